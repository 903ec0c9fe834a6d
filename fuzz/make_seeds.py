#!/usr/bin/env python3
"""The inputs that fuzzing begins with: fuzz/seeds/TARGET/. Run by hand after a target's input has changed its form.

Usage: fuzz/make_seeds.py

Removes nothing: inputs that once failed are kept there, too, under names that say what was wrong. Every target's source says what its
bytes mean; behind the end of an input all of them are 0.
"""

import gzip
import json
import pathlib
import struct

ROOT = pathlib.Path(__file__).resolve().parent.parent
SEEDS = ROOT / "fuzz/seeds"
half = struct.Struct("<H").pack
word = struct.Struct("<I").pack

REPORT = {
    "bromide": "0.1.0", "file": "dump.bin", "start": 0, "length": 16, "sha256": "a", "md5": "b", "crc32": "c",
    "phone": {"chip": "MT6261", "variant": "MT6261DA", "hardware_code": "0x6261", "hardware_version": "0xcb01",
              "software_version": "0x0001", "me_id": "d"},
    "flash": {"jedec_id": "ef 40 12", "unique_id": "0011223344556677", "name": "Winbond W25Q20", "size": 262144,
              "size_known_from": "JEDEC id"},
    "check": {"kind": "full second read", "passed": True, "blocks_reread": 1,
              "differing": [{"start": 0, "length": 4096, "bytes": 1, "settled": True}]},
    "read": {"started": "2026-01-02T03:04:05Z", "seconds": 48.5, "bytes_per_second": 87211, "block_size": 4096, "retries": 0,
             "reconnects": 0, "port": "COM5"},
    "warnings": ["One."],
    "content": {"project": "P", "version": None, "built": "2023-10-30", "image_name": None, "platform": "MT6260",
                "size_hint": 262144, "bytes": {"erased": 16}, "more": True,
                "findings": [{"kind": "boot_header", "start": 0, "length": 512, "facts": {"device": "serial flash"}}]},
}  # fmt: skip

JOURNAL = {
    "bromide": "0.1.0", "journal": 1, "file": "dump.bin", "start": 0, "length": 262144,
    "done": [{"start": 0, "length": 8000}], "doubtful": True, "bad": [{"start": 4096, "length": 1024}],
    "checked": [{"start": 0, "length": 4096}], "differing": [{"start": 0, "length": 4096, "bytes": 1, "settled": False}],
    "first": {"start": 0, "length": 16, "crc32": "00000000"}, "last": {"start": 16, "length": 16, "crc32": "ffffffff"},
    "digests": {"stretch": 65536, "crc32": "00000000"},
    "phone": REPORT["phone"], "flash": REPORT["flash"], "check": "full second read", "read": REPORT["read"], "warnings": [],
    "later": {"pattern": "{project}_{chip}.bin", "project": "P"}, "saved_as": {"file": "named.bin", "sha256": "a"},
}  # fmt: skip


def put(target, **seeds):
    folder = SEEDS / target
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in seeds.items():
        (folder / name.replace("_", "-")).write_bytes(content if isinstance(content, bytes) else content.encode())


def text(value):
    return json.dumps(value, ensure_ascii=False).encode()


