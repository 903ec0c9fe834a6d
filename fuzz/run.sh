#!/usr/bin/env bash
# Coverage-guided fuzzing: builds every target and runs each for some seconds, from the seeds in fuzz/seeds and what was
# found in earlier runs.
#
# Usage: fuzz/run.sh [SECONDS [TARGET...]]     20 seconds, all targets; 0 seconds: only builds
#        fuzz/run.sh input TARGET FILE...      runs these inputs once, such as one that failed
#
# Needs Rust (stable) and a C++ compiler. Writes below target/ only: what was found is in target/fuzz/corpus/TARGET, inputs that
# fail in target/fuzz/failed/TARGET.
set -euo pipefail
cd "$(dirname "$0")/.."

all=(protocol journals lists dumps rescue usb_descriptors jobs resume)
out=$PWD/target/fuzz

build() {
    local host bins=() target
    host=$(rustc -vV | sed -n 's/^host: //p')
    for target in "$@"; do bins+=(--bin "$target"); done
    # What cargo-fuzz sets, without an address sanitizer: there is no `unsafe` here. The target is named so that build scripts
    # and procedural macros are built without it.
    RUSTC_BOOTSTRAP=1 RUSTFLAGS='-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4
        -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table
        -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing' \
        cargo build --release --locked --manifest-path fuzz/Cargo.toml --target "$host" --target-dir "$out" "${bins[@]}"
    programs=$out/$host/release
}

# The longest input of a target, and the seconds that one input may take.
limits() {
    case $1 in
        dumps | rescue) echo 65536 20 ;;
        journals) echo 8192 20 ;;
        jobs | resume) echo 512 60 ;;
        *) echo 4096 20 ;;
    esac
}

# The folders of jobs and of files that are loaded: on a memory disk that only the fuzzer sees, because a job syncs its files and
# a real disk takes most of the time then. Where that may not be mounted, on the disk.
mkdir -p "$out/tmp"
export TMPDIR=$out/tmp RUST_BACKTRACE=1
in_memory=()
if unshare -rm mount -t tmpfs none "$TMPDIR" 2> /dev/null; then
    # shellcheck disable=SC2016
    in_memory=(unshare -rm sh -c 'mount -t tmpfs none "$TMPDIR" && exec "$@"' sh)
else
    echo 'no memory disk may be mounted here: jobs and resume run at a fraction of their speed'
fi

if [ "${1:-}" = input ]; then
    [ $# -ge 3 ] || { sed -n '2,/^set/{/^#/p}' "$0" >&2; exit 2; }
    build "$2"
    "${in_memory[@]}" "$programs/$2" "${@:3}"
    exit
fi

seconds=${1:-20}
[[ $seconds =~ ^[0-9]+$ ]] || { echo "fuzz/run.sh: not a number of seconds: $seconds" >&2; exit 2; }
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- "${all[@]}"
started=$SECONDS
build "$@"
echo "built in $((SECONDS - started)) s"
[ "$seconds" -gt 0 ] || exit 0

failed=()
for target in "$@"; do
    corpus=$out/corpus/$target
    artifacts=$out/failed/$target
    log=$out/$target.log
    mkdir -p "$corpus" "$artifacts"
    read -r longest timeout < <(limits "$target")
    options=("-max_total_time=$seconds" "-max_len=$longest" "-timeout=$timeout" -rss_limit_mb=2048 -print_final_stats=1
        "-artifact_prefix=$artifacts/" -reload=0 -len_control=20)
    [ ! -f "fuzz/dictionaries/$target.dict" ] || options+=("-dict=fuzz/dictionaries/$target.dict")
    printf '\n-- %s, %s s\n' "$target" "$seconds"
    if "${in_memory[@]}" "$programs/$target" "${options[@]}" "$corpus" "fuzz/seeds/$target" > "$log" 2>&1; then
        grep -E '^#[0-9]+\s+DONE|^stat::(number_of_executed_units|average_exec_per_sec|peak_rss_mb)' "$log" || true
    else
        failed+=("$target")
        tail -n 60 "$log"
        echo "$target failed. Its whole output: ${log#"$PWD/"}"
        grep -oE "$artifacts/[a-z]+-[0-9a-f]+" "$log" | sort -u | while read -r input; do
            echo "again: fuzz/run.sh input $target ${input#"$PWD/"}"
        done
    fi
done
rm -rf "${out:?}/tmp"
if [ ${#failed[@]} -gt 0 ]; then
    printf '\nfailed: %s\n' "${failed[*]}" >&2
    exit 1
fi
printf '\nno target failed\n'
