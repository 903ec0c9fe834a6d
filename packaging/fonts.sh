#!/usr/bin/env bash
# Makes the window's fonts in assets/fonts from Debian's fonts-noto-core: Noto Sans, regular and bold, with the letters of Latin (with
# Vietnamese) and Cyrillic only. Run by hand when letters are missing: packaging/fonts.sh
#
# Needs fonts-noto-core and python3-fonttools.
set -euo pipefail
cd "$(dirname "$0")/../assets/fonts"
from=/usr/share/fonts/truetype/noto
# Basic Latin to Latin Extended-B, spacing and combining marks, Cyrillic, Latin Extended Additional (Vietnamese), punctuation with spaces,
# currency, letter-like signs, arrows, mathematical signs.
letters=U+0020-024F,U+02B0-036F,U+0400-052F,U+1E00-1EFF,U+2000-206F,U+20A0-20BF,U+2100-214F,U+2190-2193,U+2212,U+2248,U+2260,U+2264-2265
for weight in Regular Bold; do
    /usr/bin/python3 -m fontTools.subset "$from/NotoSans-$weight.ttf" --unicodes="$letters" --layout-features=kern,mark,mkmk,ccmp,locl \
        --no-hinting --desubroutinize --name-IDs=0,1,2,4,6,13,14 --output-file="NotoSans-$weight.ttf"
done
ls -l NotoSans-*.ttf
