# Bromide in German. What is missing here is shown in English. CONTRIBUTING.md, "Add a language", says how this file is checked;
# the words that repair shops use are in GLOSSARY.md.
# complete

## The language

language-name = Deutsch
# CLDR 48
number-decimal-sign = ,
number-group-sign = .
list-separator = ,{" "}

## Numbers and sizes

bytes = { $count ->
    [one] { $count } Byte
   *[other] { $count } Byte
}
size-bytes = { $count ->
    [one] { $count } Byte
   *[other] { NUMBER($count, useGrouping: "false") } Byte
}
size-kb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } KB
size-mb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } MB
size-gb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } GB
number-wrong = { $text } ist keine Zahl: eine Form wie 4194304, 0x400000, 4096K, 4M oder 1G verwenden
number-leading-zeros = { $text } beginnt mit einer Null und könnte hexadezimal oder dezimal sein: { $hex } oder { $decimal } verwenden
number-hex-without-0x = { $text } ist eine hexadezimale Zahl ohne 0x: { $hex } verwenden
region-empty = { $front ->
    [window] Die Länge ist 0: Anzahl der Bytes eingeben, die gelesen werden sollen
   *[cli] LENGTH ist 0: Anzahl der Bytes angeben, die gelesen werden sollen, oder auto
}
region-past-end-of-flash = { $front ->
    [window] { $length } Byte ab { $start } enden hinter 4 GB ({ $end }), dem Ende des Adressraums des Handys
   *[cli] START { $start } plus LENGTH { $length } endet hinter 4 GB ({ $end }), dem Ende des Adressraums des Handys
}
region-past-end = { $front ->
    [window] { $length } Byte ab { $start } enden hinter { $end }, dem höchsten Offset im Speicherbereich { $area }
   *[cli] START { $start } plus LENGTH { $length } endet hinter { $end }, dem höchsten Offset im Speicherbereich { $area }
}

## The states of a job: the same words in page, window title and log

state-ready = Bereit
state-waiting = Warte auf Handy
state-lost = Handy weg: wieder anschließen
state-hung = Handy reagiert nicht: abziehen
state-connecting = Verbinde
state-held = Warte auf Download-Agent-Datei
state-reading = Lese
state-checking = Prüfe
state-saved = Gespeichert
state-saved-unchecked = Gespeichert, ungeprüft
state-partly-saved = Teilweise gespeichert
state-stopped = Gestoppt
state-failed = Fehlgeschlagen

## What a status of the boot ROM means: after a colon, with the number of the status in brackets

status-unknown = das Handy lehnte mit einem Status ab, dessen Bedeutung nicht veröffentlicht ist
status-ok = kein Fehler
status-written = geschrieben
status-written-rom = geschrieben, in Speicher, den das Boot-ROM benutzt
status-cache = das Handy meldet einen Cache-Fehler
status-write16-odd = die Adresse eines 16-Bit-Schreibzugriffs muss gerade sein
status-write32-unaligned = die Adresse eines 32-Bit-Schreibzugriffs muss ein Vielfaches von 4 sein
status-write-forbidden = das Handy erlaubt kein Schreiben an diese Adresse
status-write-overlaps-program = der Schreibzugriff überlappt ein geladenes Programm
status-write-overlaps-image = der Schreibzugriff überlappt das zu startende Image
status-write-count-zero = die Länge des Schreibzugriffs ist 0
status-read16-odd = die Adresse eines 16-Bit-Lesezugriffs muss gerade sein
status-read32-unaligned = die Adresse eines 32-Bit-Lesezugriffs muss ein Vielfaches von 4 sein
status-read-forbidden = das Handy erlaubt kein Lesen von dieser Adresse
status-read-count-zero = die Länge des Lesezugriffs ist 0
status-read-blocked = der Lesezugriff überlappt ein geladenes Programm oder das zu startende Image
status-auth-not-needed = das Handy braucht keine Autorisierung oder ist schon autorisiert
status-sla-required = das Handy braucht zuerst die Autorisierung seines Herstellers
status-program-overlaps = das Programm überlappt ein anderes geladenes Programm
status-jump-outside-program = die Startadresse liegt außerhalb des geladenen Programms
status-too-many-programs = zu viele Programme sind geladen
status-program-odd = die Ladeadresse eines Programms muss gerade sein
status-program-forbidden = das Handy erlaubt an dieser Adresse keine Programme
status-program-empty = das Programm ist leer
status-signature-too-long = die Signatur ist so lang wie das Programm
status-signature-missing = das Handy nimmt nur signierte Programme an
status-no-program = kein Programm ist geladen
status-program-count = die Anzahl der geladenen Programme passt nicht zur Autorisierung
status-write-count-too-big = der Schreibzugriff ist zu lang für einen Befehl
status-read-count-too-big = der Lesezugriff ist zu lang für einen Befehl
status-program-area = das Programm passt nicht in den Programmbereich
status-baud-range = der serielle Port des Handys unterstützt diese Geschwindigkeit nicht
status-program-version = das Handy unterstützt diese Version des Programms nicht
status-after-setup = die übliche Antwort des Handys nach seinem Einrichtungsschritt
status-auth-image = die Autorisierungsdatei wurde nicht angenommen
status-program-signature = die Signatur des Programms wurde nicht angenommen
status-auth-memory = dem Handy ging beim Prüfen der Autorisierung der Speicher aus
status-auth-key = das Handy konnte seinen Schlüssel nicht einrichten
status-auth-hash = die Prüfsumme der Autorisierung ist falsch
status-auth-size = die Größe der Autorisierung ist falsch
status-program-region = der Adressbereich des Programms wurde nicht angenommen
status-program-region-overlaps = der Adressbereich des Programms überlappt einen anderen
status-program-region-too-long = der Adressbereich des Programms ist zu lang
status-program-place = die Adresse des Programms wurde nicht angenommen
status-program-length = die Länge des Programms wurde nicht angenommen
status-daa-signature = das Handy nimmt nur Programme an, die sein Hersteller signiert hat
status-daa = das Handy nimmt nur Programme an, die sein Hersteller signiert hat, oder braucht keine Autorisierung
status-blocked = das Handy unterstützt diesen Befehl nicht oder sperrt ihn
status-past-end = der Bereich endet hinter der letzten Adresse des Handys
status-boot-no-header = das Handy fand keine Firmware zum Starten, oder ihr Image ist gesperrt
status-boot-bad-header = das Handy fand keine Firmware, die es starten kann, oder ihr Image ist gesperrt
status-boot-no-layout = das Handy fand kein Boot-Layout, oder sein Image ist gesperrt
status-boot-no-flash = das Handy fand keinen Flash, von dem es starten kann, oder sein Image ist gesperrt
status-program-blacklisted = der Chip sperrt dieses Programm über dessen Namen

## Requests to the phone and errors in the answer, inside other sentences and in the log

