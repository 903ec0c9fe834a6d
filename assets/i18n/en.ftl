# Every sentence that Bromide shows. $front is "cli" for bromide-cli and "window" for the window.
# Sentences for people: short, concrete, no codes first, no blame; one sentence has no full stop.

## Numbers and sizes

bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}

## The states of a job: the same words in page, window title and log

state-ready = Ready
state-waiting = Waiting for phone
state-connecting = Connecting
state-reading = Reading
state-checking = Checking
state-saved = Saved
state-partly-saved = Partly saved
state-stopped = Stopped
state-failed = Failed

## The window

window-title = { $state } - Bromide
window-title-percent = { $percent } % - { $state } - Bromide
window-no-display = There is no display to open a window on ({ $why }). The same program without a window is bromide-cli: try bromide-cli --help
window-no-renderer = The window cannot be drawn: { $why }. The same program without a window is bromide-cli: try bromide-cli --help
program-name = Bromide
notify-summary = { $state } - Bromide
log-renderer = The window is drawn with { $renderer }
log-renderer-failed = { $renderer } cannot draw the window: { $why }
log-saved-to = Saved to { $file }

promise-read-only-short = Only reads: nothing on the phone is changed
promise-read-only = Bromide only reads. It has no command that could erase or write the phone's flash.
promise-true = "Saved" means that every byte was read, checked and written to the disk. Anything less is said.
promise-kept = What was read stays on the disk, even if the cable falls out.

hint-enter = Enter starts
hint-running = The computer may be left alone. Esc asks whether to stop
hint-stopping = Stopping: the block that is being read is finished first

### Words of several places

copy = Copy
copy-named = Copy { $name }
dialog-cancel = Cancel
dialog-close = Close

## Phone card

phone-heading = Phone
phone-simulated = Simulated
phone-port = Port
phone-auto = Automatic (recommended)
phone-demo = Practice phone (nothing is plugged in)
phone-other = Other…
phone-other-port = Name of the port
phone-other-hint = COM5 or /dev/ttyACM0
phone-not-there = { $name } (not plugged in now)
phone-ports-unknown = The computer does not tell which ports it has: { $why }
phone-seen-nothing = No phone yet. Start first, then plug it in
phone-seen-boot-rom = A phone in boot-ROM mode is there ({ $name })
phone-seen-started = A phone is there, but it has started ({ $name }): switch it off, start here, then hold the boot key
phone-seen-agent = A phone is there, but another program is at work on it ({ $name })
phone-seen-vendor = A phone is there, but its chip is not from MediaTek ({ $name })
phone-seen-port = { $port }
phone-seen-not-yet = { $name } is not there yet. Start, and plug it in
phone-seen-other = The name is looked at when you start
phone-seen-demo = The practice phone is always there. Its dump is a good first try
phone-chip = Chip
phone-flash = Flash
phone-size = Size
phone-size-from = { $size } (known from: { $from })

## What to read

read-heading = What to read
read-whole = Whole flash
read-ranges = Ranges
read-whole-hint = The size is found out by itself
read-numbers-hint = Decimal or hex (0x10000), or 64K and 4M. An empty length reads to the end
read-file = File
read-start = Start
read-length = Length
read-size = Size
read-file-auto = by itself
read-length-auto = to the end
read-add = Add
read-paste = Paste…
    .hover = Several lines at once: start, length, file
read-remove = Remove
read-row-on = Read range { $number }
read-row-file = File of range { $number }
read-row-start = Start of range { $number }
read-row-length = Length of range { $number }
read-row-remove = Remove range { $number }
paste-heading = Paste ranges
paste-hint = One range a line: start, length and, if you like, a file name
paste-lines = Ranges, one a line
paste-add = Add

## Where to

where-heading = Where to
where-folder = Folder
where-choose = Choose…
    .hover = Choose a folder
where-no-dialog = This desktop has no folder dialog: type the folder instead
where-free = { $size } free
where-pattern = File name
where-pattern-hint = Filled in when you start: { $places }

## Options

options-heading = More options
options-check = Check
options-block = Block size
options-block-hint = chosen by itself
options-reset = Restart the phone afterwards
    .hover = Otherwise it stays in boot-ROM mode until its battery is taken out
check-auto = By size: everything twice up to 16 MB, else a sample
check-full = Read everything a second time
check-sampled = Read a sample a second time
check-off = None

