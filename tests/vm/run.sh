#!/usr/bin/env bash
# A phone on a real USB stack: boots a kernel in a virtual machine, plugs the practice phone into it and reads it (README.md).
#
# Usage: tests/vm/run.sh [WORD]    (only the tests whose name has the word)
set -euo pipefail
cd "$(dirname "$0")/../.."

needed=(qemu-system-x86 busybox-static python3 udev)
missing=()
for package in "${needed[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2> /dev/null | grep -q ' installed$' || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    if ! { "${as_root[@]}" apt-get update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; }; then
        echo "The USB tests did not run: ${missing[*]} cannot be installed" >&2
        # On a developer's machine that is a pity, in CI a failure.
        [ -n "${CI:-}" ] && exit 1
        exit 0
    fi
fi
# Both at once: alone, the engine would be compiled anew with the features that it needs by itself.
cargo build --release --locked --bin bromide-cli --example packet_phone
exec python3 tests/vm/machine.py --timeout 600 --modules vhci-hcd,cdc-acm \
    python3 tests/vm/inside.py "$PWD/target/release/bromide-cli" "$@"
