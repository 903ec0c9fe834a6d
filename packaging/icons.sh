#!/usr/bin/env bash
# Renders assets/icon/bromide.svg in every size and format that the packages need, into target/icons (or the folder given).
# bromide.ico for Windows is small and kept in the repository, because the program's own build needs it: with --ico it is made anew.
#
# Usage: packaging/icons.sh [--ico] [FOLDER]
# Installs what it needs (Debian packages librsvg2-bin, icnsutils, icoutils) when it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/common.sh

keep_ico=false
if [ "${1:-}" = --ico ]; then keep_ico=true; shift; fi
out=${1:-target/icons}
need rsvg-convert=librsvg2-bin png2icns=icnsutils icotool=icoutils
mkdir -p "$out"
for side in 16 24 32 48 64 128 256 512 1024; do
    rsvg-convert -w "$side" -h "$side" assets/icon/bromide.svg -o "$out/bromide-$side.png"
done
ico=()
for side in 16 24 32 48 64; do ico+=("$out/bromide-$side.png"); done
icotool -c -o "$out/bromide.ico" "${ico[@]}" --raw="$out/bromide-256.png"
png2icns "$out/bromide.icns" "$out"/bromide-{16,32,48,128,256,512,1024}.png > /dev/null
if $keep_ico; then cp "$out/bromide.ico" assets/icon/bromide.ico; fi
ls -l "$out"
