#!/bin/bash
# Makes the FAT volumes of tests/inspect.rs with programs that know nothing of ours: mkfs.fat (dosfstools 4.2) and mtools 4.0.32.
# make-fat.sh FOLDER: writes fat12.img.gz and fat16.img.gz there. Contents and names are made up.
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
mkfs.fat -C -F 12 -s 4 -n "PHONE DISK" -i 0B40D1DE --invariant fat12.img 1024 > /dev/null
fill fat12.img
mkfs.fat -C -F 16 -s 1 -r 64 -n "MEMORY" -i 0B40D1DF --invariant fat16.img 8192 > /dev/null
fill fat16.img
# Hundreds of files.
for n in {100..400}; do echo ::Photos/P$n.DAT; done > names
touch empty; while read -r name; do mcopy -i fat16.img empty "$name"; done < names
gzip -n -9 fat12.img fat16.img
cp fat12.img.gz fat16.img.gz "$out"; rm -r "$work"
