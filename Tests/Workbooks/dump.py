"""Text of a workbook or a twin that two runs can be compared by, line by line: a line for each row.

A line leaves out what others say already, and long tables are cut short. Nothing can change unseen nonetheless: what
is left out is behind a SHA-256, and one of all that a sheet or a file holds stands at its end.
"""
import csv
import hashlib
import itertools
import re
import xml.etree.ElementTree as ET

from spreadsheet import MAIN, Package

# So many rows of a table are shown; of what follows, rows with the same key are one line.
MOST_ROWS = 40
# A text as in the row above, and how much is kept of a long one that stood somewhere before.
SAME = "″"
LONG, KEPT = 24, 12
NUMBER = re.compile("-?[0-9.]+")


def workbook(path, silent, settings):
    """A workbook sheet by sheet, each with its tables and charts, so that a new sheet moves no line of another.

    Rows of `silent` offices, which sent nothing, all look alike: a run of them is one line. What a reader sees
    besides cells is indented XML if `settings` are wanted, else only behind the SHA-256.
    """
    package = Package(path)
    lines, seen, belonging = [], set(), set()
    for name, part in package.sheets:
        parts = parts_of(package, part)
        belonging.update(parts)
        lines.append(f"=== {name}")
        lines += shortened(sheet_rows(package, part), silent, seen, MOST_ROWS)
        if settings:
            lines += xml_lines(without_cells(package, part))
            lines += itertools.chain.from_iterable(xml_lines(package.xml(shown)) for shown in parts if is_shown(shown))
        lines.append(f"--- SHA-256 {digest_of(package, parts)}")
    lines.append("=== xl/workbook.xml")
    if settings:
        lines += xml_lines(package.workbook)
    lines.append("=== SHA-256 of the parts that belong to no sheet")
    lines += (f"{part}\t{digest_of(package, [part])}" for part in sorted(set(package.parts) - belonging))
    return text_of(lines)


def digests(label, path):
    """A line for each sheet of a workbook, and one for the parts that belong to none: label, name, SHA-256."""
    package = Package(path)
    rest = set(package.parts)
    for name, part in package.sheets:
        parts = parts_of(package, part)
        rest -= set(parts)
        yield f"{label}\t{name}\t{digest_of(package, parts)}"
    yield f"{label}\t\t{digest_of(package, sorted(rest))}"


def twin(path, silent):
    """A CSV twin as rows of cells; how it is stored stands in its first line."""
    raw = path.read_bytes()
    agreed = raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
    table = list(csv.reader(raw.decode("utf-8-sig").splitlines()))
    code = table[0].index("office_code")
    rows = [(row[code] if len(row) > code else "", row) for row in table]
    lines = ["=== " + ("UTF-8 with BOM, CRLF" if agreed else "not as agreed")]
    lines += shortened(rows, silent, set(), len(rows))
    return text_of(lines + [f"--- SHA-256 {digest(raw)}"])


def silent_offices(results, with_workbook):
    """The codes of the offices that have results but no workbook: nothing came from them."""
    return {row["office_code"] for row in rows_of(results)} - with_workbook


def rows_of(results):
    with open(results, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def shortened(rows, silent, seen, most):
    """The lines of rows `(key, cells)`: as many as `most` with a key that is not silent, runs of others as one line."""
    above, shown = [], 0
    for key, run in itertools.groupby(rows, key=lambda row: None if row[0] in silent else row[0]):
        run = [cells for _, cells in run]
        room = 0 if key is None else max(0, most - shown)
        # A single row is as short as its digest.
        room = len(run) if key is not None and len(run) == room + 1 else room
        for cells in run[:room]:
            yield row_line(cells, above, seen)
            above = cells
        shown += len(run[:room])
        if rest := run[room:]:
            content = "\n".join("\t".join(cells) for cells in rest).encode()
            what = "of offices that sent nothing" if key is None else f"with {key or 'no key'}"
            yield f"… {len(rest)} rows {what}, SHA-256 {digest(content)}"


def row_line(cells, above, seen):
    texts = []
    for column, text in enumerate(cells):
        if len(text) > 1 and column < len(above) and above[column] == text and not NUMBER.fullmatch(text):
            texts.append(SAME)
        elif len(text) > LONG and text in seen:
            texts.append(escaped(text[:KEPT]) + "…")
        else:
            texts.append(escaped(text))
        seen.add(text)
    return "\t".join(texts).rstrip("\t")


def escaped(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def sheet_rows(package, part):
    """The rows of a sheet with their keys: the office code among the first two cells, or else the first one's text."""
    formats = {}
    for row in package.rows(part):
        filled = [cell for cell in row if cell.value is not None]
        codes = [cell.value for cell in filled[:2] if re.fullmatch("[0-9]{4,6}", cell.value)]
        key = (codes + [cell.value for cell in filled[:1]] + [""])[0]
        cells = []
        for cell in filled:
            column = column_of(cell.reference)
            cells += [""] * (column - len(cells)) + [cell_text(cell, column, formats)]
        yield key, cells


def column_of(reference):
    column = 0
    for letter in reference.rstrip("0123456789"):
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def cell_text(cell, column, formats):
    """A cell's value, with its formula and with its number format where that is not as in the number above it."""
    text = cell.value
    if cell.type == "n" and formats.get(column, "General") != cell.format:
        formats[column] = cell.format
        text += f" ‹{cell.format}›"
    return text if cell.formula is None else f"{text} ={cell.formula}"


def parts_of(package, part):
    """A worksheet and what only it leads to: tables, drawings and their charts, each with its relations."""
    parts = [part]
    for found in parts:
        folder, name = found.rsplit("/", 1)
        relations = f"{folder}/_rels/{name}.rels"
        if relations in package.parts:
            targets = [target for target in package.relations(found).values() if target in package.parts]
            parts += [target for target in [relations, *targets] if target not in parts]
    return parts


def is_shown(part):
    """Whether a part beside the cells says something to a reader, not to a program alone."""
    return re.fullmatch(r"xl/(tables/|drawings/drawing|charts/chart).*\.xml", part) is not None


def without_cells(package, part):
    """A worksheet's other settings: columns, panes, merged cells, rules, links, print set-up."""
    root = package.xml(part)
    data = root.find(MAIN + "sheetData")
    if data is not None:
        root.remove(data)
    return root


def digest_of(package, parts):
    """One SHA-256 of some parts, their numbers aside, with each shared string in place of its index."""
    worksheets = {part for _, part in package.sheets}
    contents = (resolved(package, part) if part in worksheets else package.parts[part] for part in parts)
    return digest(b"\0".join(contents))


def digest(content):
    return hashlib.sha256(content).hexdigest()[:32]


def resolved(package, part):
    """A worksheet's bytes with each shared string in place of its index."""
    root = package.xml(part)
    values = (cell for row in package.rows(part) for cell in row)
    for element, cell in zip(root.iter(MAIN + "c"), values):
        if cell.type == "s":
            element.find(MAIN + "v").text = cell.value
    return ET.tostring(root, encoding="utf-8")


def text_of(lines):
    return "".join(line + "\n" for line in lines)


def xml_lines(root):
    """Indented XML without the clutter of namespaces: one element a line, as a difference is read."""
    lines = []

    def add(element, depth):
        name = element.tag.rsplit("}", 1)[-1]
        attributes = "".join(f' {key.rsplit("}", 1)[-1]}="{value}"' for key, value in element.attrib.items())
        text = (element.text or "").strip().replace("\n", "\\n")
        lines.append("  " * depth + f"<{name}{attributes}>{text}")
        for child in element:
            add(child, depth + 1)

    add(root, 0)
    return lines
