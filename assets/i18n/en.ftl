### Every sentence that Bromide shows. $front is "cli" for bromide-cli and "window" for the window.
### Readers are repair technicians, many with English as a second language: short sentences, one idea each, the cause
### first, no blame, never "I". One sentence has no full stop; several have one each. A message that starts with a small
### letter is put into another message, after a colon or in brackets.
###
### Buttons are verbs, states are participles ("Reading", "Saved"), labels are nouns. A label that a sentence quotes is
### that label exactly, in the quotation marks of the language. Never write the number 1 as a word or digit in [one].
###
### Terms, each with one name everywhere:
###   dump                 the file with the phone's storage; "unfinished dump" (.part) until it is complete
###   report, journal      the file beside a finished dump (.json), beside an unfinished one (.part.json)
###   backup, manifest     a folder with a file for each part; the list in it (manifest.json)
###   flash, storage       memory of a feature phone; memory of a smartphone (eMMC, UFS, NAND)
###   area, partition      region of the storage that the hardware has (boot1, user); named piece of an area (nvram)
###   part                 one area or partition of a backup; in Look inside: any piece of a file
###   range, block, place  what the user asks to read; unit of reading and checking; a spot in a file or storage
###   check                the second read; "decided by a third read": the two differed
###   boot ROM, preloader  the program in the chip; the phone's first loader, in its storage
###   boot-ROM mode        state of a phone that was connected with its boot key held
###   boot key             key to hold while the cable is plugged in
###   Download Agent file, preloader file    files from the phone's firmware that a smartphone needs
###   reading program      Bromide's own small program on feature phones; never called Download Agent
###   port, socket         serial port of the computer (COM5); USB socket of the computer or hub
###   station              one of the places of "Several phones" that reads one phone at a time
###   job sheet, session   what the user types about one phone; the run of "Several phones"
###   practice phone       a phone made of software
###   rescue               getting a person's files, messages, contacts and pictures out of a dump

## The language

# What the language calls itself, for the list of languages: "Deutsch", not "German".
language-name = English
# The signs within numbers: 2.5 and 4,194,304. Where figures are not grouped, number-group-sign = {""}. A no-break space is {"\u00A0"}.
number-decimal-sign = .
number-group-sign = ,
# Between the names of a list.
list-separator = ,{" "}

## Numbers and sizes

bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}

# useGrouping: "false" where numbers are next to numbers that people type.
size-bytes = { $count ->
    [one] { $count } byte
   *[other] { NUMBER($count, useGrouping: "false") } bytes
}
size-kb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } KB
size-mb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } MB
size-gb = { NUMBER($size, maximumFractionDigits: 1, useGrouping: "false") } GB
# A typed number; the same in a form field and after a colon.
number-wrong = { $text } is not a number: use a form such as 4194304, 0x400000, 4096K, 4M or 1G
number-leading-zeros = { $text } starts with a zero and could be hexadecimal or decimal: use { $hex } or { $decimal }
number-hex-without-0x = { $text } is a hexadecimal number without 0x: use { $hex }
region-empty = { $front ->
    [window] The length is 0: enter the number of bytes to read
   *[cli] LENGTH is 0: give the number of bytes to read, or auto
}
region-past-end-of-flash = { $front ->
    [window] { $length } bytes from { $start } end past 4 GiB ({ $end }), the end of the phone's address space
   *[cli] START { $start } plus LENGTH { $length } ends past 4 GiB ({ $end }), the end of the phone's address space
}
region-past-end = { $front ->
    [window] { $length } bytes from { $start } end past { $end }, the largest offset in the area { $area }
   *[cli] START { $start } plus LENGTH { $length } ends past { $end }, the largest offset in the area { $area }
}

## The states of a job: the same words in page, window title and log

state-ready = Ready
state-waiting = Waiting for phone
# Also in the title of the window: keep it short.
state-lost = Phone lost: plug it in again
state-hung = Phone not responding: unplug it
state-connecting = Connecting
state-held = Waiting for Download Agent file
state-reading = Reading
state-checking = Checking
state-saved = Saved
state-saved-unchecked = Saved, not checked
state-partly-saved = Partly saved
state-stopped = Stopped
state-failed = Failed

## What a status of the boot ROM means: after a colon, with the number of the status in brackets

status-unknown = the phone refused with a status whose meaning is not published
status-ok = no error
status-written = written
status-written-rom = written, to memory that the boot ROM uses
status-cache = the phone reports a cache error
status-write16-odd = the address of a 16-bit write must be even
status-write32-unaligned = the address of a 32-bit write must be a multiple of 4
status-write-forbidden = the phone does not allow writes to this address
status-write-overlaps-program = the write overlaps a loaded program
status-write-overlaps-image = the write overlaps the image to be started
status-write-count-zero = the length of the write is 0
status-read16-odd = the address of a 16-bit read must be even
status-read32-unaligned = the address of a 32-bit read must be a multiple of 4
status-read-forbidden = the phone does not allow reads from this address
status-read-count-zero = the length of the read is 0
status-read-blocked = the read overlaps a loaded program or the image to be started
status-auth-not-needed = the phone needs no authorisation, or is already authorised
status-sla-required = the phone needs its maker's authorisation first
status-program-overlaps = the program overlaps another loaded program
status-jump-outside-program = the start address is outside the loaded program
status-too-many-programs = too many programs are loaded
status-program-odd = the load address of a program must be even
status-program-forbidden = the phone does not allow programs at this address
status-program-empty = the program is empty
status-signature-too-long = the signature is as long as the program
status-signature-missing = the phone accepts only signed programs
status-no-program = no program is loaded
status-program-count = the number of loaded programs does not match the authorisation
status-write-count-too-big = the write is too long for one command
status-read-count-too-big = the read is too long for one command
status-program-area = the program does not fit into the program area
status-baud-range = the phone's serial port does not support this speed
status-program-version = the phone does not support this version of the program
status-after-setup = the phone's usual answer after its set-up step
status-auth-image = the authorisation file was not accepted
status-program-signature = the program's signature was not accepted
status-auth-memory = the phone ran out of memory while checking the authorisation
status-auth-key = the phone could not set up its key
status-auth-hash = the checksum of the authorisation is wrong
status-auth-size = the size of the authorisation is wrong
status-program-region = the memory range of the program was not accepted
status-program-region-overlaps = the memory range of the program overlaps another one
status-program-region-too-long = the memory range of the program is too long
status-program-place = the address of the program was not accepted
status-program-length = the length of the program was not accepted
status-daa-signature = the phone accepts only programs signed by its maker
status-daa = the phone accepts only programs signed by its maker, or needs no authorisation
status-blocked = the phone does not support this command or blocks it
status-past-end = the range ends past the phone's last address
status-boot-no-header = the phone found no firmware to start, or its image is locked
status-boot-bad-header = the phone found no firmware that it can start, or its image is locked
status-boot-no-layout = the phone found no boot layout, or its image is locked
status-boot-no-flash = the phone found no flash to start from, or its image is locked
status-program-blacklisted = the chip blocks this program by its name

## Requests to the phone and errors in the answer, inside other sentences and in the log

