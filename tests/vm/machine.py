#!/usr/bin/env python3
"""Boots Debian's own kernel in a virtual machine that sees this computer's files, runs one command in it and hands back how it ended.

    machine.py [--timeout SECONDS] [--modules a,b,c] COMMAND [ARGUMENT...]

The machine's root is this computer's, read-only, with a layer in memory over it: every program here is there at the same path, and nothing that
is written there reaches this computer. No hardware support for virtual machines is needed. Exit status: the command's; 124 when the time
was over; 125 when the machine did not come up, with the end of its console on standard error.

Needs: qemu-system-x86, busybox-static, apt-get. The kernel is downloaded once into target/vm and never installed.
"""
import argparse
import glob
import lzma
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
CACHE = os.path.join(HERE, "..", "..", "target", "vm")
# To find the root; the modules of the test itself are the caller's.
BOOT = ["virtio_pci", "9pnet_virtio", "9p", "overlay"]
SHARE = "trans=virtio,version=9p2000.L,msize=512000"

INIT = r"""#!/bin/sh
export PATH=/bin
mount -t proc proc /proc; mount -t sysfs sys /sys; mount -t devtmpfs dev /dev
die() { echo "vm: cannot $1"; poweroff -f; }
for m in @BOOT@; do insmod /m/$m.ko || die "load $m"; done
cd /mnt; mkdir lower top root
mount -t 9p -o @SHARE@,cache=loose,ro files lower || die 'mount the files'
mount -t tmpfs -o size=80% top top; mkdir top/u top/w
mount -t overlay -o lowerdir=lower,upperdir=top/u,workdir=top/w,xino=off overlay root || die 'lay the layer'
for d in proc sys dev run tmp vm; do mkdir -p root/$d; done
mount --move /proc root/proc; mount --move /sys root/sys; mount --move /dev root/dev
mkdir -p root/dev/pts root/dev/shm
mount -t devpts -o mode=620,ptmxmode=666 pts root/dev/pts
for d in dev/shm run; do mount -t tmpfs -o mode=1777 none root/$d; done
mount -t 9p -o @SHARE@,cache=none talk root/vm || die 'mount the talk'
for fd in fd:fd stdin:fd/0 stdout:fd/1 stderr:fd/2; do ln -s /proc/self/${fd#*:} root/dev/${fd%:*} 2> /dev/null; done
cp /bin/busybox root/run/busybox
exec switch_root root /run/busybox sh /vm/inside.sh
"""

INSIDE = r"""b=/run/busybox
$b ip link set lo up
for m in @MODULES@; do $b insmod /vm/$m.ko || echo "vm: module $m is not loaded"; done
export HOME=/root TERM=dumb PATH='@PATH@'
cd '@CWD@'
( @COMMAND@ ) < /dev/null > /vm/output 2>&1
echo $? > /vm/status.new
$b dmesg > /vm/dmesg
$b mv /vm/status.new /vm/status
$b sync
$b poweroff -f
"""


def kernel():
    """(the kernel, the folder of its modules), downloaded if need be."""
    os.makedirs(CACHE, exist_ok=True)
    found = glob.glob(os.path.join(CACHE, "kernel", "boot", "vmlinuz-*"))
    if not found:
        about = subprocess.run(["apt-cache", "depends", "linux-image-amd64"], capture_output=True, text=True).stdout
        package = re.search(r"Depends:\s+(linux-image-\S+)", about)
        if not package:
            sys.exit("vm: apt-cache knows no linux-image-amd64 (apt-get update?)")
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            os.chmod(folder, 0o777)
            # The download runs as another user where there is one, and says so if it cannot.
            subprocess.run(["apt-get", "download", "-qq", package.group(1)], cwd=folder, check=True)
            deb, = glob.glob(os.path.join(folder, "*.deb"))
            subprocess.run(["dpkg-deb", "-x", deb, os.path.join(folder, "kernel")], check=True)
            os.rename(os.path.join(folder, "kernel"), os.path.join(CACHE, "kernel"))
        found = glob.glob(os.path.join(CACHE, "kernel", "boot", "vmlinuz-*"))
    return found[0], glob.glob(os.path.join(CACHE, "kernel", "**", "lib", "modules", "*"), recursive=True)[0]


class Modules:
    """The kernel's modules by name. What one needs is written in it."""

    def __init__(self, folder):
        paths = glob.glob(os.path.join(folder, "**", "*.ko*"), recursive=True)
        self.path = {os.path.basename(p).split(".")[0].replace("-", "_"): p for p in paths}

    def bytes(self, name):
        with open(self.path[name], "rb") as f:
            data = f.read()
        return lzma.decompress(data) if self.path[name].endswith(".xz") else data

    def with_needs(self, names):
        """The named ones and all they need, in loading order; what is built into the kernel has no file."""
        order = []

        def add(name):
            name = name.replace("-", "_")
            if name in order or name not in self.path:
                return
            needs = re.search(rb"\0depends=([^\0]*)\0", b"\0" + self.bytes(name))
            for need in (needs.group(1).decode().split(",") if needs else []):
                if need:
                    add(need)
            order.append(name)

        for name in names:
            add(name)
        return order


