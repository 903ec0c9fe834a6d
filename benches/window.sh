#!/usr/bin/env bash
# What the real window costs: time to the first frame, memory, CPU while idle, waiting and reading, size of the program.
#
# Usage: benches/window.sh   (needs target/release, built with --features wgpu, Xvfb, xdotool, Mesa's software OpenGL; a quiet machine)
set -euo pipefail
# The names that are clicked and looked for are English.
export LC_ALL=C
cd "$(dirname "$0")/.."

bin=$PWD/target/release
work=$(mktemp -d)
started=()
finish() {
    local pid
    for pid in "${started[@]}"; do kill "$pid" 2> /dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT
unset WAYLAND_DISPLAY DISPLAY DBUS_SESSION_BUS_ADDRESS
export HOME="$work/home" XDG_CONFIG_HOME="$work/config" XDG_RUNTIME_DIR="$work/run"
mkdir -p "$HOME" "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp -noreset 3> "$work/display" 2> /dev/null &
started+=($!)
until [ -s "$work/display" ]; do sleep 0.05; done
export DISPLAY=":$(cat "$work/display")"

until_titled() { until xdotool search --onlyvisible --name "$1" > /dev/null 2>&1; do sleep 0.05; done; }
# All threads together; finer than the hundredths of a second in `stat`.
nanoseconds() { cat "/proc/$pid/task/"*/schedstat | awk '{ sum += $1 } END { printf "%.0f", sum }'; }
row() { printf '%-10s %-34s %s\n' "$renderer" "$1" "$2"; }
# cpu SECONDS WHAT: per cent of one core
cpu() {
    local before after
    before=$(nanoseconds)
    sleep "$1"
    after=$(nanoseconds)
    row "CPU, $2, over $1 s" "$(awk -v ns=$((after - before)) -v s="$1" 'BEGIN { printf "%.1f %% (%.1f ms)", ns / 1e7 / s, ns / 1e6 }')"
}

printf '%-10s %-34s %s\n' renderer what figure
for renderer in glow wgpu; do
    times=()
    for _ in 1 2 3 4 5; do
        "$bin/bromide" --demo --timing --renderer "$renderer" 2> "$work/timing" &
        pid=$!
        started+=("$pid")
        until grep -q '^frame 1 ' "$work/timing"; do sleep 0.02; done
        times+=("$(awk '/^frame 1 / { print $4 }' "$work/timing")")
        until_titled '^Ready'
        kill "$pid"
        wait "$pid" 2> /dev/null || true
    done
    row 'first frame, ms, five starts' "${times[*]}"
    "$bin/bromide" --demo --timing --renderer "$renderer" 2> "$work/timing" &
    pid=$!
    started+=("$pid")
    until_titled '^Ready'
    sleep 3
    cpu 10 'Ready'
    row 'resident memory, Ready' "$(awk '/VmRSS/ { printf "%.0f MiB", $2 / 1024 }' "/proc/$pid/status")"
    id=$(xdotool search --onlyvisible --name '^Ready')
    xdotool windowfocus "$id" 2> /dev/null || true
    xdotool key --window "$id" Return
    until_titled 'Reading - Bromide$'
    frames=$(wc -l < "$work/timing")
    cpu 3 'reading at the speed of the wire'
    row 'frames a second, reading' "$(awk -v n=$(($(wc -l < "$work/timing") - frames)) 'BEGIN { printf "%.1f", n / 3 }')"
    until_titled '^Saved'
    row 'resident memory, Saved' "$(awk '/VmRSS/ { printf "%.0f MiB", $2 / 1024 }' "/proc/$pid/status")"
    kill "$pid"
    wait "$pid" 2> /dev/null || true
    "$bin/bromide" --port auto --timing --renderer "$renderer" 2> "$work/timing" &
    pid=$!
    started+=("$pid")
    until_titled '^Ready'
    id=$(xdotool search --onlyvisible --name '^Ready')
    xdotool windowfocus "$id" 2> /dev/null || true
    xdotool key --window "$id" Return
    until_titled '^Waiting'
    sleep 3
    frames=$(wc -l < "$work/timing")
    cpu 10 'Waiting for phone'
    row 'pictures, Waiting, over 10 s' "$(($(wc -l < "$work/timing") - frames))"
    kill "$pid"
    wait "$pid" 2> /dev/null || true
done
renderer=-
row 'size of the program' "$(stat -c %s "$bin/bromide" | awk '{ printf "%.1f MiB", $1 / 1048576 }')"
