#!/usr/bin/env python3
"""The tests that run inside the machine. Usage: inside.py BROMIDE-CLI"""
import json
import os
import signal
import statistics
import subprocess
import sys
import termios
import time
import traceback

from usb_phone import FeaturePhone, Smartphone, UsbPhone, nodes, wait_for

CLI = sys.argv[1]
SIZE = 256 << 10
IMAGE = "/run/flash.bin"


def flash():
    """Firmware as the practice phone's own images begin, and then bytes of which no two blocks are alike."""
    content = bytearray()
    state = 12345
    for _ in range(SIZE // 4):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        content += state.to_bytes(4, "little")
    return bytes(content)


CONTENT = flash()
with open(IMAGE, "wb") as image:
    image.write(CONTENT)


def start(*arguments):
    return subprocess.Popen([CLI, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def ended(process, expected=0):
    out, err = process.communicate(timeout=120)
    assert process.returncode == expected, "ended with %s: %s %s" % (process.returncode, out[-2000:], err[-2000:])
    return out, err


def cli(*arguments, expected=0):
    return ended(start(*arguments), expected)


def dump(name, port, *arguments):
    """Starts a read of the whole flash."""
    return start("read", port, "/run/%s" % name, "0", str(SIZE), "--check", "off", "--wait", "30", "--json", *arguments)


def saved(process, name):
    ended(process)
    with open("/run/%s" % name, "rb") as file:
        assert file.read() == CONTENT, "%s is not what is in the flash" % name
    with open("/run/%s.json" % name) as file:
        return json.load(file)


def the_system_sees_a_boot_rom():
    with_phone = UsbPhone(IMAGE)
    node = wait_for(nodes)[0]
    after = time.monotonic() - with_phone.plugged
    ports = json.loads(cli("ports", "--json")[0])
    here = {port["port"] for port in ports if port["boot_rom"] and port["usb"] == "0e8d:0003"}
    assert node in here and any(port.startswith("usb:") for port in here), ports
    print("   %s after %.2f s; %s" % (node, after, sorted(here)))
    with_phone.unplug()
    assert "hangs for good" not in with_phone.class_requests


def node_made(node):
    """When the kernel made it, on the clock of the other times; it tells in steps of 4 ms."""
    return os.stat(node).st_ctime - time.time() + time.monotonic()


def by_hand(node):
    """Opens a port and sends a byte with as little as that takes: what the emulated computer needs in any case."""
    port = os.open(node, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
    raw = termios.tcgetattr(port)
    raw[0] = raw[1] = raw[3] = 0
    raw[2], raw[4], raw[5] = termios.CS8 | termios.CREAD | termios.CLOCAL, termios.B115200, termios.B115200
    termios.tcsetattr(port, termios.TCSANOW, raw)
    os.write(port, b"\xa0")
    return port


def the_first_byte_comes_soon():
    """Phones that come and go: from the port's device file to the open port to the first byte, beside the same by hand."""
    def appearance(after, greet):
        time.sleep(after)
        phone = UsbPhone(IMAGE)
        made = node_made(wait_for(nodes, pause=0.0005)[0])
        port = greet(nodes()[0])
        wait_for(lambda: phone.first_byte)
        times = (1e3 * (phone.opened - made), 1e3 * (phone.first_byte - made))
        if port is not None:
            os.close(port)
        phone.unplug()
        return times

    def row(name, all_times):
        opened, first = ([times[n] for times in all_times] for n in (0, 1))
        print("   %-22s node to open %3.0f ms (%.0f to %.0f), to the first byte %3.0f ms (%.0f to %.0f)" % (
            name, statistics.median(opened), min(opened), max(opened), statistics.median(first), min(first), max(first)))
        return statistics.median(first)

    alone = row("by hand", [appearance(0.2, by_hand) for _ in range(7)])
    reading = start("read", "auto", "/run/soon.bin", "0", str(SIZE), "--wait", "120")
    time.sleep(2)
    ours = row("waiting, restless", [appearance(0.2, lambda node: None) for _ in range(7)])
    row("waiting, calm", [appearance(4, lambda node: None) for _ in range(3)])
    reading.send_signal(signal.SIGINT)
    ended(reading, 130)
    print("   of that ours: %.0f ms" % (ours - alone))


def a_dump_by_the_serial_port():
    reading = dump("serial.bin", "auto")
    phone = UsbPhone(IMAGE)
    node = wait_for(nodes)[0]
    report = saved(reading, "serial.bin")
    assert report["read"]["port"] == node, report["read"]
    print("   %s bytes a second" % report["read"]["bytes_per_second"])
    wait_for(phone.gone.is_set)
    phone.unplug()


def a_dump_directly_while_the_driver_is_bound():
    phone = UsbPhone(IMAGE)
    wait_for(nodes)
    report = saved(dump("direct.bin", "usb", "--no-reset"), "direct.bin")
    assert report["read"]["port"].startswith("usb:"), report["read"]
    assert "hangs for good" not in phone.class_requests
    node = wait_for(nodes)[0]
    print("   %s bytes a second; the driver is back: %s" % (report["read"]["bytes_per_second"], node))
    # And the same place by its name.
    saved(dump("place.bin", report["read"]["port"]), "place.bin")
    phone.unplug()


def a_phone_without_a_driver_is_read_by_itself():
    subprocess.run(["/run/busybox", "rmmod", "cdc_acm"], check=True)
    try:
        reading = dump("bare.bin", "auto")
        phone = UsbPhone(IMAGE)
        report = saved(reading, "bare.bin")
        assert report["read"]["port"].startswith("usb:"), report["read"]
        print("   first byte %.2f s after it was plugged in" % (phone.first_byte - phone.plugged))
        phone.unplug()
    finally:
        subprocess.run(["/run/busybox", "insmod", "/vm/cdc_acm.ko"], check=True)


def pulled_out(port, name):
    """The cable goes in the middle; the phone comes back while something still holds the old node."""
    reading = dump(name, port)
    phone = UsbPhone(IMAGE)
    phone.unplug_at = SIZE // 2
    first = held = None
    if port == "auto":
        first = wait_for(nodes)[0]
        wait_for(lambda: phone.sent > 1000, 60)
        held = os.open(first, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
    wait_for(phone.gone.is_set, 60)
    phone.unplug()
    phone = UsbPhone(IMAGE)
    report = saved(reading, name)
    assert report["read"]["reconnects"] == 1, report["read"]
    print("   %s, then %s" % (first or "directly", report["read"]["port"]))
    if held is not None:
        assert report["read"]["port"] != first, "the same node again proves nothing"
        os.close(held)
    phone.unplug()


def pulled_out_of_the_serial_port():
    pulled_out("auto", "pulled.bin")


def pulled_out_of_direct_usb():
    pulled_out("usb", "pulled-direct.bin")


def a_hung_boot_rom_is_brought_back():
    def hang(phone):
        for byte in b"\xa0\x0a\x50\x05":
            phone.ask(b"O", bytes([byte]))
            phone.ask(b"I", b"\x40\x00")
        # Two headers as two writes (silicon.md section 5); whoever sent them took the first answer and went.
        header = b"\xd1\x70\x00\xa0\x00\x00\x00\x00\x01"
        phone.ask(b"O", header)
        phone.ask(b"O", header)
        while not phone.ask(b"S")[0] & 1:
            assert phone.ask(b"I", b"\x40\x00")[1], "does not hang"
        while phone.ask(b"I", b"\x40\x00")[1]:
            pass

    reading = dump("hung.bin", "usb")
    phone = UsbPhone(IMAGE, prepare=hang)
    saved(reading, "hung.bin")
    assert phone.cleared > 0
    print("   halts cleared: %d" % phone.cleared)
    phone.unplug()


def a_smartphone_is_read_through_its_preloader():
    agent, direct, by_usb = "/run/agent.bin", "/run/smartphone-tty.bin", "/run/smartphone-usb.bin"
    # The truth comes without USB: from the same practice phone's own terminal.
    phone = Smartphone("mt6765", agent)
    cli("read", phone.path, direct, "0", "512K", "--da", agent, "--area", "boot1", "--usb-speed", "full", "--check", "off")
    phone.close()

    phone = UsbPhone(Smartphone("mt6765", agent), ids=(0x0E8D, 0x2000))
    wait_for(nodes)
    words = cli("ports")[0]
    assert "MediaTek preloader" in words, words
    began = time.monotonic()
    cli("read", "auto", by_usb, "0", "512K", "--da", agent, "--area", "boot1", "--usb-speed", "full", "--check", "off", "--wait", "30")
    with open(direct, "rb") as one, open(by_usb, "rb") as other:
        content = one.read()
        assert content and content == other.read(), "boot1 is not what the phone holds"
    print("   %s\n   boot1, %d bytes, in %.1f s" % (words.splitlines()[0], len(content), time.monotonic() - began))
    phone.unplug()


def two_phones_at_once_are_saved_each_into_its_own_file():
    """Two sockets of the kernel's, one batch; one phone is pulled out in the middle and comes back to its socket."""
    other_image = "/run/other.bin"
    other_content = CONTENT[::-1]
    with open(other_image, "wb") as image:
        image.write(other_content)
    batch = start("batch", "/run/batch", "--count", "2", "--name", "{n}.bin", "--region", "0:%d" % SIZE,
                  "--check", "off", "--wait", "60", "--json")
    time.sleep(2)
    one, other = UsbPhone(IMAGE), UsbPhone(FeaturePhone(other_image, 2))
    wait_for(lambda: one.sent > 20_000 and other.sent > 20_000, 60)
    at = one.port
    one.unplug()
    one = UsbPhone(IMAGE)
    assert one.port == at, "it is at another socket"
    out = ended(batch)[0]
    events = [json.loads(line) for line in out.splitlines()]
    places = {event["place"] for event in events if event["event"] == "begins"}
    assert len(places) == 2 and all(place.startswith("usb:") for place in places), places
    assert sum(event["event"] == "lost" for event in events) >= 1, "it was pulled out too late"
    last = events[-1]
    assert (last["outcome"], last["saved"], last["failed"]) == ("saved", 2, 0), last
    dumps = set()
    for number in (1, 2):
        with open("/run/batch/%03d_0x00000000.bin" % number, "rb") as file:
            dumps.add(file.read())
    assert dumps == {CONTENT, other_content}, "the dumps are not those of the two phones"
    print("   %s" % sorted(places))
    one.unplug()
    other.unplug()


RULES = "/run/udev/rules.d/70-bromide.rules"


def udev_does_what_the_rule_says():
    """A real udevd with this program's rule alone, and what it has noted of a boot ROM's two device files."""
    def noted(*query):
        out = subprocess.run(["udevadm", "info", *query], capture_output=True, text=True, check=True).stdout
        return {line[3:] for line in out.splitlines() if line.startswith("E: ")}

    def wanted(of):
        return {"TAGS": any(line.startswith("TAGS=") and ":uaccess:" in line for line in of),
                "ID_MM_DEVICE_IGNORE": "ID_MM_DEVICE_IGNORE=1" in of, "ID_MM_PORT_IGNORE": "ID_MM_PORT_IGNORE=1" in of}

    daemon = subprocess.Popen(["/lib/systemd/systemd-udevd", "--children-max=2"], stderr=subprocess.PIPE, text=True)
    try:
        seen = []
        for rule in (False, True, False):
            # udevd looks for changed rules by itself, at most every three seconds.
            if rule:
                subprocess.run(["install", "-D", "-m", "0644", "crates/engine/assets/70-bromide.rules", RULES], check=True)
            elif os.path.exists(RULES):
                os.remove(RULES)
            time.sleep(4)
            phone = UsbPhone(IMAGE)
            node = wait_for(nodes)[0]
            subprocess.run(["udevadm", "settle", "--timeout=20"], check=True)
            on_usb = "/dev/bus/usb/%s/%s" % tuple(
                "%03d" % int(open("/sys/class/tty/%s/device/../%s" % (os.path.basename(node), name)).read()) for name in ("busnum", "devnum"))
            seen.append([wanted(noted("--query=all", "--name=" + name)) for name in (node, on_usb)])
            phone.unplug()
            subprocess.run(["udevadm", "settle", "--timeout=20"], check=True)
        none = dict.fromkeys(seen[1][0], False)
        assert all(all(of.values()) for of in seen[1]), seen
        assert seen[0] == seen[2] == [none, none], seen
        print("   %s and %s: uaccess, ModemManager kept away; without the rule neither" % (node, on_usb))
    finally:
        daemon.terminate()
        complaints = daemon.communicate()[1]
    assert "70-bromide" not in complaints, complaints


TESTS = [
    the_system_sees_a_boot_rom,
    the_first_byte_comes_soon,
    a_dump_by_the_serial_port,
    a_dump_directly_while_the_driver_is_bound,
    a_phone_without_a_driver_is_read_by_itself,
    pulled_out_of_the_serial_port,
    pulled_out_of_direct_usb,
    a_hung_boot_rom_is_brought_back,
    a_smartphone_is_read_through_its_preloader,
    two_phones_at_once_are_saved_each_into_its_own_file,
    udev_does_what_the_rule_says,
]

failed = run = 0
for test in TESTS:
    if len(sys.argv) > 2 and sys.argv[2] not in test.__name__:
        continue
    run += 1
    began = time.monotonic()
    try:
        test()
        result = "ok"
    except Exception:
        traceback.print_exc(file=sys.stdout)
        failed += 1
        result = "FAILED"
    print("%s ... %s (%.1f s)" % (test.__name__.replace("_", " "), result, time.monotonic() - began), flush=True)
print("%d passed, %d failed" % (run - failed, failed))
sys.exit(1 if failed else 0)
