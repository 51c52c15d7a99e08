# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The sanitizers and the fuzzer go first, so that the closing lines are those of the whole suite.
test_all() {
    setup_group test
    configure_and_build asan
    say "running every test under the address and undefined-behaviour sanitizers"
    ctest --preset asan --output-on-failure "$@"
    fuzz 20
    configure_and_build test
    say "running every test"
    ctest --preset test --output-on-failure "$@"
}

# fuzz SECONDS: libFuzzer over the wire format, from the corpus in tests/fuzz.
fuzz() {
    local seconds=$1
    say "fuzzing the wire format for $seconds s"
    configure_and_build fuzz fuzz_wireformat
    local work=build/fuzz/corpus
    mkdir -p "$work"
    build/fuzz/bin/fuzz_wireformat "$work" tests/fuzz/corpus -dict=tests/fuzz/wireformat.dict \
        -max_total_time="$seconds" -max_len=16384 -timeout=10 -artifact_prefix=build/fuzz/ \
        -print_final_stats=1 >build/fuzz.log 2>&1 || {
        tail -n 30 build/fuzz.log >&2
        die "the fuzzer found something: build/fuzz/crash-* (whole output: build/fuzz.log)"
    }
    grep -E 'stat::number_of_executed_units|DONE' build/fuzz.log >&2 || true
}
