#!/usr/bin/env bash
# The real window, from the outside: starts `bromide` on a virtual display beside a practice phone on a pseudo-terminal, presses
# keys as a user would, and compares the dump with what is in the phone.
#
# Usage: tests/window_for_real.sh [FOLDER WITH THE PROGRAMS]   (default: target/release)
# Draws with OpenGL, and with wgpu if the program was built with `--features wgpu`.
# Needs Xvfb, xdotool and Mesa's software OpenGL (Vulkan for wgpu); .ci/run installs them.
set -euo pipefail
# The names that are clicked and looked for are English.
export LC_ALL=C
cd "$(dirname "$0")/.."

bin=$(cd "${1:-target/release}" && pwd)
work=$(mktemp -d)
started=()
finish() {
    local pid
    for pid in "${started[@]}"; do
        kill "$pid" 2> /dev/null || true
    done
    rm -rf "$work"
}
trap finish EXIT

fail() {
    echo "FAILED: $*" >&2
    for log in "$work"/*.log; do
        echo "--- $(basename "$log")" >&2
        tail -n 20 "$log" >&2
    done
    exit 1
}

# until_true SECONDS WHAT COMMAND...
until_true() {
    local seconds=$1 what=$2
    shift 2
    local end=$((SECONDS + seconds))
    until "$@" > /dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || fail "$what did not come within $seconds s"
        sleep 0.05
    done
}

for tool in Xvfb xdotool; do
    command -v "$tool" > /dev/null || fail "$tool is not installed"
done

# Nothing of the user's settings, session or desktop.
export HOME="$work/home" XDG_CONFIG_HOME="$work/config" XDG_RUNTIME_DIR="$work/run"
unset WAYLAND_DISPLAY DISPLAY DBUS_SESSION_BUS_ADDRESS
mkdir -p "$HOME" "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"

echo '== without a display it says so in one sentence and names the command line'
status=0
"$bin/bromide" --demo > "$work/no-display.log" 2>&1 || status=$?
[ "$status" = 1 ] || fail "without a display it ended with $status"
grep -q 'bromide-cli' "$work/no-display.log" || fail 'without a display it does not name bromide-cli'
[ "$(wc -l < "$work/no-display.log")" = 1 ] || fail 'without a display it says more than one line'

# wgpu is built in with the feature of that name; where it is not, asking for it is bad usage.
renderers=(glow)
status=0
"$bin/bromide" --demo --renderer wgpu > "$work/no-wgpu.log" 2>&1 || status=$?
[ "$status" = 2 ] || renderers+=(wgpu)

Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp -noreset 3> "$work/display" 2> "$work/xvfb.log" &
started+=($!)
until_true 20 'the virtual display' test -s "$work/display"
export DISPLAY=":$(cat "$work/display")"

# window_titled TEXT: prints the window's id
window_titled() { xdotool search --onlyvisible --name "^$1\$"; }
is_titled() { [ -n "$(window_titled "$1")" ]; }

# open_window ARGUMENTS...: leaves its process in $window_pid
open_window() {
    "$bin/bromide" "$@" > "$work/window.log" 2>&1 &
    window_pid=$!
    started+=("$window_pid")
    until_true 30 'the window' is_titled 'Ready - Bromide'
    xdotool windowfocus --sync "$(window_titled 'Ready - Bromide')" 2> /dev/null || true
}

close_window() {
    local id=$1 status=0
    xdotool key --window "$id" ctrl+q
    wait "$window_pid" || status=$?
    [ "$status" = 0 ] || fail "the window ended with $status"
}

echo '== a phone on a port: start with Enter, wait for the end, compare'
head -c 4194304 /dev/urandom > "$work/flash.bin"
"$bin/bromide-cli" simulate --link "$work/phone" --image "$work/flash.bin" --log "$work/commands.json" > "$work/phone.log" 2>&1 &
started+=($!)
until_true 20 'the practice phone' test -e "$work/phone"
for renderer in "${renderers[@]}"; do
    open_window --port "$work/phone" --renderer "$renderer"
    xdotool key --window "$(window_titled 'Ready - Bromide')" Return
    until_true 90 "the dump ($renderer)" is_titled 'Saved - Bromide'
    dump=$(find "$HOME" -name '*.bin' -newer "$work/phone.log" | sort | tail -n 1)
    [ -n "$dump" ] || fail 'there is no dump'
    cmp "$dump" "$work/flash.bin" || fail "the dump differs from the phone ($renderer)"
    "$bin/bromide-cli" check "$dump" > "$work/check.log" 2>&1 || fail 'the dump does not fit its report'
    close_window "$(window_titled 'Saved - Bromide')"
    mv "$dump" "$dump.json" "$work/"
    echo "   $renderer: $(basename "$dump"), $(stat -c %s "$work/$(basename "$dump")") bytes, the same"
done

echo '== --demo: one Enter starts, the next one asks, and stopping keeps the part'
open_window --demo
id=$(window_titled 'Ready - Bromide')
xdotool key --window "$id" Return
until_true 30 'reading' bash -c 'xdotool search --onlyvisible --name " % - Reading - Bromide$" | grep -q .'
xdotool key --window "$id" Return
sleep 0.5
xdotool key --window "$id" Tab
sleep 0.2
xdotool key --window "$id" Return
until_true 30 'the stop' is_titled 'Stopped - Bromide'
[ -n "$(find "$HOME" -name '*.part')" ] || fail 'the part was not kept'
close_window "$id"

echo '== the settings were kept'
grep -q '"last_port": "auto"' "$XDG_CONFIG_HOME"/bromide/settings.json || fail 'the settings were not saved'

echo 'passed'