def protocol():
    def request(kind, count, answer, honest=1, piece=64):
        return b"e" + bytes([kind, count]) + word(0x80000008) + word(0x2200) + bytes([0, honest, piece]) + answer

    session = bytes([0x1B, 16])
    put(
        "protocol",
        handshake=b"h\x5f\xf5\xaf\xfa",
        handshake_late=b"h\0\0\0\x5f\0\xf5READY\xaf\xfa",
        handshake_echo=b"h\xa0\x0a\x50\x05",
        status=b"s\x08\x1d12345678",
        read32=request(0, 2, b"\0\0" + bytes(8) + b"\0\0"),
        read16_refused=request(1, 2, b"\x1d\x08"),
        read16_legacy=request(2, 2, b"\x62\x61\xcb\x01"),
        write32=request(3, 1, b"\0\1" + word(0x2200) + b"\0\1", piece=1),
        write16=request(5, 1, b"\0\1\x22\0\0\1"),
        me_id=request(7, 1, b"\0\0\0\x10" + bytes(range(16)) + b"\0\0"),
        version=request(8, 1, b"\5", honest=0),
        versions=request(11, 1, bytes(6) + b"\0\0"),
        session_rom=b"a\0" + session + b"\2\0\0\2\0\0\6\xca\1\xcb\0\0\0",
        session_silent=b"a\0" + session + b"\0\0\0",
        session_gone=b"a\0" + session + b"\2\0\0\xff",
        session_echo=b"a\1" + session,
        session_noise=b"a\2" + session + b"\x30" + bytes(range(48)) + b"\0\x10" + b"\x5f\xf5\xaf\xfa" * 4,
    )


def journals():
    part = b"f\x04\xff\x00\x5a\xa5" + half(8000)
    old = {key: value for key, value in JOURNAL.items() if key not in ("digests", "saved_as", "doubtful", "later")}
    named = {**REPORT, "file": "named.bin"}
    newer = {**JOURNAL, "journal": 2}
    put(
        "journals",
        report=b"r" + text(REPORT),
        report_short=b"r" + text({key: REPORT[key] for key in REPORT if key != "content"}),
        journal=b"j" + text(JOURNAL),
        folder=part + text(JOURNAL),
        folder_old=part + text(old),
        folder_newer=part + text(newer),
        folder_torn=part + text(JOURNAL)[:200],
        folder_empty=part,
        folder_report=part + text(REPORT),
        settled=b"s" + bytes([0b0_0001_0001]) + text(old) + b"\n" + text({**REPORT, "length": 16}),
        settled_aside=b"s" + bytes([0b0000_1001]) + text({**old, "length": 16}) + b"\n" + text({**REPORT, "length": 16}),
        settled_named=b"s" + bytes([0b0000_1010]) + text({**JOURNAL, "length": 16}) + b"\n" + text(named),
    )


OLD = "# a comment\nPRELOADER 0x0\n{\n}\nDSP_BL 0x40000\n{\n}\n__NODL_NVRAM 0x100000 {}\r\nSEC_RO\t0xE80000 { } ; one more\n" \
    "__NODL_BMTPOOL 0xFFFF0050 { }\n"  # fmt: skip
LIST = """- general: MTK_PLATFORM_CFG
  info:
    - config_version: V1.1.2
      platform: MT6739
- partition_index: SYS0
  partition_name: preloader
  linear_start_addr: 0x0
  partition_size: 0x40000
- partition_index: SYS1
  partition_name: "nvram"
  linear_start_addr: 0x40000 # here
  partition_size: 131072
"""


def lists():
    settings = {
        "folder": "/dumps", "pattern": "{date}.bin", "check": "full", "block_size": "64K", "reset": True, "direct_usb": False,
        "theme": "dark", "text_percent": 150, "renderer": "glow", "last_port": "COM5", "of_another_version": [1, {"a": 2}],
    }  # fmt: skip
    way = {"key": "call", "battery": "in", "result": "stayed", "date": "2026-11-22"}
    notes = {"bromide_key_notes": 1, "by": "x", "models": [{"model": "Nokia 105", "ways": [way, {"key": "new"}], "x": 1}, 7]}
    other = {"bromide_key_notes": 1, "models": [{"model": "nokia  105", "ways": [{**way, "result": "nothing"}]}]}
    rows = "0x0 0x10000 boot.bin\n65536\t64K\trom part.bin\n0x20000;4;\n0x30000, auto, \"end.bin\"\n# no\nboot 2.bin;0;4\n"
    put(
        "lists",
        scatter_old=b"f" + OLD.encode(),
        scatter_list=b"f" + LIST.encode(),
        scatter_utf16=b"f\xff\xfe" + "ROM 0x0\n{\n}\n".encode("utf-16-le"),
        scatter_xml=b"f<?xml version='1.0'?>",
        scatter_files_only=b"f- main_region: x\n  file: y\n",
        ranges=b"r" + rows.encode(),
        settings=b"e" + text(settings),
        settings_wrong=b"e" + text({key: 1 for key in settings}),
        notes=b"k" + text(notes) + b"\n" + text(other),
        number=b"n0x10_0000K",
        number_large=b"n99999999999M",
        pattern=b"p{project}_{version}-{chip} {flash}{size}_{date}_{time}_{n}.bin",
        pattern_device=b"pCOM1.bin",
        port=b"ousb:1-2.3",
        port_name=b"ottyACM0",
        support=b"xcannot open /home/a-user-name/dumps/x.bin: /media/a-folder-name/y",
        support_json=b'x{"/home/a-user-name": ["C:\\\\Users\\\\A-User-Name\\\\x", "file:///home/a-user-name"]}',
    )


