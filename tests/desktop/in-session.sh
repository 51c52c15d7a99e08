#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# in-session.sh [--display] [--keyring] [--accessibility] COMMAND...
# Runs a test inside a desktop session that is its alone: home, session and system bus and, where asked
# for, an X display and an unlocked keychain. What it started ends with it.
set -eu

here=$(dirname "$0")
session=$(mktemp -d /tmp/textdesk-session.XXXXXX)
pids=

leave() {
    for pid in $pids; do
        kill "$pid" 2>/dev/null || true
    done
    for pid in $pids; do
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$session"
}
trap leave EXIT
trap 'exit 143' INT TERM

# Waits for the first line that a server writes when it is ready.
ready() {
    tries=0
    while [ ! -s "$1" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 300 ] || { echo "in-session.sh: $2 did not start" >&2; exit 1; }
        sleep 0.1
    done
    head -n 1 "$1"
}

chmod 700 "$session"
mkdir -m 700 "$session/home" "$session/runtime"
export HOME="$session/home" XDG_RUNTIME_DIR="$session/runtime"
export XDG_DATA_HOME="$HOME/.local/share" XDG_CONFIG_HOME="$HOME/.config" XDG_CACHE_HOME="$HOME/.cache"
unset XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION GNOME_DESKTOP_SESSION_ID WAYLAND_DISPLAY DISPLAY

dbus-daemon --config-file="$here/bus.conf" --nofork --nopidfile --print-address \
    >"$session/bus" 2>"$session/bus.log" &
pids="$pids $!"
DBUS_SESSION_BUS_ADDRESS=$(ready "$session/bus" dbus-daemon)
export DBUS_SESSION_BUS_ADDRESS
export DBUS_SYSTEM_BUS_ADDRESS="$DBUS_SESSION_BUS_ADDRESS"

while [ $# -gt 0 ]; do
    case $1 in
    --display)
        # A number of its own: a server that ends takes the socket of whoever was given its number meanwhile.
        # -noreset: without it a server starts anew when its last client goes (the accessibility bus looks in and
        # leaves), and refuses whoever comes just then.
        Xvfb ":$(($$ % 50000 + 100))" -displayfd 3 -noreset -screen 0 800x600x24 -nolisten tcp \
            3>"$session/display" >"$session/x.log" 2>&1 &
        pids="$pids $!"
        DISPLAY=":$(ready "$session/display" Xvfb)"
        export DISPLAY
        ;;
    --keyring)
        printf 'password' | gnome-keyring-daemon --foreground --unlock --components=secrets \
            >"$session/keyring" 2>"$session/keyring.log" &
        pids="$pids $!"
        # Its name on the bus says that it is ready; the test waits for it there.
        ;;
    --accessibility)
        /usr/libexec/at-spi-bus-launcher --launch-immediately >"$session/a11y.log" 2>&1 &
        pids="$pids $!"
        # As with the keychain: the test waits for its name.
        ;;
    *)
        break
        ;;
    esac
    shift
done

"$@"
