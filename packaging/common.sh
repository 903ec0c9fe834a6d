# What the scripts of this folder share. Sourced, from the repository's root.
# shellcheck shell=bash

version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
export version

say() { printf '\n== %s\n' "$*"; }

install_with_apt() {
    local as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null
}

# need PROGRAM=PACKAGE...: installs the packages whose programs are missing.
need() {
    local pair missing=()
    for pair in "$@"; do
        command -v "${pair%%=*}" > /dev/null || missing+=("${pair#*=}")
    done
    [ ${#missing[@]} = 0 ] || install_with_apt "${missing[@]}"
}
