# Bromide in Indonesian. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.
# complete

## The language

language-name = Bahasa Indonesia
# CLDR 48
number-decimal-sign = ,
number-group-sign = .
list-separator = ,{" "}

## Numbers and sizes

bytes = { $count } byte
size-bytes = { NUMBER($count, useGrouping: "false") } byte
size-kb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } KB
size-mb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } MB
size-gb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } GB
number-wrong = { $text } bukan angka: pakai bentuk seperti 4194304, 0x400000, 4096K, 4M atau 1G
number-leading-zeros = { $text } diawali nol, bisa heksadesimal atau desimal: pakai { $hex } atau { $decimal }
number-hex-without-0x = { $text } adalah angka heksadesimal tanpa 0x: pakai { $hex }
region-empty = { $front ->
    [window] Panjangnya 0: isi jumlah byte yang akan dibaca
   *[cli] LENGTH bernilai 0: beri jumlah byte yang akan dibaca, atau auto
}
region-past-end-of-flash = { $front ->
    [window] { $length } byte dari { $start } melewati 4 GiB ({ $end }), akhir ruang alamat ponsel
   *[cli] START { $start } ditambah LENGTH { $length } melewati 4 GiB ({ $end }), akhir ruang alamat ponsel
}
region-past-end = { $front ->
    [window] { $length } byte dari { $start } melewati { $end }, offset terbesar di area { $area }
   *[cli] START { $start } ditambah LENGTH { $length } melewati { $end }, offset terbesar di area { $area }
}

## The states of a job: the same words in page, window title and log

state-ready = Siap
state-waiting = Menunggu ponsel
state-lost = Ponsel terputus: sambungkan lagi
state-hung = Ponsel tidak merespons: cabut
state-connecting = Menghubungkan
state-held = Menunggu file Download Agent
state-reading = Membaca
state-checking = Memeriksa
state-saved = Tersimpan
state-saved-unchecked = Tersimpan, belum diperiksa
state-partly-saved = Tersimpan sebagian
state-stopped = Dihentikan
state-failed = Gagal

## What a status of the boot ROM means: after a colon, with the number of the status in brackets

status-unknown = ponsel menolak dengan status yang artinya tidak dipublikasikan
status-ok = tidak ada kesalahan
status-written = sudah ditulis
status-written-rom = sudah ditulis, ke memori yang dipakai boot ROM
status-cache = ponsel melaporkan kesalahan cache
status-write16-odd = alamat penulisan 16-bit harus genap
status-write32-unaligned = alamat penulisan 32-bit harus kelipatan 4
status-write-forbidden = ponsel tidak mengizinkan penulisan ke alamat ini
status-write-overlaps-program = penulisan bertumpuk dengan program yang dimuat
status-write-overlaps-image = penulisan bertumpuk dengan image yang akan dijalankan
status-write-count-zero = panjang penulisan adalah 0
status-read16-odd = alamat pembacaan 16-bit harus genap
status-read32-unaligned = alamat pembacaan 32-bit harus kelipatan 4
status-read-forbidden = ponsel tidak mengizinkan pembacaan dari alamat ini
status-read-count-zero = panjang pembacaan adalah 0
status-read-blocked = pembacaan bertumpuk dengan program yang dimuat atau image yang akan dijalankan
status-auth-not-needed = ponsel tidak perlu otorisasi, atau sudah diotorisasi
status-sla-required = ponsel perlu otorisasi pembuatnya lebih dulu
status-program-overlaps = program bertumpuk dengan program lain yang sudah dimuat
status-jump-outside-program = alamat mulai berada di luar program yang dimuat
status-too-many-programs = terlalu banyak program yang dimuat
status-program-odd = alamat muat program harus genap
status-program-forbidden = ponsel tidak mengizinkan program di alamat ini
status-program-empty = programnya kosong
status-signature-too-long = tanda tangan sama panjang dengan programnya
status-signature-missing = ponsel hanya menerima program yang ditandatangani
status-no-program = tidak ada program yang dimuat
status-program-count = jumlah program yang dimuat tidak cocok dengan otorisasi
status-write-count-too-big = penulisan terlalu panjang untuk satu perintah
status-read-count-too-big = pembacaan terlalu panjang untuk satu perintah
status-program-area = program tidak muat di area program
status-baud-range = port serial ponsel tidak mendukung kecepatan ini
status-program-version = ponsel tidak mendukung versi program ini
status-after-setup = jawaban biasa ponsel setelah tahap persiapan
status-auth-image = file otorisasi tidak diterima
status-program-signature = tanda tangan program tidak diterima
status-auth-memory = memori ponsel habis saat memeriksa otorisasi
status-auth-key = ponsel tidak bisa menyiapkan kuncinya
status-auth-hash = checksum otorisasi salah
status-auth-size = ukuran otorisasi salah
status-program-region = rentang memori program tidak diterima
status-program-region-overlaps = rentang memori program bertumpuk dengan rentang lain
status-program-region-too-long = rentang memori program terlalu panjang
status-program-place = alamat program tidak diterima
status-program-length = panjang program tidak diterima
status-daa-signature = ponsel hanya menerima program yang ditandatangani pembuatnya
status-daa = ponsel hanya menerima program yang ditandatangani pembuatnya, atau tidak perlu otorisasi
status-blocked = ponsel tidak mendukung perintah ini atau memblokirnya
status-past-end = rentang melewati alamat terakhir ponsel
status-boot-no-header = ponsel tidak menemukan firmware untuk dijalankan, atau image-nya terkunci
status-boot-bad-header = ponsel tidak menemukan firmware yang bisa dijalankan, atau image-nya terkunci
status-boot-no-layout = ponsel tidak menemukan tata letak boot, atau image-nya terkunci
status-boot-no-flash = ponsel tidak menemukan memori flash untuk boot, atau image-nya terkunci
status-program-blacklisted = chip memblokir program ini berdasarkan namanya

## Requests to the phone and errors in the answer, inside other sentences and in the log

request-read = { $name } pada { $at } ({ NUMBER($bytes, useGrouping: "false") } byte)
request-old-read = { $name } lama pada { $at }
request-write = { $name } nilai { $value } ke { $at }
request-version = versi boot ROM
request-preloader-version = versi preloader
answer-changed = byte { $sent } kembali sebagai { $got } (byte { $at } dari permintaan)
answer-too-long = ponsel menyatakan akan mengirim { NUMBER($bytes, useGrouping: "false") } byte
answer-not-whole-words = { NUMBER($bytes, useGrouping: "false") } byte bukan kelipatan word 32-bit
answer-unsteady = nilainya berubah setiap kali dibaca
session-stopped = dihentikan
session-silent = { $during }: tidak ada jawaban selama { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } detik
session-refused = { $during }: ditolak dengan status { $status }, { $sentence }
session-not-taken = ponsel menerima { $during }, tetapi register { $at } kemudian berisi { $found }
session-out-of-step = { $during }: jawaban tidak terduga, { $what }
session-restarted = ponsel menyala ulang
session-lost = komunikasi dengan ponsel tidak bisa dipulihkan
session-reading-register = pembacaan register { $at }
session-switching-window = pengaktifan akses ke memori flash

## Download Agents; messages with a small letter are put into others

agent-refused = ditolak dengan kesalahan { $code } ({ $during })
agent-refused-by-text = ditolak ({ $during })
agent-unsupported = tidak didukung Download Agent ini ({ $during })
agent-wrong-sum = checksum salah ({ $during })
agent-unexpected = jawaban tidak terduga ({ $during })
door-boot-rom = boot ROM
door-preloader = preloader
security-unknown = Terhubung ke { $door }; ponsel tidak melaporkan proteksinya
security-server = Terhubung ke { $door }; ponsel perlu izin dari server pembuatnya (SLA)
security-signed = Terhubung ke { $door }; ponsel hanya menerima Download Agent yang ditandatangani (DAA)
security-open = Terhubung ke { $door }; ponsel menerima Download Agent apa pun
agent-no-file = { $chip } adalah chip smartphone: perlu file Download Agent, dan belum ada yang dipilih
agent-does-not-fit = File Download Agent tidak berisi agent untuk { $chip }
agent-entry-damaged = Agent untuk { $chip } di file Download Agent rusak
agent-unknown-protocol = Bromide mengenali { $chip } tetapi tidak mendukung protokol Download Agent-nya
agent-signature-needed = Ponsel ini hanya menerima Download Agent yang ditandatangani pembuatnya
agent-server-needed = Ponsel ini perlu izin dari server pembuatnya sebelum menerima Download Agent
agent-upload-refused = Ponsel menolak Download Agent: { $sentence } (status { $status })
agent-no-preloader-file = Ponsel dalam mode BROM: Download Agent perlu file preloader ponsel ini untuk mengaktifkan RAM
agent-other-preloader = File preloader tidak punya pengaturan untuk chip memori ponsel ini
agent-ram-settings-unknown = Pengaturan RAM di file preloader adalah versi { $version }, yang tidak didukung Bromide
agent-ram-failed = RAM ponsel tidak aktif dengan pengaturan dari file preloader (kesalahan { $code })
agent-does-not-start = Download Agent tidak berjalan di ponsel ini: tidak ada jawaban ({ $step })
agent-locked = Download Agent perlu izin dari server pembuat ponsel
agent-no-storage = Download Agent tidak menemukan penyimpanan di ponsel ini
agent-fault-needs-ram-settings = Download Agent perlu file preloader ponsel ini untuk mengaktifkan RAM
agent-fault-ram-settings-refused = Download Agent menolak pengaturan RAM dari file preloader dengan kesalahan { $code }
agent-fault-needs-authentication = Download Agent hanya menerima komputer yang diotorisasi pembuat ponsel
agent-fault-no-storage = Download Agent tidak menemukan penyimpanan
agent-step-upload = pengiriman Download Agent
agent-step-start = menjalankan Download Agent
agent-step-settings = pertukaran pengaturan
agent-step-ram = pengaktifan RAM ponsel
agent-step-second-stage = menjalankan tahap kedua agent
agent-step-storage = pembacaan info penyimpanan
agent-step-usb-speed = pindah ke USB high-speed
agent-step-area = pemilihan area penyimpanan
agent-step-read = pembacaan penyimpanan
agent-step-partitions = permintaan daftar partisi
agent-step-finish = akhir sesi

## Bromide's reading program; messages with a small letter are put into others

program-runs = Program pembaca berjalan di ponsel (versi { $version }). Benchmark dalam tick 26 MHz: { NUMBER($loops, useGrouping: "false") } untuk 4096 loop, { NUMBER($bursts, useGrouping: "false") } dan { NUMBER($words, useGrouping: "false") } untuk 4 KB memori flash secara burst dan per word, { NUMBER($sums, useGrouping: "false") } untuk checksum 4 KB, { NUMBER($registers, useGrouping: "false") } untuk 1024 register USB.
program-not-used = Membaca tanpa program pembaca: { $why }.
program-failed = Program pembaca gagal ({ $why }), dan ponsel tidak menyala ulang
program-other-chip = hanya mendukung MT6260 dan MT6261
program-not-usb = hanya mendukung USB milik ponsel sendiri
program-protected = proteksi ponsel aktif ({ $bits })
program-protection-unknown = ponsel tidak melaporkan proteksinya
program-no-first-block = boot ROM tidak bisa membaca 64 KB pertama memori flash
program-no-watchdog = ponsel menolak menjalankan watchdog-nya
program-refused = ponsel menolaknya (status { $status })
program-not-loaded = tidak bisa dimuat
program-no-hello = tidak berjalan
program-wrong-hello = pesan pertamanya salah
program-tables-differ = data ujinya tiba dalam keadaan rusak
program-flash-differs = datanya berbeda dari data boot ROM di { $at }
program-refused-by = menolak permintaan ({ $during })
program-silent = berhenti menjawab ({ $during })
program-lost-before = koneksi terputus saat program itu berjalan
program-step-load = pemuatan program pembaca
program-step-start = menjalankan program pembaca
program-step-hello = pesan pertama program pembaca
program-step-tables = uji USB program pembaca
program-step-first-block = uji memori flash program pembaca
program-step-bench = benchmark program pembaca
program-step-read = pembacaan oleh program pembaca
program-step-sums = checksum program pembaca
program-step-quit = akhir program pembaca

## Ports and connections; put into other sentences

link-unplugged = ponsel dicabut
link-busy = { $port } sedang dipakai { $holder }
link-denied = tidak ada izin untuk membuka { $port }
link-not-a-port = { $port } bukan port serial
link-failed = { $during }: { $why }
link-opening = membuka { $port }
link-writing = menulis ke { $port }
link-reading = membaca dari { $port }
link-setting-up = mengatur { $port }
link-listing = membaca daftar port serial
link-takes-no-more = ponsel tidak menerima data tepat waktu
link-usb-stalled = ponsel tetap menolak transfer USB (STALL) setelah kondisi halt dihapus
link-usb-stuck = sistem terlambat mengembalikan transfer USB yang dibatalkan
link-usb-no-driver = Windows tidak punya driver (WinUSB) agar program bisa memakai perangkat ini
holder-another = program lain
holder-of-another-user = program milik pengguna lain
holder-of-another-user-named = program milik pengguna lain, mungkin { $name }

## Chips: why one is not read, and steps (both without a full stop)

chip-unproven = { $chip }: seharusnya bisa. Belum ada laporan publik bahwa ponsel dengan chip ini pernah dibaca dengan cara ini.
chip-unknown = Chip ponsel ini punya kode hardware { $code }, yang tidak ada di daftar publik. Register-nya tidak diketahui, jadi tidak ada yang ditulis ke chip
chip-untold = Ponsel tidak melaporkan chipnya
chip-smartphone-storage = { $chip } adalah chip smartphone: penyimpanannya NAND, eMMC atau UFS, yang tidak bisa dibaca langsung oleh boot ROM
chip-nand-flash = Ponsel { $chip } menyimpan firmware di flash NAND, yang tidak bisa dibaca langsung oleh boot ROM
chip-window-unknown = Alamat memori flash di ponsel { $chip } tidak dipublikasikan, jadi Bromide tidak membacanya
chip-not-proven = Register { $chip } sudah dipublikasikan, tetapi belum ada dump hasil boot ROM-nya, jadi Bromide belum membacanya
chip-only-code-known = Hanya nama { $chip } yang diketahui: alamat memori flash-nya tidak dipublikasikan, jadi Bromide tidak membacanya
chip-of-family = Chip ponsel ini mungkin { $chip }, salah satu { $family }. Alamat memori flash-nya tidak dipublikasikan, jadi Bromide tidak membacanya
family-feature-phone = chip MediaTek untuk feature phone
family-smartphone = chip MediaTek untuk smartphone
family-tablet = chip MediaTek untuk tablet dan televisi
family-module = chip MediaTek untuk jam tangan dan modul
chip-in-preloader = Ponsel ada di preloader (versi { $version }), bukan dalam mode BROM. Preloader ponsel ini tidak mengizinkan memori flash dibaca
chip-locked = Ponsel ini perlu otorisasi pembuatnya sebelum memorinya bisa dibaca
chip-register-refused = Ponsel menolak penulisan ke register yang membuka akses ke memori flash: { $sentence }
chip-register-unreadable = Ponsel menolak membaca register { $at }, yang diperlukan untuk akses ke memori flash: { $sentence } (status { $status })
chip-flash-refused = Ponsel menolak membaca awal memori flash: { $sentence } (status { $status })
chip-needs-signed-agent = Ponsel ini perlu Download Agent (kebanyakan ponsel: yang ditandatangani pembuatnya) dan program yang memakainya, seperti SP Flash Tool
do-choose-agent = { $front ->
    [window] Pilih file Download Agent dari firmware ponsel ini
   *[cli] Tambahkan --da FILE: file Download Agent dari firmware ponsel ini
}
do-other-agent = Pakai file Download Agent lain; yang terbaik adalah dari firmware ponsel ini
do-makers-agent = Pakai file Download Agent yang ditandatangani dari firmware ponsel ini
do-choose-preloader = { $front ->
    [window] Pilih file preloader dari firmware yang sama
   *[cli] Tambahkan --preloader FILE: file preloader dari firmware yang sama
}
do-other-preloader = Pakai file preloader dari firmware ponsel ini
do-try-preloader = Matikan ponsel dan sambungkan tanpa menahan tombol: ponsel menjalankan preloader-nya dan tidak perlu file preloader
chip-needs-agent = Chip ini perlu Download Agent dan program yang memakainya, seperti SP Flash Tool
chip-needs-someone = Jika Anda punya ponsel seperti ini beserta kabel serialnya dan mau membantu, hubungi proyek Bromide
chip-needs-someone-who-knows = Kirim kode hardware dan model ponsel ke proyek Bromide
chip-needs-known-one = Pakai ponsel dengan chip yang didukung: Bromide tidak pernah menulis ke chip yang tidak dikenal
chip-needs-boot-rom = Lepas baterai, tahan tombol boot, lalu sambungkan ponsel. Jika gagal, coba tombol lain
chip-needs-maker = Minta otorisasi ke pembuat ponsel; Bromide tidak bisa memberikannya

## The flash: warnings (whole sentences), obstacles (without a full stop) and how its size is known