def archive(files):
    """A cpio archive (newc) of {name: (mode, bytes)}."""
    out = bytearray()
    for number, (name, (mode, data)) in enumerate([*files.items(), ("TRAILER!!!", (0, b""))], 1):
        fields = [number, mode, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(name) + 1, 0]
        out += b"070701" + b"".join(b"%08x" % field for field in fields) + name.encode() + b"\0"
        out += b"\0" * (-len(out) % 4) + data
        out += b"\0" * (-len(out) % 4)
    return bytes(out)


def main():
    options = argparse.ArgumentParser(description="runs a command in a virtual machine")
    options.add_argument("--timeout", type=float, default=300)
    options.add_argument("--modules", default="")
    options.add_argument("command", nargs=argparse.REMAINDER)
    options = options.parse_args()

    vmlinuz, folder = kernel()
    modules = Modules(folder)
    boot = modules.with_needs(BOOT)
    wanted = [m for m in modules.with_needs(options.modules.split(",")) if m not in boot]
    work = tempfile.mkdtemp(prefix="vm-")
    machine = None
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        talk = os.path.join(work, "talk")
        os.mkdir(talk)
        for name in wanted:
            with open(os.path.join(talk, name + ".ko"), "wb") as f:
                f.write(modules.bytes(name))
        fill = {"@BOOT@": " ".join(boot), "@SHARE@": SHARE, "@MODULES@": " ".join(wanted), "@PATH@": os.environ["PATH"],
                "@CWD@": os.getcwd(), "@COMMAND@": shlex.join(options.command)}
        init, inside = INIT, INSIDE
        for key, value in fill.items():
            init, inside = init.replace(key, value), inside.replace(key, value)
        with open(os.path.join(talk, "inside.sh"), "w") as f:
            f.write(inside)
        with open(shutil.which("busybox") or sys.exit("vm: busybox-static is missing"), "rb") as f:
            busybox = f.read()
        files = {d: (0o040755, b"") for d in ("bin", "dev", "proc", "sys", "mnt", "m")}
        files["bin/busybox"] = (0o100755, busybox)
        for tool in "sh mount mkdir insmod poweroff switch_root cp ln".split():
            files["bin/" + tool] = (0o120777, b"busybox")
        files.update({"m/%s.ko" % name: (0o100644, modules.bytes(name)) for name in boot})
        files["init"] = (0o100755, init.encode())
        with open(os.path.join(work, "initrd"), "wb") as f:
            f.write(archive(files))

        console = os.path.join(work, "console")
        command = [
            # Emulated: no /dev/kvm is needed, and one that is there may not be able to run any kernel. Deep page tables are slow, and
            # qemu 7.2 emulates smap wrongly.
            "qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max,la57=off,smap=off", "-m", "1536", "-smp", "2",
            "-nodefaults", "-display", "none", "-no-reboot", "-serial", "file:" + console,
            "-kernel", vmlinuz, "-initrd", os.path.join(work, "initrd"),
            "-append", "console=ttyS0 quiet loglevel=4 panic=-1 mitigations=off nokaslr tsc=reliable audit=0"]
        for tag, path, options_9p in (("files", "/", ",readonly=on"), ("talk", talk, "")):
            command += ["-fsdev", "local,id=%s,path=%s,security_model=none,multidevs=remap%s" % (tag, path, options_9p),
                        "-device", "virtio-9p-pci,fsdev=%s,mount_tag=%s" % (tag, tag)]
        machine = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        deadline = time.monotonic() + options.timeout
        status = os.path.join(talk, "status")
        shown = None
        while machine.poll() is None and time.monotonic() < deadline and not os.path.exists(status):
            time.sleep(0.1)
            shown = show(os.path.join(talk, "output"), shown)
        show(os.path.join(talk, "output"), shown)
        if os.path.exists(status):
            with open(status) as f:
                return int(f.read())
        for name in (os.path.join(talk, "dmesg"), console):
            if os.path.exists(name):
                with open(name, errors="replace") as f:
                    sys.stderr.write(f.read()[-4000:])
        return 124 if machine.poll() is None else 125
    finally:
        if machine and machine.poll() is None:
            machine.kill()
            machine.wait()
        shutil.rmtree(work, ignore_errors=True)


def show(path, file):
    """Passes on what was added to the command's output."""
    if file is None:
        if not os.path.exists(path):
            return None
        file = open(path, "rb")
    sys.stdout.buffer.write(file.read())
    sys.stdout.buffer.flush()
    return file


if __name__ == "__main__":
    sys.exit(main())
