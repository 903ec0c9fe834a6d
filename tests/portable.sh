#!/usr/bin/env bash
# The whole workspace, tests and benches included, type-checked and linted for Windows and macOS. Nothing is linked or run.
#
# Usage: tests/portable.sh [windows] [macos]     both without a word
#        tests/portable.sh quick                 Windows alone, without tests, benches and lints
# Uses rustup's standard libraries of these targets. Where they cannot be had, Debian's rustc with its sources builds them itself
# (no lints then). Installs what is missing. Builds below target/portable.
set -euo pipefail
cd "$(dirname "$0")/.."

install_with_apt() {
    local as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null
}

# Windows: `ring` has C in it, and the icon is compiled by windres.
command -v x86_64-w64-mingw32-gcc > /dev/null && command -v x86_64-w64-mingw32-windres > /dev/null ||
    install_with_apt gcc-mingw-w64-x86-64 binutils-mingw-w64-x86-64

# macOS: nothing here compiles its C. A check needs no code, so an empty file stands for every object and archive.
stub=$PWD/target/portable/stub
mkdir -p "${stub%/*}"
cat > "$stub" <<'STUB'
#!/bin/sh
out=false
for word in "$@"; do
    if $out; then : > "$word"; fi
    case $word in *.a) : > "$word" ;; esac
    case $word in -o) out=true ;; *) out=false ;; esac
done
STUB
chmod +x "$stub"
export CC_aarch64_apple_darwin=$stub CXX_aarch64_apple_darwin=$stub AR_aarch64_apple_darwin=$stub

has_std() {
    command -v rustup > /dev/null || return 1
    rustup target list --installed 2> /dev/null | grep -qx "$1" || timeout 120 rustup target add "$1" 2> /dev/null
}

check() {
    local target=$1 start=$SECONDS
    printf '\n-- %s\n' "$target"
    if $quick && has_std "$target"; then
        cargo check --locked --lib --bins --profile portable --target-dir target/portable --target "$target"
    elif has_std "$target"; then
        cargo clippy --locked --all-targets --profile portable --target-dir target/portable --target "$target" -- -D warnings
    else
        echo 'no standard library by rustup: building it, without lints'
        install_with_apt rustc-web cargo-web rust-web-src
        RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 /usr/bin/cargo check -Zbuild-std --locked --all-targets --profile portable \
            --target-dir target/portable/debian --target "$target"
    fi
    echo "$target: well, $((SECONDS - start)) s"
}

quick=false
if [ "${1:-}" = quick ]; then
    quick=true
    set -- windows
fi
[ $# -gt 0 ] || set -- windows macos
for system in "$@"; do
    case $system in
        windows) check x86_64-pc-windows-gnu ;;
        macos) check aarch64-apple-darwin ;;
        *) echo "no such system: $system" >&2; exit 2 ;;
    esac
done
