#!/usr/bin/env bash
# Several phones in the real window, from the outside: eight practice phones on pseudo-terminals, read at once. One is unplugged and
# plugged in again, one cannot be read and is tried again after another phone was put in its place; every file is compared.
#
# Usage: tests/stations_for_real.sh [FOLDER WITH THE PROGRAMS] [WIDTHxHEIGHT] [FOLDER FOR PICTURES]   (default: target/release, 1366x768)
# Needs Xvfb, xdotool, ImageMagick (for pictures) and Mesa's software OpenGL.
set -euo pipefail
# The names that are clicked and looked for are English.
export LC_ALL=C
cd "$(dirname "$0")/.."

bin=$(cd "${1:-target/release}" && pwd)
size=${2:-1366x768}
pictures=${3:-}
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
    shot failed
    for log in "$work"/*.log; do
        echo "--- $(basename "$log")" >&2
        tail -n 20 "$log" >&2
    done
    ls -l "$work/dumps" >&2
    exit 1
}

until_true() {
    local seconds=$1 what=$2
    shift 2
    local end=$((SECONDS + seconds))
    until "$@" > /dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || fail "$what did not come within $seconds s"
        sleep 0.05
    done
}

shot() {
    [ -n "$pictures" ] || return 0
    mkdir -p "$pictures"
    sleep 0.7
    import -window root "$pictures/several-$size-$1.png"
}

export HOME="$work/anna" XDG_CONFIG_HOME="$work/config" XDG_RUNTIME_DIR="$work/run"
unset WAYLAND_DISPLAY DISPLAY DBUS_SESSION_BUS_ADDRESS
mkdir -p "$HOME" "$XDG_CONFIG_HOME/bromide" "$XDG_RUNTIME_DIR" "$work/dumps"
chmod 700 "$XDG_RUNTIME_DIR"

# phone NUMBER ARGUMENTS...: a phone with a flash and a number of its own; its process in $phone_pid
phone() {
    local number=$1
    shift
    "$bin/bromide-cli" simulate --link "$work/p$number" --image "$work/flash$number" --pace rom \
        --fault "number=$number" --fault reset=gone "$@" > "$work/phone$number.log" 2>&1 &
    phone_pid=$!
    started+=("$phone_pid")
    until_true 20 "phone $number" test -e "$work/p$number"
}

ports=
for number in 1 2 3 4 5 6 7 8; do
    head -c 1048576 /dev/urandom > "$work/flash$number"
    ports+="${ports:+, }$work/p$number"
done
cat > "$XDG_CONFIG_HOME/bromide/settings.json" <<JSON
{ "theme": "light", "folder": "$work/dumps", "mode": "several", "several_pattern": "{n}.bin", "several_phones": "ports",
  "several_ports": "$ports" }
JSON

Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3> "$work/display" 2> "$work/xvfb.log" &
started+=($!)
until_true 20 'the virtual display' test -s "$work/display"
export DISPLAY=":$(cat "$work/display")"

titled() { xdotool search --onlyvisible --name "$1"; }
is_titled() { [ -n "$(titled "$1")" ]; }

"$bin/bromide" > "$work/window.log" 2>&1 &
window_pid=$!
started+=("$window_pid")
until_true 30 'the window' is_titled 'Bromide$'
id=$(titled 'Bromide$')
xdotool windowmove "$id" 0 0 windowsize "$id" "${size%x*}" "${size#*x}" windowfocus "$id"
xdotool mousemove 2 2
sleep 1
shot form

echo '== the ports of the last session are served'
for number in 1 2 3 4 6 7 8; do
    case $number in
        3) phone 3 --fault vanish@0x60000,back=4s ;;
        *) phone "$number" ;;
    esac
done
phone 5 --fault chip=mt6225
wrong_pid=$phone_pid
xdotool key --window "$id" Return
until_true 60 'the first stations' is_titled '^Several phones: '
shot reading
until_true 120 'seven dumps' is_titled '^Several phones: 7 saved'
shot seven

echo '== the phone that cannot be read is tried again with another one in its place'
# The stations of the others are free when their phones have been gone for five seconds; then that one is at the top left.
sleep 9
shot failed-one
kill "$wrong_pid"
wait "$wrong_pid" 2> /dev/null || true
until_true 20 'the port of phone 5 is gone' test ! -e "$work/p5"
phone 5
xdotool mousemove 45 231 click 1
xdotool mousemove 2 2
until_true 120 'the eighth dump' is_titled '^Several phones: 8 saved'
shot eight

for number in 1 2 3 4 5 6 7 8; do
    found=
    for dump in "$work"/dumps/*.bin; do
        cmp -s "$dump" "$work/flash$number" && found=$dump
    done
    [ -n "$found" ] || fail "no dump has the content of phone $number"
    "$bin/bromide-cli" check "$found" > "$work/check.log" 2>&1 || fail "$found does not fit its report"
done
[ "$(find "$work/dumps" -name '*.bin' | wc -l)" = 8 ] || fail 'there are more or fewer than eight dumps'
[ -z "$(find "$work/dumps" -name '*.part*')" ] || fail 'a part file is left'

xdotool key --window "$id" ctrl+q
status=0
wait "$window_pid" || status=$?
[ "$status" = 0 ] || fail "the window ended with $status"
grep -q '"mode": "several"' "$XDG_CONFIG_HOME/bromide/settings.json" || fail 'the mode was not saved'
echo 'passed'
