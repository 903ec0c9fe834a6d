#!/usr/bin/env bash
# Sourced by the scripts that run Windows programs here: a Wine of its own below target/wine, and what Wine 8 lacks.
# shellcheck shell=bash
#
# Afterwards: $WINEPREFIX, $wine, and the folder $drive (C:\ of that Windows).

need wine=wine Xvfb=xvfb x86_64-w64-mingw32-gcc=gcc-mingw-w64-x86-64
dpkg-query -W -f '${Status}' wine64 2> /dev/null | grep -q ' installed$' || install_with_apt wine64
export WINEPREFIX=$PWD/target/wine WINEARCH=win64 WINEDEBUG=-all
drive=$WINEPREFIX/drive_c
wine=wine
if [ ! -e "$WINEPREFIX/.complete" ]; then
    # No display: nothing may ask.
    env -u DISPLAY WINEDLLOVERRIDES='mscoree,mshtml=' $wine wineboot -i > /dev/null 2>&1
    wineserver -w
    touch "$WINEPREFIX/.complete"
fi
# Rust's standard library gets its random numbers from a library that Wine 8.0 does not have.
if [ ! -e "$drive/windows/system32/bcryptprimitives.dll" ]; then
    x86_64-w64-mingw32-gcc -O2 -s -shared -o "$drive/windows/system32/bcryptprimitives.dll" \
        packaging/windows/bcryptprimitives.c -ladvapi32
fi