flash-chip-unknown = chip flash tidak dikenal
flash-chip-of-id = chip flash { $id }
flash-no-boot-header = Memori flash tidak diawali header boot yang biasa (SF_BOOT). Lihat isi dump sebelum memakainya.
flash-swapped = Urutan byte di header boot terbalik: byte dump perlu ditukar. Laporkan ponsel ini ke proyek Bromide
flash-all-zero = Semua byte memori flash terbaca 00: mungkin flash tidak aktif. Cabut ponsel, lepas baterai sebentar, lalu coba lagi
flash-all-ones = Byte pertama memori flash semuanya terbaca FF: flash kosong atau tidak aktif. Jika seharusnya ada data, cabut ponsel, lepas baterai sebentar, lalu coba lagi.
flash-constant = Memori flash terbaca empat byte yang sama di mana-mana: mungkin flash tidak aktif. Cabut ponsel, lepas baterai sebentar, lalu coba lagi
flash-window-lost = Memori flash terbaca berbeda setelah chipnya dikenali: cabut ponsel, lepas baterai sebentar, lalu coba lagi
flash-size-unknown = { $front ->
    [window] Ukuran memori flash tidak terdeteksi. Baca satu rentang dan isi panjangnya (biasanya 4M, 8M atau 16M).
   *[cli] Ukuran memori flash tidak terdeteksi. Beri LENGTH (biasanya 4M, 8M atau 16M).
}
flash-larger-by-mirror = Chip flash melaporkan { $says }, tetapi byte-nya tidak berulang sebelum { $from }: yang akan dibaca { $from }.
flash-larger-by-data = Chip flash melaporkan { $says }, tetapi ada data lain sampai { $end }: yang akan dibaca { $end }.
flash-data-behind = { $front ->
    [window] Chip flash melaporkan { $says }, tetapi ada data lain sesudahnya. Untuk membaca lebih banyak, baca satu rentang dan isi panjangnya.
   *[cli] Chip flash melaporkan { $says }, tetapi ada data lain sesudahnya. Untuk membaca lebih banyak, beri LENGTH.
}
flash-smaller-by-mirror = Chip flash melaporkan { $says }, tetapi byte-nya berulang mulai { $from }: yang akan dibaca { $from }.
flash-smaller-by-end = Chip flash melaporkan { $says }, tetapi ponsel menolak membaca mulai { $end }: yang akan dibaca { $end }.
flash-rest-may-be-copy = Chip flash melaporkan { $says }, tetapi datanya sedikit dan berulang mulai { $from }: sisanya mungkin salinan.
flash-little-data = { $front ->
    [window] Ukuran { $size } dideteksi hanya dari { $blocks } blok data di dekat awal. Jika salah, baca satu rentang dan isi panjangnya.
   *[cli] Ukuran { $size } dideteksi hanya dari { $blocks } blok data di dekat awal. Jika salah, beri LENGTH.
}
flash-two-sizes = Chip flash melaporkan dua ukuran: { $jedec } di ID JEDEC, { $sfdp } di deskripsi SFDP.
flash-header-larger = Chip flash melaporkan { $says }, tetapi header firmware menyebut { $header }: yang akan dibaca { $size }.
flash-header-larger-than-data = Data di memori flash sedikit dan berulang mulai { $from }, tetapi header firmware menyebut { $header }: yang akan dibaca { $size }.
flash-header-not-held = Header firmware menyebut { $header }, tetapi memori flash hanya { $size }: yang akan dibaca { $size }.
flash-header-smaller = Header firmware hanya menjelaskan { $header }, tetapi memori flash { $size }: yang akan dibaca { $size }.
flash-size-by-header = Hanya header firmware yang menyebut ukuran ({ $header }, jadi yang akan dibaca { $size }). Periksa akhir dump sebelum memakainya.
flash-register-changed = Saat chip flash dikenali, register { $at } berubah dari { $before } menjadi { $after }; isi memori flash tetap terbaca sama.
known-from-jedec = ID JEDEC
known-from-sfdp = deskripsi SFDP
known-from-jedec-mirror = ID JEDEC, dipastikan dengan uji mirror
known-from-sfdp-mirror = deskripsi SFDP, dipastikan dengan uji mirror
known-from-jedec-header = ID JEDEC, dipastikan dengan header firmware
known-from-capacity = byte ukuran dari ID JEDEC yang tidak dikenal
known-from-capacity-mirror = byte ukuran dari ID JEDEC yang tidak dikenal, dipastikan dengan uji mirror
known-from-capacity-end = byte ukuran dari ID JEDEC yang tidak dikenal, dipastikan dengan akhir memori yang bisa dibaca
known-from-capacity-header = byte ukuran dari ID JEDEC yang tidak dikenal, dipastikan dengan header firmware
known-from-sfdp-header = deskripsi SFDP, dipastikan dengan header firmware
known-from-mirror-header = uji mirror, dipastikan dengan header firmware
known-from-header = header firmware
known-from-jedec-end = ID JEDEC, dipastikan dengan akhir memori yang bisa dibaca
known-from-sfdp-end = deskripsi SFDP, dipastikan dengan akhir memori yang bisa dibaca
known-from-mirror = uji mirror
known-from-end = akhir memori yang bisa dibaca

## Doubts about a dump; after "Note:" or in a list

dump-blank-start = { $size } pertama memori flash semuanya { $byte }: kosong di situ, atau flash tidak aktif saat dibaca. Jika seharusnya ada data, cabut ponsel, lepas baterai sebentar, lalu baca lagi
dump-byte-swapped = urutan byte tiap word di dump terbalik dan perlu ditukar. Laporkan ponsel ini ke proyek Bromide
dump-no-header = dump tidak diawali header boot yang dikenal. Sebagian ponsel lama memang tidak punya, tetapi bisa juga ini bagian memori yang salah. Lihat isi dump sebelum memakainya
dump-repeats = isinya berulang tiap { $period }. Memori flash mungkin hanya { $period }, dan sisa dump adalah salinan. Baca { $period } saja agar ukuran dump benar
dump-last-page-repeats = { $size } terakhir dump mengulang { $page } yang sama. Mungkin pembacaan melewati akhir memori flash, atau ponsel berhenti merespons. Baca lagi; jika hasilnya sama, baca lebih sedikit
dump-reaches-end = ada data sampai akhir dump, dan memori flash mungkin lebih besar. Baca lagi dengan panjang dua kali lipat untuk memastikan

## What is inside a dump

class-erased = kosong (terhapus)
class-zero = nol
class-text = teks
class-code = kode
class-packed = terkompresi atau terenkripsi
class-mixed = data lain
finding-boot-header = Header boot
finding-boot-layout = Tata letak boot
finding-loader = Boot loader pertama
finding-second-loader = Boot loader kedua
finding-firmware = Firmware
finding-viva = Resource firmware (VIVA)
finding-gps-firmware = Firmware penerima GPS
finding-file = File dengan header MediaTek
finding-alice = Kode terkompresi (ALICE)
finding-rom-info = Entri nama firmware
finding-file-system = Sistem file
finding-wear-levelled = Disk wear-leveling
finding-nvram = Folder pengaturan (NVRAM)
finding-smart-loader = Boot loader smartphone (preloader)
finding-partition-header = Header partisi smartphone
finding-partition-table = Tabel partisi smartphone
finding-boot-image = Image boot Android
fact-device = Dibuat untuk
fact-layout-at = Tata letak boot di
fact-boot-region = Wilayah boot di
fact-main-region = Wilayah utama di
fact-loaders = Loader
fact-type = Tipe
fact-file-version = Versi file
fact-load-address = Alamat muat
fact-signature = Tanda tangan
fact-sections = Seksi
fact-missing-bytes = Kurang di akhir
fact-image-name = Nama file
fact-project = Proyek
fact-record = Entri
fact-gps-chip = Penerima GPS
fact-flash-id = Dibuat untuk chip flash
fact-flash-chips = Dibuat untuk chip flash
fact-fat-base = Awal sistem file
fact-fat-length = Ukuran sistem file
fact-size-hint = Ukuran flash minimum di header ini
fact-boot-text = Teks boot
fact-boot-rom-usb = Boot ROM lewat USB
fact-boot-rom-uart = Boot ROM lewat UART
fact-boot-rom-commands = Boot ROM
fact-boot-key-wait-ms = Waktu tunggu tombol boot (ms)
fact-usb-ids = ID USB
fact-customer = Pelanggan
fact-kind = Jenis
fact-pointers = Pointer
fact-size = Ukuran
fact-label = Label
fact-files = File
fact-file-count = Jumlah file dan folder
fact-files-listed = File pertama (lainnya tidak tercantum)
fact-files-not-listed = File dan folder yang tidak tercantum
fact-folders-incomplete = Folder yang tidak terbaca lengkap
fact-folders = Folder
fact-on-disk = Posisi di disk wear-leveling
fact-from-sector = Sektor pertama
fact-blocks = Blok berisi data
fact-sectors-in-use = Sektor terpakai
fact-sectors-twice = Sektor yang ditemukan lebih dari sekali
fact-partitions = Partisi
fact-partition-list = Partisi
fact-table-copies = Salinan tabel
fact-memory-chips = Chip memori yang didukung
fact-platform = Chip
fact-version = Versi
fact-built = Tanggal build
value-brom-disabled = dinonaktifkan oleh loader ini
value-brom-allowed = diizinkan
value-brom-off-for-good = dinonaktifkan permanen: ponsel seperti ini tidak bisa dibaca lewat boot ROM
value-file = { $path } ({ $size })
value-folder = { $path }/
value-partition = { $name }: { $start }, { $size }
value-copies-good = keduanya valid
value-copies-differ = keduanya valid, tetapi isinya berbeda; yang pertama ditampilkan
value-copies-first-only = yang pertama valid; file ini tidak berisi yang kedua
value-copies-second-damaged = yang pertama valid; yang kedua rusak
value-copies-first-damaged = yang pertama rusak; yang kedua ditampilkan
value-copies-damaged = keduanya rusak; isinya mungkin salah
dump-header-larger = header firmware menyebut memori flash { $hint }, tetapi dump berisi { $size }. Mungkin dump tidak lengkap, atau ukuran yang terdeteksi terlalu kecil
dump-header-smaller = header firmware hanya menjelaskan { $hint } memori flash, tetapi dump berisi { $size }. Memori flash mungkin lebih kecil daripada dump

## Download Agent files and error numbers

agent-file = { $file }: { $size }, { $text }, { $count } agent
agent-file-for = { $count ->
        [1] { $count } agent di { $file } cocok untuk { $chip }
       *[other] { $count } agent di { $file } cocok untuk { $chip }; versi ponsel menentukan agent yang dipakai
    }
agent-line = { $code }  { $chip }, { $protocol }, { $versions }
agent-chip-unknown = chip tidak dikenal
agent-protocol-legacy32 = agent lama (3.2)
agent-protocol-legacy = agent legacy (V3)
agent-protocol-xflash = agent xflash (V5)
agent-protocol-xml = agent XML (V6)
agent-protocol-unknown = protokol tidak dikenal
agent-content-legacy = { $protocol }, tetapi isinya mirip agent legacy
agent-content-xflash = { $protocol }, tetapi isinya mirip agent xflash
agent-versions = hardware { $hardware }, software { $software }
agent-version = hardware { $hardware }
agent-stages = tahap pertama { $first }; tahap kedua { $second }
agent-stage-only = satu tahap { $stage }
agent-stage-signed = { $size } di { $address }, ditandatangani
agent-stage-unsigned = { $size } di { $address }, tidak ditandatangani
agent-problem-regions = Tidak bisa dipakai: jumlah tahap tidak valid ({ $count })
agent-problem-no-stage = Tidak bisa dipakai: satu tahap agent tidak ada
agent-problem-past-end = Tidak bisa dipakai: file berakhir sebelum akhir agent ini. Mungkin unduhannya tidak lengkap
agent-problem-too-large = Tidak bisa dipakai: satu tahap { $size }, lebih besar dari semua agent yang ada
agent-problem-signature = Tidak bisa dipakai: ada tanda tangan yang lebih panjang dari datanya
agent-match-exact = dibuat persis untuk versi chip ini
agent-match-nearest = dibuat untuk versi chip lebih lama yang terdekat
agent-match-first = dibuat untuk versi chip yang lebih baru; yang pertama untuk chip ini
not-agent-empty = { $file } kosong: unduh lagi
not-agent-blank = { $file } hanya berisi byte { $byte }: unduh lagi
not-agent-cut-off = { $file } tidak lengkap: baru { $size } dari { $needed }; unduh lagi
not-agent-damaged = { $file } adalah file Download Agent yang rusak; unduh lagi
not-preloader-agent = { $file } adalah file Download Agent, bukan file preloader
not-preloader = { $file } bukan file preloader
not-preloader-settings = { $file } adalah file preloader tanpa pengaturan RAM; pilih yang dari firmware ponsel ini
not-preloader-damaged = { $file } adalah file preloader yang rusak
usage-preloader-alone = --preloader perlu --da: file preloader dipakai oleh Download Agent
not-agent-preloader = { $file } adalah file preloader, bukan file Download Agent; pilih file seperti MTK_AllInOne_DA.bin
not-agent-firmware = { $file } adalah firmware, bukan file Download Agent; pilih file seperti MTK_AllInOne_DA.bin
not-agent-partition = { $file } adalah image partisi, bukan file Download Agent; pilih file seperti MTK_AllInOne_DA.bin
not-agent-scatter = { $file } adalah file scatter, bukan file Download Agent; pilih file seperti MTK_AllInOne_DA.bin
not-agent-boot-image = { $file } adalah image Android, bukan file Download Agent; pilih file seperti MTK_AllInOne_DA.bin
not-agent-program = { $file } adalah program, bukan file Download Agent; pilih file seperti MTK_AllInOne_DA.bin
not-agent-archive = { $file } adalah arsip ({ $kind }): ekstrak, lalu pilih file Download Agent di dalamnya
not-agent-text = { $file } adalah file teks, bukan file Download Agent; pilih file seperti MTK_AllInOne_DA.bin
not-agent-raw = { $file } berisi kode Download Agent tanpa header yang menyebut chipnya; pilih file lengkapnya, seperti MTK_AllInOne_DA.bin
not-agent-unknown = { $file } bukan file Download Agent; pilih file seperti MTK_AllInOne_DA.bin
not-agent-too-large = { $file } terlalu besar untuk file Download Agent (paling besar { $most }); pilih file seperti MTK_AllInOne_DA.bin
no-agent = { $file } tidak berisi agent untuk { $chip }; pilih file Download Agent dari firmware ponsel ini
no-agent-damaged = Agent untuk { $chip } di { $file } rusak; pilih file Download Agent lain
number-open = Apa arti 4032?
    .hover = Menjelaskan nomor kesalahan SP Flash Tool, Download Agent dan boot ROM
number-heading = Apa arti 4032?
number-field = Nomor kesalahan
number-hint = Isi nomor seperti 4032 atau 0xBC4, atau tempel seluruh pesannya
number-unknown = { $text } tidak ada di daftar: artinya tidak dipublikasikan. Coba file Download Agent dan file preloader dari firmware ponsel ini, kabel lain atau port USB lain.
number-not-there = Tidak ada nomor di teks ini
number-label = { $decimal } ({ $hex }), dilaporkan oleh { $source }
number-from-boot-rom = boot ROM atau preloader
number-from-preloader = preloader
number-from-legacy-agent = Download Agent versi lama
number-from-agent = Download Agent
number-from-flash-tool = SP Flash Tool
number-server-needed = Ponsel ini perlu izin dari server pembuatnya sebelum menerima Download Agent; Bromide tidak bisa membacanya
number-signature-rejected = Ponsel hanya menerima Download Agent yang ditandatangani pembuatnya; pilih file dari firmware ponsel ini
number-wrong-agent = Download Agent tidak cocok dengan chip ini; pilih file dari firmware ponsel ini
number-agent-refused = Chip menolak Download Agent ini; pilih file yang lebih baru dari firmware ponsel ini
number-agent-too-old = Ponsel tidak menerima versi Download Agent ini; pilih file dari firmware ponsel ini
number-command-blocked = Ponsel memblokir perintah ini, biasanya karena pengaturan keamanan pembuatnya
number-preloader-failed = Preloader ponsel melaporkan kesalahan internal
number-internal-ram = Memori internal chip tidak bisa dipakai
number-external-ram = RAM ponsel tidak bekerja dengan pengaturan ini; pilih file preloader dari firmware yang sama, atau sambungkan ponsel lewat preloader-nya
number-ram-setup = RAM ponsel tidak aktif; pilih file preloader dari firmware yang sama, atau sambungkan ponsel lewat preloader-nya
number-clock-setup = Clock untuk chip atau RAM-nya tidak berjalan; sambungkan ponsel lagi
number-ram-type = Pengaturan RAM ini untuk jenis RAM lain; pilih file preloader dari firmware ponsel ini
number-ram-calibration = RAM tidak bisa dikalibrasi; pilih file preloader dari firmware ponsel ini. Jika filenya sudah benar, ponsel mungkin rusak
number-ram-not-supported = Download Agent tidak mendukung RAM ini; pilih file dari firmware ponsel ini
number-ram-not-working = RAM tidak bekerja dengan benar; ponsel mungkin rusak
number-ram-settings-needed = Download Agent perlu pengaturan RAM; pilih file preloader dari firmware ponsel ini
number-storage-not-found = Download Agent tidak menemukan penyimpanan jenis ini. Itu wajar untuk jenis yang tidak ada di ponsel. Jika muncul untuk semua jenis, file preloader salah atau chip penyimpanan rusak
number-storage-not-supported = Download Agent tidak mendukung chip penyimpanan ponsel ini; pilih file yang lebih baru
number-wrong-chip = Download Agent ini untuk chip lain; pilih file dari firmware ponsel ini
number-ram-settings-not-found = SP Flash Tool tidak menemukan pengaturan RAM untuk ponsel ini; file preloader atau file scatter-nya untuk ponsel lain
number-general-failure = Download Agent melaporkan kegagalan tanpa keterangan; sambungkan ponsel lagi
number-not-supported = Download Agent tidak mendukung perintah ini
number-device-not-supported = Download Agent tidak mendukung ponsel ini; pilih file dari firmware ponsel ini
number-read-forbidden = Download Agent ini tidak mengizinkan pembacaan; pilih file lain dari firmware ponsel ini
number-verify-failed = Pemeriksaan tanda tangan gagal; file ini bukan untuk ponsel ini
number-write-forbidden = Download Agent tidak mengizinkan penulisan; pembacaan tidak terpengaruh
number-old-version-forbidden = Ponsel menolak firmware yang lebih lama dari miliknya; pembacaan tidak terpengaruh
number-wrong-files = File yang dipilih di SP Flash Tool tidak cocok dengan ponsel ini atau tidak saling cocok
number-bad-checksum = Data tiba dengan checksum yang salah; pakai kabel atau port USB lain
number-no-such-partition = Ponsel tidak punya partisi dengan nama ini
number-out-of-range = Rentang melewati akhir penyimpanan
number-preloader-mismatch = File preloader dan Download Agent tidak saling cocok; pilih keduanya dari firmware ponsel ini
number-read-failed = Penyimpanan tidak bisa dibaca di alamat ini; chipnya mungkin sudah aus
number-boot-rom-step = Satu langkah dalam mode BROM gagal; sambungkan ponsel lagi
number-stages-mismatch = Kedua tahap Download Agent tidak saling cocok. File ini diubah atau rusak; pilih yang asli

## The command line's own output

output-failed = Output tidak bisa ditulis: { $why }
output-not-read = Program yang menerima output tidak membaca semuanya

## What is inside a file, on the command line

inspect-file = { $file }: { $size } ({ $bytes } byte)
inspect-empty = { $file } kosong
inspect-no-file = { $path } bukan file
inspect-stopped = Dihentikan sebelum akhir file
inspect-fact = { $label }: { $value }
inspect-list = { $label }:
inspect-shares = Isi: { $shares }
inspect-share = { $kind } { $share }
share = { NUMBER($percent, maximumFractionDigits: 0) }%
share-below-one = di bawah 1%
inspect-warning = Catatan: { $sentence }
inspect-nothing = Tidak ada yang dikenali di file ini
inspect-more = Masih ada yang sejenis, tidak tercantum di sini
inspect-finding = { $at }  { $name }, { $size }
inspect-finding-somewhere = { $at }  { $name }

## People's data out of a dump

