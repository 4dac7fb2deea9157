"""Arrows point down only: every import of a room is in the table of docs/ARCHITECTURE.md, or imported by a room that is."""
import pathlib
import re

ROOT = pathlib.Path(__file__).parents[2]
SOURCES = ROOT / "Sources"
OURS = {folder.name for folder in SOURCES.iterdir() if folder.is_dir()}


def table():
    """{target: set of the targets of ours that it may import} as the document has it."""
    rows = {}
    for line in (ROOT / "docs" / "ARCHITECTURE.md").read_text().splitlines():
        cells = [c.strip() for c in line.strip().strip("|").split("|")]
        if len(cells) == 3 and re.fullmatch(r"(`[\w-]+`(, )?)+", cells[0]):
            for name in re.findall(r"`([\w-]+)`", cells[0]):
                if name in OURS:
                    rows[name] = set(re.findall(r"`([\w-]+)`", cells[2])) & OURS
    return rows


def reachable(name, rows):
    seen, todo = set(), [name]
    while todo:
        for other in rows.get(todo.pop(), ()):
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return seen


def test_every_room_is_in_the_table():
    missing = OURS - set(table())
    assert not missing, f"docs/ARCHITECTURE.md does not name {sorted(missing)}"


def test_no_room_imports_what_the_table_does_not_allow():
    rows, wrong = table(), []
    for name in sorted(OURS):
        allowed = reachable(name, rows)
        for path in sorted((SOURCES / name).rglob("*.swift")):
            for other in re.findall(r"^(?:public |internal |@\w+(?:\([^)]*\))? )*import (?:\w+ )?(\w+)", path.read_text(), re.M):
                if other in OURS and other not in allowed:
                    wrong.append(f"{path.relative_to(ROOT)} imports {other}")
    assert not wrong, "imports that docs/ARCHITECTURE.md does not allow:\n" + "\n".join(wrong)


def test_no_arrow_points_up():
    rows = table()
    circular = [name for name in rows if name in reachable(name, rows)]
    assert not circular, f"these rooms import themselves by way of others: {circular}"


def test_source_files_stay_short():
    long = [(p.relative_to(ROOT), n) for p in sorted(SOURCES.rglob("*.swift")) if "Generated" not in p.parts
            for n in [len(p.read_text().splitlines())] if n > 400]
    assert not long, "over 400 lines: " + ", ".join(f"{p} ({n})" for p, n in long)


def test_no_await_beside_plain_values():
    """Swift 6.3's optimiser lost the first element of `(index, try await …)`: such an await stands by itself."""
    shape = re.compile(r"(?:return |^\s*)\([\w.]+, [^()]*\btry await\b")
    wrong = [f"{p.relative_to(ROOT)}:{i}" for p in sorted(SOURCES.rglob("*.swift"))
             for i, line in enumerate(p.read_text().splitlines(), 1) if shape.search(line)]
    assert not wrong, "a tuple with an await inside: " + ", ".join(wrong)
