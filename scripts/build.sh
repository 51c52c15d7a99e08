# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later

: "${root:?is set by ./dev}"

# configure_and_build PRESET [TARGET...]: what it builds lies in build/PRESET.
configure_and_build() {
    local preset=$1 launcher=()
    shift
    if command -v ccache >/dev/null; then
        launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        # Precompiled headers carry times and definitions that ccache would otherwise refuse to judge.
        export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}
    fi
    say "configuring ($preset)"
    local log=build/$preset-configure.log
    mkdir -p build
    cmake --preset "$preset" "${launcher[@]}" >"$log" 2>&1 || {
        tail -n 25 "$log" >&2
        die "configuring failed (whole output: $log)"
    }
    say "building ($preset)"
    if [ $# -gt 0 ]; then
        cmake --build "build/$preset" --parallel "$(nproc)" --target "$@" >&2
    else
        cmake --build "build/$preset" --parallel "$(nproc)" >&2
    fi
}

build_command() {
    local preset=release
    while [ $# -gt 0 ]; do
        case $1 in
        --preset)
            preset=${2:?--preset needs a name}
            shift 2
            ;;
        *) die "build knows only --preset NAME, not '$1'" ;;
        esac
    done
    setup_group build
    configure_and_build "$preset"
    echo "$root/build/$preset/bin/textdesk"
}