rescue-private = Dump ini bisa berisi data pribadi: nama, nomor, pesan, foto. Selamatkan hanya untuk pemiliknya atau dengan persetujuan pemiliknya. Data tetap di komputer ini. Tidak ada yang dikirim ke mana pun.
rescue-saved = Tersimpan { $messages } pesan, { $contacts } kontak, { $files } file dan { $pictures } foto atau rekaman ke { $folder }. Serahkan folder itu kepada pemiliknya. Hapus folder dan dump jika tidak diperlukan lagi.
rescue-nothing = Tidak ada file, pesan atau kontak yang ditemukan. Mungkin ada di kartu SIM atau kartu memori, yang tidak termasuk di dump.
rescue-no-contacts = Tidak ada kontak yang ditemukan. Mungkin ada di kartu SIM atau kartu memori, yang tidak termasuk di dump.
rescue-found-files = { $count } file, { $deleted ->
        [0] tidak ada yang terhapus
       *[other] { $deleted } terhapus
    }
rescue-found-messages = { $count } pesan, { $deleted ->
        [0] tidak ada yang terhapus
       *[other] { $deleted } terhapus
    }, { $more ->
        [0] tidak ada di luar file pesan
       *[other] { $more } di luar file pesan
    }
rescue-found-contacts = { $count } kontak
rescue-found-media = { $count } foto atau rekaman, { $carved ->
        [0] tidak ada di ruang kosong
       *[other] { $carved } lagi di ruang kosong
    }
rescue-imei = IMEI ponsel: { $imei }
rescue-contacts-known = Format kontaknya diketahui dari satu ponsel lain. Cocokkan beberapa kontak dengan pemiliknya.
rescue-contacts-known-with-more = Format kontaknya diketahui dari satu ponsel lain; sebagian ditemukan dari polanya. Cocokkan dengan pemiliknya.
rescue-contacts-pattern = Ponsel ini menyimpan kontak dalam format yang tidak terdokumentasi. Bromide menemukannya dari polanya. Cocokkan dengan pemiliknya.
rescue-contacts-unpaired = Nama dan nomor ditemukan dari polanya. Tidak diketahui nama mana untuk nomor mana.
rescue-smartphone = Ini dump smartphone. Bromide tidak membaca file di dalamnya.
rescue-smartphone-partition = Ini dump smartphone. Data pengguna ada di partisi { $name }, yang tidak dibaca Bromide.
rescue-messages-damaged = { $count } pesan rusak atau tidak lengkap
rescue-file = { $path }  { $size }  { $time }  { $state }
rescue-size-missing = { $size } ({ $missing } hilang)
rescue-no-time = tanpa tanggal
rescue-file-whole = lengkap
rescue-file-incomplete = ada yang hilang
rescue-file-unsure = tidak pasti
rescue-file-deleted = terhapus, utuh
rescue-file-deleted-in-pieces = terhapus, disusun ulang
rescue-file-overwritten = terhapus dan tertimpa
rescue-messages-title = Pesan
rescue-message-received = Masuk
rescue-message-sent = Terkirim
rescue-message-draft = Draf
rescue-message-report = Laporan terkirim
rescue-message-no-time = tanpa tanggal
rescue-message-data = Bukan teks ({ $count } byte)
rescue-message-multimedia = Pemberitahuan pesan multimedia ({ $count } byte)
rescue-remark-deleted = terhapus
rescue-remark-unread = belum dibaca
rescue-remark-older-copy = dari salinan lama
rescue-remark-pattern = ditemukan dari polanya
rescue-remark-part-missing = bagian { $part } dari { $parts } hilang
rescue-remark-damaged = rusak
rescue-note-no-volume = Firmware menyebut area sistem file, tetapi tidak ada sistem file di dalamnya
rescue-note-volumes-lost = Boot sector dari { $count } volume tidak ada
rescue-note-fat32 = Volume FAT32 di { $place } tidak dibaca
rescue-note-table-damaged = Tabel file volume { $volume } rusak
rescue-note-folders-incomplete = { $count } folder di volume { $volume } tidak terbaca lengkap
rescue-note-files-not-listed = { $count } file di volume { $volume } tidak tercantum
rescue-note-unsure-sectors = { $count } sektor sedang ditulis ketika daya ponsel terputus
rescue-note-doubled-sectors = { $count } sektor punya dua salinan berbeda; tidak diketahui mana yang lebih baru
rescue-note-records-damaged = { $count } entri pengaturan ponsel rusak
rescue-note-records-unread = { $count } entri file pesan tidak bisa dibaca
rescue-note-no-message-file = File pesan tidak ada; pesan ditemukan dari polanya
rescue-no-folder = Folder { $folder } tidak bisa dipakai: { $why }
rescue-exists = { $path } sudah ada; tidak ada yang disimpan
rescue-not-written = Folder { $path } tidak bisa ditulis: { $why }
rescue-dump-unreadable = Dump tidak bisa dibaca: { $why }
rescue-stopped = Dihentikan. Data yang sudah tersimpan tetap ada
rescue-cannot-read = Bromide tidak bisa membaca file, pesan atau kontak apa pun di dump ini; tidak ada yang disimpan
rescue-nothing-to-save = Tidak ada data jenis ini yang ditemukan; tidak ada yang disimpan
rescue-saved-only-calls = Tersimpan { $count } nomor dengan waktu ke { $folder }. Serahkan folder itu kepada pemiliknya. Hapus folder dan dump jika tidak diperlukan lagi.
rescue-saved-calls = Tersimpan juga { $count } nomor dengan waktu yang mungkin panggilan
rescue-saved-damaged = { $count } di antaranya rusak atau tidak lengkap; lihat yang mana di daftarnya
rescue-carved-cut-off = Bagian akhir dari { $count } file yang ditemukan di ruang kosong hilang
rescue-remark-national-letters = sebagian huruf mungkin salah (alfabet nasional)
rescue-note-settings-unread = { $count } file pengaturan ponsel tidak dibaca: jika digabung, ukurannya lebih besar dari dump
rescue-note-messages-left-out = { $count } pesan tidak tercantum: jumlah pesan melebihi yang muat dalam dua file pesan
rescue-note-space-not-searched = Ruang kosong tidak dicari sampai akhir: file yang tampaknya mulai di sana lebih besar dari ruang itu sendiri

## Looking for bytes or text in a dump

search-empty = Isi apa yang dicari
search-not-hex = { $text } bukan daftar byte dalam hex: pakai bentuk seperti 53 46 5F 42
search-too-long = Paling banyak { $most } byte bisa dicari sekaligus

## Ports: what they are called, and what is wrong with a typed name

port-on-usb = { $what } - { $name } ({ $ids })
port-elsewhere = { $what } - { $name }
port-usb-serial = Port serial USB
port-bluetooth = Port serial Bluetooth
port-serial = Port serial
port-unknown = Tidak ada port bernama { $name }. { $here }
port-no-folder = Tidak ada port { $name }: folder { $folder } tidak ada. { $here }
port-not-one = { $name } adalah { $what }, bukan port serial. { $here }
port-is-folder = folder
port-is-file = file
port-is-else = sesuatu yang lain
port-is-other-device = perangkat jenis lain
port-none-here = { $front ->
    [window] Sekarang tidak ada port; "Otomatis (disarankan)" menunggu ponsel
   *[cli] Sekarang tidak ada port; auto menunggu ponsel
}
port-here-now = Port sekarang: { $ports }

## What is plugged in, by its USB ids

usb-boot-rom = Boot ROM MediaTek
usb-boot-rom-sony = Boot ROM MediaTek (Sony)
usb-preloader = Preloader MediaTek
usb-phone-started = Ponsel MediaTek, sudah menyala (bukan mode BROM)
usb-phone-drive = Ponsel MediaTek sebagai drive USB (bukan mode BROM)
usb-lg = Ponsel LG: preloader atau boot ROM
usb-oppo = Preloader OPPO
usb-download-agent = Download Agent MediaTek
usb-gps = Penerima GPS MediaTek
usb-spreadtrum = Loader Spreadtrum/Unisoc (bukan ponsel MediaTek)
usb-qualcomm = Loader Qualcomm, EDL (bukan ponsel MediaTek)
usb-adapter-ftdi = Adapter USB ke serial (FTDI)
usb-adapter-ch343 = Adapter USB ke serial (CH343)
usb-adapter-ch340 = Adapter USB ke serial (CH340)
usb-adapter-ch341 = Adapter USB ke serial (CH341)
usb-adapter-cp210x = Adapter USB ke serial (CP210x)
usb-adapter-verifone = Adapter USB ke serial (VeriFone)
usb-unknown = Perangkat USB
usb-with-ids = { $what } ({ $ids })

## Why the phone is not found: causes, and steps; neither has a full stop at the end

find-denied = Anda tidak punya izin untuk memakai port ponsel { $port }
find-busy = { $port } sedang dipakai { $holder }
find-busy-modem-manager = { $name } sedang memakai { $port }: setiap ponsel dianggapnya modem
find-other-maker = Chip ponsel ini bukan dari MediaTek: { $what }
find-other-program = Program lain sedang memakai ponsel: { $what }
find-echo = Data yang dikirim ke { $port } kembali tanpa berubah: ponsel sudah menyala, atau program lain meninggalkannya dalam keadaan tidak jelas
find-not-a-boot-rom = Perangkat yang menjawab di { $port } bukan ponsel dalam mode BROM
find-started-after-boot-rom = Ponsel menyala biasa setelah { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } detik dalam mode BROM: tombol boot dilepaskan terlalu cepat, atau tombolnya salah
find-preloader = Ponsel menyala biasa, jadi tombolnya salah ({ $what })
find-started = Ponsel dalam keadaan menyala: { $what }
find-cannot-open = { $port } tidak bisa dibuka: { $why }
find-no-answer = Ponsel di { $port } tidak menjawab
find-foreign-driver = Driver milik alat lain ({ $driver }) memakai ponsel, jadi ponsel tidak dapat port: { $what }
find-no-driver = Ponsel tersambung, tetapi komputer ini tidak memberinya port: { $what }
find-other-port = Ada ponsel tersambung ({ $what }), tetapi bukan di { $chosen }, tempat Bromide menunggu
find-vanished-early = Ponsel menampilkan ID USB mode BROM hanya { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } detik: tombol boot dilepaskan terlalu cepat, atau baterainya habis
find-not-greeted = Ponsel menampilkan ID USB mode BROM selama { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } detik, seperti seharusnya. Hanya jawaban yang membuktikan mode BROM, dan tidak ada yang dikirim ke ponsel
find-drive = Sebuah drive muncul ({ $what }): jika itu ponselnya, ponsel dalam keadaan menyala
find-unknown-device = Perangkat tidak dikenal muncul: { $what }. Jika itu ponselnya, Anda bisa coba membacanya
find-no-such-port = Tidak ada port { $chosen }
find-nothing-seen = Belum ada ponsel yang terlihat
find-do-install-rule = { $front ->
    [window] Tekan "Izinkan ponsel…". Ini memasang aturan untuk ponsel; komputer akan meminta kata sandi administrator
   *[cli] Pasang aturan untuk ponsel dengan dua perintah ini: { $commands }
}
find-do-keep-modem-manager-away = { $front ->
    [window] Tekan "Izinkan ponsel…". Ini memasang aturan yang menjauhkan { $name } dari ponsel; atau tunggu sepuluh detik
   *[cli] Tunggu sepuluh detik, atau jalankan: sudo systemctl stop { $name }
}
find-do-plug-again = Cabut ponsel dan sambungkan lagi
find-do-close-program = Tutup program itu
find-do-close-flash-tool = Tutup program flash yang lain
find-do-makers-program = Pakai program untuk ponsel dengan chip pembuat itu. Bromide hanya membaca ponsel MediaTek
find-do-chip-on-board = Jika Anda yakin ini ponsel MediaTek, periksa apakah ada perangkat lain yang tersambung ke komputer ini
find-do-battery-out = Cabut ponsel dan lepas baterai selama sepuluh detik
find-do-off-and-hold = Matikan ponsel, tahan tombol boot dan sambungkan ponsel
find-do-hold-longer = Tahan tombol boot sebelum menyambungkan ponsel, dan tetap tahan sampai Bromide menampilkan "Menghubungkan"
find-do-other-key = Coba tombol lain: tanpa tombol, panggil, *, bawah, #, 0
find-do-battery-later = Tahan tombol dan sambungkan ponsel tanpa baterai, lalu pasang baterai
find-do-other-socket = Pakai port USB lain di komputer, tanpa hub
find-do-other-cable = Pakai kabel lain: banyak kabel hanya untuk mengisi daya
find-do-charge = Isi baterai setengah jam, atau pakai baterai yang terisi
find-do-remove-driver = Buka Manajer Perangkat (Device Manager), cari ponsel, lalu hapus instalan driver { $driver } beserta filenya
find-do-windows-driver = Buka Manajer Perangkat (Device Manager) dan biarkan Windows mencari driver, atau pasang driver USB VCOM MediaTek
find-do-load-driver = { $front ->
    [window] Minta administrator memuat driver { $driver } (sudo modprobe { $driver })
   *[cli] Jalankan: sudo modprobe { $driver }
}
find-do-direct-usb = Tunggu sebentar: Bromide lalu memakai ponsel secara langsung, tanpa driver. Jika gagal, pakai port USB lain
find-do-choose-automatic = { $front ->
    [window] Hentikan, pilih port "Otomatis (disarankan)", lalu mulai lagi
   *[cli] Pakai auto sebagai port
}
find-do-check-port-name = { $front ->
    [window] Hentikan, lalu periksa nama port: daftar menunjukkan port yang ada
   *[cli] Periksa nama port: bromide-cli ports menampilkan port yang ada
}
find-do-choose-it = { $front ->
    [window] Hentikan, pilih port-nya, lalu mulai lagi
   *[cli] Pakai port-nya, bukan auto
}
find-do-read-back = { $front ->
    [window] Tekan "Baca flash"
   *[cli] Jalankan: bromide-cli read auto dump.bin
}

## The search for the boot key

keys-heading = Cari tombol boot
keys-hint = Bromide menampilkan satu cara tiap kali, mendeteksi reaksi ponsel dan menyimpan cara yang berhasil.
keys-model = Model
keys-model-hint = Nokia 105 atau TA-1174
keys-model-type = Merek dan model, atau nomor tipe di bawah baterai
keys-kind = Jenis ponsel
kind-nokia = Nokia asli dengan keypad
kind-keypad = Ponsel keypad lain
kind-watch = Jam tangan atau pelacak
kind-module = Modul atau board
kind-smartphone = Smartphone
keys-begin = Mulai pencarian
keys-known = Catatan Anda: { $way } berhasil dengan { $model }
keys-known-unproven = Catatan Anda: { $way } mungkin berhasil dengan { $model }. Ini disimpan versi lama tanpa bukti
keys-notes = { $count ->
    [0] Belum ada catatan
   *[other] Catatan tentang { $count } model
}
keys-export = Ekspor catatan…
keys-import = Impor catatan…
keys-imported = Catatan dari { $file } sudah ditambahkan
keys-try = Percobaan { $number } dari { $of }: { $way }
keys-there = Ponsel muncul. Tetap tahan tombol sampai ponsel menjawab
keys-unplug = Cabut ponsel. Percobaan berikutnya menyusul
keys-unplug-first = Cabut ponsel untuk mulai
keys-found = Ditemukan: { $way }
keys-found-noted = Ditemukan: { $way }. Ditambahkan ke catatan Anda untuk { $model }
keys-exhausted = Semua cara sudah dicoba. Isi baterai, pakai kabel lain, lalu mulai lagi
keys-result = { $way }: { $result }
keys-nothing = Tidak ada reaksi: lanjut
keys-back = Ulangi sebelumnya
keys-end = Akhiri pencarian
model-report-not-media-tek = Bukan ponsel MediaTek. Bromide tidak bisa membacanya
model-report-differs = Sebagian versinya bukan ponsel MediaTek: periksa nomor tipe atau chipnya
model-report-none = Tidak ada laporan tentang model ini. Pencarian memakai urutan biasa
model-report-first = Pencarian dimulai dengan cara yang dilaporkan
model-report-usual = Tidak ada laporan yang menyebut caranya. Pencarian memakai urutan biasa
model-report-name = { $maker } { $model }
model-report-name-type = { $maker } { $model }, { $number }
model-report-line = { $name }: { $text }
model-report-line-chip = { $name }, { $chip }: { $text }
model-report-source = { $certainty }: { $source }
certainty-inferred = Disimpulkan, tidak dilaporkan
certainty-one-report = Satu laporan
certainty-several = Beberapa laporan
reach-method = berhasil dengan { $way }
reach-method-read = terbaca dengan { $way }
reach-usb = boot ROM terlihat di USB, caranya tidak dilaporkan
reach-usb-read = terbaca lewat USB, caranya tidak dilaporkan
reach-uart = tersambung lewat pin UART
reach-preloader = preloader terlihat, boot ROM tidak dilaporkan
reach-preloader-method = preloader dicapai dengan { $way }
reach-running-phone = hanya ponsel yang menyala terlihat di USB
reach-test-point = dicapai lewat test point di board
reach-in-vain = sudah dicoba, tidak berhasil
reach-in-vain-keys = sudah dicoba, tidak berhasil: { $keys }
reach-in-vain-all = setiap tombol satu per satu sudah dicoba, tidak berhasil
reach-other-loader = chip dari pembuat lain
reach-other-loader-keys = chip dari pembuat lain; tombol boot-nya { $keys }
reach-not-reported = ponsel MediaTek, caranya tidak dilaporkan
keys-held-and = { $first } dan { $second }
keys-held-or = { $first } atau { $second }
key-none = tanpa tombol
key-call = tombol panggil
key-down = tombol bawah
key-middle = tombol tengah
key-volume-down = volume bawah
key-volume-up = volume atas
key-volume-both = volume atas dan volume bawah
key-soft-left = tombol soft kiri
key-soft-right = tombol soft kanan
key-up = tombol atas
key-all = semua tombol sekaligus
key-power-pin = pin PWRKEY
key-power = tombol power
key-right = tombol kanan
key-shutter = tombol kamera
key-hang-up = tombol tutup panggilan
key-directions = semua tombol arah
key-sign = tombol { $sign }
tested-nothing = tidak ada reaksi
tested-started = ponsel menyala
tested-vanished = muncul selama { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } detik, tidak ada jawaban
tested-unanswered = bertahan { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } detik, tidak ada jawaban: ponsel mungkin sudah menyala
tested-answered = ponsel menjawab
way-battery-in = { $key }, baterai terpasang
way-battery-last = { $key }, baterai dipasang terakhir
way-battery-out = { $key }, baterai dilepas
way-battery-refit = { $key }, baterai dilepas dan dipasang lagi dulu
way-supply-power-pin = PWRKEY ke ground saat daya dinyalakan
way-supply-power-on = power supply dinyalakan terakhir
keys-do-off = Matikan ponsel
keys-do-battery-out = Lepas baterai
keys-do-battery-refit = Lepas baterai selama sepuluh detik, lalu pasang lagi
keys-do-hold = Tahan { $key }
keys-do-hold-none = Jangan tahan tombol
keys-do-hold-all = Tahan sebanyak mungkin tombol sekaligus, kecuali tombol power
keys-do-plug = Sambungkan kabel
keys-do-plug-without-battery = Sambungkan kabel tanpa baterai
keys-do-battery-in = Pasang baterai
keys-do-wire-uart = Sambungkan RX, TX dan ground adapter UART ke modul
keys-do-pull-power-pin = Nyalakan power supply dan sambungkan PWRKEY ke ground sampai modul menyala
keys-do-wire-usb = Matikan modul dan sambungkan USB-nya ke komputer
keys-do-supply-on = Nyalakan power supply
file-is-utf16 = file ini teks UTF-16, dan Bromide hanya membaca teks UTF-8
notes-of-something-else = file ini bukan catatan tentang tombol boot
notes-without-models = file ini tidak punya daftar model
notes-too-large = file ini berisi terlalu banyak catatan
notes-unreadable = Catatan tombol boot di { $path } tidak bisa dibaca: { $why }
notes-set-aside = Catatan tombol boot di { $path } rusak ({ $why }). Catatan itu dipindahkan ke { $aside }
notes-not-saved = Catatan tombol boot tidak bisa disimpan: { $why }
notes-not-imported = Catatan di { $path } tidak bisa diimpor: { $why }

