# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later

: "${root:?is set by ./dev}"

bench() {
    local messages=${1:-100000}
    setup_group build
    configure_and_build bench
    say "measuring with $messages messages"
    build/bench/bin/textdesk-bench-store "$messages"
    build/bench/bin/textdesk-bench-ingest "$messages"
    QT_QPA_PLATFORM=offscreen build/bench/bin/textdesk-bench-app "$messages"
}

screenshots() {
    setup_group build
    configure_and_build dev textdesk-screenshots
    say "making docs/screenshots"
    mkdir -p docs/screenshots
    QT_QPA_PLATFORM=offscreen build/dev/bin/textdesk-screenshots docs/screenshots
}

translations() {
    setup_group test # Python
    python3 scripts/failurewords.py .
    configure_and_build dev update_translations
}

package() {
    setup_group package
    configure_and_build release
    say "packaging"
    (cd build/release && cpack -G DEB)
    ls "$root"/build/release/textdesk_*.deb
}

lint() {
    setup_group lint
    local sources headers
    mapfile -t sources < <(git ls-files 'src/*.cpp' 'tests/*.cpp' 'bench/*.cpp')
    mapfile -t headers < <(git ls-files 'src/*.h' 'tests/*.h' 'bench/*.h')
    say "clang-format"
    clang-format --dry-run -Werror "${sources[@]}" "${headers[@]}"
    say "shellcheck"
    shellcheck dev scripts/*.sh .ci/run
    configure_and_build clang textdesk_generated
    say "clang-tidy"
    # The compiler's own flags for GCC mean nothing to clang-tidy: it reads the clang build's commands.
    mapfile -t sources < <(git ls-files 'src/*.cpp')
    printf '%s\n' "${sources[@]}" |
        xargs -P "$(nproc)" -n 4 clang-tidy -p build/clang --quiet
    say "clazy"
    # No strict-iterators: Qt 6's erase() and insert() take const_iterators, so every call of them "mixes".
    printf '%s\n' "${sources[@]}" |
        xargs -P "$(nproc)" -n 4 clazy-standalone -p build/clang --checks=level0,level1,no-strict-iterators \
            --header-filter='.*/src/.*' >build/clazy.log 2>&1 || true
    if grep -E "warning:.*\[-Wclazy|: (fatal )?error: " build/clazy.log; then
        die "clazy found something, or could not read a source"
    fi
    say "cppcheck"
    cppcheck --quiet --std=c++20 --language=c++ --enable=warning,performance,portability --inline-suppr \
        --error-exitcode=1 --library=qt --library=scripts/cppcheck.cfg -Isrc src
    # Some warnings only the optimizer sees, and the release build does not stop at them.
    configure_and_build bench
    say "lint is clean"
}
