#!/usr/bin/env bash
# A clean Debian 11 (glibc 2.31) below target/debian-11: what the Linux programs are linked against, so that they start on systems of
# 2020 and later, and where they are started to show it. Nothing in it but the base, the C library's headers and the X libraries.
#
# Usage: packaging/linux/old-system.sh         needs root (debootstrap); installs debootstrap
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common.sh

root=$PWD/target/debian-11
[ -e "$root/.complete" ] && exit 0
need debootstrap=debootstrap
# The same mirror that this machine installs from.
mirror=${DEBIAN_MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m1 '/debian/$' || true)}
rm -rf "$root"
mkdir -p target
say "Debian 11 into $root"
debootstrap --variant=minbase --include=libc6-dev,"$(
    # What `Depends:` of the package names, and Mesa's software drawing for a computer without a graphics card.
    echo libgl1,libegl1,libx11-6,libx11-xcb1,libxcursor1,libxi6,libxrandr2,libxkbcommon0,libxkbcommon-x11-0,libgl1-mesa-dri
)" bullseye "$root" ${mirror:+"$mirror"} > target/debian-11.log 2>&1 || { tail -20 target/debian-11.log >&2; exit 1; }
# Links that begin at the root lead out of it when a linker follows them.
find "$root"/usr/lib "$root"/usr/lib64 -maxdepth 2 -type l -lname '/*' 2> /dev/null | while read -r link; do
    ln -sfn "$(realpath -ms --relative-to="$(dirname "$link")" "$root$(readlink "$link")")" "$link"
done
touch "$root/.complete"
