#!/usr/bin/env bash
# The Windows programs under Wine: bromide-cli.exe lists a boot ROM on COM5 and dumps the practice phone through it, bit by bit the same;
# a file held by another program is waited for; bromide.exe shows its window on a virtual display; the installer installs and removes.
#
# Usage: packaging/windows/start.sh [FOLDER FOR PICTURES AND LOGS] [cli|window|setup]...
# Needs target/dist/windows (build.sh), target/dist/*-setup.exe (package.sh) and target/release/bromide-cli (or $PHONE), which plays the phone.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common.sh
. packaging/windows/wine.sh

need xdotool=xdotool import=imagemagick
out=$(mkdir -p "${1:-target/dist/seen}" && cd "${1:-target/dist/seen}" && pwd)
shift || true
[ $# -gt 0 ] || set -- cli window setup
phone=${PHONE:-$PWD/target/release/bromide-cli}
work=$(mktemp -d)
started=()
finish() {
    local pid
    for pid in "${started[@]}"; do kill "$pid" 2> /dev/null || true; done
    wineserver -k > /dev/null 2>&1 || true
    rm -rf "$work"
}
trap finish EXIT
install -Dt "$drive/bromide" target/dist/windows/*.exe

# The practice phone on a pseudo-terminal, with an image of ours, as COM5.
com5() {
    [ -z "${phone_pid:-}" ] || { kill "$phone_pid"; wait "$phone_pid" 2> /dev/null || true; }
    rm -f "$work/phone"
    "$phone" simulate --link "$work/phone" --image "$work/flash.bin" --pace none > "$work/phone.log" 2>&1 &
    phone_pid=$!
    started+=("$phone_pid")
    until [ -e "$work/phone" ]; do sleep 0.05; done
    ln -sfn "$work/phone" "$WINEPREFIX/dosdevices/com5"
    $wine reg add 'HKLM\Software\Wine\Ports' /v COM5 /d "$work/phone" /f > /dev/null 2>&1
    $wine regedit /S packaging/windows/usb-port.reg
    # It reads the ports when it starts.
    wineserver -k > /dev/null 2>&1 || true
    wineserver -w
}

cli() {
    say 'bromide-cli.exe'
    head -c 4194304 /dev/urandom > "$work/flash.bin"
    com5
    rm -rf "$drive/dumps"
    mkdir "$drive/dumps"
    {
        $wine 'C:\bromide\bromide-cli.exe' --version
        $wine 'C:\bromide\bromide-cli.exe' ports
        $wine 'C:\bromide\bromide-cli.exe' ports --json
        $wine 'C:\bromide\bromide-cli.exe' read COM5 'C:\dumps\dump.bin'
        $wine 'C:\bromide\bromide-cli.exe' check 'C:\dumps\dump.bin'
    } 2>&1 | tr -d '\r' | sed '/^ *[0-9a-f]*:* *0x[0-9a-f]*/d' | tee "$out/wine-cli.log"
    grep -qi 'boot ROM.*COM5\|COM5.*boot ROM' "$out/wine-cli.log"
    grep -q '0E8D:0003' "$out/wine-cli.log"
    cmp "$drive/dumps/dump.bin" "$work/flash.bin"
    echo 'the dump is the flash, bit by bit'
    # A finished dump is never replaced without being asked.
    status=0
    $wine 'C:\bromide\bromide-cli.exe' read COM5 'C:\dumps\dump.bin' >> "$out/wine-cli.log" 2>&1 || status=$?
    [ "$status" = 2 ] && cmp "$drive/dumps/dump.bin" "$work/flash.bin"
    echo 'not replaced'
    held
}

