#!/usr/bin/env bash
# Makes the window's fonts in assets/fonts from Debian's packages: Noto Sans, regular and bold, with the letters of Latin (with Vietnamese)
# and Cyrillic; Noto Sans CJK SC, regular and bold, with the Chinese letters that the sentences need. Run by hand when letters are
# missing, such as after a change of assets/i18n/zh-CN.ftl: packaging/fonts.sh
#
# Needs fonts-noto-core, fonts-noto-cjk and python3-fonttools. NOTO and NOTO_CJK name other folders with the faces.
set -euo pipefail
cd "$(dirname "$0")/../assets/fonts"
noto=${NOTO:-/usr/share/fonts/truetype/noto}
cjk=${NOTO_CJK:-/usr/share/fonts/opentype/noto}
subset=(/usr/bin/python3 -m fontTools.subset)
# Basic Latin to Latin Extended-B, spacing and combining marks, Cyrillic, Latin Extended Additional (Vietnamese), punctuation with spaces,
# currency, letter-like signs, arrows, mathematical signs.
letters=U+0020-024F,U+02B0-036F,U+0400-052F,U+1E00-1EFF,U+2000-206F,U+20A0-20BF,U+2100-214F,U+2190-2193,U+2212,U+2248,U+2260,U+2264-2265
for weight in Regular Bold; do
    "${subset[@]}" "$noto/NotoSans-$weight.ttf" --unicodes="$letters" --layout-features=kern,mark,mkmk,ccmp,locl \
        --no-hinting --desubroutinize --name-IDs=0,1,2,4,6,13,14 --output-file="NotoSans-$weight.ttf"
done

# Every letter from U+2E80 on that stands in a file of sentences or in the Chinese part of the glossary.
chinese=$(mktemp)
trap 'rm -f "$chinese"' EXIT
/usr/bin/python3 - ../i18n > "$chinese" <<'PYTHON'
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.ftl"))]
glossary = (folder / "GLOSSARY.md").read_text(encoding="utf-8")
texts.append(glossary.split("\n# 简体中文\n")[1].split("\n# ")[0])
# Punctuation that a change may bring.
texts.append("，。、；：？！（）《》「」『』【】…—")
print("".join(sorted({letter for text in texts for letter in text if letter >= "\u2e80"})))
PYTHON
for weight in Regular Bold; do
    # Face 2 of the collection has the forms of Simplified Chinese.
    "${subset[@]}" "$cjk/NotoSansCJK-$weight.ttc" --font-number=2 --text-file="$chinese" --layout-features= \
        --no-hinting --name-IDs=0,1,2,4,6,13,14 --output-file="NotoSansCJKsc-$weight.otf"
    /usr/bin/python3 - "NotoSansCJKsc-$weight.otf" <<'PYTHON'
import sys
from fontTools.ttLib import TTFont

name = TTFont(sys.argv[1])["name"].getDebugName(1)
assert name == "Noto Sans CJK SC", f"the face is {name}"
PYTHON
done
ls -l Noto*
