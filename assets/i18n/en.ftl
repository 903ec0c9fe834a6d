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