# $name is a command such as READ32, $at an address.
request-read = { $name } of { $at } ({ NUMBER($bytes, useGrouping: "false") } bytes)
request-old-read = the old { $name } of { $at }
request-write = { $name } of { $value } to { $at }
request-version = the boot ROM's version
request-preloader-version = the preloader's version
# The phone repeats each byte that is sent (echo). $sent and $got are two hex digits.
answer-changed = byte { $sent } came back as { $got } (byte { $at } of the request)
answer-too-long = the phone announces { NUMBER($bytes, useGrouping: "false") } bytes
answer-not-whole-words = { NUMBER($bytes, useGrouping: "false") } bytes are not a whole number of 32-bit words
answer-unsteady = the value changes with every read
session-stopped = stopped
# $during is one of the requests above or a step of an agent or program below.
session-silent = { $during }: no answer for { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s
session-refused = { $during }: refused with status { $status }, { $sentence }
# $found is the value of the register.
session-not-taken = the phone accepted { $during }, but the register { $at } then contained { $found }
session-out-of-step = { $during }: unexpected answer, { $what }
session-restarted = the phone has restarted
session-lost = communication with the phone could not be restored
session-reading-register = read of the register { $at }
session-switching-window = switch-on of the flash window

## Download Agents; messages with a small letter are put into others
# $during is one of agent-step-...
agent-refused = refused with error { $code } ({ $during })
agent-refused-by-text = refused ({ $during })
agent-unsupported = not supported by this Download Agent ({ $during })
agent-wrong-sum = wrong checksum ({ $during })
agent-unexpected = unexpected answer ({ $during })
# Inside the security-... messages.
door-boot-rom = boot ROM
door-preloader = preloader
security-unknown = Connected to the { $door }; the phone does not report its protection
security-server = Connected to the { $door }; the phone needs permission from its maker's server (SLA)
security-signed = Connected to the { $door }; the phone accepts only a signed Download Agent (DAA)
security-open = Connected to the { $door }; the phone accepts any Download Agent
agent-no-file = { $chip } is a smartphone chip: it needs a Download Agent file, and none was chosen
agent-does-not-fit = The Download Agent file has no agent for { $chip }
agent-entry-damaged = The agent for { $chip } in the Download Agent file is damaged
agent-unknown-protocol = Bromide recognises { $chip } but does not support the protocol of its Download Agents
agent-signature-needed = This phone accepts only a Download Agent signed by its maker
agent-server-needed = This phone needs permission from its maker's server before it accepts a Download Agent
agent-upload-refused = The phone refused the Download Agent: { $sentence } (status { $status })
agent-no-preloader-file = The phone is in boot-ROM mode: the Download Agent needs the phone's preloader file to start the RAM
agent-other-preloader = The preloader file has no settings for this phone's memory chip
agent-ram-settings-unknown = The RAM settings in the preloader file have version { $version }, which Bromide does not support
agent-ram-failed = The phone's RAM did not start with the settings from the preloader file (error { $code })
agent-does-not-start = The Download Agent does not start on this phone: no answer ({ $step })
agent-locked = The Download Agent needs permission from the maker's server
agent-no-storage = The Download Agent found no storage in this phone
agent-fault-needs-ram-settings = the Download Agent needs the phone's preloader file to start the RAM
agent-fault-ram-settings-refused = the Download Agent refused the RAM settings from the preloader file with error { $code }
agent-fault-needs-authentication = the Download Agent accepts only computers authorised by the phone's maker
agent-fault-no-storage = the Download Agent found no storage
agent-step-upload = upload of the Download Agent
agent-step-start = start of the Download Agent
agent-step-settings = exchange of settings
agent-step-ram = start of the phone's RAM
agent-step-second-stage = start of the agent's second stage
agent-step-storage = query of the storage
agent-step-usb-speed = switch to high-speed USB
agent-step-area = selection of a storage area
agent-step-read = read of the storage
agent-step-partitions = query of the partition list
agent-step-finish = end of the session

## Bromide's reading program; messages with a small letter are put into others

program-runs = The reading program is running on the phone (version { $version }). Benchmark in ticks of 26 MHz: { NUMBER($loops, useGrouping: "false") } for 4096 loops, { NUMBER($bursts, useGrouping: "false") } and { NUMBER($words, useGrouping: "false") } for 4 KB of flash in bursts and in words, { NUMBER($sums, useGrouping: "false") } for 4 KB of checksums, { NUMBER($registers, useGrouping: "false") } for 1024 USB registers.
# $why is one of the messages below; "it" in them is the reading program.
program-not-used = Reading without the reading program: { $why }.
program-failed = The reading program failed ({ $why }), and the phone did not restart
program-other-chip = it supports only the MT6260 and MT6261
program-not-usb = it supports only the phone's own USB
program-protected = the phone's protection is on ({ $bits })
program-protection-unknown = the phone does not report its protection
program-no-first-block = the boot ROM cannot read the first 64 KB of the flash
program-no-watchdog = the phone refused to start its watchdog
program-refused = the phone refused it (status { $status })
program-not-loaded = it could not be loaded
program-no-hello = it did not start
program-wrong-hello = its first message was wrong
program-tables-differ = its test data arrived damaged
program-flash-differs = its data differs from the boot ROM's at { $at }
program-refused-by = it refused a request ({ $during })
program-silent = it stopped answering ({ $during })
program-lost-before = the connection was lost while it was running
program-step-load = load of the reading program
program-step-start = start of the reading program
program-step-hello = first message of the reading program
program-step-tables = USB test of the reading program
program-step-first-block = flash test of the reading program
program-step-bench = benchmark of the reading program
program-step-read = read by the reading program
program-step-sums = checksums of the reading program
program-step-quit = end of the reading program

## Ports and connections; put into other sentences

link-unplugged = the phone was unplugged
link-busy = { $port } is in use by { $holder }
link-denied = no permission to open { $port }
link-not-a-port = { $port } is not a serial port
link-failed = { $during }: { $why }
# Before a colon and the system's error text.
link-opening = opening { $port }
link-writing = writing to { $port }
link-reading = reading from { $port }
link-setting-up = configuring { $port }
link-listing = listing the serial ports
link-takes-no-more = the phone did not accept the data in time
link-usb-stalled = the phone still refuses USB transfers (STALL) after the halt was cleared
link-usb-stuck = the system did not return a cancelled USB transfer in time
link-usb-no-driver = Windows has no driver (WinUSB) that lets programs use the device
# Inside "... is in use by ...".
holder-another = another program
holder-of-another-user = a program of another user
holder-of-another-user-named = a program of another user, probably { $name }

## Chips: why one is not read, and steps (both without a full stop)

chip-unproven = { $chip }: expected to work. There is no public report that a phone with this chip was read this way.
chip-unknown = This phone's chip has the hardware code { $code }, which is in no public list. Its registers are unknown, so nothing was written to it
chip-untold = The phone does not report its chip
chip-smartphone-storage = { $chip } is a smartphone chip: its storage is NAND, eMMC or UFS, which the boot ROM cannot read directly
chip-nand-flash = { $chip } phones keep their firmware in NAND flash, which the boot ROM cannot read directly
chip-window-unknown = The address of the flash in { $chip } phones is not published, so Bromide does not read them
chip-not-proven = The registers of the { $chip } are published, but no dump read by its boot ROM is, so Bromide does not read it yet
chip-only-code-known = Only the name of the { $chip } is known: the address of its flash is not published, so Bromide does not read it
# $family is one of family-...
chip-of-family = This phone's chip is probably an { $chip }, one of the { $family }. The address of its flash is not published, so Bromide does not read it
family-feature-phone = MediaTek chips for feature phones
family-smartphone = MediaTek chips for smartphones
family-tablet = MediaTek chips for tablets and televisions
family-module = MediaTek chips for watches and modules
chip-in-preloader = The phone is in its preloader (version { $version }), not in boot-ROM mode. The preloader of this phone does not allow its flash to be read
chip-locked = This phone needs its maker's authorisation before its memory can be read
chip-register-refused = The phone refuses a write to a register that gives access to its flash: { $sentence }
chip-register-unreadable = The phone refuses to read register { $at }, which is needed for access to the flash: { $sentence } (status { $status })
chip-flash-refused = The phone refuses to read the start of its flash: { $sentence } (status { $status })
chip-needs-signed-agent = This phone needs a Download Agent (most phones: one signed by the maker) and a program that uses it, such as SP Flash Tool
# Steps, numbered by the program.
do-choose-agent = { $front ->
    [window] Choose the Download Agent file from this phone's firmware
   *[cli] Add --da FILE: the Download Agent file from this phone's firmware
}
do-other-agent = Use another Download Agent file; the one from this phone's firmware is best
do-makers-agent = Use the signed Download Agent file from this phone's firmware
do-choose-preloader = { $front ->
    [window] Choose the preloader file from the same firmware
   *[cli] Add --preloader FILE: the preloader file from the same firmware
}
do-other-preloader = Use the preloader file from this phone's firmware
do-try-preloader = Switch the phone off and connect it without holding a key: it then starts its preloader and needs no preloader file
chip-needs-agent = This chip needs a Download Agent and a program that uses it, such as SP Flash Tool
chip-needs-someone = If you have such a phone and its serial cable and want to help, please contact the project
chip-needs-someone-who-knows = Send the hardware code and the phone's model to the project
chip-needs-known-one = Use a phone with a supported chip: Bromide never writes to an unknown chip
chip-needs-boot-rom = Take the battery out, hold the boot key, then plug the phone in. If that fails, try another key
chip-needs-maker = Ask the phone's maker for authorisation; Bromide cannot provide it

## The flash: warnings (whole sentences), obstacles (without a full stop) and how its size is known

# Name of a flash chip, where its real name is not known.
flash-chip-unknown = unknown flash chip
flash-chip-of-id = flash chip { $id }
flash-no-boot-header = The flash does not start with the usual boot header (SF_BOOT). Look inside the dump before you use it.
flash-swapped = The bytes of the boot header are in the wrong order: the bytes of the dump need swapping. Please report this phone to the project
flash-all-zero = All bytes of the flash read as 00: it is probably switched off. Unplug the phone, take the battery out for a moment and try again
flash-all-ones = The first bytes of the flash all read as FF: it is empty or switched off. If you expect data, unplug the phone, take the battery out for a moment and try again.
flash-constant = The flash reads as the same four bytes everywhere: it is probably switched off. Unplug the phone, take the battery out for a moment and try again
flash-window-lost = The flash reads differently after its chip was identified: unplug the phone, take the battery out for a moment and try again
flash-size-unknown = { $front ->
    [window] The size of the flash could not be detected. Read a range and enter its length (4M, 8M and 16M are usual).
   *[cli] The size of the flash could not be detected. Give LENGTH (4M, 8M and 16M are usual).
}
# A flash repeats its content after its end ("mirror"); so its size is measured.
flash-larger-by-mirror = The flash chip reports { $says }, but its bytes do not repeat before { $from }: { $from } will be read.
flash-larger-by-data = The flash chip reports { $says }, but there is other data up to { $end }: { $end } will be read.
flash-data-behind = { $front ->
    [window] The flash chip reports { $says }, but there is other data after that. To read more, read a range and enter its length.
   *[cli] The flash chip reports { $says }, but there is other data after that. To read more, give LENGTH.
}
flash-smaller-by-mirror = The flash chip reports { $says }, but its bytes repeat from { $from }: { $from } will be read.
flash-smaller-by-end = The flash chip reports { $says }, but the phone refuses to read from { $end }: { $end } will be read.
flash-rest-may-be-copy = The flash chip reports { $says }, but the flash has little data and it repeats from { $from }: the rest may be a copy.
flash-little-data = { $front ->
    [window] { $blocks ->
        [one] The size { $size } was detected from only { $blocks } block of data near the start. If it is wrong, read a range and enter its length.
       *[other] The size { $size } was detected from only { $blocks } blocks of data near the start. If it is wrong, read a range and enter its length.
    }
   *[cli] { $blocks ->
        [one] The size { $size } was detected from only { $blocks } block of data near the start. If it is wrong, give LENGTH.
       *[other] The size { $size } was detected from only { $blocks } blocks of data near the start. If it is wrong, give LENGTH.
    }
}
flash-two-sizes = The flash chip reports two sizes: { $jedec } in its JEDEC id, { $sfdp } in its SFDP description.
flash-header-larger = The flash chip reports { $says }, but the firmware header says { $header }: { $size } will be read.
flash-header-larger-than-data = The flash has little data and it repeats from { $from }, but the firmware header says { $header }: { $size } will be read.
flash-header-not-held = The firmware header says { $header }, but the flash has only { $size }: { $size } will be read.
flash-header-smaller = The firmware header describes only { $header }, but the flash has { $size }: { $size } will be read.
flash-size-by-header = Only the firmware header gives the size ({ $header }, so { $size } will be read). Check the end of the dump before you use it.
flash-register-changed = Identifying the flash chip changed register { $at } from { $before } to { $after }; the flash still reads the same.
# After "detected from:". "Mirror test": Bromide looked where the content repeats.
known-from-jedec = JEDEC id
known-from-sfdp = SFDP description
known-from-jedec-mirror = JEDEC id, confirmed by mirror test
known-from-sfdp-mirror = SFDP description, confirmed by mirror test
known-from-jedec-header = JEDEC id, confirmed by firmware header
known-from-capacity = size byte of an unknown JEDEC id
known-from-capacity-mirror = size byte of an unknown JEDEC id, confirmed by mirror test
known-from-capacity-end = size byte of an unknown JEDEC id, confirmed by end of readable memory
known-from-capacity-header = size byte of an unknown JEDEC id, confirmed by firmware header
known-from-sfdp-header = SFDP description, confirmed by firmware header
known-from-mirror-header = mirror test, confirmed by firmware header
known-from-header = firmware header
known-from-jedec-end = JEDEC id, confirmed by end of readable memory
known-from-sfdp-end = SFDP description, confirmed by end of readable memory
known-from-mirror = mirror test
known-from-end = end of readable memory

## Doubts about a dump; after "Note:" or in a list

# $byte is two hex digits.
dump-blank-start = the first { $size } of the flash are all { $byte }: it is empty there or was switched off during reading. If you expect data, unplug the phone, take the battery out for a moment and read again
dump-byte-swapped = the bytes of each word in the dump are in the wrong order and need swapping. Please report this phone to the project
dump-no-header = the dump does not start with a known boot header. Some older phones have none, but it can also be the wrong part of the phone's memory. Look inside the dump before you use it
dump-repeats = the content repeats every { $period }. The flash is probably only { $period } large, and the rest of the dump is a copy. Read only { $period } to get a dump of the right size
dump-last-page-repeats = the last { $size } of the dump repeat the same { $page }. Reading probably went past the end of the flash, or the phone stopped responding. Read again; if the result is the same, read less
dump-reaches-end = there is data up to the end of the dump, and the flash may be larger. Read again with twice the length to check

## What is inside a dump

# Kinds of data in the legend of the map and in lists.
class-erased = blank (erased)
class-zero = zeros
class-text = text
class-code = code
class-packed = compressed or encrypted
class-mixed = other data
# Names of what is recognised in a dump; headings of a list.
finding-boot-header = Boot header
finding-boot-layout = Boot layout
finding-loader = First boot loader
finding-second-loader = Second boot loader
finding-firmware = Firmware
finding-viva = Firmware resources (VIVA)
finding-gps-firmware = Firmware of the GPS receiver
finding-file = File with a MediaTek header
finding-alice = Compressed code (ALICE)
finding-rom-info = Firmware name record
finding-file-system = File system
finding-wear-levelled = Wear-levelled disk
finding-nvram = Settings folder (NVRAM)
finding-smart-loader = Smartphone boot loader (preloader)
finding-partition-header = Smartphone partition header
finding-partition-table = Smartphone partition table
finding-boot-image = Android boot image
# Labels before a colon and a value.
fact-device = Made for
fact-layout-at = Boot layout at
fact-boot-region = Boot region at
fact-main-region = Main region at
fact-loaders = Loaders
fact-type = Type
fact-file-version = Version of the file
fact-load-address = Load address
fact-signature = Signature
fact-sections = Sections
fact-missing-bytes = Missing at the end
fact-image-name = File name
fact-project = Project
fact-record = Record
fact-gps-chip = GPS receiver
fact-flash-id = Made for the flash chip
fact-flash-chips = Made for the flash chips
fact-fat-base = File system start
fact-fat-length = File system size
fact-size-hint = Minimum flash size in this header
fact-boot-text = Boot text
fact-boot-rom-usb = Boot ROM over USB
fact-boot-rom-uart = Boot ROM over UART
fact-boot-rom-commands = Boot ROM
fact-boot-key-wait-ms = Wait for the boot key (ms)
fact-usb-ids = USB ids
fact-customer = Customer
fact-kind = Kind
fact-pointers = Pointers
fact-size = Size
fact-label = Label
fact-files = Files
fact-file-count = Number of files and folders
fact-files-listed = First files (others not listed)
fact-files-not-listed = Files and folders not listed
fact-folders-incomplete = Folders not read completely
fact-folders = Folders
fact-on-disk = Position on the wear-levelled disk
fact-from-sector = First sector
fact-blocks = Blocks with data
fact-sectors-in-use = Sectors in use
fact-sectors-twice = Sectors found more than once
fact-partitions = Partitions
fact-partition-list = Partitions
fact-table-copies = Copies of the table
fact-memory-chips = Memory chips supported
fact-platform = Chip
fact-version = Version
fact-built = Built
# Values after such a label.
value-brom-disabled = switched off by this loader
value-brom-allowed = allowed
value-brom-off-for-good = permanently disabled: such a phone cannot be read through its boot ROM
value-file = { $path } ({ $size })
value-folder = { $path }/
value-partition = { $name }: { $start }, { $size }
value-copies-good = both are valid
value-copies-differ = both are valid, but their entries differ; the first one is shown
value-copies-first-only = the first one is valid; this file does not contain the second one
value-copies-second-damaged = the first one is valid; the second one is damaged
value-copies-first-damaged = the first one is damaged; the second one is shown
value-copies-damaged = both are damaged; the entries may be wrong
dump-header-larger = the firmware header says { $hint } of flash, but the dump has { $size }. The dump is probably incomplete, or the detected size was too small
dump-header-smaller = the firmware header describes only { $hint } of flash, but the dump has { $size }. The flash may be smaller than the dump

## Download Agent files and error numbers

agent-file = { $file }: { $size }, { $text }, { $count ->
        [one] { $count } agent
       *[other] { $count } agents
    }
agent-file-for = { $count ->
        [one] { $count } agent in { $file } fits { $chip }
       *[other] { $count } agents in { $file } fit { $chip }; the phone's versions decide which one is used
    }
# One line of a list: $code is the hardware code; two spaces keep the column.
agent-line = { $code }  { $chip }, { $protocol }, { $versions }
agent-chip-unknown = unknown chip
agent-protocol-legacy32 = old agent (3.2)
agent-protocol-legacy = legacy agent (V3)
agent-protocol-xflash = xflash agent (V5)
agent-protocol-xml = XML agent (V6)
agent-protocol-unknown = unknown protocol
agent-content-legacy = { $protocol }, but its content looks like a legacy agent
agent-content-xflash = { $protocol }, but its content looks like an xflash agent
agent-versions = hardware { $hardware }, software { $software }
agent-version = hardware { $hardware }
agent-stages = first stage { $first }; second stage { $second }
agent-stage-only = single stage { $stage }
agent-stage-signed = { $size } at { $address }, signed
agent-stage-unsigned = { $size } at { $address }, not signed
agent-problem-regions = Cannot be used: invalid number of stages ({ $count })
agent-problem-no-stage = Cannot be used: a stage of the agent is missing
agent-problem-past-end = Cannot be used: the file ends before the end of this agent. The download was probably incomplete
agent-problem-too-large = Cannot be used: a stage has { $size }, more than any known agent
agent-problem-signature = Cannot be used: a signature is longer than its data
# After a colon, of the chosen agent.
agent-match-exact = made for exactly this chip version
agent-match-nearest = made for the nearest older chip version
agent-match-first = made for newer chip versions; the first one for this chip
not-agent-empty = { $file } is empty: download it again
not-agent-blank = { $file } contains only the byte { $byte }: download it again
not-agent-cut-off = { $file } is incomplete: it has { $size } of { $needed }; download it again
not-agent-damaged = { $file } is a damaged Download Agent file; download it again
not-preloader-agent = { $file } is a Download Agent file, not a preloader file
not-preloader = { $file } is not a preloader file
not-preloader-settings = { $file } is a preloader file without RAM settings; choose the one from this phone's firmware
not-preloader-damaged = { $file } is a damaged preloader file
usage-preloader-alone = --preloader needs --da: the Download Agent uses the preloader file
not-agent-preloader = { $file } is a preloader file, not a Download Agent file; choose a file such as MTK_AllInOne_DA.bin
not-agent-firmware = { $file } is firmware, not a Download Agent file; choose a file such as MTK_AllInOne_DA.bin
not-agent-partition = { $file } is a partition image, not a Download Agent file; choose a file such as MTK_AllInOne_DA.bin
not-agent-scatter = { $file } is a scatter file, not a Download Agent file; choose a file such as MTK_AllInOne_DA.bin
not-agent-boot-image = { $file } is an Android image, not a Download Agent file; choose a file such as MTK_AllInOne_DA.bin
not-agent-program = { $file } is a program, not a Download Agent file; choose a file such as MTK_AllInOne_DA.bin
not-agent-archive = { $file } is an archive ({ $kind }): unpack it and choose the Download Agent file in it
not-agent-text = { $file } is a text file, not a Download Agent file; choose a file such as MTK_AllInOne_DA.bin
not-agent-raw = { $file } contains the code of a Download Agent without the header that names its chip; choose the complete file, such as MTK_AllInOne_DA.bin
not-agent-unknown = { $file } is not a Download Agent file; choose a file such as MTK_AllInOne_DA.bin
not-agent-too-large = { $file } is too large for a Download Agent file (at most { $most }); choose a file such as MTK_AllInOne_DA.bin
no-agent = { $file } has no agent for { $chip }; choose the Download Agent file from this phone's firmware
no-agent-damaged = The agent for { $chip } in { $file } is damaged; choose another Download Agent file
number-open = What does 4032 mean?
    .hover = Explains error numbers of SP Flash Tool, Download Agents and boot ROMs
number-heading = What does 4032 mean?
number-field = Error number
number-hint = Enter a number such as 4032 or 0xBC4, or paste a whole message
number-unknown = { $text } is not in the list: its meaning is not published. Try the Download Agent file and the preloader file from this phone's firmware, another cable or another USB socket.
number-not-there = No number found in this text
# $decimal and $hex are the same number; $source is one of number-from-...
number-label = { $decimal } ({ $hex }), reported by { $source }
number-from-boot-rom = the boot ROM or the preloader
number-from-preloader = the preloader
number-from-legacy-agent = an older Download Agent
number-from-agent = the Download Agent
number-from-flash-tool = SP Flash Tool
number-server-needed = This phone needs permission from its maker's server before it accepts a Download Agent; Bromide cannot read it
number-signature-rejected = The phone accepts only a Download Agent signed by its maker; choose the file from this phone's firmware
number-wrong-agent = The Download Agent does not fit this chip; choose the file from this phone's firmware
number-agent-refused = The chip refuses this Download Agent; choose a newer file from this phone's firmware
number-agent-too-old = The phone does not accept this version of the Download Agent; choose the file from this phone's firmware
number-command-blocked = The phone blocks this command, usually because of its maker's security settings
number-preloader-failed = The phone's preloader reports an internal error
number-internal-ram = The chip's internal memory could not be used
number-external-ram = The phone's RAM does not work with these settings; choose the preloader file from the same firmware, or connect the phone through its preloader
number-ram-setup = The phone's RAM did not start; choose the preloader file from the same firmware, or connect the phone through its preloader
number-clock-setup = A clock for the chip or its RAM did not start; connect the phone again
number-ram-type = The RAM settings are for another type of RAM; choose the preloader file from this phone's firmware
number-ram-calibration = The RAM could not be calibrated; choose the preloader file from this phone's firmware. If it is already the right one, the phone may be damaged
number-ram-not-supported = The Download Agent does not support this RAM; choose the file from this phone's firmware
number-ram-not-working = The RAM does not work correctly; the phone may be damaged
number-ram-settings-needed = The Download Agent needs RAM settings; choose the preloader file from this phone's firmware
number-storage-not-found = The Download Agent found no storage of this kind. This is normal for kinds that the phone does not have. If it is reported for all kinds, the preloader file is wrong or the storage chip is broken
number-storage-not-supported = The Download Agent does not support this phone's storage chip; choose a newer file
number-wrong-chip = The Download Agent is for another chip; choose the file from this phone's firmware
number-ram-settings-not-found = SP Flash Tool found no RAM settings for this phone; the preloader file or scatter file is for another phone
number-general-failure = The Download Agent reports an unspecified failure; connect the phone again
number-not-supported = The Download Agent does not support this command
number-device-not-supported = The Download Agent does not support this phone; choose the file from this phone's firmware
number-read-forbidden = This Download Agent does not allow reading; choose another file from this phone's firmware
number-verify-failed = A signature check failed; the files are not for this phone
number-write-forbidden = The Download Agent does not allow writing; reading is not affected
number-old-version-forbidden = The phone refuses firmware that is older than its own; reading is not affected
number-wrong-files = The files chosen in SP Flash Tool do not fit this phone or do not fit together
number-bad-checksum = Data arrived with a wrong checksum; use another cable or USB socket
number-no-such-partition = The phone has no partition with this name
number-out-of-range = The range ends past the end of the storage
number-preloader-mismatch = The preloader file and the Download Agent do not fit together; choose both from this phone's firmware
number-read-failed = The storage cannot be read at this address; the chip may be worn out
number-boot-rom-step = A step in boot-ROM mode failed; connect the phone again
number-stages-mismatch = The two stages of the Download Agent do not fit together. The file was changed or is damaged; choose an original one

## The command line's own output

output-failed = The output cannot be written: { $why }
output-not-read = The program that receives the output did not read all of it

## What is inside a file, on the command line

inspect-file = { $file }: { $size } ({ $bytes } bytes)
inspect-empty = { $file } is empty
inspect-no-file = { $path } is not a file
inspect-stopped = Stopped before the end of the file
inspect-fact = { $label }: { $value }
inspect-list = { $label }:
inspect-shares = Content: { $shares }
inspect-share = { $kind } { $share }
share = { NUMBER($percent, maximumFractionDigits: 0) } %
share-below-one = below 1 %
inspect-warning = Note: { $sentence }
inspect-nothing = Nothing in this file was recognised
inspect-more = There are more of this kind, not listed here
# $at is an address; two spaces keep the column.
inspect-finding = { $at }  { $name }, { $size }
inspect-finding-somewhere = { $at }  { $name }

## People's data out of a dump

rescue-private = This dump can contain private data: names, numbers, messages, pictures. Rescue it only for its owner or with the owner's consent. The data stays on this computer. Nothing is sent anywhere.
rescue-saved = Saved { $messages ->
        [one] { $messages } message
       *[other] { $messages } messages
    }, { $contacts ->
        [one] { $contacts } contact
       *[other] { $contacts } contacts
    }, { $files ->
        [one] { $files } file
       *[other] { $files } files
    } and { $pictures ->
        [one] { $pictures } picture or recording
       *[other] { $pictures } pictures and recordings
    } to { $folder }. Give the folder to the owner. Delete the folder and the dump when you no longer need them.
rescue-nothing = No files, messages or contacts were found. They may be on the SIM card or the memory card, which are not in the dump.
rescue-no-contacts = No contacts were found. They may be on the SIM card or the memory card, which are not in the dump.
# Shown before the content is shown: only counts.
rescue-found-files = { $count ->
        [one] { $count } file
       *[other] { $count } files
    }, { $deleted ->
        [0] none deleted
       *[other] { $deleted } deleted
    }
rescue-found-messages = { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }, { $deleted ->
        [0] none deleted
       *[other] { $deleted } deleted
    }, { $more ->
        [0] none outside the message file
       *[other] { $more } outside the message file
    }
rescue-found-contacts = { $count ->
        [one] { $count } contact
       *[other] { $count } contacts
    }
rescue-found-media = { $count ->
        [one] { $count } picture or recording
       *[other] { $count } pictures and recordings
    }, { $carved ->
        [0] none in free space
       *[other] { $carved } more in free space
    }
rescue-imei = IMEI of the phone: { $imei }
rescue-contacts-known = The format of the contacts is known from one other phone. Compare some of the contacts with the owner.
rescue-contacts-known-with-more = The format of the contacts is known from one other phone; some were found by their pattern. Compare them with the owner.
rescue-contacts-pattern = This phone stores contacts in an undocumented format. Bromide found these by their pattern. Compare them with the owner.
rescue-contacts-unpaired = Names and numbers were found by their pattern. Which name belongs to which number is unknown.
rescue-smartphone = This is a dump of a smartphone. Bromide does not read its files.
rescue-smartphone-partition = This is a dump of a smartphone. The user's data is in the partition { $name }, which Bromide does not read.
rescue-messages-damaged = { $count ->
        [one] { $count } message is damaged or incomplete
       *[other] { $count } messages are damaged or incomplete
    }
rescue-file = { $path }  { $size }  { $time }  { $state }
rescue-size-missing = { $size } ({ $missing } missing)
rescue-no-time = no date
# State of a file, in a narrow column.
rescue-file-whole = complete
rescue-file-incomplete = parts missing
rescue-file-unsure = uncertain
rescue-file-deleted = deleted, in one piece
rescue-file-deleted-in-pieces = deleted, reassembled
rescue-file-overwritten = deleted and overwritten
rescue-messages-title = Messages
# Direction of a message, in a narrow column.
rescue-message-received = Received
rescue-message-sent = Sent
rescue-message-draft = Draft
rescue-message-report = Delivery report
rescue-message-no-time = no date
rescue-message-data = Not text ({ $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    })
rescue-message-multimedia = Multimedia message notice ({ $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    })
# Remarks about a message, separated by commas.
rescue-remark-deleted = deleted
rescue-remark-unread = unread
rescue-remark-older-copy = from an older copy
rescue-remark-pattern = found by its pattern
rescue-remark-part-missing = part { $part } of { $parts } is missing
rescue-remark-damaged = damaged
rescue-note-no-volume = The firmware names a file-system area, but no file system was found in it
rescue-note-volumes-lost = { $count ->
        [one] The boot sector of { $count } volume is missing
       *[other] The boot sectors of { $count } volumes are missing
    }
rescue-note-fat32 = The FAT32 volume at { $place } is not read
rescue-note-table-damaged = The file table of volume { $volume } is damaged
rescue-note-folders-incomplete = { $count ->
        [one] { $count } folder of volume { $volume } could not be read completely
       *[other] { $count } folders of volume { $volume } could not be read completely
    }
rescue-note-files-not-listed = { $count ->
        [one] { $count } file of volume { $volume } is not listed
       *[other] { $count } files of volume { $volume } are not listed
    }
rescue-note-unsure-sectors = { $count ->
        [one] { $count } sector was being written when the phone lost power
       *[other] { $count } sectors were being written when the phone lost power
    }
rescue-note-doubled-sectors = { $count ->
        [one] { $count } sector has two different copies; the newer one is unknown
       *[other] { $count } sectors have two different copies; the newer ones are unknown
    }
rescue-note-records-damaged = { $count ->
        [one] { $count } record of the phone's settings is damaged
       *[other] { $count } records of the phone's settings are damaged
    }
rescue-note-records-unread = { $count ->
        [one] { $count } record of the message file could not be read
       *[other] { $count } records of the message file could not be read
    }
rescue-note-no-message-file = The message file is missing; messages were found by their pattern
rescue-no-folder = The folder { $folder } cannot be used: { $why }
rescue-exists = { $path } already exists; nothing was saved
rescue-not-written = The folder { $path } cannot be written: { $why }
rescue-dump-unreadable = The dump cannot be read: { $why }
rescue-stopped = Stopped. Data saved so far is kept
rescue-cannot-read = Bromide can read no files, messages or contacts in this dump; nothing was saved
rescue-nothing-to-save = Nothing of this kind was found; nothing was saved
rescue-saved-only-calls = Saved { $count ->
        [one] { $count } number with a time
       *[other] { $count } numbers with times
    } to { $folder }. Give the folder to the owner. Delete the folder and the dump when you no longer need them.
rescue-saved-calls = { $count ->
        [one] { $count } number with a time, possibly a call, was also saved
       *[other] { $count } numbers with times, possibly calls, were also saved
    }
rescue-saved-damaged = { $count ->
        [one] { $count } of these is damaged or has a part missing; the lists show which
       *[other] { $count } of these are damaged or have parts missing; the lists show which
    }
rescue-carved-cut-off = { $count ->
        [one] The end of { $count } file found in free space is missing
       *[other] The ends of { $count } files found in free space are missing
    }
rescue-remark-national-letters = some letters may be wrong (national alphabet)
rescue-note-settings-unread = { $count ->
        [one] { $count } file of the phone's settings was not read: together they are larger than the dump
       *[other] { $count } files of the phone's settings were not read: together they are larger than the dump
    }
rescue-note-messages-left-out = { $count ->
        [one] { $count } message is not listed: there are more than fit in two message files
       *[other] { $count } messages are not listed: there are more than fit in two message files
    }
rescue-note-space-not-searched = Free space was not searched to the end: the files that seem to start there are larger than the space itself

## Looking for bytes or text in a dump

search-empty = Enter what to find
search-not-hex = { $text } is not a list of bytes in hex: use a form such as 53 46 5F 42
search-too-long = At most { $most } bytes can be searched for at once

## Ports: what they are called, and what is wrong with a typed name

# $what is a kind of device, $name a port, $ids two USB numbers.
port-on-usb = { $what } - { $name } ({ $ids })
port-elsewhere = { $what } - { $name }
port-usb-serial = USB serial port
port-bluetooth = Bluetooth serial port
port-serial = Serial port
# $here is port-none-here or port-here-now.
port-unknown = There is no port named { $name }. { $here }
port-no-folder = There is no port { $name }: the folder { $folder } does not exist. { $here }
port-not-one = { $name } is { $what }, not a serial port. { $here }
# Inside port-not-one.
port-is-folder = a folder
port-is-file = a file
port-is-else = something else
port-is-other-device = a device of another kind
port-none-here = { $front ->
    [window] No ports now; "Automatic (recommended)" waits for a phone
   *[cli] No ports now; auto waits for a phone
}
port-here-now = Ports now: { $ports }

## What is plugged in, by its USB ids

usb-boot-rom = MediaTek boot ROM
usb-boot-rom-sony = MediaTek boot ROM (Sony)
usb-preloader = MediaTek preloader
usb-phone-started = MediaTek phone, started (not in boot-ROM mode)
usb-phone-drive = MediaTek phone as a USB drive (not in boot-ROM mode)
usb-lg = LG phone: preloader or boot ROM
usb-oppo = OPPO preloader
usb-download-agent = MediaTek Download Agent
usb-gps = MediaTek GPS receiver
usb-spreadtrum = Spreadtrum/Unisoc loader (not a MediaTek phone)
usb-qualcomm = Qualcomm loader, EDL (not a MediaTek phone)
usb-adapter-ftdi = USB-to-serial adapter (FTDI)
usb-adapter-ch343 = USB-to-serial adapter (CH343)
usb-adapter-ch340 = USB-to-serial adapter (CH340)
usb-adapter-ch341 = USB-to-serial adapter (CH341)
usb-adapter-cp210x = USB-to-serial adapter (CP210x)
usb-adapter-verifone = USB-to-serial adapter (VeriFone)
usb-unknown = USB device
usb-with-ids = { $what } ({ $ids })

## Why the phone is not found: causes, and steps; neither has a full stop at the end

# Causes, each a heading above numbered steps (find-do-...).
find-denied = You have no permission to use the phone's port { $port }
find-busy = { $port } is in use by { $holder }
find-busy-modem-manager = { $name } is using { $port }: it treats every phone as a modem
find-other-maker = This phone's chip is not from MediaTek: { $what }
find-other-program = Another program is using the phone: { $what }
find-echo = Data sent to { $port } comes back unchanged: the phone has started, or another program left it in an unknown state
find-not-a-boot-rom = The device that answers on { $port } is not a phone in boot-ROM mode
find-started-after-boot-rom = The phone started normally after { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s in boot-ROM mode: the boot key was released too early, or it was the wrong key
find-preloader = The phone started normally, so this was the wrong key ({ $what })
find-started = The phone is switched on: { $what }
find-cannot-open = { $port } cannot be opened: { $why }
find-no-answer = The phone at { $port } does not answer
find-foreign-driver = The driver of another tool ({ $driver }) uses the phone, so it has no port: { $what }
find-no-driver = The phone is connected, but this computer gives it no port: { $what }
find-other-port = A phone is connected ({ $what }), but not at { $chosen }, where Bromide waits
find-vanished-early = The phone showed the USB id of boot-ROM mode for only { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s: the boot key was released too early, or the battery is empty
find-not-greeted = The phone showed the USB id of boot-ROM mode for { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s, as expected. Only an answer proves boot-ROM mode, and nothing was sent to the phone
find-drive = A drive appeared ({ $what }): if it is the phone, the phone is switched on
find-unknown-device = An unknown device appeared: { $what }. If it is the phone, you can try to read it
find-no-such-port = There is no port { $chosen }
find-nothing-seen = No phone seen yet

find-do-install-rule = { $front ->
    [window] Press "Allow phones…". It installs a rule for phones; your computer asks for the administrator's password
   *[cli] Install a rule for phones with these two commands: { $commands }
}
find-do-keep-modem-manager-away = { $front ->
    [window] Press "Allow phones…". It installs a rule that keeps { $name } away from phones; or wait ten seconds
   *[cli] Wait ten seconds, or run: sudo systemctl stop { $name }
}
find-do-plug-again = Unplug the phone and plug it in again
find-do-close-program = Close that program
find-do-close-flash-tool = Close the other flash program
find-do-makers-program = Use a program for phones with this maker's chips. Bromide reads only MediaTek phones
find-do-chip-on-board = If you are sure that it is a MediaTek phone, check whether another device is connected to the same computer
find-do-battery-out = Unplug the phone and take the battery out for ten seconds
find-do-off-and-hold = Switch the phone off, hold the boot key and plug the phone in
find-do-hold-longer = Hold the boot key before you plug the phone in, and keep holding it until Bromide shows "Connecting"
find-do-other-key = Try another key: no key, call, *, down, #, 0
find-do-battery-later = Hold the key and plug the phone in without the battery, then insert the battery
find-do-other-socket = Use another USB socket of the computer, without a hub
find-do-other-cable = Use another cable: many cables carry only power
find-do-charge = Charge the battery for half an hour, or use a charged one
find-do-remove-driver = Open the Device Manager, find the phone, and uninstall the driver { $driver } with its files
find-do-windows-driver = Open the Device Manager and let Windows search for a driver, or install MediaTek's USB VCOM driver
find-do-load-driver = { $front ->
    [window] Ask an administrator to load the driver { $driver } (sudo modprobe { $driver })
   *[cli] Run: sudo modprobe { $driver }
}
find-do-direct-usb = Wait a moment: Bromide then uses the phone directly, without a driver. If that fails, use another USB socket
find-do-choose-automatic = { $front ->
    [window] Stop, choose the port "Automatic (recommended)", and start again
   *[cli] Use auto as the port
}
find-do-check-port-name = { $front ->
    [window] Stop, and check the name of the port: the list shows the ports that exist
   *[cli] Check the name of the port: bromide-cli ports lists the ports that exist
}
find-do-choose-it = { $front ->
    [window] Stop, choose its port, and start again
   *[cli] Use its port instead of auto
}
find-do-read-back = { $front ->
    [window] Press "Read back"
   *[cli] Run: bromide-cli read auto dump.bin
}

## The search for the boot key

keys-heading = Find the boot key
keys-hint = Bromide shows one method at a time, detects what the phone does, and saves what works.
keys-model = Model
keys-model-hint = Nokia 105 or TA-1174
keys-model-type = Maker and model, or the type number under the battery
keys-kind = Kind of phone
# Choices of the field "Kind of phone".
kind-nokia = Genuine Nokia with keypad
kind-keypad = Other keypad phone
kind-watch = Watch or tracker
kind-module = Module or board
kind-smartphone = Smartphone
keys-begin = Start the search
keys-known = Your notes: { $way } works with { $model }
keys-known-unproven = Your notes: { $way } may work with { $model }. An earlier version saved this without proof
keys-notes = { $count ->
    [0] No notes yet
    [one] Notes on { $count } model
   *[other] Notes on { $count } models
}
keys-export = Export notes…
keys-import = Import notes…
keys-imported = The notes from { $file } were added
# $way is one of way-...: "Try 3 of 28: the call key, battery in".
keys-try = Try { $number } of { $of }: { $way }
keys-there = A phone appeared. Keep holding the key until it answers
keys-unplug = Unplug the phone. The next try follows
keys-unplug-first = Unplug the phone to start
keys-found = Found: { $way }
keys-found-noted = Found: { $way }. Added to your notes for { $model }
keys-exhausted = All methods tried. Charge the battery, use another cable, and start again
# A line of the list of tries: $result is one of tested-...
keys-result = { $way }: { $result }
keys-nothing = Nothing happened: try next
keys-back = Previous again
keys-end = End the search
model-report-not-media-tek = Not a MediaTek phone. Bromide cannot read it
model-report-differs = Some versions are not MediaTek phones: check the type number or the chip
model-report-none = No report on this model. The search uses the usual order
model-report-first = The search starts with the reported methods
model-report-usual = No report names a method. The search uses the usual order
model-report-name = { $maker } { $model }
model-report-name-type = { $maker } { $model }, { $number }
# A public report on a model; $text is one of reach-...
model-report-line = { $name }: { $text }
model-report-line-chip = { $name }, { $chip }: { $text }
model-report-source = { $certainty }: { $source }
certainty-inferred = Inferred, not reported
certainty-one-report = One report
certainty-several = Several reports
# $way is one of way-...
reach-method = works with { $way }
reach-method-read = read with { $way }
reach-usb = boot ROM seen on USB, method not reported
reach-usb-read = read over USB, method not reported
reach-uart = connected through its UART pins
reach-preloader = preloader seen, boot ROM not reported
reach-preloader-method = preloader reached with { $way }
reach-running-phone = only the running phone was seen on USB
reach-test-point = reached through a test point on the board
reach-in-vain = tried without success
reach-in-vain-keys = tried without success: { $keys }
reach-in-vain-all = every single key was tried without success
reach-other-loader = chip of another maker
reach-other-loader-keys = chip of another maker; its boot key is { $keys }
reach-not-reported = MediaTek phone, method not reported
# Two keys; $first and $second are key-... messages.
keys-held-and = { $first } and { $second }
keys-held-or = { $first } or { $second }
# Keys, inside other messages: "Hold the call key", "the call key, battery in".
key-none = no key
key-call = the call key
key-down = the down key
key-middle = the middle key
key-volume-down = volume down
key-volume-up = volume up
key-volume-both = volume up and volume down
key-soft-left = the left soft key
key-soft-right = the right soft key
key-up = the up key
key-all = all keys at once
key-power-pin = the PWRKEY pin
key-power = the power key
key-right = the right key
key-shutter = the camera key
key-hang-up = the hang-up key
key-directions = all direction keys
key-sign = the key { $sign }
# What the phone did; after a colon.
tested-nothing = nothing happened
tested-started = the phone started
tested-vanished = appeared for { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s, no answer
tested-unanswered = stayed for { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s, no answer: the phone may have started
tested-answered = the phone answered
# How to connect: the key that is held, and where the battery is.
way-battery-in = { $key }, battery in
way-battery-last = { $key }, battery inserted last
way-battery-out = { $key }, battery out
way-battery-refit = { $key }, battery removed and inserted first
way-supply-power-pin = PWRKEY to ground at power-on
way-supply-power-on = supply switched on last
# Steps, numbered by the program.
keys-do-off = Switch the phone off
keys-do-battery-out = Take the battery out
keys-do-battery-refit = Take the battery out for ten seconds, then insert it again
keys-do-hold = Hold { $key }
keys-do-hold-none = Hold no key
keys-do-hold-all = Hold as many keys as you can at once, but not the power key
keys-do-plug = Plug the cable in
keys-do-plug-without-battery = Plug the cable in without the battery
keys-do-battery-in = Insert the battery
keys-do-wire-uart = Connect RX, TX and ground of a UART adapter to the module
keys-do-pull-power-pin = Switch the supply on and connect PWRKEY to ground until the module starts
keys-do-wire-usb = Switch the module off and connect its USB to the computer
keys-do-supply-on = Switch the supply on
# Reasons after a colon or in brackets; "it" is the file.
file-is-utf16 = it is UTF-16 text, and Bromide reads only UTF-8 text
notes-of-something-else = it is not a file of notes about boot keys
notes-without-models = it has no list of models
notes-too-large = it has too many notes
notes-unreadable = The notes about boot keys in { $path } cannot be read: { $why }
notes-set-aside = The notes about boot keys in { $path } were damaged ({ $why }). They were moved to { $aside }
notes-not-saved = The notes about boot keys cannot be saved: { $why }
notes-not-imported = The notes in { $path } cannot be imported: { $why }

## The udev rule that lets a user open phones (Linux)

rule-install = Allow phones…
rule-remove = Undo…
rule-asking = Your computer asks for the password…
rule-show = What is installed
rule-place = Text of { $path }:
rule-installed = The rule is installed. Plug the phone in again
rule-removed = The rule is removed
rule-dismissed = The password was not entered. Nothing was changed
rule-not-allowed = You do not have permission for this, or this computer has no program that can ask for the password. Nothing was changed
rule-no-pkexec = This desktop cannot ask for the administrator's password (pkexec is missing). Nothing was changed
rule-failed = The rule was not changed: { $why }
rule-no-program = the program { $name } is missing
rule-node-member = { $node } belongs to the group { $group }. You are in that group, but the group has no permission for it
rule-node-stranger = { $node } belongs to the group { $group }, and you are not in that group

## Wrong orders; no phone was touched

# After a colon.
job-nothing = there is nothing to read: give at least one range
job-two-write-one = two ranges have the same file { $file }: give each range its own file
job-start-past-window = { $front ->
    [window] the start { $start } cannot be read: the flash of these phones is in the first { $size } (below { $end })
   *[cli] START { $start } cannot be read: the flash of these phones is in the first { $size } (below { $end })
}
job-end-past-window = { $front ->
    [window] { $length } bytes from { $start } end past { $end }, the end of the flash of these phones: use at most { $longest } bytes
   *[cli] START { $start } plus LENGTH { $length } ends past { $end }, the end of the flash of these phones: use a LENGTH of at most { $longest }
}
job-offset-past-end = offset { $offset } is past the end of the phone's address space

## A range that does not fit this phone's storage, and steps

range-size-unknown = The size of this phone's flash cannot be detected: neither its chip nor its content gives the size
range-no-partition = This phone has no partition named { $name }
range-no-area = This phone has no storage area { $area }
range-never-read = The area { $area } is protected by a key in the phone, so it is never read
range-nothing-to-save = There is nothing to save: every area and partition was left out
range-parts-past-end = The phone's partition table has these parts past the end of the storage ({ $size }), so they cannot be saved: { $names }
range-other-area = { $front ->
    [window] Choose one of the areas and partitions that the phone has
   *[cli] Use one of the names that bromide-cli areas lists
}
range-give-length = { $front ->
    [window] Read a range instead of the whole flash and enter its length, such as 4M; most of these phones have 4, 8 or 16 MB
   *[cli] Give a LENGTH, such as 4M; most of these phones have 4, 8 or 16 MB
}
range-start-past-flash = { $front ->
    [window] The range from { $start } is past the end of this phone's flash, which has { $size } ({ $bytes } bytes, detected from: { $from })
   *[cli] START { $start } is past the end of this phone's flash, which has { $size } ({ $bytes } bytes, detected from: { $from })
}
range-past-area = { $front ->
    [window] The range from { $start } ends past this storage area, which has { $size } ({ $bytes } bytes)
   *[cli] START { $start } plus LENGTH { $length } ends past this storage area, which has { $size } ({ $bytes } bytes)
}
range-end-past-flash = { $front ->
    [window] { $length } bytes from { $start } end past this phone's flash, which has { $size } ({ $bytes } bytes, detected from: { $from })
   *[cli] START { $start } plus LENGTH { $length } ends past this phone's flash, which has { $size } ({ $bytes } bytes, detected from: { $from })
}
range-give-less = { $front ->
    [window] Read at most { $most } bytes from there, or leave the length empty to read to the end
   *[cli] Use a LENGTH of at most { $most } from there, or auto
}
range-give-start = { $front ->
    [window] Use a start below { $end }
   *[cli] Use a START below { $end }
}

## What the computer saw while it waited

# Lines of the list "What the computer saw".
seen-no-answer = { $port } exists, but nothing answers on it
seen-no-boot-rom = the device that answers on { $port } is not a phone in boot-ROM mode
seen-bytes-on-line = bytes arrive on { $port }, but none is an answer of a boot ROM
seen-nonsense = the phone on { $port } answered with the chip code { $code }, which no chip has
seen-broke-off = a phone answered, then the connection was lost: { $why }
seen-error = { $port }: { $why }
seen-appeared = { $what } appeared
seen-phone-started = { $what } appeared: the phone started normally, so this was the wrong key
seen-other-program = { $what } appeared: another program is using the phone
seen-other-maker = { $what } appeared: the phone's chip is from another maker
seen-vanished = { $what } disappeared
seen-vanished-after = { $what } disappeared after { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s
seen-boot-rom-vanished = { $what } disappeared. If it was in boot-ROM mode, the boot key was released too early, or the battery is empty.

## Reading: notes and warnings, how it is checked, what the disk was doing

read-again = Reading { $at } again: { $why }
read-no-answer = No answer for { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s, trying again.
read-gave-up = The block at { $at } cannot be read and was skipped: { $why }
lost-before-reading = Lost the phone. Hold the boot key and plug it in again; reading continues.
lost-at = Lost the phone at { $at }. Hold the boot key and plug it in again; reading continues.
hung-before-reading = The phone stopped answering. Unplug it, hold the boot key and plug it in again; reading continues.
hung-at = The phone stopped answering at { $at }. Unplug it, hold the boot key and plug it in again; reading continues.
read-not-this-one = Reading cannot continue with the phone that is connected now: { $why }
read-other-phone = This is another phone: { $differs }. Plug in the first phone again.
read-range-guessed = The journal of this unfinished dump is missing. Bromide assumes a dump of the whole flash.
read-not-locked = This disk cannot protect the unfinished dump from other programs: do not start Bromide twice for this dump.
read-disk-changed = { $size } of data changed on the disk after it was written. Bromide read it from the phone again. Check this disk.
read-saved-as-it-is = Saved as it is. Missing at the end: { $missing }. Not readable: { $unreadable }. Read once, not confirmed: { $unchecked }. Changed on the disk: { $changed }.
read-seam-differed = The phone's data at { $at } differs from the earlier read, so everything is read a second time.
# How the phone differs from the first one; after read-other-phone or error-other-phone. "its" is the phone's.
differs-chip = its chip is { $now }, not { $before }
differs-version = its chip version is { $now }, not { $before }
differs-me-id = its ME-ID is { $now }, not { $before }
differs-flash = its flash chip is { $now }, not { $before }
differs-unique-id = its flash chip's serial number is { $now }, not { $before }
differs-content = its content at { $at } is different
differs-kind-of-storage = its storage is of another kind
differs-storage = its storage chip is { $now }, not { $before }
differs-storage-size = the size of its storage is different
read-sample-differed = A block of the sample differed in the second read, so everything was read a second time.
read-many-settled = { $blocks } of { $of } blocks differed in the second read. A third read decided each of them. With so many differences the phone, the cable or the battery is unreliable, or the earlier data is from another time. Read again into a new file and compare the two files.
read-blocks-settled = { $blocks ->
    [one] { $blocks } block differed in the second read, and a third read decided: the cable or the battery may be bad.
   *[other] { NUMBER($blocks, useGrouping: "false") } blocks differed in the second read, and a third read decided: the cable or the battery may be bad.
}
read-block-settled = { $bytes ->
    [one] The block at { $at } differed in the second read ({ $bytes } byte); a third read decided.
   *[other] The block at { $at } differed in the second read ({ NUMBER($bytes, useGrouping: "false") } bytes); a third read decided.
}
read-block-differed-again = { $bytes ->
    [one] The block at { $at } differed in the second read ({ $bytes } byte); a third read differed again.
   *[other] The block at { $at } differed in the second read ({ NUMBER($bytes, useGrouping: "false") } bytes); a third read differed again.
}
read-file-held = { $file } is open in another program, perhaps a virus scanner. Bromide tries again for ten seconds.
read-check-needed = This check cannot be skipped: only it proves that the data from the earlier run is correct.
read-nand-pages = Reading NAND flash is experimental. This file does not contain the spare bytes of the pages, so file systems that need them, such as YAFFS2, are incomplete. If the phone has the area nand-spare, the spare bytes are there.
read-nand-with-spare = Reading NAND flash is experimental. This file has pages of { $page } bytes, each followed by { $spare } spare bytes, as the Download Agent sends them.
read-by-agent = Reading through the Download Agent because the boot ROM cannot be used: { $why }
read-lost-at-high-speed = The phone did not reconnect at high-speed USB. The next attempt uses full speed, which is slower.
read-restarted = The phone was restarted.
read-not-restarted = The phone could not be restarted ({ $why }). Unplug it and take the battery out for a moment.
# Kinds of check, after "check:" or "checked:".
check-auto = automatic, by size
check-full = full second read
check-read-again-on-phone = read once by the reading program, then read again on the phone and compared by checksum
check-sampled = second read of a sample
check-off = none
# Before a path, inside error-disk.
disk-writing = writing
disk-reading-back = reading back
disk-renaming = renaming to
disk-removing = removing
disk-computing = computing the checksums of

## Causes of errors, without a full stop at the end

error-internal = An internal error stopped the program: { $what }
error-no-words = no further information
error-worker-gone = the part that reads the phone has ended
error-refused-at = The phone refuses to read at { $at }: { $sentence } (status { $status })
error-agent-refused-at = The Download Agent refuses to read at { $at }: { $why }
error-agent-refused-places = { $places ->
    [one] The Download Agent refuses to read { $size } in { $places } place, first at { $at }; the file contains zeros there
   *[other] The Download Agent refuses to read { $size } in { NUMBER($places, useGrouping: "false") } places, first at { $at }; the file contains zeros there
}
error-refused-places = { $places ->
    [one] The phone refuses to read { $size } in { $places } place, first at { $at } (status { $status }); the file contains zeros there
   *[other] The phone refuses to read { $size } in { NUMBER($places, useGrouping: "false") } places, first at { $at } (status { $status }); the file contains zeros there
}
# $size is the sum over all places.
error-unreadable = { $places ->
    [one] { $size } could not be read and is zero in the file ({ $places } place, at { $at })
   *[other] { $size } could not be read and is zero in the file ({ NUMBER($places, useGrouping: "false") } places, first at { $at })
}
error-other-phone = This is not the first phone: { $differs }
error-refused = The phone refused a command: { $sentence } (status { $status })
error-check-failed = { $blocks ->
    [one] { $blocks } block differed in every read, so the dump cannot be trusted
   *[other] { NUMBER($blocks, useGrouping: "false") } blocks differed in every read, so the dump cannot be trusted
}
error-stopped = Stopped
error-stopped-while-sending = Stopped while the phone was sending data
error-no-phone = No phone in boot-ROM mode within { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s
error-no-phone-now = No phone in boot-ROM mode now
error-no-phone-but = No phone in boot-ROM mode within { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s. Seen: { $seen }
error-no-phone-now-but = No phone in boot-ROM mode now. Seen: { $seen }
error-busy-modem-manager = { $port } is in use by { $holder }, which treats every phone as a modem
error-denied = You have no permission to use { $port }
error-not-a-port = { $front ->
    [window] { $port } is not a serial port: choose one from the list, or "Automatic (recommended)"
   *[cli] { $port } is not a serial port: use a name from bromide-cli ports, auto, or demo
}
error-connection = The connection failed: { $during }: { $why }
error-lost-phone = The phone was unplugged, or its battery is empty
error-silent = The phone stopped answering (no answer for { NUMBER($seconds, maximumFractionDigits: 0, useGrouping: "false") } s)
error-out-of-step = The phone's answers are invalid: data was lost during the transfer
error-window-shut = The phone does not give access to its flash: { $why }
error-agent = The Download Agent on the phone stopped working: { $why }
error-restarted = The phone restarted unexpectedly
error-no-sense = Communication with the phone could not be restored
error-no-folder = The folder { $folder } does not exist
error-is-folder = { $path } is a folder, not a file name
error-unwritable = { $path } cannot be written: { $why }
error-exists = { $path } already exists
error-our-name = { $path } ends like the names of Bromide's own files (.part, .json, .json.new)
error-name-too-long = { $excess ->
    [one] The name { $name } is { $excess } byte too long for this disk: the limit is { $limit } bytes, because Bromide adds endings such as .part.json
   *[other] The name { $name } is { $excess } bytes too long for this disk: the limit is { $limit } bytes, because Bromide adds endings such as .part.json
}
error-not-regular = { $path } is a link, a device or a folder, not a file. Bromide never replaces it
error-in-the-way = Bromide needs the name { $path }, but the file with this name is not from Bromide
error-utf16 = { $path } is UTF-16 text. Bromide reads only UTF-8 text
error-second-name = { $path } has a second name (a hard link). Writing to it would also change the file of that name
error-other-journal = { $path } belongs to another dump: it does not match the data file
error-no-journal = { $path } has no journal (.part.json), so its phone and its range are unknown
error-changed = Another program changed { $path } during reading
error-unreliable = The disk did not keep the data that was written to { $path }
error-not-a-regular-file = it is not a regular file
error-too-large-to-read = the file is too large
error-part-exists = There is an unfinished dump: { $path }
error-not-a-part = { $path } is not the name of an unfinished dump
error-finished = { $path } is already complete
form-no-backup = { $folder } no longer has an unfinished backup: the backup was completed, or its list was deleted
form-part-not-back = { $path } is still not available. Connect its disk again, or read into another folder.
error-no-part = There is no unfinished dump { $path }
error-disk-full = The disk is full; the data so far is kept in { $path }
error-file-too-large = The disk does not support a file as large as { $path } (the limit of FAT32 is 4 GB)
error-read-only-disk = The disk with { $path } has become read-only
error-disk-gone = The disk or folder of { $path } is no longer available
error-part-deleted = Another program deleted { $path }
error-part-replaced = Another program moved or replaced { $path } during reading
error-locked = Another program is writing to { $path }
error-held = Another program has { $path } open, so Bromide cannot give it its final name
error-no-space-claimed = Not enough space in { $folder }: { $needed } needed. { $free } is free, but { $claimed } of it is needed for dumps that are being read
error-no-space = Not enough space in { $folder }: { $needed } needed, { $free } free
error-disk = Disk error while { $during } { $path }: { $why }

## Steps after an error, without a full stop at the end

# Steps, numbered by the program.
do-send-log = If it happens again, send the log to the project
do-short-cable = Use a short cable, plugged directly into the computer, without a hub
do-tight-cable = Use a short cable that fits tightly, plugged directly into the computer
do-other-cable = Use another cable that carries data, plugged directly into the computer, without a hub
do-charge = Charge the battery, or try without the battery
do-battery-out = Unplug the phone and take the battery out for a moment
do-read-again = Read again
do-resume = { $front ->
    [window] Press "Continue"
   *[cli] Continue: bromide-cli resume { $part }
}
do-resume-listed = { $front ->
    [window] Go back to the start and press "Continue" next to { $part }
   *[cli] Continue: bromide-cli resume { $part }
}
do-resume-others = { $count ->
    [one] Then continue { $count } other unfinished file in the same way
   *[other] Then continue { $count } other unfinished files in the same way
}
do-other-range = { $front ->
    [window] Read a range that does not contain { $at }
   *[cli] Use a START and a LENGTH that do not contain { $at }
}
do-use-the-rest = { $front ->
    [window] Press "Save as it is" to use all other data
   *[cli] Use the unfinished file: it contains all other data
}
do-first-phone = Plug in the phone of the unfinished dump
do-new-dump = { $front ->
    [window] Start a new dump for this phone
   *[cli] Start a new dump for this phone, with another name
}
do-check-it = { $front ->
    [window] Use it: its report is next to it
   *[cli] Use it, or compare it with its report: bromide-cli check { $path }
}
do-name-a-part = Use the name of an unfinished dump, a file that ends in .part
do-continue-there = Move the unfinished file (.part) and its journal (.part.json) to that folder, then continue
do-other-file-system = Choose a folder on another disk (NTFS, exFAT, ext4)
do-let-go-of-file = Close the program that has it open; a virus scanner or a backup closes it after some time
do-unlock-disk = Remove the write protection, or check the disk for errors
do-bring-disk-back = Plug the disk in again, or connect the network drive again
do-elsewhere-if-deleted = If the folder or file was deleted, read again into another folder
do-hold-key = Switch the phone off and take the battery out. Start Bromide first, then hold the boot key and plug the phone in. Insert the battery last
do-try-keys = Try other keys, one at a time: no key, call, *, down, #, 0, middle
do-cross-rx-tx = Check the wires: the adapter's RX to the phone's TX, and its TX to the phone's RX
do-connect-ground = Connect the ground of the adapter to the ground of the phone, and use an adapter with the phone's voltage
do-power-key = While Bromide waits, switch the phone off and on, or press its power key: the phone listens only for a moment
do-wait-ten-seconds = Wait ten seconds until it releases the port
do-stop-service = Or stop the service: { $command }
do-close-program = Close that program and try again
do-close-programs = Close other programs that use the phone, such as SP Flash Tool or a terminal, and try again
do-install-rule = { $front ->
    [window] Press "Allow phones…" below. It installs a rule for phones; your computer asks for the administrator's password
   *[cli] Install a rule for phones with these two commands, then plug the phone in again: { $commands }
}
do-join-group = Run: { $command } (on Arch: { $arch }), then log out and in again
do-ask-administrator = Ask the computer's administrator
do-make-folder = Create the folder, or choose another
do-add-name = Add a file name, such as dump.bin
do-own-folder = Choose a folder of your own, such as Documents
do-replace-finished = { $front ->
    [window] Or allow it to be replaced
   *[cli] Or add --force to replace it
}
do-replace-unfinished = { $front ->
    [window] Or discard the unfinished dump and start over
   *[cli] Or add --force to discard the unfinished dump and start over
}
do-other-name-or-wait = Choose another name, or wait until that program has finished
do-plain-name = Choose a name that ends differently, such as .bin
do-other-name = Choose another name
do-shorter-name = { $bytes ->
    [one] Choose a file name that is at least { $bytes } byte shorter
   *[other] Choose a file name that is at least { $bytes } bytes shorter (most letters outside English have 2 or 3 bytes)
}
do-save-as-utf8 = Open the file in a text editor and save it as UTF-8
do-move-away = Rename { $path } or move it to another folder
do-close-other-program = Close the program that writes to this file
do-copy-part = Copy the file, give the copy this name, and continue
do-bring-its-journal = Put the journal of this dump back into its folder, or remove the journal, and continue
do-other-disk = Choose a folder on another disk and read again
do-make-room = Free some space, or choose another disk
do-check-disk = Make sure that the disk is connected and has free space

## The big button

# Little room: at most about 20 letters.
button-read-back = Read back
button-stop = Stop
button-skip-check = Skip check
    .hover = Saves the dump without the rest of the second read. The dump does not count as checked.
button-continue-from = Continue from { $at }
button-check-again = Continue: check again
button-try-again = Try again
button-next-phone = Next phone

## Errors in the form: the cause, then what is right

form-port-empty = Enter the port's name, such as { $windows } or { $unix }
form-any-port = { $port } means every phone on USB: enter the names of ports, or choose every phone
form-one-port = { $one } and { $other } are the same port: remove one
form-too-many-ports = Too many ports: name { $most } at most
form-folder-empty = Choose the folder to save to
form-no-such-folder = The folder { $folder } does not exist: create it, or choose another
form-no-part = Enter the name of an area or partition, such as boot1 or nvram
form-too-many-parts = Enter at most { $most } areas and partitions
form-rpmb = rpmb is the protected area of the storage, which no program can read: remove it from the list
form-no-range-on = No range is selected: select one, or read the whole flash
form-block-size = { $typed } is not a valid block size: use a multiple of 4 from { NUMBER($least, useGrouping: "false") } to { NUMBER($most, useGrouping: "false") } (1M), such as 64K
form-start-not-whole-word = { $typed } is not a multiple of 4, as the phone requires: use { $below } or { $above }
form-length-zero = The length is 0: enter the number of bytes, or leave it empty to read to the end
form-end-past-addresses = { $length } bytes from { $start } end past 4 GiB ({ $end }), the end of the phone's address space: use at most { $most }
form-start-past-addresses = { $start } is past 4 GiB ({ $end }), the end of the phone's address space
# Under a field of the form. {"{"} and {"}"} are a brace.
form-brace-open = A {"{"} in the file name has no {"}"}
form-placeholder-unknown = { $placeholder } in the file name is unknown: use { $all }
form-name-empty = The file name is empty: enter one, such as dump.bin
form-name-forbidden = A file name cannot contain { $shown }: choose another name, such as dump.bin
form-control-character = a control character
form-name-edges = { $name } cannot be a file name: it starts with a space or ends with a dot or a space
form-name-device = { $name } cannot be a file name on { $system }: choose another name, such as dump.bin
form-too-many-rows = at most { $most } ranges at once
form-name-too-long = { $bytes ->
    [one] The file name is { $bytes } byte too long: choose a shorter one
   *[other] The file name is { $bytes } bytes too long: choose a shorter one (most letters outside English have 2 or 3 bytes)
}
paste-no-range = line { $line } is not a range ({ $why }): { $text }
# Inside paste-no-range.
paste-too-little = it needs a start and a length
paste-end-before-start = it ends before it starts
paste-no-numbers = the start and the length must be numbers

## A finished dump against its report

check-same = { $file }: same size and SHA-256 as when it was saved ({ $size })
check-same-as-it-is = { $file }: same size and SHA-256 as when it was saved ({ $size }). It was saved as it is and was not checked.
check-other-size = { $file } has changed since it was saved: it has { $bytes } bytes ({ $size }), the report says { $expected_bytes } ({ $expected_size })
check-other-sha256 = { $file } has changed since it was saved: its SHA-256 is { $found }, the report says { $expected }
check-unfinished = { $file } is an unfinished dump: it has no report to compare with
check-no-report = There is no report { $report } in the folder of the dump
check-not-a-report = { $report } is not a report from Bromide: { $why }
check-report-too-large = { $report } is too large for a report: it has more than { $size }
check-unreadable = { $path } cannot be read: { $why }
check-no-manifest = { $file } is not a backup manifest, or it is damaged: Bromide cannot tell whether files are missing from this folder
check-do-keep-report = Keep the report with its dump: without the report there is nothing to compare with
check-do-look-for-report = Find the report that was saved with this dump
check-do-other-copy = Use another copy of the dump, or read the phone again
check-do-find-missing = Put each dump and its report into the same folder, and check that both can be read
check-other-unfinished = { $file }: not checked, unfinished dump
check-other-without-report = { $file }: not checked, no report
check-no-dumps = The folder { $folder } contains no dump with its report; its subfolders are not searched
check-summary = { $all ->
    [one] { $all } dump checked
   *[other] { $all } dumps checked
}: { $good } unchanged, { $changed } changed, { $unchecked } not comparable
check-some-changed = { $count ->
    [one] { $count } dump has changed since it was saved
   *[other] { $count } dumps have changed since they were saved
}
check-some-unchecked = { $count ->
    [one] { $count } dump cannot be compared with its report
   *[other] { $count } dumps cannot be compared with their reports
}
check-stopped = Stopped: { $done } of { $all } dumps checked

## The log, and the text of "Copy details"

# In the log: a narrow column.
level-info = info
level-warning = warning
level-error = error
log-read-back = Read back to { $files }
log-skip = Check skipped
log-stop = Stop requested
log-worker-restarted = The part that reads the phone was started again
log-ports-unknown = The ports cannot be listed: { $why }
log-phone = Phone: { $name } (hardware code { $code })
log-storage = Storage: { $storage }
log-agent-chosen = Download Agent file: { $file }
log-agent-remembered = Download Agent file from the last phone with this chip: { $file }
log-agent-folder = Download Agent file found in the folder: { $file }
log-agent-practice = Download Agent file of the practice smartphone: { $file }
log-agent-preloader = { $agent }; preloader file: { $file }
log-flash = Flash: { $name }, { $size }
log-flash-size-unknown = Flash: { $name }, size unknown
log-region = { $size } from { $from } into { $file }
log-saved = Saved { $file }, SHA-256 { $sha256 }
log-list-ordered = Listing the areas and partitions
log-parts-listed = { $count } areas and partitions found
# Two sentences.
log-backup-planned = { $plan }. { $left_out }
log-backup-completed = Backup complete: { $manifest }
log-kept = Kept in { $part }: { $done } of { $total }
log-ended-because = { $state }: { $cause }
details-program = { $name } { $version }
details-state = State: { $state }
details-cause = Cause: { $cause }
details-phone = Phone: { $name }, hardware code { $code }, hardware version { $hardware }, software version { $software }, ME-ID { $id }
details-flash = Flash: { $name }, JEDEC id { $jedec }, serial number { $unique }, size { $size }
details-storage = Storage: { $name }, id { $id }, size { $size }
details-size = { $bytes } (detected from: { $from })
details-not-told = not reported
details-not-known = unknown
details-warning = Warning: { $text }
details-saved = Saved: { $file }, SHA-256 { $sha256 }
details-kept = Kept in { $part }: { $done } of { $total }
details-nothing-kept = Nothing kept

## Settings, and ports that cannot be listed

settings-not-saved = The settings cannot be saved: { $why }
settings-unreadable = The settings in { $path } cannot be read: { $why }
settings-bad-value = The setting { $key } cannot be { $value }; the default is used
settings-set-aside = The settings in { $path } were damaged ({ $why }). They were moved to { $aside }, and the defaults are used
settings-damaged = The settings in { $path } are damaged ({ $why }) and cannot be moved ({ $error }). The defaults are used
port-list-unreadable = the list of ports cannot be read

## The window

window-title = { $state } - Bromide
window-title-percent = { $percent } % - { $state } - Bromide
window-no-display = There is no display for a window. bromide-cli works without a window: bromide-cli --help
window-no-wgpu = This program was built without wgpu: leave out --renderer or use --renderer glow
window-no-renderer = The window cannot be drawn. bromide-cli works without a window: bromide-cli --help
program-name = Bromide
notify-summary = { $state } - Bromide
log-renderer = Graphics: { $renderer }
log-renderer-failed = { $renderer } cannot draw the window: { $why }
log-saved-to = Saved to { $file }
log-no-dialog = This desktop has no save dialog: use "Copy" instead
log-no-dialog-bundle = This desktop has no save dialog, and the folder for dumps does not exist: choose that folder, then save again
log-no-bundle = The support bundle cannot be saved: { $why }
# After "An internal error stopped the program:".
log-no-order = a command could not be sent

# At the lower edge of the window.
promise-read-only-short = Only reads: nothing on the phone is changed
promise-read-only = Bromide only reads. It has no command that can erase or write the phone's flash.
promise-true = "Saved" means that every byte was read, checked and written to the disk. If anything is missing, Bromide says so.
promise-agent = Works if the phone accepts the file that you choose: usually older phones and small brands. Phones that need permission from their maker's server cannot be read.
promise-kept = Data so far stays on the disk, even if the cable comes loose.

# Beside the main button: what it does, or what happens next.
hint-enter = Press Enter to start
hint-next = Press Enter to read the next phone into a new file
hint-held = The phone waits for the file
hint-continue = Reads the missing data
hint-check-again = Reads only the blocks that differed
hint-continue-places = Reads the unreadable places again
hint-running = You can leave the computer
hint-waiting = Reading starts when a phone answers
hint-lost = Reading continues when the phone is back
hint-stopping = Stopping
hint-ordering = Checking the folder

### Words of several places

copy = Copy
copy-named = Copy { $name }
dialog-cancel = Cancel
dialog-close = Close
notice-close = OK

## Phone card

phone-heading = Phone
phone-simulated = Simulated
phone-port = Port
phone-auto = Automatic (recommended)
phone-demo = Practice phone (nothing is plugged in)
phone-demo-smartphone = Practice smartphone (nothing is plugged in)
phone-other = Other…
phone-other-port = Name of the port
phone-other-hint = COM5 or /dev/ttyACM0
phone-not-there = { $name } (not plugged in now)
phone-ports-unknown = The computer's ports cannot be listed: { $why }
# Under the list of ports: what is connected now.
phone-seen-nothing = No phone yet. Press "Read back" first, then plug it in
phone-seen-boot-rom = A phone with the USB id of boot-ROM mode is connected ({ $name })
phone-seen-started = A phone is connected, but it has started ({ $name }): switch it off, press "Read back", then hold the boot key
phone-seen-agent = A phone is connected, but another program is using it ({ $name })
phone-seen-vendor = A phone is connected, but its chip is not from MediaTek ({ $name })
phone-seen-port = { $port }
phone-seen-not-yet = { $name } is not connected yet. Press "Read back" first, then plug it in
phone-seen-other = The name is checked when you start
phone-seen-demo = The practice phone is always available. Try reading it first
phone-seen-demo-smartphone = The practice smartphone is always available. It shows how a smartphone is read
phone-chip = Chip
phone-flash = Flash
phone-storage = Storage
phone-size = Size
phone-size-from = { $size } (detected from: { $from })

## What to read

read-heading = What to read
# Choices of "What to read"; little room.
read-whole = Whole flash
read-everything = Everything
read-backup = Complete backup
read-without-user-data = Without user data
read-ranges = Ranges
read-parts = Choose parts
parts-names = Areas or partitions
parts-boot = Boot area
parts-nvram = NVRAM and IMEI data
parts-hint = For smartphones. Each is saved to its own file. Separate the names with commas
parts-list = List the parts
    .hover = Connects to the phone and reads its partition table. Nothing is saved.
parts-list-again = List the parts again
parts-none-known = The areas and partitions of the phone are not known yet. List them, or enter their names
parts-search = Search
parts-search-nothing = No area or partition matches
parts-all = All
parts-none = None
parts-line = { $name } ({ $size })
parts-missing = The last phone does not have: { $names }
read-whole-hint = The size is detected automatically
read-everything-hint = Feature phone: the whole flash in one file. Smartphone: a complete backup in a new folder
read-backup-hint = Each area and partition in its own file, with a partition list, a scatter file and checksums
read-without-user-data-hint = Smartphones only. A complete backup without userdata and cache, usually the largest partitions
read-numbers-hint = Decimal or hex (0x10000), or 64K and 4M. An empty length reads to the end
read-area-hint = Area: a storage area or partition of a smartphone, such as user, boot1 or nvram. Empty: the flash or the main storage
read-file = File
read-area = Area
read-area-main = main
read-row-area = Area of range { $number }
# Before a backup: its size, its time, the free space on the disk.
estimate-last-phone = If the phone is like the last smartphone:
estimate-size = Needs { $size }
estimate-free = Needs { $size }, { $free } free
estimate-time = Needs { $size }, about { $time }
estimate-all = Needs { $size }, about { $time }, { $free } free
estimate-no-room = Needs { $size }, but only { $free } free: choose a folder on another disk
read-start = Start
read-length = Length
read-size = Size
# Grey text in an empty field; little room. So are read-length-auto and options-block-hint.
read-file-auto = automatic
read-length-auto = to end
read-add = Add
read-paste = Paste…
    .hover = Several lines at once: start, length, file
read-remove = ×
read-remove-all = Remove all
read-row-on = Read range { $number }
read-row-file = File of range { $number }
read-row-start = Start of range { $number }
read-row-length = Length of range { $number }
read-row-remove = Remove range { $number }
paste-heading = Paste ranges
paste-hint = One range per line: start, length and, optionally, a file name
paste-lines = Ranges, one per line
paste-add = Add
paste-more = { $count ->
    [one] And { $count } more line
   *[other] And { $count } more lines
}

import-open = Import scatter file…
    .hover = Fills the ranges from the scatter file of a firmware. You can also drop it on the window. Reading works without it
import-heading = Import scatter file
import-hint = This desktop has no file dialog: type the path of the file
import-path = Path of the scatter file
import-take = Import
import-done = { $count ->
    [one] { $count } range from { $file }
   *[other] { $count } ranges from { $file }
}
import-left-out = { $count ->
    [one] Imported { $count } range from { $file }. The rest was skipped:
   *[other] Imported { $count } ranges from { $file }. The rest was skipped:
}
import-more-names = and { $count } more
import-counted-from-end = Measured from the end of the flash, so the file gives no address: { $names }
import-empty-ranges = Empty: { $names }
import-not-in-flash = In memory, not in the flash: { $names }
import-other-storage = For phones with { $storage }: { $names }
import-refused = { $file } could not be imported: { $why }
import-too-large = the file has more than { $most }, too large for a scatter file
import-too-many = it has { $count } ranges, and at most { $most } can be read at once
import-not-now = { $file } was not imported: the ranges can be changed after the job

## Scatter files

# Why a scatter file cannot be used; $why is one of the messages below, "it" is the file.
scatter-line = line { $line }: { $why }
scatter-empty = it has no ranges
scatter-xml = XML scatter files are not supported; use the .txt file from the firmware
scatter-no-text = it is not a text file
scatter-files-only = it contains file names, not addresses; the addresses are in those files
scatter-not-expected = expected { $wanted }, found { $found }
scatter-no-number = { $found } is not a number
scatter-no-name = { $found } is not the name of a range
scatter-no-key = expected a key and its value, found { $found }
scatter-key-twice = { $key } appears twice
scatter-key-missing = { $key } is missing in the entry that starts here
scatter-twice = { $name } appears twice, first in line { $first }
scatter-not-ascending = { $name } does not start after { $before }, so the end of { $before } is unknown
scatter-end-unknown = the end of { $name } is unknown, because the next range has no valid address
scatter-not-a-range = { $why }: { $found }
scatter-too-large = start and size of { $name } are too large
# Inside scatter-not-expected and scatter-cut-off.
scatter-address = an address
scatter-cut-off = the file ends within { $name }: expected { $wanted }

## Where to

where-heading = Where to
where-folder = Folder
where-choose = Choose…
    .hover = Choose a folder
where-no-dialog = This desktop has no folder dialog: type the folder instead
where-free = { $size } free
where-backup = Each backup is saved to a new folder in this one
where-backup-continues = The unfinished backup in this folder is continued
where-pattern = File name
where-pattern-hint = Filled in when you start: { $places }
# { $places } are chip, flash chip and size of the phone, project and version of its firmware.
where-pattern-late-hint = Filled in after reading: { $places }
# { $name } is a pattern with placeholders.
where-pattern-late = During reading, the dump is named { $name }. Chip, flash and firmware names are added at the end; unknown ones are left out.

## Options

options-heading = More options
options-check = Check
options-block = Block size
options-block-hint = automatic
options-reset = Restart the phone afterwards
    .hover = Otherwise the phone stays in boot-ROM mode until you take the battery out
options-direct-usb = Direct USB
    .hover = Uses the phone without the computer's serial driver: for a phone that gets no port, or whose port does not answer
options-check-auto = By size: everything twice up to 16 MB, a sample above
options-check-full = Read everything a second time
options-check-sampled = Read a sample a second time
options-check-off = None
options-program = Faster reading (MT6260 and MT6261)
options-program-hint = Faster. Loads a small read-only program into the phone's memory. New: tell us how it went.

## Ready

ready-text = Press "Read back", then follow these steps. You can leave once it says "Reading".
# Three steps with pictures; little room.
step-off = Switch the phone off. Take the battery out if you can
step-hold = Hold the boot key and keep holding it
step-plug = Plug the cable in. If nothing happens, insert the battery
step-numbered = { $number }. { $text }
# Marks the step that is next.
step-now = { $text } (now)

## Waiting and connecting

waiting-text = Bromide waits for a phone. Reading starts when a phone answers.
waiting-keys = The boot key depends on the model. Try no key first, then call, *, down, # - or open "Find the boot key".
waiting-seen = What the computer saw
waiting-seen-line = { $time }  { $text }
connecting-let-go = You can release the key
connecting-text = A phone is connected. Bromide is detecting its chip and flash

## A smartphone that waits for its Download Agent file
held-phone = { $chip } is connected and waiting
held-text = Bromide reads a smartphone through a Download Agent: a file such as MTK_AllInOne_DA.bin from the phone's firmware. Choose the file or drop it here; reading then starts.
held-text-refused = { $why }. A Download Agent file from this phone's firmware can read it. Choose the file or drop it here; reading then starts.
held-choose-agent = Choose Download Agent file…
held-choose-preloader = Choose preloader file…
held-preloader-needed = Needed because the phone is in boot-ROM mode: the preloader file from the same firmware starts the phone's RAM
held-preloader-perhaps = Needed only by some phones in boot-ROM mode; try without it first
held-folder = Search a folder…
    .hover = Bromide uses the file in this folder that fits the phone, for this phone and later ones
held-practice = Use the practice file
    .hover = A generated file for the practice smartphone
held-failed-before = Reading failed with these files last time
held-use-again = Use these files
held-reading = Reading the files…
held-not-signed = The agent in { $file } is not signed, and this phone accepts only one signed by its maker; choose the file from this phone's firmware
held-notice-phone = A phone waits for its Download Agent file
held-drop-phone = Drop to use this file for the phone
held-agent-heading = Download Agent file
held-agent-path = Path of the Download Agent file
held-preloader-heading = Preloader file
held-preloader-path = Path of the preloader file
held-folder-heading = Folder with Download Agent files
held-folder-path = Path of the folder
held-take = Use this file
held-take-folder = Search

## Reading and checking

reading-part = Part { $number } of { $of }: { $name }
reading-this-part = This part
reading-all-parts = All parts
reading-comparing = Comparing { $file } (saved earlier) with its report
reading-saved-before = { $count ->
    [one] { $count } part was saved earlier
   *[other] { $count } parts were saved earlier
}
reading-file = { $file }
reading-region = Range { $number } of { $of }: { $file }
reading-percent = { $percent } %
reading-progress = Progress
# Passes over the range that is being read: reading, then checking.
reading-step = Step { $number } of { $of }: { $state }
reading-elapsed = { $time } so far
duration-seconds = { $seconds } s
duration-minutes = { $minutes } min { $seconds } s
duration-whole-minutes = { $minutes } min
duration-hours = { $hours } h { $minutes } min
# For screen readers, in steps of ten.
announce-progress = { $state }, { $percent } per cent
# For screen readers, of the station that changed last.
announce-station = News: { $summary }
reading-done = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } of { NUMBER($total, maximumFractionDigits: 2) } MB
reading-area = area: { $area }
reading-done-large = { $done } of { $total }
reading-speed-large = { NUMBER($megabytes, minimumFractionDigits: 1, maximumFractionDigits: 1) } MB/s
reading-speed = { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
reading-silent = { $seconds ->
    [one] No new data for { $seconds } second: the phone or the disk is slow
   *[other] No new data for { $seconds } seconds: the phone or the disk is slow
}
reading-retries = { $count ->
    [one] { $count } block had to be requested again
   *[other] { $count } blocks had to be requested again
}
left-calculating = Time left: calculating
left-seconds = { $seconds ->
    [one] About { $seconds } second left
   *[other] About { $seconds } seconds left
}
left-minutes = { $minutes ->
    [one] About { $minutes } minute left
   *[other] About { $minutes } minutes left
}
left-hours = About { $hours } h { $minutes } min left
# The curve of the speed: its heading and the names of its axes.
curve-heading = Speed
curve-line = KB/s
curve-seconds = Seconds
curve-kilobytes = KB/s

## Flash map

# States of a block, in the legend of the map; little room.
map-not-read = not read
map-reading = reading
map-read = read
map-checked = checked
map-differed = decided by a third read
map-unsettled = different in every read
map-unreadable = unreadable
map-blank = blank
map-shades = Pale: read once. Bright: checked.
map-state-of-kind = { $state }, { $kind }
# At the pointer: addresses, size and state.
map-told = { $from } to { $to } ({ $size }): { $state }
map-summary = Flash map: { $read } of { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
} read, { $checked } checked, { $settled } decided by a third read, { $unsettled } different in every read, { $unreadable } unreadable

## Saved

saved-unplug = You can unplug the phone.
saved-size = { $size } ({ $bytes ->
    [one] { $bytes } byte
   *[other] { $bytes } bytes
}), { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
saved-version = Firmware { $version }
saved-project = Project { $project }
saved-hashes = Checksums
# On the end screen: how the dump was checked.
checked-full = Checked: everything was read twice and is identical
checked-on-phone = Checked: everything was read once, the phone read its flash again, and the checksums are identical
checked-settled = { $count ->
    [one] Checked: everything was read twice. { $count } block differed, and a third read decided. The cable or the battery may be bad.
   *[other] Checked: everything was read twice. { NUMBER($count, useGrouping: "false") } blocks differed, and a third read decided. The cable or the battery may be bad.
}
checked-many-settled = Checked: everything was read twice, and a third time where it differed
checked-sampled = Checked: a sample was read twice and is identical
checked-not = Not checked: the check was off
checked-skipped = Not checked: the check was skipped
checked-as-it-is = Not checked: this dump was saved as it is
checked-failed = The check failed: this dump cannot be trusted
button-open-folder = Open folder
button-look-inside = Look inside this dump
button-save-as-it-is = Save as it is
    .hover = Saves the data so far under its file name. The report lists what is missing. The dump does not count as checked.
button-save-unproven = Save as it is, unchecked
button-read-everything = Read everything again
    .hover = Reads into a new file. The unfinished file stays.
button-copy-hashes = Copy checksums
button-copy-details = Copy details
button-back = Back to the start

## Not saved

failed-try = What to try
failed-step = { $number }. { $text }
ends-summary = { $saved } of { $of } ranges saved ({ $size })
ends-not-checked = { $count ->
    [one] { $count } of them is not checked or its check failed
   *[other] { $count } of them are not checked or their check failed
}
end-not-read = Not read: { $file }
backup-ended = { $saved } of { $of } parts saved ({ $size })
backup-missing = Not saved: { $names }
backup-not-there = Not on this phone: { $names }
backup-parts = Parts
rest-read = All other data was read
rest-not-read = Not read yet: { $size }
kept-part = { $done } of { $total } is kept in { $file }
kept-gone = { $file } is no longer available. It contained { $done } of { $total }.
kept-deleted = { $file } was deleted during reading. Its data ({ $done }) is lost.

## A lost phone, and unfinished dumps

lost-progress = { $percent } %, { $done } of { $total }
unfinished-heading = { $count ->
    [one] { $count } unfinished dump in this folder
   *[other] { $count } unfinished dumps in this folder
}
unfinished-backups = { $count ->
    [one] Unfinished backup
   *[other] Unfinished backups
}
unfinished-backup = Backup in { $folder }
unfinished-forget = Dismiss
    .hover = Removes this backup from the list. Its files stay.
unfinished-forget-named = Dismiss { $folder }
unfinished-done = { $done } of { $total }
unfinished-done-of-unknown = { $done }, full length unknown
# $date is a date and time such as 2026-01-15 09:00.
unfinished-begun = { $chip }, started { $date }
unfinished-continue = Continue
unfinished-continue-named = Continue { $file }
unfinished-not-now = Not now
    .hover = Hides the dump until the next start. Its file stays.
unfinished-not-now-does = "Not now" hides a dump until the next start. Its file stays.
unfinished-not-now-named = Not now: { $file }

## Look inside: files, search, parts

inside-cannot-open = { $file } cannot be opened: { $why }
inside-not-a-file = { $file } is not a file
inside-not-open = the file is not open
inside-became-shorter = The file has become shorter since you opened it: open it again
inside-cannot-read = The file cannot be read at { $address }: { $why }
inside-too-much = { $size } is too much to copy (at most { $most }): save the part instead
inside-find-text = Text
inside-find-wide = Text, two bytes per letter
inside-find-hex = Bytes in hex
inside-found = Found at { $address }
# $found is inside-found; $around is one of the next two.
inside-found-around = { $found }, { $around }
inside-found-from-start = search continued from the start
inside-found-from-end = search continued from the end
inside-not-found = Not found
inside-search-stopped = Search stopped
part-exists = { $file } already exists: choose another name, or allow it to be replaced
part-same-file = { $file } is the open file: choose another name

## Look inside: the page

inside-heading = Look inside
    .hover = Contents of a dump: map, findings, all bytes
inside-file = { $file } ({ $size })
inside-back = Back
    .hover = To the main page; a running job continues (Alt+Left)
inside-open = Open a dump…
    .hover = Any file from any program (Ctrl+O)
inside-open-heading = Open a dump
inside-open-yes = Open
inside-path = Path of the file
inside-path-hint = C:\dumps\phone.bin or /home/anna/phone.bin
inside-choose = Open…
inside-no-dialog = This desktop has no file dialog: type the path instead
inside-drop-here = Drop a dump on this window, or open one. You can open any file: Bromide only reads it and never changes it
inside-drop-to-open = Drop to look inside
inside-drop-two = Drop to open the first file and compare it with the second
inside-drop-scatter = Drop to fill the ranges from this scatter file
inside-drop-not-now = A scatter file fills the ranges; they cannot be changed now
inside-drop-to-compare = Drop to compare with { $file }
inside-opening = Waiting for the disk
inside-tab-overview = Findings
inside-tab-bytes = Bytes
inside-job = Phone: { $state }
inside-job-percent = Phone: { $state }, { $percent } %
inside-job-show = Show
inside-stop = Stop
inside-stop-named = Stop: { $what }
inside-looking = Analysing the file: { $percent } %
inside-look-stopped = Analysis stopped
inside-look-again = Analyse the file
inside-searching = Searching: { $percent } %
inside-saving = Saving: { $percent } %
inside-not-saved = Stopped: nothing was saved

## Look inside: map and findings

inside-map-heading = Map
inside-map-content = Content
inside-map-differences = Differences
inside-map-told = { $from } to { $to } ({ $size }): { $class }, entropy { NUMBER($entropy, minimumFractionDigits: 1, maximumFractionDigits: 1) } of 8 bits
inside-map-here = Here: { $names }
# Legend of the map of differences.
inside-map-differs = differs
inside-map-same = identical
inside-map-missing = only in one file
inside-map-summary = Map of the file: { $shares }
inside-map-summary-differences = Map of the differences
inside-share = { $class } { NUMBER($percent, maximumFractionDigits: 0) } %
inside-entropy-strip = Entropy from the start to the end of the file
inside-found-heading = Found
inside-blank = { NUMBER($percent, maximumFractionDigits: 0) } % blank ({ $size })
inside-nothing-found = Nothing was recognised. You can still view and search the bytes
inside-finding = { $name }, { $at }, { $size }
inside-fact = { $name }: { $value }
inside-more = And { $count } more
inside-cut = There are more findings, not shown here
inside-firmware-project = Project
inside-firmware-version = Version
inside-firmware-built = Built
inside-firmware-platform = Chip

## Look inside: bytes

inside-hex = Bytes { $from } to { $to }
inside-hex-bar = Position in the file
inside-no-bytes = The file is empty
inside-go-to = Address
inside-length = Length
    .hover = Number of bytes to select; empty: one byte
inside-go = Go
    .hover = Decimal or hex (0x10000), or 64K and 4M (Ctrl+G)
inside-past-end = { $start } is past the end of the file ({ $end })
inside-find = Find
inside-find-kind = Search for
inside-next = Next
    .hover = Enter or F3; Ctrl+F to type
inside-previous = Previous
    .hover = Shift+Enter or Shift+F3
inside-copy-hex = Copy hex
inside-copy-text = Copy text
inside-save-part = Save part as…
inside-at = { $at }
inside-selected = { $from } to { $to } ({ $size })
part-heading = Save a part of the file
part-start = Start of the part
part-length = Length of the part
part-replace = Replace an existing file
part-save = Save
part-outside = { $length } bytes from { $start } are not in the file, which ends at { $end }

## Look inside: people's data in the window

rescue-open = Rescue data
    .hover = Files, messages, contacts and pictures in this dump
rescue-scan-search = Searching the dump: { $percent } %
rescue-scan-files = Listing files
rescue-scan-records = Reading messages and contacts
rescue-scan-free-space = Searching free space for deleted files
rescue-scan-stop = Stop searching
rescue-scan-stopped = Search stopped
rescue-scan-again = Search again
rescue-tab-files = Files ({ $count })
rescue-tab-messages = Messages ({ $count })
rescue-tab-contacts = Contacts ({ $count })
rescue-tab-pictures = Pictures ({ $count })
rescue-show = Show
    .hover = Shows names, numbers, messages and pictures on the screen
rescue-hide = Hide
    .hover = Shows only the counts
rescue-search = Search this list
rescue-no-rows = Nothing was found
rescue-no-hit = No row contains this text
rescue-select-rows = Select all rows
rescue-select = Select { $what }
rescue-save-selected = Save selected ({ $count })…
rescue-save-all = Save all to folder…
    .hover = Bromide creates a new folder for the files
rescue-saving = Saving: { $percent } %
rescue-saving-stop = Stop saving
rescue-folder-heading = Where to save
rescue-folder-hint = This desktop has no folder dialog: type the folder. Bromide creates a new folder in it
rescue-folder-path = Path of the folder
rescue-folder-yes = Save
rescue-bytes = Bytes
rescue-bytes-named = Show the bytes of { $what }
rescue-column-path = Name
rescue-column-kind = Kind
rescue-column-size = Size
rescue-column-time = Date
rescue-column-state = State
rescue-column-direction = Direction
rescue-column-number = Number
rescue-column-text = Text
rescue-column-name = Name
rescue-column-slot = Slot
rescue-no-text = no text
rescue-no-name = no name
rescue-carved = Recovered file { $number }
rescue-carved-whole = found in free space
rescue-carved-cut = found in free space, end missing
rescue-picture-broken = Only part of this picture is left
rescue-message-head = { $direction }, { $number }, { $time }
rescue-tab-calls = Possible calls ({ $count })
rescue-calls-by-look = Numbers with times, found by their pattern. They may not be calls. Select the ones to save.
rescue-folder-example = C:\dumps or /home/anna/dumps
rescue-shape = Help us understand this phone…
    .hover = Saves a text file about the format of this phone's records. It contains no names, numbers or messages. You can send it to the developers.
rescue-ask-heading = Stop saving?
rescue-ask-text = People's data is being saved. Files saved so far are kept.
rescue-ask-open = Stop and open
rescue-ask-close = Stop and close
rescue-ask-no = Keep saving

## Comparing two dumps

compare-open = Compare with…
    .hover = Another dump: an earlier one of this phone, or one of another phone
compare-open-heading = Compare with a second file
compare-heading = Compared with { $file }
compare-close = Stop comparing
compare-show-first = First file
compare-show-second = Second file
compare-running = Comparing: { $percent } %
compare-stopped = Comparison stopped
compare-next = Next difference
compare-previous = Previous difference
compare-places = All differences
compare-place = Difference at { $at }, { $size }

compare-same = The files are identical ({ $size })
compare-same-so-far = The first { $size } of both files are identical
compare-differ = { $places ->
    [one] The files differ in { $bytes }, in { $places } place
   *[other] The files differ in { $bytes }, in { $places } places
}
compare-second-longer = The second file is { $more } longer, from { $at }
compare-first-longer = The first file is { $more } longer, from { $at }
compare-share = { $name }: { $size } in { $places ->
    [one] { $places } place
   *[other] { $places } places
}
compare-share-elsewhere = Where nothing was recognised: { $size } in { $places ->
    [one] { $places } place
   *[other] { $places } places
}
compare-share-files = { $name }: { $size } in { $places ->
    [one] { $places } place
   *[other] { $places } places
}. This area contains files, where changes are normal; on one documented phone it also contains the messages
compare-share-firmware = { $name }: { $size } in { $places ->
    [one] { $places } place
   *[other] { $places } places
}. This is the phone's firmware; it differs between the two dumps

## Several phones at once, in the window

mode-one = One phone
mode-several = Several phones
several-phones = Phones
several-phones-all = Every connected phone
several-phones-practice = Practice phones
several-phones-practice-hint = Four practice phones are read, so you can try this without a phone
several-pattern-hint = Filled in for each phone: { $places }
several-pattern-sheet-hint = Filled in from the job sheet: { $places }
several-phones-ports = Ports
several-ports = Names of the ports
several-ports-hint = Separated by commas. Each port serves one phone after the other.
several-ready = Several phones at once
several-step-start = Press "Start" once
several-step-plug = Hold the boot key of each phone and plug it in: it gets a station automatically
several-step-unplug = Unplug a phone when its station says "Saved", and plug in the next one
several-ready-text = Each phone is read separately. If one fails, the others continue.
several-ready-last = Last session
several-start = Start
several-stop-all = Stop all
several-continue = Continue
several-finish = End session
several-export-csv = Export CSV…
several-export-html = Export HTML…
several-export-hint = The table of this session: phones, job sheets, files, checksums and results
several-hint-start = Press Enter to start
several-hint-serving = Plug in phones now
several-hint-stopped = Stopped. Press "Continue" to read phones again.
several-hint-over = All phones are done
several-hint-unseen = { $count ->
    [one] { $count } phone was not saved: press "Seen" at its station
   *[other] { $count } phones were not saved: press "Seen" at their stations
}
several-disk-full = The disk is full. Free some space, then press "Continue".
several-no-list = USB devices cannot be listed: { $why }
several-waiting = { $count ->
    [one] { $count } phone waits for a free station
   *[other] { $count } phones wait for a free station
}
several-saved = Saved: { $count }
several-failed = Not saved: { $count }
several-stopped = Stopped: { $count }
several-bytes = { $size }
several-rate = { $count } phones per hour
several-empty = No phone yet
several-day-log = The session table { $path } cannot be written: { $why }
several-sheet-not-saved = The job sheet is not in the report: { $why }
several-next-sheet = Next phone's job sheet
several-next-sheet-of = Next phone: { $ticket }
several-next-sheet-hint = Optional. The next phone that you plug in gets it.
several-title = Several phones: { $saved } saved
# A lane is the box of one station.
lane-name = Station { $station }
lane-summary = Station { $station }: { $state }
lane-summary-percent = Station { $station }: { $state }, { $percent } %
lane-speed = { $speed }/s
lane-stop = Stop
lane-stop-named = Stop station { $station }
lane-retry = Retry
lane-retry-named = Retry station { $station }
lane-read-again = Read again
lane-read-again-named = Read the phone at station { $station } again
lane-seen = Seen
lane-seen-named = Seen: station { $station }
lane-seen-hint = The station becomes free when you unplug its phone.
lane-unplug = Unplug the phone
lane-left = { $time } left
lane-back = All phones
lane-sheet = Job sheet
lane-sheet-hint = Optional. Added to the report, the session table and the file name.
lane-sheet-after = This phone is done: changes are added to its report and the session table, but not to the file name.
lane-log = Log of this station
# $place is a USB socket such as usb:1-2.
lane-at = Socket { $place }
lane-phone-number = Phone { $number }
# Large signs of a station, to be read from two metres: one or two short words.
sign-working = Reading
sign-needs-user = Action needed
sign-saved = Saved
sign-saved-unchecked = Not checked
sign-saved-before = Saved before
sign-unfinished = Unfinished
sign-stopped = Stopped
sign-failed = Failed

## Questions

# The question before a job is stopped.
stop-heading = Stop reading?
stop-waiting-heading = Stop waiting?
stop-text = Data so far stays on the disk.
stop-waiting-text = Nothing has been read yet.
stop-yes = Stop
# Answers that keep the job: beside stop-text, beside stop-waiting-text.
stop-no = Keep reading
stop-waiting-no = Keep waiting
close-heading = Stop and close?
close-yes = Stop and close

## Log

log-open = Show log
log-close = Hide log
log-heading = Log
log-filter = Filter
log-level = Lines to show
log-level-all = All lines
log-level-warnings = Warnings
log-level-errors = Errors
log-copy-hint = Copies all lines shown
log-save = Save…
log-bundle = Save support bundle…
    .hover = One file for someone who can help: log, bytes, versions and settings. It contains no dump, no folder names and not your name
log-bytes = Bytes
    .hover = For experts: the data on the cable in the last session, up to now

## Settings

settings-open = Settings
settings-heading = Settings
settings-language = Language
# The language of the computer.
language-system = Follow system ({ $name })
settings-theme = Colours
theme-system = Follow system
theme-light = Light
theme-dark = Dark
settings-sound = Sound at the end of a job
settings-text = Text size
settings-agents = Folder with Download Agent files
settings-agents-hint = searched for the file that fits a smartphone
settings-renderer = Graphics
renderer-auto = Automatic
renderer-glow = OpenGL
renderer-wgpu = Vulkan, Metal or DirectX
settings-renderer-hint = Takes effect at the next start
settings-about = Bromide { $version }, free software under MIT or Apache-2.0. Nothing is sent anywhere.
settings-third-party = Third-party software and licences

## The desktop: dialogs, notices, folders

desktop-choose-folder = Choose a folder
desktop-choose-file = Choose a file
desktop-save-as = Save as
desktop-save-failed = { $file } cannot be written: { $why }
desktop-folder-not-shown = The folder { $folder } cannot be opened: { $why }
desktop-no-such-folder = The folder { $folder } no longer exists
desktop-no-notice = This desktop shows no notifications: { $why }
desktop-not-awake = Bromide cannot keep the computer awake: { $why }
desktop-awake-reason = A phone is being read
# The reason when a part of the desktop stopped without one.
desktop-broke = it stopped without giving a reason

## The terminal: lines of the command line

terminal-waiting = Waiting for a phone. Switch it off, hold the boot key, plug it in. Press Ctrl+C to stop.
terminal-waiting-for-rights = Waiting for permission to use the port.
terminal-phone = Phone: { $name } (hardware code { $code })
terminal-flash-line = Flash: { $flash }
terminal-storage-line = Storage: { $storage }
storage-with-size = { $name }, { $size }
terminal-flash = { $name }, { $size } (detected from: { $from })
terminal-flash-size-unknown = { $name }, size unknown
terminal-region = Reading { $size } from { $start } to { $file }
# One line that is rewritten; at most 79 letters with its values.
terminal-progress = { $done } of { $total }, { $speed }/s, { $left } left
terminal-progress-calculating = { $done } of { $total }, { $speed }/s, calculating
terminal-progress-part = { $doing } { $file } ({ $number } of { $of }): { $percent } %, { $done } of { $total }, { $speed }/s
terminal-progress-all = all parts, { $left } left
terminal-progress-all-calculating = all parts, calculating
terminal-comparing = Comparing { $file } (saved earlier) with its report
terminal-part-kept = Already saved: { $file }
terminal-unknown-name = This phone has no area or partition named { $name }
# Headings of a table.
terminal-areas-area = Area
terminal-areas-size = Size
terminal-areas-start = Start
terminal-areas-partition = Partition
terminal-areas-of = Partitions of { $area }:
terminal-areas-never-read = never read
terminal-practice-file = { $file } written: it fits the practice phone.
terminal-saved = Saved { $file } ({ $size }, checked: { $check })
terminal-saved-unchecked = Saved { $file } ({ $size }, not checked, as requested)
terminal-kept = Kept in { $part }: { $done } of { $total }.
terminal-unplug = You can unplug the phone.
terminal-warning = Warning: { $text }
terminal-what-to-do = What to do: { $step }
terminal-what-to-do-list = What to do:
terminal-step = {"  "}{ $number }. { $step }
terminal-sha256 = SHA-256 { $sha256 }
terminal-no-ctrl-c = Ctrl+C will stop the program immediately: { $why }
terminal-file-limit = A file-size limit will stop the program immediately: { $why }
terminal-no-list = The computer's ports cannot be listed: { $why }
terminal-no-ports = No ports. Plug the phone in: it is visible for only a few seconds, so use 'auto', which waits for it.
terminal-watching = Watching. Hold the boot key and plug the phone in. Press Ctrl+C to stop.
terminal-watch-here = { $time }  { $what } at { $place } is connected
terminal-watch-appeared = { $time }  { $what } at { $place } appeared
terminal-watch-vanished = { $time }  { $what } at { $place } disappeared after { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: "false") } s
terminal-practice-phone = The practice phone is at { $link }. Press Ctrl+C to stop it.
terminal-not-told = not reported
# Labels before a value.
terminal-info-port = Port
terminal-info-chip = Chip
terminal-info-hardware-code = Hardware code
terminal-info-hardware-version = Hardware version
terminal-info-software-version = Software version
terminal-info-number = ME-ID
terminal-info-flash = Flash
terminal-info-jedec = JEDEC id
terminal-info-storage = Storage
terminal-info-storage-id = Storage id
terminal-info-security = Protection
terminal-info-needs-agent = known only when a Download Agent runs

## The command line: wrong arguments; the value, then what is right

usage-number-wrong = { $argument } { $text } is not a number: use a form such as 4194304, 0x400000, 4096K, 4M or 1G
usage-number-leading-zeros = { $argument } { $text } starts with a zero and could be hexadecimal or decimal: use { $hex } or { $decimal }
usage-number-hex-without-0x = { $argument } { $text } is a hexadecimal number without 0x: use { $hex }
usage-start-not-aligned = START { $typed } is not a multiple of 4, as the phone requires: use { $below } or { $above }
usage-start-not-aligned-at-end = START { $typed } is not a multiple of 4, as the phone requires: use { $below }
usage-region-shape = --region { $typed } is not START:LENGTH:FILE: use a form such as 0x10000:64K:rom.bin
usage-region-without-file = --region { $typed } has no file: use a form such as 0x10000:64K:rom.bin
usage-block-size = --block-size { $typed } is not valid: use a multiple of 4 from { NUMBER($least, useGrouping: "false") } to { NUMBER($most, useGrouping: "false") } (1M), such as 64K
usage-seconds = { $option } { $typed } is not a number of seconds: use a number such as 30
usage-count = --count { $typed } is not a number of phones: use a number such as 10
usage-too-few-practice-phones = { $ports ->
    [one] --count { NUMBER($count, useGrouping: "false") } is too large: there is { $ports } practice phone, and it is saved once
   *[other] --count { NUMBER($count, useGrouping: "false") } is too large: there are { $ports } practice phones, and each is saved once
}
usage-auto-among-ports = --port auto cannot be combined with other ports: use either auto or the other ports
usage-port-twice = --port { $typed } appears more than once: use it once
usage-one-port = --port { $one } and --port { $other } are the same port: use one of them
usage-too-many-ports = Too many ports: the limit is { $most }
usage-batch-region = --region { $typed } is not a range: use a range such as 0x10000:64K or 1M:auto
usage-chip-code = --chip { $typed } is not the code of a chip: use a code such as 0766 or MT6765
usage-missing = { $count ->
    [one] { $arguments } is missing. Example: { $example }
   *[other] { $arguments } are missing. Example: { $example }
}
usage-no-such-command = There is no command { $typed }: the commands are { $commands }
usage-no-command = A command is missing: give one of { $commands }
usage-no-such-option = { $program } has no option { $option }: { $program } --help shows all options
usage-no-such-option-but = { $program } has no option { $option }: did you mean { $close }?
usage-too-many = { $program } does not expect { $typed }: see { $program } --help
usage-needs-choice = { $argument } needs a value: one of { $choices }
usage-needs-value = { $argument } needs a value. Example: { $example } (see { $program } --help)
usage-no-such-choice = { $argument } { $value } does not exist: use one of { $choices }
usage-takes-no-value = { $option } takes no value such as { $value }: use only { $option }
usage-conflict = { $argument } and { $other } cannot be combined: leave one of them out
usage-twice = { $argument } appears more than once: use it once
usage-not-text = { $typed } is not valid text: use only letters that this system can show
usage-not-understood = { $argument } { $value } is not valid: see { $program } --help
usage-no-such-language = There is no language { $typed }: use one of { $languages }
usage-practice-fault = --fault { $spec }: { $why }
usage-practice-image = The image { $path } cannot be used: { $why }
usage-practice-phone = There is no practice phone { $typed }: use one of { $phones }
usage-practice-image-smartphone = --image does not work with the practice smartphone { $phone }: its storage is always generated
usage-practice-feature-phone = { $option } works only with practice smartphones: choose one, such as --phone mt6765
usage-practice-file = { $path } cannot be written: { $why }
usage-empty-name = { $option } { $typed } contains an empty name: use a form such as { $option } nvram,boot
usage-practice-log = The log { $path } cannot be written: { $why }
usage-practice-log-is-image = The log { $path } cannot be written: it is the same file as the image
usage-practice-log-not-a-file = The log { $path } cannot be written: it would replace something that is not a file

## Backups

backup-plan = { $count ->
    [one] Saving { $count } part, { $size }
   *[other] Saving { $count } parts, { $size }
}
backup-left-out = Left out: { $parts }
backup-left-out-never-read = { $name } (never read)
backup-left-out-user-data = { $name } (user data)
backup-left-out-experimental = { $name } (experimental)
backup-left-out-empty = { $name } (empty)
backup-left-out-past-end = { $name } (ends past the end of the storage)
backup-saved = { $count ->
    [one] Saved and checked: { $count } part, { $size }, in { $folder }
   *[other] Saved and checked: { $count } parts, { $size }, in { $folder }
}
backup-saved-unchecked = { $count ->
    [one] Saved: { $count } part, { $size }, in { $folder }. Not checked, as requested
   *[other] Saved: { $count } parts, { $size }, in { $folder }. Not all of them were checked, as requested
}
backup-part-missing = Not saved: { $name }
backup-complete = { $folder } already contains a complete backup
backup-other-folder = Choose another folder
backup-nothing-more = Use the backup as it is: all other parts are saved, and there is nothing left to read
backup-again = { $front ->
    [window] Start the backup to the same folder again: it continues
   *[cli] Run the same command again: it continues and does not read finished files again
}
table-copies-differ = The two copies of the phone's partition table differ; the first one is used
table-first-copy-damaged = The phone's partition table is damaged; its copy at the end of the storage is used
table-second-copy-damaged = The copy of the phone's partition table at the end of the storage is damaged
table-uncertain = The positions of the phone's partitions are uncertain, so a backup saves the whole area { $area }
table-missing = The phone has no known partition table, so a backup saves the whole area { $area }

## Several phones at once: the lines of the command line, and hints

batch-waiting = Waiting for phones. Hold the boot key of each phone and plug it in. Press Ctrl+C to stop.
batch-waiting-for = { $count ->
    [one] Waiting for { $count } phone. Hold its boot key and plug it in. Press Ctrl+C to stop.
   *[other] Waiting for { $count } phones. Hold the boot key of each phone and plug it in. Press Ctrl+C to stop.
}
batch-station = Station { $station }: { $what }
batch-station-line = Station { $station } at { $place }: { $what }
batch-progress = { $doing }: { $percent } %, { $speed }/s, { $left } left
batch-progress-calculating = { $doing }: { $percent } %, { $speed }/s, calculating
batch-phones-wait = { $count ->
    [one] { $count } phone waits for a free station
   *[other] { $count } phones wait for a free station
}
batch-already-saved = This phone was saved before as { $file }. You can unplug it
batch-disk-full = The disk is full: all stations stop, and data so far is kept
batch-no-space = Not enough space for another phone: phones that are being read continue, and no other phone is started
# $stations is a list of numbers.
batch-shared-hub = Stations { $stations } share the hub at { $hub } and slow each other down: station { $station } reads { $speed }/s instead of { $before }/s. Use other sockets, or a hub with a translator for each socket (multi-TT)
batch-shared-hub-full = Stations { $stations } together reach the limit of the hub at { $hub }. Use other sockets, or a hub with a translator for each socket (multi-TT)
# The session table, as HTML and CSV: its title and its columns.
session-title = Phones of this session
session-phone = Phone
session-station = Station
session-ticket = Ticket
session-customer = Customer
session-model = Model
session-imei = IMEI
session-chip = Chip
session-begun = Started
session-file = File
session-size = Size
session-result = Result
session-saved-checked = Saved and checked
session-saved = Saved, not checked
batch-totals = { $saved ->
    [one] Saved: { $saved } phone, { $bytes }. Not saved: { $failed }
   *[other] Saved: { $saved } phones, { $bytes }. Not saved: { $failed }
}
batch-totals-rate = Saved: { $saved } phones, { $bytes }, { NUMBER($rate, maximumFractionDigits: 0) } per hour. Not saved: { $failed }

## The command line: help texts

# Help texts: names of options, files and values such as auto stay as they are.
help-about = Saves the flash memory of MediaTek phones to a file, through the phone's boot ROM. It only reads: it has no command that can erase or write flash.
help-after =
    Exit codes: 0 saved and checked, 2 wrong arguments, 3 no phone, 4 unfinished (data so far is kept), 5 read but the check failed, 6 disk or file error, 7 this phone or range cannot be read, 130 stopped with Ctrl+C.

    Try it without a phone:  bromide-cli read demo dump.bin
help-lang = The language, such as de or pt-BR [default: the language of the computer]
help-ports = List the connected devices
help-ports-watch = List devices as they appear and disappear, and why each is not a phone that can be read, until Ctrl+C (exit code 0)
help-ports-json = One JSON array on stdout; with --watch one JSON event per line
help-info = Connect, show chip and flash, restart the phone; saves no dump
help-port = The phone's port: auto (wait for any phone in boot-ROM mode), demo (the practice phone), a port such as /dev/ttyACM0 or COM5, usb (any phone, without the computer's serial driver), or a USB socket such as usb:1-2
help-wait-for-ever = Stop if no phone answers within this many seconds [default: no limit]
help-wait = Stop if no phone answers within this many seconds [default: no limit, and 60 for a lost phone]
help-json-object = One JSON object on stdout
help-json-events = One JSON event per line on stdout
help-quiet = Show errors only
help-block-size = Bytes per request [default: automatic]
help-no-reset = Leave the phone in boot-ROM mode at the end; do not restart it
help-areas = List the storage areas and partitions of a phone: name, start, size; saves no dump
    .after =
        Smartphones need their Download Agent file: give it with --da.

          bromide-cli areas auto --da MTK_AllInOne_DA.bin
          bromide-cli areas demo-smartphone                             the practice smartphone
help-backup = Save all storage areas and partitions of a phone, each to its own file
    .after =
        The folder gets a file for each area and partition (with its report), partitions.txt, scatter.txt if the phone has a GPT, and at the end manifest.json with all checksums. The same command again continues an unfinished backup. The user's data (userdata, cache) is saved only with --with; rpmb is never read.

          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --with userdata,cache
          bromide-cli backup auto phone1 --da MTK_AllInOne_DA.bin --only nvram,nvdata,proinfo
help-backup-folder = The folder to save to; it is created if it does not exist
help-backup-only = Save only these areas and partitions, separated by commas
help-backup-without = Also leave these areas and partitions out
help-backup-with = Also save these: userdata, cache
help-backup-force = Replace a backup in the folder, finished or not
help-batch = Save several phones at once, each to its own file
    .after =
        Every connected phone gets its own station; plug in the next phones at any time. A failure at one station does not stop the others. Without --count the command runs until Ctrl+C. The exit code is 0 only if every requested phone is saved.

        In PATTERN { "{" }n{ "}" } is the number of the phone, { "{" }station{ "}" } the number of its station, { "{" }date{ "}" } and { "{" }time{ "}" } the time of its connection; { "{" }chip{ "}" }, { "{" }flash{ "}" }, { "{" }size{ "}" }, { "{" }project{ "}" } and { "{" }version{ "}" } are filled in after reading.

          bromide-cli batch dumps                                     every connected phone
          bromide-cli batch dumps --count 20 --name { "{" }n{ "}" }_{ "{" }chip{ "}" }.bin
          bromide-cli batch dumps --port /dev/ttyUSB0 --port /dev/ttyUSB1
          bromide-cli batch dumps --port demo --port demo             practice phones
help-batch-folder = The folder to save to; it is created if it does not exist
help-batch-port = Use only this port; can be given several times [default: every phone on USB]
help-batch-name = Names of the dumps [default: { "{" }n{ "}" }_{ "{" }chip{ "}" }_{ "{" }project{ "}" }_{ "{" }date{ "}" }.bin]
help-batch-count = Stop after this many phones are saved [default: with --port the number of ports, otherwise until Ctrl+C]
help-batch-region = Read this range of every phone, into a file of its own; can be given several times [default: the whole flash, or the user area of a smartphone]
help-batch-backup = Back up every phone into a folder of its own, as the command backup does; --only, --with and --without choose what
help-batch-wait = Time limit in seconds for the next phone, for the answer of a phone, and for a lost phone [default: no limit for the next phone, 30 for its answer, 60 for a lost phone]
help-read = Read back the flash (or a part of it) to a file
    .after =
        Steps: switch the phone off; start this command; hold the boot key and plug the phone in; wait for "You can unplug the phone".

          bromide-cli read auto dump.bin                                the whole flash of the next phone
          bromide-cli read auto part.bin 0x10000 64K                    64 KB from address 0x10000
          bromide-cli read COM5 --region 0:64K:a.bin --region 1M:auto:b.bin   two ranges of one phone
help-read-file = The file to save to; its name is FILE.part until the dump is complete and checked. Not needed with --region
help-read-start = First address to read: decimal or 0x hex, with K, M or G if needed, no leading zeros in a decimal number; a multiple of 4
help-read-length = Number of bytes, or auto: to the end of the flash
help-read-check = Read everything a second time and compare (full), a sample of it (sampled), or do not check (off) [default: full up to 16 MB, sampled above]
help-read-area = The storage area or partition to read, such as boot1, user or nvram [default: the flash, or the user area of a smartphone]
help-agent-file = For smartphones: the Download Agent file from the phone's firmware
help-preloader-file = For smartphones in boot-ROM mode: the preloader file from the phone's firmware
help-usb-speed = For smartphones: the Download Agent switches to high-speed USB (high), stays at full speed (full), or tries high speed once and falls back (auto) [default: auto]
help-reading-program = For feature phones with an MT6260 or MT6261: load Bromide's small reading program into the phone's memory, which is several times faster (on). New and not tested on real phones: it is tested first, and in case of doubt the phone is read without it [default: off]
help-read-region = Another range of the same phone, to its own file; can be given several times
help-read-force = Replace a finished FILE (it stays until the new one is complete) or discard an unfinished one
help-resume = Continue an unfinished dump or backup of the same phone
    .after =
        It must be the same phone: its numbers and part of its content are compared before more data is added.

        Continue a backup by its folder, with the same options as at the start.

          bromide-cli resume dump.bin.part                              with the next phone
          bromide-cli resume phone1 --da MTK_AllInOne_DA.bin            the backup in the folder phone1
help-resume-file = The unfinished dump, or the folder of an unfinished backup
help-resume-check = The check to make [default: the one chosen at the start]
help-resume-force = Replace a finished FILE of the same name (it stays until the new one is complete); not for a FOLDER
help-check = Compare a finished dump, or every dump in a folder, with its report: size and SHA-256
    .after =
        In a folder every dump with a report is checked, one line each, with a summary at the end; subfolders are skipped. Files without a report and unfinished dumps (.part) are listed and are not an error.

        Exit codes: 0 nothing has changed, 2 the folder has no dump, 5 a dump has changed, 6 a dump cannot be compared because the dump or its report cannot be read.
help-check-file = The finished dump, with its report FILE.json in the same folder; or a folder of dumps
help-inspect = Show what is inside a dump: firmware, version, boot loaders, file systems
    .after =
        Any file can be inspected; it is only read. Sizes and addresses are taken from the file and can be wrong.

        Exit codes: 0 read completely, whatever was found, 2 wrong arguments, 6 it cannot be read, 130 stopped with Ctrl+C.
help-inspect-file = The dump, or any other file
help-files = List the files in a dump of a feature phone, including deleted files, and the number of messages, contacts and pictures
    .after =
        The dump is only read. File names can be private.

        Exit codes: 0 complete, 2 wrong arguments, 4 something is damaged or missing, 6 the dump cannot be read, 7 it holds nothing that Bromide can read, 130 stopped with Ctrl+C.
help-extract = Save the files, messages, contacts and pictures in a dump of a feature phone to a folder
    .after =
        Rescue private data only for its owner or with the owner's consent. Nothing is overwritten, and the dump is only read. messages.csv, contacts.csv and list.csv open in a spreadsheet, messages.html in a browser, contacts.vcf on a phone.

        Exit codes: 0 complete, 2 wrong arguments or a needed name already exists in the folder, 4 something was damaged or missing, 6 disk or file error, 7 the dump holds nothing that Bromide can read, 130 stopped with Ctrl+C.
help-extract-folder = The folder to save to; it is created if it does not exist
help-extract-only = Save only these, separated by commas. calls: numbers with times that may be calls, saved only when listed here
help-da = Show what a Download Agent file contains: chips, protocol, sizes, signatures
    .after =
        The file is only read; no phone is needed. Download Agent files come with a phone's firmware and with SP Flash Tool.

        Exit codes: 0 shown, 2 wrong arguments or not a Download Agent file, 6 the file cannot be read, 7 the file has no agent for the chip.
help-da-file = The Download Agent file, such as MTK_AllInOne_DA.bin
help-da-chip = Show only the agents for this chip: its hardware code, such as 0766, or its number, such as MT6765
help-simulate = Run a practice phone on a pseudo-terminal, to try this program or another
    .after =
        Faults: --fault NAME[=VALUE][@PLACE][,OPTION=VALUE]..; [] marks what can be left out, | separates choices. Write times like 200ms, 1.5s or 2min, sizes and places like 4096, 0x1000 or 4K. N is the number of bytes sent from the flash; ADDR is an address of the flash.

        { $faults }

        Phones for --phone: { $phones }. Without it: mt6261.

        Faults of practice smartphones: POINT is upload, set-up, second-stage, storage-info, high-speed, or the number of bytes sent from the storage; AREA+N is a place such as user+0x1000.

        { $smartphone_faults }
help-simulate-link = Where the practice phone's port appears
help-simulate-phone = The model of the phone [default: mt6261]
help-simulate-door = The mode of a practice smartphone: its preloader or its boot ROM, which also needs --preloader
help-simulate-write-da = For practice smartphones: write the generated Download Agent file that fits, for --da
help-simulate-write-preloader = For practice smartphones: write the generated preloader file that fits, for --preloader
help-simulate-image = The content of its flash [default: 4 MB of generated firmware]
help-simulate-fault = A fault to practise with, such as vanish@0x100000; can be given several times
help-simulate-pace = Its speed: rom (232,558 bytes per second, like a real phone), wire (near the limit of USB), uart (115,200 baud), none (as fast as the computer can)
help-simulate-log = Write every command that the phone receives to this file, one JSON object per line
