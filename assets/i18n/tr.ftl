# Bromide in Turkish. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.
# complete

## The language

language-name = Türkçe
# CLDR 48
number-decimal-sign = ,
number-group-sign = .
list-separator = ,{" "}

## Numbers and sizes

bytes = { $count ->
    [one] { $count } bayt
   *[other] { $count } bayt
}
size-bytes = { $count ->
    [one] { $count } bayt
   *[other] { NUMBER($count, useGrouping: "false") } bayt
}
size-kb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } KB
size-mb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } MB
size-gb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } GB
number-wrong = { $text } bir sayı değil: 4194304, 0x400000, 4096K, 4M veya 1G gibi yazın
number-leading-zeros = { $text } sıfırla başlıyor; hex veya ondalık olabilir: { $hex } veya { $decimal } yazın
number-hex-without-0x = { $text } başında 0x olmayan bir hex sayı: { $hex } yazın
region-empty = { $front ->
    [window] Uzunluk 0: okunacak bayt sayısını girin
   *[cli] LENGTH 0: okunacak bayt sayısını veya auto yazın
}
region-past-end-of-flash = { $front ->
    [window] { $start } adresinden başlayan { $length } bayt, 4 GiB sınırını ({ $end }), yani telefonun adres alanının sonunu aşıyor
   *[cli] START { $start } artı LENGTH { $length }, 4 GiB sınırını ({ $end }), yani telefonun adres alanının sonunu aşıyor
}
region-past-end = { $front ->
    [window] { $start } adresinden başlayan { $length } bayt, { $area } alanının en büyük adresini ({ $end }) aşıyor
   *[cli] START { $start } artı LENGTH { $length }, { $area } alanının en büyük adresini ({ $end }) aşıyor
}

## The states of a job: the same words in page, window title and log

state-ready = Hazır
state-waiting = Telefon bekleniyor
state-lost = Bağlantı kesildi: yeniden takın
state-hung = Telefon yanıt vermiyor: çıkarın
state-connecting = Bağlanıyor
state-held = Download Agent dosyası bekleniyor
state-reading = Okunuyor
state-checking = Doğrulanıyor
state-saved = Kaydedildi
state-saved-unchecked = Kaydedildi, doğrulanmadı
state-partly-saved = Kısmen kaydedildi
state-stopped = Durduruldu
state-failed = Başarısız

## What a status of the boot ROM means: after a colon, with the number of the status in brackets

status-unknown = telefon, anlamı yayımlanmamış bir durum koduyla reddetti
status-ok = hata yok
status-written = yazıldı
status-written-rom = boot ROM'un kullandığı belleğe yazıldı
status-cache = telefon önbellek hatası bildiriyor
status-write16-odd = 16 bit yazmada adres çift olmalı
status-write32-unaligned = 32 bit yazmada adres 4'ün katı olmalı
status-write-forbidden = telefon bu adrese yazmaya izin vermiyor
status-write-overlaps-program = yazma, yüklü bir programın üzerine geliyor
status-write-overlaps-image = yazma, başlatılacak imajın üzerine geliyor
status-write-count-zero = yazma uzunluğu 0
status-read16-odd = 16 bit okumada adres çift olmalı
status-read32-unaligned = 32 bit okumada adres 4'ün katı olmalı
status-read-forbidden = telefon bu adresin okunmasına izin vermiyor
status-read-count-zero = okuma uzunluğu 0
status-read-blocked = okuma, yüklü bir programla veya başlatılacak imajla çakışıyor
status-auth-not-needed = telefon yetkilendirme istemiyor veya zaten yetkili
status-sla-required = telefon önce üreticisinin yetkilendirmesini istiyor
status-program-overlaps = program, yüklü başka bir programla çakışıyor
status-jump-outside-program = başlangıç adresi yüklü programın dışında
status-too-many-programs = çok fazla program yüklü
status-program-odd = programın yükleme adresi çift olmalı
status-program-forbidden = telefon bu adreste programa izin vermiyor
status-program-empty = program boş
status-signature-too-long = imza programın kendisi kadar uzun
status-signature-missing = telefon yalnızca imzalı programları kabul ediyor
status-no-program = yüklü program yok
status-program-count = yüklü program sayısı yetkilendirmeyle uyuşmuyor
status-write-count-too-big = yazma tek komut için çok uzun
status-read-count-too-big = okuma tek komut için çok uzun
status-program-area = program, program alanına sığmıyor
status-baud-range = telefonun seri portu bu hızı desteklemiyor
status-program-version = telefon programın bu sürümünü desteklemiyor
status-after-setup = telefonun hazırlık adımından sonraki olağan yanıtı
status-auth-image = yetkilendirme dosyası kabul edilmedi
status-program-signature = programın imzası kabul edilmedi
status-auth-memory = yetkilendirme denetlenirken telefonun belleği yetmedi
status-auth-key = telefon anahtarını hazırlayamadı
status-auth-hash = yetkilendirmenin sağlama toplamı yanlış
status-auth-size = yetkilendirmenin boyutu yanlış
status-program-region = programın bellek aralığı kabul edilmedi
status-program-region-overlaps = programın bellek aralığı başka bir aralıkla çakışıyor
status-program-region-too-long = programın bellek aralığı çok uzun
status-program-place = programın adresi kabul edilmedi
status-program-length = programın uzunluğu kabul edilmedi
status-daa-signature = telefon yalnızca üreticisinin imzaladığı programları kabul ediyor
status-daa = telefon yalnızca üreticisinin imzaladığı programları kabul ediyor veya yetkilendirme istemiyor
status-blocked = telefon bu komutu desteklemiyor veya engelliyor
status-past-end = aralık telefonun son adresini aşıyor
status-boot-no-header = telefon başlatacak firmware bulamadı veya imajı kilitli
status-boot-bad-header = telefon başlatabileceği bir firmware bulamadı veya imajı kilitli
status-boot-no-layout = telefon boot düzenini bulamadı veya imajı kilitli
status-boot-no-flash = telefon başlayacağı flash belleği bulamadı veya imajı kilitli
status-program-blacklisted = çip bu programı adına göre engelliyor

## Requests to the phone and errors in the answer, inside other sentences and in the log

request-read = { $name }, adres { $at } ({ NUMBER($bytes, useGrouping: "false") } bayt)
request-old-read = eski { $name }, adres { $at }
request-write = { $name }, değer { $value }, adres { $at }
request-version = boot ROM sürümü
request-preloader-version = preloader sürümü
answer-changed = gönderilen { $sent } baytı { $got } olarak döndü (isteğin baytı: { $at })
answer-too-long = telefon { NUMBER($bytes, useGrouping: "false") } bayt bildiriyor
answer-not-whole-words = { NUMBER($bytes, useGrouping: "false") } bayt, 32 bitlik kelimelere tam bölünmüyor
answer-unsteady = değer her okumada değişiyor
session-stopped = durduruldu
session-silent = { $during }: { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } sn yanıt gelmedi
session-refused = { $during }: { $status } durumuyla reddedildi, { $sentence }
session-not-taken = telefon isteği kabul etti ({ $during }), ancak { $at } adresindeki register sonra { $found } değerini içeriyordu
session-out-of-step = { $during }: beklenmeyen yanıt, { $what }
session-restarted = telefon yeniden başladı
session-lost = telefonla iletişim yeniden kurulamadı
session-reading-register = { $at } register'ını okuma
session-switching-window = flash penceresini açma

## Download Agents; messages with a small letter are put into others

agent-refused = { $code } hatasıyla reddedildi ({ $during })
agent-refused-by-text = reddedildi ({ $during })
agent-unsupported = bu Download Agent desteklemiyor ({ $during })
agent-wrong-sum = yanlış sağlama toplamı ({ $during })
agent-unexpected = beklenmeyen yanıt ({ $during })
door-boot-rom = boot ROM
door-preloader = preloader
security-unknown = Bağlantı: { $door }; telefon korumasını bildirmiyor
security-server = Bağlantı: { $door }; telefon üreticisinin sunucusundan izin istiyor (SLA)
security-signed = Bağlantı: { $door }; telefon yalnızca imzalı Download Agent kabul ediyor (DAA)
security-open = Bağlantı: { $door }; telefon her Download Agent'ı kabul ediyor
agent-no-file = { $chip } bir akıllı telefon çipi: Download Agent dosyası gerekli, ancak seçilmedi
agent-does-not-fit = Download Agent dosyasında { $chip } için agent yok
agent-entry-damaged = Download Agent dosyasındaki { $chip } agent'ı hasarlı
agent-unknown-protocol = Bromide { $chip } çipini tanıyor, ancak Download Agent protokolünü desteklemiyor
agent-signature-needed = Bu telefon yalnızca üreticisinin imzaladığı Download Agent'ı kabul ediyor
agent-server-needed = Bu telefon Download Agent kabul etmeden önce üreticisinin sunucusundan izin istiyor
agent-upload-refused = Telefon Download Agent'ı reddetti: { $sentence } (durum { $status })
agent-no-preloader-file = Telefon BROM modunda: Download Agent'ın RAM'i başlatması için telefonun preloader dosyası gerekli
agent-other-preloader = Preloader dosyasında bu telefonun bellek çipi için ayar yok
agent-ram-settings-unknown = Preloader dosyasındaki RAM ayarlarının sürümü { $version }; Bromide bu sürümü desteklemiyor
agent-ram-failed = Telefonun RAM'i preloader dosyasındaki ayarlarla başlamadı (hata { $code })
agent-does-not-start = Download Agent bu telefonda başlamıyor: yanıt yok ({ $step })
agent-locked = Download Agent üreticinin sunucusundan izin istiyor
agent-no-storage = Download Agent bu telefonda depolama bulamadı
agent-fault-needs-ram-settings = Download Agent'ın RAM'i başlatması için telefonun preloader dosyası gerekli
agent-fault-ram-settings-refused = Download Agent preloader dosyasındaki RAM ayarlarını { $code } hatasıyla reddetti
agent-fault-needs-authentication = Download Agent yalnızca telefon üreticisinin yetki verdiği bilgisayarları kabul ediyor
agent-fault-no-storage = Download Agent depolama bulamadı
agent-step-upload = Download Agent'ı yükleme
agent-step-start = Download Agent'ı başlatma
agent-step-settings = ayarları iletme
agent-step-ram = telefonun RAM'ini başlatma
agent-step-second-stage = agent'ın ikinci aşamasını başlatma
agent-step-storage = depolamayı sorgulama
agent-step-usb-speed = yüksek hızlı USB'ye geçme
agent-step-area = depolama alanını seçme
agent-step-read = depolamayı okuma
agent-step-partitions = bölüm listesini sorgulama
agent-step-finish = oturumu bitirme

## Bromide's reading program; messages with a small letter are put into others

program-runs = Okuma programı telefonda çalışıyor (sürüm { $version }). Ölçüm, 26 MHz tik sayısıyla: 4096 döngü { NUMBER($loops, useGrouping: "false") }, 4 KB flash toplu { NUMBER($bursts, useGrouping: "false") } ve kelime kelime { NUMBER($words, useGrouping: "false") }, 4 KB sağlama toplamı { NUMBER($sums, useGrouping: "false") }, 1024 USB register'ı { NUMBER($registers, useGrouping: "false") }.
program-not-used = Okuma programı olmadan okunuyor: { $why }.
program-failed = Okuma programı başarısız oldu ({ $why }) ve telefon yeniden başlamadı
program-other-chip = yalnızca MT6260 ve MT6261 çiplerini destekliyor
program-not-usb = yalnızca telefonun kendi USB'sini destekliyor
program-protected = telefonun koruması açık ({ $bits })
program-protection-unknown = telefon korumasını bildirmiyor
program-no-first-block = boot ROM flash belleğin ilk 64 KB'ını okuyamıyor
program-no-watchdog = telefon watchdog'u başlatmayı reddetti
program-refused = telefon onu reddetti (durum { $status })
program-not-loaded = yüklenemedi
program-no-hello = başlamadı
program-wrong-hello = ilk mesajı yanlıştı
program-tables-differ = test verileri bozuk geldi
program-flash-differs = verileri { $at } adresinde boot ROM'un verilerinden farklı
program-refused-by = bir isteği reddetti ({ $during })
program-silent = yanıt vermeyi kesti ({ $during })
program-lost-before = çalışırken bağlantı kesildi
program-step-load = okuma programını yükleme
program-step-start = okuma programını başlatma
program-step-hello = okuma programının ilk mesajı
program-step-tables = okuma programının USB testi
program-step-first-block = okuma programının flash testi
program-step-bench = okuma programının hız ölçümü
program-step-read = okuma programıyla okuma
program-step-sums = okuma programının sağlama toplamları
program-step-quit = okuma programını bitirme

## Ports and connections; put into other sentences

link-unplugged = telefon çıkarıldı
link-busy = { $port } portunu { $holder } kullanıyor
link-denied = { $port } portunu açma izni yok
link-not-a-port = { $port } bir seri port değil
link-failed = { $during }: { $why }
link-opening = { $port } portunu açma
link-writing = { $port } portuna yazma
link-reading = { $port } portundan okuma
link-setting-up = { $port } portunu ayarlama
link-listing = seri portları listeleme
link-takes-no-more = telefon verileri zamanında almadı
link-usb-stalled = durma durumu temizlendiği halde telefon USB aktarımlarını reddediyor (STALL)
link-usb-stuck = sistem iptal edilen USB aktarımını zamanında geri vermedi
link-usb-no-driver = Windows'ta programların aygıtı kullanmasını sağlayan bir sürücü (driver, WinUSB) yok
holder-another = başka bir program
holder-of-another-user = başka bir kullanıcının programı
holder-of-another-user-named = başka bir kullanıcının programı (büyük olasılıkla { $name })

## Chips: why one is not read, and steps (both without a full stop)

chip-unproven = { $chip }: çalışması bekleniyor. Bu çipli bir telefonun bu yolla okunduğuna dair yayımlanmış bir bildirim yok.
chip-unknown = Bu telefonun çipinin donanım kodu { $code } ve bu kod yayımlanmış hiçbir listede yok. Register'ları bilinmediği için çipe hiçbir şey yazılmadı
chip-untold = Telefon çipini bildirmiyor
chip-smartphone-storage = { $chip } bir akıllı telefon çipi: depolaması NAND, eMMC veya UFS; boot ROM bunu doğrudan okuyamaz
chip-nand-flash = { $chip } çipli telefonların firmware'i NAND flash bellekte; boot ROM bunu doğrudan okuyamaz
chip-window-unknown = { $chip } çipli telefonlarda flash belleğin adresi yayımlanmamış; bu yüzden Bromide bunları okumaz
chip-not-proven = { $chip } register'ları yayımlanmış, ancak boot ROM'uyla okunmuş bir dump yayımlanmamış; bu yüzden Bromide bu çipi henüz okumaz
chip-only-code-known = { $chip } çipinin yalnızca adı biliniyor: flash belleğinin adresi yayımlanmamış; bu yüzden Bromide bu çipi okumaz
chip-of-family = Bu telefonun çipi büyük olasılıkla { $chip } ({ $family }). Flash belleğinin adresi yayımlanmamış; bu yüzden Bromide bu çipi okumaz
family-feature-phone = tuşlu telefonlar için MediaTek çipleri
family-smartphone = akıllı telefonlar için MediaTek çipleri
family-tablet = tablet ve televizyonlar için MediaTek çipleri
family-module = saat ve modüller için MediaTek çipleri
chip-in-preloader = Telefon BROM modunda değil, preloader'ında (sürüm { $version }). Bu telefonun preloader'ı flash belleğin okunmasına izin vermiyor
chip-locked = Bu telefonun belleğini okumak için önce üreticisinin yetkilendirmesi gerekli
chip-register-refused = Telefon, flash belleğine erişim veren bir register'a yazmayı reddediyor: { $sentence }
chip-register-unreadable = Telefon, flash belleğe erişim için gereken { $at } register'ını okumayı reddediyor: { $sentence } (durum { $status })
chip-flash-refused = Telefon flash belleğinin başını okumayı reddediyor: { $sentence } (durum { $status })
chip-needs-signed-agent = Bu telefona bir Download Agent (çoğu telefonda üreticinin imzaladığı) ve onu kullanan SP Flash Tool gibi bir program gerekli
do-choose-agent = { $front ->
    [window] Bu telefonun firmware'indeki Download Agent dosyasını seçin
   *[cli] --da FILE ekleyin: bu telefonun firmware'indeki Download Agent dosyası
}
do-other-agent = Başka bir Download Agent dosyası kullanın; en iyisi bu telefonun firmware'indeki dosyadır
do-makers-agent = Bu telefonun firmware'indeki imzalı Download Agent dosyasını kullanın
do-choose-preloader = { $front ->
    [window] Aynı firmware'deki preloader dosyasını seçin
   *[cli] --preloader FILE ekleyin: aynı firmware'deki preloader dosyası
}
do-other-preloader = Bu telefonun firmware'indeki preloader dosyasını kullanın
do-try-preloader = Telefonu kapatın ve hiçbir tuşa basmadan takın: o zaman preloader'ını başlatır ve preloader dosyası gerekmez
chip-needs-agent = Bu çipe bir Download Agent ve onu kullanan SP Flash Tool gibi bir program gerekli
chip-needs-someone = Böyle bir telefonunuz ve seri kablosu varsa ve yardım etmek isterseniz projeyle iletişime geçin
chip-needs-someone-who-knows = Donanım kodunu ve telefonun modelini projeye gönderin
chip-needs-known-one = Desteklenen çipli bir telefon kullanın: Bromide bilinmeyen bir çipe asla yazmaz
chip-needs-boot-rom = Bataryayı çıkarın, boot tuşunu basılı tutup telefonu takın. Olmazsa başka bir tuş deneyin
chip-needs-maker = Yetkilendirmeyi telefonun üreticisinden isteyin; Bromide bunu sağlayamaz

## The flash: warnings (whole sentences), obstacles (without a full stop) and how its size is known

