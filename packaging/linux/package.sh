#!/usr/bin/env bash
# .deb, portable tarball and AppDir from the programs in target/dist/linux (build.sh makes them), each checked, into target/dist.
#
# Usage: packaging/linux/package.sh
# Installs lintian, appstream and desktop-file-utils when they are missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/common.sh

need lintian=lintian appstreamcli=appstream desktop-file-validate=desktop-file-utils dpkg-deb=dpkg
linux=packaging/linux
programs=target/dist/linux
[ -x "$programs/bromide" ] || { echo 'run packaging/linux/build.sh first' >&2; exit 1; }
machine=$(uname -m)
arch=$(dpkg --print-architecture)
work=target/dist/work
rm -rf "$work"
mkdir -p "$work"
[ -e target/icons/bromide-1024.png ] || packaging/icons.sh > /dev/null
third_party=assets/third-party.txt
date=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}

say 'desktop file and AppStream data'
desktop-file-validate "$linux/bromide.desktop"
appstreamcli validate --no-net --pedantic "$linux/app.bromide.Bromide.metainfo.xml"
grep -q "<release version=\"$version\"" "$linux/app.bromide.Bromide.metainfo.xml" ||
    { echo "the AppStream data knows no release $version" >&2; exit 1; }

# into FOLDER: what every form has below its prefix.
into() {
    local at=$1 side
    install -Dm755 -t "$at/bin" "$programs/bromide" "$programs/bromide-cli"
    install -Dm644 "$linux/bromide.desktop" "$at/share/applications/bromide.desktop"
    install -Dm644 -t "$at/share/metainfo" "$linux/app.bromide.Bromide.metainfo.xml"
    for side in 16 24 32 48 64 128 256 512; do
        install -Dm644 "target/icons/bromide-$side.png" "$at/share/icons/hicolor/${side}x$side/apps/bromide.png"
    done
    install -Dm644 assets/icon/bromide.svg "$at/share/icons/hicolor/scalable/apps/bromide.svg"
}

say '.deb'
deb=$work/deb
into "$deb/usr"
install -Dm644 crates/engine/assets/70-bromide.rules "$deb/usr/lib/udev/rules.d/70-bromide.rules"
for page in "$linux"/man/*.1; do
    mkdir -p "$deb/usr/share/man/man1"
    gzip -9n < "$page" > "$deb/usr/share/man/man1/${page##*/}.gz"
done
doc=$deb/usr/share/doc/bromide
mkdir -p "$doc"
install -m644 "$linux/copyright" "$doc/copyright"
install -Dm644 "$linux/lintian-overrides" "$deb/usr/share/lintian/overrides/bromide"
[ ! -e "$third_party" ] || gzip -9n < "$third_party" > "$doc/THIRD-PARTY.txt.gz"
gzip -9n < CHANGELOG.md > "$doc/changelog.gz"
{
    printf 'bromide (%s-1) unstable; urgency=medium\n\n  * See changelog.gz.\n\n' "$version"
    printf ' -- The Bromide developers <developers@bromide.invalid>  %s\n' "$(LC_ALL=C date -uR -d "@$date")"
} | gzip -9n > "$doc/changelog.Debian.gz"
mkdir -p "$deb/DEBIAN"
install -m755 "$linux/deb/postinst" "$linux/deb/postrm" "$deb/DEBIAN/"
# What is opened at run time is named by hand: nothing links it.
cat > "$deb/DEBIAN/control" <<CONTROL
Package: bromide
Version: $version-1
Architecture: $arch
Maintainer: The Bromide developers <developers@bromide.invalid>
Installed-Size: $(du -sk --exclude=DEBIAN "$deb" | cut -f1)
Section: utils
Priority: optional
Depends: libc6 (>= 2.31), libgcc-s1, libegl1, libgl1, libx11-6, libx11-xcb1, libxcursor1, libxi6, libxkbcommon-x11-0, libxkbcommon0, libxrandr2
Recommends: libdbus-1-3, libwayland-client0, libwayland-egl1, xdg-desktop-portal
Description: save the flash memory of MediaTek phones to a file
 Bromide reads the flash memory of a MediaTek feature phone over USB, through
 the phone's boot ROM, checks what it read and saves it. It needs no scatter
 file, no Download Agent, no driver and no port number, and it has no command
 that writes or erases flash.
 .
 The window is "bromide", the command line "bromide-cli".
CONTROL
(cd "$deb" && find usr -type f -exec md5sum {} + | sort -k2 > DEBIAN/md5sums && chmod 644 DEBIAN/md5sums)
find "$deb" -type d -exec chmod 755 {} +
file=target/dist/bromide_$version-1_$arch.deb
dpkg-deb --root-owner-group -Zxz --build "$deb" "$file" > /dev/null
# No bug of Debian's is closed by a package that is not Debian's.
lintian --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$file"
echo "$file: lintian is content"

say 'portable tarball'
name=bromide-$version-linux-$machine
mkdir -p "$work/$name"
install -m755 -t "$work/$name" "$programs/bromide" "$programs/bromide-cli"
install -m644 -t "$work/$name" crates/engine/assets/70-bromide.rules LICENSE-MIT LICENSE-APACHE "$linux/README.txt"
[ ! -e "$third_party" ] || install -m644 "$third_party" "$work/$name/THIRD-PARTY.txt"
tar -C "$work" --owner=0 --group=0 --sort=name --mtime="@$date" \
    -cJf "target/dist/$name.tar.xz" "$name"

say 'AppDir'
app=target/dist/Bromide.AppDir
rm -rf "$app"
into "$app/usr"
ln -s usr/bin/bromide "$app/AppRun"
ln -s usr/share/applications/bromide.desktop "$app/bromide.desktop"
cp target/icons/bromide-256.png "$app/bromide.png"
ln -s bromide.png "$app/.DirIcon"
# What appimagetool asks of it: it runs in the release workflow.
[ -x "$app/AppRun" ] && desktop-file-validate "$app/bromide.desktop"
[ -e "$app/$(sed -n 's/^Icon=//p' "$app/bromide.desktop").png" ]
"$app/AppRun" --version
echo "$app: well"
