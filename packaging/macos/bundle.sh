#!/usr/bin/env bash
# Bromide.app from built programs, and on a Mac the disk image around it. Anywhere else it makes and checks the folder only.
#
# Usage: packaging/macos/bundle.sh BROMIDE BROMIDE-CLI [FOLDER]      into FOLDER, target/dist by itself
#
# On a Mac the programs are made for both processors with
#   for target in aarch64-apple-darwin x86_64-apple-darwin; do
#     MACOSX_DEPLOYMENT_TARGET=12.0 cargo build --profile packaged --locked --bins --target $target
#   done
#   lipo -create -output bromide target/{aarch64,x86_64}-apple-darwin/packaged/bromide       (bromide-cli likewise)
# Signed when SIGN_AS names an identity of the keychain, notarized when NOTARY_PROFILE names a stored profile of notarytool.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)

window=$1
cli=$2
out=${3:-target/dist}
app=$out/Bromide.app
rm -rf "$app"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
cp "$window" "$app/Contents/MacOS/bromide"
cp "$cli" "$app/Contents/MacOS/bromide-cli"
chmod 755 "$app"/Contents/MacOS/*
sed "s/@VERSION@/$version/" packaging/macos/Info.plist > "$app/Contents/Info.plist"
printf 'APPL????' > "$app/Contents/PkgInfo"
if [ ! -e target/icons/bromide.icns ]; then packaging/icons.sh > /dev/null; fi
cp target/icons/bromide.icns "$app/Contents/Resources/bromide.icns"
cp LICENSE-MIT LICENSE-APACHE "$app/Contents/Resources/"
[ ! -e assets/third-party.txt ] || cp assets/third-party.txt "$app/Contents/Resources/THIRD-PARTY.txt"

python3 - "$app" "$version" <<'CHECK'
import pathlib, plistlib, sys
app, version = pathlib.Path(sys.argv[1]), sys.argv[2]
info = plistlib.loads((app / "Contents/Info.plist").read_bytes())
plistlib.loads(pathlib.Path("packaging/macos/entitlements.plist").read_bytes())
assert (app / "Contents/MacOS" / info["CFBundleExecutable"]).is_file()
assert (app / "Contents/Resources" / (info["CFBundleIconFile"] + ".icns")).read_bytes()[:4] == b"icns"
assert info["CFBundleShortVersionString"] == version and info["LSMinimumSystemVersion"] == "12.0"
CHECK
echo "$app: well"
[ "$(uname)" = Darwin ] || exit 0

if [ -n "${SIGN_AS:-}" ]; then
    for part in "$app/Contents/MacOS/bromide-cli" "$app"; do
        codesign --force --options runtime --timestamp --entitlements packaging/macos/entitlements.plist --sign "$SIGN_AS" "$part"
    done
    codesign --verify --strict --verbose=2 "$app"
else
    # Apple silicon starts nothing without a signature; this one names nobody.
    codesign --force --deep --sign - "$app"
fi

layout=$(mktemp -d)
cp -R "$app" "$layout/"
ln -s /Applications "$layout/Applications"
dmg=$out/bromide-$version-macos-universal.dmg
rm -f "$dmg"
hdiutil create -volname "Bromide $version" -srcfolder "$layout" -fs HFS+ -format UDZO "$dmg"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    codesign --force --timestamp --sign "$SIGN_AS" "$dmg"
    xcrun notarytool submit "$dmg" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$dmg"
fi
