#!/usr/bin/env bash
# Every artefact that can be made on Debian, from a clean clone, into target/dist; prints name, size and SHA-256 of each.
#
# Usage: packaging/build-all.sh [linux] [windows] [start]...      linux and windows without a word; "start" also starts them
# Needs root (a clean old system for Linux), Rust and a C compiler; installs the rest. An hour of processor time from nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/common.sh

[ $# -gt 0 ] || set -- linux windows
packaging/icons.sh > /dev/null
for what in "$@"; do
    case $what in
        linux)
            packaging/linux/build.sh
            packaging/linux/package.sh
            ;;
        windows)
            packaging/windows/build.sh
            packaging/windows/package.sh
            ;;
        start)
            packaging/linux/start.sh
            [ ! -e target/dist/windows/bromide.exe ] || packaging/windows/start.sh
            ;;
        *) echo "no such part: $what" >&2; exit 2 ;;
    esac
done

say 'artefacts'
cd target/dist
find . -maxdepth 1 -type f ! -name SHA256SUMS | sort | while read -r file; do
    printf '%-52s %10d  %s\n' "${file#./}" "$(stat -c %s "$file")" "$(sha256sum < "$file" | cut -d' ' -f1)"
done
find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%P\n' | sort | xargs sha256sum > SHA256SUMS
