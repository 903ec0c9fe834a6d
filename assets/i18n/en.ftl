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
