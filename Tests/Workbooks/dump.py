"""Text of a workbook or a twin that two runs can be compared by, line by line."""
import csv
import hashlib
import re
import xml.etree.ElementTree as ET

from spreadsheet import MAIN, Package

# Parts that are kept as indented XML: what a reader sees besides cells.
SHOWN = re.compile(r"xl/(workbook\.xml|tables/|drawings/drawing|charts/chart).*")
# Resolved into the cells.
RESOLVED = "xl/sharedStrings.xml"


def workbook(path, silent):
    """Every part of a workbook: cells as `A1<TAB>value`, with the number format of a number behind it.

    Rows of `silent` offices, which sent nothing, all look alike: a run of them is one line with its SHA-256.
    """
    package = Package(path)
    lines = []
    for name, part in package.sheets:
        lines.append(f"=== {part} {name}")
        lines += folded(sheet_rows(package, part), silent)
        lines += xml_lines(without_cells(package, part))
    for part in sorted(package.parts):
        if SHOWN.fullmatch(part):
            lines.append(f"=== {part}")
            lines += xml_lines(package.xml(part))
    lines.append("=== SHA-256 of the other parts")
    lines += hashes("", path, lambda part: not SHOWN.fullmatch(part))
    return "".join(line + "\n" for line in lines)


def hashes(label, path, wanted=lambda part: True):
    """A line for each part: label, name, SHA-256; worksheets with their shared strings resolved."""
    package = Package(path)
    worksheets = {part for _, part in package.sheets}
    for part in sorted(package.parts):
        if part == RESOLVED or not wanted(part):
            continue
        content = resolved(package, part) if part in worksheets else package.parts[part]
        yield "\t".join(filter(None, [label, part, hashlib.sha256(content).hexdigest()]))


def silent_offices(results, with_workbook):
    """The codes of the offices that have results but no workbook: nothing came from them."""
    return {row["office_code"] for row in rows_of(results)} - with_workbook


def twin(path, silent):
    """A CSV twin line by line as it is stored, without its BOM and carriage returns."""
    raw = path.read_bytes()
    opening = "UTF-8 with BOM, CRLF" if raw.startswith(b"\xef\xbb\xbf") and b"\r\n" in raw else "not as agreed"
    lines = raw.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n").split("\n")
    code = lines[0].split(",").index("office_code")
    rows = [(line.split(",")[code] if line.count(",") >= code else "", [line]) for line in lines]
    return "".join(line + "\n" for line in [f"=== {opening}"] + folded(rows, silent))


def rows_of(results):
    with open(results, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def folded(rows, silent):
    """The lines of rows `(office code, lines)`, runs of silent offices' rows put together."""
    lines, run = [], []

    def close():
        if run:
            digest = hashlib.sha256("\n".join(run).encode()).hexdigest()
            lines.append(f"… {len(run)} lines of offices that sent nothing, SHA-256 {digest}")
            run.clear()

    for code, texts in rows:
        if code in silent:
            run.extend(texts)
        else:
            close()
            lines.extend(texts)
    close()
    return lines


def sheet_rows(package, part):
    """The office code in a row, if one of its first two cells is one, and the row's lines."""
    for row in package.rows(part):
        filled = [cell for cell in row if cell.value is not None]
        code = next((cell.value for cell in filled[:2] if re.fullmatch("[0-9]{4,6}", cell.value)), "")
        yield code, [cell_line(cell) for cell in filled]


def cell_line(cell):
    value = cell.value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
    fields = [cell.reference, value]
    if cell.type == "n" and cell.format != "General":
        fields.append(cell.format)
    if cell.formula is not None:
        fields.append(f"={cell.formula}")
    return "\t".join(fields)


def without_cells(package, part):
    """A worksheet's other settings: columns, panes, merged cells, rules, links, print set-up."""
    root = package.xml(part)
    data = root.find(MAIN + "sheetData")
    if data is not None:
        root.remove(data)
    return root


def resolved(package, part):
    """A worksheet's bytes with each shared string in place of its index."""
    root = package.xml(part)
    values = (cell for row in package.rows(part) for cell in row)
    for element, cell in zip(root.iter(MAIN + "c"), values):
        if cell.type == "s":
            element.find(MAIN + "v").text = cell.value
    return ET.tostring(root, encoding="utf-8")


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
