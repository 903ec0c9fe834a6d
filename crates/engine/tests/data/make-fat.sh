#!/bin/bash
# Makes the FAT volumes of the tests with programs that know nothing of ours: mkfs.fat (dosfstools 4.2) and mtools 4.0.32.
# make-fat.sh FOLDER: writes fat12, fat16, fat12-fragmented and fat32.img.gz there. Contents and names are made up.
set -e
out=$(realpath "$1"); work=$(mktemp -d); cd "$work"
export MTOOLS_SKIP_CHECK=1 SOURCE_DATE_EPOCH=1767225600 TZ=UTC
fill() { # image
  printf 'Alice Example;+00 000 0001\r\n%.0s' {1..40} > book.txt
  head -c 3000 /dev/zero > photo.jpg
  mmd -i "$1" ::NVRAM ::NVRAM/NVD_DATA ::NVRAM/NVD_DATA/DEEP ::Photos
  mcopy -i "$1" book.txt ::BOOK.TXT
  mcopy -i "$1" photo.jpg "::Photos/A long name.jpg"
  mcopy -i "$1" book.txt ::NVRAM/NVD_DATA/MPA3_001
  mcopy -i "$1" book.txt ::NVRAM/NVD_DATA/DEEP/HIDDEN.TXT
  mcopy -i "$1" book.txt ::GONE.TXT
  mdel -i "$1" ::GONE.TXT
}
lines() { # name, number of lines of 32 bytes
  for n in $(seq -w 1000 $((999 + $2))); do printf '%-26s%4s\r\n' "$1" "$n"; done
}
put() { # image, path, number of lines
  lines "$(basename "$2")" "$3" > part; mcopy -o -i "$1" part "::$2"
}
mkfs.fat -C -F 12 -s 4 -n "PHONE DISK" -i 0B40D1DE --invariant fat12.img 1024 > /dev/null
fill fat12.img
mkfs.fat -C -F 16 -s 1 -r 64 -n "MEMORY" -i 0B40D1DF --invariant fat16.img 8192 > /dev/null
fill fat16.img
# Hundreds of files.
for n in {100..400}; do echo ::Photos/P$n.DAT; done > names
touch empty; while read -r name; do mcopy -i fat16.img empty "$name"; done < names
# Files in pieces: every second one of the small files makes room, and larger ones fill the gaps. KEPT and the one with a long name
# stay in pieces, GONE is deleted from its pieces, and LOST is deleted before another file takes its first ones.
f=fat12-fragmented.img
mkfs.fat -C -F 12 -s 1 -n "PIECES" -i 0B40D1E0 --invariant $f 256 > /dev/null
mmd -i $f ::Photos
for n in {10..49}; do put $f S$n.TXT 32; done
for n in {10..48..2}; do mdel -i $f ::S$n.TXT; done
put $f KEPT.TXT 100
put $f "Photos/A long name in pieces.txt" 90
put $f GONE.TXT 80
put $f LOST.TXT 70
mdel -i $f ::LOST.TXT
put $f Photos/LATER.TXT 40
mdel -i $f ::GONE.TXT
# A FAT32 volume has at least 65525 clusters; its first megabyte holds the FATs and the file.
mkfs.fat -C -F 32 -s 1 -n "CARD" -i 0B40D1E1 --invariant fat32.img 34816 > /dev/null
mcopy -i fat32.img book.txt ::BOOK.TXT
truncate -s 1M fat32.img
gzip -n -9 fat12.img fat16.img $f fat32.img
cp ./*.img.gz "$out"; rm -r "$work"
