#!/usr/bin/env bash
# Portable zip and installer from the programs in target/dist/windows (build.sh makes them), into target/dist.
#
# Usage: packaging/windows/package.sh          installs nsis and zip when they are missing
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common.sh

need makensis=nsis zip=zip
from=target/dist/windows
[ -e "$from/bromide.exe" ] || { echo 'run packaging/windows/build.sh first' >&2; exit 1; }
crlf() { sed 's/$/\r/' "$1" > "$2"; }
name=bromide-$version-windows-x86_64
work=target/dist/work/$name
rm -rf "$work"
mkdir -p "$work"
cp "$from"/bromide{,-cli}.exe "$work/"
crlf packaging/windows/README.txt "$work/README.txt"
crlf LICENSE-MIT "$work/LICENSE-MIT.txt"
crlf LICENSE-APACHE "$work/LICENSE-APACHE.txt"
[ ! -e assets/third-party.txt ] || crlf assets/third-party.txt "$work/THIRD-PARTY.txt"
rm -f "target/dist/$name.zip"
(cd "${work%/*}" && zip -q -X -9 -r "../$name.zip" "$name")
makensis -V2 -DVERSION="$version" -DFROM="$PWD/$work" -DICON="$PWD/assets/icon/bromide.ico" \
    -DOUT="$PWD/target/dist/$name-setup.exe" packaging/windows/bromide.nsi
ls -l "target/dist/$name.zip" "target/dist/$name-setup.exe"