flash-chip-unknown = bilinmeyen flash çipi
flash-chip-of-id = flash çipi { $id }
flash-no-boot-header = Flash bellek olağan boot başlığıyla (SF_BOOT) başlamıyor. Dump'ı kullanmadan önce içeriğine bakın.
flash-swapped = Boot başlığının baytları yanlış sırada: dump'ın baytlarının yer değiştirmesi gerekiyor. Bu telefonu projeye bildirin
flash-all-zero = Flash belleğin bütün baytları 00 okunuyor: büyük olasılıkla flash kapalı. Telefonu çıkarın, bataryayı kısa süre çıkarıp tekrar deneyin
flash-all-ones = Flash belleğin ilk baytlarının hepsi FF okunuyor: boş veya kapalı. İçinde veri olmalıysa telefonu çıkarın, bataryayı kısa süre çıkarıp tekrar deneyin.
flash-constant = Flash belleğin her yerinde aynı dört bayt okunuyor: büyük olasılıkla flash kapalı. Telefonu çıkarın, bataryayı kısa süre çıkarıp tekrar deneyin
flash-window-lost = Flash bellek, çipi tanındıktan sonra farklı okunuyor: telefonu çıkarın, bataryayı kısa süre çıkarıp tekrar deneyin
flash-size-unknown = { $front ->
    [window] Flash belleğin boyutu algılanamadı. Bir aralık okuyun ve uzunluğunu girin (genelde 4M, 8M veya 16M).
   *[cli] Flash belleğin boyutu algılanamadı. LENGTH değerini verin (genelde 4M, 8M veya 16M).
}
flash-larger-by-mirror = Flash çipi { $says } bildiriyor, ancak baytları { $from } adresinden önce tekrarlamıyor: { $from } okunacak.
flash-larger-by-data = Flash çipi { $says } bildiriyor, ancak { $end } adresine kadar başka veri var: { $end } okunacak.
flash-data-behind = { $front ->
    [window] Flash çipi { $says } bildiriyor, ancak sonrasında başka veri var. Daha fazlasını okumak için bir aralık okuyun ve uzunluğunu girin.
   *[cli] Flash çipi { $says } bildiriyor, ancak sonrasında başka veri var. Daha fazlasını okumak için LENGTH değerini verin.
}
flash-smaller-by-mirror = Flash çipi { $says } bildiriyor, ancak baytları { $from } adresinden sonra tekrarlıyor: { $from } okunacak.
flash-smaller-by-end = Flash çipi { $says } bildiriyor, ancak telefon { $end } adresinden sonrasını okumayı reddediyor: { $end } okunacak.
flash-rest-may-be-copy = Flash çipi { $says } bildiriyor, ancak bellekte az veri var ve { $from } adresinden sonra tekrarlıyor: kalanı kopya olabilir.
flash-little-data = { $front ->
    [window] { $blocks ->
        [one] { $size } boyutu, başa yakın yalnızca { $blocks } veri bloğuna göre algılandı. Yanlışsa bir aralık okuyun ve uzunluğunu girin.
       *[other] { $size } boyutu, başa yakın yalnızca { $blocks } veri bloğuna göre algılandı. Yanlışsa bir aralık okuyun ve uzunluğunu girin.
    }
   *[cli] { $blocks ->
        [one] { $size } boyutu, başa yakın yalnızca { $blocks } veri bloğuna göre algılandı. Yanlışsa LENGTH değerini verin.
       *[other] { $size } boyutu, başa yakın yalnızca { $blocks } veri bloğuna göre algılandı. Yanlışsa LENGTH değerini verin.
    }
}
flash-two-sizes = Flash çipi iki boyut bildiriyor: JEDEC ID'sinde { $jedec }, SFDP tanımında { $sfdp }.
flash-header-larger = Flash çipi { $says } bildiriyor, ancak firmware başlığında { $header } yazıyor: { $size } okunacak.
flash-header-larger-than-data = Flash bellekte az veri var ve { $from } adresinden sonra tekrarlıyor, ancak firmware başlığında { $header } yazıyor: { $size } okunacak.
flash-header-not-held = Firmware başlığında { $header } yazıyor, ancak flash bellek yalnızca { $size }: { $size } okunacak.
flash-header-smaller = Firmware başlığı yalnızca { $header } gösteriyor, ancak flash bellek { $size }: { $size } okunacak.
flash-size-by-header = Boyutu yalnızca firmware başlığı veriyor ({ $header }; bu yüzden { $size } okunacak). Dump'ı kullanmadan önce sonunu kontrol edin.
flash-register-changed = Flash çipini tanıma işlemi { $at } register'ını değiştirdi: önce { $before }, sonra { $after }; flash bellek hâlâ aynı okunuyor.
known-from-jedec = JEDEC ID
known-from-sfdp = SFDP tanımı
known-from-jedec-mirror = JEDEC ID, tekrar testiyle onaylandı
known-from-sfdp-mirror = SFDP tanımı, tekrar testiyle onaylandı
known-from-jedec-header = JEDEC ID, firmware başlığıyla onaylandı
known-from-capacity = bilinmeyen bir JEDEC ID'nin boyut baytı
known-from-capacity-mirror = bilinmeyen bir JEDEC ID'nin boyut baytı, tekrar testiyle onaylandı
known-from-capacity-end = bilinmeyen bir JEDEC ID'nin boyut baytı, okunabilir belleğin sonuyla onaylandı
known-from-capacity-header = bilinmeyen bir JEDEC ID'nin boyut baytı, firmware başlığıyla onaylandı
known-from-sfdp-header = SFDP tanımı, firmware başlığıyla onaylandı
known-from-mirror-header = tekrar testi, firmware başlığıyla onaylandı
known-from-header = firmware başlığı
known-from-jedec-end = JEDEC ID, okunabilir belleğin sonuyla onaylandı
known-from-sfdp-end = SFDP tanımı, okunabilir belleğin sonuyla onaylandı
known-from-mirror = tekrar testi
known-from-end = okunabilir belleğin sonu

## Doubts about a dump; after "Note:" or in a list

dump-blank-start = flash belleğin ilk { $size } kısmının tamamı { $byte }: orası boş veya flash okuma sırasında kapalıydı. Orada veri olmalıysa telefonu çıkarın, bataryayı kısa süre çıkarıp yeniden okuyun
dump-byte-swapped = dump'taki her kelimenin baytları yanlış sırada; yer değiştirmeleri gerekiyor. Bu telefonu projeye bildirin
dump-no-header = dump bilinen bir boot başlığıyla başlamıyor. Bazı eski telefonlarda başlık yoktur, ancak telefon belleğinin yanlış kısmı da olabilir. Dump'ı kullanmadan önce içeriğine bakın
dump-repeats = içerik her { $period } boyutta bir tekrarlıyor. Flash bellek büyük olasılıkla yalnızca { $period }, dump'ın kalanı kopya. Doğru boyutta bir dump için yalnızca { $period } okuyun
dump-last-page-repeats = dump'ın son { $size } kısmı aynı { $page } içeriği tekrarlıyor. Büyük olasılıkla okuma flash belleğin sonunu aştı veya telefon yanıt vermeyi kesti. Yeniden okuyun; sonuç aynıysa daha az okuyun
dump-reaches-end = dump'ın sonuna kadar veri var; flash bellek daha büyük olabilir. Kontrol için iki kat uzunlukla yeniden okuyun

## What is inside a dump

class-erased = boş (silinmiş)
class-zero = sıfırlar
class-text = metin
class-code = kod
class-packed = sıkıştırılmış veya şifreli
class-mixed = diğer veri
finding-boot-header = Boot başlığı
finding-boot-layout = Boot düzeni
finding-loader = İlk boot yükleyici
finding-second-loader = İkinci boot yükleyici
finding-firmware = Firmware
finding-viva = Firmware kaynakları (VIVA)
finding-gps-firmware = GPS alıcısının firmware'i
finding-file = MediaTek başlıklı dosya
finding-alice = Sıkıştırılmış kod (ALICE)
finding-rom-info = Firmware adı kaydı
finding-file-system = Dosya sistemi
finding-wear-levelled = Aşınma dengelemeli disk
finding-nvram = Ayar klasörü (NVRAM)
finding-smart-loader = Akıllı telefon boot yükleyicisi (preloader)
finding-partition-header = Akıllı telefon bölüm başlığı
finding-partition-table = Akıllı telefon bölüm tablosu
finding-boot-image = Android boot imajı
fact-device = Hedef aygıt
fact-layout-at = Boot düzeni adresi
fact-boot-region = Boot bölgesi adresi
fact-main-region = Ana bölge adresi
fact-loaders = Yükleyiciler
fact-type = Tür
fact-file-version = Dosyanın sürümü
fact-load-address = Yükleme adresi
fact-signature = İmza
fact-sections = Kısımlar
fact-missing-bytes = Sonunda eksik
fact-image-name = Dosya adı
fact-project = Proje
fact-record = Kayıt
fact-gps-chip = GPS alıcısı
fact-flash-id = Hedef flash çipi
fact-flash-chips = Hedef flash çipleri
fact-fat-base = Dosya sistemi başlangıcı
fact-fat-length = Dosya sistemi boyutu
fact-size-hint = Bu başlıktaki en küçük flash boyutu
fact-boot-text = Boot metni
fact-boot-rom-usb = USB üzerinden boot ROM
fact-boot-rom-uart = UART üzerinden boot ROM
fact-boot-rom-commands = Boot ROM
fact-boot-key-wait-ms = Boot tuşu bekleme süresi (ms)
fact-usb-ids = USB ID'leri
fact-customer = Müşteri
fact-kind = Çeşit
fact-pointers = İşaretçiler
fact-size = Boyut
fact-label = Etiket
fact-files = Dosyalar
fact-file-count = Dosya ve klasör sayısı
fact-files-listed = İlk dosyalar (diğerleri listelenmedi)
fact-files-not-listed = Listelenmeyen dosya ve klasörler
fact-folders-incomplete = Tam okunamayan klasörler
fact-folders = Klasörler
fact-on-disk = Aşınma dengelemeli diskteki yeri
fact-from-sector = İlk sektör
fact-blocks = Veri içeren bloklar
fact-sectors-in-use = Kullanılan sektörler
fact-sectors-twice = Birden çok bulunan sektörler
fact-partitions = Bölümler
fact-partition-list = Bölümler
fact-table-copies = Tablonun kopyaları
fact-memory-chips = Desteklenen bellek çipleri
fact-platform = Çip
fact-version = Sürüm
fact-built = Derleme
value-brom-disabled = bu yükleyici tarafından kapatılmış
value-brom-allowed = izinli
value-brom-off-for-good = kalıcı olarak kapalı: böyle bir telefon boot ROM'u üzerinden okunamaz
value-file = { $path } ({ $size })
value-folder = { $path }/
value-partition = { $name }: { $start }, { $size }
value-copies-good = ikisi de geçerli
value-copies-differ = ikisi de geçerli, ancak kayıtları farklı; birincisi gösteriliyor
value-copies-first-only = birincisi geçerli; ikincisi bu dosyada yok
value-copies-second-damaged = birincisi geçerli; ikincisi hasarlı
value-copies-first-damaged = birincisi hasarlı; ikincisi gösteriliyor
value-copies-damaged = ikisi de hasarlı; kayıtlar yanlış olabilir
dump-header-larger = firmware başlığına göre flash bellek { $hint }, ancak dump { $size }. Büyük olasılıkla dump eksik veya algılanan boyut çok küçük
dump-header-smaller = firmware başlığı yalnızca { $hint } flash bellek gösteriyor, ancak dump { $size }. Flash bellek dump'tan küçük olabilir

## Download Agent files and error numbers

agent-file = { $file }: { $size }, { $text }, { $count ->
        [one] { $count } agent
       *[other] { $count } agent
    }
agent-file-for = { $count ->
        [one] { $file } dosyasındaki { $count } agent { $chip } çipine uyuyor
       *[other] { $file } dosyasındaki { $count } agent { $chip } çipine uyuyor; hangisinin kullanılacağını telefonun sürümleri belirler
    }
agent-line = { $code }  { $chip }, { $protocol }, { $versions }
agent-chip-unknown = bilinmeyen çip
agent-protocol-legacy32 = çok eski agent (3.2)
agent-protocol-legacy = eski agent (V3)
agent-protocol-xflash = xflash agent'ı (V5)
agent-protocol-xml = XML agent'ı (V6)
agent-protocol-unknown = bilinmeyen protokol
agent-content-legacy = { $protocol }, ancak içeriği eski agent'a benziyor
agent-content-xflash = { $protocol }, ancak içeriği xflash agent'a benziyor
agent-versions = donanım { $hardware }, yazılım { $software }
agent-version = donanım { $hardware }
agent-stages = birinci aşama { $first }; ikinci aşama { $second }
agent-stage-only = tek aşama { $stage }
agent-stage-signed = { $size }, adres { $address }, imzalı
agent-stage-unsigned = { $size }, adres { $address }, imzasız
agent-problem-regions = Kullanılamaz: aşama sayısı geçersiz ({ $count })
agent-problem-no-stage = Kullanılamaz: agent'ın bir aşaması eksik
agent-problem-past-end = Kullanılamaz: dosya bu agent'ın sonundan önce bitiyor. Büyük olasılıkla indirme tamamlanmamış
agent-problem-too-large = Kullanılamaz: bir aşamanın boyutu { $size }; bilinen bütün agent'lardan büyük
agent-problem-signature = Kullanılamaz: bir imza kendi verisinden uzun
agent-match-exact = tam bu çip sürümü için
agent-match-nearest = bir önceki en yakın çip sürümü için
agent-match-first = daha yeni çip sürümleri için; bu çipe ait ilk agent
not-agent-empty = { $file } dosyası boş: yeniden indirin
not-agent-blank = { $file } dosyasında yalnızca { $byte } baytı var: yeniden indirin
not-agent-cut-off = { $file } dosyası eksik: { $needed } yerine { $size }; yeniden indirin
not-agent-damaged = { $file } hasarlı bir Download Agent dosyası; yeniden indirin
not-preloader-agent = { $file } preloader dosyası değil, Download Agent dosyası
not-preloader = { $file } bir preloader dosyası değil
not-preloader-settings = { $file } RAM ayarı olmayan bir preloader dosyası; bu telefonun firmware'indekini seçin
not-preloader-damaged = { $file } hasarlı bir preloader dosyası
usage-preloader-alone = --preloader ile --da gerekir: preloader dosyasını Download Agent kullanır
not-agent-preloader = { $file } Download Agent dosyası değil, preloader dosyası; MTK_AllInOne_DA.bin gibi bir dosya seçin
not-agent-firmware = { $file } Download Agent dosyası değil, firmware; MTK_AllInOne_DA.bin gibi bir dosya seçin
not-agent-partition = { $file } Download Agent dosyası değil, bölüm imajı; MTK_AllInOne_DA.bin gibi bir dosya seçin
not-agent-scatter = { $file } Download Agent dosyası değil, scatter dosyası; MTK_AllInOne_DA.bin gibi bir dosya seçin
not-agent-boot-image = { $file } Download Agent dosyası değil, Android imajı; MTK_AllInOne_DA.bin gibi bir dosya seçin
not-agent-program = { $file } Download Agent dosyası değil, program; MTK_AllInOne_DA.bin gibi bir dosya seçin
not-agent-archive = { $file } bir arşiv ({ $kind }): açın ve içindeki Download Agent dosyasını seçin
not-agent-text = { $file } Download Agent dosyası değil, metin dosyası; MTK_AllInOne_DA.bin gibi bir dosya seçin
not-agent-raw = { $file } dosyasında Download Agent kodu var, ancak çipini belirten başlık yok; MTK_AllInOne_DA.bin gibi tam dosyayı seçin
not-agent-unknown = { $file } bir Download Agent dosyası değil; MTK_AllInOne_DA.bin gibi bir dosya seçin
not-agent-too-large = { $file } bir Download Agent dosyası için çok büyük (en fazla { $most }); MTK_AllInOne_DA.bin gibi bir dosya seçin
no-agent = { $file } dosyasında { $chip } için agent yok; bu telefonun firmware'indeki Download Agent dosyasını seçin
no-agent-damaged = { $file } dosyasındaki { $chip } agent'ı hasarlı; başka bir Download Agent dosyası seçin
number-open = 4032 ne demek?
    .hover = SP Flash Tool, Download Agent ve boot ROM hata numaralarını açıklar
number-heading = 4032 ne demek?
number-field = Hata numarası
number-hint = 4032 veya 0xBC4 gibi bir numara girin ya da mesajın tamamını yapıştırın
number-unknown = { $text } listede yok: anlamı yayımlanmamış. Bu telefonun firmware'indeki Download Agent ve preloader dosyasını, başka bir kabloyu veya başka bir USB portunu deneyin.
number-not-there = Bu metinde numara yok
number-label = { $decimal } ({ $hex }), bildiren: { $source }
number-from-boot-rom = boot ROM veya preloader
number-from-preloader = preloader
number-from-legacy-agent = eski bir Download Agent
number-from-agent = Download Agent
number-from-flash-tool = SP Flash Tool
number-server-needed = Bu telefon Download Agent kabul etmeden önce üreticisinin sunucusundan izin istiyor; Bromide bu telefonu okuyamaz
number-signature-rejected = Telefon yalnızca üreticisinin imzaladığı Download Agent'ı kabul ediyor; bu telefonun firmware'indeki dosyayı seçin
number-wrong-agent = Download Agent bu çipe uymuyor; bu telefonun firmware'indeki dosyayı seçin
number-agent-refused = Çip bu Download Agent'ı reddediyor; bu telefonun firmware'inden daha yeni bir dosya seçin
number-agent-too-old = Telefon Download Agent'ın bu sürümünü kabul etmiyor; bu telefonun firmware'indeki dosyayı seçin
number-command-blocked = Telefon bu komutu engelliyor; nedeni genellikle üreticinin güvenlik ayarlarıdır
number-preloader-failed = Telefonun preloader'ı iç hata bildiriyor
number-internal-ram = Çipin iç belleği kullanılamadı
number-external-ram = Telefonun RAM'i bu ayarlarla çalışmıyor; aynı firmware'deki preloader dosyasını seçin veya telefonu preloader'ı üzerinden bağlayın
number-ram-setup = Telefonun RAM'i başlamadı; aynı firmware'deki preloader dosyasını seçin veya telefonu preloader'ı üzerinden bağlayın
number-clock-setup = Çipin veya RAM'inin saat sinyali başlamadı; telefonu yeniden bağlayın
number-ram-type = RAM ayarları başka tür bir RAM için; bu telefonun firmware'indeki preloader dosyasını seçin
number-ram-calibration = RAM kalibre edilemedi; bu telefonun firmware'indeki preloader dosyasını seçin. Zaten doğru dosyaysa telefon arızalı olabilir
number-ram-not-supported = Download Agent bu RAM'i desteklemiyor; bu telefonun firmware'indeki dosyayı seçin
number-ram-not-working = RAM düzgün çalışmıyor; telefon arızalı olabilir
number-ram-settings-needed = Download Agent'a RAM ayarları gerekli; bu telefonun firmware'indeki preloader dosyasını seçin
number-storage-not-found = Download Agent bu türde depolama bulamadı. Telefonda olmayan türler için bu normaldir. Bütün türler için bildiriliyorsa preloader dosyası yanlış veya depolama çipi bozuktur
number-storage-not-supported = Download Agent bu telefonun depolama çipini desteklemiyor; daha yeni bir dosya seçin
number-wrong-chip = Download Agent başka bir çip için; bu telefonun firmware'indeki dosyayı seçin
number-ram-settings-not-found = SP Flash Tool bu telefon için RAM ayarı bulamadı; preloader veya scatter dosyası başka bir telefona ait
number-general-failure = Download Agent belirsiz bir hata bildiriyor; telefonu yeniden bağlayın
number-not-supported = Download Agent bu komutu desteklemiyor
number-device-not-supported = Download Agent bu telefonu desteklemiyor; bu telefonun firmware'indeki dosyayı seçin
number-read-forbidden = Bu Download Agent okumaya izin vermiyor; bu telefonun firmware'inden başka bir dosya seçin
number-verify-failed = İmza denetimi başarısız; dosyalar bu telefona ait değil
number-write-forbidden = Download Agent yazmaya izin vermiyor; okuma bundan etkilenmez
number-old-version-forbidden = Telefon kendisinden eski firmware'i reddediyor; okuma bundan etkilenmez
number-wrong-files = SP Flash Tool'da seçilen dosyalar bu telefona veya birbirine uymuyor
number-bad-checksum = Veriler yanlış sağlama toplamıyla geldi; başka bir kablo veya USB portu kullanın
number-no-such-partition = Telefonda bu adda bir bölüm yok
number-out-of-range = Aralık depolamanın sonunu aşıyor
number-preloader-mismatch = Preloader dosyası ile Download Agent birbirine uymuyor; ikisini de bu telefonun firmware'inden seçin
number-read-failed = Depolama bu adreste okunamıyor; çip yıpranmış olabilir
number-boot-rom-step = BROM modunda bir adım başarısız oldu; telefonu yeniden bağlayın
number-stages-mismatch = Download Agent'ın iki aşaması birbirine uymuyor. Dosya değiştirilmiş veya hasarlı; orijinal bir dosya seçin

## The command line's own output

output-failed = Çıktı yazılamıyor: { $why }
output-not-read = Çıktıyı alan program tamamını okumadı

## What is inside a file, on the command line

inspect-file = { $file }: { $size } ({ $bytes } bayt)
inspect-empty = { $file } dosyası boş
inspect-no-file = { $path } bir dosya değil
inspect-stopped = Dosyanın sonuna gelmeden durduruldu
inspect-fact = { $label }: { $value }
inspect-list = { $label }:
inspect-shares = İçerik: { $shares }
inspect-share = { $kind } { $share }
share = %{ NUMBER($percent, maximumFractionDigits: 0) }
share-below-one = %1'den az
inspect-warning = Not: { $sentence }
inspect-nothing = Bu dosyada hiçbir şey tanınmadı
inspect-more = Bu türden başkaları da var; burada listelenmedi
inspect-finding = { $at }  { $name }, { $size }
inspect-finding-somewhere = { $at }  { $name }

## People's data out of a dump

rescue-private = Bu dump'ta kişisel veriler olabilir: adlar, numaralar, mesajlar, resimler. Bunları yalnızca sahibi için veya sahibinin onayıyla kurtarın. Veriler bu bilgisayarda kalır. Hiçbir yere bir şey gönderilmez.
rescue-saved = Kaydedilenler: { $messages ->
        [one] { $messages } mesaj
       *[other] { $messages } mesaj
    }, { $contacts ->
        [one] { $contacts } rehber kaydı
       *[other] { $contacts } rehber kaydı
    }, { $files ->
        [one] { $files } dosya
       *[other] { $files } dosya
    }, { $pictures ->
        [one] { $pictures } resim veya kayıt
       *[other] { $pictures } resim ve kayıt
    }. Klasör: { $folder }. Klasörü sahibine verin. İşiniz bitince klasörü ve dump'ı silin.
