#!/usr/bin/env bash
# Fails when a program needs a newer glibc than the one given, any library beside the C library's own, or is too large.
#
# Usage: packaging/linux/check-symbols.sh 2.31 PROGRAM...
set -euo pipefail
limit=$1
shift
bad=0
for program in "$@"; do
    newest=$(objdump -T "$program" | grep -o 'GLIBC_[0-9.]*' | sed 's/GLIBC_//' | sort -uV | tail -1)
    needed=$(objdump -p "$program" | awk '/NEEDED/ { print $2 }' | sort | tr '\n' ' ')
    size=$(stat -c %s "$program")
    echo "$program: glibc $newest, needs $needed- $size bytes"
    if [ "$(printf '%s\n' "$limit" "$newest" | sort -V | tail -1)" != "$limit" ]; then
        echo "  too new: at most glibc $limit" >&2
        bad=1
    fi
    for library in $needed; do
        case $library in
            libc.so.6 | libm.so.6 | libdl.so.2 | libpthread.so.0 | librt.so.1 | libgcc_s.so.1 | ld-linux-*) ;;
            *) echo "  $library is not on every system" >&2; bad=1 ;;
        esac
    done
    [ "$size" -le $((20 << 20)) ] || { echo '  more than 20 MiB' >&2; bad=1; }
done
exit "$bad"