## The udev rule that lets a user open phones (Linux)

rule-install = Izinkan ponsel…
rule-remove = Batalkan izin…
rule-asking = Komputer meminta kata sandi…
rule-show = Yang terpasang
rule-place = Teks { $path }:
rule-installed = Aturan sudah terpasang. Sambungkan ponsel lagi
rule-removed = Aturan sudah dihapus
rule-dismissed = Kata sandi tidak diisi. Tidak ada yang diubah
rule-not-allowed = Anda tidak punya izin untuk ini, atau komputer ini tidak punya program untuk meminta kata sandi. Tidak ada yang diubah
rule-no-pkexec = Desktop ini tidak bisa meminta kata sandi administrator (pkexec tidak ada). Tidak ada yang diubah
rule-failed = Aturan tidak diubah: { $why }
rule-no-program = program { $name } tidak ada
rule-node-member = { $node } milik grup { $group }. Anda anggota grup itu, tetapi grup itu tidak punya izin untuknya
rule-node-stranger = { $node } milik grup { $group }, dan Anda bukan anggota grup itu

## Wrong orders; no phone was touched

job-nothing = tidak ada yang dibaca: beri paling sedikit satu rentang
job-two-write-one = dua rentang memakai file yang sama { $file }: beri tiap rentang filenya sendiri
job-start-past-window = { $front ->
    [window] awal { $start } tidak bisa dibaca: memori flash ponsel ini ada di { $size } pertama (di bawah { $end })
   *[cli] START { $start } tidak bisa dibaca: memori flash ponsel ini ada di { $size } pertama (di bawah { $end })
}
job-end-past-window = { $front ->
    [window] { $length } byte dari { $start } melewati { $end }, akhir memori flash ponsel ini: pakai paling banyak { $longest } byte
   *[cli] START { $start } ditambah LENGTH { $length } melewati { $end }, akhir memori flash ponsel ini: pakai LENGTH paling besar { $longest }
}
job-offset-past-end = offset { $offset } melewati akhir ruang alamat ponsel

## A range that does not fit this phone's storage, and steps

range-size-unknown = Ukuran memori flash ponsel ini tidak terdeteksi: chip maupun isinya tidak menyebut ukuran
range-no-partition = Ponsel ini tidak punya partisi bernama { $name }
range-no-area = Ponsel ini tidak punya area penyimpanan { $area }
range-never-read = Area { $area } dilindungi kunci di dalam ponsel, jadi tidak pernah dibaca
range-nothing-to-save = Tidak ada yang disimpan: semua area dan partisi dilewatkan
range-parts-past-end = Menurut tabel partisi ponsel, bagian ini melewati akhir penyimpanan ({ $size }), jadi tidak bisa disimpan: { $names }
range-other-area = { $front ->
    [window] Pilih salah satu area atau partisi yang ada di ponsel
   *[cli] Pakai salah satu nama dari bromide-cli areas
}
range-give-length = { $front ->
    [window] Baca satu rentang, bukan seluruh flash, dan isi panjangnya, misalnya 4M; kebanyakan ponsel ini punya 4, 8 atau 16 MB
   *[cli] Beri LENGTH, misalnya 4M; kebanyakan ponsel ini punya 4, 8 atau 16 MB
}
range-start-past-flash = { $front ->
    [window] Rentang dari { $start } melewati akhir memori flash ponsel ini, yang berukuran { $size } ({ $bytes } byte, dideteksi dari: { $from })
   *[cli] START { $start } melewati akhir memori flash ponsel ini, yang berukuran { $size } ({ $bytes } byte, dideteksi dari: { $from })
}
range-past-area = { $front ->
    [window] Rentang dari { $start } melewati akhir area penyimpanan ini, yang berukuran { $size } ({ $bytes } byte)
   *[cli] START { $start } ditambah LENGTH { $length } melewati akhir area penyimpanan ini, yang berukuran { $size } ({ $bytes } byte)
}
range-end-past-flash = { $front ->
    [window] { $length } byte dari { $start } melewati akhir memori flash ponsel ini, yang berukuran { $size } ({ $bytes } byte, dideteksi dari: { $from })
   *[cli] START { $start } ditambah LENGTH { $length } melewati akhir memori flash ponsel ini, yang berukuran { $size } ({ $bytes } byte, dideteksi dari: { $from })
}
range-give-less = { $front ->
    [window] Baca paling banyak { $most } byte dari situ, atau kosongkan panjang untuk membaca sampai akhir
   *[cli] Pakai LENGTH paling besar { $most } dari situ, atau auto
}
range-give-start = { $front ->
    [window] Pakai awal di bawah { $end }
   *[cli] Pakai START di bawah { $end }
}

## What the computer saw while it waited

seen-no-answer = { $port } ada, tetapi tidak ada yang menjawab di situ
seen-no-boot-rom = perangkat yang menjawab di { $port } bukan ponsel dalam mode BROM
seen-bytes-on-line = ada byte masuk di { $port }, tetapi bukan jawaban boot ROM
seen-nonsense = ponsel di { $port } menjawab dengan kode chip { $code }, yang tidak dimiliki chip mana pun
seen-broke-off = sebuah ponsel menjawab, lalu koneksi terputus: { $why }
seen-error = { $port }: { $why }
seen-appeared = { $what } muncul
seen-phone-started = { $what } muncul: ponsel menyala biasa, jadi tombolnya salah
seen-other-program = { $what } muncul: program lain sedang memakai ponsel
seen-other-maker = { $what } muncul: chip ponsel dari pembuat lain
seen-vanished = { $what } hilang
seen-vanished-after = { $what } hilang setelah { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } detik
seen-boot-rom-vanished = { $what } hilang. Jika tadi dalam mode BROM, tombol boot dilepaskan terlalu cepat, atau baterainya habis.

## Reading: notes and warnings, how it is checked, what the disk was doing

read-again = Membaca { $at } lagi: { $why }
read-no-answer = Tidak ada jawaban selama { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } detik, mencoba lagi.
read-gave-up = Blok di { $at } tidak bisa dibaca dan dilewati: { $why }
lost-before-reading = Ponsel terputus. Tahan tombol boot dan sambungkan lagi; pembacaan dilanjutkan.
lost-at = Ponsel terputus di { $at }. Tahan tombol boot dan sambungkan lagi; pembacaan dilanjutkan.
hung-before-reading = Ponsel berhenti menjawab. Cabut ponsel, tahan tombol boot dan sambungkan lagi; pembacaan dilanjutkan.
hung-at = Ponsel berhenti menjawab di { $at }. Cabut ponsel, tahan tombol boot dan sambungkan lagi; pembacaan dilanjutkan.
read-not-this-one = Pembacaan tidak bisa dilanjutkan dengan ponsel yang tersambung sekarang: { $why }
read-other-phone = Ini ponsel lain: { $differs }. Sambungkan lagi ponsel pertama.
read-range-guessed = Jurnal dump yang belum selesai ini tidak ada. Bromide menganggapnya dump seluruh flash.
read-not-locked = Disk ini tidak bisa melindungi dump yang belum selesai dari program lain: jangan jalankan Bromide dua kali untuk dump ini.
read-disk-changed = Data sebesar { $size } berubah di disk setelah ditulis. Bromide membacanya lagi dari ponsel. Periksa disk ini.
read-saved-as-it-is = Disimpan apa adanya. Kurang di akhir: { $missing }. Tidak terbaca: { $unreadable }. Dibaca sekali, belum dipastikan: { $unchecked }. Berubah di disk: { $changed }.
read-seam-differed = Data ponsel di { $at } berbeda dari pembacaan sebelumnya, jadi semuanya dibaca ulang.
differs-chip = chipnya { $now }, bukan { $before }
differs-version = versi chipnya { $now }, bukan { $before }
differs-me-id = ME-ID-nya { $now }, bukan { $before }
differs-flash = chip flash-nya { $now }, bukan { $before }
differs-unique-id = nomor seri chip flash-nya { $now }, bukan { $before }
differs-content = isinya di { $at } berbeda
differs-kind-of-storage = penyimpanannya jenis lain
differs-storage = chip penyimpanannya { $now }, bukan { $before }
differs-storage-size = ukuran penyimpanannya berbeda
read-sample-differed = Satu blok sampel berbeda pada pembacaan kedua, jadi semuanya dibaca ulang.
read-many-settled = { $blocks } dari { $of } blok berbeda pada pembacaan kedua. Pembacaan ketiga menentukan tiap blok itu. Dengan perbedaan sebanyak ini, ponsel, kabel atau baterai tidak bisa diandalkan, atau data sebelumnya dari waktu lain. Baca lagi ke file baru dan bandingkan kedua file.
read-blocks-settled = { NUMBER($blocks, useGrouping: "false") } blok berbeda pada pembacaan kedua, dan pembacaan ketiga menentukan: kabel atau baterai mungkin bermasalah.
read-block-settled = Blok di { $at } berbeda pada pembacaan kedua ({ NUMBER($bytes, useGrouping: "false") } byte); pembacaan ketiga menentukan.
read-block-differed-again = Blok di { $at } berbeda pada pembacaan kedua ({ NUMBER($bytes, useGrouping: "false") } byte); pembacaan ketiga berbeda lagi.
read-file-held = { $file } terbuka di program lain, mungkin antivirus. Bromide mencoba lagi selama sepuluh detik.
read-check-needed = Pemeriksaan ini tidak bisa dilewati: hanya ini bukti bahwa data dari pembacaan sebelumnya benar.
read-nand-pages = Pembacaan flash NAND masih percobaan. File ini tidak berisi byte spare tiap page, jadi sistem file yang memerlukannya, seperti YAFFS2, tidak lengkap. Jika ponsel punya area nand-spare, byte spare ada di situ.
read-nand-with-spare = Pembacaan flash NAND masih percobaan. File ini berisi page sebesar { $page } byte, masing-masing diikuti { $spare } byte spare, seperti yang dikirim Download Agent.
read-by-agent = Membaca lewat Download Agent karena boot ROM tidak bisa dipakai: { $why }
read-lost-at-high-speed = Ponsel tidak tersambung lagi di USB high-speed. Percobaan berikutnya memakai full speed, yang lebih lambat.
read-restarted = Ponsel sudah dinyalakan ulang.
read-not-restarted = Ponsel tidak bisa dinyalakan ulang ({ $why }). Cabut ponsel dan lepas baterai sebentar.
check-auto = otomatis, menurut ukuran
check-full = pembacaan kedua penuh
check-read-again-on-phone = dibaca sekali oleh program pembaca, lalu dibaca lagi di ponsel dan dibandingkan lewat checksum
check-sampled = pembacaan kedua untuk sampel
check-off = tidak ada
disk-writing = menulis
disk-reading-back = membaca ulang
disk-renaming = mengganti nama menjadi
disk-removing = menghapus
disk-computing = menghitung checksum

## Causes of errors, without a full stop at the end

error-internal = Kesalahan internal menghentikan program: { $what }
error-no-words = tidak ada keterangan lebih lanjut
error-worker-gone = bagian yang membaca ponsel sudah berhenti
error-refused-at = Ponsel menolak membaca di { $at }: { $sentence } (status { $status })
error-agent-refused-at = Download Agent menolak membaca di { $at }: { $why }
error-agent-refused-places = Download Agent menolak membaca { $size } di { NUMBER($places, useGrouping: "false") } lokasi, pertama di { $at }; file berisi nol di situ
error-refused-places = Ponsel menolak membaca { $size } di { NUMBER($places, useGrouping: "false") } lokasi, pertama di { $at } (status { $status }); file berisi nol di situ
error-unreadable = { $size } tidak terbaca dan berisi nol di file ({ NUMBER($places, useGrouping: "false") } lokasi, pertama di { $at })
error-other-phone = Ini bukan ponsel pertama: { $differs }
error-refused = Ponsel menolak perintah: { $sentence } (status { $status })
error-check-failed = { NUMBER($blocks, useGrouping: "false") } blok berbeda di tiap pembacaan, jadi dump ini tidak bisa dipercaya
error-stopped = Dihentikan
error-stopped-while-sending = Dihentikan saat ponsel sedang mengirim data
error-no-phone = Tidak ada ponsel dalam mode BROM selama { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } detik
error-no-phone-now = Sekarang tidak ada ponsel dalam mode BROM
error-no-phone-but = Tidak ada ponsel dalam mode BROM selama { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } detik. Terlihat: { $seen }
error-no-phone-now-but = Sekarang tidak ada ponsel dalam mode BROM. Terlihat: { $seen }
error-busy-modem-manager = { $port } sedang dipakai { $holder }, yang menganggap setiap ponsel modem
error-denied = Anda tidak punya izin untuk memakai { $port }
error-not-a-port = { $front ->
    [window] { $port } bukan port serial: pilih satu dari daftar, atau "Otomatis (disarankan)"
   *[cli] { $port } bukan port serial: pakai nama dari bromide-cli ports, auto, atau demo
}
error-connection = Koneksi gagal: { $during }: { $why }
error-lost-phone = Ponsel dicabut, atau baterainya habis
error-silent = Ponsel berhenti menjawab (tidak ada jawaban selama { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } detik)
error-out-of-step = Jawaban ponsel tidak valid: ada data yang hilang saat transfer
error-window-shut = Ponsel tidak memberi akses ke memori flash: { $why }
error-agent = Download Agent di ponsel berhenti bekerja: { $why }
error-restarted = Ponsel menyala ulang tiba-tiba
error-no-sense = Komunikasi dengan ponsel tidak bisa dipulihkan
error-no-folder = Folder { $folder } tidak ada
error-is-folder = { $path } adalah folder, bukan nama file
error-unwritable = { $path } tidak bisa ditulis: { $why }
error-exists = { $path } sudah ada
error-our-name = Akhiran { $path } sama dengan nama file milik Bromide (.part, .json, .json.new)
error-name-too-long = Nama { $name } kelebihan { $excess } byte untuk disk ini: batasnya { $limit } byte, karena Bromide menambah akhiran seperti .part.json
error-not-regular = { $path } adalah link, perangkat atau folder, bukan file. Bromide tidak pernah menggantinya
error-in-the-way = Bromide memerlukan nama { $path }, tetapi file dengan nama itu bukan dari Bromide
error-utf16 = { $path } adalah teks UTF-16. Bromide hanya membaca teks UTF-8
error-second-name = { $path } punya nama kedua (hard link). Menulis ke situ juga akan mengubah file dengan nama itu
error-other-journal = { $path } milik dump lain: tidak cocok dengan file datanya
error-no-journal = { $path } tidak punya jurnal (.part.json), jadi ponsel dan rentangnya tidak diketahui
error-changed = Program lain mengubah { $path } selama pembacaan
error-unreliable = Disk tidak menyimpan dengan benar data yang ditulis ke { $path }
error-not-a-regular-file = ini bukan file biasa
error-too-large-to-read = filenya terlalu besar
error-part-exists = Ada dump yang belum selesai: { $path }
error-not-a-part = { $path } bukan nama dump yang belum selesai
error-finished = { $path } sudah lengkap
form-no-backup = { $folder } tidak lagi berisi backup yang belum selesai: backup sudah selesai, atau daftarnya dihapus
form-part-not-back = { $path } masih belum tersedia. Sambungkan lagi disknya, atau baca ke folder lain.
error-no-part = Tidak ada dump yang belum selesai { $path }
error-disk-full = Disk penuh; data sejauh ini tetap ada di { $path }
error-file-too-large = Disk tidak mendukung file sebesar { $path } (batas FAT32 adalah 4 GB)
error-read-only-disk = Disk berisi { $path } menjadi hanya-baca
error-disk-gone = Disk atau folder { $path } tidak tersedia lagi
error-part-deleted = Program lain menghapus { $path }
error-part-replaced = Program lain memindahkan atau mengganti { $path } selama pembacaan
error-locked = Program lain sedang menulis ke { $path }
error-held = Program lain membuka { $path }, jadi Bromide tidak bisa memberinya nama akhir
error-no-space-claimed = Ruang tidak cukup di { $folder }: perlu { $needed }. Tersisa { $free }, tetapi { $claimed } darinya diperlukan untuk dump yang sedang dibaca
error-no-space = Ruang tidak cukup di { $folder }: perlu { $needed }, tersisa { $free }
error-disk = Kesalahan disk saat { $during } { $path }: { $why }

## Steps after an error, without a full stop at the end

