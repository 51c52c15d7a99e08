# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The whole suite goes last, so that the closing lines are its own. It runs once, under the sanitizers: most of
# the time went into compiling it again without them, and nothing but the compiler differs. What people get is
# built all the same: by GCC, optimized, each source alone, with warnings as errors. clang builds the suite, since
# GCC takes twice as long for the sanitizers' checks. docs/reliability.md says why the thread sanitizer has one
# test only.
test_all() {
    setup_group test
    configure_and_build bench
    fuzz 20
    configure_and_build tsan tst_store_threads
    say "running what the thread sanitizer can judge"
    ctest --preset tsan --output-on-failure -R '^tst_store_threads$'
    configure_and_build asan
    say "running every test under the address and undefined-behaviour sanitizers"
    ctest --preset asan --output-on-failure "$@"
}

# soak [--minutes N | --seeds N] [--seed S] [--jobs J] [--preset NAME]: the randomized fault test, for as long
# as told. Goes on after a failure, and names the seed of each; the same seed plays the same scenes again.
soak() {
    local preset=test length=(--minutes 60) first=1 jobs
    jobs=$(($(nproc) + 1)) # a run waits more than it works
    while [ $# -gt 0 ]; do
        [ "$1" = --preset ] || [[ ${2:-} =~ ^[0-9]+$ ]] || die "soak: $1 needs a number, not '${2:-}'"
        case $1 in
        --minutes | --seeds) length=("$1" "$2") ;;
        --seed) first=$2 ;;
        --jobs) jobs=$2 ;;
        --preset) preset=${2:?--preset needs a name} ;;
        *) die "soak knows --minutes N, --seeds N, --seed S, --jobs J and --preset NAME, not '$1'" ;;
        esac
        shift 2
    done
    setup_group test
    configure_and_build "$preset" textdesk-faults textdesk-faults-desk
    say "soaking from seed $first, $jobs at a time"
    QT_LOGGING_RULES='*=false' "build/$preset/bin/textdesk-faults" --seed "$first" "${length[@]}" \
        --jobs "$jobs" --keep-going || die "some seed failed: its lines above say which, and where it lies"
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
