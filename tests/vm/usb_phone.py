"""A phone as a USB device: the real MT6261's descriptors (silicon.md section 2), a practice phone behind them, and USB/IP in front, by which a
Linux kernel with vhci-hcd takes it for plugged in.

A feature phone's packets come from the program packet_phone, so that transfers end where they end on the wire, a hung ROM takes nothing, and
clearing its halt brings it back. A smartphone's bytes come from `bromide-cli simulate`. Must run as root. Standard library only.
"""
import errno
import os
import select
import socket
import struct
import subprocess
import threading
import time
import tty

VHCI = "/sys/devices/platform/vhci_hcd.0"
FULL_SPEED = 2

SUBMIT, UNLINK, DID_SUBMIT, DID_UNLINK = 1, 2, 3, 4
HEAD = struct.Struct(">IIIII28s")
STALL, GONE = -errno.EPIPE, -errno.ECONNRESET

HUNG, RESET, OVER = 1, 2, 4

CONFIGURATION = bytes.fromhex(
    "0902430002010080 00 090400000 20a000001 07058102400000 07050102400000 0904010001 02020102 0524001001 0424020f"
    "0524060100 0524010300 07058303100001".replace(" ", ""))
# They claim 38 bytes, of which the text is 16: the rest is what follows in the ROM.
STRINGS = {0: b"\x04\x03\x09\x04", 1: b"\x26\x03" + "data_if".encode("utf-16-le") + b"\x00\x00" + bytes(range(20)),
           2: b"\x26\x03" + "comm_if".encode("utf-16-le") + b"\x00\x00" + bytes(range(20))}


RELEASE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "target", "release")