def section(kind, size, *fields):
    made = bytearray(b"MMM\1" + half(size) + half(kind) + bytes(size - 8))
    for at, value in fields:
        made[at : at + len(value)] = value
    return bytes(made)


def firmware():
    """A header with the sections that are known (protocol.md section 7.2)."""
    name = b"EXAMPLE60A_11B_PCB01_gprs_MT6260_S00.T31_XX_PH00_20231030.bin"
    sections = [
        section(0x0200, 0x130, (0x08, name), (0x88, b"EXAMPLE60A_11B")),
        section(0x0207, 0x7C, (0x10, word(3)), (0x14, b"\xef\0\x60\0\x18\0"), (0x1C, word(0xD0000)), (0x20, word(0x30000))),
        section(0x0102, 0x1A, (0x0C, word(1)), (0x10, b"\3\3\xef\x60\x18")),
        section(7, 0x64, (0x10, b"made up"), (0x53, b"\0U"), (0x58, word(1500)), (0x60, b"\x8d\x0e\x03\0")),
        section(8, 0x30, (0x0C, b"NOBODY")),
    ]
    content = 0x38 + sum(map(len, sections))
    head = section(
        0, 0x38, (0x08, b"FILE_INFO"), (0x14, word(1)), (0x18, half(0x0100)), (0x1A, b"\7\0"), (0x1C, word(0x10010000)),
        (0x20, word(0x4000)), (0x24, word(0x4000)), (0x28, word(content)), (0x34, word(1)),
    )  # fmt: skip
    return head + b"".join(sections)


def boot():
    """The device header and the layout of the loaders (protocol.md section 7.1)."""
    header = b"SF_BOOT".ljust(12, b"\0") + bytes([1, 0, 0, 0, 0, 2, 0, 0])
    layout = b"BRLYT\0\0\0" + word(1) + word(0x800) + word(0x10000)
    for kind, begin, length in [(1, 0x800, 0x20E4), (2, 0x4400, 0x82F0)]:
        layout += b"BBBB" + half(7) + half(kind) + word(begin) + word(begin + length) + word(1)
    return header.ljust(0x200, b"\xff") + layout


