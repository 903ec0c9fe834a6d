#!/usr/bin/env bash
# The release programs for Windows (x86-64), cross-built with MinGW into target/dist/windows and checked: subsystem, icon, version,
# manifest, what they import, size.
#
# Usage: packaging/windows/build.sh        installs MinGW, icoutils and rustup's standard library for Windows when they are missing
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common.sh

target=x86_64-pc-windows-gnu
need x86_64-w64-mingw32-gcc=gcc-mingw-w64-x86-64 x86_64-w64-mingw32-windres=binutils-mingw-w64-x86-64 wrestool=icoutils
out=target/dist/windows
mkdir -p "$out"
if rustup target list --installed 2> /dev/null | grep -qx "$target" || rustup target add "$target"; then
    cargo build --profile packaged --locked --bins --target "$target" --target-dir target/windows
else
    # As tests/portable.sh does it.
    install_with_apt rustc-web cargo-web rust-web-src
    RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 /usr/bin/cargo build -Zbuild-std --profile packaged --locked --bins --target "$target" \
        --target-dir target/windows
fi
cp "target/windows/$target/packaged"/bromide{,-cli}.exe "$out/"

bad=0
wrong() { echo "  $*" >&2; bad=1; }
for program in bromide bromide-cli; do
    exe=$out/$program.exe
    dump=$(x86_64-w64-mingw32-objdump -p "$exe")
    subsystem=$(awk '/^Subsystem/ { print $3, $4, $5 }' <<< "$dump")
    imports=$(awk '/DLL Name:/ { print tolower($3) }' <<< "$dump" | sort -u | tr '\n' ' ')
    size=$(stat -c %s "$exe")
    echo "$exe: $subsystem, $size bytes"
    echo "  imports $imports"
    case $program:$subsystem in
        bromide:*GUI* | bromide-cli:*CUI*) ;;
        *) wrong "subsystem $subsystem" ;;
    esac
    [ "$size" -le $((20 << 20)) ] || wrong 'more than 20 MiB'
    # What MinGW brings along is not on the user's computer.
    case $imports in *libgcc* | *libstdc* | *winpthread*) wrong 'needs a library of MinGW' ;; esac
    resources=$(wrestool -l "$exe")
    for kind in icon=3 group_icon=14 version=16 manifest=24; do
        grep -q -- "--type=${kind#*=}" <<< "$resources" || wrong "no ${kind%=*}"
    done
    manifest=$(wrestool -x --raw --type=24 "$exe" 2> /dev/null | tr -d '\0')
    for setting in PerMonitorV2 'UTF-8' longPathAware asInvoker; do
        grep -q "$setting" <<< "$manifest" || wrong "the manifest lacks $setting"
    done
done
exit "$bad"