## Ready

ready-text = Press Read back. Then take these steps with the phone, and walk away.
step-off = Switch the phone off. Take the battery out if you can
step-hold = Hold the boot key and keep holding it
step-plug = Plug the cable in. If nothing happens, put the battery in
step-numbered = { $number }. { $text }
step-now = { $text } (now)

## Waiting and connecting

waiting-text = Bromide waits for a phone and starts by itself as soon as one appears.
waiting-keys = The boot key differs between phones: try the call key, *, #, 0, the middle key, volume down, or none at all.
waiting-seen = What the computer saw
waiting-seen-line = { $time }  { $text }
connecting-text = A phone is there. Bromide finds out what it is; you can let the key go.

## Reading and checking

reading-file = { $file }
reading-region = Range { $number } of { $of }: { $file }
reading-percent = { $percent } %
reading-progress = Progress
reading-done = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } of { NUMBER($total, maximumFractionDigits: 2) } MB
reading-speed = { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
reading-silent = No answer for { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}, trying again
reading-retries = { $count ->
    [one] { $count } block had to be asked for again
   *[other] { $count } blocks had to be asked for again
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
curve-heading = Speed
curve-line = KB/s
curve-seconds = Seconds
curve-kilobytes = KB/s

## Flash map

map-not-read = not read
map-reading = reading
map-read = read
map-checked = checked
map-differed = differed
map-unreadable = unreadable
map-told = { $from } to { $to } ({ $size }): { $state }
map-summary = Flash map: { $read } of { $cells } cells read, { $checked } checked, { $bad } bad

## Saved

saved-unplug = You can unplug the phone.
saved-size = { $size } ({ $bytes ->
    [one] { $bytes } byte
   *[other] { $bytes } bytes
}), { NUMBER($kilobytes, maximumFractionDigits: 0) } KB/s
saved-reread = { $count ->
    [one] { $count } block read differently and was settled by a third read
   *[other] { $count } blocks read differently and were settled by a third read
}
saved-hashes = Checksums
checked-full = Checked: everything was read a second time and was the same
checked-sampled = Checked: a sample was read a second time and was the same
checked-not = Not checked: no second read was asked for
checked-failed = The check failed: this dump cannot be trusted
button-open-folder = Open folder
button-copy-hashes = Copy checksums
button-copy-details = Copy details
button-back = Back to the start

## Not saved

failed-try = What to try
failed-step = { $number }. { $text }
kept-part = { $done } of { $total } are kept in { $file }

## Questions

stop-heading = Stop reading?
stop-text = What was read so far is kept on the disk.
stop-yes = Stop
stop-no = Go on
close-heading = Stop and close?
close-text = A phone is being read. If you close the window now, only what was read so far is kept.
close-yes = Stop and close
close-no = Go on

## Log

log-open = Show log
log-close = Hide log
log-heading = Log
log-filter = Filter
log-level = Which lines
log-level-all = All lines
log-level-warnings = Warnings
log-level-errors = Errors
log-copy-hint = Copy all lines that are shown
log-save = Save…
log-bytes = Bytes
    .hover = For experts: what went over the cable in the last session, as of now

## Settings

settings-open = Settings
settings-heading = Settings
settings-theme = Colours
theme-system = As the system
theme-light = Light
theme-dark = Dark
settings-text = Text size
settings-renderer = Drawn with
renderer-auto = What works
renderer-glow = OpenGL
renderer-wgpu = Vulkan, Metal or DirectX
settings-renderer-hint = Takes effect at the next start
settings-about = Bromide { $version }, free software under MIT or Apache-2.0. Nothing is sent anywhere.

## The desktop: dialogs, notices, folders

desktop-choose-folder = Choose a folder
desktop-choose-file = Choose a file
desktop-save-as = Save as
desktop-save-failed = { $file } cannot be written: { $why }
desktop-folder-not-shown = The folder { $folder } cannot be shown: { $why }
desktop-no-such-folder = The folder { $folder } is not there any more
desktop-no-notice = This desktop shows no notices: { $why }
desktop-not-awake = The computer cannot be kept from going to sleep: { $why }
desktop-awake-reason = A phone is being read
# What is said when a part of the desktop broke without saying why.
desktop-broke = it broke off
