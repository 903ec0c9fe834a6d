#!/usr/bin/env bash
# Starts what package.sh made in the clean Debian 11 of old-system.sh, with nothing in it but the X libraries: first the portable tarball,
# then the .deb, each with a picture of its window and a dump of the practice phone.
#
# Usage: packaging/linux/start.sh [FOLDER FOR PICTURES AND LOGS]      needs root (chroot); installs Xvfb, xdotool, ImageMagick
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common.sh

need Xvfb=xvfb xdotool=xdotool import=imagemagick
packaging/linux/old-system.sh
root=$PWD/target/debian-11
out=$(mkdir -p "${1:-target/dist/seen}" && cd "${1:-target/dist/seen}" && pwd)
started=()
finish() {
    local pid
    for pid in "${started[@]}"; do kill "$pid" 2> /dev/null || true; done
}
trap finish EXIT

say "in $root: $(chroot "$root" sh -c '. /etc/os-release; echo "$PRETTY_NAME"; ldd --version | head -1' | tr '\n' ',')"
display=$(mktemp)
Xvfb -displayfd 3 -screen 0 1200x760x24 -nolisten tcp -noreset 3> "$display" 2> /dev/null &
started+=($!)
until [ -s "$display" ]; do sleep 0.05; done
DISPLAY=:$(cat "$display")
export DISPLAY
rm "$display"

# inside COMMAND...: in the old system, which meets the display by its abstract socket; nobody's settings, no session bus
inside() {
    chroot "$root" /usr/bin/env -i DISPLAY="$DISPLAY" HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LIBGL_ALWAYS_SOFTWARE=1 "$@"
}

# try NAME PROGRAM CLI
try() {
    local name=$1 program=$2 cli=$3 id end
    say "$name"
    inside "$cli" --version
    rm -rf "$root/tmp/dumps"
    mkdir "$root/tmp/dumps"
    inside "$cli" read demo /tmp/dumps/dump.bin 2>&1 | tee "$out/$name.log"
    inside "$cli" check /tmp/dumps/dump.bin | tee -a "$out/$name.log"
    inside "$program" --demo > "$out/$name-window.log" 2>&1 &
    started+=($!)
    end=$((SECONDS + 60))
    until id=$(xdotool search --onlyvisible --name '^Ready - Bromide$' 2> /dev/null); do
        [ "$SECONDS" -lt "$end" ] || { cat "$out/$name-window.log" >&2; echo "$name: no window" >&2; exit 1; }
        sleep 0.1
    done
    xdotool windowmove "$id" 0 0 windowfocus "$id"
    sleep 2
    import -window root "$out/$name.png"
    [ "$(identify -format %k "$out/$name.png")" -gt 50 ] || { echo "$name: the window is empty" >&2; exit 1; }
    kill "${started[-1]}" 2> /dev/null || true
    wait "${started[-1]}" 2> /dev/null || true
    echo "$name: well, $out/$name.png"
}

tar=$(echo target/dist/bromide-"$version"-linux-*.tar.xz)
rm -rf "$root/opt/bromide"
mkdir -p "$root/opt/bromide"
tar -xJf "$tar" -C "$root/opt/bromide" --strip-components=1
try portable /opt/bromide/bromide /opt/bromide/bromide-cli
rm -rf "$root/opt/bromide"

deb=$(echo target/dist/bromide_"$version"-*.deb)
cp "$deb" "$root/tmp/bromide.deb"
inside env DEBIAN_FRONTEND=noninteractive dpkg -i /tmp/bromide.deb > "$out/deb-install.log" 2>&1 ||
    { cat "$out/deb-install.log" >&2; exit 1; }
try deb bromide bromide-cli
[ -e "$root/usr/lib/udev/rules.d/70-bromide.rules" ]
inside dpkg --purge bromide >> "$out/deb-install.log" 2>&1
left=$(inside dpkg-query -W -f '${Status}' bromide 2> /dev/null || true)
[ ! -e "$root/usr/bin/bromide" ] && [ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
echo 'deb: removed without a trace'
