#!/usr/bin/env python3
"""The Rust packages inside the programs, with their licences and the texts these ask to be kept: assets/third-party.txt.

Usage: packaging/licences.py            writes it
       packaging/licences.py --check    fails when it is not what it would write (.ci/run)

Asks `cargo metadata` for what the programs link on any of the systems they are built for; tests and build tools are not in them.
"""

import hashlib
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "assets/third-party.txt"
TARGETS = [
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-pc-windows-gnu",
    "x86_64-pc-windows-msvc",
    "aarch64-apple-darwin",
    "x86_64-apple-darwin",
]
# Files that hold a licence or what it asks to be repeated.
NAMES = re.compile(r"^(licen[cs]e|copying|notice|unlicense|copyright)([-_.].*)?$", re.IGNORECASE)


def linked():
    """The packages in the programs: reached from ours over ordinary dependencies, on any target."""
    found = {}
    for target in TARGETS:
        command = ["cargo", "metadata", "--locked", "--format-version", "1", "--features", "wgpu"]
        command += ["--filter-platform", target]
        data = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
        packages = {package["id"]: package for package in data["packages"]}
        nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
        ours = data["resolve"]["root"]
        todo, seen = [ours], {ours}
        while todo:
            for dep in nodes[todo.pop()]["deps"]:
                ordinary = any(kind["kind"] is None for kind in dep["dep_kinds"])
                macro = any("proc-macro" in target["kind"] for target in packages[dep["pkg"]]["targets"])
                if ordinary and not macro and dep["pkg"] not in seen:
                    seen.add(dep["pkg"])
                    todo.append(dep["pkg"])
        for id in seen:
            # Ours have no registry.
            if packages[id]["source"] is not None:
                found[id] = packages[id]
    return sorted(found.values(), key=lambda package: (package["name"].lower(), package["version"]))


def texts(package):
    """The licence files of a package."""
    folder = pathlib.Path(package["manifest_path"]).parent
    for path in sorted(folder.iterdir()):
        if path.is_file() and NAMES.match(path.name):
            text = path.read_text(encoding="utf-8", errors="replace")
            yield "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")


def chosen(package):
    """Of a package under several licences at choice, the texts that are needed: Apache-2.0 has one text for all."""
    licence = package["license"] or ""
    every = list(texts(package))
    if " OR " in licence.replace("/", " OR ") and "MIT" in licence:
        mit = [text for text in every if "Permission is hereby granted" in text and "Apache License" not in text]
        return mit or every
    return every


def write():
    packages = linked()
    by_text = {}
    for package in packages:
        for text in chosen(package):
            plain = re.sub(r"\s+", " ", text)
            key = hashlib.sha256(plain.encode()).hexdigest()
            by_text.setdefault(key, (text, []))[1].append(f"{package['name']} {package['version']}")
    lines = [
        "Bromide contains these Rust packages of other authors, unchanged, whose sources are on crates.io under their names, and the fonts Noto Sans and Noto Sans CJK SC.",
        "",
    ]
    lines += [f"{p['name']} {p['version']}: {p['license'] or 'see its text below'}" for p in packages]
    fonts = (ROOT / "assets/fonts/OFL.txt").read_text(encoding="utf-8").strip()
    by_text["fonts"] = (fonts, ["the fonts Noto Sans and Noto Sans CJK SC"])
    for text, names in sorted(by_text.values(), key=lambda entry: entry[1]):
        lines += ["", "-" * 80, ", ".join(names), "", text]
    return "\n".join(lines) + "\n"


def main():
    made = write()
    if "--check" in sys.argv[1:]:
        if not OUT.exists() or OUT.read_text(encoding="utf-8") != made:
            sys.exit("assets/third-party.txt is out of date: run packaging/licences.py and commit it")
        return
    OUT.write_text(made, encoding="utf-8")
    print(f"{OUT.relative_to(ROOT)}: {len(made)} bytes")


main()