request-read = { $name } ab { $at } ({ NUMBER($bytes, useGrouping: "false") } Byte)
request-old-read = altes { $name } ab { $at }
request-write = { $name } von { $value } nach { $at }
request-version = Version des Boot-ROMs
request-preloader-version = Version des Preloaders
answer-changed = Byte { $sent } kam als { $got } zurück (Byte { $at } der Anfrage)
answer-too-long = das Handy kündigt { NUMBER($bytes, useGrouping: "false") } Byte an
answer-not-whole-words = { NUMBER($bytes, useGrouping: "false") } Byte sind keine ganze Anzahl von 32-Bit-Wörtern
answer-unsteady = der Wert ändert sich bei jedem Lesen
session-stopped = gestoppt
session-silent = { $during }: { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s lang keine Antwort
session-refused = { $during }: abgelehnt mit Status { $status }, { $sentence }
session-not-taken = das Handy nahm an: { $during }, aber danach stand im Register { $at } der Wert { $found }
session-out-of-step = { $during }: unerwartete Antwort, { $what }
session-restarted = das Handy hat neu gestartet
session-lost = die Verbindung mit dem Handy ließ sich nicht wiederherstellen
session-reading-register = Lesen des Registers { $at }
session-switching-window = Einschalten des Flash-Fensters

## Download Agents; messages with a small letter are put into others

agent-refused = abgelehnt mit Fehler { $code } ({ $during })
agent-refused-by-text = abgelehnt ({ $during })
agent-unsupported = von diesem Download Agent nicht unterstützt ({ $during })
agent-wrong-sum = falsche Prüfsumme ({ $during })
agent-unexpected = unerwartete Antwort ({ $during })
door-boot-rom = Boot-ROM
door-preloader = Preloader
security-unknown = Verbunden mit: { $door }; das Handy meldet seinen Schutz nicht
security-server = Verbunden mit: { $door }; das Handy braucht die Freigabe vom Server seines Herstellers (SLA)
security-signed = Verbunden mit: { $door }; das Handy nimmt nur einen signierten Download Agent an (DAA)
security-open = Verbunden mit: { $door }; das Handy nimmt jeden Download Agent an
agent-no-file = { $chip } ist ein Smartphone-Chip: Er braucht eine Download-Agent-Datei, und keine wurde ausgewählt
agent-does-not-fit = Die Download-Agent-Datei hat keinen Agent für { $chip }
agent-entry-damaged = Der Agent für { $chip } in der Download-Agent-Datei ist beschädigt
agent-unknown-protocol = Bromide erkennt { $chip }, unterstützt aber das Protokoll der zugehörigen Download Agents nicht
agent-signature-needed = Dieses Handy nimmt nur einen Download Agent an, den sein Hersteller signiert hat
agent-server-needed = Dieses Handy braucht die Freigabe vom Server seines Herstellers, bevor es einen Download Agent annimmt
agent-upload-refused = Das Handy hat den Download Agent abgelehnt: { $sentence } (Status { $status })
agent-no-preloader-file = Das Handy ist im BROM-Modus: Der Download Agent braucht die Preloader-Datei des Handys, um den RAM zu starten
agent-other-preloader = Die Preloader-Datei hat keine Einstellungen für den Speicherchip dieses Handys
agent-ram-settings-unknown = Die RAM-Einstellungen in der Preloader-Datei haben die Version { $version }, die Bromide nicht unterstützt
agent-ram-failed = Der RAM des Handys startete nicht mit den Einstellungen aus der Preloader-Datei (Fehler { $code })
agent-does-not-start = Der Download Agent startet auf diesem Handy nicht: keine Antwort ({ $step })
agent-locked = Der Download Agent braucht die Freigabe vom Server des Herstellers
agent-no-storage = Der Download Agent fand in diesem Handy keinen Speicher
agent-fault-needs-ram-settings = der Download Agent braucht die Preloader-Datei des Handys, um den RAM zu starten
agent-fault-ram-settings-refused = der Download Agent lehnte die RAM-Einstellungen aus der Preloader-Datei mit Fehler { $code } ab
agent-fault-needs-authentication = der Download Agent nimmt nur Computer an, die der Hersteller des Handys autorisiert hat
agent-fault-no-storage = der Download Agent fand keinen Speicher
agent-step-upload = Hochladen des Download Agents
agent-step-start = Start des Download Agents
agent-step-settings = Austausch der Einstellungen
agent-step-ram = Start des RAM im Handy
agent-step-second-stage = Start der zweiten Stufe des Agents
agent-step-storage = Abfrage des Speichers
agent-step-usb-speed = Umschalten auf High-Speed-USB
agent-step-area = Auswahl eines Speicherbereichs
agent-step-read = Lesen des Speichers
agent-step-partitions = Abfrage der Partitionsliste
agent-step-finish = Ende der Sitzung

## Bromide's reading program; messages with a small letter are put into others

program-runs = Das Leseprogramm läuft auf dem Handy (Version { $version }). Messung in Takten von 26 MHz: { NUMBER($loops, useGrouping: "false") } für 4096 Schleifen, { NUMBER($bursts, useGrouping: "false") } und { NUMBER($words, useGrouping: "false") } für 4 KB Flash in Bursts und in Wörtern, { NUMBER($sums, useGrouping: "false") } für 4 KB Prüfsummen, { NUMBER($registers, useGrouping: "false") } für 1024 USB-Register.
program-not-used = Lesen ohne das Leseprogramm: { $why }.
program-failed = Das Leseprogramm ist fehlgeschlagen ({ $why }), und das Handy startete nicht neu
program-other-chip = es unterstützt nur MT6260 und MT6261
program-not-usb = es unterstützt nur den eigenen USB-Anschluss des Handys
program-protected = der Schutz des Handys ist eingeschaltet ({ $bits })
program-protection-unknown = das Handy meldet seinen Schutz nicht
program-no-first-block = das Boot-ROM kann die ersten 64 KB des Flash nicht lesen
program-no-watchdog = das Handy lehnte es ab, seinen Watchdog zu starten
program-refused = das Handy lehnte es ab (Status { $status })
program-not-loaded = es ließ sich nicht laden
program-no-hello = es startete nicht
program-wrong-hello = seine erste Meldung war falsch
program-tables-differ = seine Testdaten kamen beschädigt an
program-flash-differs = seine Daten weichen bei { $at } von denen des Boot-ROMs ab
program-refused-by = es lehnte eine Anfrage ab ({ $during })
program-silent = es antwortet nicht mehr ({ $during })
program-lost-before = die Verbindung brach ab, während es lief
program-step-load = Laden des Leseprogramms
program-step-start = Start des Leseprogramms
program-step-hello = erste Meldung des Leseprogramms
program-step-tables = USB-Test des Leseprogramms
program-step-first-block = Flash-Test des Leseprogramms
program-step-bench = Messung des Leseprogramms
program-step-read = Lesen durch das Leseprogramm
program-step-sums = Prüfsummen des Leseprogramms
program-step-quit = Ende des Leseprogramms

## Ports and connections; put into other sentences

link-unplugged = das Handy wurde abgezogen
link-busy = { $port } wird von { $holder } benutzt
link-denied = keine Berechtigung, { $port } zu öffnen
link-not-a-port = { $port } ist kein serieller Port
link-failed = { $during }: { $why }
link-opening = Öffnen von { $port }
link-writing = Schreiben auf { $port }
link-reading = Lesen von { $port }
link-setting-up = Einrichten von { $port }
link-listing = Auflisten der seriellen Ports
link-takes-no-more = das Handy nahm die Daten nicht rechtzeitig an
link-usb-stalled = das Handy lehnt USB-Übertragungen weiter ab (STALL), obwohl der Halt aufgehoben wurde
link-usb-stuck = das System gab eine abgebrochene USB-Übertragung nicht rechtzeitig zurück
link-usb-no-driver = Windows hat keinen Treiber (WinUSB), der Programmen den Zugriff auf das Gerät erlaubt
holder-another = einem anderen Programm
holder-of-another-user = einem Programm eines anderen Benutzers
holder-of-another-user-named = einem Programm eines anderen Benutzers, wahrscheinlich { $name }

## Chips: why one is not read, and steps (both without a full stop)

chip-unproven = { $chip }: funktioniert voraussichtlich. Es gibt keinen öffentlichen Bericht, dass ein Handy mit diesem Chip so ausgelesen wurde.
chip-unknown = Der Chip dieses Handys hat den Hardware-Code { $code }, der in keiner öffentlichen Liste steht. Seine Register sind unbekannt, deshalb wurde nichts auf ihn geschrieben
chip-untold = Das Handy meldet seinen Chip nicht
chip-smartphone-storage = { $chip } ist ein Smartphone-Chip: Sein Speicher ist NAND, eMMC oder UFS, was das Boot-ROM nicht direkt lesen kann
chip-nand-flash = Handys mit { $chip } haben ihre Firmware im NAND-Flash, den das Boot-ROM nicht direkt lesen kann
chip-window-unknown = Die Adresse des Flash in Handys mit { $chip } ist nicht veröffentlicht, deshalb liest Bromide sie nicht aus
chip-not-proven = Die Register von { $chip } sind veröffentlicht, aber kein Dump, den sein Boot-ROM gelesen hat; deshalb liest Bromide ihn noch nicht aus
chip-only-code-known = Von { $chip } ist nur der Name bekannt: Die Adresse seines Flash ist nicht veröffentlicht, deshalb liest Bromide ihn nicht aus
chip-of-family = Der Chip dieses Handys ist wahrscheinlich ein { $chip }, einer der { $family }. Die Adresse seines Flash ist nicht veröffentlicht, deshalb liest Bromide ihn nicht aus
family-feature-phone = MediaTek-Chips für Tastenhandys
family-smartphone = MediaTek-Chips für Smartphones
family-tablet = MediaTek-Chips für Tablets und Fernseher
family-module = MediaTek-Chips für Uhren und Module
chip-in-preloader = Das Handy ist im Preloader (Version { $version }), nicht im BROM-Modus. Der Preloader dieses Handys erlaubt nicht, den Flash zu lesen
chip-locked = Dieses Handy braucht die Autorisierung seines Herstellers, bevor sich sein Speicher lesen lässt
chip-register-refused = Das Handy lehnt das Schreiben in ein Register ab, das Zugriff auf den Flash gibt: { $sentence }
chip-register-unreadable = Das Handy lehnt das Lesen des Registers { $at } ab, das für den Zugriff auf den Flash nötig ist: { $sentence } (Status { $status })
chip-flash-refused = Das Handy lehnt das Lesen am Anfang seines Flash ab: { $sentence } (Status { $status })
chip-needs-signed-agent = Dieses Handy braucht einen Download Agent (die meisten: einen vom Hersteller signierten) und ein Programm, das ihn benutzt, etwa SP Flash Tool
do-choose-agent = { $front ->
    [window] Die Download-Agent-Datei aus der Firmware dieses Handys auswählen
   *[cli] --da FILE hinzufügen: die Download-Agent-Datei aus der Firmware dieses Handys
}
do-other-agent = Eine andere Download-Agent-Datei verwenden, am besten die aus der Firmware dieses Handys
do-makers-agent = Die signierte Download-Agent-Datei aus der Firmware dieses Handys verwenden
do-choose-preloader = { $front ->
    [window] Die Preloader-Datei aus derselben Firmware auswählen
   *[cli] --preloader FILE hinzufügen: die Preloader-Datei aus derselben Firmware
}
do-other-preloader = Die Preloader-Datei aus der Firmware dieses Handys verwenden
do-try-preloader = Das Handy ausschalten und ohne gedrückte Taste anschließen: Dann startet es seinen Preloader und braucht keine Preloader-Datei
chip-needs-agent = Dieser Chip braucht einen Download Agent und ein Programm, das ihn benutzt, etwa SP Flash Tool
chip-needs-someone = Wenn Sie so ein Handy mit seriellem Kabel haben und helfen möchten: das Projekt kontaktieren
chip-needs-someone-who-knows = Hardware-Code und Modell des Handys an das Projekt schicken
chip-needs-known-one = Ein Handy mit einem unterstützten Chip verwenden: Bromide schreibt nie auf einen unbekannten Chip
chip-needs-boot-rom = Akku herausnehmen, Boot-Taste gedrückt halten, dann das Handy anschließen. Wenn das nicht klappt, eine andere Taste versuchen
chip-needs-maker = Den Hersteller des Handys um Autorisierung bitten; Bromide kann sie nicht geben

## The flash: warnings (whole sentences), obstacles (without a full stop) and how its size is known

flash-chip-unknown = unbekannter Flash-Chip
flash-chip-of-id = Flash-Chip { $id }
flash-no-boot-header = Der Flash beginnt nicht mit dem üblichen Boot-Header (SF_BOOT). Vor der Verwendung den Inhalt des Dumps ansehen.
flash-swapped = Die Bytes des Boot-Headers stehen in der falschen Reihenfolge: Die Bytes des Dumps müssen vertauscht werden. Dieses Handy dem Projekt melden
flash-all-zero = Alle Bytes des Flash werden als 00 gelesen: Wahrscheinlich ist er abgeschaltet. Das Handy abziehen, den Akku kurz herausnehmen und erneut versuchen
flash-all-ones = Die ersten Bytes des Flash werden alle als FF gelesen: Er ist leer oder abgeschaltet. Wenn Daten darin sein müssten, das Handy abziehen, den Akku kurz herausnehmen und erneut versuchen.
flash-constant = Der Flash liefert überall dieselben vier Bytes: Wahrscheinlich ist er abgeschaltet. Das Handy abziehen, den Akku kurz herausnehmen und erneut versuchen
flash-window-lost = Der Flash liefert andere Daten, seit sein Chip erkannt wurde: das Handy abziehen, den Akku kurz herausnehmen und erneut versuchen
flash-size-unknown = { $front ->
    [window] Die Größe des Flash ließ sich nicht erkennen. Einen Bereich lesen und dessen Länge eingeben (üblich sind 4M, 8M und 16M).
   *[cli] Die Größe des Flash ließ sich nicht erkennen. LENGTH angeben (üblich sind 4M, 8M und 16M).
}
flash-larger-by-mirror = Der Flash-Chip meldet { $says }, aber seine Bytes wiederholen sich erst ab { $from }: { $from } werden gelesen.
flash-larger-by-data = Der Flash-Chip meldet { $says }, aber bis { $end } stehen weitere Daten: { $end } werden gelesen.
flash-data-behind = { $front ->
    [window] Der Flash-Chip meldet { $says }, aber dahinter stehen weitere Daten. Um mehr zu lesen, einen Bereich lesen und dessen Länge eingeben.
   *[cli] Der Flash-Chip meldet { $says }, aber dahinter stehen weitere Daten. Um mehr zu lesen, LENGTH angeben.
}
flash-smaller-by-mirror = Der Flash-Chip meldet { $says }, aber seine Bytes wiederholen sich ab { $from }: { $from } werden gelesen.
flash-smaller-by-end = Der Flash-Chip meldet { $says }, aber ab { $end } verweigert das Handy das Lesen: { $end } werden gelesen.
flash-rest-may-be-copy = Der Flash-Chip meldet { $says }, aber der Flash enthält wenig Daten, und sie wiederholen sich ab { $from }: Der Rest kann eine Kopie sein.
flash-little-data = { $front ->
    [window] { $blocks ->
        [one] Die Größe { $size } wurde aus nur { $blocks } Block mit Daten nahe dem Anfang erkannt. Wenn sie falsch ist, einen Bereich lesen und dessen Länge eingeben.
       *[other] Die Größe { $size } wurde aus nur { $blocks } Blöcken mit Daten nahe dem Anfang erkannt. Wenn sie falsch ist, einen Bereich lesen und dessen Länge eingeben.
    }
   *[cli] { $blocks ->
        [one] Die Größe { $size } wurde aus nur { $blocks } Block mit Daten nahe dem Anfang erkannt. Wenn sie falsch ist, LENGTH angeben.
       *[other] Die Größe { $size } wurde aus nur { $blocks } Blöcken mit Daten nahe dem Anfang erkannt. Wenn sie falsch ist, LENGTH angeben.
    }
}
flash-two-sizes = Der Flash-Chip meldet zwei Größen: { $jedec } in seiner JEDEC-ID, { $sfdp } in seiner SFDP-Beschreibung.
flash-header-larger = Der Flash-Chip meldet { $says }, aber der Firmware-Header nennt { $header }: { $size } werden gelesen.
flash-header-larger-than-data = Der Flash enthält wenig Daten, und sie wiederholen sich ab { $from }, aber der Firmware-Header nennt { $header }: { $size } werden gelesen.
flash-header-not-held = Der Firmware-Header nennt { $header }, aber der Flash hat nur { $size }: { $size } werden gelesen.
flash-header-smaller = Der Firmware-Header beschreibt nur { $header }, aber der Flash hat { $size }: { $size } werden gelesen.
flash-size-by-header = Nur der Firmware-Header nennt die Größe ({ $header }, also werden { $size } gelesen). Vor der Verwendung das Ende des Dumps prüfen.
flash-register-changed = Beim Erkennen des Flash-Chips änderte sich das Register { $at } von { $before } auf { $after }; der Flash liefert weiter dieselben Daten.
known-from-jedec = JEDEC-ID
known-from-sfdp = SFDP-Beschreibung
known-from-jedec-mirror = JEDEC-ID, bestätigt durch Spiegeltest
known-from-sfdp-mirror = SFDP-Beschreibung, bestätigt durch Spiegeltest
known-from-jedec-header = JEDEC-ID, bestätigt durch Firmware-Header
known-from-capacity = Größenbyte einer unbekannten JEDEC-ID
known-from-capacity-mirror = Größenbyte einer unbekannten JEDEC-ID, bestätigt durch Spiegeltest
known-from-capacity-end = Größenbyte einer unbekannten JEDEC-ID, bestätigt durch Ende des lesbaren Speichers
known-from-capacity-header = Größenbyte einer unbekannten JEDEC-ID, bestätigt durch Firmware-Header
known-from-sfdp-header = SFDP-Beschreibung, bestätigt durch Firmware-Header
known-from-mirror-header = Spiegeltest, bestätigt durch Firmware-Header
known-from-header = Firmware-Header
known-from-jedec-end = JEDEC-ID, bestätigt durch Ende des lesbaren Speichers
known-from-sfdp-end = SFDP-Beschreibung, bestätigt durch Ende des lesbaren Speichers
known-from-mirror = Spiegeltest
known-from-end = Ende des lesbaren Speichers

## Doubts about a dump; after "Note:" or in a list

dump-blank-start = die ersten { $size } des Flash sind durchgehend { $byte }: Er ist dort leer oder war beim Lesen abgeschaltet. Wenn Daten darin sein müssten, das Handy abziehen, den Akku kurz herausnehmen und noch einmal auslesen
dump-byte-swapped = die Bytes jedes Worts im Dump stehen in der falschen Reihenfolge und müssen vertauscht werden. Dieses Handy dem Projekt melden
dump-no-header = der Dump beginnt nicht mit einem bekannten Boot-Header. Manche älteren Handys haben keinen, aber es kann auch der falsche Teil des Speichers sein. Vor der Verwendung den Inhalt des Dumps ansehen
dump-repeats = der Inhalt wiederholt sich alle { $period }. Der Flash ist wahrscheinlich nur { $period } groß, und der Rest des Dumps ist eine Kopie. Nur { $period } lesen, dann hat der Dump die richtige Größe
dump-last-page-repeats = die letzten { $size } des Dumps wiederholen dieselben { $page }. Wahrscheinlich ging das Lesen über das Ende des Flash hinaus, oder das Handy antwortete nicht mehr. Noch einmal auslesen; bei gleichem Ergebnis weniger lesen
dump-reaches-end = bis zum Ende des Dumps stehen Daten, der Flash kann größer sein. Zur Kontrolle mit doppelter Länge noch einmal auslesen

## What is inside a dump

class-erased = leer (gelöscht)
class-zero = Nullen
class-text = Text
class-code = Code
class-packed = komprimiert oder verschlüsselt
class-mixed = andere Daten
finding-boot-header = Boot-Header
finding-boot-layout = Boot-Layout
finding-loader = Erster Bootloader
finding-second-loader = Zweiter Bootloader
finding-firmware = Firmware
finding-viva = Firmware-Ressourcen (VIVA)
finding-gps-firmware = Firmware des GPS-Empfängers
finding-file = Datei mit MediaTek-Header
finding-alice = Komprimierter Code (ALICE)
finding-rom-info = Eintrag mit dem Firmware-Namen
finding-file-system = Dateisystem
finding-wear-levelled = Laufwerk mit Wear-Leveling
finding-nvram = Einstellungsordner (NVRAM)
finding-smart-loader = Smartphone-Bootloader (Preloader)
finding-partition-header = Partitionsheader eines Smartphones
finding-partition-table = Partitionstabelle eines Smartphones
finding-boot-image = Android-Boot-Image
fact-device = Bestimmt für
fact-layout-at = Boot-Layout bei
fact-boot-region = Boot-Region bei
fact-main-region = Haupt-Region bei
fact-loaders = Loader
fact-type = Typ
fact-file-version = Version der Datei
fact-load-address = Ladeadresse
fact-signature = Signatur
fact-sections = Abschnitte
fact-missing-bytes = Fehlt am Ende
fact-image-name = Dateiname
fact-project = Projekt
fact-record = Eintrag
fact-gps-chip = GPS-Empfänger
fact-flash-id = Bestimmt für den Flash-Chip
fact-flash-chips = Bestimmt für die Flash-Chips
fact-fat-base = Anfang des Dateisystems
fact-fat-length = Größe des Dateisystems
fact-size-hint = Mindestgröße des Flash in diesem Header
fact-boot-text = Boot-Text
fact-boot-rom-usb = Boot-ROM über USB
fact-boot-rom-uart = Boot-ROM über UART
fact-boot-rom-commands = Boot-ROM
fact-boot-key-wait-ms = Wartezeit auf die Boot-Taste (ms)
fact-usb-ids = USB-IDs
fact-customer = Kunde
fact-kind = Art
fact-pointers = Zeiger
fact-size = Größe
fact-label = Bezeichnung
fact-files = Dateien
fact-file-count = Anzahl der Dateien und Ordner
fact-files-listed = Erste Dateien (weitere nicht aufgelistet)
fact-files-not-listed = Nicht aufgelistete Dateien und Ordner
fact-folders-incomplete = Nicht vollständig gelesene Ordner
fact-folders = Ordner
fact-on-disk = Position auf dem Laufwerk mit Wear-Leveling
fact-from-sector = Erster Sektor
fact-blocks = Blöcke mit Daten
fact-sectors-in-use = Belegte Sektoren
fact-sectors-twice = Mehrfach gefundene Sektoren
fact-partitions = Partitionen
fact-partition-list = Partitionen
fact-table-copies = Kopien der Tabelle
fact-memory-chips = Unterstützte Speicherchips
fact-platform = Chip
fact-version = Version
fact-built = Erstellt
value-brom-disabled = von diesem Loader abgeschaltet
value-brom-allowed = erlaubt
value-brom-off-for-good = dauerhaft gesperrt: So ein Handy lässt sich nicht über sein Boot-ROM auslesen
value-file = { $path } ({ $size })
value-folder = { $path }/
value-partition = { $name }: { $start }, { $size }
value-copies-good = beide sind gültig
value-copies-differ = beide sind gültig, aber ihre Einträge sind verschieden; die erste wird angezeigt
value-copies-first-only = die erste ist gültig; diese Datei enthält die zweite nicht
value-copies-second-damaged = die erste ist gültig; die zweite ist beschädigt
value-copies-first-damaged = die erste ist beschädigt; die zweite wird angezeigt
value-copies-damaged = beide sind beschädigt; die Einträge können falsch sein
dump-header-larger = der Firmware-Header nennt { $hint } Flash, aber der Dump hat { $size }. Der Dump ist wahrscheinlich unvollständig, oder die erkannte Größe war zu klein
dump-header-smaller = der Firmware-Header beschreibt nur { $hint } Flash, aber der Dump hat { $size }. Der Flash kann kleiner sein als der Dump

## Download Agent files and error numbers

agent-file = { $file }: { $size }, { $text }, { $count ->
        [one] { $count } Agent
       *[other] { $count } Agents
    }
agent-file-for = { $count ->
        [one] { $count } Agent in { $file } passt zu { $chip }
       *[other] { $count } Agents in { $file } passen zu { $chip }; die Versionen des Handys entscheiden, welcher benutzt wird
    }
agent-line = { $code }  { $chip }, { $protocol }, { $versions }
agent-chip-unknown = unbekannter Chip
agent-protocol-legacy32 = alter Agent (3.2)
agent-protocol-legacy = Legacy-Agent (V3)
agent-protocol-xflash = xflash-Agent (V5)
agent-protocol-xml = XML-Agent (V6)
agent-protocol-unknown = unbekanntes Protokoll
agent-content-legacy = { $protocol }, aber der Inhalt sieht nach einem Legacy-Agent aus
agent-content-xflash = { $protocol }, aber der Inhalt sieht nach einem xflash-Agent aus
agent-versions = Hardware { $hardware }, Software { $software }
agent-version = Hardware { $hardware }
agent-stages = erste Stufe { $first }; zweite Stufe { $second }
agent-stage-only = einzige Stufe { $stage }
agent-stage-signed = { $size } bei { $address }, signiert
agent-stage-unsigned = { $size } bei { $address }, nicht signiert
agent-problem-regions = Nicht verwendbar: ungültige Anzahl von Stufen ({ $count })
agent-problem-no-stage = Nicht verwendbar: Eine Stufe des Agents fehlt
agent-problem-past-end = Nicht verwendbar: Die Datei endet vor dem Ende dieses Agents. Wahrscheinlich war der Download unvollständig
agent-problem-too-large = Nicht verwendbar: Eine Stufe hat { $size }, mehr als jeder bekannte Agent
agent-problem-signature = Nicht verwendbar: Eine Signatur ist länger als ihre Daten
agent-match-exact = genau für diese Chip-Version bestimmt
agent-match-nearest = für die nächstältere Chip-Version bestimmt
agent-match-first = für neuere Chip-Versionen bestimmt; der erste für diesen Chip
not-agent-empty = { $file } ist leer: noch einmal herunterladen
not-agent-blank = { $file } enthält nur das Byte { $byte }: noch einmal herunterladen
not-agent-cut-off = { $file } ist unvollständig: { $size } von { $needed } sind da; noch einmal herunterladen
not-agent-damaged = { $file } ist eine beschädigte Download-Agent-Datei; noch einmal herunterladen
not-preloader-agent = { $file } ist eine Download-Agent-Datei, keine Preloader-Datei
not-preloader = { $file } ist keine Preloader-Datei
not-preloader-settings = { $file } ist eine Preloader-Datei ohne RAM-Einstellungen; die aus der Firmware dieses Handys auswählen
not-preloader-damaged = { $file } ist eine beschädigte Preloader-Datei
usage-preloader-alone = --preloader braucht --da: Der Download Agent benutzt die Preloader-Datei
not-agent-preloader = { $file } ist eine Preloader-Datei, keine Download-Agent-Datei; eine Datei wie MTK_AllInOne_DA.bin auswählen
not-agent-firmware = { $file } ist Firmware, keine Download-Agent-Datei; eine Datei wie MTK_AllInOne_DA.bin auswählen
not-agent-partition = { $file } ist ein Partitions-Image, keine Download-Agent-Datei; eine Datei wie MTK_AllInOne_DA.bin auswählen
not-agent-scatter = { $file } ist eine Scatter-Datei, keine Download-Agent-Datei; eine Datei wie MTK_AllInOne_DA.bin auswählen
not-agent-boot-image = { $file } ist ein Android-Image, keine Download-Agent-Datei; eine Datei wie MTK_AllInOne_DA.bin auswählen
not-agent-program = { $file } ist ein Programm, keine Download-Agent-Datei; eine Datei wie MTK_AllInOne_DA.bin auswählen
not-agent-archive = { $file } ist ein Archiv ({ $kind }): entpacken und die Download-Agent-Datei daraus auswählen
not-agent-text = { $file } ist eine Textdatei, keine Download-Agent-Datei; eine Datei wie MTK_AllInOne_DA.bin auswählen
not-agent-raw = { $file } enthält den Code eines Download Agents ohne den Header, der den Chip nennt; die vollständige Datei auswählen, etwa MTK_AllInOne_DA.bin
not-agent-unknown = { $file } ist keine Download-Agent-Datei; eine Datei wie MTK_AllInOne_DA.bin auswählen
not-agent-too-large = { $file } ist zu groß für eine Download-Agent-Datei (höchstens { $most }); eine Datei wie MTK_AllInOne_DA.bin auswählen
no-agent = { $file } hat keinen Agent für { $chip }; die Download-Agent-Datei aus der Firmware dieses Handys auswählen
no-agent-damaged = Der Agent für { $chip } in { $file } ist beschädigt; eine andere Download-Agent-Datei auswählen
number-open = Was bedeutet 4032?
    .hover = Erklärt Fehlernummern von SP Flash Tool, Download Agents und Boot-ROMs
number-heading = Was bedeutet 4032?
number-field = Fehlernummer
number-hint = Eine Nummer wie 4032 oder 0xBC4 eingeben oder eine ganze Meldung einfügen
number-unknown = { $text } steht nicht in der Liste: Die Bedeutung ist nicht veröffentlicht. Die Download-Agent-Datei und die Preloader-Datei aus der Firmware dieses Handys, ein anderes Kabel oder einen anderen USB-Anschluss versuchen.
number-not-there = In diesem Text steht keine Nummer
number-label = { $decimal } ({ $hex }), gemeldet von: { $source }
number-from-boot-rom = Boot-ROM oder Preloader
number-from-preloader = Preloader
number-from-legacy-agent = älterer Download Agent
number-from-agent = Download Agent
number-from-flash-tool = SP Flash Tool
number-server-needed = Dieses Handy braucht die Freigabe vom Server seines Herstellers, bevor es einen Download Agent annimmt; Bromide kann es nicht auslesen
number-signature-rejected = Das Handy nimmt nur einen Download Agent an, den sein Hersteller signiert hat; die Datei aus der Firmware dieses Handys auswählen
number-wrong-agent = Der Download Agent passt nicht zu diesem Chip; die Datei aus der Firmware dieses Handys auswählen
number-agent-refused = Der Chip lehnt diesen Download Agent ab; eine neuere Datei aus der Firmware dieses Handys auswählen
number-agent-too-old = Das Handy nimmt diese Version des Download Agents nicht an; die Datei aus der Firmware dieses Handys auswählen
number-command-blocked = Das Handy sperrt diesen Befehl, meist wegen der Sicherheitseinstellungen des Herstellers
number-preloader-failed = Der Preloader des Handys meldet einen internen Fehler
number-internal-ram = Der interne Speicher des Chips ließ sich nicht benutzen
number-external-ram = Der RAM des Handys arbeitet nicht mit diesen Einstellungen; die Preloader-Datei aus derselben Firmware auswählen oder das Handy über seinen Preloader verbinden
number-ram-setup = Der RAM des Handys startete nicht; die Preloader-Datei aus derselben Firmware auswählen oder das Handy über seinen Preloader verbinden
number-clock-setup = Ein Takt für den Chip oder seinen RAM startete nicht; das Handy noch einmal anschließen
number-ram-type = Die RAM-Einstellungen sind für einen anderen RAM-Typ; die Preloader-Datei aus der Firmware dieses Handys auswählen
number-ram-calibration = Der RAM ließ sich nicht kalibrieren; die Preloader-Datei aus der Firmware dieses Handys auswählen. Wenn es schon die richtige ist, kann das Handy beschädigt sein
number-ram-not-supported = Der Download Agent unterstützt diesen RAM nicht; die Datei aus der Firmware dieses Handys auswählen
number-ram-not-working = Der RAM arbeitet nicht richtig; das Handy kann beschädigt sein
number-ram-settings-needed = Der Download Agent braucht RAM-Einstellungen; die Preloader-Datei aus der Firmware dieses Handys auswählen
number-storage-not-found = Der Download Agent fand keinen Speicher dieser Art. Das ist normal bei Arten, die das Handy nicht hat. Wird es für alle Arten gemeldet, ist die Preloader-Datei falsch oder der Speicherchip defekt
number-storage-not-supported = Der Download Agent unterstützt den Speicherchip dieses Handys nicht; eine neuere Datei auswählen
number-wrong-chip = Der Download Agent ist für einen anderen Chip; die Datei aus der Firmware dieses Handys auswählen
number-ram-settings-not-found = SP Flash Tool fand keine RAM-Einstellungen für dieses Handy; die Preloader- oder Scatter-Datei ist für ein anderes Handy
number-general-failure = Der Download Agent meldet einen nicht näher bezeichneten Fehler; das Handy noch einmal anschließen
number-not-supported = Der Download Agent unterstützt diesen Befehl nicht
number-device-not-supported = Der Download Agent unterstützt dieses Handy nicht; die Datei aus der Firmware dieses Handys auswählen
number-read-forbidden = Dieser Download Agent erlaubt kein Lesen; eine andere Datei aus der Firmware dieses Handys auswählen
number-verify-failed = Eine Signaturprüfung ist fehlgeschlagen; die Dateien sind nicht für dieses Handy
number-write-forbidden = Der Download Agent erlaubt kein Schreiben; das Lesen ist nicht betroffen
number-old-version-forbidden = Das Handy lehnt Firmware ab, die älter ist als seine eigene; das Lesen ist nicht betroffen
number-wrong-files = Die in SP Flash Tool ausgewählten Dateien passen nicht zu diesem Handy oder nicht zueinander
number-bad-checksum = Daten kamen mit falscher Prüfsumme an; ein anderes Kabel oder einen anderen USB-Anschluss verwenden
number-no-such-partition = Das Handy hat keine Partition mit diesem Namen
number-out-of-range = Der Bereich endet hinter dem Ende des Speichers
number-preloader-mismatch = Preloader-Datei und Download Agent passen nicht zueinander; beide aus der Firmware dieses Handys auswählen
number-read-failed = Der Speicher ist an dieser Adresse nicht lesbar; der Chip kann verschlissen sein
number-boot-rom-step = Ein Schritt im BROM-Modus ist fehlgeschlagen; das Handy noch einmal anschließen
number-stages-mismatch = Die zwei Stufen des Download Agents passen nicht zueinander. Die Datei wurde verändert oder ist beschädigt; eine originale auswählen

## The command line's own output

output-failed = Die Ausgabe lässt sich nicht schreiben: { $why }
output-not-read = Das Programm, das die Ausgabe erhält, hat nicht alles davon gelesen

## What is inside a file, on the command line

inspect-file = { $file }: { $size } ({ $bytes } Byte)
inspect-empty = { $file } ist leer
inspect-no-file = { $path } ist keine Datei
inspect-stopped = Vor dem Ende der Datei gestoppt
inspect-fact = { $label }: { $value }
inspect-list = { $label }:
inspect-shares = Inhalt: { $shares }
inspect-share = { $kind } { $share }
share = { NUMBER($percent, maximumFractionDigits: 0) } %
share-below-one = unter 1 %
inspect-warning = Hinweis: { $sentence }
inspect-nothing = In dieser Datei wurde nichts erkannt
inspect-more = Es gibt mehr von dieser Art, hier nicht aufgelistet
inspect-finding = { $at }  { $name }, { $size }
inspect-finding-somewhere = { $at }  { $name }

## People's data out of a dump

rescue-private = Dieser Dump kann private Daten enthalten: Namen, Nummern, Nachrichten, Bilder. Nur für den Besitzer oder mit dessen Einverständnis retten. Die Daten bleiben auf diesem Computer. Es wird nichts verschickt.
rescue-saved = Gespeichert: { $messages ->
        [one] { $messages } Nachricht
       *[other] { $messages } Nachrichten
    }, { $contacts ->
        [one] { $contacts } Kontakt
       *[other] { $contacts } Kontakte
    }, { $files ->
        [one] { $files } Datei
       *[other] { $files } Dateien
    } und { $pictures ->
        [one] { $pictures } Bild oder Aufnahme
       *[other] { $pictures } Bilder und Aufnahmen
    } in { $folder }. Den Ordner dem Besitzer geben. Ordner und Dump löschen, wenn sie nicht mehr gebraucht werden.
rescue-nothing = Es wurden keine Dateien, Nachrichten oder Kontakte gefunden. Sie können auf der SIM-Karte oder der Speicherkarte sein, die nicht im Dump sind.
rescue-no-contacts = Es wurden keine Kontakte gefunden. Sie können auf der SIM-Karte oder der Speicherkarte sein, die nicht im Dump sind.
rescue-found-files = { $count ->
        [one] { $count } Datei
       *[other] { $count } Dateien
    }, { $deleted ->
        [0] keine gelöscht
       *[other] { $deleted } gelöscht
    }
rescue-found-messages = { $count ->
        [one] { $count } Nachricht
       *[other] { $count } Nachrichten
    }, { $deleted ->
        [0] keine gelöscht
       *[other] { $deleted } gelöscht
    }, { $more ->
        [0] keine außerhalb der Nachrichtendatei
       *[other] { $more } außerhalb der Nachrichtendatei
    }
rescue-found-contacts = { $count ->
        [one] { $count } Kontakt
       *[other] { $count } Kontakte
    }
rescue-found-media = { $count ->
        [one] { $count } Bild oder Aufnahme
       *[other] { $count } Bilder und Aufnahmen
    }, { $carved ->
        [0] keine im freien Speicher
       *[other] { $carved } weitere im freien Speicher
    }
rescue-imei = IMEI des Handys: { $imei }
rescue-contacts-known = Das Format der Kontakte ist von einem einzigen anderen Handy bekannt. Einige Kontakte mit dem Besitzer vergleichen.
rescue-contacts-known-with-more = Das Format der Kontakte ist von einem einzigen anderen Handy bekannt; einige wurden an ihrem Muster erkannt. Mit dem Besitzer vergleichen.
rescue-contacts-pattern = Dieses Handy speichert Kontakte in einem nicht dokumentierten Format. Bromide hat diese an ihrem Muster erkannt. Mit dem Besitzer vergleichen.
rescue-contacts-unpaired = Namen und Nummern wurden an ihrem Muster erkannt. Welcher Name zu welcher Nummer gehört, ist unbekannt.
rescue-smartphone = Das ist der Dump eines Smartphones. Bromide liest dessen Dateien nicht.
rescue-smartphone-partition = Das ist der Dump eines Smartphones. Die Daten des Benutzers sind in der Partition { $name }, die Bromide nicht auswertet.
rescue-messages-damaged = { $count ->
        [one] { $count } Nachricht ist beschädigt oder unvollständig
       *[other] { $count } Nachrichten sind beschädigt oder unvollständig
    }
rescue-file = { $path }  { $size }  { $time }  { $state }
rescue-size-missing = { $size } ({ $missing } fehlen)
rescue-no-time = ohne Datum
rescue-file-whole = vollständig
rescue-file-incomplete = Teile fehlen
rescue-file-unsure = unsicher
rescue-file-deleted = gelöscht, in einem Stück
rescue-file-deleted-in-pieces = gelöscht, zusammengesetzt
rescue-file-overwritten = gelöscht und überschrieben
rescue-messages-title = Nachrichten
rescue-message-received = Empfangen
rescue-message-sent = Gesendet
rescue-message-draft = Entwurf
rescue-message-report = Zustellbericht
rescue-message-no-time = ohne Datum
rescue-message-data = Kein Text ({ $count ->
        [one] { $count } Byte
       *[other] { $count } Byte
    })
rescue-message-multimedia = MMS-Benachrichtigung ({ $count ->
        [one] { $count } Byte
       *[other] { $count } Byte
    })
rescue-remark-deleted = gelöscht
rescue-remark-unread = ungelesen
rescue-remark-older-copy = aus einer älteren Kopie
rescue-remark-pattern = am Muster erkannt
rescue-remark-part-missing = Teil { $part } von { $parts } fehlt
rescue-remark-damaged = beschädigt
rescue-note-no-volume = Die Firmware nennt einen Bereich für ein Dateisystem, aber darin wurde keins gefunden
rescue-note-volumes-lost = { $count ->
        [one] Der Bootsektor von { $count } Volume fehlt
       *[other] Die Bootsektoren von { $count } Volumes fehlen
    }
rescue-note-fat32 = Das FAT32-Volume bei { $place } wird nicht gelesen
rescue-note-table-damaged = Die Dateitabelle von Volume { $volume } ist beschädigt
rescue-note-folders-incomplete = { $count ->
        [one] { $count } Ordner von Volume { $volume } ließ sich nicht vollständig lesen
       *[other] { $count } Ordner von Volume { $volume } ließen sich nicht vollständig lesen
    }
rescue-note-files-not-listed = { $count ->
        [one] { $count } Datei von Volume { $volume } ist nicht aufgelistet
       *[other] { $count } Dateien von Volume { $volume } sind nicht aufgelistet
    }
rescue-note-unsure-sectors = { $count ->
        [one] { $count } Sektor wurde gerade geschrieben, als das Handy ausging
       *[other] { $count } Sektoren wurden gerade geschrieben, als das Handy ausging
    }
rescue-note-doubled-sectors = { $count ->
        [one] { $count } Sektor hat zwei verschiedene Kopien; welche neuer ist, ist unbekannt
       *[other] { $count } Sektoren haben zwei verschiedene Kopien; welche neuer sind, ist unbekannt
    }
rescue-note-records-damaged = { $count ->
        [one] { $count } Eintrag der Handy-Einstellungen ist beschädigt
       *[other] { $count } Einträge der Handy-Einstellungen sind beschädigt
    }
rescue-note-records-unread = { $count ->
        [one] { $count } Eintrag der Nachrichtendatei ließ sich nicht lesen
       *[other] { $count } Einträge der Nachrichtendatei ließen sich nicht lesen
    }
rescue-note-no-message-file = Die Nachrichtendatei fehlt; Nachrichten wurden an ihrem Muster erkannt
rescue-no-folder = Der Ordner { $folder } ist nicht verwendbar: { $why }
rescue-exists = { $path } gibt es schon; es wurde nichts gespeichert
rescue-not-written = Der Ordner { $path } lässt sich nicht schreiben: { $why }
rescue-dump-unreadable = Der Dump lässt sich nicht lesen: { $why }
rescue-stopped = Gestoppt. Bisher Gespeichertes bleibt erhalten
rescue-cannot-read = Bromide kann in diesem Dump keine Dateien, Nachrichten oder Kontakte lesen; es wurde nichts gespeichert
rescue-nothing-to-save = Es wurde nichts dieser Art gefunden; es wurde nichts gespeichert
rescue-saved-only-calls = Gespeichert: { $count ->
        [one] { $count } Nummer mit Zeit
       *[other] { $count } Nummern mit Zeiten
    } in { $folder }. Den Ordner dem Besitzer geben. Ordner und Dump löschen, wenn sie nicht mehr gebraucht werden.
rescue-saved-calls = { $count ->
        [one] { $count } Nummer mit Zeit, vielleicht ein Anruf, wurde auch gespeichert
       *[other] { $count } Nummern mit Zeiten, vielleicht Anrufe, wurden auch gespeichert
    }
rescue-saved-damaged = { $count ->
        [one] { $count } davon ist beschädigt oder unvollständig; die Listen zeigen, was betroffen ist
       *[other] { $count } davon sind beschädigt oder unvollständig; die Listen zeigen, was betroffen ist
    }
rescue-carved-cut-off = { $count ->
        [one] Das Ende von { $count } Datei aus dem freien Speicher fehlt
       *[other] Das Ende von { $count } Dateien aus dem freien Speicher fehlt
    }
rescue-remark-national-letters = manche Buchstaben können falsch sein (nationales Alphabet)
rescue-note-settings-unread = { $count ->
        [one] { $count } Datei der Handy-Einstellungen wurde nicht gelesen: Zusammen sind sie größer als der Dump
       *[other] { $count } Dateien der Handy-Einstellungen wurden nicht gelesen: Zusammen sind sie größer als der Dump
    }
rescue-note-messages-left-out = { $count ->
        [one] { $count } Nachricht ist nicht aufgelistet: Es sind mehr, als in zwei Nachrichtendateien passen
       *[other] { $count } Nachrichten sind nicht aufgelistet: Es sind mehr, als in zwei Nachrichtendateien passen
    }
rescue-note-space-not-searched = Der freie Speicher wurde nicht bis zum Ende durchsucht: Die Dateien, die dort zu beginnen scheinen, sind größer als er selbst

## Looking for bytes or text in a dump

search-empty = Suchbegriff eingeben
search-not-hex = { $text } ist keine Liste von Bytes in Hex: eine Form wie 53 46 5F 42 verwenden
search-too-long = Höchstens { $most } Byte lassen sich auf einmal suchen

## Ports: what they are called, and what is wrong with a typed name

port-on-usb = { $what } - { $name } ({ $ids })
port-elsewhere = { $what } - { $name }
port-usb-serial = Serieller USB-Port
port-bluetooth = Serieller Bluetooth-Port
port-serial = Serieller Port
port-unknown = Es gibt keinen Port mit dem Namen { $name }. { $here }
port-no-folder = Es gibt keinen Port { $name }: Der Ordner { $folder } existiert nicht. { $here }
port-not-one = { $name } ist { $what }, kein serieller Port. { $here }
port-is-folder = ein Ordner
port-is-file = eine Datei
port-is-else = etwas anderes
port-is-other-device = ein Gerät anderer Art
port-none-here = { $front ->
    [window] Jetzt keine Ports; „Automatisch (empfohlen)“ wartet auf ein Handy
   *[cli] Jetzt keine Ports; auto wartet auf ein Handy
}
port-here-now = Ports jetzt: { $ports }

## What is plugged in, by its USB ids

usb-boot-rom = MediaTek-Boot-ROM
usb-boot-rom-sony = MediaTek-Boot-ROM (Sony)
usb-preloader = MediaTek-Preloader
usb-phone-started = MediaTek-Handy, gestartet (nicht im BROM-Modus)
usb-phone-drive = MediaTek-Handy als USB-Laufwerk (nicht im BROM-Modus)
usb-lg = LG-Handy: Preloader oder Boot-ROM
usb-oppo = OPPO-Preloader
usb-download-agent = MediaTek Download Agent
usb-gps = MediaTek-GPS-Empfänger
usb-spreadtrum = Spreadtrum/Unisoc-Loader (kein MediaTek-Handy)
usb-qualcomm = Qualcomm-Loader, EDL (kein MediaTek-Handy)
usb-adapter-ftdi = USB-Seriell-Adapter (FTDI)
usb-adapter-ch343 = USB-Seriell-Adapter (CH343)
usb-adapter-ch340 = USB-Seriell-Adapter (CH340)
usb-adapter-ch341 = USB-Seriell-Adapter (CH341)
usb-adapter-cp210x = USB-Seriell-Adapter (CP210x)
usb-adapter-verifone = USB-Seriell-Adapter (VeriFone)
usb-unknown = USB-Gerät
usb-with-ids = { $what } ({ $ids })

## Why the phone is not found: causes, and steps; neither has a full stop at the end

find-denied = Sie haben keine Berechtigung für den Port { $port } des Handys
find-busy = { $port } wird von { $holder } benutzt
find-busy-modem-manager = { $name } benutzt { $port }: Es hält jedes Handy für ein Modem
find-other-maker = Der Chip dieses Handys ist nicht von MediaTek: { $what }
find-other-program = Ein anderes Programm benutzt das Handy: { $what }
find-echo = An { $port } gesendete Daten kommen unverändert zurück: Das Handy hat gestartet, oder ein anderes Programm hat es in einem unbekannten Zustand hinterlassen
find-not-a-boot-rom = Das Gerät, das an { $port } antwortet, ist kein Handy im BROM-Modus
find-started-after-boot-rom = Das Handy startete normal nach { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s im BROM-Modus: Die Boot-Taste wurde zu früh losgelassen, oder es war die falsche Taste
find-preloader = Das Handy startete normal, es war also die falsche Taste ({ $what })
find-started = Das Handy ist eingeschaltet: { $what }
find-cannot-open = { $port } lässt sich nicht öffnen: { $why }
find-no-answer = Das Handy an { $port } antwortet nicht
find-foreign-driver = Der Treiber eines anderen Tools ({ $driver }) benutzt das Handy, deshalb hat es keinen Port: { $what }
find-no-driver = Das Handy ist angeschlossen, aber dieser Computer gibt ihm keinen Port: { $what }
find-other-port = Ein Handy ist angeschlossen ({ $what }), aber nicht an { $chosen }, wo Bromide wartet
find-vanished-early = Das Handy zeigte die USB-ID des BROM-Modus nur { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s lang: Die Boot-Taste wurde zu früh losgelassen, oder der Akku ist leer
find-not-greeted = Das Handy zeigte die USB-ID des BROM-Modus { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s lang, wie erwartet. Nur eine Antwort beweist den BROM-Modus, und an das Handy wurde nichts gesendet
find-drive = Ein Laufwerk ist erschienen ({ $what }): Wenn es das Handy ist, dann ist das Handy eingeschaltet
find-unknown-device = Ein unbekanntes Gerät ist erschienen: { $what }. Wenn es das Handy ist, können Sie versuchen, es auszulesen
find-no-such-port = Es gibt keinen Port { $chosen }
find-nothing-seen = Noch kein Handy gesehen
find-do-install-rule = { $front ->
    [window] Auf „Handys zulassen…“ klicken. Das installiert eine Regel für Handys; der Computer fragt nach dem Administratorpasswort
   *[cli] Mit diesen zwei Befehlen eine Regel für Handys installieren: { $commands }
}
find-do-keep-modem-manager-away = { $front ->
    [window] Auf „Handys zulassen…“ klicken. Das installiert eine Regel, die { $name } von Handys fernhält; oder zehn Sekunden warten
   *[cli] Zehn Sekunden warten oder ausführen: sudo systemctl stop { $name }
}
find-do-plug-again = Das Handy abziehen und wieder anschließen
find-do-close-program = Dieses Programm schließen
find-do-close-flash-tool = Das andere Flash-Programm schließen
find-do-makers-program = Ein Programm für Handys mit Chips dieses Herstellers verwenden. Bromide liest nur MediaTek-Handys aus
find-do-chip-on-board = Wenn Sie sicher sind, dass es ein MediaTek-Handy ist: prüfen, ob noch ein anderes Gerät am selben Computer angeschlossen ist
find-do-battery-out = Das Handy abziehen und den Akku zehn Sekunden herausnehmen
find-do-off-and-hold = Das Handy ausschalten, die Boot-Taste gedrückt halten und das Handy anschließen
find-do-hold-longer = Die Boot-Taste vor dem Anschließen drücken und halten, bis Bromide „Verbinde“ anzeigt
find-do-other-key = Eine andere Taste versuchen: keine Taste, Anruf, *, unten, #, 0
find-do-battery-later = Die Taste gedrückt halten und das Handy ohne Akku anschließen, dann den Akku einsetzen
find-do-other-socket = Einen anderen USB-Anschluss am Computer verwenden, ohne Hub
find-do-other-cable = Ein anderes Kabel verwenden: Viele Kabel führen nur Strom
find-do-charge = Den Akku eine halbe Stunde laden oder einen geladenen verwenden
find-do-remove-driver = Im Geräte-Manager das Handy suchen und den Treiber { $driver } samt Dateien deinstallieren
find-do-windows-driver = Im Geräte-Manager Windows nach einem Treiber suchen lassen oder den USB-VCOM-Treiber von MediaTek installieren
find-do-load-driver = { $front ->
    [window] Einen Administrator bitten, den Treiber { $driver } zu laden (sudo modprobe { $driver })
   *[cli] Ausführen: sudo modprobe { $driver }
}
find-do-direct-usb = Kurz warten: Bromide benutzt das Handy dann direkt, ohne Treiber. Wenn das nicht klappt, einen anderen USB-Anschluss verwenden
find-do-choose-automatic = { $front ->
    [window] Stoppen, den Port „Automatisch (empfohlen)“ wählen und neu starten
   *[cli] auto als Port verwenden
}
find-do-check-port-name = { $front ->
    [window] Stoppen und den Namen des Ports prüfen: Die Liste zeigt die vorhandenen Ports
   *[cli] Den Namen des Ports prüfen: bromide-cli ports listet die vorhandenen Ports auf
}
find-do-choose-it = { $front ->
    [window] Stoppen, seinen Port wählen und neu starten
   *[cli] Seinen Port statt auto verwenden
}
find-do-read-back = { $front ->
    [window] Auf „Auslesen“ klicken
   *[cli] Ausführen: bromide-cli read auto dump.bin
}

## The search for the boot key

keys-heading = Boot-Taste finden
keys-hint = Bromide zeigt eine Methode nach der anderen, erkennt, was das Handy tut, und merkt sich, was funktioniert.
keys-model = Modell
keys-model-hint = Nokia 105 oder TA-1174
keys-model-type = Hersteller und Modell oder die Typnummer unter dem Akku
keys-kind = Art des Handys
kind-nokia = Echtes Nokia mit Tasten
kind-keypad = Anderes Tastenhandy
kind-watch = Uhr oder Tracker
kind-module = Modul oder Platine
kind-smartphone = Smartphone
keys-begin = Suche starten
keys-known = Ihre Notizen: Bei { $model } geht es so: { $way }
keys-known-unproven = Ihre Notizen: Bei { $model } geht es vielleicht so: { $way }. Eine frühere Version hat das ohne Nachweis gespeichert
keys-notes = { $count ->
    [0] Noch keine Notizen
    [one] Notizen zu { $count } Modell
   *[other] Notizen zu { $count } Modellen
}
keys-export = Notizen exportieren…
keys-import = Notizen importieren…
keys-imported = Die Notizen aus { $file } wurden hinzugefügt
keys-try = Versuch { $number } von { $of }: { $way }
keys-there = Ein Handy ist da. Die Taste weiter gedrückt halten, bis es antwortet
keys-unplug = Das Handy abziehen. Dann folgt der nächste Versuch
keys-unplug-first = Zum Starten das Handy abziehen
keys-found = Gefunden: { $way }
keys-found-noted = Gefunden: { $way }. In Ihre Notizen zu { $model } aufgenommen
keys-exhausted = Alle Methoden versucht. Den Akku laden, ein anderes Kabel verwenden und neu starten
keys-result = { $way }: { $result }
keys-nothing = Nichts passiert: weiter
keys-back = Vorige noch einmal
keys-end = Suche beenden
model-report-not-media-tek = Kein MediaTek-Handy. Bromide kann es nicht auslesen
model-report-differs = Manche Versionen sind keine MediaTek-Handys: Typnummer oder Chip prüfen
model-report-none = Kein Bericht zu diesem Modell. Die Suche nimmt die übliche Reihenfolge
model-report-first = Die Suche beginnt mit den berichteten Methoden
model-report-usual = Kein Bericht nennt eine Methode. Die Suche nimmt die übliche Reihenfolge
model-report-name = { $maker } { $model }
model-report-name-type = { $maker } { $model }, { $number }
model-report-line = { $name }: { $text }
model-report-line-chip = { $name }, { $chip }: { $text }
model-report-source = { $certainty }: { $source }
certainty-inferred = Abgeleitet, nicht berichtet
certainty-one-report = Ein Bericht
certainty-several = Mehrere Berichte
reach-method = funktioniert mit: { $way }
reach-method-read = ausgelesen mit: { $way }
reach-usb = Boot-ROM am USB gesehen, Methode nicht berichtet
reach-usb-read = über USB ausgelesen, Methode nicht berichtet
reach-uart = über die UART-Pins verbunden
reach-preloader = Preloader gesehen, Boot-ROM nicht berichtet
reach-preloader-method = Preloader erreicht mit: { $way }
reach-running-phone = nur das eingeschaltete Handy wurde am USB gesehen
reach-test-point = über einen Testpunkt auf der Platine erreicht
reach-in-vain = ohne Erfolg versucht
reach-in-vain-keys = ohne Erfolg versucht: { $keys }
reach-in-vain-all = jede einzelne Taste wurde ohne Erfolg versucht
reach-other-loader = Chip eines anderen Herstellers
reach-other-loader-keys = Chip eines anderen Herstellers; Boot-Taste: { $keys }
reach-not-reported = MediaTek-Handy, Methode nicht berichtet
keys-held-and = { $first } und { $second }
keys-held-or = { $first } oder { $second }
key-none = keine Taste
key-call = Anruftaste
key-down = Taste nach unten
key-middle = mittlere Taste
key-volume-down = Leiser-Taste
key-volume-up = Lauter-Taste
key-volume-both = Lauter- und Leiser-Taste
key-soft-left = linke Softtaste
key-soft-right = rechte Softtaste
key-up = Taste nach oben
key-all = alle Tasten gleichzeitig
key-power-pin = PWRKEY-Pin
key-power = Ein/Aus-Taste
key-right = Taste nach rechts
key-shutter = Kamerataste
key-hang-up = Auflegetaste
key-directions = alle Richtungstasten
key-sign = Taste { $sign }
tested-nothing = nichts passiert
tested-started = das Handy startete
tested-vanished = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s lang zu sehen, keine Antwort
tested-unanswered = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s lang da, keine Antwort: Das Handy ist vielleicht gestartet
tested-answered = das Handy antwortete
way-battery-in = { $key }, Akku drin
way-battery-last = { $key }, Akku zuletzt einsetzen
way-battery-out = { $key }, Akku draußen
way-battery-refit = { $key }, Akku vorher herausnehmen und einsetzen
way-supply-power-pin = PWRKEY beim Einschalten an Masse
way-supply-power-on = Stromversorgung zuletzt einschalten
keys-do-off = Das Handy ausschalten
keys-do-battery-out = Den Akku herausnehmen
keys-do-battery-refit = Den Akku zehn Sekunden herausnehmen, dann wieder einsetzen
keys-do-hold = Gedrückt halten: { $key }
keys-do-hold-none = Keine Taste drücken
keys-do-hold-all = So viele Tasten wie möglich gleichzeitig gedrückt halten, aber nicht die Ein/Aus-Taste
keys-do-plug = Das Kabel einstecken
keys-do-plug-without-battery = Das Kabel ohne Akku einstecken
keys-do-battery-in = Den Akku einsetzen
keys-do-wire-uart = RX, TX und Masse eines UART-Adapters mit dem Modul verbinden
keys-do-pull-power-pin = Die Stromversorgung einschalten und PWRKEY an Masse legen, bis das Modul startet
keys-do-wire-usb = Das Modul ausschalten und seinen USB-Anschluss mit dem Computer verbinden
keys-do-supply-on = Die Stromversorgung einschalten
file-is-utf16 = UTF-16-Text, und Bromide liest nur UTF-8-Text
notes-of-something-else = keine Datei mit Notizen zu Boot-Tasten
notes-without-models = die Liste der Modelle fehlt
notes-too-large = zu viele Notizen in der Datei
notes-unreadable = Die Notizen zu Boot-Tasten in { $path } lassen sich nicht lesen: { $why }
notes-set-aside = Die Notizen zu Boot-Tasten in { $path } waren beschädigt ({ $why }). Sie wurden nach { $aside } verschoben
notes-not-saved = Die Notizen zu Boot-Tasten lassen sich nicht speichern: { $why }
notes-not-imported = Die Notizen in { $path } lassen sich nicht importieren: { $why }

## The udev rule that lets a user open phones (Linux)

rule-install = Handys zulassen…
rule-remove = Rückgängig…
rule-asking = Der Computer fragt nach dem Passwort…
rule-show = Was installiert wird
rule-place = Text von { $path }:
rule-installed = Die Regel ist installiert. Das Handy wieder anschließen
rule-removed = Die Regel ist entfernt
rule-dismissed = Das Passwort wurde nicht eingegeben. Es wurde nichts geändert
rule-not-allowed = Sie haben dafür keine Berechtigung, oder dieser Computer hat kein Programm, das nach dem Passwort fragen kann. Es wurde nichts geändert
rule-no-pkexec = Dieser Desktop kann nicht nach dem Administratorpasswort fragen (pkexec fehlt). Es wurde nichts geändert
rule-failed = Die Regel wurde nicht geändert: { $why }
rule-no-program = das Programm { $name } fehlt
rule-node-member = { $node } gehört der Gruppe { $group }. Sie sind in dieser Gruppe, aber die Gruppe hat keine Berechtigung dafür
rule-node-stranger = { $node } gehört der Gruppe { $group }, und Sie sind nicht in dieser Gruppe

## Wrong orders; no phone was touched

job-nothing = es gibt nichts zu lesen: mindestens einen Bereich angeben
job-two-write-one = zwei Bereiche haben dieselbe Datei { $file }: jedem Bereich eine eigene Datei geben
job-start-past-window = { $front ->
    [window] der Start { $start } ist nicht lesbar: Der Flash dieser Handys liegt in den ersten { $size } (unter { $end })
   *[cli] START { $start } ist nicht lesbar: Der Flash dieser Handys liegt in den ersten { $size } (unter { $end })
}
job-end-past-window = { $front ->
    [window] { $length } Byte ab { $start } enden hinter { $end }, dem Ende des Flash dieser Handys: höchstens { $longest } Byte verwenden
   *[cli] START { $start } plus LENGTH { $length } endet hinter { $end }, dem Ende des Flash dieser Handys: LENGTH von höchstens { $longest } verwenden
}
job-offset-past-end = Offset { $offset } liegt hinter dem Ende des Adressraums des Handys

## A range that does not fit this phone's storage, and steps

range-size-unknown = Die Größe des Flash in diesem Handy ist nicht erkennbar: Weder Chip noch Inhalt nennen sie
range-no-partition = Dieses Handy hat keine Partition mit dem Namen { $name }
range-no-area = Dieses Handy hat keinen Speicherbereich { $area }
range-never-read = Der Speicherbereich { $area } ist durch einen Schlüssel im Handy geschützt und wird deshalb nie gelesen
range-nothing-to-save = Es gibt nichts zu speichern: Alle Speicherbereiche und Partitionen wurden ausgelassen
range-parts-past-end = Laut Partitionstabelle des Handys enden diese Teile hinter dem Ende des Speichers ({ $size }), sie lassen sich daher nicht speichern: { $names }
range-other-area = { $front ->
    [window] Einen der Speicherbereiche oder eine der Partitionen wählen, die das Handy hat
   *[cli] Einen der Namen verwenden, die bromide-cli areas auflistet
}
range-give-length = { $front ->
    [window] Statt des ganzen Flash einen Bereich lesen und dessen Länge eingeben, etwa 4M; die meisten dieser Handys haben 4, 8 oder 16 MB
   *[cli] LENGTH angeben, etwa 4M; die meisten dieser Handys haben 4, 8 oder 16 MB
}
range-start-past-flash = { $front ->
    [window] Der Bereich ab { $start } liegt hinter dem Ende des Flash, der { $size } hat ({ $bytes } Byte, erkannt an: { $from })
   *[cli] START { $start } liegt hinter dem Ende des Flash, der { $size } hat ({ $bytes } Byte, erkannt an: { $from })
}
range-past-area = { $front ->
    [window] Der Bereich ab { $start } endet hinter diesem Speicherbereich, der { $size } hat ({ $bytes } Byte)
   *[cli] START { $start } plus LENGTH { $length } endet hinter diesem Speicherbereich, der { $size } hat ({ $bytes } Byte)
}
range-end-past-flash = { $front ->
    [window] { $length } Byte ab { $start } enden hinter dem Flash dieses Handys, der { $size } hat ({ $bytes } Byte, erkannt an: { $from })
   *[cli] START { $start } plus LENGTH { $length } endet hinter dem Flash dieses Handys, der { $size } hat ({ $bytes } Byte, erkannt an: { $from })
}
range-give-less = { $front ->
    [window] Von dort höchstens { $most } Byte lesen oder die Länge leer lassen, um bis zum Ende zu lesen
   *[cli] Von dort LENGTH von höchstens { $most } verwenden, oder auto
}
range-give-start = { $front ->
    [window] Einen Start unter { $end } verwenden
   *[cli] START unter { $end } verwenden
}

## What the computer saw while it waited

seen-no-answer = { $port } ist da, aber nichts antwortet darauf
seen-no-boot-rom = das Gerät, das an { $port } antwortet, ist kein Handy im BROM-Modus
seen-bytes-on-line = an { $port } kommen Bytes an, aber keins ist die Antwort eines Boot-ROMs
seen-nonsense = das Handy an { $port } antwortete mit dem Chip-Code { $code }, den kein Chip hat
seen-broke-off = ein Handy antwortete, dann brach die Verbindung ab: { $why }
seen-error = { $port }: { $why }
seen-appeared = { $what } erschien
seen-phone-started = { $what } erschien: Das Handy startete normal, es war also die falsche Taste
seen-other-program = { $what } erschien: Ein anderes Programm benutzt das Handy
seen-other-maker = { $what } erschien: Der Chip des Handys ist von einem anderen Hersteller
seen-vanished = { $what } verschwand
seen-vanished-after = { $what } verschwand nach { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s
seen-boot-rom-vanished = { $what } verschwand. Wenn es im BROM-Modus war, wurde die Boot-Taste zu früh losgelassen, oder der Akku ist leer.

## Reading: notes and warnings, how it is checked, what the disk was doing

read-again = { $at } wird noch einmal gelesen: { $why }
read-no-answer = Seit { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s keine Antwort, neuer Versuch.
read-gave-up = Der Block bei { $at } ist nicht lesbar und wurde übersprungen: { $why }
lost-before-reading = Die Verbindung zum Handy ist abgebrochen. Die Boot-Taste gedrückt halten und wieder anschließen; das Lesen geht weiter.
lost-at = Die Verbindung zum Handy brach bei { $at } ab. Die Boot-Taste gedrückt halten und wieder anschließen; das Lesen geht weiter.
hung-before-reading = Das Handy antwortet nicht mehr. Abziehen, die Boot-Taste gedrückt halten und wieder anschließen; das Lesen geht weiter.
hung-at = Bei { $at } antwortete das Handy nicht mehr. Abziehen, die Boot-Taste gedrückt halten und wieder anschließen; das Lesen geht weiter.
read-not-this-one = Mit dem Handy, das jetzt verbunden ist, geht das Lesen nicht weiter: { $why }
read-other-phone = Das ist ein anderes Handy: { $differs }. Wieder das erste Handy anschließen.
read-range-guessed = Das Journal dieses unfertigen Dumps fehlt. Bromide nimmt einen Dump des ganzen Flash an.
read-not-locked = Dieser Datenträger kann den unfertigen Dump nicht vor anderen Programmen schützen: Bromide für diesen Dump nicht zweimal starten.
read-disk-changed = { $size } Daten haben sich nach dem Schreiben auf dem Datenträger verändert. Bromide hat sie noch einmal vom Handy gelesen. Diesen Datenträger prüfen.
read-saved-as-it-is = Trotzdem gespeichert. Fehlt am Ende: { $missing }. Nicht lesbar: { $unreadable }. Einmal gelesen, nicht bestätigt: { $unchecked }. Auf dem Datenträger verändert: { $changed }.
read-seam-differed = Die Daten des Handys bei { $at } weichen vom früheren Lesen ab, deshalb wird alles ein zweites Mal gelesen.
differs-chip = sein Chip ist { $now }, nicht { $before }
differs-version = seine Chip-Version ist { $now }, nicht { $before }
differs-me-id = seine ME-ID ist { $now }, nicht { $before }
differs-flash = sein Flash-Chip ist { $now }, nicht { $before }
differs-unique-id = die Seriennummer seines Flash-Chips ist { $now }, nicht { $before }
differs-content = sein Inhalt bei { $at } ist anders
differs-kind-of-storage = sein Speicher ist von anderer Art
differs-storage = sein Speicherchip ist { $now }, nicht { $before }
differs-storage-size = die Größe seines Speichers ist anders
read-sample-differed = Ein Block der Stichprobe war im zweiten Lesedurchgang anders, deshalb wurde alles ein zweites Mal gelesen.
read-many-settled = { $blocks } von { $of } Blöcken waren im zweiten Lesedurchgang anders. Ein dritter hat jeden davon entschieden. Bei so vielen Abweichungen ist das Handy, das Kabel oder der Akku unzuverlässig, oder die früheren Daten sind von einem anderen Zeitpunkt. Noch einmal in eine neue Datei auslesen und beide Dateien vergleichen.
read-blocks-settled = { $blocks ->
    [one] { $blocks } Block war im zweiten Lesedurchgang anders, und ein dritter hat entschieden: Kabel oder Akku sind vielleicht schlecht.
   *[other] { NUMBER($blocks, useGrouping: "false") } Blöcke waren im zweiten Lesedurchgang anders, und ein dritter hat entschieden: Kabel oder Akku sind vielleicht schlecht.
}
read-block-settled = { $bytes ->
    [one] Der Block bei { $at } war im zweiten Lesedurchgang anders ({ $bytes } Byte); ein dritter hat entschieden.
   *[other] Der Block bei { $at } war im zweiten Lesedurchgang anders ({ NUMBER($bytes, useGrouping: "false") } Byte); ein dritter hat entschieden.
}
read-block-differed-again = { $bytes ->
    [one] Der Block bei { $at } war im zweiten Lesedurchgang anders ({ $bytes } Byte) und im dritten wieder anders.
   *[other] Der Block bei { $at } war im zweiten Lesedurchgang anders ({ NUMBER($bytes, useGrouping: "false") } Byte) und im dritten wieder anders.
}
read-file-held = { $file } ist in einem anderen Programm geöffnet, vielleicht in einem Virenscanner. Bromide versucht es zehn Sekunden lang weiter.
read-check-needed = Diese Prüfung lässt sich nicht überspringen: Nur sie beweist, dass die Daten aus dem früheren Lauf stimmen.
read-nand-pages = Das Lesen von NAND-Flash ist experimentell. Diese Datei enthält die Spare-Bytes der Seiten nicht; Dateisysteme, die sie brauchen, etwa YAFFS2, sind daher unvollständig. Wenn das Handy den Speicherbereich nand-spare hat, sind die Spare-Bytes dort.
read-nand-with-spare = Das Lesen von NAND-Flash ist experimentell. Diese Datei hat Seiten zu { $page } Byte, auf jede folgen { $spare } Spare-Bytes, so wie der Download Agent sie sendet.
read-by-agent = Lesen über den Download Agent, weil das Boot-ROM nicht benutzbar ist: { $why }
read-lost-at-high-speed = Das Handy kam mit High-Speed-USB nicht zurück. Der nächste Versuch nimmt Full Speed, das ist langsamer.
read-restarted = Das Handy wurde neu gestartet.
read-not-restarted = Das Handy ließ sich nicht neu starten ({ $why }). Abziehen und den Akku kurz herausnehmen.
check-auto = automatisch, nach Größe
check-full = alles zweimal gelesen
check-read-again-on-phone = vom Leseprogramm einmal gelesen, dann auf dem Handy noch einmal gelesen und über Prüfsummen verglichen
check-sampled = Stichprobe zweimal gelesen
check-off = keine
disk-writing = Schreiben von
disk-reading-back = Zurücklesen von
disk-renaming = Umbenennen in
disk-removing = Entfernen von
disk-computing = Berechnen der Prüfsummen von

## Causes of errors, without a full stop at the end

error-internal = Ein interner Fehler hat das Programm beendet: { $what }
error-no-words = keine weiteren Angaben
error-worker-gone = der Programmteil, der das Handy ausliest, hat sich beendet
error-refused-at = Das Handy lehnt das Lesen bei { $at } ab: { $sentence } (Status { $status })
error-agent-refused-at = Der Download Agent lehnt das Lesen bei { $at } ab: { $why }
error-agent-refused-places = { $places ->
    [one] Der Download Agent lehnt das Lesen von { $size } an { $places } Stelle ab, zuerst bei { $at }; dort stehen in der Datei Nullen
   *[other] Der Download Agent lehnt das Lesen von { $size } an { NUMBER($places, useGrouping: "false") } Stellen ab, zuerst bei { $at }; dort stehen in der Datei Nullen
}
error-refused-places = { $places ->
    [one] Das Handy lehnt das Lesen von { $size } an { $places } Stelle ab, zuerst bei { $at } (Status { $status }); dort stehen in der Datei Nullen
   *[other] Das Handy lehnt das Lesen von { $size } an { NUMBER($places, useGrouping: "false") } Stellen ab, zuerst bei { $at } (Status { $status }); dort stehen in der Datei Nullen
}
error-unreadable = { $places ->
    [one] { $size } nicht lesbar, in der Datei stehen dort Nullen ({ $places } Stelle, bei { $at })
   *[other] { $size } nicht lesbar, in der Datei stehen dort Nullen ({ NUMBER($places, useGrouping: "false") } Stellen, zuerst bei { $at })
}
error-other-phone = Das ist nicht das erste Handy: { $differs }
error-refused = Das Handy hat einen Befehl abgelehnt: { $sentence } (Status { $status })
error-check-failed = { $blocks ->
    [one] { $blocks } Block war bei jedem Lesen anders, deshalb ist der Dump nicht verlässlich
   *[other] { NUMBER($blocks, useGrouping: "false") } Blöcke waren bei jedem Lesen anders, deshalb ist der Dump nicht verlässlich
}
error-stopped = Gestoppt
error-stopped-while-sending = Gestoppt, während das Handy Daten sendete
error-no-phone = Kein Handy im BROM-Modus innerhalb von { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s
error-no-phone-now = Jetzt kein Handy im BROM-Modus
error-no-phone-but = Kein Handy im BROM-Modus innerhalb von { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s. Gesehen: { $seen }
error-no-phone-now-but = Jetzt kein Handy im BROM-Modus. Gesehen: { $seen }
error-busy-modem-manager = { $port } wird von { $holder } benutzt, das jedes Handy für ein Modem hält
error-denied = Sie haben keine Berechtigung, { $port } zu benutzen
error-not-a-port = { $front ->
    [window] { $port } ist kein serieller Port: einen aus der Liste wählen oder „Automatisch (empfohlen)“
   *[cli] { $port } ist kein serieller Port: einen Namen aus bromide-cli ports, auto oder demo verwenden
}
error-connection = Die Verbindung ist fehlgeschlagen: { $during }: { $why }
error-lost-phone = Das Handy wurde abgezogen, oder sein Akku ist leer
error-silent = Das Handy antwortet nicht mehr ({ NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s lang keine Antwort)
error-out-of-step = Die Antworten des Handys sind ungültig: Bei der Übertragung gingen Daten verloren
error-window-shut = Das Handy gibt keinen Zugriff auf seinen Flash: { $why }
error-agent = Der Download Agent auf dem Handy arbeitet nicht mehr: { $why }
error-restarted = Das Handy hat unerwartet neu gestartet
error-no-sense = Die Verbindung mit dem Handy ließ sich nicht wiederherstellen
error-no-folder = Der Ordner { $folder } existiert nicht
error-is-folder = { $path } ist ein Ordner, kein Dateiname
error-unwritable = { $path } lässt sich nicht schreiben: { $why }
error-exists = { $path } gibt es schon
error-our-name = { $path } endet wie die Namen der eigenen Dateien von Bromide (.part, .json, .json.new)
error-name-too-long = { $excess ->
    [one] Der Name { $name } ist für diesen Datenträger { $excess } Byte zu lang: Die Grenze ist { $limit } Byte, weil Bromide Endungen wie .part.json anhängt
   *[other] Der Name { $name } ist für diesen Datenträger { $excess } Byte zu lang: Die Grenze ist { $limit } Byte, weil Bromide Endungen wie .part.json anhängt
}
error-not-regular = { $path } ist ein Link, ein Gerät oder ein Ordner, keine Datei. Bromide ersetzt so etwas nie
error-in-the-way = Bromide braucht den Namen { $path }, aber die Datei mit diesem Namen ist nicht von Bromide
error-utf16 = { $path } ist UTF-16-Text. Bromide liest nur UTF-8-Text
error-second-name = { $path } hat einen zweiten Namen (einen Hardlink). Schreiben würde auch die Datei mit jenem Namen ändern
error-other-journal = { $path } gehört zu einem anderen Dump: Es passt nicht zur Datendatei
error-no-journal = { $path } hat kein Journal (.part.json), deshalb sind Handy und Bereich unbekannt
error-changed = Ein anderes Programm hat { $path } während des Lesens verändert
error-unreliable = Der Datenträger hat die in { $path } geschriebenen Daten nicht behalten
error-not-a-regular-file = keine normale Datei
error-too-large-to-read = die Datei ist zu groß
error-part-exists = Es gibt einen unfertigen Dump: { $path }
error-not-a-part = { $path } ist nicht der Name eines unfertigen Dumps
error-finished = { $path } ist schon vollständig
form-no-backup = { $folder } enthält kein unfertiges Backup mehr: Das Backup wurde fertiggestellt oder seine Liste gelöscht
form-part-not-back = { $path } ist immer noch nicht da. Den Datenträger wieder anschließen oder in einen anderen Ordner auslesen.
error-no-part = Es gibt keinen unfertigen Dump { $path }
error-disk-full = Der Datenträger ist voll; die bisherigen Daten bleiben in { $path }
error-file-too-large = Der Datenträger kann keine so große Datei wie { $path } speichern (die Grenze von FAT32 ist 4 GB)
error-read-only-disk = Der Datenträger mit { $path } ist schreibgeschützt geworden
error-disk-gone = Datenträger oder Ordner von { $path } ist nicht mehr da
error-part-deleted = Ein anderes Programm hat { $path } gelöscht
error-part-replaced = Ein anderes Programm hat { $path } während des Lesens verschoben oder ersetzt
error-locked = Ein anderes Programm schreibt gerade in { $path }
error-held = Ein anderes Programm hat { $path } geöffnet, deshalb kann Bromide den endgültigen Namen nicht vergeben
error-no-space-claimed = Nicht genug Speicherplatz in { $folder }: { $needed } nötig. { $free } sind frei, aber davon werden { $claimed } für Dumps gebraucht, die gerade gelesen werden
error-no-space = Nicht genug Speicherplatz in { $folder }: { $needed } nötig, { $free } frei
error-disk = Datenträgerfehler beim { $during } { $path }: { $why }

## Steps after an error, without a full stop at the end

do-send-log = Wenn es wieder passiert, das Protokoll an das Projekt schicken
do-short-cable = Ein kurzes Kabel verwenden, direkt am Computer, ohne Hub
do-tight-cable = Ein kurzes, fest sitzendes Kabel verwenden, direkt am Computer
do-other-cable = Ein anderes Kabel verwenden, das Daten überträgt, direkt am Computer, ohne Hub
do-charge = Den Akku laden oder es ohne Akku versuchen
do-battery-out = Das Handy abziehen und den Akku kurz herausnehmen
do-read-again = Noch einmal auslesen
do-resume = { $front ->
    [window] Auf „Fortsetzen“ klicken
   *[cli] Fortsetzen: bromide-cli resume { $part }
}
do-resume-listed = { $front ->
    [window] Zurück zum Anfang gehen und neben { $part } auf „Fortsetzen“ klicken
   *[cli] Fortsetzen: bromide-cli resume { $part }
}
do-resume-others = { $count ->
    [one] Dann { $count } weitere unfertige Datei ebenso fortsetzen
   *[other] Dann { $count } weitere unfertige Dateien ebenso fortsetzen
}
do-other-range = { $front ->
    [window] Einen Bereich lesen, der { $at } nicht enthält
   *[cli] START und LENGTH so wählen, dass { $at } nicht enthalten ist
}
do-use-the-rest = { $front ->
    [window] Auf „Trotzdem speichern“ klicken, um alle anderen Daten zu verwenden
   *[cli] Die unfertige Datei verwenden: Sie enthält alle anderen Daten
}
do-first-phone = Das Handy des unfertigen Dumps anschließen
do-new-dump = { $front ->
    [window] Für dieses Handy einen neuen Dump beginnen
   *[cli] Für dieses Handy einen neuen Dump mit anderem Namen beginnen
}
do-check-it = { $front ->
    [window] Den Dump verwenden: Sein Bericht liegt daneben
   *[cli] Den Dump verwenden oder mit seinem Bericht vergleichen: bromide-cli check { $path }
}
do-name-a-part = Den Namen eines unfertigen Dumps verwenden, einer Datei mit der Endung .part
do-continue-there = Die unfertige Datei (.part) und ihr Journal (.part.json) in diesen Ordner verschieben, dann fortsetzen
do-other-file-system = Einen Ordner auf einem anderen Datenträger wählen (NTFS, exFAT, ext4)
do-let-go-of-file = Das Programm schließen, das sie geöffnet hat; ein Virenscanner oder Backup-Programm gibt sie nach einiger Zeit frei
do-unlock-disk = Den Schreibschutz aufheben oder den Datenträger auf Fehler prüfen
do-bring-disk-back = Den Datenträger wieder anschließen oder das Netzlaufwerk neu verbinden
do-elsewhere-if-deleted = Wenn der Ordner oder die Datei gelöscht wurde, in einen anderen Ordner noch einmal auslesen
do-hold-key = Das Handy ausschalten und den Akku herausnehmen. Zuerst Bromide starten, dann die Boot-Taste gedrückt halten und das Handy anschließen. Den Akku zuletzt einsetzen
do-try-keys = Andere Tasten versuchen, eine nach der anderen: keine Taste, Anruf, *, unten, #, 0, Mitte
do-cross-rx-tx = Die Verdrahtung prüfen: RX des Adapters an TX des Handys, TX des Adapters an RX des Handys
do-connect-ground = Die Masse des Adapters mit der Masse des Handys verbinden und einen Adapter mit der Spannung des Handys verwenden
do-power-key = Während Bromide wartet, das Handy aus- und einschalten oder seine Ein/Aus-Taste drücken: Das Handy lauscht nur kurz
do-wait-ten-seconds = Zehn Sekunden warten, bis der Port freigegeben ist
do-stop-service = Oder den Dienst beenden: { $command }
do-close-program = Dieses Programm schließen und erneut versuchen
do-close-programs = Andere Programme schließen, die das Handy benutzen, etwa SP Flash Tool oder ein Terminal, und erneut versuchen
do-install-rule = { $front ->
    [window] Unten auf „Handys zulassen…“ klicken. Das installiert eine Regel für Handys; der Computer fragt nach dem Administratorpasswort
   *[cli] Mit diesen zwei Befehlen eine Regel für Handys installieren, dann das Handy wieder anschließen: { $commands }
}
do-join-group = Ausführen: { $command } (unter Arch: { $arch }), dann ab- und wieder anmelden
do-ask-administrator = Den Administrator des Computers fragen
do-make-folder = Den Ordner anlegen oder einen anderen wählen
do-add-name = Einen Dateinamen anhängen, etwa dump.bin
do-own-folder = Einen eigenen Ordner wählen, etwa Dokumente
do-replace-finished = { $front ->
    [window] Oder das Ersetzen erlauben
   *[cli] Oder mit --force ersetzen
}
do-replace-unfinished = { $front ->
    [window] Oder den unfertigen Dump verwerfen und von vorn beginnen
   *[cli] Oder mit --force den unfertigen Dump verwerfen und von vorn beginnen
}
do-other-name-or-wait = Einen anderen Namen wählen oder warten, bis dieses Programm fertig ist
do-plain-name = Einen Namen mit anderer Endung wählen, etwa .bin
do-other-name = Einen anderen Namen wählen
do-shorter-name = { $bytes ->
    [one] Einen Dateinamen wählen, der mindestens { $bytes } Byte kürzer ist
   *[other] Einen Dateinamen wählen, der mindestens { $bytes } Byte kürzer ist (ä, ö, ü und ß haben je 2 Byte)
}
do-save-as-utf8 = Die Datei in einem Texteditor öffnen und als UTF-8 speichern
do-move-away = { $path } umbenennen oder in einen anderen Ordner verschieben
do-close-other-program = Das Programm schließen, das in diese Datei schreibt
do-copy-part = Die Datei kopieren, der Kopie diesen Namen geben und fortsetzen
do-bring-its-journal = Das Journal dieses Dumps in seinen Ordner zurücklegen oder das Journal entfernen, dann fortsetzen
do-other-disk = Einen Ordner auf einem anderen Datenträger wählen und neu auslesen
do-make-room = Platz schaffen oder einen anderen Datenträger wählen
do-check-disk = Sicherstellen, dass der Datenträger angeschlossen ist und freien Platz hat

## The big button

button-read-back = Auslesen
button-stop = Stoppen
button-skip-check = Prüfung überspringen
    .hover = Speichert den Dump ohne den Rest des zweiten Lesedurchgangs. Der Dump gilt nicht als geprüft.
button-continue-from = Fortsetzen ab { $at }
button-check-again = Fortsetzen: neu prüfen
button-try-again = Erneut versuchen
button-next-phone = Nächstes Handy

## Errors in the form: the cause, then what is right

form-port-empty = Den Namen des Ports eingeben, etwa { $windows } oder { $unix }
form-any-port = { $port } bedeutet jedes Handy am USB: die Namen der Ports eingeben oder „Jedes angeschlossene Handy“ wählen
form-one-port = { $one } und { $other } sind derselbe Port: einen entfernen
form-too-many-ports = Zu viele Ports: höchstens { $most } eingeben
form-folder-empty = Den Ordner zum Speichern wählen
form-no-such-folder = Der Ordner { $folder } existiert nicht: anlegen oder einen anderen wählen
form-no-part = Den Namen eines Speicherbereichs oder einer Partition eingeben, etwa boot1 oder nvram
form-too-many-parts = Höchstens { $most } Speicherbereiche und Partitionen eingeben
form-rpmb = rpmb ist der geschützte Speicherbereich, den kein Programm lesen kann: aus der Liste entfernen
form-no-range-on = Kein Bereich ist ausgewählt: einen auswählen oder den ganzen Flash lesen
form-block-size = { $typed } ist keine gültige Blockgröße: ein Vielfaches von 4 von { NUMBER($least, useGrouping: "false") } bis { NUMBER($most, useGrouping: "false") } (1M) verwenden, etwa 64K
form-start-not-whole-word = { $typed } ist kein Vielfaches von 4, wie es das Handy verlangt: { $below } oder { $above } verwenden
form-length-zero = Die Länge ist 0: Anzahl der Bytes eingeben oder leer lassen, um bis zum Ende zu lesen
form-end-past-addresses = { $length } Byte ab { $start } enden hinter 4 GB ({ $end }), dem Ende des Adressraums des Handys: höchstens { $most } verwenden
form-start-past-addresses = { $start } liegt hinter 4 GB ({ $end }), dem Ende des Adressraums des Handys
form-brace-open = Zu einer {"{"} im Dateinamen fehlt die {"}"}
form-placeholder-unknown = { $placeholder } im Dateinamen ist unbekannt: { $all } verwenden
form-name-empty = Der Dateiname ist leer: einen eingeben, etwa dump.bin
form-name-forbidden = Ein Dateiname darf dies nicht enthalten: { $shown }. Einen anderen Namen wählen, etwa dump.bin
form-control-character = ein Steuerzeichen
form-name-edges = { $name } kann kein Dateiname sein: Er beginnt mit einem Leerzeichen oder endet mit Punkt oder Leerzeichen
form-name-device = { $name } kann unter { $system } kein Dateiname sein: einen anderen Namen wählen, etwa dump.bin
form-too-many-rows = höchstens { $most } Bereiche auf einmal
form-name-too-long = { $bytes ->
    [one] Der Dateiname ist { $bytes } Byte zu lang: einen kürzeren wählen
   *[other] Der Dateiname ist { $bytes } Byte zu lang: einen kürzeren wählen (ä, ö, ü und ß haben je 2 Byte)
}
paste-no-range = Zeile { $line } ist kein Bereich ({ $why }): { $text }
paste-too-little = Start und Länge sind nötig
paste-end-before-start = das Ende liegt vor dem Start
paste-no-numbers = Start und Länge müssen Zahlen sein

## A finished dump against its report

check-same = { $file }: Größe und SHA-256 wie beim Speichern ({ $size })
check-same-as-it-is = { $file }: Größe und SHA-256 wie beim Speichern ({ $size }). Der Dump wurde mit „Trotzdem speichern“ gespeichert und nicht geprüft.
check-other-size = { $file } hat sich seit dem Speichern verändert: Die Datei hat { $bytes } Byte ({ $size }), der Bericht nennt { $expected_bytes } ({ $expected_size })
check-other-sha256 = { $file } hat sich seit dem Speichern verändert: SHA-256 ist { $found }, der Bericht nennt { $expected }
check-unfinished = { $file } ist ein unfertiger Dump: Es gibt keinen Bericht zum Vergleichen
check-no-report = Im Ordner des Dumps gibt es keinen Bericht { $report }
check-not-a-report = { $report } ist kein Bericht von Bromide: { $why }
check-report-too-large = { $report } ist zu groß für einen Bericht: mehr als { $size }
check-unreadable = { $path } lässt sich nicht lesen: { $why }
check-no-manifest = { $file } ist kein Manifest eines Backups oder ist beschädigt: Bromide kann nicht feststellen, ob in diesem Ordner Dateien fehlen
check-do-keep-report = Den Bericht beim Dump lassen: Ohne Bericht gibt es nichts zum Vergleichen
check-do-look-for-report = Den Bericht suchen, der mit diesem Dump gespeichert wurde
check-do-other-copy = Eine andere Kopie des Dumps verwenden oder das Handy noch einmal auslesen
check-do-find-missing = Jeden Dump und seinen Bericht in denselben Ordner legen und prüfen, ob beide lesbar sind
check-other-unfinished = { $file }: nicht geprüft, unfertiger Dump
check-other-without-report = { $file }: nicht geprüft, kein Bericht
check-no-dumps = Der Ordner { $folder } enthält keinen Dump mit Bericht; Unterordner werden nicht durchsucht
check-summary = { $all ->
    [one] { $all } Dump geprüft
   *[other] { $all } Dumps geprüft
}: { $good } unverändert, { $changed } verändert, { $unchecked } nicht vergleichbar
check-some-changed = { $count ->
    [one] { $count } Dump hat sich seit dem Speichern verändert
   *[other] { $count } Dumps haben sich seit dem Speichern verändert
}
check-some-unchecked = { $count ->
    [one] { $count } Dump lässt sich nicht mit seinem Bericht vergleichen
   *[other] { $count } Dumps lassen sich nicht mit ihren Berichten vergleichen
}
check-stopped = Gestoppt: { $done } von { $all } Dumps geprüft

## The log, and the text of "Copy details"

level-info = Info
level-warning = Warnung
level-error = Fehler
log-read-back = Auslesen in { $files }
log-skip = Prüfung übersprungen
log-stop = Stoppen angefordert
log-worker-restarted = Der Programmteil, der das Handy ausliest, wurde neu gestartet
log-ports-unknown = Die Ports lassen sich nicht auflisten: { $why }
log-phone = Handy: { $name } (Hardware-Code { $code })
log-storage = Speicher: { $storage }
log-agent-chosen = Download-Agent-Datei: { $file }
log-agent-remembered = Download-Agent-Datei vom letzten Handy mit diesem Chip: { $file }
log-agent-folder = Download-Agent-Datei im Ordner gefunden: { $file }
log-agent-practice = Download-Agent-Datei des Übungs-Smartphones: { $file }
log-agent-preloader = { $agent }; Preloader-Datei: { $file }
log-flash = Flash: { $name }, { $size }
log-flash-size-unknown = Flash: { $name }, Größe unbekannt
log-region = { $size } ab { $from } in { $file }
log-saved = { $file } gespeichert, SHA-256 { $sha256 }
log-list-ordered = Speicherbereiche und Partitionen auflisten
log-parts-listed = Gefundene Speicherbereiche und Partitionen: { $count }
log-backup-planned = { $plan }. { $left_out }
log-backup-completed = Backup vollständig: { $manifest }
log-kept = Gesichert in { $part }: { $done } von { $total }
log-ended-because = { $state }: { $cause }
details-program = { $name } { $version }
details-state = Status: { $state }
details-cause = Ursache: { $cause }
details-phone = Handy: { $name }, Hardware-Code { $code }, Hardware-Version { $hardware }, Software-Version { $software }, ME-ID { $id }
details-flash = Flash: { $name }, JEDEC-ID { $jedec }, Seriennummer { $unique }, Größe { $size }
details-storage = Speicher: { $name }, ID { $id }, Größe { $size }
details-size = { $bytes } (erkannt an: { $from })
details-not-told = nicht gemeldet
details-not-known = unbekannt
details-warning = Warnung: { $text }
details-saved = Gespeichert: { $file }, SHA-256 { $sha256 }
details-kept = Gesichert in { $part }: { $done } von { $total }
details-nothing-kept = Nichts gesichert

## Settings, and ports that cannot be listed

settings-not-saved = Die Einstellungen lassen sich nicht speichern: { $why }
settings-unreadable = Die Einstellungen in { $path } lassen sich nicht lesen: { $why }
settings-bad-value = Die Einstellung { $key } kann nicht { $value } sein; der Standardwert wird benutzt
settings-set-aside = Die Einstellungen in { $path } waren beschädigt ({ $why }). Sie wurden nach { $aside } verschoben, und die Standardwerte werden benutzt
settings-damaged = Die Einstellungen in { $path } sind beschädigt ({ $why }) und lassen sich nicht verschieben ({ $error }). Die Standardwerte werden benutzt
port-list-unreadable = die Liste der Ports lässt sich nicht lesen

## The window

window-title = { $state } - Bromide
window-title-percent = { $percent } % - { $state } - Bromide
window-no-display = Es gibt keinen Bildschirm für ein Fenster. bromide-cli arbeitet ohne Fenster: bromide-cli --help
window-no-wgpu = Dieses Programm wurde ohne wgpu gebaut: --renderer weglassen oder --renderer glow verwenden
window-no-renderer = Das Fenster lässt sich nicht darstellen. bromide-cli arbeitet ohne Fenster: bromide-cli --help
program-name = Bromide
notify-summary = { $state } - Bromide
log-renderer = Grafik: { $renderer }
log-renderer-failed = { $renderer } kann das Fenster nicht darstellen: { $why }
log-saved-to = In { $file } gespeichert
log-no-dialog = Dieser Desktop hat keinen Speicherdialog: stattdessen „Kopieren“ verwenden
log-no-dialog-bundle = Dieser Desktop hat keinen Speicherdialog, und der Ordner für Dumps existiert nicht: diesen Ordner wählen, dann noch einmal speichern
log-no-bundle = Das Support-Paket lässt sich nicht speichern: { $why }
log-no-order = ein Befehl ließ sich nicht senden
promise-read-only-short = Liest nur: Am Handy wird nichts verändert
promise-read-only = Bromide liest nur. Es hat keinen Befehl, der den Flash des Handys löschen oder beschreiben kann.
promise-true = „Gespeichert“ heißt: Jedes Byte wurde gelesen, geprüft und auf den Datenträger geschrieben. Wenn etwas fehlt, sagt Bromide es.
promise-agent = Geht, wenn das Handy die Datei annimmt, die Sie wählen: meist ältere Handys und kleine Marken. Handys, die die Freigabe vom Server ihres Herstellers brauchen, lassen sich nicht auslesen.
promise-kept = Bisherige Daten bleiben auf dem Datenträger, auch wenn sich das Kabel löst.
hint-enter = Mit Enter starten
hint-next = Mit Enter das nächste Handy in eine neue Datei auslesen
hint-held = Das Handy wartet auf die Datei
hint-continue = Liest die fehlenden Daten
hint-check-again = Liest nur die Blöcke mit Abweichungen
hint-continue-places = Liest die nicht lesbaren Stellen noch einmal
hint-running = Sie können den Computer allein lassen
hint-waiting = Das Lesen beginnt, wenn ein Handy antwortet
hint-lost = Das Lesen geht weiter, wenn das Handy wieder da ist
hint-stopping = Wird gestoppt
hint-ordering = Ordner wird geprüft
copy = Kopieren
copy-named = { $name } kopieren
dialog-cancel = Abbrechen
dialog-close = Schließen
notice-close = OK

## Phone card

phone-heading = Handy
phone-simulated = Simuliert
phone-port = Port
phone-auto = Automatisch (empfohlen)
phone-demo = Übungshandy (nichts ist angeschlossen)
phone-demo-smartphone = Übungs-Smartphone (nichts ist angeschlossen)
phone-other = Anderer…
phone-other-port = Name des Ports
phone-other-hint = COM5 oder /dev/ttyACM0
phone-not-there = { $name } (jetzt nicht angeschlossen)
phone-ports-unknown = Die Ports des Computers lassen sich nicht auflisten: { $why }
phone-seen-nothing = Noch kein Handy. Zuerst auf „Auslesen“ klicken, dann anschließen
phone-seen-boot-rom = Ein Handy mit der USB-ID des BROM-Modus ist angeschlossen ({ $name })
phone-seen-started = Ein Handy ist angeschlossen, aber schon gestartet ({ $name }): ausschalten, auf „Auslesen“ klicken, dann die Boot-Taste gedrückt halten
phone-seen-agent = Ein Handy ist angeschlossen, aber ein anderes Programm benutzt es ({ $name })
phone-seen-vendor = Ein Handy ist angeschlossen, aber sein Chip ist nicht von MediaTek ({ $name })
phone-seen-port = { $port }
phone-seen-not-yet = { $name } ist noch nicht angeschlossen. Zuerst auf „Auslesen“ klicken, dann anschließen
phone-seen-other = Der Name wird beim Start geprüft
phone-seen-demo = Das Übungshandy ist immer da. Damit das Auslesen zuerst ausprobieren
phone-seen-demo-smartphone = Das Übungs-Smartphone ist immer da. Es zeigt, wie ein Smartphone ausgelesen wird
phone-chip = Chip
phone-flash = Flash
phone-storage = Speicher
phone-size = Größe
phone-size-from = { $size } (erkannt an: { $from })

## What to read

read-heading = Was auslesen
read-whole = Ganzer Flash
read-everything = Alles
read-backup = Komplettes Backup
read-without-user-data = Ohne Benutzerdaten
read-ranges = Bereiche
read-parts = Teile wählen
parts-names = Speicherbereiche oder Partitionen
parts-boot = Boot-Bereich
parts-nvram = NVRAM und IMEI-Daten
parts-hint = Für Smartphones. Jeder Teil kommt in eine eigene Datei. Die Namen durch Kommas trennen
parts-list = Teile auflisten
    .hover = Verbindet sich mit dem Handy und liest dessen Partitionstabelle. Es wird nichts gespeichert.
parts-list-again = Teile neu auflisten
parts-none-known = Die Speicherbereiche und Partitionen des Handys sind noch nicht bekannt. Auflisten oder Namen eingeben
parts-search = Suchen
parts-search-nothing = Keine passenden Teile
parts-all = Alle
parts-none = Keine
parts-line = { $name } ({ $size })
parts-missing = Das letzte Handy hat nicht: { $names }
read-whole-hint = Die Größe wird automatisch erkannt
read-everything-hint = Tastenhandy: der ganze Flash in einer Datei. Smartphone: ein komplettes Backup in einem neuen Ordner
read-backup-hint = Jeder Speicherbereich und jede Partition in einer eigenen Datei, mit Partitionsliste, Scatter-Datei und Prüfsummen
read-without-user-data-hint = Nur Smartphones. Ein komplettes Backup ohne userdata und cache, meist die größten Partitionen
read-numbers-hint = Dezimal oder Hex (0x10000), oder 64K und 4M. Leere Länge: bis zum Ende
read-area-hint = Speicherbereich: ein Speicherbereich oder eine Partition eines Smartphones, etwa user, boot1 oder nvram. Leer: der Flash oder der Hauptspeicher
read-file = Datei
read-area = Speicherbereich
read-area-main = Haupt
read-row-area = Speicherbereich zu Bereich { $number }
estimate-last-phone = Wenn das Handy wie das letzte Smartphone ist:
estimate-size = Braucht { $size }
estimate-free = Braucht { $size }, { $free } frei
estimate-time = Braucht { $size }, etwa { $time }
estimate-all = Braucht { $size }, etwa { $time }, { $free } frei
estimate-no-room = Braucht { $size }, aber nur { $free } frei: einen Ordner auf einem anderen Datenträger wählen
read-start = Start
read-length = Länge
read-size = Größe
read-file-auto = automatisch
read-length-auto = bis Ende
read-add = Hinzufügen
read-paste = Einfügen…
    .hover = Mehrere Zeilen auf einmal: Start, Länge, Datei
read-remove = ×
read-remove-all = Alle entfernen
read-row-on = Bereich { $number } lesen
read-row-file = Datei zu Bereich { $number }
read-row-start = Start von Bereich { $number }
read-row-length = Länge von Bereich { $number }
read-row-remove = Bereich { $number } entfernen
paste-heading = Bereiche einfügen
paste-hint = Ein Bereich pro Zeile: Start, Länge und, wenn gewünscht, ein Dateiname
paste-lines = Bereiche, einer pro Zeile
paste-add = Hinzufügen
paste-more = { $count ->
    [one] Und { $count } weitere Zeile
   *[other] Und { $count } weitere Zeilen
}
import-open = Scatter-Datei importieren…
    .hover = Füllt die Bereiche aus der Scatter-Datei einer Firmware. Sie können sie auch auf das Fenster ziehen. Das Auslesen geht auch ohne
import-heading = Scatter-Datei importieren
import-hint = Dieser Desktop hat keinen Dateidialog: den Pfad der Datei eintippen
import-path = Pfad der Scatter-Datei
import-take = Importieren
import-done = { $count ->
    [one] { $count } Bereich aus { $file }
   *[other] { $count } Bereiche aus { $file }
}
import-left-out = { $count ->
    [one] { $count } Bereich aus { $file } importiert. Der Rest wurde übersprungen:
   *[other] { $count } Bereiche aus { $file } importiert. Der Rest wurde übersprungen:
}
import-more-names = und { $count } weitere
import-counted-from-end = Vom Ende des Flash gemessen, deshalb nennt die Datei keine Adresse: { $names }
import-empty-ranges = Leer: { $names }
import-not-in-flash = Im RAM, nicht im Flash: { $names }
import-other-storage = Für Handys mit { $storage }: { $names }
import-refused = { $file } ließ sich nicht importieren: { $why }
import-too-large = die Datei hat mehr als { $most }, zu groß für eine Scatter-Datei
import-too-many = die Datei hat { $count } Bereiche, und höchstens { $most } lassen sich auf einmal lesen
import-not-now = { $file } wurde nicht importiert: Die Bereiche lassen sich erst nach dem Vorgang ändern

## Scatter files

scatter-line = Zeile { $line }: { $why }
scatter-empty = die Datei hat keine Bereiche
scatter-xml = XML-Scatter-Dateien werden nicht unterstützt; die .txt-Datei aus der Firmware verwenden
scatter-no-text = keine Textdatei
scatter-files-only = die Datei enthält Dateinamen, keine Adressen; die Adressen stehen in jenen Dateien
scatter-not-expected = erwartet: { $wanted }, gefunden: { $found }
scatter-no-number = { $found } ist keine Zahl
scatter-no-name = { $found } ist nicht der Name eines Bereichs
scatter-no-key = erwartet: ein Schlüssel und sein Wert, gefunden: { $found }
scatter-key-twice = { $key } steht zweimal da
scatter-key-missing = { $key } fehlt in dem Eintrag, der hier beginnt
scatter-twice = { $name } steht zweimal da, zuerst in Zeile { $first }
scatter-not-ascending = { $name } beginnt nicht hinter { $before }, deshalb ist das Ende von { $before } unbekannt
scatter-end-unknown = das Ende von { $name } ist unbekannt, weil der nächste Bereich keine gültige Adresse hat
scatter-not-a-range = { $why }: { $found }
scatter-too-large = Start und Größe von { $name } sind zu groß
scatter-address = eine Adresse
scatter-cut-off = die Datei endet innerhalb von { $name }; erwartet: { $wanted }

## Where to

where-heading = Wohin
where-folder = Ordner
where-choose = Wählen…
    .hover = Einen Ordner wählen
where-no-dialog = Dieser Desktop hat keinen Ordnerdialog: den Ordner stattdessen eintippen
where-free = { $size } frei
where-backup = Jedes Backup kommt in einen neuen Ordner in diesem
where-backup-continues = Das unfertige Backup in diesem Ordner wird fortgesetzt
where-pattern = Dateiname
where-pattern-hint = Wird beim Start ausgefüllt: { $places }
where-pattern-late-hint = Wird nach dem Lesen ausgefüllt: { $places }
where-pattern-late = Während des Lesens heißt der Dump { $name }. Chip-, Flash- und Firmware-Namen kommen am Ende dazu; unbekannte werden weggelassen.

## Options

options-heading = Mehr Optionen
options-check = Prüfung
options-block = Blockgröße
options-block-hint = automatisch
options-reset = Handy danach neu starten
    .hover = Sonst bleibt das Handy im BROM-Modus, bis Sie den Akku herausnehmen
options-direct-usb = USB direkt
    .hover = Benutzt das Handy ohne den seriellen Treiber des Computers: für ein Handy, das keinen Port bekommt oder dessen Port nicht antwortet
options-check-auto = Nach Größe: bis 16 MB alles doppelt, darüber eine Stichprobe
options-check-full = Alles ein zweites Mal lesen
options-check-sampled = Eine Stichprobe ein zweites Mal lesen
options-check-off = Keine
options-program = Schneller lesen (MT6260 und MT6261)
options-program-hint = Schneller. Lädt ein kleines Programm, das nur liest, in den RAM des Handys. Neu: Schreiben Sie uns, wie es lief.

## Ready

ready-text = Auf „Auslesen“ klicken, dann diesen Schritten folgen. Sobald „Lese“ angezeigt wird, können Sie weggehen.
step-off = Handy ausschalten. Wenn möglich, den Akku herausnehmen
step-hold = Boot-Taste drücken und gedrückt halten
step-plug = Kabel einstecken. Wenn nichts passiert, den Akku einsetzen
step-numbered = { $number }. { $text }
step-now = { $text } (jetzt)

## Waiting and connecting

waiting-text = Bromide wartet auf ein Handy. Das Lesen beginnt, wenn ein Handy antwortet.
waiting-keys = Die Boot-Taste hängt vom Modell ab. Zuerst keine Taste versuchen, dann Anruf, *, unten, # - oder „Boot-Taste finden“ öffnen.
waiting-seen = Was der Computer gesehen hat
waiting-seen-line = { $time }  { $text }
connecting-let-go = Sie können die Taste loslassen
connecting-text = Ein Handy ist verbunden. Bromide erkennt gerade Chip und Flash

## A smartphone that waits for its Download Agent file

held-phone = { $chip } ist verbunden und wartet
held-text = Bromide liest ein Smartphone über einen Download Agent: eine Datei wie MTK_AllInOne_DA.bin aus der Firmware des Handys. Die Datei auswählen oder hierher ziehen; dann beginnt das Lesen.
held-text-refused = { $why }. Mit einer Download-Agent-Datei aus der Firmware dieses Handys lässt es sich auslesen. Die Datei auswählen oder hierher ziehen; dann beginnt das Lesen.
held-choose-agent = Download-Agent-Datei wählen…
held-choose-preloader = Preloader-Datei wählen…
held-preloader-needed = Nötig, weil das Handy im BROM-Modus ist: Die Preloader-Datei aus derselben Firmware startet den RAM des Handys
held-preloader-perhaps = Nur bei manchen Handys im BROM-Modus nötig; zuerst ohne versuchen
held-folder = Ordner durchsuchen…
    .hover = Bromide nimmt die Datei aus diesem Ordner, die zum Handy passt, für dieses Handy und spätere
held-practice = Die Übungsdatei verwenden
    .hover = Eine erzeugte Datei für das Übungs-Smartphone
held-failed-before = Mit diesen Dateien ist das Lesen zuletzt fehlgeschlagen
held-use-again = Diese Dateien verwenden
held-reading = Die Dateien werden gelesen…
held-not-signed = Der Agent in { $file } ist nicht signiert, und dieses Handy nimmt nur einen an, den sein Hersteller signiert hat; die Datei aus der Firmware dieses Handys auswählen
held-notice-phone = Ein Handy wartet auf seine Download-Agent-Datei
held-drop-phone = Loslassen, um diese Datei für das Handy zu verwenden
held-agent-heading = Download-Agent-Datei
held-agent-path = Pfad der Download-Agent-Datei
held-preloader-heading = Preloader-Datei
held-preloader-path = Pfad der Preloader-Datei
held-folder-heading = Ordner mit Download-Agent-Dateien
held-folder-path = Pfad des Ordners
held-take = Diese Datei verwenden
held-take-folder = Durchsuchen

## Reading and checking

reading-part = Teil { $number } von { $of }: { $name }
reading-this-part = Dieser Teil
reading-all-parts = Alle Teile
reading-comparing = { $file } (früher gespeichert) wird mit dem Bericht verglichen
reading-saved-before = { $count ->
    [one] { $count } Teil wurde früher gespeichert
   *[other] { $count } Teile wurden früher gespeichert
}
reading-file = { $file }
reading-region = Bereich { $number } von { $of }: { $file }
reading-percent = { $percent } %
reading-progress = Fortschritt
reading-step = Schritt { $number } von { $of }: { $state }
reading-elapsed = bisher { $time }
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min { $seconds } s
duration-whole-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes } min
announce-progress = { $state }, { $percent } Prozent
announce-station = Neu: { $summary }
reading-done = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } von { NUMBER($total, maximumFractionDigits: 2) } MB
reading-area = Speicherbereich: { $area }
reading-done-large = { $done } von { $total }
reading-speed-large = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB/s
reading-speed = { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
reading-silent = { $seconds ->
    [one] Keine neuen Daten seit { $seconds } Sekunde: Handy oder Datenträger ist langsam
   *[other] Keine neuen Daten seit { $seconds } Sekunden: Handy oder Datenträger ist langsam
}
reading-retries = { $count ->
    [one] { $count } Block musste noch einmal angefordert werden
   *[other] { $count } Blöcke mussten noch einmal angefordert werden
}
left-calculating = Restzeit: wird berechnet
left-seconds = { $seconds ->
    [one] Noch etwa { $seconds } Sekunde
   *[other] Noch etwa { $seconds } Sekunden
}
left-minutes = { $minutes ->
    [one] Noch etwa { $minutes } Minute
   *[other] Noch etwa { $minutes } Minuten
}
left-hours = Noch etwa { $hours } h { $minutes } min
curve-heading = Geschwindigkeit
curve-line = KB/s
curve-seconds = Sekunden
curve-kilobytes = KB/s

## Flash map

map-not-read = nicht gelesen
map-reading = wird gelesen
map-read = gelesen
map-checked = geprüft
map-differed = im 3. Durchgang entschieden
map-unsettled = jedes Mal anders
map-unreadable = nicht lesbar
map-blank = leer
map-shades = Blass: einmal gelesen. Kräftig: geprüft.
map-state-of-kind = { $state }, { $kind }
map-told = { $from } bis { $to } ({ $size }): { $state }
map-summary = Flash-Karte: { $read } von { $cells ->
    [one] { $cells } Feld
   *[other] { $cells } Feldern
} gelesen, { $checked } geprüft, { $settled } im 3. Durchgang entschieden, { $unsettled } jedes Mal anders, { $unreadable } nicht lesbar

## Saved

saved-unplug = Sie können das Handy abziehen.
saved-size = { $size } ({ $bytes ->
    [one] { $bytes } Byte
   *[other] { $bytes } Byte
}), { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
saved-version = Firmware { $version }
saved-project = Projekt { $project }
saved-hashes = Prüfsummen
checked-full = Geprüft: Alles wurde zweimal gelesen und ist identisch
checked-on-phone = Geprüft: Alles wurde einmal gelesen, das Handy hat seinen Flash noch einmal gelesen, und die Prüfsummen sind identisch
checked-settled = { $count ->
    [one] Geprüft: Alles wurde zweimal gelesen. { $count } Block war anders, und ein dritter Lesedurchgang hat entschieden. Kabel oder Akku sind vielleicht schlecht.
   *[other] Geprüft: Alles wurde zweimal gelesen. { NUMBER($count, useGrouping: "false") } Blöcke waren anders, und ein dritter Lesedurchgang hat entschieden. Kabel oder Akku sind vielleicht schlecht.
}
checked-many-settled = Geprüft: Alles wurde zweimal gelesen und bei Abweichungen ein drittes Mal
checked-sampled = Geprüft: Eine Stichprobe wurde zweimal gelesen und ist identisch
checked-not = Nicht geprüft: Die Prüfung war aus
checked-skipped = Nicht geprüft: Die Prüfung wurde übersprungen
checked-as-it-is = Nicht geprüft: mit „Trotzdem speichern“ gespeichert
checked-failed = Die Prüfung ist fehlgeschlagen: Dieser Dump ist nicht verlässlich
button-open-folder = Ordner öffnen
button-look-inside = Inhalt dieses Dumps ansehen
button-save-as-it-is = Trotzdem speichern
    .hover = Speichert die bisherigen Daten unter ihrem Dateinamen. Der Bericht nennt, was fehlt. Der Dump gilt nicht als geprüft.
button-save-unproven = Trotzdem speichern, ungeprüft
button-read-everything = Alles noch einmal lesen
    .hover = Liest in eine neue Datei. Die unfertige Datei bleibt.
button-copy-hashes = Prüfsummen kopieren
button-copy-details = Details kopieren
button-back = Zurück zum Anfang

## Not saved

failed-try = Was Sie versuchen können
failed-step = { $number }. { $text }
ends-summary = { $saved } von { $of } Bereichen gespeichert ({ $size })
ends-not-checked = { $count ->
    [one] { $count } davon ist ungeprüft, oder die Prüfung ist fehlgeschlagen
   *[other] { $count } davon sind ungeprüft, oder die Prüfung ist fehlgeschlagen
}
end-not-read = Nicht gelesen: { $file }
backup-ended = { $saved } von { $of } Teilen gespeichert ({ $size })
backup-missing = Nicht gespeichert: { $names }
backup-not-there = Nicht auf diesem Handy: { $names }
backup-parts = Teile
rest-read = Alle anderen Daten wurden gelesen
rest-not-read = Noch nicht gelesen: { $size }
kept-part = { $done } von { $total } liegen in { $file }
kept-gone = { $file } ist nicht mehr da. Darin waren { $done } von { $total }.
kept-deleted = { $file } wurde während des Lesens gelöscht. Die Daten darin ({ $done }) sind verloren.

## A lost phone, and unfinished dumps

lost-progress = { $percent } %, { $done } von { $total }
unfinished-heading = { $count ->
    [one] { $count } unfertiger Dump in diesem Ordner
   *[other] { $count } unfertige Dumps in diesem Ordner
}
unfinished-backups = { $count ->
    [one] Unfertiges Backup
   *[other] Unfertige Backups
}
unfinished-backup = Backup in { $folder }
unfinished-forget = Aus Liste nehmen
    .hover = Nimmt dieses Backup aus der Liste. Seine Dateien bleiben.
unfinished-forget-named = { $folder } aus Liste nehmen
unfinished-done = { $done } von { $total }
unfinished-done-of-unknown = { $done }, Gesamtlänge unbekannt
unfinished-begun = { $chip }, begonnen { $date }
unfinished-continue = Fortsetzen
unfinished-continue-named = { $file } fortsetzen
unfinished-not-now = Nicht jetzt
    .hover = Blendet den Dump bis zum nächsten Start aus. Seine Datei bleibt.
unfinished-not-now-does = „Nicht jetzt“ blendet einen Dump bis zum nächsten Start aus. Seine Datei bleibt.
unfinished-not-now-named = Nicht jetzt: { $file }

## Look inside: files, search, parts

inside-cannot-open = { $file } lässt sich nicht öffnen: { $why }
inside-not-a-file = { $file } ist keine Datei
inside-not-open = die Datei ist nicht geöffnet
inside-became-shorter = Die Datei ist kürzer geworden, seit sie geöffnet wurde: noch einmal öffnen
inside-cannot-read = Die Datei lässt sich bei { $address } nicht lesen: { $why }
inside-too-much = { $size } sind zu viel zum Kopieren (höchstens { $most }): stattdessen den Teil speichern
inside-find-text = Text
inside-find-wide = Text, zwei Byte pro Zeichen
inside-find-hex = Bytes in Hex
inside-found = Gefunden bei { $address }
inside-found-around = { $found }, { $around }
inside-found-from-start = Suche vom Anfang fortgesetzt
inside-found-from-end = Suche vom Ende fortgesetzt
inside-not-found = Nicht gefunden
inside-search-stopped = Suche gestoppt
part-exists = { $file } gibt es schon: einen anderen Namen wählen oder das Ersetzen erlauben
part-same-file = { $file } ist die geöffnete Datei: einen anderen Namen wählen

## Look inside: the page

inside-heading = Inhalt ansehen
    .hover = Inhalt eines Dumps: Karte, Funde, alle Bytes
inside-file = { $file } ({ $size })
inside-back = Zurück
    .hover = Zur Hauptseite; ein laufender Vorgang läuft weiter (Alt+Links)
inside-open = Dump öffnen…
    .hover = Jede Datei aus jedem Programm (Strg+O)
inside-open-heading = Einen Dump öffnen
inside-open-yes = Öffnen
inside-path = Pfad der Datei
inside-path-hint = C:\dumps\phone.bin oder /home/anna/phone.bin
inside-choose = Öffnen…
inside-no-dialog = Dieser Desktop hat keinen Dateidialog: den Pfad stattdessen eintippen
inside-drop-here = Einen Dump auf dieses Fenster ziehen oder öffnen. Sie können jede Datei öffnen: Bromide liest sie nur und verändert sie nie
inside-drop-to-open = Loslassen, um den Inhalt anzusehen
inside-drop-two = Loslassen, um die erste Datei zu öffnen und mit der zweiten zu vergleichen
inside-drop-scatter = Loslassen, um die Bereiche aus dieser Scatter-Datei zu füllen
inside-drop-not-now = Eine Scatter-Datei füllt die Bereiche; sie lassen sich jetzt nicht ändern
inside-drop-to-compare = Loslassen, um mit { $file } zu vergleichen
inside-opening = Warte auf den Datenträger
inside-tab-overview = Funde
inside-tab-bytes = Bytes
inside-job = Handy: { $state }
inside-job-percent = Handy: { $state }, { $percent } %
inside-job-show = Anzeigen
inside-stop = Stoppen
inside-stop-named = Stoppen: { $what }
inside-looking = Datei wird untersucht: { $percent } %
inside-look-stopped = Untersuchung gestoppt
inside-look-again = Datei untersuchen
inside-searching = Suche läuft: { $percent } %
inside-saving = Speichere: { $percent } %
inside-not-saved = Gestoppt: Es wurde nichts gespeichert

## Look inside: map and findings

inside-map-heading = Karte
inside-map-content = Inhalt
inside-map-differences = Unterschiede
inside-map-told = { $from } bis { $to } ({ $size }): { $class }, Entropie { NUMBER($entropy, minimumFractionDigits: 1, maximumFractionDigits: 1) } von 8 Bit
inside-map-here = Hier: { $names }
inside-map-differs = verschieden
inside-map-same = identisch
inside-map-missing = nur in einer Datei
inside-map-summary = Karte der Datei: { $shares }
inside-map-summary-differences = Karte der Unterschiede
inside-share = { $class } { NUMBER($percent, maximumFractionDigits: 0) } %
inside-entropy-strip = Entropie vom Anfang bis zum Ende der Datei
inside-found-heading = Gefunden
inside-blank = { NUMBER($percent, maximumFractionDigits: 0) } % leer ({ $size })
inside-nothing-found = Es wurde nichts erkannt. Sie können die Bytes trotzdem ansehen und durchsuchen
inside-finding = { $name }, { $at }, { $size }
inside-fact = { $name }: { $value }
inside-more = Und { $count } weitere
inside-cut = Es gibt weitere Funde, hier nicht angezeigt
inside-firmware-project = Projekt
inside-firmware-version = Version
inside-firmware-built = Erstellt
inside-firmware-platform = Chip

## Look inside: bytes

inside-hex = Bytes { $from } bis { $to }
inside-hex-bar = Position in der Datei
inside-no-bytes = Die Datei ist leer
inside-go-to = Adresse
inside-length = Länge
    .hover = Anzahl der Bytes zum Markieren; leer: ein Byte
inside-go = Springen
    .hover = Dezimal oder Hex (0x10000), oder 64K und 4M (Strg+G)
inside-past-end = { $start } liegt hinter dem Ende der Datei ({ $end })
inside-find = Suchen
inside-find-kind = Suchen nach
inside-next = Nächste
    .hover = Enter oder F3; Strg+F zum Eintippen
inside-previous = Vorige
    .hover = Umschalt+Enter oder Umschalt+F3
inside-copy-hex = Hex kopieren
inside-copy-text = Text kopieren
inside-save-part = Teil speichern unter…
inside-at = { $at }
inside-selected = { $from } bis { $to } ({ $size })
part-heading = Einen Teil der Datei speichern
part-start = Start des Teils
part-length = Länge des Teils
part-replace = Vorhandene Datei ersetzen
part-save = Speichern
part-outside = { $length } Byte ab { $start } liegen nicht in der Datei, die bei { $end } endet

## Look inside: people's data in the window

rescue-open = Daten retten
    .hover = Dateien, Nachrichten, Kontakte und Bilder in diesem Dump
rescue-scan-search = Dump wird durchsucht: { $percent } %
rescue-scan-files = Dateien werden aufgelistet
rescue-scan-records = Nachrichten und Kontakte werden gelesen
rescue-scan-free-space = Freier Speicher wird nach gelöschten Dateien durchsucht
rescue-scan-stop = Suche stoppen
rescue-scan-stopped = Suche gestoppt
rescue-scan-again = Noch einmal suchen
rescue-tab-files = Dateien ({ $count })
rescue-tab-messages = Nachrichten ({ $count })
rescue-tab-contacts = Kontakte ({ $count })
rescue-tab-pictures = Bilder ({ $count })
rescue-show = Anzeigen
    .hover = Zeigt Namen, Nummern, Nachrichten und Bilder auf dem Bildschirm
rescue-hide = Verbergen
    .hover = Zeigt nur die Anzahl
rescue-search = Diese Liste durchsuchen
rescue-no-rows = Es wurde nichts gefunden
rescue-no-hit = Keine Zeile enthält diesen Text
rescue-select-rows = Alle Zeilen auswählen
rescue-select = { $what } auswählen
rescue-save-selected = Auswahl speichern ({ $count })…
rescue-save-all = Alles in Ordner speichern…
    .hover = Bromide legt für die Dateien einen neuen Ordner an
rescue-saving = Speichere: { $percent } %
rescue-saving-stop = Speichern stoppen
rescue-folder-heading = Wohin speichern
rescue-folder-hint = Dieser Desktop hat keinen Ordnerdialog: den Ordner eintippen. Bromide legt darin einen neuen Ordner an
rescue-folder-path = Pfad des Ordners
rescue-folder-yes = Speichern
rescue-bytes = Bytes
rescue-bytes-named = Bytes anzeigen: { $what }
rescue-column-path = Name
rescue-column-kind = Art
rescue-column-size = Größe
rescue-column-time = Datum
rescue-column-state = Zustand
rescue-column-direction = Richtung
rescue-column-number = Nummer
rescue-column-text = Text
rescue-column-name = Name
rescue-column-slot = Platz
rescue-no-text = kein Text
rescue-no-name = kein Name
rescue-carved = Gerettete Datei { $number }
rescue-carved-whole = im freien Speicher gefunden
rescue-carved-cut = im freien Speicher gefunden, Ende fehlt
rescue-picture-broken = Von diesem Bild ist nur ein Teil übrig
rescue-message-head = { $direction }, { $number }, { $time }
rescue-tab-calls = Mögliche Anrufe ({ $count })
rescue-calls-by-look = Nummern mit Zeiten, an ihrem Muster erkannt. Es müssen keine Anrufe sein. Auswählen, was gespeichert werden soll.
rescue-folder-example = C:\dumps oder /home/anna/dumps
rescue-shape = Helfen Sie uns, dieses Handy zu verstehen…
    .hover = Speichert eine Textdatei über das Format der Einträge dieses Handys. Sie enthält keine Namen, Nummern oder Nachrichten. Sie können sie den Entwicklern schicken.
rescue-ask-heading = Speichern stoppen?
rescue-ask-text = Persönliche Daten werden gerade gespeichert. Bisher gespeicherte Dateien bleiben erhalten.
rescue-ask-open = Stoppen und öffnen
rescue-ask-close = Stoppen und schließen
rescue-ask-no = Weiter speichern

## Comparing two dumps

compare-open = Vergleichen mit…
    .hover = Ein anderer Dump: ein früherer dieses Handys oder einer von einem anderen Handy
compare-open-heading = Mit einer zweiten Datei vergleichen
compare-heading = Verglichen mit { $file }
compare-close = Vergleich beenden
compare-show-first = Erste Datei
compare-show-second = Zweite Datei
compare-running = Vergleiche: { $percent } %
compare-stopped = Vergleich gestoppt
compare-next = Nächster Unterschied
compare-previous = Voriger Unterschied
compare-places = Alle Unterschiede
compare-place = Unterschied bei { $at }, { $size }
compare-same = Die Dateien sind identisch ({ $size })
compare-same-so-far = Die ersten { $size } beider Dateien sind identisch
compare-differ = { $places ->
    [one] Die Dateien unterscheiden sich in { $bytes }, an { $places } Stelle
   *[other] Die Dateien unterscheiden sich in { $bytes }, an { $places } Stellen
}
compare-second-longer = Die zweite Datei ist { $more } länger, ab { $at }
compare-first-longer = Die erste Datei ist { $more } länger, ab { $at }
compare-share = { $name }: { $size } an { $places ->
    [one] { $places } Stelle
   *[other] { $places } Stellen
}
compare-share-elsewhere = Wo nichts erkannt wurde: { $size } an { $places ->
    [one] { $places } Stelle
   *[other] { $places } Stellen
}
compare-share-files = { $name }: { $size } an { $places ->
    [one] { $places } Stelle
   *[other] { $places } Stellen
}. Dieser Bereich enthält Dateien, dort sind Änderungen normal; bei einem dokumentierten Handy enthält er auch die Nachrichten
compare-share-firmware = { $name }: { $size } an { $places ->
    [one] { $places } Stelle
   *[other] { $places } Stellen
}. Das ist die Firmware des Handys; sie ist in den beiden Dumps verschieden

## Several phones at once, in the window

mode-one = Ein Handy
mode-several = Mehrere Handys
several-phones = Handys
several-phones-all = Jedes angeschlossene Handy
several-phones-practice = Übungshandys
several-phones-practice-hint = Vier Übungshandys werden ausgelesen, so können Sie es ohne Handy ausprobieren
several-pattern-hint = Wird für jedes Handy ausgefüllt: { $places }
several-pattern-sheet-hint = Wird aus dem Auftragszettel ausgefüllt: { $places }
several-phones-ports = Ports
several-ports = Namen der Ports
several-ports-hint = Durch Kommas getrennt. Jeder Port bedient ein Handy nach dem anderen.
several-ready = Mehrere Handys gleichzeitig
several-step-start = Einmal auf „Starten“ klicken
several-step-plug = Bei jedem Handy die Boot-Taste gedrückt halten und anschließen: Es bekommt automatisch eine Station
several-step-unplug = Ein Handy abziehen, wenn seine Station „Gespeichert“ anzeigt, und das nächste anschließen
several-ready-text = Jedes Handy wird für sich ausgelesen. Wenn eines fehlschlägt, laufen die anderen weiter.
several-ready-last = Letzte Sitzung
several-start = Starten
several-stop-all = Alle stoppen
several-continue = Fortsetzen
several-finish = Sitzung beenden
several-export-csv = CSV exportieren…
several-export-html = HTML exportieren…
several-export-hint = Die Tabelle dieser Sitzung: Handys, Auftragszettel, Dateien, Prüfsummen und Ergebnisse
several-hint-start = Mit Enter starten
several-hint-serving = Jetzt Handys anschließen
several-hint-stopped = Gestoppt. Auf „Fortsetzen“ klicken, um wieder Handys auszulesen.
several-hint-over = Alle Handys sind fertig
several-hint-unseen = { $count ->
    [one] { $count } Handy wurde nicht gespeichert: an seiner Station auf „Gesehen“ klicken
   *[other] { $count } Handys wurden nicht gespeichert: an ihren Stationen auf „Gesehen“ klicken
}
several-disk-full = Der Datenträger ist voll. Platz schaffen, dann auf „Fortsetzen“ klicken.
several-no-list = USB-Geräte lassen sich nicht auflisten: { $why }
several-waiting = { $count ->
    [one] { $count } Handy wartet auf eine freie Station
   *[other] { $count } Handys warten auf eine freie Station
}
several-saved = Gespeichert: { $count }
several-failed = Nicht gespeichert: { $count }
several-stopped = Gestoppt: { $count }
several-bytes = { $size }
several-rate = Handys pro Stunde: { $count }
several-empty = Noch kein Handy
several-day-log = Die Sitzungstabelle { $path } lässt sich nicht schreiben: { $why }
several-sheet-not-saved = Der Auftragszettel steht nicht im Bericht: { $why }
several-next-sheet = Auftragszettel fürs nächste Handy
several-next-sheet-of = Nächstes Handy: { $ticket }
several-next-sheet-hint = Freiwillig. Das nächste Handy, das Sie anschließen, bekommt ihn.
several-title = Mehrere Handys: { $saved } gespeichert
lane-name = Station { $station }
lane-summary = Station { $station }: { $state }
lane-summary-percent = Station { $station }: { $state }, { $percent } %
lane-speed = { $speed }/s
lane-stop = Stoppen
lane-stop-named = Station { $station } stoppen
lane-retry = Neu versuchen
lane-retry-named = Station { $station } neu versuchen
lane-read-again = Neu auslesen
lane-read-again-named = Handy an Station { $station } neu auslesen
lane-seen = Gesehen
lane-seen-named = Gesehen: Station { $station }
lane-seen-hint = Die Station wird frei, wenn Sie ihr Handy abziehen.
lane-unplug = Handy abziehen
lane-left = noch { $time }
lane-back = Alle Handys
lane-sheet = Auftragszettel
lane-sheet-hint = Freiwillig. Kommt in den Bericht, die Sitzungstabelle und den Dateinamen.
lane-sheet-after = Dieses Handy ist fertig: Änderungen kommen in seinen Bericht und die Sitzungstabelle, aber nicht in den Dateinamen.
lane-log = Protokoll dieser Station
lane-at = Anschluss { $place }
lane-phone-number = Handy { $number }
sign-working = Lese
sign-needs-user = Eingriff nötig
sign-saved = Gespeichert
sign-saved-unchecked = Ungeprüft
sign-saved-before = Schon gespeichert
sign-unfinished = Unfertig
sign-stopped = Gestoppt
sign-failed = Fehlgeschlagen

## Questions

stop-heading = Lesen stoppen?
stop-waiting-heading = Warten beenden?
stop-text = Bisherige Daten bleiben auf dem Datenträger.
stop-waiting-text = Es wurde noch nichts gelesen.
stop-yes = Stoppen
stop-no = Weiterlesen
stop-waiting-no = Weiter warten
close-heading = Stoppen und schließen?
close-yes = Stoppen und schließen

## Log

log-open = Protokoll zeigen
log-close = Protokoll verbergen
log-heading = Protokoll
log-filter = Filter
log-level = Angezeigte Zeilen
log-level-all = Alle Zeilen
log-level-warnings = Warnungen
log-level-errors = Fehler
log-copy-hint = Kopiert alle angezeigten Zeilen
log-save = Speichern…
log-bundle = Support-Paket speichern…
    .hover = Eine Datei für jemanden, der helfen kann: Protokoll, Bytes, Versionen und Einstellungen. Sie enthält keinen Dump, keine Ordnernamen und nicht Ihren Namen
log-bytes = Bytes
    .hover = Für Experten: die Daten auf dem Kabel in der letzten Sitzung, bis jetzt

## Settings

settings-open = Einstellungen
settings-heading = Einstellungen
settings-language = Sprache
language-system = Wie das System ({ $name })
settings-theme = Farben
theme-system = Wie System
theme-light = Hell
theme-dark = Dunkel
settings-sound = Ton, wenn ein Vorgang endet
settings-text = Textgröße
settings-agents = Ordner mit Download-Agent-Dateien
settings-agents-hint = wird nach der Datei durchsucht, die zu einem Smartphone passt
settings-renderer = Grafik
renderer-auto = Automatisch
renderer-glow = OpenGL
renderer-wgpu = Vulkan, Metal oder DirectX
settings-renderer-hint = Gilt ab dem nächsten Start
settings-about = Bromide { $version }, freie Software unter MIT oder Apache-2.0. Es wird nichts verschickt.
settings-third-party = Software von Dritten und Lizenzen

## The desktop: dialogs, notices, folders

desktop-choose-folder = Einen Ordner wählen
desktop-choose-file = Eine Datei wählen
desktop-save-as = Speichern unter
desktop-save-failed = { $file } lässt sich nicht schreiben: { $why }
desktop-folder-not-shown = Der Ordner { $folder } lässt sich nicht öffnen: { $why }
desktop-no-such-folder = Der Ordner { $folder } existiert nicht mehr
desktop-no-notice = Dieser Desktop zeigt keine Benachrichtigungen: { $why }
desktop-not-awake = Bromide kann den Computer nicht wach halten: { $why }
desktop-awake-reason = Ein Handy wird ausgelesen
desktop-broke = ohne Angabe eines Grundes abgebrochen

## The terminal: lines of the command line

terminal-waiting = Warte auf ein Handy. Ausschalten, Boot-Taste gedrückt halten, anschließen. Mit Strg+C stoppen.
terminal-waiting-for-rights = Warte auf die Berechtigung, den Port zu benutzen.
terminal-phone = Handy: { $name } (Hardware-Code { $code })
terminal-flash-line = Flash: { $flash }
terminal-storage-line = Speicher: { $storage }
storage-with-size = { $name }, { $size }
terminal-flash = { $name }, { $size } (erkannt an: { $from })
terminal-flash-size-unknown = { $name }, Größe unbekannt
terminal-region = Lese { $size } ab { $start } in { $file }
terminal-progress = { $done } von { $total }, { $speed }/s, noch { $left }
terminal-progress-calculating = { $done } von { $total }, { $speed }/s, wird berechnet
terminal-progress-part = { $doing } { $file } ({ $number } von { $of }): { $percent } %, { $done } von { $total }, { $speed }/s
terminal-progress-all = alle Teile, noch { $left }
terminal-progress-all-calculating = alle Teile, wird berechnet
terminal-comparing = Vergleiche { $file } (früher gespeichert) mit dem Bericht
terminal-part-kept = Schon gespeichert: { $file }
terminal-unknown-name = Kein Speicherbereich, keine Partition dieses Handys heißt { $name }
terminal-areas-area = Speicherbereich
terminal-areas-size = Größe
terminal-areas-start = Start
terminal-areas-partition = Partition
terminal-areas-of = Partitionen von { $area }:
terminal-areas-never-read = nie gelesen
terminal-practice-file = { $file } geschrieben: Die Datei passt zum Übungshandy.
terminal-saved = { $file } gespeichert ({ $size }, Prüfung: { $check })
terminal-saved-unchecked = { $file } gespeichert ({ $size }, wie gewünscht ungeprüft)
terminal-kept = Gesichert in { $part }: { $done } von { $total }.
terminal-unplug = Sie können das Handy abziehen.
terminal-warning = Warnung: { $text }
terminal-what-to-do = Was zu tun ist: { $step }
terminal-what-to-do-list = Was zu tun ist:
terminal-step = {"  "}{ $number }. { $step }
terminal-sha256 = SHA-256 { $sha256 }
terminal-no-ctrl-c = Strg+C wird das Programm sofort beenden: { $why }
terminal-file-limit = Eine Grenze für die Dateigröße wird das Programm sofort beenden: { $why }
terminal-no-list = Die Ports des Computers lassen sich nicht auflisten: { $why }
terminal-no-ports = Keine Ports. Das Handy anschließen: Es ist nur wenige Sekunden zu sehen, deshalb „auto“ verwenden, das darauf wartet.
terminal-watching = Beobachte. Boot-Taste gedrückt halten und das Handy anschließen. Mit Strg+C stoppen.
terminal-watch-here = { $time }  { $what } an { $place } ist angeschlossen
terminal-watch-appeared = { $time }  { $what } an { $place } erschien
terminal-watch-vanished = { $time }  { $what } an { $place } verschwand nach { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s
terminal-practice-phone = Das Übungshandy ist an { $link }. Mit Strg+C stoppen.
terminal-not-told = nicht gemeldet
terminal-info-port = Port
terminal-info-chip = Chip
terminal-info-hardware-code = Hardware-Code
terminal-info-hardware-version = Hardware-Version
terminal-info-software-version = Software-Version
terminal-info-number = ME-ID
terminal-info-flash = Flash
terminal-info-jedec = JEDEC-ID
terminal-info-storage = Speicher
terminal-info-storage-id = Speicher-ID
terminal-info-security = Schutz
terminal-info-needs-agent = erst bekannt, wenn ein Download Agent läuft

## The command line: wrong arguments; the value, then what is right

usage-number-wrong = { $argument } { $text } ist keine Zahl: eine Form wie 4194304, 0x400000, 4096K, 4M oder 1G verwenden
usage-number-leading-zeros = { $argument } { $text } beginnt mit einer Null und könnte hexadezimal oder dezimal sein: { $hex } oder { $decimal } verwenden
usage-number-hex-without-0x = { $argument } { $text } ist eine hexadezimale Zahl ohne 0x: { $hex } verwenden
usage-start-not-aligned = START { $typed } ist kein Vielfaches von 4, wie es das Handy verlangt: { $below } oder { $above } verwenden
usage-start-not-aligned-at-end = START { $typed } ist kein Vielfaches von 4, wie es das Handy verlangt: { $below } verwenden
usage-region-shape = --region { $typed } ist nicht START:LENGTH:FILE: eine Form wie 0x10000:64K:rom.bin verwenden
usage-region-without-file = --region { $typed } hat keine Datei: eine Form wie 0x10000:64K:rom.bin verwenden
usage-block-size = --block-size { $typed } ist nicht gültig: ein Vielfaches von 4 von { NUMBER($least, useGrouping: "false") } bis { NUMBER($most, useGrouping: "false") } (1M) verwenden, etwa 64K
usage-seconds = { $option } { $typed } ist keine Anzahl von Sekunden: eine Zahl wie 30 verwenden
usage-count = --count { $typed } ist keine Anzahl von Handys: eine Zahl wie 10 verwenden
usage-too-few-practice-phones = { $ports ->
    [one] --count { NUMBER($count, useGrouping: "false") } ist zu groß: Es gibt { $ports } Übungshandy, und es wird nur einmal gespeichert
   *[other] --count { NUMBER($count, useGrouping: "false") } ist zu groß: Es gibt { $ports } Übungshandys, und jedes wird nur einmal gespeichert
}
usage-auto-among-ports = --port auto lässt sich nicht mit anderen Ports kombinieren: entweder auto oder die anderen Ports verwenden
usage-port-twice = --port { $typed } kommt mehrmals vor: nur einmal verwenden
usage-one-port = --port { $one } und --port { $other } sind derselbe Port: nur einen davon verwenden
usage-too-many-ports = Zu viele Ports: Die Grenze ist { $most }
usage-batch-region = --region { $typed } ist kein Bereich: einen Bereich wie 0x10000:64K oder 1M:auto verwenden
usage-chip-code = --chip { $typed } ist nicht der Code eines Chips: einen Code wie 0766 oder MT6765 verwenden
usage-missing = { $count ->
    [one] { $arguments } fehlt. Beispiel: { $example }
   *[other] { $arguments } fehlen. Beispiel: { $example }
}
usage-no-such-command = Es gibt keinen Befehl { $typed }: Die Befehle sind { $commands }
usage-no-command = Ein Befehl fehlt: einen davon angeben: { $commands }
usage-no-such-option = { $program } hat keine Option { $option }: { $program } --help zeigt alle Optionen
usage-no-such-option-but = { $program } hat keine Option { $option }: Meinten Sie { $close }?
usage-too-many = { $program } erwartet kein { $typed }: siehe { $program } --help
usage-needs-choice = { $argument } braucht einen Wert, einen davon: { $choices }
usage-needs-value = { $argument } braucht einen Wert. Beispiel: { $example } (siehe { $program } --help)
usage-no-such-choice = { $argument } { $value } gibt es nicht, einen davon verwenden: { $choices }
usage-takes-no-value = { $option } nimmt keinen Wert wie { $value }: nur { $option } verwenden
usage-conflict = { $argument } und { $other } lassen sich nicht kombinieren: eins davon weglassen
usage-twice = { $argument } kommt mehrmals vor: nur einmal verwenden
usage-not-text = { $typed } ist kein gültiger Text: nur Zeichen verwenden, die dieses System anzeigen kann
usage-not-understood = { $argument } { $value } ist nicht gültig: siehe { $program } --help
usage-no-such-language = Die Sprache { $typed } gibt es nicht: verwenden Sie eine von { $languages }
usage-practice-fault = --fault { $spec }: { $why }
usage-practice-image = Das Image { $path } ist nicht verwendbar: { $why }
usage-practice-phone = Es gibt kein Übungshandy { $typed }, eins davon verwenden: { $phones }
usage-practice-image-smartphone = --image geht nicht mit dem Übungs-Smartphone { $phone }: Sein Speicher wird immer erzeugt
usage-practice-feature-phone = { $option } geht nur mit Übungs-Smartphones: eins wählen, etwa --phone mt6765
usage-practice-file = { $path } lässt sich nicht schreiben: { $why }
usage-empty-name = { $option } { $typed } enthält einen leeren Namen: eine Form wie { $option } nvram,boot verwenden
usage-practice-log = Das Protokoll { $path } lässt sich nicht schreiben: { $why }
usage-practice-log-is-image = Das Protokoll { $path } lässt sich nicht schreiben: Es ist dieselbe Datei wie das Image
usage-practice-log-not-a-file = Das Protokoll { $path } lässt sich nicht schreiben: Es würde etwas ersetzen, das keine Datei ist

## Backups

backup-plan = { $count ->
    [one] Speichere { $count } Teil, { $size }
   *[other] Speichere { $count } Teile, { $size }
}
backup-left-out = Ausgelassen: { $parts }
backup-left-out-never-read = { $name } (nie gelesen)
backup-left-out-user-data = { $name } (Benutzerdaten)
backup-left-out-experimental = { $name } (experimentell)
backup-left-out-empty = { $name } (leer)
backup-left-out-past-end = { $name } (endet hinter dem Ende des Speichers)
backup-saved = { $count ->
    [one] Gespeichert und geprüft: { $count } Teil, { $size }, in { $folder }
   *[other] Gespeichert und geprüft: { $count } Teile, { $size }, in { $folder }
}
backup-saved-unchecked = { $count ->
    [one] Gespeichert: { $count } Teil, { $size }, in { $folder }. Wie gewünscht nicht geprüft
   *[other] Gespeichert: { $count } Teile, { $size }, in { $folder }. Wie gewünscht nicht alle geprüft
}
backup-part-missing = Nicht gespeichert: { $name }
backup-complete = { $folder } enthält schon ein vollständiges Backup
backup-other-folder = Einen anderen Ordner wählen
backup-nothing-more = Das Backup so verwenden, wie es ist: Alle anderen Teile sind gespeichert, mehr gibt es nicht zu lesen
backup-again = { $front ->
    [window] Das Backup in denselben Ordner noch einmal starten: Es geht dann weiter
   *[cli] Denselben Befehl noch einmal ausführen: Er macht weiter und liest fertige Dateien nicht noch einmal
}
table-copies-differ = Die zwei Kopien der Partitionstabelle des Handys sind verschieden; die erste wird benutzt
table-first-copy-damaged = Die Partitionstabelle des Handys ist beschädigt; ihre Kopie am Ende des Speichers wird benutzt
table-second-copy-damaged = Die Kopie der Partitionstabelle am Ende des Speichers ist beschädigt
table-uncertain = Die Positionen der Partitionen sind unsicher, deshalb speichert ein Backup den ganzen Speicherbereich { $area }
table-missing = Das Handy hat keine bekannte Partitionstabelle, deshalb speichert ein Backup den ganzen Speicherbereich { $area }

## Several phones at once: the lines of the command line, and hints

batch-waiting = Warte auf Handys. Bei jedem die Boot-Taste gedrückt halten und anschließen. Mit Strg+C stoppen.
batch-waiting-for = { $count ->
    [one] Warte auf { $count } Handy. Seine Boot-Taste gedrückt halten und anschließen. Mit Strg+C stoppen.
   *[other] Warte auf { $count } Handys. Bei jedem die Boot-Taste gedrückt halten und anschließen. Mit Strg+C stoppen.
}
batch-station = Station { $station }: { $what }
batch-station-line = Station { $station } an { $place }: { $what }
batch-progress = { $doing }: { $percent } %, { $speed }/s, noch { $left }
batch-progress-calculating = { $doing }: { $percent } %, { $speed }/s, wird berechnet
batch-phones-wait = { $count ->
    [one] { $count } Handy wartet auf eine freie Station
   *[other] { $count } Handys warten auf eine freie Station
}
batch-already-saved = Dieses Handy wurde schon gespeichert, als { $file }. Sie können es abziehen
batch-disk-full = Der Datenträger ist voll: Alle Stationen stoppen, bisherige Daten bleiben erhalten
batch-no-space = Nicht genug Speicherplatz für ein weiteres Handy: Handys, die gerade ausgelesen werden, laufen weiter, neue werden nicht begonnen
batch-shared-hub = Die Stationen { $stations } teilen sich den Hub an { $hub } und bremsen einander: Station { $station } liest { $speed }/s statt { $before }/s. Andere USB-Anschlüsse verwenden oder einen Hub mit einem Translator je Anschluss (Multi-TT)
batch-shared-hub-full = Die Stationen { $stations } erreichen zusammen die Grenze des Hubs an { $hub }. Andere USB-Anschlüsse verwenden oder einen Hub mit einem Translator je Anschluss (Multi-TT)
session-title = Handys dieser Sitzung
session-phone = Handy
session-station = Station
session-ticket = Auftragsnummer
session-customer = Kunde
session-model = Modell
session-imei = IMEI
session-chip = Chip
session-begun = Begonnen
session-file = Datei
session-size = Größe
session-result = Ergebnis
session-saved-checked = Gespeichert und geprüft
session-saved = Gespeichert, ungeprüft
batch-totals = { $saved ->
    [one] Gespeichert: { $saved } Handy, { $bytes }. Nicht gespeichert: { $failed }
   *[other] Gespeichert: { $saved } Handys, { $bytes }. Nicht gespeichert: { $failed }
}
batch-totals-rate = Gespeichert: { $saved } Handys, { $bytes }, { NUMBER($rate, maximumFractionDigits: 0) } pro Stunde. Nicht gespeichert: { $failed }

## The command line: help texts

help-about = Speichert den Flash-Speicher von MediaTek-Handys in eine Datei, über das Boot-ROM des Handys. Liest nur: Es gibt keinen Befehl, der den Flash löschen oder beschreiben kann.
help-after =
    Exit-Codes: 0 gespeichert und geprüft, 2 falsche Argumente, 3 kein Handy, 4 unfertig (bisherige Daten bleiben erhalten), 5 gelesen, aber die Prüfung ist fehlgeschlagen, 6 Datenträger- oder Dateifehler, 7 dieses Handy oder dieser Bereich ist nicht lesbar, 130 mit Strg+C gestoppt.

    Ohne Handy ausprobieren:  bromide-cli read demo dump.bin
help-lang = Die Sprache, zum Beispiel de oder pt-BR [Vorgabe: die Sprache des Computers]
help-ports = Die angeschlossenen Geräte auflisten
help-ports-watch = Geräte auflisten, wenn sie erscheinen und verschwinden, und warum jedes kein auslesbares Handy ist, bis Strg+C (Exit-Code 0)
help-ports-json = Ein JSON-Array auf stdout; mit --watch ein JSON-Ereignis pro Zeile
help-info = Verbinden, Chip und Flash anzeigen, Handy neu starten; speichert keinen Dump
help-port = Port des Handys: auto (auf ein beliebiges Handy im BROM-Modus warten), demo (das Übungshandy), ein Port wie /dev/ttyACM0 oder COM5, usb (ein beliebiges Handy, ohne den seriellen Treiber des Computers) oder ein USB-Anschluss wie usb:1-2
help-wait-for-ever = Stoppen, wenn innerhalb von so vielen Sekunden kein Handy antwortet [Standard: ohne Grenze]
help-wait = Stoppen, wenn innerhalb von so vielen Sekunden kein Handy antwortet [Standard: ohne Grenze, und 60 für ein verlorenes Handy]
help-json-object = Ein JSON-Objekt auf stdout
help-json-events = Ein JSON-Ereignis pro Zeile auf stdout
help-quiet = Nur Fehler anzeigen
help-block-size = Bytes pro Anfrage [Standard: automatisch]
help-no-reset = Das Handy am Ende im BROM-Modus lassen; nicht neu starten
help-areas = Speicherbereiche und Partitionen eines Handys auflisten: Name, Start, Größe; speichert keinen Dump
    .after =
        Smartphones brauchen ihre Download-Agent-Datei: mit --da angeben.

          bromide-cli areas auto --da MTK_AllInOne_DA.bin
          bromide-cli areas demo-smartphone                             das Übungs-Smartphone
help-backup = Alle Speicherbereiche und Partitionen eines Handys speichern, jede in eine eigene Datei
    .after =
        In den Ordner kommen eine Datei für jeden Speicherbereich und jede Partition (mit Bericht), partitions.txt, scatter.txt, wenn das Handy eine GPT hat, und am Ende manifest.json mit allen Prüfsummen. Derselbe Befehl noch einmal setzt ein unfertiges Backup fort. Die Daten des Benutzers (userdata, cache) werden nur mit --with gespeichert; rpmb wird nie gelesen.

          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --with userdata,cache
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --only nvram,nvdata,proinfo
help-backup-folder = Ordner zum Speichern; er wird angelegt, wenn er nicht existiert
help-backup-only = Nur diese Speicherbereiche und Partitionen speichern, durch Kommas getrennt
help-backup-without = Auch diese Speicherbereiche und Partitionen auslassen
help-backup-with = Auch diese speichern: userdata, cache
help-backup-force = Ein Backup im Ordner ersetzen, fertig oder nicht
help-batch = Mehrere Handys gleichzeitig speichern, jedes in eine eigene Datei
    .after =
        Jedes angeschlossene Handy bekommt eine eigene Station; die nächsten Handys jederzeit anschließen. Ein Fehler an einer Station stoppt die anderen nicht. Ohne --count läuft der Befehl bis Strg+C. Der Exit-Code ist nur dann 0, wenn jedes gewünschte Handy gespeichert ist.

        In PATTERN ist { "{" }n{ "}" } die Nummer des Handys, { "{" }station{ "}" } die Nummer seiner Station, { "{" }date{ "}" } und { "{" }time{ "}" } der Zeitpunkt des Verbindens; { "{" }chip{ "}" }, { "{" }flash{ "}" }, { "{" }size{ "}" }, { "{" }project{ "}" } und { "{" }version{ "}" } werden nach dem Lesen ausgefüllt.

          bromide-cli batch dumps                                     jedes angeschlossene Handy
          bromide-cli batch dumps --count 20 --name { "{" }n{ "}" }_{ "{" }chip{ "}" }.bin
          bromide-cli batch dumps --port /dev/ttyUSB0 --port /dev/ttyUSB1
          bromide-cli batch dumps --port demo --port demo             Übungshandys
help-batch-folder = Ordner zum Speichern; er wird angelegt, wenn er nicht existiert
help-batch-port = Nur diesen Port verwenden; mehrmals möglich [Standard: jedes Handy am USB]
help-batch-name = Namen der Dumps [Standard: { "{" }n{ "}" }_{ "{" }chip{ "}" }_{ "{" }project{ "}" }_{ "{" }date{ "}" }.bin]
help-batch-count = Stoppen, wenn so viele Handys gespeichert sind [Standard: mit --port die Anzahl der Ports, sonst bis Strg+C]
help-batch-region = Diesen Bereich von jedem Handy in eine eigene Datei lesen; mehrmals möglich [Standard: der ganze Flash oder der Speicherbereich user eines Smartphones]
help-batch-backup = Von jedem Handy ein Backup in einen eigenen Ordner speichern, wie der Befehl backup; --only, --with und --without wählen aus, was
help-batch-wait = Zeitgrenze in Sekunden für das nächste Handy, für die Antwort eines Handys und für ein verlorenes Handy [Standard: keine für das nächste Handy, 30 für seine Antwort, 60 für ein verlorenes]
help-read = Den Flash (oder einen Teil davon) in eine Datei auslesen
    .after =
        Schritte: das Handy ausschalten; diesen Befehl starten; die Boot-Taste gedrückt halten und das Handy anschließen; auf „Sie können das Handy abziehen“ warten.

          bromide-cli read auto dump.bin                                der ganze Flash des nächsten Handys
          bromide-cli read auto part.bin 0x10000 64K                    64 KB ab Adresse 0x10000
          bromide-cli read COM5 --region 0:64K:a.bin --region 1M:auto:b.bin   zwei Bereiche eines Handys
help-read-file = Datei zum Speichern; sie heißt FILE.part, bis der Dump vollständig und geprüft ist. Mit --region nicht nötig
help-read-start = Erste Adresse: dezimal oder hex mit 0x, bei Bedarf mit K, M oder G, ohne führende Nullen in einer Dezimalzahl; ein Vielfaches von 4
help-read-length = Anzahl der Bytes oder auto: bis zum Ende des Flash
help-read-check = Alles ein zweites Mal lesen und vergleichen (full), eine Stichprobe davon (sampled) oder nicht prüfen (off) [Standard: full bis 16 MB, darüber sampled]
help-read-area = Speicherbereich oder Partition zum Lesen, etwa boot1, user oder nvram [Standard: der Flash oder der Speicherbereich user eines Smartphones]
help-agent-file = Für Smartphones: die Download-Agent-Datei aus der Firmware des Handys
help-preloader-file = Für Smartphones im BROM-Modus: die Preloader-Datei aus der Firmware des Handys
help-usb-speed = Für Smartphones: Der Download Agent schaltet auf High-Speed-USB (high), bleibt bei Full Speed (full) oder versucht High Speed einmal und geht sonst zurück (auto) [Standard: auto]
help-reading-program = Für Tastenhandys mit MT6260 oder MT6261: das kleine Leseprogramm von Bromide in den RAM des Handys laden, das ist um ein Mehrfaches schneller (on). Neu und nicht an echten Handys getestet: Es wird zuerst geprüft, und im Zweifel wird das Handy ohne es ausgelesen [Standard: off]
help-read-region = Ein weiterer Bereich desselben Handys, in eine eigene Datei; mehrmals möglich
help-read-force = Eine fertige FILE ersetzen (sie bleibt, bis die neue vollständig ist) oder eine unfertige verwerfen
help-resume = Einen unfertigen Dump oder ein unfertiges Backup desselben Handys fortsetzen
    .after =
        Es muss dasselbe Handy sein: Seine Nummern und ein Teil seines Inhalts werden verglichen, bevor Daten dazukommen.

        Ein Backup über seinen Ordner fortsetzen, mit denselben Optionen wie am Anfang.

          bromide-cli resume dump.bin.part                              mit dem nächsten Handy
          bromide-cli resume phone1 --da MTK_AllInOne_DA.bin            das Backup im Ordner phone1
help-resume-file = Der unfertige Dump oder der Ordner eines unfertigen Backups
help-resume-check = Die Prüfung [Standard: die am Anfang gewählte]
help-resume-force = Eine fertige FILE mit demselben Namen ersetzen (sie bleibt, bis die neue vollständig ist); nicht für FOLDER
help-check = Einen fertigen Dump oder jeden Dump in einem Ordner mit seinem Bericht vergleichen: Größe und SHA-256
    .after =
        In einem Ordner wird jeder Dump mit Bericht geprüft, je eine Zeile, am Ende mit Zusammenfassung; Unterordner werden übersprungen. Dateien ohne Bericht und unfertige Dumps (.part) werden aufgelistet und sind kein Fehler.

        Exit-Codes: 0 nichts hat sich verändert, 2 der Ordner hat keinen Dump, 5 ein Dump hat sich verändert, 6 ein Dump lässt sich nicht vergleichen, weil er oder sein Bericht nicht lesbar ist.
help-check-file = Der fertige Dump, mit seinem Bericht FILE.json im selben Ordner; oder ein Ordner mit Dumps
help-inspect = Zeigen, was in einem Dump ist: Firmware, Version, Bootloader, Dateisysteme
    .after =
        Jede Datei lässt sich untersuchen; sie wird nur gelesen. Größen und Adressen stammen aus der Datei und können falsch sein.

        Exit-Codes: 0 vollständig gelesen, egal was gefunden wurde, 2 falsche Argumente, 6 nicht lesbar, 130 mit Strg+C gestoppt.
help-inspect-file = Der Dump oder irgendeine andere Datei
help-files = Die Dateien in einem Dump eines Tastenhandys auflisten, auch gelöschte, und die Anzahl der Nachrichten, Kontakte und Bilder
    .after =
        Der Dump wird nur gelesen. Dateinamen können privat sein.

        Exit-Codes: 0 vollständig, 2 falsche Argumente, 4 etwas ist beschädigt oder fehlt, 6 der Dump ist nicht lesbar, 7 er enthält nichts, was Bromide lesen kann, 130 mit Strg+C gestoppt.
help-extract = Dateien, Nachrichten, Kontakte und Bilder aus einem Dump eines Tastenhandys in einen Ordner speichern
    .after =
        Private Daten nur für den Besitzer oder mit dessen Einverständnis retten. Nichts wird überschrieben, und der Dump wird nur gelesen. messages.csv, contacts.csv und list.csv öffnen sich in einer Tabellenkalkulation, messages.html im Browser, contacts.vcf auf einem Handy.

        Exit-Codes: 0 vollständig, 2 falsche Argumente oder ein nötiger Name ist im Ordner schon vorhanden, 4 etwas war beschädigt oder fehlte, 6 Datenträger- oder Dateifehler, 7 der Dump enthält nichts, was Bromide lesen kann, 130 mit Strg+C gestoppt.
help-extract-folder = Ordner zum Speichern; er wird angelegt, wenn er nicht existiert
help-extract-only = Nur diese speichern, durch Kommas getrennt. calls: Nummern mit Zeiten, die Anrufe sein können; nur gespeichert, wenn hier genannt
help-da = Zeigen, was eine Download-Agent-Datei enthält: Chips, Protokoll, Größen, Signaturen
    .after =
        Die Datei wird nur gelesen; ein Handy ist nicht nötig. Download-Agent-Dateien gehören zur Firmware eines Handys und zu SP Flash Tool.

        Exit-Codes: 0 angezeigt, 2 falsche Argumente oder keine Download-Agent-Datei, 6 die Datei ist nicht lesbar, 7 die Datei hat keinen Agent für den Chip.
help-da-file = Die Download-Agent-Datei, etwa MTK_AllInOne_DA.bin
help-da-chip = Nur die Agents für diesen Chip zeigen: sein Hardware-Code, etwa 0766, oder seine Nummer, etwa MT6765
help-simulate = Ein Übungshandy an einem Pseudoterminal starten, um dieses oder ein anderes Programm auszuprobieren
    .after =
        Fehler: --fault NAME[=VALUE][@PLACE][,OPTION=VALUE]..; [] markiert, was wegbleiben kann, | trennt Alternativen. Zeiten so schreiben: 200ms, 1.5s oder 2min, Größen und Stellen so: 4096, 0x1000 oder 4K. N ist die Anzahl der aus dem Flash gesendeten Bytes; ADDR ist eine Adresse im Flash.

        { $faults }

        Handys für --phone: { $phones }. Ohne: mt6261.

        Fehler der Übungs-Smartphones: POINT ist upload, set-up, second-stage, storage-info, high-speed oder die Anzahl der aus dem Speicher gesendeten Bytes; AREA+N ist eine Stelle wie user+0x1000.

        { $smartphone_faults }
help-simulate-link = Wo der Port des Übungshandys erscheint
help-simulate-phone = Modell des Handys [Standard: mt6261]
help-simulate-door = Modus eines Übungs-Smartphones: sein Preloader oder sein Boot-ROM, das auch --preloader braucht
help-simulate-write-da = Für Übungs-Smartphones: die passende erzeugte Download-Agent-Datei schreiben, für --da
help-simulate-write-preloader = Für Übungs-Smartphones: die passende erzeugte Preloader-Datei schreiben, für --preloader
help-simulate-image = Inhalt des Flash [Standard: 4 MB erzeugte Firmware]
help-simulate-fault = Ein Fehler zum Üben, etwa vanish@0x100000; mehrmals möglich
help-simulate-pace = Geschwindigkeit: rom (232.558 Byte pro Sekunde, wie ein echtes Handy), wire (nahe der Grenze von USB), uart (115.200 Baud), none (so schnell der Computer kann)
help-simulate-log = Jeden Befehl, den das Handy erhält, in diese Datei schreiben, ein JSON-Objekt pro Zeile