rescue-nothing = Dosya, mesaj veya rehber kaydı bulunamadı. Bunlar SIM kartta veya hafıza kartında olabilir; o kartlar dump'ta yoktur.
rescue-no-contacts = Rehber kaydı bulunamadı. Rehber SIM kartta veya hafıza kartında olabilir; o kartlar dump'ta yoktur.
rescue-found-files = { $count ->
        [one] { $count } dosya
       *[other] { $count } dosya
    }, { $deleted ->
        [0] silinmiş yok
        [one] { $deleted } silinmiş
       *[other] { $deleted } silinmiş
    }
rescue-found-messages = { $count ->
        [one] { $count } mesaj
       *[other] { $count } mesaj
    }, { $deleted ->
        [0] silinmiş yok
        [one] { $deleted } silinmiş
       *[other] { $deleted } silinmiş
    }, { $more ->
        [0] mesaj dosyası dışında yok
        [one] mesaj dosyası dışında { $more }
       *[other] mesaj dosyası dışında { $more }
    }
rescue-found-contacts = { $count ->
        [one] { $count } rehber kaydı
       *[other] { $count } rehber kaydı
    }
rescue-found-media = { $count ->
        [one] { $count } resim veya kayıt
       *[other] { $count } resim ve kayıt
    }, { $carved ->
        [0] boş alanda yok
        [one] boş alanda { $carved } tane daha
       *[other] boş alanda { $carved } tane daha
    }
rescue-imei = Telefonun IMEI numarası: { $imei }
rescue-contacts-known = Rehberin biçimi başka tek bir telefondan biliniyor. Kayıtların birkaçını sahibiyle karşılaştırın.
rescue-contacts-known-with-more = Rehberin biçimi başka tek bir telefondan biliniyor; bazı kayıtlar kalıba göre bulundu. Bunları sahibiyle karşılaştırın.
rescue-contacts-pattern = Bu telefon rehberi belgelenmemiş bir biçimde saklıyor. Bromide bu kayıtları kalıba göre buldu. Bunları sahibiyle karşılaştırın.
rescue-contacts-unpaired = Adlar ve numaralar kalıba göre bulundu. Hangi adın hangi numaraya ait olduğu bilinmiyor.
rescue-smartphone = Bu, bir akıllı telefon dump'ı. Bromide bunun dosyalarını okumaz.
rescue-smartphone-partition = Bu, bir akıllı telefon dump'ı. Kullanıcı verileri { $name } bölümünde; Bromide bu bölümü okumaz.
rescue-messages-damaged = { $count ->
        [one] { $count } mesaj hasarlı veya eksik
       *[other] { $count } mesaj hasarlı veya eksik
    }
rescue-file = { $path }  { $size }  { $time }  { $state }
rescue-size-missing = { $size } ({ $missing } eksik)
rescue-no-time = tarih yok
rescue-file-whole = tam
rescue-file-incomplete = parçası eksik
rescue-file-unsure = kesin değil
rescue-file-deleted = silinmiş, tek parça
rescue-file-deleted-in-pieces = silinmiş, birleştirildi
rescue-file-overwritten = silinmiş, üzerine yazılmış
rescue-messages-title = Mesajlar
rescue-message-received = Gelen
rescue-message-sent = Giden
rescue-message-draft = Taslak
rescue-message-report = İletim raporu
rescue-message-no-time = tarih yok
rescue-message-data = Metin değil ({ $count ->
        [one] { $count } bayt
       *[other] { $count } bayt
    })
rescue-message-multimedia = MMS bildirimi ({ $count ->
        [one] { $count } bayt
       *[other] { $count } bayt
    })
rescue-remark-deleted = silinmiş
rescue-remark-unread = okunmamış
rescue-remark-older-copy = eski bir kopyadan
rescue-remark-pattern = kalıba göre bulundu
rescue-remark-part-missing = { $part }/{ $parts } numaralı parça eksik
rescue-remark-damaged = hasarlı
rescue-note-no-volume = Firmware bir dosya sistemi alanı belirtiyor, ancak orada dosya sistemi bulunamadı
rescue-note-volumes-lost = { $count ->
        [one] { $count } birimin boot sektörü eksik
       *[other] { $count } birimin boot sektörü eksik
    }
rescue-note-fat32 = { $place } adresindeki FAT32 birimi okunmaz
rescue-note-table-damaged = { $volume } biriminin dosya tablosu hasarlı
rescue-note-folders-incomplete = { $count ->
        [one] { $volume } birimindeki { $count } klasör tam okunamadı
       *[other] { $volume } birimindeki { $count } klasör tam okunamadı
    }
rescue-note-files-not-listed = { $count ->
        [one] { $volume } birimindeki { $count } dosya listelenmedi
       *[other] { $volume } birimindeki { $count } dosya listelenmedi
    }
rescue-note-unsure-sectors = { $count ->
        [one] Telefonun gücü kesildiğinde { $count } sektör yazılıyordu
       *[other] Telefonun gücü kesildiğinde { $count } sektör yazılıyordu
    }
rescue-note-doubled-sectors = { $count ->
        [one] { $count } sektörün iki farklı kopyası var; hangisinin yeni olduğu bilinmiyor
       *[other] { $count } sektörün iki farklı kopyası var; hangilerinin yeni olduğu bilinmiyor
    }
rescue-note-records-damaged = { $count ->
        [one] Telefon ayarlarının { $count } kaydı hasarlı
       *[other] Telefon ayarlarının { $count } kaydı hasarlı
    }
rescue-note-records-unread = { $count ->
        [one] Mesaj dosyasının { $count } kaydı okunamadı
       *[other] Mesaj dosyasının { $count } kaydı okunamadı
    }
rescue-note-no-message-file = Mesaj dosyası yok; mesajlar kalıba göre bulundu
rescue-no-folder = { $folder } klasörü kullanılamıyor: { $why }
rescue-exists = { $path } zaten var; hiçbir şey kaydedilmedi
rescue-not-written = { $path } klasörüne yazılamıyor: { $why }
rescue-dump-unreadable = Dump okunamıyor: { $why }
rescue-stopped = Durduruldu. Şimdiye kadar kaydedilen veriler duruyor
rescue-cannot-read = Bromide bu dump'ta hiçbir dosya, mesaj veya rehber kaydı okuyamıyor; hiçbir şey kaydedilmedi
rescue-nothing-to-save = Bu türden bir şey bulunamadı; hiçbir şey kaydedilmedi
rescue-saved-only-calls = Kaydedilenler: { $count ->
        [one] { $count } saatli numara
       *[other] { $count } saatli numara
    }. Klasör: { $folder }. Klasörü sahibine verin. İşiniz bitince klasörü ve dump'ı silin.
rescue-saved-calls = { $count ->
        [one] Arama olabilecek { $count } saatli numara da kaydedildi
       *[other] Arama olabilecek { $count } saatli numara da kaydedildi
    }
rescue-saved-damaged = { $count ->
        [one] Bunlardan { $count } tanesi hasarlı veya eksik; hangisi olduğu listelerde görünür
       *[other] Bunlardan { $count } tanesi hasarlı veya eksik; hangileri olduğu listelerde görünür
    }
rescue-carved-cut-off = { $count ->
        [one] Boş alanda bulunan { $count } dosyanın sonu eksik
       *[other] Boş alanda bulunan { $count } dosyanın sonu eksik
    }
rescue-remark-national-letters = bazı harfler yanlış olabilir (ulusal alfabe)
rescue-note-settings-unread = { $count ->
        [one] Telefon ayarlarının { $count } dosyası okunmadı: dosyaların toplamı dump'tan büyük
       *[other] Telefon ayarlarının { $count } dosyası okunmadı: dosyaların toplamı dump'tan büyük
    }
rescue-note-messages-left-out = { $count ->
        [one] { $count } mesaj listelenmedi: mesajlar iki mesaj dosyasına sığandan fazla
       *[other] { $count } mesaj listelenmedi: mesajlar iki mesaj dosyasına sığandan fazla
    }
rescue-note-space-not-searched = Boş alanın tamamı aranmadı: orada başlıyor görünen dosyalar boş alanın kendisinden büyük

## Looking for bytes or text in a dump

search-empty = Aranacak metni veya baytları girin
search-not-hex = { $text } hex bayt listesi değil: 53 46 5F 42 gibi yazın
search-too-long = Tek seferde en fazla { $most } bayt aranabilir

## Ports: what they are called, and what is wrong with a typed name

port-on-usb = { $what } - { $name } ({ $ids })
port-elsewhere = { $what } - { $name }
port-usb-serial = USB seri port
port-bluetooth = Bluetooth seri port
port-serial = Seri port
port-unknown = { $name } adlı bir port yok. { $here }
port-no-folder = { $name } portu yok: { $folder } klasörü bulunmuyor. { $here }
port-not-one = { $name } bir seri port değil, { $what }. { $here }
port-is-folder = klasör
port-is-file = dosya
port-is-else = başka bir şey
port-is-other-device = başka türde bir aygıt
port-none-here = { $front ->
    [window] Şu anda port yok; "Otomatik (önerilir)" seçeneği telefon bekler
   *[cli] Şu anda port yok; auto telefon bekler
}
port-here-now = Şu anki portlar: { $ports }

## What is plugged in, by its USB ids

usb-boot-rom = MediaTek boot ROM
usb-boot-rom-sony = MediaTek boot ROM (Sony)
usb-preloader = MediaTek preloader
usb-phone-started = MediaTek telefon, açılmış (BROM modunda değil)
usb-phone-drive = USB disk olarak MediaTek telefon (BROM modunda değil)
usb-lg = LG telefon: preloader veya boot ROM
usb-oppo = OPPO preloader
usb-download-agent = MediaTek Download Agent
usb-gps = MediaTek GPS alıcısı
usb-spreadtrum = Spreadtrum/Unisoc yükleyici (MediaTek telefon değil)
usb-qualcomm = Qualcomm yükleyici, EDL (MediaTek telefon değil)
usb-adapter-ftdi = USB-seri adaptör (FTDI)
usb-adapter-ch343 = USB-seri adaptör (CH343)
usb-adapter-ch340 = USB-seri adaptör (CH340)
usb-adapter-ch341 = USB-seri adaptör (CH341)
usb-adapter-cp210x = USB-seri adaptör (CP210x)
usb-adapter-verifone = USB-seri adaptör (VeriFone)
usb-unknown = USB aygıtı
usb-with-ids = { $what } ({ $ids })

## Why the phone is not found: causes, and steps; neither has a full stop at the end

find-denied = Telefonun { $port } portunu kullanma izniniz yok
find-busy = { $port } portunu { $holder } kullanıyor
find-busy-modem-manager = { $port } portunu { $name } kullanıyor: bu program her telefonu modem sanıyor
find-other-maker = Bu telefonun çipi MediaTek değil: { $what }
find-other-program = Telefonu başka bir program kullanıyor: { $what }
find-echo = { $port } portuna gönderilen veriler aynen geri geliyor: telefon açılmış veya başka bir program onu bilinmeyen bir durumda bırakmış
find-not-a-boot-rom = { $port } portunda yanıt veren aygıt BROM modunda bir telefon değil
find-started-after-boot-rom = Telefon BROM modunda { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } sn kaldıktan sonra normal açıldı: boot tuşu erken bırakıldı veya yanlış tuştu
find-preloader = Telefon normal açıldı, yani bu yanlış tuştu ({ $what })
find-started = Telefon açık: { $what }
find-cannot-open = { $port } portu açılamıyor: { $why }
find-no-answer = { $port } portundaki telefon yanıt vermiyor
find-foreign-driver = Telefonu başka bir aracın sürücüsü (driver, { $driver }) kullanıyor; bu yüzden portu yok: { $what }
find-no-driver = Telefon bağlı, ancak bu bilgisayar ona port vermiyor: { $what }
find-other-port = Bir telefon bağlı ({ $what }), ancak Bromide'ın beklediği { $chosen } portunda değil
find-vanished-early = Telefon BROM modunun USB ID'sini yalnızca { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } sn gösterdi: boot tuşu erken bırakıldı veya batarya boş
find-not-greeted = Telefon BROM modunun USB ID'sini beklendiği gibi { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } sn gösterdi. BROM modunu yalnızca bir yanıt kanıtlar; telefona hiçbir şey gönderilmedi
find-drive = Bir USB disk göründü ({ $what }): telefon buysa telefon açık demektir
find-unknown-device = Bilinmeyen bir aygıt göründü: { $what }. Telefon buysa okumayı deneyebilirsiniz
find-no-such-port = { $chosen } portu yok
find-nothing-seen = Henüz telefon görülmedi
find-do-install-rule = { $front ->
    [window] "Telefonlara izin ver…" düğmesine basın. Telefonlar için bir kural kurar; bilgisayar yönetici parolasını sorar
   *[cli] Bu iki komutla telefonlar için bir kural kurun: { $commands }
}
find-do-keep-modem-manager-away = { $front ->
    [window] "Telefonlara izin ver…" düğmesine basın. { $name } programını telefonlardan uzak tutan bir kural kurar. Ya da on saniye bekleyin
   *[cli] On saniye bekleyin veya çalıştırın: sudo systemctl stop { $name }
}
find-do-plug-again = Telefonu çıkarıp yeniden takın
find-do-close-program = O programı kapatın
find-do-close-flash-tool = Diğer flaşlama programını kapatın
find-do-makers-program = Bu üreticinin çiplerine uygun bir program kullanın. Bromide yalnızca MediaTek telefonları okur
find-do-chip-on-board = Telefonun MediaTek olduğundan eminseniz aynı bilgisayara başka bir aygıt bağlı mı, bakın
find-do-battery-out = Telefonu çıkarın ve bataryayı on saniye çıkarın
find-do-off-and-hold = Telefonu kapatın, boot tuşunu basılı tutup telefonu takın
find-do-hold-longer = Telefonu takmadan önce boot tuşuna basın ve Bromide "Bağlanıyor" gösterene kadar basılı tutun
find-do-other-key = Başka bir tuş deneyin: tuşsuz, arama, *, aşağı, #, 0
find-do-battery-later = Tuşu basılı tutup telefonu bataryasız takın, sonra bataryayı takın
find-do-other-socket = Bilgisayarda başka bir USB portu kullanın (USB hub olmadan)
find-do-other-cable = Başka bir kablo kullanın: çoğu kablo yalnızca şarj içindir
find-do-charge = Bataryayı yarım saat şarj edin veya dolu bir batarya kullanın
find-do-remove-driver = Aygıt Yöneticisi'ni açın, telefonu bulun ve { $driver } sürücüsünü (driver) dosyalarıyla birlikte kaldırın
find-do-windows-driver = Aygıt Yöneticisi'ni açıp Windows'a sürücü (driver) arattırın veya MediaTek USB VCOM sürücüsünü kurun
find-do-load-driver = { $front ->
    [window] Yöneticiden { $driver } sürücüsünü (driver) yüklemesini isteyin (sudo modprobe { $driver })
   *[cli] Çalıştırın: sudo modprobe { $driver }
}
find-do-direct-usb = Biraz bekleyin: Bromide sonra telefonu sürücüsüz, doğrudan kullanır. Olmazsa başka bir USB portu kullanın
find-do-choose-automatic = { $front ->
    [window] Durdurun, port olarak "Otomatik (önerilir)" seçip yeniden başlatın
   *[cli] Port olarak auto kullanın
}
find-do-check-port-name = { $front ->
    [window] Durdurun ve portun adını kontrol edin: listede var olan portlar görünür
   *[cli] Portun adını kontrol edin: bromide-cli ports var olan portları listeler
}
find-do-choose-it = { $front ->
    [window] Durdurun, o portu seçip yeniden başlatın
   *[cli] auto yerine o portu kullanın
}
find-do-read-back = { $front ->
    [window] "Flash'ı oku" düğmesine basın
   *[cli] Çalıştırın: bromide-cli read auto dump.bin
}

## The search for the boot key

keys-heading = Boot tuşunu bul
keys-hint = Bromide her seferinde bir yöntem gösterir, telefonun ne yaptığını algılar ve çalışan yöntemi kaydeder.
keys-model = Model
keys-model-hint = Nokia 105 veya TA-1174
keys-model-type = Marka ve model veya batarya altındaki tip numarası
keys-kind = Telefon türü
kind-nokia = Orijinal tuşlu Nokia
kind-keypad = Diğer tuşlu telefon
kind-watch = Saat veya takip cihazı
kind-module = Modül veya kart
kind-smartphone = Akıllı telefon
keys-begin = Aramayı başlat
keys-known = Notlarınız: { $model } modelinde çalışıyor: { $way }
keys-known-unproven = Notlarınız: { $model } modelinde çalışabilir: { $way }. Bunu eski bir sürüm kanıtsız kaydetti
keys-notes = { $count ->
    [0] Henüz not yok
    [one] { $count } model için not
   *[other] { $count } model için not
}
keys-export = Notları dışa aktar…
keys-import = Notları içe aktar…
keys-imported = { $file } dosyasındaki notlar eklendi
keys-try = Deneme { $number }/{ $of }: { $way }
keys-there = Bir telefon göründü. Yanıt verene kadar tuşu basılı tutun
keys-unplug = Telefonu çıkarın. Sıradaki deneme geliyor
keys-unplug-first = Başlamak için telefonu çıkarın
keys-found = Bulundu: { $way }
keys-found-noted = Bulundu: { $way }. { $model } notlarınıza eklendi
keys-exhausted = Bütün yöntemler denendi. Bataryayı şarj edin, başka bir kablo kullanın ve yeniden başlayın
keys-result = { $way }: { $result }
keys-nothing = Tepki yok: sıradakini dene
keys-back = Öncekini tekrarla
keys-end = Aramayı bitir
model-report-not-media-tek = MediaTek telefon değil. Bromide bunu okuyamaz
model-report-differs = Bazı sürümleri MediaTek değil: tip numarasını veya çipi kontrol edin
model-report-none = Bu model hakkında bildirim yok. Arama olağan sırayla yapılır
model-report-first = Arama bildirilen yöntemlerle başlar
model-report-usual = Hiçbir bildirimde yöntem yok. Arama olağan sırayla yapılır
model-report-name = { $maker } { $model }
model-report-name-type = { $maker } { $model }, { $number }
model-report-line = { $name }: { $text }
model-report-line-chip = { $name }, { $chip }: { $text }
model-report-source = { $certainty }: { $source }
certainty-inferred = Tahmin, bildirim yok
certainty-one-report = Tek bildirim
certainty-several = Birkaç bildirim
reach-method = çalışıyor ({ $way })
reach-method-read = okundu ({ $way })
reach-usb = boot ROM USB'de görüldü, yöntem bildirilmedi
reach-usb-read = USB üzerinden okundu, yöntem bildirilmedi
reach-uart = UART pinlerinden bağlandı
reach-preloader = preloader görüldü, boot ROM bildirilmedi
reach-preloader-method = preloader'a ulaşıldı ({ $way })
reach-running-phone = USB'de yalnızca açık telefon görüldü
reach-test-point = karttaki test noktasından ulaşıldı
reach-in-vain = denendi, olmadı
reach-in-vain-keys = denendi, olmadı: { $keys }
reach-in-vain-all = bütün tuşlar tek tek denendi, olmadı
reach-other-loader = çip başka bir üreticinin
reach-other-loader-keys = çip başka bir üreticinin; boot tuşu: { $keys }
reach-not-reported = MediaTek telefon, yöntem bildirilmedi
keys-held-and = { $first } ve { $second }
keys-held-or = { $first } veya { $second }
key-none = tuşsuz
key-call = arama tuşu
key-down = aşağı tuşu
key-middle = orta tuş
key-volume-down = ses kısma tuşu
key-volume-up = ses açma tuşu
key-volume-both = ses açma ve kısma tuşları
key-soft-left = sol seçim tuşu
key-soft-right = sağ seçim tuşu
key-up = yukarı tuşu
key-all = bütün tuşlar birden
key-power-pin = PWRKEY pini
key-power = açma/kapama tuşu
key-right = sağ tuşu
key-shutter = kamera tuşu
key-hang-up = bitirme tuşu
key-directions = bütün yön tuşları
key-sign = { $sign } tuşu
tested-nothing = tepki yok
tested-started = telefon açıldı
tested-vanished = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } sn göründü, yanıt yok
tested-unanswered = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } sn kaldı, yanıt yok: telefon açılmış olabilir
tested-answered = telefon yanıt verdi
way-battery-in = { $key }, batarya takılı
way-battery-last = { $key }, batarya en son takılır
way-battery-out = { $key }, bataryasız
way-battery-refit = { $key }, önce batarya çıkarılıp takılır
way-supply-power-pin = güç verilirken PWRKEY GND'ye
way-supply-power-on = güç en son verilir
keys-do-off = Telefonu kapatın
keys-do-battery-out = Bataryayı çıkarın
keys-do-battery-refit = Bataryayı on saniye çıkarın, sonra yeniden takın
keys-do-hold = Basılı tutun: { $key }
keys-do-hold-none = Hiçbir tuşa basmayın
keys-do-hold-all = Açma/kapama tuşu hariç, olabildiğince çok tuşu birden basılı tutun
keys-do-plug = Kabloyu takın
keys-do-plug-without-battery = Batarya olmadan kabloyu takın
keys-do-battery-in = Bataryayı takın
keys-do-wire-uart = UART adaptörünün RX, TX ve GND uçlarını modüle bağlayın
keys-do-pull-power-pin = Güç verin ve modül açılana kadar PWRKEY'i GND'ye bağlayın
keys-do-wire-usb = Modülü kapatın ve USB'sini bilgisayara bağlayın
keys-do-supply-on = Güç verin
file-is-utf16 = UTF-16 metin; Bromide yalnızca UTF-8 metin okur
notes-of-something-else = boot tuşu notları dosyası değil
notes-without-models = model listesi yok
notes-too-large = çok fazla not var
notes-unreadable = { $path } dosyasındaki boot tuşu notları okunamıyor: { $why }
notes-set-aside = { $path } dosyasındaki boot tuşu notları hasarlıydı ({ $why }). Taşındıkları yer: { $aside }
notes-not-saved = Boot tuşu notları kaydedilemiyor: { $why }
notes-not-imported = { $path } dosyasındaki notlar içe aktarılamıyor: { $why }

