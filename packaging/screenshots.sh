#!/usr/bin/env bash
# Takes the README's pictures from the real program on a virtual display, with practice phones on pseudo-terminals.
#
# Usage: packaging/screenshots.sh [FOLDER FOR THE PICTURES] [light|dark] [WIDTHxHEIGHT] [TEXT PER CENT]
# Needs target/release/{bromide,bromide-cli}, Xvfb, xdotool, ImageMagick and Mesa's software OpenGL.
set -euo pipefail
# The names that are clicked and looked for are English.
export LC_ALL=C
cd "$(dirname "$0")/.."

out=$(mkdir -p "${1:-assets/screenshots}" && cd "${1:-assets/screenshots}" && pwd)
theme=${2:-light}
size=${3:-1180x720}
percent=${4:-100}
bin=$PWD/target/release
work=$(mktemp -d)
started=()
finish() {
    local pid
    for pid in "${started[@]}"; do
        kill "$pid" 2> /dev/null || true
    done
    rm -rf "$work" "${dumps:-$work}"
}
trap finish EXIT

unset WAYLAND_DISPLAY DISPLAY DBUS_SESSION_BUS_ADDRESS
export HOME="$work/anna" XDG_CONFIG_HOME="$work/config" XDG_RUNTIME_DIR="$work/run"
# Shown in the pictures, so it has a short name. Only a folder of our own is removed at the end.
mkdir /tmp/dumps
dumps=/tmp/dumps
mkdir -p "$HOME" "$XDG_CONFIG_HOME/bromide" "$XDG_RUNTIME_DIR"
cat > "$XDG_CONFIG_HOME/bromide/settings.json" <<JSON
{ "theme": "$theme", "folder": "$dumps", "text_percent": $percent }
JSON

Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3> "$work/display" 2> /dev/null &
started+=($!)
until [ -s "$work/display" ]; do sleep 0.05; done
export DISPLAY=":$(cat "$work/display")"

until_titled() {
    local end=$((SECONDS + 90))
    until xdotool search --onlyvisible --name "$1" > /dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || { echo "no window titled $1" >&2; exit 1; }
        sleep 0.05
    done
}

shot() {
    sleep 0.7
    import -window root "$out/$1.png"
    echo "$out/$1.png"
}

# phone NAME ARGUMENTS...: a practice phone at $work/NAME; its process in $phone_pid
phone() {
    local name=$1
    shift
    "$bin/bromide-cli" simulate --link "$work/$name" "$@" > /dev/null 2>&1 &
    phone_pid=$!
    started+=("$phone_pid")
    until [ -e "$work/$name" ]; do sleep 0.05; done
}

open_window() {
    "$bin/bromide" "$@" > /dev/null 2>&1 &
    window_pid=$!
    started+=("$window_pid")
    until_titled '^Ready - Bromide$'
    id=$(xdotool search --onlyvisible --name '^Ready - Bromide$')
    # There is no window manager to do it.
    xdotool windowmove "$id" 0 0 windowsize "$id" "${size%x*}" "${size#*x}" windowfocus "$id"
    sleep 0.5
}

close_window() {
    kill "$window_pid"
    wait "$window_pid" 2> /dev/null || true
}

open_window --port auto
shot ready
xdotool key --window "$id" Return
until_titled '^Waiting for phone'
shot waiting
close_window

phone phone --pace wire
open_window --demo
xdotool key --window "$id" Return
until_titled '^[2-7][0-9] % - Reading'
shot reading
until_titled '^[2-7][0-9] % - Checking'
shot checking
until_titled '^Saved'
shot saved
close_window

phone lost --fault vanish@0x1d0000
open_window --port "$work/lost"
xdotool key --window "$id" Return
until_titled '^[12][0-9] % - Reading'
until_titled '^[12][0-9] % - Phone lost'
shot lost
close_window

phone other --fault chip=mt6225
open_window --port "$work/other"
xdotool key --window "$id" Return
until_titled '^Failed'
shot failed
close_window

open_window --port demo-smartphone
xdotool key --window "$id" Return
until_titled '^Waiting for Download Agent file'
shot smartphone
close_window

open_window --demo
# "Several phones" is at the left of the top bar.
xdotool mousemove 260 19 click 1
sleep 0.5
xdotool key --window "$id" Return
until_titled '^Several phones: [1-4] saved'
shot several
close_window

# A dump of the practice phone, and one of later: some bytes of the firmware and of the file system are others.
"$bin/bromide-cli" read demo "$dumps/first.bin" -q > /dev/null 2>&1
cp "$dumps/first.bin" "$dumps/later.bin"
for place in 74565 3672064 3690000; do
    printf 'later' | dd of="$dumps/later.bin" bs=1 seek="$place" conv=notrunc status=none
done
open_window "$dumps/first.bin"
shot look-inside
# "Rescue data" is the button before the last of the top bar.
xdotool mousemove $((${size%x*} - 191)) 19 click 1
sleep 1.5
shot rescue
close_window
open_window "$dumps/first.bin"
# "Compare with…" is the last button of the top bar; its question is in the middle of the window.
xdotool mousemove $((${size%x*} - 70)) 19 click 1
sleep 0.5
xdotool mousemove $((${size%x*} / 2)) $((${size#*x} / 2 - 4)) click 1
sleep 0.3
xdotool type --delay 30 "$dumps/later.bin"
sleep 0.3
xdotool key Return
sleep 1
shot compare
close_window
