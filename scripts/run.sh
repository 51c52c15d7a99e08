# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later

: "${root:?is set by ./dev}"

run_demo() {
    setup_group build
    configure_and_build release textdesk
    local program=$root/build/release/bin/textdesk
    [ $# -gt 0 ] || set -- --demo
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        say "starting: textdesk $*"
        exec "$program" "$@"
    fi
    run_under_virtual_display "$program" "$@"
}

# start_virtual_display: sets DISPLAY and virtual_display_pid.
start_virtual_display() {
    local number
    exec {display_pipe}<> <(:)
    Xvfb -displayfd "$display_pipe" -screen 0 1360x900x24 -nolisten tcp >/dev/null 2>&1 &
    virtual_display_pid=$!
    read -r -t 20 number <&"$display_pipe" || die "the virtual display (Xvfb) did not start"
    export DISPLAY=:$number
}

# Shows the demo where nobody can look, and leaves pictures of its first minute.
run_under_virtual_display() {
    local program=$1 folder=$root/build/demo-screenshots
    shift
    say "no display here: starting textdesk $* under a virtual one"
    start_virtual_display
    mkdir -p "$folder"
    "$program" "$@" &
    local app=$!
    # shellcheck disable=SC2064
    trap "kill $app $virtual_display_pid 2>/dev/null || true" EXIT
    local second=0 at
    for at in 8 24 30 55; do
        sleep $((at - second))
        second=$at
        kill -0 "$app" 2>/dev/null || die "textdesk ended early"
        import -window root "$folder/demo-${at}s.png"
        say "after $at s: $folder/demo-${at}s.png"
    done
    kill "$app"
    wait "$app" || true
    say "the demo ran for its first minute; its screenshots are in $folder"
}