## The udev rule that lets a user open phones (Linux)

rule-install = Telefonlara izin ver…
rule-remove = Geri al…
rule-asking = Bilgisayar parolayı soruyor…
rule-show = Ne kuruldu
rule-place = { $path } metni:
rule-installed = Kural kuruldu. Telefonu yeniden takın
rule-removed = Kural kaldırıldı
rule-dismissed = Parola girilmedi. Hiçbir şey değişmedi
rule-not-allowed = Bunun için izniniz yok veya bu bilgisayarda parolayı soracak bir program yok. Hiçbir şey değişmedi
rule-no-pkexec = Bu masaüstü yönetici parolasını soramıyor (pkexec yok). Hiçbir şey değişmedi
rule-failed = Kural değiştirilmedi: { $why }
rule-no-program = { $name } programı yok
rule-node-member = { $node } aygıtı { $group } grubuna ait. Siz o gruptasınız, ancak grubun izni yok
rule-node-stranger = { $node } aygıtı { $group } grubuna ait ve siz o grupta değilsiniz

## Wrong orders; no phone was touched

job-nothing = okunacak bir şey yok: en az bir aralık verin
job-two-write-one = iki aralığın dosyası aynı ({ $file }): her aralığa ayrı dosya verin
job-start-past-window = { $front ->
    [window] { $start } başlangıcı okunamaz: bu telefonların flash belleği ilk { $size } içindedir ({ $end } adresinin altında)
   *[cli] START { $start } okunamaz: bu telefonların flash belleği ilk { $size } içindedir ({ $end } adresinin altında)
}
job-end-past-window = { $front ->
    [window] { $start } adresinden başlayan { $length } bayt, bu telefonların flash belleğinin sonunu ({ $end }) aşıyor: en fazla { $longest } bayt kullanın
   *[cli] START { $start } artı LENGTH { $length }, bu telefonların flash belleğinin sonunu ({ $end }) aşıyor: LENGTH en fazla { $longest } olsun
}
job-offset-past-end = { $offset } adresi telefonun adres alanının sonunu aşıyor

## A range that does not fit this phone's storage, and steps

range-size-unknown = Bu telefonun flash belleğinin boyutu algılanamıyor: ne çipi ne de içeriği boyutu veriyor
range-no-partition = Bu telefonda { $name } adlı bölüm yok
range-no-area = Bu telefonda { $area } depolama alanı yok
range-never-read = { $area } alanı telefondaki bir anahtarla korunuyor; bu yüzden hiç okunmaz
range-nothing-to-save = Kaydedilecek bir şey yok: bütün alanlar ve bölümler dışarıda bırakıldı
range-parts-past-end = Telefonun bölüm tablosuna göre şu parçalar depolamanın sonunu ({ $size }) aşıyor, bu yüzden kaydedilemez: { $names }
range-other-area = { $front ->
    [window] Telefonda bulunan alan ve bölümlerden birini seçin
   *[cli] bromide-cli areas listesindeki adlardan birini kullanın
}
range-give-length = { $front ->
    [window] Flash belleğin tamamı yerine bir aralık okuyun ve 4M gibi bir uzunluk girin; bu telefonların çoğu 4, 8 veya 16 MB
   *[cli] 4M gibi bir LENGTH verin; bu telefonların çoğu 4, 8 veya 16 MB
}
range-start-past-flash = { $front ->
    [window] { $start } adresinden başlayan aralık, bu telefonun flash belleğinin sonunu aşıyor; bellek { $size } ({ $bytes } bayt, kaynak: { $from })
   *[cli] START { $start }, bu telefonun flash belleğinin sonunu aşıyor; bellek { $size } ({ $bytes } bayt, kaynak: { $from })
}
range-past-area = { $front ->
    [window] { $start } adresinden başlayan aralık bu depolama alanını aşıyor; alan { $size } ({ $bytes } bayt)
   *[cli] START { $start } artı LENGTH { $length } bu depolama alanını aşıyor; alan { $size } ({ $bytes } bayt)
}
range-end-past-flash = { $front ->
    [window] { $start } adresinden başlayan { $length } bayt, bu telefonun flash belleğini aşıyor; bellek { $size } ({ $bytes } bayt, kaynak: { $from })
   *[cli] START { $start } artı LENGTH { $length }, bu telefonun flash belleğini aşıyor; bellek { $size } ({ $bytes } bayt, kaynak: { $from })
}
range-give-less = { $front ->
    [window] Oradan en fazla { $most } bayt okuyun veya sona kadar okumak için uzunluğu boş bırakın
   *[cli] Oradan en fazla { $most } LENGTH veya auto kullanın
}
range-give-start = { $front ->
    [window] Başlangıç { $end } adresinin altında olsun
   *[cli] START { $end } adresinin altında olsun
}

## What the computer saw while it waited

seen-no-answer = { $port } portu var, ancak yanıt veren yok
seen-no-boot-rom = { $port } portunda yanıt veren aygıt BROM modunda bir telefon değil
seen-bytes-on-line = { $port } portundan bayt geliyor, ancak hiçbiri boot ROM yanıtı değil
seen-nonsense = { $port } portundaki telefon { $code } çip koduyla yanıt verdi; böyle bir çip yok
seen-broke-off = bir telefon yanıt verdi, sonra bağlantı kesildi: { $why }
seen-error = { $port }: { $why }
seen-appeared = { $what } göründü
seen-phone-started = { $what } göründü: telefon normal açıldı, yani bu yanlış tuştu
seen-other-program = { $what } göründü: telefonu başka bir program kullanıyor
seen-other-maker = { $what } göründü: telefonun çipi başka bir üreticinin
seen-vanished = { $what } kayboldu
seen-vanished-after = { $what } { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } sn sonra kayboldu
seen-boot-rom-vanished = { $what } kayboldu. BROM modundaysa boot tuşu erken bırakıldı veya batarya boş.

## Reading: notes and warnings, how it is checked, what the disk was doing

read-again = { $at } adresi yeniden okunuyor: { $why }
read-no-answer = { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } sn yanıt gelmedi, yeniden deneniyor.
read-gave-up = { $at } adresindeki blok okunamıyor ve atlandı: { $why }
lost-before-reading = Telefonun bağlantısı kesildi. Boot tuşunu basılı tutup yeniden takın; okuma devam eder.
lost-at = Telefonun bağlantısı { $at } adresinde kesildi. Boot tuşunu basılı tutup yeniden takın; okuma devam eder.
hung-before-reading = Telefon yanıt vermeyi kesti. Çıkarın, boot tuşunu basılı tutup yeniden takın; okuma devam eder.
hung-at = Telefon { $at } adresinde yanıt vermeyi kesti. Çıkarın, boot tuşunu basılı tutup yeniden takın; okuma devam eder.
read-not-this-one = Okuma şu anda bağlı olan telefonla devam edemez: { $why }
read-other-phone = Bu başka bir telefon: { $differs }. İlk telefonu yeniden takın.
read-range-guessed = Bu yarım kalan dump'ın ilerleme dosyası yok. Bromide bunu flash belleğin tamamının dump'ı sayıyor.
read-not-locked = Bu disk yarım kalan dump'ı başka programlardan koruyamıyor: bu dump için Bromide'ı iki kez başlatmayın.
read-disk-changed = { $size } veri yazıldıktan sonra diskte değişti. Bromide bu veriyi telefondan yeniden okudu. Bu diski kontrol edin.
read-saved-as-it-is = Olduğu gibi kaydedildi. Sonunda eksik: { $missing }. Okunamayan: { $unreadable }. Bir kez okunan, doğrulanmayan: { $unchecked }. Diskte değişen: { $changed }.
read-seam-differed = Telefonun { $at } adresindeki verileri önceki okumadan farklı; bu yüzden her şey ikinci kez okunuyor.
differs-chip = çipi { $before } değil, { $now }
differs-version = çip sürümü { $before } değil, { $now }
differs-me-id = ME-ID'si { $before } değil, { $now }
differs-flash = flash çipi { $before } değil, { $now }
differs-unique-id = flash çipinin seri numarası { $before } değil, { $now }
differs-content = { $at } adresindeki içeriği farklı
differs-kind-of-storage = depolaması başka türde
differs-storage = depolama çipi { $before } değil, { $now }
differs-storage-size = depolamasının boyutu farklı
read-sample-differed = Örnek bloklardan biri ikinci okumada farklı çıktı; bu yüzden her şey ikinci kez okundu.
read-many-settled = { $of } bloktan { $blocks } tanesi ikinci okumada farklı çıktı. Her birini üçüncü okuma belirledi. Bu kadar fark varsa telefon, kablo veya batarya güvenilir değildir ya da önceki veriler başka bir zamana aittir. Yeni bir dosyaya yeniden okuyun ve iki dosyayı karşılaştırın.
read-blocks-settled = { $blocks ->
    [one] { $blocks } blok ikinci okumada farklı çıktı; üçüncü okuma belirledi: kablo veya batarya kötü olabilir.
   *[other] { NUMBER($blocks, useGrouping: "false") } blok ikinci okumada farklı çıktı; üçüncü okuma belirledi: kablo veya batarya kötü olabilir.
}
read-block-settled = { $bytes ->
    [one] { $at } adresindeki blok ikinci okumada farklı çıktı ({ $bytes } bayt); üçüncü okuma belirledi.
   *[other] { $at } adresindeki blok ikinci okumada farklı çıktı ({ NUMBER($bytes, useGrouping: "false") } bayt); üçüncü okuma belirledi.
}
read-block-differed-again = { $bytes ->
    [one] { $at } adresindeki blok ikinci okumada farklı çıktı ({ $bytes } bayt); üçüncü okuma da farklı çıktı.
   *[other] { $at } adresindeki blok ikinci okumada farklı çıktı ({ NUMBER($bytes, useGrouping: "false") } bayt); üçüncü okuma da farklı çıktı.
}
read-file-held = { $file } başka bir programda açık, belki virüs tarayıcısında. Bromide on saniye boyunca yeniden dener.
read-check-needed = Bu doğrulama atlanamaz: önceki çalışmanın verilerinin doğru olduğunu yalnızca o kanıtlar.
read-nand-pages = NAND flash okuma deneyseldir. Bu dosyada sayfaların spare baytları yok; bu yüzden YAFFS2 gibi bunlara ihtiyaç duyan dosya sistemleri eksiktir. Telefonda nand-spare alanı varsa spare baytlar oradadır.
read-nand-with-spare = NAND flash okuma deneyseldir. Bu dosyada { $page } baytlık sayfalar var; her birinin ardından, Download Agent'ın gönderdiği gibi { $spare } spare bayt gelir.
read-by-agent = Boot ROM kullanılamadığı için Download Agent ile okunuyor: { $why }
read-lost-at-high-speed = Telefon yüksek hızlı USB ile yeniden bağlanmadı. Sonraki deneme daha yavaş olan tam hızı kullanır.
read-restarted = Telefon yeniden başlatıldı.
read-not-restarted = Telefon yeniden başlatılamadı ({ $why }). Telefonu çıkarın ve bataryayı kısa süre çıkarın.
check-auto = otomatik, boyuta göre
check-full = tam ikinci okuma
check-read-again-on-phone = okuma programıyla bir kez okundu, sonra telefonda yeniden okunup sağlama toplamıyla karşılaştırıldı
check-sampled = örnek blokların ikinci okuması
check-off = yok
disk-writing = yazma
disk-reading-back = geri okuma
disk-renaming = yeni ad verme
disk-removing = silme
disk-computing = sağlama toplamlarını hesaplama

## Causes of errors, without a full stop at the end

error-internal = Bir iç hata programı durdurdu: { $what }
error-no-words = başka bilgi yok
error-worker-gone = telefonu okuyan kısım sonlandı
error-refused-at = Telefon { $at } adresini okumayı reddediyor: { $sentence } (durum { $status })
error-agent-refused-at = Download Agent { $at } adresini okumayı reddediyor: { $why }
error-agent-refused-places = { $places ->
    [one] Download Agent { $places } yerde { $size } okumayı reddediyor, ilki { $at }; dosyada orası sıfır
   *[other] Download Agent { NUMBER($places, useGrouping: "false") } yerde { $size } okumayı reddediyor, ilki { $at }; dosyada oraları sıfır
}
error-refused-places = { $places ->
    [one] Telefon { $places } yerde { $size } okumayı reddediyor, ilki { $at } (durum { $status }); dosyada orası sıfır
   *[other] Telefon { NUMBER($places, useGrouping: "false") } yerde { $size } okumayı reddediyor, ilki { $at } (durum { $status }); dosyada oraları sıfır
}
error-unreadable = { $places ->
    [one] { $size } okunamadı ve dosyada sıfır ({ $places } yer, { $at })
   *[other] { $size } okunamadı ve dosyada sıfır ({ NUMBER($places, useGrouping: "false") } yer, ilki { $at })
}
error-other-phone = Bu ilk telefon değil: { $differs }
error-refused = Telefon bir komutu reddetti: { $sentence } (durum { $status })
error-check-failed = { $blocks ->
    [one] { $blocks } blok her okumada farklı çıktı; bu dump güvenilir değil
   *[other] { NUMBER($blocks, useGrouping: "false") } blok her okumada farklı çıktı; bu dump güvenilir değil
}
error-stopped = Durduruldu
error-stopped-while-sending = Telefon veri gönderirken durduruldu
error-no-phone = { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } sn içinde BROM modunda telefon bulunamadı
error-no-phone-now = Şu anda BROM modunda telefon yok
error-no-phone-but = { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } sn içinde BROM modunda telefon bulunamadı. Görülen: { $seen }
error-no-phone-now-but = Şu anda BROM modunda telefon yok. Görülen: { $seen }
error-busy-modem-manager = { $port } portunu { $holder } kullanıyor; bu program her telefonu modem sanıyor
error-denied = { $port } portunu kullanma izniniz yok
error-not-a-port = { $front ->
    [window] { $port } bir seri port değil: listeden birini veya "Otomatik (önerilir)" seçin
   *[cli] { $port } bir seri port değil: bromide-cli ports listesindeki bir adı, auto veya demo kullanın
}
error-connection = Bağlantı başarısız: { $during }: { $why }
error-lost-phone = Telefon çıkarıldı veya bataryası boş
error-silent = Telefon yanıt vermeyi kesti ({ NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } sn yanıt yok)
error-out-of-step = Telefonun yanıtları geçersiz: aktarım sırasında veri kayboldu
error-window-shut = Telefon flash belleğine erişim vermiyor: { $why }
error-agent = Telefondaki Download Agent çalışmayı kesti: { $why }
error-restarted = Telefon beklenmedik şekilde yeniden başladı
error-no-sense = Telefonla iletişim yeniden kurulamadı
error-no-folder = { $folder } klasörü yok
error-is-folder = { $path } bir dosya adı değil, klasör
error-unwritable = { $path } yazılamıyor: { $why }
error-exists = { $path } zaten var
error-our-name = { $path } adı Bromide'ın kendi dosyaları gibi bitiyor (.part, .json, .json.new)
error-name-too-long = { $excess ->
    [one] { $name } adı bu disk için { $excess } bayt fazla uzun: sınır { $limit } bayt, çünkü Bromide .part.json gibi ekler koyar
   *[other] { $name } adı bu disk için { $excess } bayt fazla uzun: sınır { $limit } bayt, çünkü Bromide .part.json gibi ekler koyar
}
error-not-regular = { $path } dosya değil; bağlantı, aygıt veya klasör. Bromide bunun yerine asla dosya yazmaz
error-in-the-way = Bromide'a { $path } adı gerekli, ancak bu addaki dosya Bromide'a ait değil
error-utf16 = { $path } UTF-16 metin. Bromide yalnızca UTF-8 metin okur
error-second-name = { $path } dosyasının ikinci bir adı var (hard link). Ona yazmak o addaki dosyayı da değiştirir
error-other-journal = { $path } başka bir dump'a ait: veri dosyasıyla uyuşmuyor
error-no-journal = { $path } dosyasının ilerleme dosyası (.part.json) yok; bu yüzden telefonu ve aralığı bilinmiyor
error-changed = Okuma sırasında başka bir program { $path } dosyasını değiştirdi
error-unreliable = Disk { $path } dosyasına yazılan verileri korumadı
error-not-a-regular-file = normal bir dosya değil
error-too-large-to-read = dosya çok büyük
error-part-exists = Yarım kalan bir dump var: { $path }
error-not-a-part = { $path } yarım kalan bir dump'ın adı değil
error-finished = { $path } zaten tamamlanmış
form-no-backup = { $folder } klasöründe artık yarım kalan yedek yok: yedek tamamlandı veya listesi silindi
form-part-not-back = { $path } hâlâ erişilebilir değil. Diskini yeniden bağlayın veya başka bir klasöre okuyun.
error-no-part = { $path } adlı yarım kalan dump yok
error-disk-full = Disk dolu; şimdiye kadarki veriler { $path } dosyasında duruyor
error-file-too-large = Disk, { $path } kadar büyük bir dosyayı desteklemiyor (FAT32 sınırı 4 GB)
error-read-only-disk = { $path } dosyasının diski salt okunur oldu
error-disk-gone = { $path } dosyasının diski veya klasörü artık erişilebilir değil
error-part-deleted = Başka bir program { $path } dosyasını sildi
error-part-replaced = Okuma sırasında başka bir program { $path } dosyasını taşıdı veya değiştirdi
error-locked = Başka bir program { $path } dosyasına yazıyor
error-held = { $path } başka bir programda açık; bu yüzden Bromide ona son adını veremiyor
error-no-space-claimed = { $folder } klasöründe yeterli boş alan yok: { $needed } gerekli. { $free } boş, ancak bunun { $claimed } kadarı okunmakta olan dump'lar için gerekli
error-no-space = { $folder } klasöründe yeterli boş alan yok: { $needed } gerekli, { $free } boş
error-disk = Disk hatası ({ $during }: { $path }): { $why }

## Steps after an error, without a full stop at the end