do-send-log = Jika terjadi lagi, kirim log ke proyek Bromide
do-short-cable = Pakai kabel pendek, langsung ke komputer, tanpa hub
do-tight-cable = Pakai kabel pendek yang tidak longgar, langsung ke komputer
do-other-cable = Pakai kabel data lain, langsung ke komputer, tanpa hub
do-charge = Isi baterai, atau coba tanpa baterai
do-battery-out = Cabut ponsel dan lepas baterai sebentar
do-read-again = Baca lagi
do-resume = { $front ->
    [window] Tekan "Lanjutkan"
   *[cli] Lanjutkan: bromide-cli resume { $part }
}
do-resume-listed = { $front ->
    [window] Kembali ke awal dan tekan "Lanjutkan" di sebelah { $part }
   *[cli] Lanjutkan: bromide-cli resume { $part }
}
do-resume-others = Lalu lanjutkan { $count } file lain yang belum selesai dengan cara yang sama
do-other-range = { $front ->
    [window] Baca rentang yang tidak berisi { $at }
   *[cli] Pakai START dan LENGTH yang tidak berisi { $at }
}
do-use-the-rest = { $front ->
    [window] Tekan "Simpan apa adanya" untuk memakai semua data lainnya
   *[cli] Pakai file yang belum selesai: isinya semua data lainnya
}
do-first-phone = Sambungkan ponsel dari dump yang belum selesai
do-new-dump = { $front ->
    [window] Mulai dump baru untuk ponsel ini
   *[cli] Mulai dump baru untuk ponsel ini, dengan nama lain
}
do-check-it = { $front ->
    [window] Pakai saja: laporannya ada di sebelahnya
   *[cli] Pakai saja, atau bandingkan dengan laporannya: bromide-cli check { $path }
}
do-name-a-part = Pakai nama dump yang belum selesai, file dengan akhiran .part
do-continue-there = Pindahkan file yang belum selesai (.part) dan jurnalnya (.part.json) ke folder itu, lalu lanjutkan
do-other-file-system = Pilih folder di disk lain (NTFS, exFAT, ext4)
do-let-go-of-file = Tutup program yang membukanya; antivirus atau program backup menutupnya setelah beberapa saat
do-unlock-disk = Lepas proteksi tulis, atau periksa apakah disk bermasalah
do-bring-disk-back = Sambungkan lagi disknya, atau hubungkan lagi drive jaringannya
do-elsewhere-if-deleted = Jika folder atau file itu terhapus, baca lagi ke folder lain
do-hold-key = Matikan ponsel dan lepas baterai. Jalankan Bromide dulu, lalu tahan tombol boot dan sambungkan ponsel. Baterai dipasang paling akhir
do-try-keys = Coba tombol lain, satu per satu: tanpa tombol, panggil, *, bawah, #, 0, tengah
do-cross-rx-tx = Periksa kabelnya: RX adapter ke TX ponsel, dan TX adapter ke RX ponsel
do-connect-ground = Sambungkan ground adapter ke ground ponsel, dan pakai adapter dengan tegangan ponsel
do-power-key = Selama Bromide menunggu, matikan dan nyalakan ponsel, atau tekan tombol power-nya: ponsel hanya mendengarkan sebentar
do-wait-ten-seconds = Tunggu sepuluh detik sampai port dilepas
do-stop-service = Atau hentikan layanannya: { $command }
do-close-program = Tutup program itu dan coba lagi
do-close-programs = Tutup program lain yang memakai ponsel, seperti SP Flash Tool atau terminal, lalu coba lagi
do-install-rule = { $front ->
    [window] Tekan "Izinkan ponsel…" di bawah. Ini memasang aturan untuk ponsel; komputer akan meminta kata sandi administrator
   *[cli] Pasang aturan untuk ponsel dengan dua perintah ini, lalu sambungkan ponsel lagi: { $commands }
}
do-join-group = Jalankan: { $command } (di Arch: { $arch }), lalu log out dan log in lagi
do-ask-administrator = Minta bantuan administrator komputer
do-make-folder = Buat folder itu, atau pilih yang lain
do-add-name = Tambahkan nama file, misalnya dump.bin
do-own-folder = Pilih folder milik Anda, misalnya Dokumen
do-replace-finished = { $front ->
    [window] Atau izinkan file itu diganti
   *[cli] Atau tambahkan --force untuk menggantinya
}
do-replace-unfinished = { $front ->
    [window] Atau buang dump yang belum selesai dan mulai dari awal
   *[cli] Atau tambahkan --force untuk membuang dump yang belum selesai dan mulai dari awal
}
do-other-name-or-wait = Pilih nama lain, atau tunggu sampai program itu selesai
do-plain-name = Pilih nama dengan akhiran lain, misalnya .bin
do-other-name = Pilih nama lain
do-shorter-name = Pilih nama file yang lebih pendek minimal { $bytes } byte (kebanyakan huruf di luar A-Z memakai 2 atau 3 byte)
do-save-as-utf8 = Buka file di editor teks dan simpan sebagai UTF-8
do-move-away = Ganti nama { $path } atau pindahkan ke folder lain
do-close-other-program = Tutup program yang menulis ke file ini
do-copy-part = Salin file itu, beri salinannya nama ini, lalu lanjutkan
do-bring-its-journal = Kembalikan jurnal dump ini ke foldernya, atau hapus jurnal itu, lalu lanjutkan
do-other-disk = Pilih folder di disk lain dan baca lagi
do-make-room = Kosongkan ruang di disk, atau pilih disk lain
do-check-disk = Pastikan disk tersambung dan punya ruang kosong

## The big button

button-read-back = Baca flash
button-stop = Hentikan
button-skip-check = Lewati pemeriksaan
    .hover = Menyimpan dump tanpa sisa pembacaan kedua. Dump ini tidak dihitung sudah diperiksa.
button-continue-from = Lanjutkan dari { $at }
button-check-again = Lanjut: periksa lagi
button-try-again = Coba lagi
button-next-phone = Ponsel berikutnya

## Errors in the form: the cause, then what is right

form-port-empty = Isi nama port, misalnya { $windows } atau { $unix }
form-any-port = { $port } berarti setiap ponsel di USB: isi nama port, atau pilih setiap ponsel
form-one-port = { $one } dan { $other } adalah port yang sama: hapus salah satu
form-too-many-ports = Terlalu banyak port: isi paling banyak { $most }
form-folder-empty = Pilih folder untuk menyimpan
form-no-such-folder = Folder { $folder } tidak ada: buat dulu, atau pilih yang lain
form-no-part = Isi nama area atau partisi, misalnya boot1 atau nvram
form-too-many-parts = Isi paling banyak { $most } area dan partisi
form-rpmb = rpmb adalah area penyimpanan terlindung yang tidak bisa dibaca program mana pun: hapus dari daftar
form-no-range-on = Tidak ada rentang yang dipilih: pilih satu, atau baca seluruh flash
form-block-size = { $typed } bukan ukuran blok yang valid: pakai kelipatan 4 dari { NUMBER($least, useGrouping: "false") } sampai { NUMBER($most, useGrouping: "false") } (1M), misalnya 64K
form-start-not-whole-word = { $typed } bukan kelipatan 4, seperti yang diperlukan ponsel: pakai { $below } atau { $above }
form-length-zero = Panjangnya 0: isi jumlah byte, atau kosongkan untuk membaca sampai akhir
form-end-past-addresses = { $length } byte dari { $start } melewati 4 GiB ({ $end }), akhir ruang alamat ponsel: pakai paling banyak { $most }
form-start-past-addresses = { $start } melewati 4 GiB ({ $end }), akhir ruang alamat ponsel
form-brace-open = Sebuah {"{"} di nama file tidak punya {"}"}
form-placeholder-unknown = { $placeholder } di nama file tidak dikenal: pakai { $all }
form-name-empty = Nama file kosong: isi, misalnya dump.bin
form-name-forbidden = Nama file tidak boleh berisi { $shown }: pilih nama lain, misalnya dump.bin
form-control-character = karakter kontrol
form-name-edges = { $name } tidak bisa jadi nama file: diawali spasi atau diakhiri titik atau spasi
form-name-device = { $name } tidak bisa jadi nama file di { $system }: pilih nama lain, misalnya dump.bin
form-too-many-rows = paling banyak { $most } rentang sekaligus
form-name-too-long = Nama file kelebihan { $bytes } byte: pilih yang lebih pendek (kebanyakan huruf di luar A-Z memakai 2 atau 3 byte)
paste-no-range = baris { $line } bukan rentang ({ $why }): { $text }
paste-too-little = perlu awal dan panjang
paste-end-before-start = berakhir sebelum awalnya
paste-no-numbers = awal dan panjang harus berupa angka

## A finished dump against its report

check-same = { $file }: ukuran dan SHA-256 sama seperti saat disimpan ({ $size })
check-same-as-it-is = { $file }: ukuran dan SHA-256 sama seperti saat disimpan ({ $size }). Dump ini disimpan apa adanya dan belum diperiksa.
check-other-size = { $file } sudah berubah sejak disimpan: isinya { $bytes } byte ({ $size }), menurut laporan { $expected_bytes } ({ $expected_size })
check-other-sha256 = { $file } sudah berubah sejak disimpan: SHA-256-nya { $found }, menurut laporan { $expected }
check-unfinished = { $file } adalah dump yang belum selesai: tidak ada laporan untuk dibandingkan
check-no-report = Tidak ada laporan { $report } di folder dump
check-not-a-report = { $report } bukan laporan dari Bromide: { $why }
check-report-too-large = { $report } terlalu besar untuk laporan: lebih dari { $size }
check-unreadable = { $path } tidak bisa dibaca: { $why }
check-no-manifest = { $file } bukan manifes backup, atau rusak: Bromide tidak bisa memastikan apakah ada file yang hilang dari folder ini
check-do-keep-report = Simpan laporan bersama dump-nya: tanpa laporan tidak ada pembanding
check-do-look-for-report = Cari laporan yang disimpan bersama dump ini
check-do-other-copy = Pakai salinan dump lain, atau baca ponsel lagi
check-do-find-missing = Taruh tiap dump dan laporannya di folder yang sama, dan pastikan keduanya bisa dibaca
check-other-unfinished = { $file }: tidak diperiksa, dump belum selesai
check-other-without-report = { $file }: tidak diperiksa, tanpa laporan
check-no-dumps = Folder { $folder } tidak berisi dump beserta laporannya; subfolder tidak ikut dicari
check-summary = { $all } dump diperiksa: { $good } tidak berubah, { $changed } berubah, { $unchecked } tidak bisa dibandingkan
check-some-changed = { $count } dump sudah berubah sejak disimpan
check-some-unchecked = { $count } dump tidak bisa dibandingkan dengan laporannya
check-stopped = Dihentikan: { $done } dari { $all } dump diperiksa

## The log, and the text of "Copy details"

level-info = info
level-warning = peringatan
level-error = kesalahan
log-read-back = Membaca flash ke { $files }
log-skip = Pemeriksaan dilewati
log-stop = Penghentian diminta
log-worker-restarted = Bagian yang membaca ponsel dijalankan lagi
log-ports-unknown = Daftar port tidak bisa dibaca: { $why }
log-phone = Ponsel: { $name } (kode hardware { $code })
log-storage = Penyimpanan: { $storage }
log-agent-chosen = File Download Agent: { $file }
log-agent-remembered = File Download Agent dari ponsel terakhir dengan chip ini: { $file }
log-agent-folder = File Download Agent ditemukan di folder: { $file }
log-agent-practice = File Download Agent untuk smartphone latihan: { $file }
log-agent-preloader = { $agent }; file preloader: { $file }
log-flash = Memori flash: { $name }, { $size }
log-flash-size-unknown = Memori flash: { $name }, ukuran tidak diketahui
log-region = { $size } dari { $from } ke { $file }
log-saved = { $file } tersimpan, SHA-256 { $sha256 }
log-list-ordered = Membaca daftar area dan partisi
log-parts-listed = { $count } area dan partisi ditemukan
log-backup-planned = { $plan }. { $left_out }
log-backup-completed = Backup lengkap: { $manifest }
log-kept = Tetap ada di { $part }: { $done } dari { $total }
log-ended-because = { $state }: { $cause }
details-program = { $name } { $version }
details-state = Status: { $state }
details-cause = Penyebab: { $cause }
details-phone = Ponsel: { $name }, kode hardware { $code }, versi hardware { $hardware }, versi software { $software }, ME-ID { $id }
details-flash = Memori flash: { $name }, ID JEDEC { $jedec }, nomor seri { $unique }, ukuran { $size }
details-storage = Penyimpanan: { $name }, ID { $id }, ukuran { $size }
details-size = { $bytes } (dideteksi dari: { $from })
details-not-told = tidak dilaporkan
details-not-known = tidak diketahui
details-warning = Peringatan: { $text }
details-saved = Tersimpan: { $file }, SHA-256 { $sha256 }
details-kept = Tetap ada di { $part }: { $done } dari { $total }
details-nothing-kept = Tidak ada yang tersimpan

## Settings, and ports that cannot be listed

settings-not-saved = Pengaturan tidak bisa disimpan: { $why }
settings-unreadable = Pengaturan di { $path } tidak bisa dibaca: { $why }
settings-bad-value = Pengaturan { $key } tidak boleh { $value }; dipakai nilai bawaan
settings-set-aside = Pengaturan di { $path } rusak ({ $why }). File itu dipindahkan ke { $aside }, dan pengaturan bawaan dipakai
settings-damaged = Pengaturan di { $path } rusak ({ $why }) dan tidak bisa dipindahkan ({ $error }). Pengaturan bawaan dipakai
port-list-unreadable = daftar port tidak bisa dibaca

## The window

window-title = { $state } - Bromide
window-title-percent = { $percent }% - { $state } - Bromide
window-no-display = Tidak ada layar untuk jendela. bromide-cli bekerja tanpa jendela: bromide-cli --help
window-no-wgpu = Program ini dibuat tanpa wgpu: jangan pakai --renderer, atau pakai --renderer glow
window-no-renderer = Jendela tidak bisa digambar. bromide-cli bekerja tanpa jendela: bromide-cli --help
program-name = Bromide
notify-summary = { $state } - Bromide
log-renderer = Grafis: { $renderer }
log-renderer-failed = { $renderer } tidak bisa menggambar jendela: { $why }
log-saved-to = Tersimpan ke { $file }
log-no-dialog = Desktop ini tidak punya dialog simpan: pakai "Salin"
log-no-dialog-bundle = Desktop ini tidak punya dialog simpan, dan folder untuk dump tidak ada: pilih folder itu, lalu simpan lagi
log-no-bundle = Paket bantuan tidak bisa disimpan: { $why }
log-no-order = perintah tidak bisa dikirim
promise-read-only-short = Hanya membaca: ponsel tidak diubah
promise-read-only = Bromide hanya membaca. Tidak ada perintah yang bisa menghapus atau menulis memori flash ponsel.
promise-true = "Tersimpan" berarti setiap byte sudah dibaca, diperiksa dan ditulis ke disk. Jika ada yang kurang, Bromide memberitahukannya.
promise-agent = Berhasil jika ponsel menerima file yang Anda pilih: biasanya ponsel lama dan merek kecil. Ponsel yang perlu izin dari server pembuatnya tidak bisa dibaca.
promise-kept = Data sejauh ini tetap ada di disk, walaupun kabel terlepas.
hint-enter = Tekan Enter untuk mulai
hint-next = Tekan Enter untuk membaca ponsel berikutnya ke file baru
hint-held = Ponsel menunggu file
hint-continue = Membaca data yang kurang
hint-check-again = Hanya membaca blok yang berbeda
hint-continue-places = Membaca lagi lokasi yang tidak terbaca
hint-running = Komputer boleh ditinggal
hint-waiting = Pembacaan dimulai saat ponsel menjawab
hint-lost = Pembacaan dilanjutkan saat ponsel kembali
hint-stopping = Sedang dihentikan
hint-ordering = Memeriksa folder
copy = Salin
copy-named = Salin { $name }
dialog-cancel = Batal
dialog-close = Tutup
notice-close = OK

## Phone card

phone-heading = Ponsel
phone-simulated = Simulasi
phone-port = Port
phone-auto = Otomatis (disarankan)
phone-demo = Ponsel latihan (tanpa menyambungkan apa pun)
phone-demo-smartphone = Smartphone latihan (tanpa menyambungkan apa pun)
phone-other = Lainnya…
phone-other-port = Nama port
phone-other-hint = COM5 atau /dev/ttyACM0
phone-not-there = { $name } (sekarang tidak tersambung)
phone-ports-unknown = Daftar port komputer tidak bisa dibaca: { $why }
phone-seen-nothing = Belum ada ponsel. Tekan "Baca flash" dulu, lalu sambungkan ponsel
phone-seen-boot-rom = Ada ponsel dengan ID USB mode BROM tersambung ({ $name })
phone-seen-started = Ada ponsel tersambung, tetapi sudah menyala ({ $name }): matikan, tekan "Baca flash", lalu tahan tombol boot
phone-seen-agent = Ada ponsel tersambung, tetapi program lain sedang memakainya ({ $name })
phone-seen-vendor = Ada ponsel tersambung, tetapi chipnya bukan dari MediaTek ({ $name })
phone-seen-port = { $port }
phone-seen-not-yet = { $name } belum tersambung. Tekan "Baca flash" dulu, lalu sambungkan
phone-seen-other = Nama diperiksa saat mulai
phone-seen-demo = Ponsel latihan selalu tersedia. Coba baca ini dulu
phone-seen-demo-smartphone = Smartphone latihan selalu tersedia. Ini menunjukkan cara membaca smartphone
phone-chip = Chip
phone-flash = Memori flash
phone-storage = Penyimpanan
phone-size = Ukuran
phone-size-from = { $size } (dideteksi dari: { $from })

## What to read

read-heading = Yang dibaca
read-whole = Seluruh flash
read-everything = Semua
read-backup = Backup lengkap
read-without-user-data = Tanpa data pengguna
read-ranges = Rentang
read-parts = Pilih bagian
parts-names = Area atau partisi
parts-boot = Area boot
parts-nvram = Data NVRAM dan IMEI
parts-hint = Untuk smartphone. Masing-masing disimpan ke file sendiri. Pisahkan nama dengan koma
parts-list = Tampilkan bagian
    .hover = Menyambung ke ponsel dan membaca tabel partisinya. Tidak ada yang disimpan.
parts-list-again = Tampilkan bagian lagi
parts-none-known = Area dan partisi ponsel belum diketahui. Tampilkan dulu, atau isi namanya
parts-search = Cari
parts-search-nothing = Tidak ada area atau partisi yang cocok
parts-all = Semua
parts-none = Kosongkan
parts-line = { $name } ({ $size })
parts-missing = Tidak ada di ponsel terakhir: { $names }
read-whole-hint = Ukuran dideteksi otomatis
read-everything-hint = Feature phone: seluruh flash dalam satu file. Smartphone: backup lengkap di folder baru
read-backup-hint = Tiap area dan partisi di file sendiri, dengan daftar partisi, file scatter dan checksum
read-without-user-data-hint = Hanya smartphone. Backup lengkap tanpa userdata dan cache, biasanya partisi terbesar
read-numbers-hint = Desimal atau hex (0x10000), atau 64K dan 4M. Panjang kosong berarti sampai akhir
read-area-hint = Area: area penyimpanan atau partisi smartphone, misalnya user, boot1 atau nvram. Kosong: memori flash atau penyimpanan utama
read-file = File
read-area = Area
read-area-main = utama
read-row-area = Area rentang { $number }
estimate-last-phone = Jika ponsel sama seperti smartphone terakhir:
estimate-size = Perlu { $size }
estimate-free = Perlu { $size }, tersisa { $free }
estimate-time = Perlu { $size }, sekitar { $time }
estimate-all = Perlu { $size }, sekitar { $time }, tersisa { $free }
estimate-no-room = Perlu { $size }, tetapi hanya tersisa { $free }: pilih folder di disk lain
read-start = Awal
read-length = Panjang
read-size = Ukuran
read-file-auto = otomatis
read-length-auto = sampai akhir
read-add = Tambah
read-paste = Tempel…
    .hover = Beberapa baris sekaligus: awal, panjang, file