# replace SECONDS: replaces the dump while another program has it open for so long; the exit code in $status.
replace() {
    head -c 4194304 /dev/urandom > "$work/flash.bin"
    com5
    cp "$drive/dumps/dump.bin" "$work/before.bin"
    cp "$drive/dumps/dump.bin.json" "$work/before.json"
    : > "$work/held"
    $wine 'C:\bromide\hold.exe' 'C:\dumps\dump.bin' "$1" > "$work/held" 2>&1 &
    until grep -q held "$work/held"; do sleep 0.1; done
    status=0
    $wine 'C:\bromide\bromide-cli.exe' read COM5 'C:\dumps\dump.bin' 0 64K --force --check off > "$work/read.log" 2>&1 || status=$?
    tr -d '\r' < "$work/read.log" | tee -a "$out/wine-cli.log"
}

held() {
    x86_64-w64-mingw32-gcc -O2 -s -o "$drive/bromide/hold.exe" packaging/windows/hold.c
    say 'a file that another program holds for a while, and for good'
    replace 40
    [ "$status" = 6 ]
    grep -q 'Another program' "$work/read.log"
    cmp "$drive/dumps/dump.bin" "$work/before.bin"
    cmp "$drive/dumps/dump.bin.json" "$work/before.json"
    [ "$(stat -c %s "$drive/dumps/dump.bin.part")" = 65536 ]
    echo 'held for good: the old dump and its report stay, the new one is kept as unfinished'
    rm "$drive/dumps/dump.bin.part" "$drive/dumps/dump.bin.part.json"
    replace 6
    [ "$status" = 0 ]
    cmp "$drive/dumps/dump.bin" <(head -c 65536 "$work/flash.bin")
    echo 'held for a while: replaced when it was let go'
}

window() {
    say 'bromide.exe'
    Xvfb -displayfd 3 -screen 0 1200x760x24 -nolisten tcp -noreset 3> "$work/display" 2> /dev/null &
    started+=($!)
    until [ -s "$work/display" ]; do sleep 0.05; done
    DISPLAY=:$(cat "$work/display")
    export DISPLAY LIBGL_ALWAYS_SOFTWARE=1
    local id end
    x86_64-w64-mingw32-gcc -O2 -s -shared -o "$drive/bromide/cfgmgr32.dll" packaging/windows/cfgmgr32.c
    WINEDLLOVERRIDES=cfgmgr32=n,b $wine 'C:\bromide\bromide.exe' --demo --renderer glow > "$out/wine-window.log" 2>&1 &
    started+=($!)
    end=$((SECONDS + 120))
    until id=$(xdotool search --onlyvisible --name '^Ready - Bromide$' 2> /dev/null); do
        [ "$SECONDS" -lt "$end" ] || { cat "$out/wine-window.log" >&2; echo 'no window' >&2; exit 1; }
        sleep 0.2
    done
    sleep 3
    import -window root "$out/wine-window.png"
    xdotool windowfocus "$id" key --window "$id" Return
    end=$((SECONDS + 120))
    until xdotool search --onlyvisible --name '^Saved' > /dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || { import -window root "$out/wine-window-stuck.png"; echo 'not saved' >&2; exit 1; }
        sleep 0.5
    done
    sleep 2
    import -window root "$out/wine-window-saved.png"
    ls -l "$out"/wine-window*.png
}

setup() {
    say 'setup.exe'
    local home folder
    cp target/dist/bromide-"$version"-windows-x86_64-setup.exe "$drive/setup.exe"
    $wine 'C:\setup.exe' /S
    home=$(echo "$drive"/users/*/AppData/Local/Programs/Bromide)
    folder=$(echo "$drive"/users/*/AppData/Roaming/Microsoft/Windows/"Start Menu"/Programs)
    ls -l "$home" | tee "$out/wine-setup.log"
    [ -e "$home/bromide.exe" ] && [ -e "$folder/Bromide.lnk" ]
    $wine "$home/bromide-cli.exe" --version | tee -a "$out/wine-setup.log"
    $wine "$home/uninstall.exe" /S
    for _ in $(seq 100); do [ -e "$home" ] || break; sleep 0.1; done
    [ ! -e "$home" ] && [ ! -e "$folder/Bromide.lnk" ]
    echo 'installed and removed without a trace' | tee -a "$out/wine-setup.log"
}

for what in "$@"; do "$what"; done