do-send-log = Tekrar olursa günlüğü projeye gönderin
do-short-cable = Kısa bir kablo kullanın; USB hub olmadan doğrudan bilgisayara takın
do-tight-cable = Sıkı oturan kısa bir kablo kullanın; doğrudan bilgisayara takın
do-other-cable = Veri taşıyan başka bir kablo kullanın; USB hub olmadan doğrudan bilgisayara takın
do-charge = Bataryayı şarj edin veya bataryasız deneyin
do-battery-out = Telefonu çıkarın ve bataryayı kısa süre çıkarın
do-read-again = Yeniden okuyun
do-resume = { $front ->
    [window] "Devam et" düğmesine basın
   *[cli] Devam edin: bromide-cli resume { $part }
}
do-resume-listed = { $front ->
    [window] Başa dönün ve şunun yanındaki "Devam et" düğmesine basın: { $part }
   *[cli] Devam edin: bromide-cli resume { $part }
}
do-resume-others = { $count ->
    [one] Sonra yarım kalan diğer { $count } dosyaya aynı şekilde devam edin
   *[other] Sonra yarım kalan diğer { $count } dosyaya aynı şekilde devam edin
}
do-other-range = { $front ->
    [window] { $at } adresini içermeyen bir aralık okuyun
   *[cli] { $at } adresini içermeyen bir START ve LENGTH kullanın
}
do-use-the-rest = { $front ->
    [window] Diğer bütün verileri kullanmak için "Olduğu gibi kaydet" düğmesine basın
   *[cli] Yarım kalan dosyayı kullanın: diğer bütün veriler içindedir
}
do-first-phone = Yarım kalan dump'ın telefonunu takın
do-new-dump = { $front ->
    [window] Bu telefon için yeni bir dump başlatın
   *[cli] Bu telefon için başka adla yeni bir dump başlatın
}
do-check-it = { $front ->
    [window] Onu kullanın: raporu yanındadır
   *[cli] Onu kullanın veya raporuyla karşılaştırın: bromide-cli check { $path }
}
do-name-a-part = Yarım kalan bir dump'ın adını kullanın: .part ile biten bir dosya
do-continue-there = Yarım kalan dosyayı (.part) ve ilerleme dosyasını (.part.json) o klasöre taşıyın, sonra devam edin
do-other-file-system = Başka bir diskte klasör seçin (NTFS, exFAT, ext4)
do-let-go-of-file = Dosyayı açık tutan programı kapatın; virüs tarayıcısı veya yedekleme programı bir süre sonra bırakır
do-unlock-disk = Yazma korumasını kaldırın veya diskte hata denetimi yapın
do-bring-disk-back = Diski yeniden takın veya ağ diskini yeniden bağlayın
do-elsewhere-if-deleted = Klasör veya dosya silindiyse başka bir klasöre yeniden okuyun
do-hold-key = Telefonu kapatıp bataryayı çıkarın. Önce Bromide'ı başlatın, sonra boot tuşunu basılı tutup telefonu takın. Bataryayı en son takın
do-try-keys = Başka tuşları tek tek deneyin: tuşsuz, arama, *, aşağı, #, 0, orta
do-cross-rx-tx = Telleri kontrol edin: adaptörün RX ucu telefonun TX ucuna, TX ucu telefonun RX ucuna
do-connect-ground = Adaptörün GND ucunu telefonun GND ucuna bağlayın ve telefonun voltajına uygun adaptör kullanın
do-power-key = Bromide beklerken telefonu kapatıp açın veya açma/kapama tuşuna basın: telefon yalnızca kısa bir an dinler
do-wait-ten-seconds = Portu bırakana kadar on saniye bekleyin
do-stop-service = Veya servisi durdurun: { $command }
do-close-program = O programı kapatıp tekrar deneyin
do-close-programs = Telefonu kullanan SP Flash Tool veya terminal gibi diğer programları kapatıp tekrar deneyin
do-install-rule = { $front ->
    [window] Aşağıdaki "Telefonlara izin ver…" düğmesine basın. Telefonlar için bir kural kurar; bilgisayar yönetici parolasını sorar
   *[cli] Bu iki komutla telefonlar için bir kural kurun, sonra telefonu yeniden takın: { $commands }
}
do-join-group = Çalıştırın: { $command } (Arch'ta: { $arch }), sonra oturumu kapatıp yeniden açın
do-ask-administrator = Bilgisayarın yöneticisine sorun
do-make-folder = Klasörü oluşturun veya başka birini seçin
do-add-name = dump.bin gibi bir dosya adı ekleyin
do-own-folder = Belgeler gibi kendinize ait bir klasör seçin
do-replace-finished = { $front ->
    [window] Veya üzerine yazılmasına izin verin
   *[cli] Veya üzerine yazmak için --force ekleyin
}
do-replace-unfinished = { $front ->
    [window] Veya yarım kalan dump'ı atıp baştan başlayın
   *[cli] Veya yarım kalan dump'ı atıp baştan başlamak için --force ekleyin
}
do-other-name-or-wait = Başka bir ad seçin veya o program bitene kadar bekleyin
do-plain-name = Farklı biten bir ad seçin, örneğin .bin
do-other-name = Başka bir ad seçin
do-shorter-name = { $bytes ->
    [one] En az { $bytes } bayt daha kısa bir dosya adı seçin
   *[other] En az { $bytes } bayt daha kısa bir dosya adı seçin (İngilizcede olmayan harflerin çoğu 2 veya 3 bayttır)
}
do-save-as-utf8 = Dosyayı bir metin düzenleyicide açıp UTF-8 olarak kaydedin
do-move-away = { $path } adını değiştirin veya dosyayı başka klasöre taşıyın
do-close-other-program = Bu dosyaya yazan programı kapatın
do-copy-part = Dosyayı kopyalayın, kopyaya bu adı verin ve devam edin
do-bring-its-journal = Bu dump'ın ilerleme dosyasını klasörüne geri koyun veya oradakini kaldırın ve devam edin
do-other-disk = Başka bir diskte klasör seçip yeniden okuyun
do-make-room = Yer açın veya başka bir disk seçin
do-check-disk = Diskin bağlı olduğundan ve boş alanı bulunduğundan emin olun

## The big button

button-read-back = Flash'ı oku
button-stop = Durdur
button-skip-check = Doğrulamayı atla
    .hover = Dump'ı ikinci okumanın kalanı olmadan kaydeder. Dump doğrulanmış sayılmaz.
button-continue-from = Devam et: { $at }
button-check-again = Devam et: yeniden doğrula
button-try-again = Tekrar dene
button-next-phone = Sıradaki telefon

## Errors in the form: the cause, then what is right

form-port-empty = Portun adını girin, örneğin { $windows } veya { $unix }
form-any-port = { $port }, USB'deki her telefon demektir: portların adlarını girin veya her telefonu seçin
form-one-port = { $one } ve { $other } aynı port: birini kaldırın
form-too-many-ports = Çok fazla port: en fazla { $most } port girin
form-folder-empty = Kaydedilecek klasörü seçin
form-no-such-folder = { $folder } klasörü yok: oluşturun veya başka birini seçin
form-no-part = boot1 veya nvram gibi bir alan veya bölüm adı girin
form-too-many-parts = En fazla { $most } alan ve bölüm girin
form-rpmb = rpmb, depolamanın hiçbir programın okuyamadığı korumalı alanıdır: listeden çıkarın
form-no-range-on = Hiç aralık seçilmedi: birini seçin veya flash belleğin tamamını okuyun
form-block-size = { $typed } geçerli bir blok boyutu değil: { NUMBER($least, useGrouping: "false") } ile { NUMBER($most, useGrouping: "false") } (1M) arasında 4'ün katı bir değer kullanın, örneğin 64K
form-start-not-whole-word = { $typed } 4'ün katı değil, telefon bunu ister: { $below } veya { $above } kullanın
form-length-zero = Uzunluk 0: bayt sayısını girin veya sona kadar okumak için boş bırakın
form-end-past-addresses = { $start } adresinden başlayan { $length } bayt, 4 GiB sınırını ({ $end }), yani telefonun adres alanının sonunu aşıyor: en fazla { $most } kullanın
form-start-past-addresses = { $start } adresi 4 GiB sınırını ({ $end }), yani telefonun adres alanının sonunu aşıyor
form-brace-open = Dosya adındaki {"{"} için {"}"} yok
form-placeholder-unknown = Dosya adındaki { $placeholder } bilinmiyor: { $all } kullanın
form-name-empty = Dosya adı boş: dump.bin gibi bir ad girin
form-name-forbidden = Dosya adında { $shown } olamaz: dump.bin gibi başka bir ad seçin
form-control-character = kontrol karakteri
form-name-edges = { $name } dosya adı olamaz: boşlukla başlıyor veya nokta ya da boşlukla bitiyor
form-name-device = { $name } adı { $system } üzerinde kullanılamaz: dump.bin gibi başka bir ad seçin
form-too-many-rows = tek seferde en fazla { $most } aralık
form-name-too-long = { $bytes ->
    [one] Dosya adı { $bytes } bayt fazla uzun: daha kısasını seçin
   *[other] Dosya adı { $bytes } bayt fazla uzun: daha kısasını seçin (İngilizcede olmayan harflerin çoğu 2 veya 3 bayttır)
}
paste-no-range = { $line }. satır bir aralık değil ({ $why }): { $text }
paste-too-little = başlangıç ve uzunluk gerekli
paste-end-before-start = başlamadan bitiyor
paste-no-numbers = başlangıç ve uzunluk sayı olmalı

## A finished dump against its report

check-same = { $file }: boyut ve SHA-256, kaydedildiği zamanki gibi ({ $size })
check-same-as-it-is = { $file }: boyut ve SHA-256, kaydedildiği zamanki gibi ({ $size }). Olduğu gibi kaydedildi, doğrulanmadı.
check-other-size = { $file } kaydedildikten sonra değişmiş: şimdi { $bytes } bayt ({ $size }), raporda { $expected_bytes } ({ $expected_size })
check-other-sha256 = { $file } kaydedildikten sonra değişmiş: SHA-256 değeri { $found }, raporda { $expected }
check-unfinished = { $file } yarım kalan bir dump: karşılaştırılacak raporu yok
check-no-report = Dump'ın klasöründe { $report } raporu yok
check-not-a-report = { $report } bir Bromide raporu değil: { $why }
check-report-too-large = { $report } bir rapor için çok büyük: { $size } sınırını aşıyor
check-unreadable = { $path } okunamıyor: { $why }
check-no-manifest = { $file } bir yedek manifesti değil veya hasarlı: Bromide bu klasörde dosya eksik olup olmadığını söyleyemez
check-do-keep-report = Raporu dump'ının yanında tutun: rapor olmadan karşılaştırılacak bir şey yoktur
check-do-look-for-report = Bu dump ile birlikte kaydedilen raporu bulun
check-do-other-copy = Dump'ın başka bir kopyasını kullanın veya telefonu yeniden okuyun
check-do-find-missing = Her dump ile raporunu aynı klasöre koyun ve ikisinin de okunabildiğini kontrol edin
check-other-unfinished = { $file }: karşılaştırılmadı, yarım kalan dump
check-other-without-report = { $file }: karşılaştırılmadı, rapor yok
check-no-dumps = { $folder } klasöründe raporu olan dump yok; alt klasörlerde aranmaz
check-summary = { $all ->
    [one] { $all } dump karşılaştırıldı
   *[other] { $all } dump karşılaştırıldı
}: { $good } değişmemiş, { $changed } değişmiş, { $unchecked } karşılaştırılamadı
check-some-changed = { $count ->
    [one] { $count } dump kaydedildikten sonra değişmiş
   *[other] { $count } dump kaydedildikten sonra değişmiş
}
check-some-unchecked = { $count ->
    [one] { $count } dump raporuyla karşılaştırılamıyor
   *[other] { $count } dump raporuyla karşılaştırılamıyor
}
check-stopped = Durduruldu: { $done }/{ $all } dump karşılaştırıldı

## The log, and the text of "Copy details"

level-info = bilgi
level-warning = uyarı
level-error = hata
log-read-back = Flash bellek okunuyor, dosya: { $files }
log-skip = Doğrulama atlandı
log-stop = Durdurma istendi
log-worker-restarted = Telefonu okuyan kısım yeniden başlatıldı
log-ports-unknown = Portlar listelenemiyor: { $why }
log-phone = Telefon: { $name } (donanım kodu { $code })
log-storage = Depolama: { $storage }
log-agent-chosen = Download Agent dosyası: { $file }
log-agent-remembered = Bu çipli son telefonun Download Agent dosyası: { $file }
log-agent-folder = Klasörde bulunan Download Agent dosyası: { $file }
log-agent-practice = Deneme akıllı telefonunun Download Agent dosyası: { $file }
log-agent-preloader = { $agent }; preloader dosyası: { $file }
log-flash = Flash: { $name }, { $size }
log-flash-size-unknown = Flash: { $name }, boyut bilinmiyor
log-region = { $from } adresinden { $size }, dosya { $file }
log-saved = Kaydedildi: { $file }, SHA-256 { $sha256 }
log-list-ordered = Alanlar ve bölümler listeleniyor
log-parts-listed = { $count } alan ve bölüm bulundu
log-backup-planned = { $plan }. { $left_out }
log-backup-completed = Yedek tamamlandı: { $manifest }
log-kept = { $part } dosyasında: { $done } / { $total }
log-ended-because = { $state }: { $cause }
details-program = { $name } { $version }
details-state = Durum: { $state }
details-cause = Neden: { $cause }
details-phone = Telefon: { $name }, donanım kodu { $code }, donanım sürümü { $hardware }, yazılım sürümü { $software }, ME-ID { $id }
details-flash = Flash: { $name }, JEDEC ID { $jedec }, seri numarası { $unique }, boyut { $size }
details-storage = Depolama: { $name }, ID { $id }, boyut { $size }
details-size = { $bytes } (kaynak: { $from })
details-not-told = bildirilmedi
details-not-known = bilinmiyor
details-warning = Uyarı: { $text }
details-saved = Kaydedildi: { $file }, SHA-256 { $sha256 }
details-kept = { $part } dosyasında: { $done } / { $total }
details-nothing-kept = Saklanan bir şey yok

## Settings, and ports that cannot be listed

settings-not-saved = Ayarlar kaydedilemiyor: { $why }
settings-unreadable = { $path } dosyasındaki ayarlar okunamıyor: { $why }
settings-bad-value = { $key } ayarı { $value } olamaz; varsayılan kullanılıyor
settings-set-aside = { $path } dosyasındaki ayarlar hasarlıydı ({ $why }). Dosya { $aside } konumuna taşındı; varsayılanlar kullanılıyor
settings-damaged = { $path } dosyasındaki ayarlar hasarlı ({ $why }) ve taşınamıyor ({ $error }). Varsayılanlar kullanılıyor
port-list-unreadable = port listesi okunamıyor

## The window

window-title = { $state } - Bromide
window-title-percent = %{ $percent } - { $state } - Bromide
window-no-display = Pencere için ekran yok. bromide-cli penceresiz çalışır: bromide-cli --help
window-no-wgpu = Bu program wgpu olmadan derlenmiş: --renderer kullanmayın veya --renderer glow kullanın
window-no-renderer = Pencere çizilemiyor. bromide-cli penceresiz çalışır: bromide-cli --help
program-name = Bromide
notify-summary = { $state } - Bromide
log-renderer = Grafik: { $renderer }
log-renderer-failed = { $renderer } pencereyi çizemiyor: { $why }
log-saved-to = Kaydedildi: { $file }
log-no-dialog = Bu masaüstünde kaydetme penceresi yok: onun yerine "Kopyala" kullanın
log-no-dialog-bundle = Bu masaüstünde kaydetme penceresi yok ve dump klasörü bulunmuyor: o klasörü seçip yeniden kaydedin
log-no-bundle = Destek paketi kaydedilemiyor: { $why }
log-no-order = bir komut gönderilemedi
promise-read-only-short = Yalnızca okur: telefonda hiçbir şey değişmez
promise-read-only = Bromide yalnızca okur. Telefonun flash belleğini silebilecek veya ona yazabilecek hiçbir komutu yoktur.
promise-true = "Kaydedildi", her baytın okunduğu, doğrulandığı ve diske yazıldığı anlamına gelir. Bir şey eksikse Bromide bunu söyler.
promise-agent = Telefon seçtiğiniz dosyayı kabul ederse çalışır: genellikle eski telefonlar ve küçük markalar. Üreticisinin sunucusundan izin isteyen telefonlar okunamaz.
promise-kept = Kablo gevşese bile şimdiye kadarki veriler diskte kalır.
hint-enter = Başlatmak için Enter'a basın
hint-next = Sıradaki telefonu yeni bir dosyaya okumak için Enter'a basın
hint-held = Telefon dosyayı bekliyor
hint-continue = Eksik verileri okur
hint-check-again = Yalnızca farklı çıkan blokları okur
hint-continue-places = Okunamayan yerleri yeniden okur
hint-running = Bilgisayarın başından ayrılabilirsiniz
hint-waiting = Bir telefon yanıt verince okuma başlar
hint-lost = Telefon geri gelince okuma devam eder
hint-stopping = Durduruluyor
hint-ordering = Klasör denetleniyor
copy = Kopyala
copy-named = Kopyala: { $name }
dialog-cancel = İptal
dialog-close = Kapat
notice-close = Tamam

## Phone card

phone-heading = Telefon
phone-simulated = Simülasyon
phone-port = Port
phone-auto = Otomatik (önerilir)
phone-demo = Deneme telefonu (hiçbir şey takılı değil)
phone-demo-smartphone = Deneme akıllı telefonu (hiçbir şey takılı değil)
phone-other = Diğer…
phone-other-port = Portun adı
phone-other-hint = COM5 veya /dev/ttyACM0
phone-not-there = { $name } (şu anda takılı değil)
phone-ports-unknown = Bilgisayarın portları listelenemiyor: { $why }
phone-seen-nothing = Henüz telefon yok. Önce "Flash'ı oku" düğmesine basın, sonra telefonu takın
phone-seen-boot-rom = BROM modunun USB ID'sine sahip bir telefon bağlı ({ $name })
phone-seen-started = Bir telefon bağlı, ancak açılmış ({ $name }): kapatın, "Flash'ı oku" düğmesine basın, sonra boot tuşunu basılı tutun
phone-seen-agent = Bir telefon bağlı, ancak başka bir program kullanıyor ({ $name })
phone-seen-vendor = Bir telefon bağlı, ancak çipi MediaTek değil ({ $name })
phone-seen-port = { $port }
phone-seen-not-yet = { $name } henüz bağlı değil. Önce "Flash'ı oku" düğmesine basın, sonra takın
phone-seen-other = Ad, başlattığınızda denetlenir
phone-seen-demo = Deneme telefonu her zaman hazır. Okumayı önce onunla deneyin
phone-seen-demo-smartphone = Deneme akıllı telefonu her zaman hazır. Bir akıllı telefonun nasıl okunduğunu gösterir
phone-chip = Çip
phone-flash = Flash bellek
phone-storage = Depolama
phone-size = Boyut
phone-size-from = { $size } (kaynak: { $from })

## What to read

read-heading = Ne okunacak
read-whole = Tüm flash bellek
read-everything = Her şey
read-backup = Tam yedek
read-without-user-data = Kullanıcı verisi hariç
read-ranges = Aralıklar
read-parts = Parça seç
parts-names = Alanlar veya bölümler
parts-boot = Boot alanı
parts-nvram = NVRAM ve IMEI verileri
parts-hint = Akıllı telefonlar için. Her biri kendi dosyasına kaydedilir. Adları virgülle ayırın
parts-list = Parçaları listele
    .hover = Telefona bağlanır ve bölüm tablosunu okur. Hiçbir şey kaydedilmez.
parts-list-again = Parçaları yeniden listele
parts-none-known = Telefonun alanları ve bölümleri henüz bilinmiyor. Listeleyin veya adlarını girin
parts-search = Ara
parts-search-nothing = Eşleşen alan veya bölüm yok
parts-all = Tümü
parts-none = Hiçbiri
parts-line = { $name } ({ $size })
parts-missing = Son telefonda olmayanlar: { $names }
read-whole-hint = Boyut otomatik algılanır
read-everything-hint = Tuşlu telefon: tüm flash bellek tek dosyada. Akıllı telefon: yeni bir klasörde tam yedek
read-backup-hint = Her alan ve bölüm kendi dosyasında; bölüm listesi, scatter dosyası ve sağlama toplamlarıyla birlikte
read-without-user-data-hint = Yalnızca akıllı telefonlar. Genellikle en büyük bölümler olan userdata ve cache dışında tam yedek
read-numbers-hint = Ondalık veya hex (0x10000) ya da 64K ve 4M. Uzunluk boşsa sona kadar okur
read-area-hint = Alan: akıllı telefonun user, boot1 veya nvram gibi bir depolama alanı veya bölümü. Boşsa: flash bellek veya ana depolama
read-file = Dosya
read-area = Alan
read-area-main = ana
read-row-area = { $number }. aralığın alanı
estimate-last-phone = Telefon son akıllı telefon gibiyse:
estimate-size = { $size } gerekli
estimate-free = { $size } gerekli, { $free } boş
estimate-time = { $size } gerekli, yaklaşık { $time }
estimate-all = { $size } gerekli, yaklaşık { $time }, { $free } boş
estimate-no-room = { $size } gerekli, ancak yalnızca { $free } boş: başka bir diskte klasör seçin
read-start = Başlangıç
read-length = Uzunluk
read-size = Boyut
read-file-auto = otomatik
read-length-auto = sona kadar
read-add = Ekle
read-paste = Yapıştır…
    .hover = Birden çok satır: başlangıç, uzunluk, dosya
read-remove = ×
read-remove-all = Tümünü kaldır
read-row-on = { $number }. aralığı oku
read-row-file = { $number }. aralığın dosyası
read-row-start = { $number }. aralığın başlangıcı
read-row-length = { $number }. aralığın uzunluğu
read-row-remove = { $number }. aralığı kaldır
paste-heading = Aralıkları yapıştır
paste-hint = Her satırda bir aralık: başlangıç, uzunluk ve istenirse dosya adı
paste-lines = Aralıklar, her satırda bir tane
paste-add = Ekle
paste-more = { $count ->
    [one] Ve { $count } satır daha
   *[other] Ve { $count } satır daha
}
import-open = Scatter dosyasını içe aktar…
    .hover = Aralıkları bir firmware'in scatter dosyasından doldurur. Dosyayı pencereye de bırakabilirsiniz. Okuma için gerekli değildir
import-heading = Scatter dosyasını içe aktar
import-hint = Bu masaüstünde dosya penceresi yok: dosyanın yolunu yazın
import-path = Scatter dosyasının yolu
import-take = İçe aktar
import-done = { $count ->
    [one] { $file } dosyasından { $count } aralık
   *[other] { $file } dosyasından { $count } aralık
}
import-left-out = { $count ->
    [one] { $file } dosyasından { $count } aralık içe aktarıldı. Kalanı atlandı:
   *[other] { $file } dosyasından { $count } aralık içe aktarıldı. Kalanı atlandı:
}
import-more-names = ve { $count } tane daha
import-counted-from-end = Flash belleğin sonundan ölçülüyor; bu yüzden dosyada adresi yok: { $names }
import-empty-ranges = Boş: { $names }
import-not-in-flash = Flash'ta değil, RAM'de: { $names }
import-other-storage = { $storage } olan telefonlar için: { $names }
import-refused = { $file } içe aktarılamadı: { $why }
import-too-large = dosya { $most } sınırını aşıyor, scatter dosyası için çok büyük
import-too-many = { $count } aralık var; tek seferde en fazla { $most } aralık okunabilir
import-not-now = { $file } içe aktarılmadı: aralıklar iş bitince değiştirilebilir

## Scatter files

scatter-line = { $line }. satır: { $why }
scatter-empty = aralık yok
scatter-xml = XML scatter dosyaları desteklenmiyor; firmware'deki .txt dosyasını kullanın
scatter-no-text = metin dosyası değil
scatter-files-only = adres değil dosya adları içeriyor; adresler o dosyalarda
scatter-not-expected = beklenen: { $wanted }, bulunan: { $found }
scatter-no-number = { $found } bir sayı değil
scatter-no-name = { $found } bir aralık adı değil
scatter-no-key = anahtar ve değeri bekleniyordu, bulunan: { $found }
scatter-key-twice = { $key } iki kez geçiyor
scatter-key-missing = burada başlayan kayıtta { $key } eksik
scatter-twice = { $name } iki kez geçiyor, ilki { $first }. satırda
scatter-not-ascending = { $name }, { $before } aralığından sonra başlamıyor; bu yüzden { $before } aralığının sonu bilinmiyor
scatter-end-unknown = sonraki aralığın geçerli adresi olmadığı için { $name } aralığının sonu bilinmiyor
scatter-not-a-range = { $why }: { $found }
scatter-too-large = { $name } için başlangıç ve boyut çok büyük
scatter-address = bir adres
scatter-cut-off = dosya { $name } içinde bitiyor; beklenen: { $wanted }

## Where to

where-heading = Nereye
where-folder = Klasör
where-choose = Seç…
    .hover = Klasör seç
where-no-dialog = Bu masaüstünde klasör penceresi yok: klasörü yazın
where-free = { $size } boş
where-backup = Her yedek bu klasörün içinde yeni bir klasöre kaydedilir
where-backup-continues = Bu klasördeki yarım kalan yedeğe devam edilir
where-pattern = Dosya adı
where-pattern-hint = Başlatınca doldurulur: { $places }
where-pattern-late-hint = Okumadan sonra doldurulur: { $places }
where-pattern-late = Okuma sırasında dump'ın adı { $name } olur. Çip, flash ve firmware adları sonda eklenir; bilinmeyenler atlanır.

## Options

options-heading = Diğer seçenekler
options-check = Doğrulama
options-block = Blok boyutu
options-block-hint = otomatik
options-reset = Bitince telefonu yeniden başlat
    .hover = Yoksa telefon siz bataryayı çıkarana kadar BROM modunda kalır
options-direct-usb = Doğrudan USB
    .hover = Telefonu bilgisayarın seri port sürücüsü (driver) olmadan kullanır: port almayan veya portu yanıt vermeyen telefonlar için
options-check-auto = Boyuta göre: 16 MB'a kadar her şey iki kez, üstünde örnek bloklar
options-check-full = Her şeyi ikinci kez oku
options-check-sampled = Örnek blokları ikinci kez oku
options-check-off = Yok
options-program = Daha hızlı okuma (MT6260 ve MT6261)
options-program-hint = Daha hızlı. Telefonun belleğine yalnızca okuyan küçük bir program yükler. Yeni: nasıl sonuç verdiğini bize bildirin.

## Ready

ready-text = "Flash'ı oku" düğmesine basın, sonra bu adımları izleyin. "Okunuyor" yazınca başından ayrılabilirsiniz.
step-off = Telefonu kapatın. Mümkünse bataryayı çıkarın
step-hold = Boot tuşuna basın ve basılı tutun
step-plug = Kabloyu takın. Bir şey olmazsa bataryayı takın
step-numbered = { $number }. { $text }
step-now = { $text } (şimdi)

## Waiting and connecting

waiting-text = Bromide telefon bekliyor. Bir telefon yanıt verince okuma başlar.
waiting-keys = Boot tuşu modele göre değişir. Önce tuşsuz deneyin, sonra arama, *, aşağı, # - veya "Boot tuşunu bul" sayfasını açın.
waiting-seen = Bilgisayarın gördükleri
waiting-seen-line = { $time }  { $text }
connecting-let-go = Tuşu bırakabilirsiniz
connecting-text = Bir telefon bağlı. Bromide çipini ve flash belleğini algılıyor

## A smartphone that waits for its Download Agent file

held-phone = { $chip } bağlı ve bekliyor
held-text = Bromide akıllı telefonu bir Download Agent ile okur: telefonun firmware'inden MTK_AllInOne_DA.bin gibi bir dosya. Dosyayı seçin veya buraya bırakın; sonra okuma başlar.
held-text-refused = { $why }. Bu telefonun firmware'indeki bir Download Agent dosyası telefonu okuyabilir. Dosyayı seçin veya buraya bırakın; sonra okuma başlar.
held-choose-agent = Download Agent dosyasını seç…
held-choose-preloader = Preloader dosyasını seç…
held-preloader-needed = Telefon BROM modunda olduğu için gerekli: aynı firmware'deki preloader dosyası telefonun RAM'ini başlatır
held-preloader-perhaps = Yalnızca BROM modundaki bazı telefonlara gerekir; önce onsuz deneyin
held-folder = Klasörde ara…
    .hover = Bromide bu klasörden telefona uyan dosyayı kullanır, hem bu telefon hem sonrakiler için
held-practice = Deneme dosyasını kullan
    .hover = Deneme akıllı telefonu için üretilmiş dosya
held-failed-before = Son seferinde bu dosyalarla okuma başarısız oldu
held-use-again = Bu dosyaları kullan
held-reading = Dosyalar okunuyor…
held-not-signed = { $file } dosyasındaki agent imzasız, ancak bu telefon yalnızca üreticisinin imzaladığını kabul ediyor; bu telefonun firmware'indeki dosyayı seçin
held-notice-phone = Bir telefon Download Agent dosyasını bekliyor
held-drop-phone = Bu dosyayı telefonda kullanmak için bırakın
held-agent-heading = Download Agent dosyası
held-agent-path = Download Agent dosyasının yolu
held-preloader-heading = Preloader dosyası
held-preloader-path = Preloader dosyasının yolu
held-folder-heading = Download Agent dosyaları klasörü
held-folder-path = Klasörün yolu
held-take = Bu dosyayı kullan
held-take-folder = Ara

## Reading and checking

reading-part = Parça { $number }/{ $of }: { $name }
reading-this-part = Bu parça
reading-all-parts = Bütün parçalar
reading-comparing = { $file } (önceden kaydedildi) raporuyla karşılaştırılıyor
reading-saved-before = { $count ->
    [one] { $count } parça önceden kaydedildi
   *[other] { $count } parça önceden kaydedildi
}
reading-file = { $file }
reading-region = Aralık { $number }/{ $of }: { $file }
reading-percent = %{ $percent }
reading-progress = İlerleme
reading-step = Adım { $number }/{ $of }: { $state }
reading-elapsed = { $time } geçti
duration-seconds = { $seconds } sn
duration-minutes = { $minutes } dk { $seconds } sn
duration-whole-minutes = { $minutes } dk
duration-hours = { $hours } sa { $minutes } dk
announce-progress = { $state }, yüzde { $percent }
announce-station = Yeni: { $summary }
reading-done = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } / { NUMBER($total, maximumFractionDigits: 2) } MB
reading-area = alan: { $area }
reading-done-large = { $done } / { $total }
reading-speed-large = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB/sn
reading-speed = { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/sn
reading-silent = { $seconds ->
    [one] { $seconds } saniyedir yeni veri yok: telefon veya disk yavaş
   *[other] { $seconds } saniyedir yeni veri yok: telefon veya disk yavaş
}
reading-retries = { $count ->
    [one] { $count } blok yeniden istenmek zorunda kaldı
   *[other] { $count } blok yeniden istenmek zorunda kaldı
}
left-calculating = Kalan süre: hesaplanıyor
left-seconds = { $seconds ->
    [one] Yaklaşık { $seconds } saniye kaldı
   *[other] Yaklaşık { $seconds } saniye kaldı
}
left-minutes = { $minutes ->
    [one] Yaklaşık { $minutes } dakika kaldı
   *[other] Yaklaşık { $minutes } dakika kaldı
}
left-hours = Yaklaşık { $hours } sa { $minutes } dk kaldı
curve-heading = Hız
curve-line = KB/sn
curve-seconds = Saniye
curve-kilobytes = KB/sn

## Flash map

map-not-read = okunmadı
map-reading = okunuyor
map-read = okundu
map-checked = doğrulandı
map-differed = üçüncü okuma belirledi
map-unsettled = her okumada farklı
map-unreadable = okunamıyor
map-blank = boş
map-shades = Soluk: bir kez okundu. Parlak: doğrulandı.
map-state-of-kind = { $state }, { $kind }
map-told = { $from } - { $to } ({ $size }): { $state }
map-summary = Flash haritası: { $cells ->
    [one] { $cells } hücre
   *[other] { $cells } hücre
}, okunan { $read }, doğrulanan { $checked }, üçüncü okumanın belirlediği { $settled }, her okumada farklı { $unsettled }, okunamayan { $unreadable }

## Saved

saved-unplug = Telefonu çıkarabilirsiniz.
saved-size = { $size } ({ $bytes ->
    [one] { $bytes } bayt
   *[other] { $bytes } bayt
}), { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/sn
saved-version = Firmware { $version }
saved-project = Proje { $project }
saved-hashes = Sağlama toplamları
checked-full = Doğrulandı: her şey iki kez okundu ve aynı
checked-on-phone = Doğrulandı: her şey bir kez okundu, telefon flash belleğini yeniden okudu ve sağlama toplamları aynı
checked-settled = { $count ->
    [one] Doğrulandı: her şey iki kez okundu. { $count } blok farklı çıktı; üçüncü okuma belirledi. Kablo veya batarya kötü olabilir.
   *[other] Doğrulandı: her şey iki kez okundu. { NUMBER($count, useGrouping: "false") } blok farklı çıktı; üçüncü okuma belirledi. Kablo veya batarya kötü olabilir.
}
checked-many-settled = Doğrulandı: her şey iki kez, farklı çıkan yerler üç kez okundu
checked-sampled = Doğrulandı: örnek bloklar iki kez okundu ve aynı
checked-not = Doğrulanmadı: doğrulama kapalıydı
checked-skipped = Doğrulanmadı: doğrulama atlandı
checked-as-it-is = Doğrulanmadı: bu dump olduğu gibi kaydedildi
checked-failed = Doğrulama başarısız: bu dump güvenilir değil
button-open-folder = Klasörü aç
button-look-inside = Bu dump'ın içeriğini göster
button-save-as-it-is = Olduğu gibi kaydet
    .hover = Şimdiye kadarki verileri kendi dosya adıyla kaydeder. Eksikler raporda yazar. Dump doğrulanmış sayılmaz.
button-save-unproven = Olduğu gibi, doğrulamadan kaydet
button-read-everything = Her şeyi yeniden oku
    .hover = Yeni bir dosyaya okur. Yarım kalan dosya durur.
button-copy-hashes = Sağlama toplamlarını kopyala
button-copy-details = Ayrıntıları kopyala
button-back = Başa dön

## Not saved

failed-try = Deneyebilecekleriniz
failed-step = { $number }. { $text }
ends-summary = { $of } aralıktan { $saved } tanesi kaydedildi ({ $size })
ends-not-checked = { $count ->
    [one] Bunlardan { $count } tanesi doğrulanmadı veya doğrulaması başarısız
   *[other] Bunlardan { $count } tanesi doğrulanmadı veya doğrulaması başarısız
}
end-not-read = Okunmadı: { $file }
backup-ended = { $of } parçadan { $saved } tanesi kaydedildi ({ $size })
backup-missing = Kaydedilmedi: { $names }
backup-not-there = Bu telefonda yok: { $names }
backup-parts = Parçalar
rest-read = Diğer bütün veriler okundu
rest-not-read = Henüz okunmadı: { $size }
kept-part = { $file } dosyasında: { $done } / { $total }
kept-gone = { $file } artık erişilebilir değil. İçindeki veri: { $done } / { $total }.
kept-deleted = { $file } okuma sırasında silindi. İçindeki veriler ({ $done }) kayboldu.

## A lost phone, and unfinished dumps

lost-progress = %{ $percent }, { $done } / { $total }
unfinished-heading = { $count ->
    [one] Bu klasörde yarım kalan { $count } dump
   *[other] Bu klasörde yarım kalan { $count } dump
}
unfinished-backups = { $count ->
    [one] Yarım kalan yedek
   *[other] Yarım kalan yedekler
}
unfinished-backup = { $folder } klasöründeki yedek
unfinished-forget = Listeden kaldır
    .hover = Bu yedeği listeden kaldırır. Dosyaları durur.
unfinished-forget-named = Listeden kaldır: { $folder }
unfinished-done = { $done } / { $total }
unfinished-done-of-unknown = { $done }, toplam uzunluk bilinmiyor
unfinished-begun = { $chip }, başlangıç { $date }
unfinished-continue = Devam et
unfinished-continue-named = Devam et: { $file }
unfinished-not-now = Şimdi değil
    .hover = Dump'ı sonraki açılışa kadar gizler. Dosyası durur.
unfinished-not-now-does = "Şimdi değil" bir dump'ı sonraki açılışa kadar gizler. Dosyası durur.
unfinished-not-now-named = Şimdi değil: { $file }

## Look inside: files, search, parts

inside-cannot-open = { $file } açılamıyor: { $why }
inside-not-a-file = { $file } bir dosya değil
inside-not-open = dosya açık değil
inside-became-shorter = Dosya siz açtıktan sonra kısalmış: yeniden açın
inside-cannot-read = Dosya { $address } adresinde okunamıyor: { $why }
inside-too-much = { $size } kopyalamak için çok fazla (en fazla { $most }): bunun yerine parçayı kaydedin
inside-find-text = Metin
inside-find-wide = Metin, harf başına iki bayt
inside-find-hex = Hex baytlar
inside-found = { $address } adresinde bulundu
inside-found-around = { $found }, { $around }
inside-found-from-start = arama baştan devam etti
inside-found-from-end = arama sondan devam etti
inside-not-found = Bulunamadı
inside-search-stopped = Arama durduruldu
part-exists = { $file } zaten var: başka bir ad seçin veya üzerine yazılmasına izin verin
part-same-file = { $file } açık olan dosya: başka bir ad seçin

## Look inside: the page

inside-heading = İçeriği göster
    .hover = Dump'ın içeriği: harita, bulgular, bütün baytlar
inside-file = { $file } ({ $size })
inside-back = Geri
    .hover = Ana sayfaya; çalışan iş devam eder (Alt+Sol)
inside-open = Dump aç…
    .hover = Herhangi bir programın herhangi bir dosyası (Ctrl+O)
inside-open-heading = Dump aç
inside-open-yes = Aç
inside-path = Dosyanın yolu
inside-path-hint = C:\dumplar\telefon.bin veya /home/anna/telefon.bin
inside-choose = Aç…
inside-no-dialog = Bu masaüstünde dosya penceresi yok: yolu yazın
inside-drop-here = Bu pencereye bir dump bırakın veya dump açın. Her dosyayı açabilirsiniz: Bromide dosyayı yalnızca okur, asla değiştirmez
inside-drop-to-open = İçeriğini görmek için bırakın
inside-drop-two = Birinci dosyayı açıp ikincisiyle karşılaştırmak için bırakın
inside-drop-scatter = Aralıkları bu scatter dosyasından doldurmak için bırakın
inside-drop-not-now = Scatter dosyası aralıkları doldurur; şu anda değiştirilemezler
inside-drop-to-compare = { $file } dosyasıyla karşılaştırmak için bırakın
inside-opening = Disk bekleniyor
inside-tab-overview = Bulgular
inside-tab-bytes = Baytlar
inside-job = Telefon: { $state }
inside-job-percent = Telefon: { $state }, %{ $percent }
inside-job-show = Göster
inside-stop = Durdur
inside-stop-named = Durdur: { $what }
inside-looking = Dosya inceleniyor: %{ $percent }
inside-look-stopped = İnceleme durduruldu
inside-look-again = Dosyayı incele
inside-searching = Aranıyor: %{ $percent }
inside-saving = Kaydediliyor: %{ $percent }
inside-not-saved = Durduruldu: hiçbir şey kaydedilmedi

## Look inside: map and findings

inside-map-heading = Harita
inside-map-content = İçerik
inside-map-differences = Farklar
inside-map-told = { $from } - { $to } ({ $size }): { $class }, entropi { NUMBER($entropy, minimumFractionDigits: 1, maximumFractionDigits: 1) } / 8 bit
inside-map-here = Burada: { $names }
inside-map-differs = farklı
inside-map-same = aynı
inside-map-missing = yalnızca bir dosyada
inside-map-summary = Dosya haritası: { $shares }
inside-map-summary-differences = Fark haritası
inside-share = { $class } (%{ NUMBER($percent, maximumFractionDigits: 0) })
inside-entropy-strip = Dosyanın başından sonuna entropi
inside-found-heading = Bulunanlar
inside-blank = %{ NUMBER($percent, maximumFractionDigits: 0) } boş ({ $size })
inside-nothing-found = Hiçbir şey tanınmadı. Baytlara yine de bakabilir ve içlerinde arama yapabilirsiniz
inside-finding = { $name }, { $at }, { $size }
inside-fact = { $name }: { $value }
inside-more = Ve { $count } tane daha
inside-cut = Burada gösterilmeyen başka bulgular da var
inside-firmware-project = Proje
inside-firmware-version = Sürüm
inside-firmware-built = Derleme
inside-firmware-platform = Çip

## Look inside: bytes

inside-hex = Baytlar { $from } - { $to }
inside-hex-bar = Dosyadaki konum
inside-no-bytes = Dosya boş
inside-go-to = Adres
inside-length = Uzunluk
    .hover = Seçilecek bayt sayısı; boşsa bir bayt
inside-go = Git
    .hover = Ondalık veya hex (0x10000) ya da 64K ve 4M (Ctrl+G)
inside-past-end = { $start } adresi dosyanın sonunu ({ $end }) aşıyor
inside-find = Bul
inside-find-kind = Aranan
inside-next = Sonraki
    .hover = Enter veya F3; yazmak için Ctrl+F
inside-previous = Önceki
    .hover = Shift+Enter veya Shift+F3
inside-copy-hex = Hex kopyala
inside-copy-text = Metni kopyala
inside-save-part = Parçayı farklı kaydet…
inside-at = { $at }
inside-selected = { $from } - { $to } ({ $size })
part-heading = Dosyanın bir parçasını kaydet
part-start = Parçanın başlangıcı
part-length = Parçanın uzunluğu
part-replace = Var olan dosyanın üzerine yaz
part-save = Kaydet
part-outside = { $start } adresinden başlayan { $length } bayt dosyada yok; dosya { $end } adresinde bitiyor

## Look inside: people's data in the window

rescue-open = Verileri kurtar
    .hover = Bu dump'taki dosyalar, mesajlar, rehber ve resimler
rescue-scan-search = Dump'ta aranıyor: %{ $percent }
rescue-scan-files = Dosyalar listeleniyor
rescue-scan-records = Mesajlar ve rehber okunuyor
rescue-scan-free-space = Boş alanda silinmiş dosyalar aranıyor
rescue-scan-stop = Aramayı durdur
rescue-scan-stopped = Arama durduruldu
rescue-scan-again = Yeniden ara
rescue-tab-files = Dosyalar ({ $count })
rescue-tab-messages = Mesajlar ({ $count })
rescue-tab-contacts = Rehber ({ $count })
rescue-tab-pictures = Resimler ({ $count })
rescue-show = Göster
    .hover = Adları, numaraları, mesajları ve resimleri ekranda gösterir
rescue-hide = Gizle
    .hover = Yalnızca sayıları gösterir
rescue-search = Bu listede ara
rescue-no-rows = Hiçbir şey bulunamadı
rescue-no-hit = Bu metni içeren satır yok
rescue-select-rows = Bütün satırları seç
rescue-select = Seç: { $what }
rescue-save-selected = Seçilenleri kaydet ({ $count })…
rescue-save-all = Tümünü klasöre kaydet…
    .hover = Bromide dosyalar için yeni bir klasör oluşturur
rescue-saving = Kaydediliyor: %{ $percent }
rescue-saving-stop = Kaydetmeyi durdur
rescue-folder-heading = Nereye kaydedilecek
rescue-folder-hint = Bu masaüstünde klasör penceresi yok: klasörü yazın. Bromide içinde yeni bir klasör oluşturur
rescue-folder-path = Klasörün yolu
rescue-folder-yes = Kaydet
rescue-bytes = Baytlar
rescue-bytes-named = Baytları göster: { $what }
rescue-column-path = Ad
rescue-column-kind = Tür
rescue-column-size = Boyut
rescue-column-time = Tarih
rescue-column-state = Durum
rescue-column-direction = Yön
rescue-column-number = Numara
rescue-column-text = Metin
rescue-column-name = Ad
rescue-column-slot = Sıra
rescue-no-text = metin yok
rescue-no-name = ad yok
rescue-carved = Kurtarılan dosya { $number }
rescue-carved-whole = boş alanda bulundu
rescue-carved-cut = boş alanda bulundu, sonu eksik
rescue-picture-broken = Bu resmin yalnızca bir kısmı kalmış
rescue-message-head = { $direction }, { $number }, { $time }
rescue-tab-calls = Olası aramalar ({ $count })
rescue-calls-by-look = Kalıba göre bulunan saatli numaralar. Bunlar arama olmayabilir. Kaydedilecekleri seçin.
rescue-folder-example = C:\dumplar veya /home/anna/dumplar
rescue-shape = Bu telefonu anlamamıza yardım edin…
    .hover = Bu telefonun kayıt biçimini anlatan bir metin dosyası kaydeder. İçinde ad, numara veya mesaj yoktur. Dosyayı geliştiricilere gönderebilirsiniz.
rescue-ask-heading = Kaydetme durdurulsun mu?
rescue-ask-text = Kişisel veriler kaydediliyor. Şimdiye kadar kaydedilen dosyalar durur.
rescue-ask-open = Durdur ve aç
rescue-ask-close = Durdur ve kapat
rescue-ask-no = Kaydetmeye devam et

## Comparing two dumps

compare-open = Karşılaştır…
    .hover = Başka bir dump: bu telefonun önceki dump'ı veya başka bir telefonun dump'ı
compare-open-heading = İkinci bir dosyayla karşılaştır
compare-heading = { $file } dosyasıyla karşılaştırma
compare-close = Karşılaştırmayı bitir
compare-show-first = Birinci dosya
compare-show-second = İkinci dosya
compare-running = Karşılaştırılıyor: %{ $percent }
compare-stopped = Karşılaştırma durduruldu
compare-next = Sonraki fark
compare-previous = Önceki fark
compare-places = Bütün farklar
compare-place = { $at } adresinde fark, { $size }
compare-same = Dosyalar aynı ({ $size })
compare-same-so-far = İki dosyanın ilk { $size } kısmı aynı
compare-differ = { $places ->
    [one] Dosyalar { $places } yerde farklı, toplam { $bytes }
   *[other] Dosyalar { $places } yerde farklı, toplam { $bytes }
}
compare-second-longer = İkinci dosya { $more } daha uzun, { $at } adresinden itibaren
compare-first-longer = Birinci dosya { $more } daha uzun, { $at } adresinden itibaren
compare-share = { $name }: { $places ->
    [one] { $places } yerde
   *[other] { $places } yerde
} { $size }
compare-share-elsewhere = Hiçbir şeyin tanınmadığı kısım: { $places ->
    [one] { $places } yerde
   *[other] { $places } yerde
} { $size }
compare-share-files = { $name }: { $places ->
    [one] { $places } yerde
   *[other] { $places } yerde
} { $size }. Bu alanda dosyalar var; burada değişiklik normaldir. Belgelenmiş bir telefonda mesajlar da buradadır
compare-share-firmware = { $name }: { $places ->
    [one] { $places } yerde
   *[other] { $places } yerde
} { $size }. Bu telefonun firmware'idir; iki dump arasında farklı

## Several phones at once, in the window

mode-one = Tek telefon
mode-several = Birden çok telefon
several-phones = Telefonlar
several-phones-all = Bağlanan her telefon
several-phones-practice = Deneme telefonları
several-phones-practice-hint = Dört deneme telefonu okunur; böylece bunu telefonsuz deneyebilirsiniz
several-pattern-hint = Her telefon için doldurulur: { $places }
several-pattern-sheet-hint = Servis formundan doldurulur: { $places }
several-phones-ports = Portlar
several-ports = Portların adları
several-ports-hint = Virgülle ayırın. Her portta telefonlar sırayla okunur.
several-ready = Aynı anda birden çok telefon
several-step-start = "Başlat" düğmesine bir kez basın
several-step-plug = Her telefonun boot tuşunu basılı tutup takın: otomatik olarak bir istasyon alır
several-step-unplug = İstasyonunda "Kaydedildi" yazınca telefonu çıkarın ve sıradakini takın
several-ready-text = Her telefon ayrı okunur. Biri başarısız olursa diğerleri devam eder.
several-ready-last = Son oturum
several-start = Başlat
several-stop-all = Tümünü durdur
several-continue = Devam et
several-finish = Oturumu bitir
several-export-csv = CSV dışa aktar…
several-export-html = HTML dışa aktar…
several-export-hint = Bu oturumun tablosu: telefonlar, servis formları, dosyalar, sağlama toplamları ve sonuçlar
several-hint-start = Başlatmak için Enter'a basın
several-hint-serving = Şimdi telefonları takın
several-hint-stopped = Durduruldu. Okumayı sürdürmek için "Devam et" düğmesine basın.
several-hint-over = Bütün telefonlar bitti
several-hint-unseen = { $count ->
    [one] { $count } telefon kaydedilmedi: istasyonunda "Görüldü" düğmesine basın
   *[other] { $count } telefon kaydedilmedi: istasyonlarında "Görüldü" düğmesine basın
}
several-disk-full = Disk dolu. Yer açın, sonra "Devam et" düğmesine basın.
several-no-list = USB aygıtları listelenemiyor: { $why }
several-waiting = { $count ->
    [one] { $count } telefon boş istasyon bekliyor
   *[other] { $count } telefon boş istasyon bekliyor
}
several-saved = Kaydedildi: { $count }
several-failed = Kaydedilmedi: { $count }
several-stopped = Durduruldu: { $count }
several-bytes = { $size }
several-rate = Saatte { $count } telefon
several-empty = Henüz telefon yok
several-day-log = { $path } oturum tablosu yazılamıyor: { $why }
several-sheet-not-saved = Servis formu raporda yok: { $why }
several-next-sheet = Sıradaki telefonun servis formu
several-next-sheet-of = Sıradaki telefon: { $ticket }
several-next-sheet-hint = İsteğe bağlı. Takacağınız sıradaki telefon için kullanılır.
several-title = Birden çok telefon: { $saved } kaydedildi
lane-name = İstasyon { $station }
lane-summary = İstasyon { $station }: { $state }
lane-summary-percent = İstasyon { $station }: { $state }, %{ $percent }
lane-speed = { $speed }/sn
lane-stop = Durdur
lane-stop-named = Durdur: istasyon { $station }
lane-retry = Tekrar dene
lane-retry-named = Tekrar dene: istasyon { $station }
lane-read-again = Yeniden oku
lane-read-again-named = Telefonu yeniden oku: istasyon { $station }
lane-seen = Görüldü
lane-seen-named = Görüldü: istasyon { $station }
lane-seen-hint = Telefonunu çıkarınca istasyon boşalır.
lane-unplug = Telefonu çıkarın
lane-left = { $time } kaldı
lane-back = Bütün telefonlar
lane-sheet = Servis formu
lane-sheet-hint = İsteğe bağlı. Rapora, oturum tablosuna ve dosya adına eklenir.
lane-sheet-after = Bu telefon bitti: değişiklikler raporuna ve oturum tablosuna eklenir, dosya adına eklenmez.
lane-log = Bu istasyonun günlüğü
lane-at = USB portu { $place }
lane-phone-number = Telefon { $number }
sign-working = Okunuyor
sign-needs-user = İşlem gerekli
sign-saved = Kaydedildi
sign-saved-unchecked = Doğrulanmadı
sign-saved-before = Önceden kayıtlı
sign-unfinished = Yarım kaldı
sign-stopped = Durduruldu
sign-failed = Başarısız

## Questions

stop-heading = Okuma durdurulsun mu?
stop-waiting-heading = Bekleme durdurulsun mu?
stop-text = Şimdiye kadarki veriler diskte kalır.
stop-waiting-text = Henüz hiçbir şey okunmadı.
stop-yes = Durdur
stop-no = Okumaya devam et
stop-waiting-no = Beklemeye devam et
close-heading = Durdurulup kapatılsın mı?
close-yes = Durdur ve kapat

## Log

log-open = Günlüğü göster
log-close = Günlüğü gizle
log-heading = Günlük
log-filter = Filtre
log-level = Gösterilecek satırlar
log-level-all = Bütün satırlar
log-level-warnings = Uyarılar
log-level-errors = Hatalar
log-copy-hint = Gösterilen bütün satırları kopyalar
log-save = Kaydet…
log-bundle = Destek paketini kaydet…
    .hover = Size yardım edecek kişi için tek dosya: günlük, baytlar, sürümler ve ayarlar. İçinde dump, klasör adları ve adınız yoktur
log-bytes = Baytlar
    .hover = Uzmanlar için: son oturumda şimdiye kadar kablodan geçen veriler

## Settings

settings-open = Ayarlar
settings-heading = Ayarlar
settings-language = Dil
language-system = Sistem gibi ({ $name })
settings-theme = Renkler
theme-system = Sistemle aynı
theme-light = Açık
theme-dark = Koyu
settings-sound = İş bitince ses çal
settings-text = Yazı boyutu
settings-agents = Download Agent dosyaları klasörü
settings-agents-hint = akıllı telefona uyan dosya burada aranır
settings-renderer = Grafik
renderer-auto = Otomatik
renderer-glow = OpenGL
renderer-wgpu = Vulkan, Metal veya DirectX
settings-renderer-hint = Sonraki açılışta geçerli olur
settings-about = Bromide { $version }, MIT veya Apache-2.0 lisanslı özgür yazılım. Hiçbir yere bir şey gönderilmez.
settings-third-party = Üçüncü taraf yazılımlar ve lisanslar

## The desktop: dialogs, notices, folders

desktop-choose-folder = Klasör seç
desktop-choose-file = Dosya seç
desktop-save-as = Farklı kaydet
desktop-save-failed = { $file } yazılamıyor: { $why }
desktop-folder-not-shown = { $folder } klasörü açılamıyor: { $why }
desktop-no-such-folder = { $folder } klasörü artık yok
desktop-no-notice = Bu masaüstü bildirim göstermiyor: { $why }
desktop-not-awake = Bromide bilgisayarı uyanık tutamıyor: { $why }
desktop-awake-reason = Bir telefon okunuyor
desktop-broke = neden belirtmeden durdu

## The terminal: lines of the command line

terminal-waiting = Telefon bekleniyor. Kapatın, boot tuşunu basılı tutup takın. Durdurmak için Ctrl+C'ye basın.
terminal-waiting-for-rights = Portu kullanma izni bekleniyor.
terminal-phone = Telefon: { $name } (donanım kodu { $code })
terminal-flash-line = Flash: { $flash }
terminal-storage-line = Depolama: { $storage }
storage-with-size = { $name }, { $size }
terminal-flash = { $name }, { $size } (kaynak: { $from })
terminal-flash-size-unknown = { $name }, boyut bilinmiyor
terminal-region = { $start } adresinden { $size } okunuyor, dosya { $file }
terminal-progress = { $done } / { $total }, { $speed }/sn, { $left } kaldı
terminal-progress-calculating = { $done } / { $total }, { $speed }/sn, hesaplanıyor
terminal-progress-part = { $doing } { $file } ({ $number }/{ $of }): %{ $percent }, { $done } / { $total }, { $speed }/sn
terminal-progress-all = bütün parçalar, { $left } kaldı
terminal-progress-all-calculating = bütün parçalar, hesaplanıyor
terminal-comparing = { $file } (önceden kaydedildi) raporuyla karşılaştırılıyor
terminal-part-kept = Önceden kaydedildi: { $file }
terminal-unknown-name = Bu telefonda { $name } adlı alan veya bölüm yok
terminal-areas-area = Alan
terminal-areas-size = Boyut
terminal-areas-start = Başlangıç
terminal-areas-partition = Bölüm
terminal-areas-of = { $area } alanının bölümleri:
terminal-areas-never-read = hiç okunmaz
terminal-practice-file = { $file } yazıldı: deneme telefonuna uyar.
terminal-saved = Kaydedildi: { $file } ({ $size }, doğrulama: { $check })
terminal-saved-unchecked = Kaydedildi: { $file } ({ $size }, istendiği gibi doğrulanmadı)
terminal-kept = { $part } dosyasında: { $done } / { $total }.
terminal-unplug = Telefonu çıkarabilirsiniz.
terminal-warning = Uyarı: { $text }
terminal-what-to-do = Yapılacak: { $step }
terminal-what-to-do-list = Yapılacaklar:
terminal-step = {"  "}{ $number }. { $step }
terminal-sha256 = SHA-256 { $sha256 }
terminal-no-ctrl-c = Ctrl+C programı hemen durdurur: { $why }
terminal-file-limit = Dosya boyutu sınırı programı hemen durdurur: { $why }
terminal-no-list = Bilgisayarın portları listelenemiyor: { $why }
terminal-no-ports = Port yok. Telefonu takın: yalnızca birkaç saniye görünür; bu yüzden onu bekleyen 'auto' kullanın.
terminal-watching = İzleniyor. Boot tuşunu basılı tutup telefonu takın. Durdurmak için Ctrl+C'ye basın.
terminal-watch-here = { $time }  { $what } bağlı, yer { $place }
terminal-watch-appeared = { $time }  { $what } göründü, yer { $place }
terminal-watch-vanished = { $time }  { $what } { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } sn sonra kayboldu, yer { $place }
terminal-practice-phone = Deneme telefonunun portu: { $link }. Durdurmak için Ctrl+C'ye basın.
terminal-not-told = bildirilmedi
terminal-info-port = Port
terminal-info-chip = Çip
terminal-info-hardware-code = Donanım kodu
terminal-info-hardware-version = Donanım sürümü
terminal-info-software-version = Yazılım sürümü
terminal-info-number = ME-ID
terminal-info-flash = Flash bellek
terminal-info-jedec = JEDEC ID
terminal-info-storage = Depolama
terminal-info-storage-id = Depolama ID'si
terminal-info-security = Koruma
terminal-info-needs-agent = yalnızca bir Download Agent çalışınca bilinir

## The command line: wrong arguments; the value, then what is right

usage-number-wrong = { $argument } { $text } bir sayı değil: 4194304, 0x400000, 4096K, 4M veya 1G gibi yazın
usage-number-leading-zeros = { $argument } { $text } sıfırla başlıyor; hex veya ondalık olabilir: { $hex } veya { $decimal } yazın
usage-number-hex-without-0x = { $argument } { $text } başında 0x olmayan bir hex sayı: { $hex } yazın
usage-start-not-aligned = START { $typed } 4'ün katı değil, telefon bunu ister: { $below } veya { $above } kullanın
usage-start-not-aligned-at-end = START { $typed } 4'ün katı değil, telefon bunu ister: { $below } kullanın
usage-region-shape = --region { $typed } START:LENGTH:FILE biçiminde değil: 0x10000:64K:rom.bin gibi yazın
usage-region-without-file = --region { $typed } içinde dosya yok: 0x10000:64K:rom.bin gibi yazın
usage-block-size = --block-size { $typed } geçerli değil: { NUMBER($least, useGrouping: "false") } ile { NUMBER($most, useGrouping: "false") } (1M) arasında 4'ün katı bir değer kullanın, örneğin 64K
usage-seconds = { $option } { $typed } bir saniye sayısı değil: 30 gibi bir sayı kullanın
usage-count = --count { $typed } bir telefon sayısı değil: 10 gibi bir sayı kullanın
usage-too-few-practice-phones = { $ports ->
    [one] --count { NUMBER($count, useGrouping: "false") } çok büyük: { $ports } deneme telefonu var ve bir kez kaydedilir
   *[other] --count { NUMBER($count, useGrouping: "false") } çok büyük: { $ports } deneme telefonu var ve her biri bir kez kaydedilir
}
usage-auto-among-ports = --port auto başka portlarla birlikte kullanılamaz: ya auto ya da diğer portları kullanın
usage-port-twice = --port { $typed } birden çok kez geçiyor: bir kez kullanın
usage-one-port = --port { $one } ve --port { $other } aynı port: birini kullanın
usage-too-many-ports = Çok fazla port: sınır { $most }
usage-batch-region = --region { $typed } bir aralık değil: 0x10000:64K veya 1M:auto gibi yazın
usage-chip-code = --chip { $typed } bir çip kodu değil: 0766 veya MT6765 gibi bir kod kullanın
usage-missing = { $count ->
    [one] Eksik: { $arguments }. Örnek: { $example }
   *[other] Eksik olanlar: { $arguments }. Örnek: { $example }
}
usage-no-such-command = { $typed } komutu yok: komutlar { $commands }
usage-no-command = Komut eksik: şunlardan birini verin: { $commands }
usage-no-such-option = { $program } için { $option } seçeneği yok: { $program } --help bütün seçenekleri gösterir
usage-no-such-option-but = { $program } için { $option } seçeneği yok: şunu mu demek istediniz: { $close }?
usage-too-many = { $program } komutunda { $typed } beklenmiyor: bkz. { $program } --help
usage-needs-choice = { $argument } için bir değer gerekli: { $choices }
usage-needs-value = { $argument } için bir değer gerekli. Örnek: { $example } (bkz. { $program } --help)
usage-no-such-choice = { $argument } { $value } yok: şunlardan birini kullanın: { $choices }
usage-takes-no-value = { $option } seçeneği { $value } gibi bir değer almaz: yalnızca { $option } yazın
usage-conflict = { $argument } ve { $other } birlikte kullanılamaz: birini yazmayın
usage-twice = { $argument } birden çok kez geçiyor: bir kez kullanın
usage-not-text = { $typed } geçerli metin değil: yalnızca bu sistemin gösterebildiği harfleri kullanın
usage-not-understood = { $argument } { $value } geçerli değil: bkz. { $program } --help
usage-no-such-language = { $typed } diye bir dil yok: şunlardan birini kullanın: { $languages }
usage-practice-fault = --fault { $spec }: { $why }
usage-practice-image = { $path } imajı kullanılamıyor: { $why }
usage-practice-phone = { $typed } adlı deneme telefonu yok: şunlardan birini kullanın: { $phones }
usage-practice-image-smartphone = --image deneme akıllı telefonu { $phone } ile çalışmaz: depolaması her zaman üretilir
usage-practice-feature-phone = { $option } yalnızca deneme akıllı telefonlarıyla çalışır: birini seçin, örneğin --phone mt6765
usage-practice-file = { $path } yazılamıyor: { $why }
usage-empty-name = { $option } { $typed } boş bir ad içeriyor: { $option } nvram,boot gibi yazın
usage-practice-log = { $path } günlüğü yazılamıyor: { $why }
usage-practice-log-is-image = { $path } günlüğü yazılamıyor: imajla aynı dosya
usage-practice-log-not-a-file = { $path } günlüğü yazılamıyor: dosya olmayan bir şeyin yerine yazılacaktı

## Backups

backup-plan = { $count ->
    [one] { $count } parça kaydediliyor, { $size }
   *[other] { $count } parça kaydediliyor, { $size }
}
backup-left-out = Dışarıda bırakılan: { $parts }
backup-left-out-never-read = { $name } (hiç okunmaz)
backup-left-out-user-data = { $name } (kullanıcı verisi)
backup-left-out-experimental = { $name } (deneysel)
backup-left-out-empty = { $name } (boş)
backup-left-out-past-end = { $name } (depolamanın sonunu aşıyor)
backup-saved = { $count ->
    [one] Kaydedildi ve doğrulandı: { $count } parça, { $size }, klasör { $folder }
   *[other] Kaydedildi ve doğrulandı: { $count } parça, { $size }, klasör { $folder }
}
backup-saved-unchecked = { $count ->
    [one] Kaydedildi: { $count } parça, { $size }, klasör { $folder }. İstendiği gibi doğrulanmadı
   *[other] Kaydedildi: { $count } parça, { $size }, klasör { $folder }. İstendiği gibi bazıları doğrulanmadı
}
backup-part-missing = Kaydedilmedi: { $name }
backup-complete = { $folder } klasöründe zaten tam bir yedek var
backup-other-folder = Başka bir klasör seçin
backup-nothing-more = Yedeği olduğu gibi kullanın: diğer bütün parçalar kaydedildi ve okunacak başka bir şey kalmadı
backup-again = { $front ->
    [window] Yedeği aynı klasöre yeniden başlatın: kaldığı yerden devam eder
   *[cli] Aynı komutu yeniden çalıştırın: devam eder ve biten dosyaları yeniden okumaz
}
table-copies-differ = Telefonun bölüm tablosunun iki kopyası farklı; birincisi kullanılıyor
table-first-copy-damaged = Telefonun bölüm tablosu hasarlı; depolamanın sonundaki kopyası kullanılıyor
table-second-copy-damaged = Telefonun bölüm tablosunun depolamanın sonundaki kopyası hasarlı
table-uncertain = Telefonun bölümlerinin yerleri kesin değil; bu yüzden yedekte { $area } alanının tamamı kaydedilir
table-missing = Telefonda bilinen bir bölüm tablosu yok; bu yüzden yedekte { $area } alanının tamamı kaydedilir

## Several phones at once: the lines of the command line, and hints

batch-waiting = Telefonlar bekleniyor. Her telefonun boot tuşunu basılı tutup takın. Durdurmak için Ctrl+C'ye basın.
batch-waiting-for = { $count ->
    [one] { $count } telefon bekleniyor. Boot tuşunu basılı tutup takın. Durdurmak için Ctrl+C'ye basın.
   *[other] { $count } telefon bekleniyor. Her telefonun boot tuşunu basılı tutup takın. Durdurmak için Ctrl+C'ye basın.
}
batch-station = İstasyon { $station }: { $what }
batch-station-line = İstasyon { $station }, yer { $place }: { $what }
batch-progress = { $doing }: %{ $percent }, { $speed }/sn, { $left } kaldı
batch-progress-calculating = { $doing }: %{ $percent }, { $speed }/sn, hesaplanıyor
batch-phones-wait = { $count ->
    [one] { $count } telefon boş istasyon bekliyor
   *[other] { $count } telefon boş istasyon bekliyor
}
batch-already-saved = Bu telefon önceden kaydedildi: { $file }. Çıkarabilirsiniz
batch-disk-full = Disk dolu: bütün istasyonlar duruyor, şimdiye kadarki veriler saklanıyor
batch-no-space = Bir telefon daha için yeterli boş alan yok: okunmakta olan telefonlar devam eder, başka telefon başlatılmaz
batch-shared-hub = { $stations } numaralı istasyonlar { $hub } yerindeki USB hub'ı paylaşıyor ve birbirini yavaşlatıyor: istasyon { $station } artık { $before }/sn yerine { $speed }/sn okuyor. Başka USB portları veya her portu için ayrı çeviricisi olan (multi-TT) bir USB hub kullanın
batch-shared-hub-full = { $stations } numaralı istasyonlar birlikte { $hub } yerindeki USB hub'ın sınırına ulaştı. Başka USB portları veya her portu için ayrı çeviricisi olan (multi-TT) bir USB hub kullanın
session-title = Bu oturumun telefonları
session-phone = Telefon
session-station = İstasyon
session-ticket = Servis no
session-customer = Müşteri
session-model = Model
session-imei = IMEI
session-chip = Çip
session-begun = Başlangıç
session-file = Dosya
session-size = Boyut
session-result = Sonuç
session-saved-checked = Kaydedildi ve doğrulandı
session-saved = Kaydedildi, doğrulanmadı
batch-totals = { $saved ->
    [one] Kaydedildi: { $saved } telefon, { $bytes }. Kaydedilmedi: { $failed }
   *[other] Kaydedildi: { $saved } telefon, { $bytes }. Kaydedilmedi: { $failed }
}
batch-totals-rate = Kaydedildi: { $saved } telefon, { $bytes }, saatte { NUMBER($rate, maximumFractionDigits: 0) }. Kaydedilmedi: { $failed }

## The command line: help texts

help-about = MediaTek telefonların flash belleğini, telefonun boot ROM'u üzerinden bir dosyaya kaydeder. Yalnızca okur: flash belleği silebilecek veya ona yazabilecek hiçbir komutu yoktur.
help-after =
    Çıkış kodları: 0 kaydedildi ve doğrulandı, 2 yanlış argüman, 3 telefon yok, 4 yarım kaldı (şimdiye kadarki veriler saklandı), 5 okundu ama doğrulama başarısız, 6 disk veya dosya hatası, 7 bu telefon veya aralık okunamaz, 130 Ctrl+C ile durduruldu.

    Telefonsuz deneyin:  bromide-cli read demo dump.bin
help-lang = Dil, örneğin de veya pt-BR [varsayılan: bilgisayarın dili]
help-ports = Bağlı aygıtları listele
help-ports-watch = Ctrl+C'ye kadar, görünen ve kaybolan aygıtları ve her birinin neden okunabilir bir telefon olmadığını listele (çıkış kodu 0)
help-ports-json = stdout'a tek JSON dizisi; --watch ile her satırda bir JSON olayı
help-info = Bağlan, çipi ve flash belleği göster, telefonu yeniden başlat; dump kaydetmez
help-port = Telefonun portu: auto (BROM modunda herhangi bir telefonu bekler), demo (deneme telefonu), /dev/ttyACM0 veya COM5 gibi bir port, usb (bilgisayarın seri port sürücüsü (driver) olmadan herhangi bir telefon) veya usb:1-2 gibi bir USB portu
help-wait-for-ever = Bu kadar saniye içinde telefon yanıt vermezse dur [varsayılan: sınırsız]
help-wait = Bu kadar saniye içinde telefon yanıt vermezse dur [varsayılan: sınırsız, bağlantısı kesilen telefon için 60]
help-json-object = stdout'a tek JSON nesnesi
help-json-events = stdout'a her satırda bir JSON olayı
help-quiet = Yalnızca hataları göster
help-block-size = İstek başına bayt [varsayılan: otomatik]
help-no-reset = Sonunda telefonu BROM modunda bırak; yeniden başlatma
help-areas = Telefonun depolama alanlarını ve bölümlerini listele: ad, başlangıç, boyut; dump kaydetmez
    .after =
        Akıllı telefonlara Download Agent dosyası gerekir: --da ile verin.

          bromide-cli areas auto --da MTK_AllInOne_DA.bin
          bromide-cli areas demo-smartphone                             deneme akıllı telefonu
help-backup = Telefonun bütün depolama alanlarını ve bölümlerini ayrı ayrı dosyalara kaydet
    .after =
        Klasöre her alan ve bölüm için bir dosya (raporuyla), partitions.txt, telefonda GPT varsa scatter.txt ve sonunda bütün sağlama toplamlarıyla manifest.json yazılır. Aynı komut yarım kalan yedeğe devam eder. Kullanıcı verileri (userdata, cache) yalnızca --with ile kaydedilir; rpmb hiç okunmaz.

          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --with userdata,cache
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --only nvram,nvdata,proinfo
help-backup-folder = Kaydedilecek klasör; yoksa oluşturulur
help-backup-only = Yalnızca virgülle ayrılmış bu alanları ve bölümleri kaydet
help-backup-without = Bu alanları ve bölümleri de dışarıda bırak
help-backup-with = Bunları da kaydet: userdata, cache
help-backup-force = Klasördeki tamamlanmış veya yarım kalan yedeğin üzerine yaz
help-batch = Birden çok telefonu aynı anda, her birini kendi dosyasına kaydet
    .after =
        Bağlanan her telefon kendi istasyonunu alır; sıradaki telefonları istediğiniz zaman takın. Bir istasyondaki hata diğerlerini durdurmaz. --count yoksa komut Ctrl+C'ye kadar çalışır. Çıkış kodu yalnızca istenen bütün telefonlar kaydedilirse 0 olur.

        PATTERN içinde { "{" }n{ "}" } telefonun numarası, { "{" }station{ "}" } istasyonunun numarası, { "{" }date{ "}" } ve { "{" }time{ "}" } bağlandığı zamandır; { "{" }chip{ "}" }, { "{" }flash{ "}" }, { "{" }size{ "}" }, { "{" }project{ "}" } ve { "{" }version{ "}" } okumadan sonra doldurulur.

          bromide-cli batch dumps                                     bağlanan her telefon
          bromide-cli batch dumps --count 20 --name { "{" }n{ "}" }_{ "{" }chip{ "}" }.bin
          bromide-cli batch dumps --port /dev/ttyUSB0 --port /dev/ttyUSB1
          bromide-cli batch dumps --port demo --port demo             deneme telefonları
help-batch-folder = Kaydedilecek klasör; yoksa oluşturulur
help-batch-port = Yalnızca bu portu kullan; birden çok kez verilebilir [varsayılan: USB'deki her telefon]
help-batch-name = Dump adları [varsayılan: { "{" }n{ "}" }_{ "{" }chip{ "}" }_{ "{" }project{ "}" }_{ "{" }date{ "}" }.bin]
help-batch-count = Bu kadar telefon kaydedilince dur [varsayılan: --port ile port sayısı, yoksa Ctrl+C'ye kadar]
help-batch-region = Her telefonun bu aralığını kendi dosyasına oku; birden çok kez verilebilir [varsayılan: flash belleğin tamamı veya akıllı telefonun user alanı]
help-batch-backup = Her telefonu backup komutu gibi kendi klasörüne yedekle; neyin kaydedileceğini --only, --with ve --without belirler
help-batch-wait = Sıradaki telefon, bir telefonun yanıtı ve bağlantısı kesilen telefon için saniye olarak süre sınırı [varsayılan: sıradaki telefon için sınırsız, yanıtı için 30, bağlantısı kesilen telefon için 60]
help-read = Flash belleği (veya bir kısmını) bir dosyaya oku
    .after =
        Adımlar: telefonu kapatın; bu komutu başlatın; boot tuşunu basılı tutup telefonu takın; "Telefonu çıkarabilirsiniz" yazısını bekleyin.

          bromide-cli read auto dump.bin                                sıradaki telefonun tüm flash belleği
          bromide-cli read auto part.bin 0x10000 64K                    0x10000 adresinden 64 KB
          bromide-cli read COM5 --region 0:64K:a.bin --region 1M:auto:b.bin   tek telefonun iki aralığı
help-read-file = Kaydedilecek dosya; dump tamamlanıp doğrulanana kadar adı FILE.part olur. --region ile gerekmez
help-read-start = Okunacak ilk adres: ondalık veya 0x ile hex, gerekirse K, M veya G ile, ondalık sayının başında sıfır olmadan; 4'ün katı
help-read-length = Bayt sayısı veya auto: flash belleğin sonuna kadar
help-read-check = Her şeyi ikinci kez okuyup karşılaştır (full), yalnızca örnek blokları karşılaştır (sampled) veya doğrulama yapma (off) [varsayılan: 16 MB'a kadar full, üstünde sampled]
help-read-area = Okunacak depolama alanı veya bölüm, örneğin boot1, user veya nvram [varsayılan: flash bellek veya akıllı telefonun user alanı]
help-agent-file = Akıllı telefonlar için: telefonun firmware'indeki Download Agent dosyası
help-preloader-file = BROM modundaki akıllı telefonlar için: telefonun firmware'indeki preloader dosyası
help-usb-speed = Akıllı telefonlar için: Download Agent yüksek hızlı USB'ye geçer (high), tam hızda kalır (full) veya yüksek hızı bir kez dener, olmazsa geri döner (auto) [varsayılan: auto]
help-reading-program = MT6260 veya MT6261 çipli tuşlu telefonlar için: Bromide'ın küçük okuma programını telefonun belleğine yükle; birkaç kat daha hızlıdır (on). Yeni ve gerçek telefonlarda denenmedi: önce test edilir, şüphe olursa telefon onsuz okunur [varsayılan: off]
help-read-region = Aynı telefonun başka bir aralığı, kendi dosyasına; birden çok kez verilebilir
help-read-force = Tamamlanmış bir FILE üzerine yaz (yenisi tamamlanana kadar durur) veya yarım kalanı at
help-resume = Aynı telefonun yarım kalan dump'ına veya yedeğine devam et
    .after =
        Aynı telefon olmalıdır: veri eklenmeden önce numaraları ve içeriğinin bir kısmı karşılaştırılır.

        Yedeğe klasörüyle ve başlangıçtaki seçeneklerle devam edin.

          bromide-cli resume dump.bin.part                              sıradaki telefonla
          bromide-cli resume phone1 --da MTK_AllInOne_DA.bin            phone1 klasöründeki yedek
help-resume-file = Yarım kalan dump veya yarım kalan yedeğin klasörü
help-resume-check = Yapılacak doğrulama [varsayılan: başta seçilen]
help-resume-force = Aynı adlı tamamlanmış bir FILE üzerine yaz (yenisi tamamlanana kadar durur); FOLDER için değil
help-check = Tamamlanmış bir dump'ı veya klasördeki her dump'ı raporuyla karşılaştır: boyut ve SHA-256
    .after =
        Klasörde raporu olan her dump karşılaştırılır: her biri için bir satır, sonunda bir özet; alt klasörler atlanır. Raporu olmayan dosyalar ve yarım kalan dump'lar (.part) listelenir; bunlar hata değildir.

        Çıkış kodları: 0 hiçbir şey değişmemiş, 2 klasörde dump yok, 5 bir dump değişmiş, 6 kendisi veya raporu okunamadığı için bir dump karşılaştırılamıyor.
help-check-file = Tamamlanmış dump, aynı klasördeki FILE.json raporuyla; veya dump klasörü
help-inspect = Dump'ın içinde ne olduğunu göster: firmware, sürüm, boot yükleyiciler, dosya sistemleri
    .after =
        Her dosya incelenebilir; dosya yalnızca okunur. Boyutlar ve adresler dosyadan alınır ve yanlış olabilir.

        Çıkış kodları: 0 tamamı okundu (ne bulunursa bulunsun), 2 yanlış argüman, 6 okunamıyor, 130 Ctrl+C ile durduruldu.
help-inspect-file = Dump veya başka herhangi bir dosya
help-files = Tuşlu telefon dump'ındaki dosyaları (silinmişler dahil) ve mesaj, rehber kaydı ve resim sayılarını listele
    .after =
        Dump yalnızca okunur. Dosya adları kişisel olabilir.

        Çıkış kodları: 0 tam, 2 yanlış argüman, 4 bir şey hasarlı veya eksik, 6 dump okunamıyor, 7 içinde Bromide'ın okuyabileceği bir şey yok, 130 Ctrl+C ile durduruldu.
help-extract = Tuşlu telefon dump'ındaki dosyaları, mesajları, rehberi ve resimleri bir klasöre kaydet
    .after =
        Kişisel verileri yalnızca sahibi için veya sahibinin onayıyla kurtarın. Hiçbir şeyin üzerine yazılmaz ve dump yalnızca okunur. messages.csv, contacts.csv ve list.csv hesap tablosunda, messages.html tarayıcıda, contacts.vcf telefonda açılır.

        Çıkış kodları: 0 tam, 2 yanlış argüman veya gerekli bir ad klasörde zaten var, 4 bir şey hasarlı veya eksikti, 6 disk veya dosya hatası, 7 dump'ta Bromide'ın okuyabileceği bir şey yok, 130 Ctrl+C ile durduruldu.
help-extract-folder = Kaydedilecek klasör; yoksa oluşturulur
help-extract-only = Yalnızca virgülle ayrılmış bunları kaydet. calls: arama olabilecek, saatli numaralar; yalnızca burada yazılırsa kaydedilir
help-da = Download Agent dosyasında ne olduğunu göster: çipler, protokol, boyutlar, imzalar
    .after =
        Dosya yalnızca okunur; telefon gerekmez. Download Agent dosyaları telefonun firmware'iyle ve SP Flash Tool ile gelir.

        Çıkış kodları: 0 gösterildi, 2 yanlış argüman veya Download Agent dosyası değil, 6 dosya okunamıyor, 7 dosyada bu çip için agent yok.
help-da-file = Download Agent dosyası, örneğin MTK_AllInOne_DA.bin
help-da-chip = Yalnızca bu çipin agent'larını göster: donanım kodu (örneğin 0766) veya numarası (örneğin MT6765)
help-simulate = Bu programı veya başkasını denemek için pseudo-terminal üzerinde deneme telefonu çalıştır
    .after =
        Arızalar: --fault NAME[=VALUE][@PLACE][,OPTION=VALUE]..; [] atlanabilecekleri gösterir, | seçenekleri ayırır. Süreleri 200ms, 1.5s veya 2min gibi, boyutları ve yerleri 4096, 0x1000 veya 4K gibi yazın. N, flash bellekten gönderilen bayt sayısıdır; ADDR, flash belleğin bir adresidir.

        { $faults }

        --phone için telefonlar: { $phones }. Verilmezse: mt6261.

        Deneme akıllı telefonlarının arızaları: POINT şunlardan biridir: upload, set-up, second-stage, storage-info, high-speed veya depolamadan gönderilen bayt sayısı; AREA+N, user+0x1000 gibi bir yerdir.

        { $smartphone_faults }
help-simulate-link = Deneme telefonunun portunun görüneceği yer
help-simulate-phone = Telefonun modeli [varsayılan: mt6261]
help-simulate-door = Deneme akıllı telefonunun modu: preloader'ı veya boot ROM'u; boot ROM için --preloader da gerekir
help-simulate-write-da = Deneme akıllı telefonları için: --da ile kullanılacak, üretilen uygun Download Agent dosyasını yaz
help-simulate-write-preloader = Deneme akıllı telefonları için: --preloader ile kullanılacak, üretilen uygun preloader dosyasını yaz
help-simulate-image = Flash belleğinin içeriği [varsayılan: 4 MB üretilmiş firmware]
help-simulate-fault = Denenecek bir arıza, örneğin vanish@0x100000; birden çok kez verilebilir
help-simulate-pace = Hızı: rom (saniyede 232.558 bayt, gerçek telefon gibi), wire (USB sınırına yakın), uart (115.200 baud), none (bilgisayarın yetiştiği kadar hızlı)
help-simulate-log = Telefonun aldığı her komutu bu dosyaya yaz, her satırda bir JSON nesnesi