read-remove = ×
read-remove-all = Hapus semua
read-row-on = Baca rentang { $number }
read-row-file = File rentang { $number }
read-row-start = Awal rentang { $number }
read-row-length = Panjang rentang { $number }
read-row-remove = Hapus rentang { $number }
paste-heading = Tempel rentang
paste-hint = Satu rentang per baris: awal, panjang dan, jika perlu, nama file
paste-lines = Rentang, satu per baris
paste-add = Tambah
paste-more = Dan { $count } baris lagi
import-open = Impor file scatter…
    .hover = Mengisi rentang dari file scatter firmware. File juga bisa dijatuhkan ke jendela. Tanpa file ini pun pembacaan bisa
import-heading = Impor file scatter
import-hint = Desktop ini tidak punya dialog file: ketik path filenya
import-path = Path file scatter
import-take = Impor
import-done = { $count } rentang dari { $file }
import-left-out = { $count } rentang diimpor dari { $file }. Sisanya dilewati:
import-more-names = dan { $count } lagi
import-counted-from-end = Dihitung dari akhir memori flash, jadi file tidak menyebut alamat: { $names }
import-empty-ranges = Kosong: { $names }
import-not-in-flash = Di RAM, bukan di memori flash: { $names }
import-other-storage = Untuk ponsel dengan { $storage }: { $names }
import-refused = { $file } tidak bisa diimpor: { $why }
import-too-large = filenya lebih dari { $most }, terlalu besar untuk file scatter
import-too-many = filenya berisi { $count } rentang, dan paling banyak { $most } bisa dibaca sekaligus
import-not-now = { $file } tidak diimpor: rentang bisa diubah setelah pekerjaan ini selesai

## Scatter files

scatter-line = baris { $line }: { $why }
scatter-empty = file ini tidak berisi rentang
scatter-xml = file scatter XML tidak didukung; pakai file .txt dari firmware
scatter-no-text = ini bukan file teks
scatter-files-only = isinya nama file, bukan alamat; alamatnya ada di dalam file itu
scatter-not-expected = seharusnya { $wanted }, ditemukan { $found }
scatter-no-number = { $found } bukan angka
scatter-no-name = { $found } bukan nama rentang
scatter-no-key = seharusnya kunci dan nilainya, ditemukan { $found }
scatter-key-twice = { $key } muncul dua kali
scatter-key-missing = { $key } tidak ada di entri yang dimulai di sini
scatter-twice = { $name } muncul dua kali, pertama di baris { $first }
scatter-not-ascending = { $name } tidak dimulai setelah { $before }, jadi akhir { $before } tidak diketahui
scatter-end-unknown = akhir { $name } tidak diketahui, karena rentang berikutnya tidak punya alamat yang valid
scatter-not-a-range = { $why }: { $found }
scatter-too-large = awal dan ukuran { $name } terlalu besar
scatter-address = alamat
scatter-cut-off = file berakhir di dalam { $name }: seharusnya { $wanted }

## Where to

where-heading = Simpan ke
where-folder = Folder
where-choose = Pilih…
    .hover = Pilih folder
where-no-dialog = Desktop ini tidak punya dialog folder: ketik saja foldernya
where-free = tersisa { $size }
where-backup = Tiap backup disimpan ke folder baru di dalam folder ini
where-backup-continues = Backup yang belum selesai di folder ini dilanjutkan
where-pattern = Nama file
where-pattern-hint = Diisi saat mulai: { $places }
where-pattern-late-hint = Diisi setelah membaca: { $places }
where-pattern-late = Selama pembacaan, dump bernama { $name }. Nama chip, flash dan firmware ditambahkan di akhir; yang tidak diketahui dilewatkan.

## Options

options-heading = Opsi lain
options-check = Pemeriksaan
options-block = Ukuran blok
options-block-hint = otomatis
options-reset = Nyalakan ulang ponsel sesudahnya
    .hover = Jika tidak, ponsel tetap dalam mode BROM sampai baterai dilepas
options-direct-usb = USB langsung
    .hover = Memakai ponsel tanpa driver serial komputer: untuk ponsel yang tidak dapat port, atau yang port-nya tidak menjawab
options-check-auto = Menurut ukuran: semua dua kali sampai 16 MB, di atasnya sampel
options-check-full = Baca ulang semuanya
options-check-sampled = Baca ulang sampel saja
options-check-off = Tidak ada
options-program = Baca lebih cepat (MT6260 dan MT6261)
options-program-hint = Lebih cepat. Memuat program kecil yang hanya membaca ke memori ponsel. Baru: beri tahu kami hasilnya.

## Ready

ready-text = Tekan "Baca flash", lalu ikuti langkah ini. Ponsel boleh ditinggal begitu muncul "Membaca".
step-off = Matikan ponsel. Jika bisa, lepas baterainya
step-hold = Tahan tombol boot, jangan dilepaskan
step-plug = Sambungkan kabel. Jika tidak ada reaksi, pasang baterai
step-numbered = { $number }. { $text }
step-now = { $text } (sekarang)

## Waiting and connecting

waiting-text = Bromide menunggu ponsel. Pembacaan dimulai saat ponsel menjawab.
waiting-keys = Tombol boot tergantung model. Coba tanpa tombol dulu, lalu panggil, *, bawah, # - atau buka "Cari tombol boot".
waiting-seen = Yang terlihat oleh komputer
waiting-seen-line = { $time }  { $text }
connecting-let-go = Tombol boleh dilepaskan
connecting-text = Ponsel tersambung. Bromide sedang mendeteksi chip dan memori flash-nya

## A smartphone that waits for its Download Agent file

held-phone = { $chip } tersambung dan menunggu
held-text = Bromide membaca smartphone lewat Download Agent: file seperti MTK_AllInOne_DA.bin dari firmware ponsel. Pilih filenya atau jatuhkan di sini; setelah itu pembacaan dimulai.
held-text-refused = { $why }. File Download Agent dari firmware ponsel ini bisa membacanya. Pilih filenya atau jatuhkan di sini; setelah itu pembacaan dimulai.
held-choose-agent = Pilih file Download Agent…
held-choose-preloader = Pilih file preloader…
held-preloader-needed = Perlu karena ponsel dalam mode BROM: file preloader dari firmware yang sama mengaktifkan RAM ponsel
held-preloader-perhaps = Hanya perlu untuk sebagian ponsel dalam mode BROM; coba dulu tanpa file ini
held-folder = Cari di folder…
    .hover = Bromide memakai file di folder ini yang cocok dengan ponsel, untuk ponsel ini dan ponsel berikutnya
held-practice = Pakai file latihan
    .hover = File buatan untuk smartphone latihan
held-failed-before = Pembacaan terakhir dengan file ini gagal
held-use-again = Pakai file yang sama
held-reading = Membaca file…
held-not-signed = Agent di { $file } tidak ditandatangani, dan ponsel ini hanya menerima yang ditandatangani pembuatnya; pilih file dari firmware ponsel ini
held-notice-phone = Ponsel menunggu file Download Agent
held-drop-phone = Jatuhkan untuk memakai file ini dengan ponsel
held-agent-heading = File Download Agent
held-agent-path = Path file Download Agent
held-preloader-heading = File preloader
held-preloader-path = Path file preloader
held-folder-heading = Folder berisi file Download Agent
held-folder-path = Path folder
held-take = Pakai file ini
held-take-folder = Cari

## Reading and checking

