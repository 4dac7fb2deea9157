#!/usr/bin/env python3
"""Writes the tables of storage SOP classes and transfer syntaxes in docs/conformance/dimse.md from the code's own list.

    Scripts/conformance-tables.py           writes them
    Scripts/conformance-tables.py --check   exit code 1 when they differ
"""
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parents[1]
DOCUMENT = TOP / "docs/conformance/dimse.md"


def rows():
    """(kind, whether it is retired, UID, name) of Sources/DICOM/Generated/UIDTable.swift."""
    text = (TOP / "Sources/DICOM/Generated/UIDTable.swift").read_text()
    for line in text.splitlines():
        if found := re.fullmatch(r"([A-Z])([-R])([0-9.]+)\|(\w*)\|(.*)", line):
            yield found[1], found[2] == "R", found[3], found[5]


def table(name):
    kind, head = {"storage": ("S", "| storage SOP class | UID | retired |"), "syntaxes": ("T", "| transfer syntax | UID | retired |")}[name]
    lines = [f"| {title} | {uid} | {'yes' if retired else 'no'} |" for k, retired, uid, title in rows() if k == kind]
    return "\n".join([head, "|---|---|---|", *lines])


def main():
    before = DOCUMENT.read_text()
    after = before
    for name in ("storage", "syntaxes"):
        after = re.sub(rf"(<!-- {name}: made by Scripts/conformance-tables.py -->\n).*?(<!-- end of {name} -->)", lambda m: m[1] + table(name) + "\n" + m[2], after, flags=re.DOTALL)
    if "--check" in sys.argv:
        sys.exit("docs/conformance/dimse.md: run Scripts/conformance-tables.py" if before != after else 0)
    DOCUMENT.write_text(after)


if __name__ == "__main__":
    main()
