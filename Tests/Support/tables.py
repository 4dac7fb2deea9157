"""The tables of a Markdown document, by their headings."""


def read(path):
    """{headings: rows as {heading: cell}}, in the document's order; tables with the same headings are one."""
    found, headings = {}, None
    for line in path.read_text().splitlines():
        if not line.startswith("|"):
            headings = None
            continue
        cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
        if headings is None:
            headings = cells
            found.setdefault(headings, [])
        elif set("".join(cells)) <= set("-:"):
            continue
        else:
            assert len(cells) == len(headings), f"{path.name}: {len(cells)} cells under {len(headings)} headings: {line}"
            found[headings].append(dict(zip(headings, cells)))
    return found


def rows(found, first):
    """The rows of the tables whose first heading this is."""
    wanted = [row for headings, body in found.items() if headings[0] == first for row in body]
    assert wanted, f"there is no table '{first}'"
    return wanted