reading-part = Bagian { $number } dari { $of }: { $name }
reading-this-part = Bagian ini
reading-all-parts = Semua bagian
reading-comparing = Membandingkan { $file } (sudah tersimpan) dengan laporannya
reading-saved-before = { $count } bagian sudah tersimpan sebelumnya
reading-file = { $file }
reading-region = Rentang { $number } dari { $of }: { $file }
reading-percent = { $percent }%
reading-progress = Progres
reading-step = Langkah { $number } dari { $of }: { $state }
reading-elapsed = Sudah { $time }
duration-seconds = { $seconds } dtk
duration-minutes = { $minutes } mnt { $seconds } dtk
duration-whole-minutes = { $minutes } mnt
duration-hours = { $hours } jam { $minutes } mnt
announce-progress = { $state }, { $percent } persen
announce-station = Perubahan: { $summary }
reading-done = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } dari { NUMBER($total, maximumFractionDigits: 2) } MB
reading-area = area: { $area }
reading-done-large = { $done } dari { $total }
reading-speed-large = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB/s
reading-speed = { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
reading-silent = Tidak ada data baru selama { $seconds } detik: ponsel atau disk lambat
reading-retries = { $count } blok harus diminta lagi
left-calculating = Sisa waktu: sedang dihitung
left-seconds = Sisa sekitar { $seconds } detik
left-minutes = Sisa sekitar { $minutes } menit
left-hours = Sisa sekitar { $hours } jam { $minutes } mnt
curve-heading = Kecepatan
curve-line = KB/s
curve-seconds = Detik
curve-kilobytes = KB/s

## Flash map

map-not-read = belum dibaca
map-reading = sedang dibaca
map-read = terbaca
map-checked = sudah diperiksa
map-differed = ditentukan pembacaan ketiga
map-unsettled = berbeda di tiap pembacaan
map-unreadable = tidak terbaca
map-blank = kosong
map-shades = Pucat: dibaca sekali. Cerah: sudah diperiksa.
map-state-of-kind = { $state }, { $kind }
map-told = { $from } sampai { $to } ({ $size }): { $state }
map-summary = Peta memori flash: { $read } dari { $cells } sel terbaca, { $checked } sudah diperiksa, { $settled } ditentukan pembacaan ketiga, { $unsettled } berbeda di tiap pembacaan, { $unreadable } tidak terbaca

## Saved

saved-unplug = Ponsel boleh dicabut.
saved-size = { $size } ({ $bytes } byte), { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
saved-version = Firmware { $version }
saved-project = Proyek { $project }
saved-hashes = Checksum
checked-full = Sudah diperiksa: semuanya dibaca dua kali dan hasilnya sama
checked-on-phone = Sudah diperiksa: semuanya dibaca sekali, ponsel membaca lagi memori flash-nya, dan checksumnya sama
checked-settled = Sudah diperiksa: semuanya dibaca dua kali. { NUMBER($count, useGrouping: "false") } blok berbeda, dan pembacaan ketiga menentukan. Kabel atau baterai mungkin bermasalah.
checked-many-settled = Sudah diperiksa: semuanya dibaca dua kali, dan tiga kali di tempat yang berbeda
checked-sampled = Sudah diperiksa: sampel dibaca dua kali dan hasilnya sama
checked-not = Belum diperiksa: pemeriksaan dimatikan
checked-skipped = Belum diperiksa: pemeriksaan dilewati
checked-as-it-is = Belum diperiksa: dump ini disimpan apa adanya
checked-failed = Pemeriksaan gagal: dump ini tidak bisa dipercaya
button-open-folder = Buka folder
button-look-inside = Lihat isi dump ini
button-save-as-it-is = Simpan apa adanya
    .hover = Menyimpan data sejauh ini dengan nama filenya. Laporan mencatat yang kurang. Dump ini tidak dihitung sudah diperiksa.
button-save-unproven = Simpan apa adanya, belum diperiksa
button-read-everything = Baca semuanya lagi
    .hover = Membaca ke file baru. File yang belum selesai tetap ada.
button-copy-hashes = Salin checksum
button-copy-details = Salin detail
button-back = Kembali ke awal

## Not saved

failed-try = Yang bisa dicoba
failed-step = { $number }. { $text }
ends-summary = { $saved } dari { $of } rentang tersimpan ({ $size })
ends-not-checked = { $count } di antaranya belum diperiksa atau pemeriksaannya gagal
end-not-read = Belum dibaca: { $file }
backup-ended = { $saved } dari { $of } bagian tersimpan ({ $size })
backup-missing = Tidak tersimpan: { $names }
backup-not-there = Tidak ada di ponsel ini: { $names }
backup-parts = Bagian
rest-read = Semua data lainnya sudah dibaca
rest-not-read = Belum dibaca: { $size }
kept-part = { $done } dari { $total } ada di { $file }
kept-gone = { $file } tidak tersedia lagi. Isinya { $done } dari { $total }.
kept-deleted = { $file } terhapus selama pembacaan. Datanya ({ $done }) hilang.

## A lost phone, and unfinished dumps

lost-progress = { $percent }%, { $done } dari { $total }
unfinished-heading = { $count } dump belum selesai di folder ini
unfinished-backups = Backup belum selesai
unfinished-backup = Backup di { $folder }
unfinished-forget = Singkirkan
    .hover = Menghapus backup ini dari daftar. Filenya tetap ada.
unfinished-forget-named = Singkirkan { $folder }
unfinished-done = { $done } dari { $total }
unfinished-done-of-unknown = { $done }, panjang total tidak diketahui
unfinished-begun = { $chip }, dimulai { $date }
unfinished-continue = Lanjutkan
unfinished-continue-named = Lanjutkan { $file }
unfinished-not-now = Nanti saja
    .hover = Menyembunyikan dump sampai Bromide dijalankan lagi. Filenya tetap ada.
unfinished-not-now-does = "Nanti saja" menyembunyikan dump sampai Bromide dijalankan lagi. Filenya tetap ada.
unfinished-not-now-named = Nanti saja: { $file }

## Look inside: files, search, parts

inside-cannot-open = { $file } tidak bisa dibuka: { $why }
inside-not-a-file = { $file } bukan file
inside-not-open = file tidak terbuka
inside-became-shorter = File menjadi lebih pendek sejak dibuka: buka lagi
inside-cannot-read = File tidak bisa dibaca di { $address }: { $why }
inside-too-much = { $size } terlalu banyak untuk disalin (paling banyak { $most }): simpan saja bagian itu
inside-find-text = Teks
inside-find-wide = Teks, dua byte per huruf
inside-find-hex = Byte dalam hex
inside-found = Ditemukan di { $address }
inside-found-around = { $found }, { $around }
inside-found-from-start = pencarian diteruskan dari awal
inside-found-from-end = pencarian diteruskan dari akhir
inside-not-found = Tidak ditemukan
inside-search-stopped = Pencarian dihentikan
part-exists = { $file } sudah ada: pilih nama lain, atau izinkan file itu diganti
part-same-file = { $file } adalah file yang sedang dibuka: pilih nama lain

## Look inside: the page

inside-heading = Lihat isi
    .hover = Isi dump: peta, temuan, semua byte
inside-file = { $file } ({ $size })
inside-back = Kembali
    .hover = Ke halaman utama; pekerjaan yang berjalan tetap lanjut (Alt+Left)
inside-open = Buka dump…
    .hover = File apa pun dari program apa pun (Ctrl+O)
inside-open-heading = Buka dump
inside-open-yes = Buka
inside-path = Path file
inside-path-hint = C:\dumps\phone.bin atau /home/anna/phone.bin
inside-choose = Buka…
inside-no-dialog = Desktop ini tidak punya dialog file: ketik saja path-nya
inside-drop-here = Jatuhkan dump ke jendela ini, atau buka satu. File apa pun boleh dibuka: Bromide hanya membacanya dan tidak pernah mengubahnya
inside-drop-to-open = Jatuhkan untuk melihat isinya
inside-drop-two = Jatuhkan untuk membuka file pertama dan membandingkannya dengan yang kedua
inside-drop-scatter = Jatuhkan untuk mengisi rentang dari file scatter ini
inside-drop-not-now = File scatter mengisi rentang; sekarang rentang tidak bisa diubah
inside-drop-to-compare = Jatuhkan untuk membandingkan dengan { $file }
inside-opening = Menunggu disk
inside-tab-overview = Temuan
inside-tab-bytes = Byte
inside-job = Ponsel: { $state }
inside-job-percent = Ponsel: { $state }, { $percent }%
inside-job-show = Tampilkan
inside-stop = Hentikan
inside-stop-named = Hentikan: { $what }
inside-looking = Menganalisis file: { $percent }%
inside-look-stopped = Analisis dihentikan
inside-look-again = Analisis file
inside-searching = Mencari: { $percent }%
inside-saving = Menyimpan: { $percent }%
inside-not-saved = Dihentikan: tidak ada yang disimpan

## Look inside: map and findings

inside-map-heading = Peta
inside-map-content = Isi
inside-map-differences = Perbedaan
inside-map-told = { $from } sampai { $to } ({ $size }): { $class }, entropi { NUMBER($entropy, minimumFractionDigits: 1, maximumFractionDigits: 1) } dari 8 bit
inside-map-here = Di sini: { $names }
inside-map-differs = berbeda
inside-map-same = sama
inside-map-missing = hanya di satu file
inside-map-summary = Peta file: { $shares }
inside-map-summary-differences = Peta perbedaan
inside-share = { $class } { NUMBER($percent, maximumFractionDigits: 0) }%
inside-entropy-strip = Entropi dari awal sampai akhir file
inside-found-heading = Ditemukan
inside-blank = { NUMBER($percent, maximumFractionDigits: 0) }% kosong ({ $size })
inside-nothing-found = Tidak ada yang dikenali. Byte-nya tetap bisa dilihat dan dicari
inside-finding = { $name }, { $at }, { $size }
inside-fact = { $name }: { $value }
inside-more = Dan { $count } lagi
inside-cut = Masih ada temuan lain, tidak ditampilkan di sini
inside-firmware-project = Proyek
inside-firmware-version = Versi
inside-firmware-built = Tanggal build
inside-firmware-platform = Chip

## Look inside: bytes

inside-hex = Byte { $from } sampai { $to }
inside-hex-bar = Posisi di file
inside-no-bytes = File kosong
inside-go-to = Alamat
inside-length = Panjang
    .hover = Jumlah byte yang dipilih; kosong: satu byte
inside-go = Lompat
    .hover = Desimal atau hex (0x10000), atau 64K dan 4M (Ctrl+G)
inside-past-end = { $start } melewati akhir file ({ $end })
inside-find = Cari
inside-find-kind = Yang dicari
inside-next = Berikutnya
    .hover = Enter atau F3; Ctrl+F untuk mengetik
inside-previous = Sebelumnya
    .hover = Shift+Enter atau Shift+F3
inside-copy-hex = Salin hex
inside-copy-text = Salin teks
inside-save-part = Simpan bagian…
inside-at = { $at }
inside-selected = { $from } sampai { $to } ({ $size })
part-heading = Simpan bagian file
part-start = Awal bagian
part-length = Panjang bagian
part-replace = Ganti file yang sudah ada
part-save = Simpan
part-outside = { $length } byte dari { $start } tidak ada di file, yang berakhir di { $end }

## Look inside: people's data in the window

rescue-open = Selamatkan data
    .hover = File, pesan, kontak dan foto di dump ini
rescue-scan-search = Mencari di dump: { $percent }%
rescue-scan-files = Membaca daftar file
rescue-scan-records = Membaca pesan dan kontak
rescue-scan-free-space = Mencari file terhapus di ruang kosong
rescue-scan-stop = Hentikan pencarian
rescue-scan-stopped = Pencarian dihentikan
rescue-scan-again = Cari lagi
rescue-tab-files = File ({ $count })
rescue-tab-messages = Pesan ({ $count })
rescue-tab-contacts = Kontak ({ $count })
rescue-tab-pictures = Foto ({ $count })
rescue-show = Tampilkan
    .hover = Menampilkan nama, nomor, pesan dan foto di layar
rescue-hide = Sembunyikan
    .hover = Hanya menampilkan jumlahnya
rescue-search = Cari di daftar ini
rescue-no-rows = Tidak ada yang ditemukan
rescue-no-hit = Tidak ada baris yang berisi teks ini
rescue-select-rows = Pilih semua baris
rescue-select = Pilih { $what }
rescue-save-selected = Simpan yang dipilih ({ $count })…
rescue-save-all = Simpan semua ke folder…
    .hover = Bromide membuat folder baru untuk file ini
rescue-saving = Menyimpan: { $percent }%
rescue-saving-stop = Berhenti menyimpan
rescue-folder-heading = Tempat menyimpan
rescue-folder-hint = Desktop ini tidak punya dialog folder: ketik foldernya. Bromide membuat folder baru di dalamnya
rescue-folder-path = Path folder
rescue-folder-yes = Simpan
rescue-bytes = Byte
rescue-bytes-named = Tampilkan byte dari { $what }
rescue-column-path = Nama
rescue-column-kind = Jenis
rescue-column-size = Ukuran
rescue-column-time = Tanggal
rescue-column-state = Status
rescue-column-direction = Arah
rescue-column-number = Nomor
rescue-column-text = Teks
rescue-column-name = Nama
rescue-column-slot = Slot
rescue-no-text = tanpa teks
rescue-no-name = tanpa nama
rescue-carved = File hasil pemulihan { $number }
rescue-carved-whole = ditemukan di ruang kosong
rescue-carved-cut = ditemukan di ruang kosong, bagian akhirnya hilang
rescue-picture-broken = Foto ini hanya tersisa sebagian
rescue-message-head = { $direction }, { $number }, { $time }
rescue-tab-calls = Kemungkinan panggilan ({ $count })
rescue-calls-by-look = Nomor dengan waktu, ditemukan dari polanya. Mungkin saja bukan panggilan. Pilih yang akan disimpan.
rescue-folder-example = C:\dumps atau /home/anna/dumps
rescue-shape = Bantu kami memahami ponsel ini…
    .hover = Menyimpan file teks tentang format catatan ponsel ini. Di dalamnya tidak ada nama, nomor atau pesan. File itu bisa Anda kirim ke pengembang.
rescue-ask-heading = Berhenti menyimpan?
rescue-ask-text = Data pribadi orang sedang disimpan. File yang sudah tersimpan tetap ada.
rescue-ask-open = Hentikan dan buka
rescue-ask-close = Hentikan dan tutup
rescue-ask-no = Terus menyimpan

## Comparing two dumps

compare-open = Bandingkan dengan…
    .hover = Dump lain: dump lama dari ponsel ini, atau dari ponsel lain
compare-open-heading = Bandingkan dengan file kedua
compare-heading = Dibandingkan dengan { $file }
compare-close = Berhenti membandingkan
compare-show-first = File pertama
compare-show-second = File kedua
compare-running = Membandingkan: { $percent }%
compare-stopped = Perbandingan dihentikan
compare-next = Perbedaan berikutnya
compare-previous = Perbedaan sebelumnya
compare-places = Semua perbedaan
compare-place = Perbedaan di { $at }, { $size }
compare-same = Kedua file sama ({ $size })
compare-same-so-far = { $size } pertama dari kedua file sama
compare-differ = Kedua file berbeda sebesar { $bytes }, di { $places } lokasi
compare-second-longer = File kedua lebih panjang { $more }, mulai { $at }
compare-first-longer = File pertama lebih panjang { $more }, mulai { $at }
compare-share = { $name }: { $size } di { $places } lokasi
compare-share-elsewhere = Di tempat yang tidak dikenali: { $size } di { $places } lokasi
compare-share-files = { $name }: { $size } di { $places } lokasi. Area ini berisi file, perubahan di sini wajar; di satu ponsel yang terdokumentasi, pesan juga ada di sini
compare-share-firmware = { $name }: { $size } di { $places } lokasi. Ini firmware ponsel; isinya berbeda di kedua dump

## Several phones at once, in the window

mode-one = Satu ponsel
mode-several = Beberapa ponsel
several-phones = Ponsel
several-phones-all = Setiap ponsel yang tersambung
several-phones-practice = Ponsel latihan
several-phones-practice-hint = Empat ponsel latihan dibaca, jadi ini bisa dicoba tanpa ponsel
several-pattern-hint = Diisi untuk tiap ponsel: { $places }
several-pattern-sheet-hint = Diisi dari data servis: { $places }
several-phones-ports = Port
several-ports = Nama port
several-ports-hint = Dipisahkan koma. Tiap port melayani ponsel satu per satu.
several-ready = Beberapa ponsel sekaligus
several-step-start = Tekan "Mulai" satu kali
several-step-plug = Tahan tombol boot tiap ponsel dan sambungkan: ponsel otomatis mendapat stasiun
several-step-unplug = Cabut ponsel saat stasiunnya menampilkan "Tersimpan", lalu sambungkan yang berikutnya
several-ready-text = Tiap ponsel dibaca terpisah. Jika satu gagal, yang lain tetap lanjut.
several-ready-last = Sesi terakhir
several-start = Mulai
several-stop-all = Hentikan semua
several-continue = Lanjutkan
several-finish = Akhiri sesi
several-export-csv = Ekspor CSV…
several-export-html = Ekspor HTML…
several-export-hint = Tabel sesi ini: ponsel, data servis, file, checksum dan hasil
several-hint-start = Tekan Enter untuk mulai
several-hint-serving = Sekarang sambungkan ponsel
several-hint-stopped = Dihentikan. Tekan "Lanjutkan" untuk membaca ponsel lagi.
several-hint-over = Semua ponsel selesai
several-hint-unseen = { $count } ponsel tidak tersimpan: tekan "Sudah dilihat" di stasiunnya
several-disk-full = Disk penuh. Kosongkan ruang, lalu tekan "Lanjutkan".
several-no-list = Daftar perangkat USB tidak bisa dibaca: { $why }
several-waiting = { $count } ponsel menunggu stasiun kosong
several-saved = Tersimpan: { $count }
several-failed = Tidak tersimpan: { $count }
several-stopped = Dihentikan: { $count }
several-bytes = { $size }
several-rate = { $count } ponsel per jam
several-empty = Belum ada ponsel
several-day-log = Tabel sesi { $path } tidak bisa ditulis: { $why }
several-sheet-not-saved = Data servis tidak masuk ke laporan: { $why }
several-next-sheet = Data servis ponsel berikutnya
several-next-sheet-of = Ponsel berikutnya: { $ticket }
several-next-sheet-hint = Opsional. Dipakai untuk ponsel berikutnya yang disambungkan.
several-title = Beberapa ponsel: { $saved } tersimpan
lane-name = Stasiun { $station }
lane-summary = Stasiun { $station }: { $state }
lane-summary-percent = Stasiun { $station }: { $state }, { $percent }%
lane-speed = { $speed }/s
lane-stop = Hentikan
lane-stop-named = Hentikan stasiun { $station }
lane-retry = Coba lagi
lane-retry-named = Coba lagi stasiun { $station }
lane-read-again = Baca lagi
lane-read-again-named = Baca lagi ponsel di stasiun { $station }
lane-seen = Sudah dilihat
lane-seen-named = Sudah dilihat: stasiun { $station }
lane-seen-hint = Stasiun kosong lagi setelah ponselnya dicabut.
lane-unplug = Cabut ponsel
lane-left = Sisa { $time }
lane-back = Semua ponsel
lane-sheet = Data servis
lane-sheet-hint = Opsional. Ditambahkan ke laporan, tabel sesi dan nama file.
lane-sheet-after = Ponsel ini sudah selesai: perubahan masuk ke laporannya dan tabel sesi, tetapi tidak ke nama file.
lane-log = Log stasiun ini
lane-at = Port USB { $place }
lane-phone-number = Ponsel { $number }
sign-working = Membaca
sign-needs-user = Perlu tindakan
sign-saved = Tersimpan
sign-saved-unchecked = Belum diperiksa
sign-saved-before = Pernah disimpan
sign-unfinished = Belum selesai
sign-stopped = Dihentikan
sign-failed = Gagal

## Questions

stop-heading = Hentikan pembacaan?
stop-waiting-heading = Berhenti menunggu?
stop-text = Data sejauh ini tetap ada di disk.
stop-waiting-text = Belum ada yang dibaca.
stop-yes = Hentikan
stop-no = Terus membaca
stop-waiting-no = Terus menunggu
close-heading = Hentikan dan tutup?
close-yes = Hentikan dan tutup

## Log

log-open = Tampilkan log
log-close = Sembunyikan log
log-heading = Log
log-filter = Saring
log-level = Baris yang ditampilkan
log-level-all = Semua baris
log-level-warnings = Peringatan
log-level-errors = Kesalahan
log-copy-hint = Menyalin semua baris yang tampil
log-save = Simpan…
log-bundle = Simpan paket bantuan…
    .hover = Satu file untuk orang yang bisa membantu: log, byte, versi dan pengaturan. Isinya tanpa dump, tanpa nama folder dan tanpa nama Anda
log-bytes = Byte
    .hover = Untuk ahli: data di kabel pada sesi terakhir, sampai sekarang

## Settings

settings-open = Pengaturan
settings-heading = Pengaturan
settings-language = Bahasa
language-system = Ikuti sistem ({ $name })
settings-theme = Warna
theme-system = Ikuti sistem
theme-light = Terang
theme-dark = Gelap
settings-sound = Bunyi saat pekerjaan selesai
settings-text = Ukuran teks
settings-agents = Folder berisi file Download Agent
settings-agents-hint = di sini dicari file yang cocok dengan smartphone
settings-renderer = Grafis
renderer-auto = Otomatis
renderer-glow = OpenGL
renderer-wgpu = Vulkan, Metal atau DirectX
settings-renderer-hint = Berlaku saat Bromide dijalankan lagi
settings-about = Bromide { $version }, perangkat lunak bebas dengan lisensi MIT atau Apache-2.0. Tidak ada yang dikirim ke mana pun.
settings-third-party = Perangkat lunak pihak ketiga dan lisensinya

## The desktop: dialogs, notices, folders

desktop-choose-folder = Pilih folder
desktop-choose-file = Pilih file
desktop-save-as = Simpan sebagai
desktop-save-failed = { $file } tidak bisa ditulis: { $why }
desktop-folder-not-shown = Folder { $folder } tidak bisa dibuka: { $why }
desktop-no-such-folder = Folder { $folder } sudah tidak ada
desktop-no-notice = Desktop ini tidak menampilkan notifikasi: { $why }
desktop-not-awake = Bromide tidak bisa mencegah komputer masuk mode tidur: { $why }
desktop-awake-reason = Ponsel sedang dibaca
desktop-broke = berhenti tanpa menyebut sebabnya

## The terminal: lines of the command line

terminal-waiting = Menunggu ponsel. Matikan ponsel, tahan tombol boot, sambungkan. Tekan Ctrl+C untuk berhenti.
terminal-waiting-for-rights = Menunggu izin memakai port.
terminal-phone = Ponsel: { $name } (kode hardware { $code })
terminal-flash-line = Memori flash: { $flash }
terminal-storage-line = Penyimpanan: { $storage }
storage-with-size = { $name }, { $size }
terminal-flash = { $name }, { $size } (dideteksi dari: { $from })
terminal-flash-size-unknown = { $name }, ukuran tidak diketahui
terminal-region = Membaca { $size } dari { $start } ke { $file }
terminal-progress = { $done } dari { $total }, { $speed }/s, sisa { $left }
terminal-progress-calculating = { $done } dari { $total }, { $speed }/s, menghitung
terminal-progress-part = { $doing } { $file } ({ $number } dari { $of }): { $percent }%, { $done } dari { $total }, { $speed }/s
terminal-progress-all = semua bagian, sisa { $left }
terminal-progress-all-calculating = semua bagian, menghitung
terminal-comparing = Membandingkan { $file } (sudah tersimpan) dengan laporannya
terminal-part-kept = Sudah tersimpan: { $file }
terminal-unknown-name = Ponsel ini tidak punya area atau partisi bernama { $name }
terminal-areas-area = Area
terminal-areas-size = Ukuran
terminal-areas-start = Awal
terminal-areas-partition = Partisi
terminal-areas-of = Partisi di { $area }:
terminal-areas-never-read = tidak pernah dibaca
terminal-practice-file = { $file } sudah ditulis: cocok untuk ponsel latihan.
terminal-saved = { $file } tersimpan ({ $size }, pemeriksaan: { $check })
terminal-saved-unchecked = { $file } tersimpan ({ $size }, tidak diperiksa, sesuai permintaan)
terminal-kept = Tetap ada di { $part }: { $done } dari { $total }.
terminal-unplug = Ponsel boleh dicabut.
terminal-warning = Peringatan: { $text }
terminal-what-to-do = Yang perlu dilakukan: { $step }
terminal-what-to-do-list = Yang perlu dilakukan:
terminal-step = {"  "}{ $number }. { $step }
terminal-sha256 = SHA-256 { $sha256 }
terminal-no-ctrl-c = Ctrl+C akan langsung menghentikan program: { $why }
terminal-file-limit = Batas ukuran file akan langsung menghentikan program: { $why }
terminal-no-list = Daftar port komputer tidak bisa dibaca: { $why }
terminal-no-ports = Tidak ada port. Sambungkan ponsel: ponsel hanya terlihat beberapa detik, jadi pakai 'auto', yang menunggunya.
terminal-watching = Mengamati. Tahan tombol boot dan sambungkan ponsel. Tekan Ctrl+C untuk berhenti.
terminal-watch-here = { $time }  { $what } di { $place } tersambung
terminal-watch-appeared = { $time }  { $what } di { $place } muncul
terminal-watch-vanished = { $time }  { $what } di { $place } hilang setelah { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } detik
terminal-practice-phone = Ponsel latihan ada di { $link }. Tekan Ctrl+C untuk menghentikannya.
terminal-not-told = tidak dilaporkan
terminal-info-port = Port
terminal-info-chip = Chip
terminal-info-hardware-code = Kode hardware
terminal-info-hardware-version = Versi hardware
terminal-info-software-version = Versi software
terminal-info-number = ME-ID
terminal-info-flash = Memori flash
terminal-info-jedec = ID JEDEC
terminal-info-storage = Penyimpanan
terminal-info-storage-id = ID penyimpanan
terminal-info-security = Proteksi
terminal-info-needs-agent = baru diketahui saat Download Agent berjalan

## The command line: wrong arguments; the value, then what is right

usage-number-wrong = { $argument } { $text } bukan angka: pakai bentuk seperti 4194304, 0x400000, 4096K, 4M atau 1G
usage-number-leading-zeros = { $argument } { $text } diawali nol, bisa heksadesimal atau desimal: pakai { $hex } atau { $decimal }
usage-number-hex-without-0x = { $argument } { $text } adalah angka heksadesimal tanpa 0x: pakai { $hex }
usage-start-not-aligned = START { $typed } bukan kelipatan 4, seperti yang diperlukan ponsel: pakai { $below } atau { $above }
usage-start-not-aligned-at-end = START { $typed } bukan kelipatan 4, seperti yang diperlukan ponsel: pakai { $below }
usage-region-shape = --region { $typed } bukan START:LENGTH:FILE: pakai bentuk seperti 0x10000:64K:rom.bin
usage-region-without-file = --region { $typed } tidak punya file: pakai bentuk seperti 0x10000:64K:rom.bin
usage-block-size = --block-size { $typed } tidak valid: pakai kelipatan 4 dari { NUMBER($least, useGrouping: "false") } sampai { NUMBER($most, useGrouping: "false") } (1M), misalnya 64K
usage-seconds = { $option } { $typed } bukan jumlah detik: pakai angka seperti 30
usage-count = --count { $typed } bukan jumlah ponsel: pakai angka seperti 10
usage-too-few-practice-phones = --count { NUMBER($count, useGrouping: "false") } terlalu besar: ada { $ports } ponsel latihan, dan masing-masing disimpan satu kali
usage-auto-among-ports = --port auto tidak bisa digabung dengan port lain: pakai auto saja atau port lain saja
usage-port-twice = --port { $typed } muncul lebih dari sekali: pakai satu kali
usage-one-port = --port { $one } dan --port { $other } adalah port yang sama: pakai salah satu
usage-too-many-ports = Terlalu banyak port: batasnya { $most }
usage-batch-region = --region { $typed } bukan rentang: pakai bentuk seperti 0x10000:64K atau 1M:auto
usage-chip-code = --chip { $typed } bukan kode chip: pakai kode seperti 0766 atau MT6765
usage-missing = { $arguments } belum diberikan. Contoh: { $example }
usage-no-such-command = Tidak ada perintah { $typed }: perintah yang ada { $commands }
usage-no-command = Perintah belum diberikan: beri salah satu dari { $commands }
usage-no-such-option = { $program } tidak punya opsi { $option }: { $program } --help menampilkan semua opsi
usage-no-such-option-but = { $program } tidak punya opsi { $option }: maksudnya { $close }?
usage-too-many = { $program } tidak memakai { $typed }: lihat { $program } --help
usage-needs-choice = { $argument } perlu nilai: salah satu dari { $choices }
usage-needs-value = { $argument } perlu nilai. Contoh: { $example } (lihat { $program } --help)
usage-no-such-choice = { $argument } { $value } tidak ada: pakai salah satu dari { $choices }
usage-takes-no-value = { $option } tidak memakai nilai seperti { $value }: pakai { $option } saja
usage-conflict = { $argument } dan { $other } tidak bisa digabung: hapus salah satu
usage-twice = { $argument } muncul lebih dari sekali: pakai satu kali
usage-not-text = { $typed } bukan teks yang valid: pakai hanya huruf yang bisa ditampilkan sistem ini
usage-not-understood = { $argument } { $value } tidak valid: lihat { $program } --help
usage-no-such-language = Tidak ada bahasa { $typed }: pakai salah satu dari { $languages }
usage-practice-fault = --fault { $spec }: { $why }
usage-practice-image = Image { $path } tidak bisa dipakai: { $why }
usage-practice-phone = Tidak ada ponsel latihan { $typed }: pakai salah satu dari { $phones }
usage-practice-image-smartphone = --image tidak berlaku untuk smartphone latihan { $phone }: penyimpanannya selalu dibuat otomatis
usage-practice-feature-phone = { $option } hanya berlaku untuk smartphone latihan: pilih satu, misalnya --phone mt6765
usage-practice-file = { $path } tidak bisa ditulis: { $why }
usage-empty-name = { $option } { $typed } berisi nama kosong: pakai bentuk seperti { $option } nvram,boot
usage-practice-log = Log { $path } tidak bisa ditulis: { $why }
usage-practice-log-is-image = Log { $path } tidak bisa ditulis: filenya sama dengan image
usage-practice-log-not-a-file = Log { $path } tidak bisa ditulis: ini akan mengganti sesuatu yang bukan file

## Backups

backup-plan = Menyimpan { $count } bagian, { $size }
backup-left-out = Dilewatkan: { $parts }
backup-left-out-never-read = { $name } (tidak pernah dibaca)
backup-left-out-user-data = { $name } (data pengguna)
backup-left-out-experimental = { $name } (percobaan)
backup-left-out-empty = { $name } (kosong)
backup-left-out-past-end = { $name } (melewati akhir penyimpanan)
backup-saved = Tersimpan dan sudah diperiksa: { $count } bagian, { $size }, di { $folder }
backup-saved-unchecked = { $count ->
    [1] Tersimpan: { $count } bagian, { $size }, di { $folder }. Tidak diperiksa, sesuai permintaan
   *[other] Tersimpan: { $count } bagian, { $size }, di { $folder }. Tidak semuanya diperiksa, sesuai permintaan
}
backup-part-missing = Tidak tersimpan: { $name }
backup-complete = { $folder } sudah berisi backup lengkap
backup-other-folder = Pilih folder lain
backup-nothing-more = Pakai backup apa adanya: semua bagian lain tersimpan, dan tidak ada lagi yang perlu dibaca
backup-again = { $front ->
    [window] Mulai lagi backup ke folder yang sama: backup dilanjutkan
   *[cli] Jalankan lagi perintah yang sama: backup dilanjutkan dan file yang sudah selesai tidak dibaca lagi
}
table-copies-differ = Kedua salinan tabel partisi ponsel berbeda; yang pertama dipakai
table-first-copy-damaged = Tabel partisi ponsel rusak; salinannya di akhir penyimpanan dipakai
table-second-copy-damaged = Salinan tabel partisi ponsel di akhir penyimpanan rusak
table-uncertain = Posisi partisi ponsel tidak pasti, jadi backup menyimpan seluruh area { $area }
table-missing = Ponsel tidak punya tabel partisi yang dikenal, jadi backup menyimpan seluruh area { $area }

## Several phones at once: the lines of the command line, and hints

batch-waiting = Menunggu ponsel. Tahan tombol boot tiap ponsel dan sambungkan. Tekan Ctrl+C untuk berhenti.
batch-waiting-for = Menunggu { $count } ponsel. Tahan tombol boot tiap ponsel dan sambungkan. Tekan Ctrl+C untuk berhenti.
batch-station = Stasiun { $station }: { $what }
batch-station-line = Stasiun { $station } di { $place }: { $what }
batch-progress = { $doing }: { $percent }%, { $speed }/s, sisa { $left }
batch-progress-calculating = { $doing }: { $percent }%, { $speed }/s, menghitung
batch-phones-wait = { $count } ponsel menunggu stasiun kosong
batch-already-saved = Ponsel ini sudah pernah disimpan sebagai { $file }. Ponsel boleh dicabut
batch-disk-full = Disk penuh: semua stasiun berhenti, dan data sejauh ini tetap ada
batch-no-space = Ruang tidak cukup untuk ponsel lain: ponsel yang sedang dibaca dilanjutkan, dan tidak ada ponsel lain yang dimulai
batch-shared-hub = Stasiun { $stations } memakai hub yang sama di { $hub } dan saling memperlambat: stasiun { $station } membaca { $speed }/s, tadinya { $before }/s. Pakai port USB lain, atau hub dengan translator untuk tiap port (multi-TT)
batch-shared-hub-full = Stasiun { $stations } bersama-sama mencapai batas hub di { $hub }. Pakai port USB lain, atau hub dengan translator untuk tiap port (multi-TT)
session-title = Ponsel di sesi ini
session-phone = Ponsel
session-station = Stasiun
session-ticket = No. servis
session-customer = Pelanggan
session-model = Model
session-imei = IMEI
session-chip = Chip
session-begun = Dimulai
session-file = File
session-size = Ukuran
session-result = Hasil
session-saved-checked = Tersimpan dan sudah diperiksa
session-saved = Tersimpan, belum diperiksa
batch-totals = Tersimpan: { $saved } ponsel, { $bytes }. Tidak tersimpan: { $failed }
batch-totals-rate = Tersimpan: { $saved } ponsel, { $bytes }, { NUMBER($rate, maximumFractionDigits: 0) } per jam. Tidak tersimpan: { $failed }

## The command line: help texts

help-about = Menyimpan memori flash ponsel MediaTek ke file, lewat boot ROM ponsel. Program ini hanya membaca: tidak ada perintah yang bisa menghapus atau menulis memori flash.
help-after =
    Kode keluar: 0 tersimpan dan sudah diperiksa, 2 argumen salah, 3 tidak ada ponsel, 4 belum selesai (data sejauh ini tetap ada), 5 terbaca tetapi pemeriksaan gagal, 6 kesalahan disk atau file, 7 ponsel atau rentang ini tidak bisa dibaca, 130 dihentikan dengan Ctrl+C.

    Coba tanpa ponsel:  bromide-cli read demo dump.bin
help-lang = Bahasa, misalnya de atau pt-BR [bawaan: bahasa komputer]
help-ports = Menampilkan daftar perangkat yang tersambung
help-ports-watch = Menampilkan daftar perangkat saat muncul dan hilang, dan mengapa masing-masing bukan ponsel yang bisa dibaca, sampai Ctrl+C (kode keluar 0)
help-ports-json = Satu array JSON di stdout; dengan --watch satu event JSON per baris
help-info = Menampilkan chip dan memori flash, lalu menyalakan ulang ponsel; tidak menyimpan dump
help-port = Port ponsel: auto (menunggu ponsel apa pun dalam mode BROM), demo (ponsel latihan), port seperti /dev/ttyACM0 atau COM5, usb (ponsel apa pun, tanpa driver serial komputer), atau port USB seperti usb:1-2
help-wait-for-ever = Berhenti jika tidak ada ponsel yang menjawab dalam sekian detik [bawaan: tanpa batas]
help-wait = Berhenti jika tidak ada ponsel yang menjawab dalam sekian detik [bawaan: tanpa batas, dan 60 untuk ponsel yang terputus]
help-json-object = Satu objek JSON di stdout
help-json-events = Satu event JSON per baris di stdout
help-quiet = Hanya menampilkan kesalahan
help-block-size = Byte per permintaan [bawaan: otomatis]
help-no-reset = Biarkan ponsel dalam mode BROM di akhir; jangan nyalakan ulang
help-areas = Menampilkan daftar area penyimpanan dan partisi ponsel: nama, awal, ukuran; tidak menyimpan dump
    .after =
        Smartphone perlu file Download Agent-nya: berikan dengan --da.

          bromide-cli areas auto --da MTK_AllInOne_DA.bin
          bromide-cli areas demo-smartphone                             smartphone latihan
help-backup = Menyimpan semua area penyimpanan dan partisi ponsel, masing-masing ke file sendiri
    .after =
        Folder berisi satu file untuk tiap area dan partisi (dengan laporannya), partitions.txt, scatter.txt jika ponsel punya GPT, dan di akhir manifest.json dengan semua checksum. Perintah yang sama sekali lagi akan melanjutkan backup yang belum selesai. Data pengguna (userdata, cache) hanya disimpan dengan --with; rpmb tidak pernah dibaca.

          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --with userdata,cache
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --only nvram,nvdata,proinfo
help-backup-folder = Folder untuk menyimpan; dibuat jika belum ada
help-backup-only = Hanya simpan area dan partisi ini, dipisahkan koma
help-backup-without = Lewatkan juga area dan partisi ini
help-backup-with = Simpan juga ini: userdata, cache
help-backup-force = Ganti backup di folder itu, sudah selesai atau belum
help-batch = Menyimpan beberapa ponsel sekaligus, masing-masing ke file sendiri
    .after =
        Setiap ponsel yang tersambung mendapat stasiun sendiri; sambungkan ponsel berikutnya kapan saja. Kegagalan di satu stasiun tidak menghentikan yang lain. Tanpa --count perintah ini berjalan sampai Ctrl+C. Kode keluar 0 hanya jika semua ponsel yang diminta tersimpan.

        Dalam PATTERN, { "{" }n{ "}" } adalah nomor ponsel, { "{" }station{ "}" } nomor stasiunnya, { "{" }date{ "}" } dan { "{" }time{ "}" } waktu tersambungnya; { "{" }chip{ "}" }, { "{" }flash{ "}" }, { "{" }size{ "}" }, { "{" }project{ "}" } dan { "{" }version{ "}" } diisi setelah membaca.

          bromide-cli batch dumps                                     setiap ponsel yang tersambung
          bromide-cli batch dumps --count 20 --name { "{" }n{ "}" }_{ "{" }chip{ "}" }.bin
          bromide-cli batch dumps --port /dev/ttyUSB0 --port /dev/ttyUSB1
          bromide-cli batch dumps --port demo --port demo             ponsel latihan
help-batch-folder = Folder untuk menyimpan; dibuat jika belum ada
help-batch-port = Hanya pakai port ini; boleh diberikan beberapa kali [bawaan: setiap ponsel di USB]
help-batch-name = Nama dump [bawaan: { "{" }n{ "}" }_{ "{" }chip{ "}" }_{ "{" }project{ "}" }_{ "{" }date{ "}" }.bin]
help-batch-count = Berhenti setelah ponsel sebanyak ini tersimpan [bawaan: dengan --port sebanyak jumlah port, selain itu sampai Ctrl+C]
help-batch-region = Membaca rentang ini dari setiap ponsel, ke file sendiri; boleh diberikan beberapa kali [bawaan: seluruh memori flash, atau area user di smartphone]
help-batch-backup = Mem-backup setiap ponsel ke folder sendiri, seperti perintah backup; --only, --with dan --without menentukan isinya
help-batch-wait = Batas waktu dalam detik untuk ponsel berikutnya, untuk jawaban ponsel, dan untuk ponsel yang terputus [bawaan: tanpa batas untuk ponsel berikutnya, 30 untuk jawabannya, 60 untuk ponsel yang terputus]
help-read = Membaca memori flash (atau sebagian) ke file
    .after =
        Langkah: matikan ponsel; jalankan perintah ini; tahan tombol boot dan sambungkan ponsel; tunggu sampai muncul "Ponsel boleh dicabut".

          bromide-cli read auto dump.bin                                seluruh flash ponsel berikutnya
          bromide-cli read auto part.bin 0x10000 64K                    64 KB dari alamat 0x10000
          bromide-cli read COM5 --region 0:64K:a.bin --region 1M:auto:b.bin   dua rentang dari satu ponsel
help-read-file = File tujuan; namanya FILE.part sampai dump lengkap dan sudah diperiksa. Tidak perlu dengan --region
help-read-start = Alamat pertama yang dibaca: desimal atau hex 0x, dengan K, M atau G jika perlu, tanpa nol di depan untuk angka desimal; kelipatan 4
help-read-length = Jumlah byte, atau auto: sampai akhir memori flash
help-read-check = Baca ulang semuanya dan bandingkan (full), sampel saja (sampled), atau tanpa pemeriksaan (off) [bawaan: full sampai 16 MB, di atasnya sampled]
help-read-area = Area penyimpanan atau partisi yang dibaca, misalnya boot1, user atau nvram [bawaan: memori flash, atau area user di smartphone]
help-agent-file = Untuk smartphone: file Download Agent dari firmware ponsel
help-preloader-file = Untuk smartphone dalam mode BROM: file preloader dari firmware ponsel
help-usb-speed = Untuk smartphone: Download Agent pindah ke USB high-speed (high), tetap di full speed (full), atau mencoba high speed sekali lalu kembali jika gagal (auto) [bawaan: auto]
help-reading-program = Untuk feature phone dengan MT6260 atau MT6261: muat program pembaca kecil milik Bromide ke memori ponsel, beberapa kali lebih cepat (on). Baru dan belum diuji di ponsel sungguhan: program diuji dulu, dan jika ragu ponsel dibaca tanpanya [bawaan: off]
help-read-region = Rentang lain dari ponsel yang sama, ke file sendiri; boleh diberikan beberapa kali
help-read-force = Ganti FILE yang sudah selesai (tetap ada sampai yang baru lengkap) atau buang yang belum selesai
help-resume = Melanjutkan dump atau backup yang belum selesai dari ponsel yang sama
    .after =
        Ponselnya harus sama: nomornya dan sebagian isinya dibandingkan sebelum data ditambahkan.

        Backup dilanjutkan dengan nama foldernya, dengan opsi yang sama seperti di awal.

          bromide-cli resume dump.bin.part                              dengan ponsel berikutnya
          bromide-cli resume phone1 --da MTK_AllInOne_DA.bin            backup di folder phone1
help-resume-file = Dump yang belum selesai, atau folder backup yang belum selesai
help-resume-check = Pemeriksaan yang dilakukan [bawaan: yang dipilih di awal]
help-resume-force = Ganti FILE yang sudah selesai dengan nama sama (tetap ada sampai yang baru lengkap); tidak untuk FOLDER
help-check = Membandingkan dump yang sudah selesai, atau setiap dump di folder, dengan laporannya: ukuran dan SHA-256
    .after =
        Di folder, setiap dump yang punya laporan diperiksa, masing-masing satu baris, dengan ringkasan di akhir; subfolder dilewati. File tanpa laporan dan dump yang belum selesai (.part) ikut ditampilkan dan bukan kesalahan.

        Kode keluar: 0 tidak ada yang berubah, 2 folder tidak berisi dump, 5 ada dump yang berubah, 6 ada dump yang tidak bisa dibandingkan karena dump atau laporannya tidak bisa dibaca.
help-check-file = Dump yang sudah selesai, dengan laporannya FILE.json di folder yang sama; atau folder berisi dump
help-inspect = Menampilkan isi dump: firmware, versi, boot loader, sistem file
    .after =
        File apa pun boleh diperiksa; file hanya dibaca. Ukuran dan alamat diambil dari file dan bisa salah.

        Kode keluar: 0 terbaca lengkap, apa pun isinya, 2 argumen salah, 6 tidak bisa dibaca, 130 dihentikan dengan Ctrl+C.
help-inspect-file = Dump, atau file lain apa pun
help-files = Menampilkan daftar file di dump feature phone, termasuk file terhapus, serta jumlah pesan, kontak dan foto
    .after =
        Dump hanya dibaca. Nama file bisa bersifat pribadi.

        Kode keluar: 0 lengkap, 2 argumen salah, 4 ada yang rusak atau hilang, 6 dump tidak bisa dibaca, 7 tidak berisi apa pun yang bisa dibaca Bromide, 130 dihentikan dengan Ctrl+C.
help-extract = Menyimpan file, pesan, kontak dan foto dari dump feature phone ke folder
    .after =
        Selamatkan data pribadi hanya untuk pemiliknya atau dengan persetujuan pemiliknya. Tidak ada yang ditimpa, dan dump hanya dibaca. messages.csv, contacts.csv dan list.csv dibuka di spreadsheet, messages.html di browser, contacts.vcf di ponsel.

        Kode keluar: 0 lengkap, 2 argumen salah atau nama yang diperlukan sudah ada di folder, 4 ada yang rusak atau hilang, 6 kesalahan disk atau file, 7 dump tidak berisi apa pun yang bisa dibaca Bromide, 130 dihentikan dengan Ctrl+C.
help-extract-folder = Folder untuk menyimpan; dibuat jika belum ada
help-extract-only = Hanya simpan ini, dipisahkan koma. calls: nomor dengan waktu yang mungkin panggilan, hanya disimpan jika disebut di sini
help-da = Menampilkan isi file Download Agent: chip, protokol, ukuran, tanda tangan
    .after =
        File hanya dibaca; tidak perlu ponsel. File Download Agent ada di firmware ponsel dan di SP Flash Tool.

        Kode keluar: 0 ditampilkan, 2 argumen salah atau bukan file Download Agent, 6 file tidak bisa dibaca, 7 file tidak berisi agent untuk chip itu.
help-da-file = File Download Agent, misalnya MTK_AllInOne_DA.bin
help-da-chip = Hanya tampilkan agent untuk chip ini: kode hardware-nya, misalnya 0766, atau nomornya, misalnya MT6765
help-simulate = Menjalankan ponsel latihan di pseudo-terminal, untuk mencoba program ini atau program lain
    .after =
        Gangguan: --fault NAME[=VALUE][@PLACE][,OPTION=VALUE]..; [] menandai yang boleh dihilangkan, | memisahkan pilihan. Tulis waktu seperti 200ms, 1.5s atau 2min, ukuran dan lokasi seperti 4096, 0x1000 atau 4K. N adalah jumlah byte yang dikirim dari memori flash; ADDR adalah alamat di memori flash.

        { $faults }

        Ponsel untuk --phone: { $phones }. Tanpa itu: mt6261.

        Gangguan smartphone latihan: POINT adalah upload, set-up, second-stage, storage-info, high-speed, atau jumlah byte yang dikirim dari penyimpanan; AREA+N adalah lokasi seperti user+0x1000.

        { $smartphone_faults }
help-simulate-link = Tempat port ponsel latihan muncul
help-simulate-phone = Model ponsel [bawaan: mt6261]
help-simulate-door = Mode smartphone latihan: preloader atau boot ROM; boot ROM juga perlu --preloader
help-simulate-write-da = Untuk smartphone latihan: tulis file Download Agent buatan yang cocok, untuk --da
help-simulate-write-preloader = Untuk smartphone latihan: tulis file preloader buatan yang cocok, untuk --preloader
help-simulate-image = Isi memori flash-nya [bawaan: firmware buatan 4 MB]
help-simulate-fault = Gangguan untuk latihan, misalnya vanish@0x100000; boleh diberikan beberapa kali
help-simulate-pace = Kecepatannya: rom (232.558 byte per detik, seperti ponsel asli), wire (mendekati batas USB), uart (115.200 baud), none (secepat komputer bisa)
help-simulate-log = Menulis setiap perintah yang diterima ponsel ke file ini, satu objek JSON per baris