class FeaturePhone:
    """The practice phone in boot-ROM mode, packet by packet; each `number` is another phone of the model."""

    def __init__(self, image, number=0):
        program = os.path.join(RELEASE, "examples", "packet_phone")
        self.phone = subprocess.Popen([program, image, str(number)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, what, data):
        """Flags and what the phone sends for a request of packet_phone's."""
        self.phone.stdin.write(struct.pack("<cH", what, len(data)) + data)
        self.phone.stdin.flush()
        flags, length = struct.unpack("<BH", self.phone.stdout.read(3))
        return flags, self.phone.stdout.read(length)

    def watch(self, on_data, gone):
        """It speaks only when it is asked."""

    def close(self):
        self.phone.kill()
        self.phone.wait()


class Smartphone:
    """A practice smartphone behind its preloader, at one USB speed; `agent` is where its made-up Download Agent file is written."""

    def __init__(self, model, agent):
        self.path = "/run/%s.tty" % model
        self.phone = subprocess.Popen([os.path.join(RELEASE, "bromide-cli"), "simulate", "--phone", model, "--door", "preloader",
                                       "--link", self.path, "--write-da", agent, "--pace", "none"], stdout=subprocess.DEVNULL)
        wait_for(lambda: os.path.exists(self.path))
        self.tty = None                 # until it is plugged in; before that, others may speak to it

    def ask(self, what, data):
        """As FeaturePhone.ask: a transfer to the host ends with whatever is there."""
        if what == b"O":
            while data:
                select.select([], [self.tty], [])
                data = data[os.write(self.tty, data):]
        if what != b"I" or not select.select([self.tty], [], [], 0)[0]:
            return 0, b""
        taken = os.read(self.tty, *struct.unpack("<H", data))
        return OVER if taken else 0, taken

    def watch(self, on_data, gone):
        """Calls on_data while there is something that the host may have asked for already."""
        self.tty = os.open(self.path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        tty.setraw(self.tty)

        def watching():
            try:
                while not gone.wait(0.001):
                    if select.select([self.tty], [], [], 0.05)[0]:
                        on_data()
            except (OSError, ValueError):
                pass                    # closed in between
        threading.Thread(target=watching, daemon=True).start()

    def close(self):
        if self.tty is not None:
            os.close(self.tty)
        self.phone.terminate()
        self.phone.wait()


class UsbPhone:
    """Plugged in when it is made, until unplug(). `phone` is the path of a feature phone's flash, a FeaturePhone or a Smartphone."""

    def __init__(self, phone, ids=(0x0E8D, 0x0003), prepare=None):
        self.phone = FeaturePhone(phone) if isinstance(phone, str) else phone
        self.device = struct.pack("<BBHBBBBHHHBBBB", 18, 1, 0x0110, 2, 0, 0, 64, ids[0], ids[1], 0x0100, 0, 0, 0, 1)
        self.lock = threading.RLock()
        self.reads, self.writes, self.others = {}, {}, {}
        self.sent = 0                   # bytes to the host
        self.unplug_at = None           # pull the cable after so many of them
        self.class_requests = []
        self.cleared = 0
        self.opened = None              # when the host's driver raised DTR: its port was opened
        self.first_byte = None          # when the first byte of the host came
        self.gone = threading.Event()
        if prepare:
            prepare(self)
        ours, theirs = socket.socketpair()
        self.socket = theirs
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.phone.watch(self.move_locked, self.gone)
        self.thread.start()
        self.plugged = time.monotonic()
        self.port = next(int(line.split()[1]) for line in self.ports() if line.split()[2] == "004")
        with open(VHCI + "/attach", "w") as f:
            f.write("%d %d %d %d" % (self.port, ours.fileno(), 0x10000 | self.port + 2, FULL_SPEED))
        ours.close()                    # the kernel has it

    @staticmethod
    def ports():
        with open(VHCI + "/status") as f:
            return [line for line in f.read().splitlines()[1:] if line.startswith("hs")]

    def unplug(self):
        with self.lock:
            if not self.gone.is_set():
                self.gone.set()
                self.socket.shutdown(socket.SHUT_RDWR)
        if threading.current_thread() is not self.thread:
            self.thread.join()
            while not any(int(line.split()[1]) == self.port and line.split()[2] == "004" for line in self.ports()):
                time.sleep(0.01)

    # -- the phone's side
    def ask(self, what, data=b""):
        with self.lock:
            return self.phone.ask(what, data)

    def move_locked(self):
        with self.lock:
            if not self.gone.is_set():
                self.move()

    def move(self):
        """Moves what the phone takes and gives, as far as the host has asked for it. Locked."""
        while True:
            moved = False
            if self.writes and not self.ask(b"S")[0] & HUNG:
                number, data = self.take_first(self.writes)
                self.first_byte = self.first_byte or time.monotonic()
                self.ask(b"O", data)
                self.reply(number, 0, b"", len(data))
                moved = True
            if self.reads:
                number = next(iter(self.reads))
                length, held = self.reads[number]
                flags, data = self.ask(b"I", struct.pack("<H", min(length - len(held), 0xFFC0)))
                held += data
                if flags & OVER:
                    del self.reads[number]
                    self.give(number, held)
                    moved = True
                else:
                    self.reads[number] = (length, held)
                if flags & RESET:
                    # Only now: what it said before it restarted is on its way.
                    return self.unplug()
            if not moved or self.gone.is_set():
                return None

    @staticmethod
    def take_first(queue):
        number = next(iter(queue))
        return number, queue.pop(number)

    def give(self, number, data):
        """Ends a read. The cable goes in the midst of it when its time has come."""
        self.sent += len(data)
        if self.unplug_at is not None and self.sent >= self.unplug_at:
            return self.unplug()
        return self.reply(number, 0, data)

    def control(self, setup, data):
        """(status, answer) of a request to endpoint 0."""
        kind, request, value, index, length = struct.unpack("<BBHHH", setup)
        if kind & 0x60 == 0x20:
            # The ROM takes these four and changes nothing; any other hangs it for good.
            self.class_requests.append((kind, request, value, index))
            if request == 0x22 and value & 1:
                self.opened = self.opened or time.monotonic()
            if request == 0x21 and index == 1:
                return 0, struct.pack("<IBBB", 115200, 0, 0, 8)[:length]
            if request in (0x20, 0x22, 0x23):
                return 0, b""
            self.class_requests.append("hangs for good")
            return None, b""
        if kind & 0x60 != 0:
            return STALL, b""
        if request == 6:
            what, which = value >> 8, value & 0xFF
            found = {1: self.device, 2: CONFIGURATION}.get(what) if what != 3 else STRINGS.get(which)
            return (STALL, b"") if found is None else (0, found[:length])
        if request == 1 and kind == 2 and index == 0x01:
            self.cleared += 1
            self.ask(b"H")
        answers = {0: b"\0\0", 8: b"\1", 10: b"\0"}
        return 0, answers.get(request, b"")[:length]

    # -- the host's side
    def reply(self, number, status, data=b"", length=None):
        length = len(data) if length is None else length
        try:
            self.socket.sendall(struct.pack(">IIIIIiiiii8x", DID_SUBMIT, number, 0, 0, 0, status, length, 0, 0, 0) + data)
        except OSError:
            self.gone.set()

    def receive(self, length):
        data = b""
        while len(data) < length:
            more = self.socket.recv(length - len(data))
            if not more:
                raise EOFError
            data += more
        return data

    def serve(self):
        try:
            while True:
                command, number, _, direction, end, rest = HEAD.unpack(self.receive(48))
                if command == UNLINK:
                    self.unlink(number, struct.unpack(">I", rest[:4])[0])
                    continue
                _, length, _, _, _, setup = struct.unpack(">IiiiI8s", rest)
                data = self.receive(length) if direction == 0 and length > 0 else b""
                with self.lock:
                    if end == 0:
                        status, answer = self.control(setup, data)
                        if status is not None:
                            self.reply(number, status, answer, None if setup[0] & 0x80 else len(data))
                    elif end == 1 and direction == 1:
                        self.reads[number] = (length, b"")
                    elif end == 1:
                        self.writes[number] = data
                    else:
                        self.others[number] = length
                    self.move()
        except (EOFError, OSError, ValueError, struct.error):
            pass
        finally:
            self.gone.set()
            with self.lock:
                self.socket.close()
                self.phone.close()

    def unlink(self, number, target):
        """The host takes a transfer back. What it holds already is handed over: on the wire it was taken."""
        with self.lock:
            length, held = self.reads.pop(target, (0, b""))
            was_there = length > 0 or self.writes.pop(target, None) is not None or self.others.pop(target, None) is not None
            if held:
                self.sent += len(held)
                self.reply(target, 0, held)
                was_there = False
            self.socket.sendall(struct.pack(">IIIIIi24x", DID_UNLINK, number, 0, 0, 0, GONE if was_there else 0))


def nodes():
    """The serial ports of cdc-acm."""
    return sorted("/dev/" + name for name in os.listdir("/dev") if name.startswith("ttyACM"))


def wait_for(what, seconds=20, pause=0.005):
    """What `what` gives once it gives anything."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        found = what()
        if found:
            return found
        time.sleep(pause)
    raise TimeoutError(what)