def spread(pieces):
    """For the target's larger dump: where, how much, and the bytes."""
    made = b"l"
    for page, piece in pieces:
        for at in range(0, len(piece), 4064):
            part = piece[at : at + 4064]
            units = -(-len(part) // 16)
            made += half(page + at // 512) + bytes([units]) + part.ljust(units * 16, b"\xff")
    return made


def sectors(image, blank):
    return [(at // 512, image[at : at + 512]) for at in range(0, len(image), 512) if image[at : at + 512].strip(blank)]


def wear_levelled(disk):
    """Blocks of seven sectors with their numbers (protocol.md section 7.4)."""
    used, made = sectors(disk, b"\0"), b""
    for at in range(0, len(used), 7):
        seven = used[at : at + 7]
        slots = b"".join(half(number) + half(0xC000) for number, _ in seven) + b"\xff\xff\xff\xff" * (7 - len(seven))
        block = (word(at + 5) + slots).ljust(512, b"\xff") + b"".join(piece for _, piece in seven)
        made += block.ljust(4096, b"\xff")
    return made


def dumps():
    fat = gzip.decompress((ROOT / "crates/engine/tests/data/fat12.img.gz").read_bytes())
    disk = bytearray(512)
    disk[446 + 4] = 1
    disk[446 + 8 : 446 + 16] = word(1) + word(len(fat) // 512)
    disk[510:] = b"\x55\xaa"
    alice = b"ALICE_2\0" + b"".join(map(word, [0x10150000, 0x10151000, 0x10152000]))
    names = b"MTK_ROMINFO_v10".ljust(16, b"\0") + b"EXAMPLE_MT6260_S00.bin".ljust(128, b"\0") + b"P".ljust(64, b"\0")
    gpt = b"EFI PART\0\0\1\0\x5c\0\0\0" + bytes(56) + word(2) + word(0) + word(4) + word(128)
    put(
        "dumps",
        erased=b"d" + b"\xff" * 64,
        boot=b"d" + boot(),
        firmware=b"d" + firmware(),
        whole=spread([(0, boot()), (4, firmware()), (128, firmware()), (400, alice), (404, names)]),
        fat=spread(sectors(fat[: 1 << 20], b"\0")),
        wear_levelled=spread([(8, wear_levelled(bytes(disk) + fat))]),
        partitions=spread([(1, gpt)]),
        folder=b"dNVD_DATA" + bytes(2) + b"\x10" + bytes(20),
        strange_repeats=b"o\0\x12\7" + bytes(range(256)) * 4,
        strange_swapped=b"o\0\0\1" + b"B_FS" b"\0TOO" + bytes(64),
        strange_blank=b"o\0\x12\4" + b"\xff" * 256,
        compare=b"c\4\2abc" + bytes(range(256)),
        compare_longer=b"c\x40" + b"\1" + b"x" * 63 + bytes(100),
        search_hex=b"s\0\0\0\1\5de ad" + b"\0\xde\xad\xde\xad",
        search_text=b"s\1\1\0\0\2Ab" + b"abAB ab",
        search_wide=b"s\2\1\0\1\2aB" + "AbaB".encode("utf-16-le"),
    )


def rescue():
    """Parts of two of the engine's images: a volume in order, and the blocks of a wear-levelled disk."""
    folder = ROOT / "crates/engine/tests/data/rescue"
    flat = gzip.decompress((folder / "flat-4m-fat12.img.gz").read_bytes())[0x383000:]
    worn = gzip.decompress((folder / "area-only.img.gz").read_bytes())
    # Volume and folders, then the sectors with records: what stays within the longest input.
    volume = b"".join(half(at) + bytes([32]) + flat[at * 512 : at * 512 + 512] for at in range(110))
    blocks = bytearray(b"w")
    for at in range(0, len(worn), 4096):
        slots = [struct.unpack_from("<HH", worn, at + 4 + 4 * slot) for slot in range(7)]
        if len(blocks) > 56000 or all(state == 0xFFFF for _, state in slots):
            continue
        for slot, (number, state) in enumerate(slots):
            code = {0xC000: 0, 0: 1, 0xFFFF: 2}[state]
            body = worn[at + 512 * (slot + 1) : at + 512 * (slot + 2)]
            blocks += half(number if state == 0xC000 else 0) + bytes([code, 128]) + body
    message = bytes([1, 7, 0x91, 0x44, 0x77, 0x00, 0x09, 0x90, 0x99, 4, 12, 0x91, 0x44, 0x77, 0x00, 0x09, 0x10, 0x10, 0, 0])
    message += bytes.fromhex("12304181035040") + b"\x05\xe8\x32\x9b\xfd\x06"
    put(
        "rescue",
        volume=b"s" + volume,
        wear_levelled=bytes(blocks),
        message=b"d" + message.ljust(184, b"\xff") + bytes(400),
        erased=b"d" + b"\xff" * 64,
    )


def usb_descriptors():
    def interface(number, kind, *ends):
        made = bytes([9, 4, number, 0, len(ends), kind, 0, 0, 0])
        for address, transfer, size in ends:
            made += bytes([7, 5, address, transfer]) + half(size) + b"\0"
        return made

    def configuration(*interfaces):
        body = b"".join(interfaces)
        return b"d" + bytes([9, 2]) + half(9 + len(body)) + bytes([len(interfaces), 1, 0, 0x80, 0]) + body

    cdc = bytes([5, 0x24, 0, 0x10, 1, 4, 0x24, 2, 0xF, 5, 0x24, 6, 1, 0, 5, 0x24, 1, 3, 0])
    data = interface(0, 0x0A, (0x81, 2, 64), (0x01, 2, 64))
    put(
        "usb_descriptors",
        mt6261=configuration(data, interface(1, 2, (0x83, 3, 16)) + cdc),
        newer=configuration(interface(0, 2, (0x83, 3, 16)), interface(1, 0x0A, (0x01, 2, 512), (0x82, 2, 512))),
        vendor=configuration(interface(1, 0xFF, (0x82, 2, 64), (0x02, 2, 64))),
        storage=configuration(interface(0, 8, (0x81, 2, 64), (0x01, 2, 64)), data),
        two=configuration(interface(0, 0x0A, (0x81, 2, 64), (0x82, 2, 64), (0x01, 2, 64))),
        ids=b"i" + half(0x0E8D) + half(0x0003) + bytes([1, 0x0A, 0, 0]) + b"PCI(0)#USBROOT(1)",
        packets=b"p\4\0\0\2\x10\2\x10\2\xff" + bytes([200, 3, 0, 40, 200]),
        packets_trouble=b"p\6\0\0\2\x10\1\0\2\x10\0\7\2\x80" + bytes([241, 0, 231, 232, 230, 1, 233]),
    )


def slip(kind, gap, value=0):
    return bytes([kind]) + half(gap) + (bytes([value]) if kind & 7 in (1, 6, 7) else b"")


def job(start=0, kind=1, check=0, block=0, faults=b"\0", packets=b"\0\0", stop=0, slips=b"", pace=b" ", more=b""):
    """One range, or two with `more`."""
    count = 1 if more else 0
    head = bytes([count]) + half(start) + bytes([kind]) + more + bytes([check, block, 1]) + pace + faults
    return head + packets + b"\0" + half(stop) + slips


def jobs():
    put(
        "jobs",
        clean=job(kind=6),
        whole=job(kind=0xFF, block=4),
        two=job(kind=2, more=half(0x9000) + bytes([7])),
        uart=job(kind=3, pace=b"u"),
        sampled=job(kind=7, check=4, block=1),
        unchecked=job(kind=5, check=3, start=0x8100),
        stopped=job(kind=6, stop=30),
        stopped_in_check=job(kind=6, stop=70),
        vanished_and_back=job(kind=7, faults=b"\1\0" + half(0x9100)),
        vanished=job(kind=7, faults=b"\1\1" + half(0x9100)),
        stalled=job(kind=7, faults=b"\2\2" + half(0x9100) + b"\3" + half(0xA000)),
        refused=job(kind=6, faults=b"\1\6" + half(0x1000)),
        pending=job(kind=4, faults=b"\1\7"),
        noise=job(kind=4, faults=b"\1\x08"),
        flip=job(kind=6, faults=b"\1\x09" + half(0x1000)),
        flips_to_host=job(kind=6, slips=slip(0, 900) + slip(0, 3000) + slip(0, 20_000)),
        lost_to_host=job(kind=6, slips=slip(2 | 1 << 3, 5000) + slip(4, 4000) + slip(6, 300, 0x5A)),
        flips_to_phone=job(kind=6, slips=slip(1, 30, 3) + slip(1, 200, 5)),
        lost_to_phone=job(kind=6, slips=slip(3 | 3 << 3, 100) + slip(7, 100, 0xD4)),
        slow=job(kind=6, packets=b"\2\2", slips=slip(0, 6000)),
        early=job(kind=1, slips=b"".join(slip(0, gap) for gap in (3, 5, 40, 60, 100))),
    )


def resume():
    def begun(at, how=1, start=0, length=3, check=0, block=0, late=b" ", interrupted=0):
        return half(start) + bytes([length]) + late + bytes([check, block, how]) + half(at) + bytes([interrupted])

    def round(*changes, check=0, block=0, stop=None):
        stop = b"" if stop is None else bytes([stop])
        return bytes([check, block]) + stop + bytes([len(changes)]) + b"".join(changes)

    def change(kind, *more):
        return bytes([kind]) + b"".join(piece if isinstance(piece, bytes) else bytes([piece]) for piece in more)

    middle = half(0xC000)
    reading = begun(30)
    checking = begun(70)
    seeds = {
        "nothing": reading + round(),
        "killed": begun(40, how=2) + round(check=1),
        "lost": begun(0x9100 // 4, how=0) + round(),
        "in_check": checking + round(),
        "late_name": begun(30, late=b"n") + round(change(15, 4, 3, b"abc")),
        "twice": begun(25, interrupted=1) + round(change(7), change(0, middle, 1), stop=40) + round(change(0, middle, 2)),
        "twice_clean": begun(25, interrupted=1) + round(stop=30) + round(),
    }
    changes = {
        "flip": change(0, middle, 1),
        "flip_first": change(0, half(0), 1),
        "flip_last": change(0, half(0x4000), 1),
        "cut": change(1, middle),
        "extended": change(2, half(5000), 7),
        "zeros": change(3, middle, half(300)),
        "moved": change(4, middle, half(0x1000), half(5000)),
        "no_part": change(5),
        "part_of_another": change(6, 0),
        "part_of_same": change(6, 1),
        "no_journal": change(7),
        "journal_of_another": change(8, 0),
        "journal_of_same": change(8, 1),
        "journal_foreign": change(9, 3, b"abc"),
        "journal_byte": change(10, middle, 0x39),
        "journal_cut": change(11, middle),
        "journal_zeros": change(13),
        "foreign_aside": change(14, 0, 3, b"abc"),
        "foreign_journal_aside": change(14, 1, 3, b"abc"),
        "foreign_dump": change(14, 2, 3, b"abc"),
        "foreign_report": change(14, 3, 3, b"abc"),
        "folder_aside": change(16, 0),
        "link_aside": change(17, 0, 0),
        "link_to_nowhere": change(17, 1, 1),
        "good_report": change(18),
        "empty_part": change(19),
        "both_gone": change(5) + change(7),
        "part_is_link": change(5) + change(17, 4, 0),
        "flip_without_journal": change(0, middle, 1) + change(7),
        "flip_without_digests": change(0, middle, 1) + change(12, 2, 9),
    }
    for field, name in enumerate(["done", "checked", "length", "check", "last", "first", "file", "saved_as", "journal", "digests",
                                  "me_id", "later"]):  # fmt: skip
        changes[f"edit_{name}"] = change(12, 1, half(2), field, 0)
    for name, made in changes.items():
        many = 2 if name in ("both_gone", "part_is_link", "flip_without_journal", "flip_without_digests") else 1
        seeds[name] = reading + bytes([0, 0, many]) + made
        seeds[f"{name}_checking"] = checking + bytes([1, 0, many]) + made
    put("resume", **seeds)


for make in (protocol, journals, lists, dumps, rescue, usb_descriptors, jobs, resume):
    make()
