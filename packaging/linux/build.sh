#!/usr/bin/env bash
# The release programs for Linux, linked against glibc 2.31, into target/dist/linux; checked by their symbol versions.
#
# Usage: packaging/linux/build.sh        needs root once, for old-system.sh
# Only the last step differs from `cargo build --release`: what is linked is Rust and `ring`, which ask nothing of newer libraries.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common.sh

need cc=gcc objdump=binutils
packaging/linux/old-system.sh
root=$PWD/target/debian-11
lib=$root/usr/lib/$(cc -print-multiarch)
out=target/dist/linux
# Rust links with its own lld here, which can fold functions that are the same: 2 % less. On aarch64 the system's linker is used.
fold=()
[ "$(uname -m)" != x86_64 ] || fold=(-C link-arg=-Wl,--icf=all)
mkdir -p "$out"
for program in bromide bromide-cli; do
    say "$program"
    cargo rustc --profile packaged --locked --features wgpu --bin "$program" -- \
        -C link-arg=--sysroot="$root" -C link-arg=-B"$lib/" -C link-arg=-L"$lib" "${fold[@]}"
    cp "target/packaged/$program" "$out/"
    # The next ordinary build must not find this one.
    touch -d '2000-01-01' "target/packaged/$program"
done
packaging/linux/check-symbols.sh 2.31 "$out/bromide" "$out/bromide-cli"
