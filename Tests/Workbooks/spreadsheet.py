"""Reading the parts of an XLSX file as they are stored, without a spreadsheet library's opinion of them."""
import posixpath
import re
import zipfile
import xml.etree.ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescaped(text):
    """Text with the `_xHHHH_` escapes of the format resolved."""
    return _ESCAPE.sub(lambda match: chr(int(match.group(1), 16)), text)


class Cell:
    """One stored cell: its reference, type, value as text (strings resolved), formula and number format."""

    __slots__ = ("reference", "type", "value", "formula", "format")

    def __init__(self, reference, type_, value, formula, format_):
        self.reference = reference
        self.type = type_
        self.value = value
        self.formula = formula
        self.format = format_


class Package:
    """An XLSX file: its parts by name, its sheets in order."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self._shared = self._shared_strings()
        self._formats = self._number_formats()
        targets = self.relations("xl/workbook.xml")
        self.workbook = self.xml("xl/workbook.xml")
        self.sheets = [
            (sheet.get("name"), targets[sheet.get(RELATIONSHIP + "id")])
            for sheet in self.workbook.iter(MAIN + "sheet")
        ]

    def xml(self, part):
        return ET.fromstring(self.parts[part])

    def relations(self, part):
        """The targets of a part's relationships by id: part names, or addresses where they lead outside."""
        folder, name = posixpath.split(part)
        file = f"{folder}/_rels/{name}.rels"
        if file not in self.parts:
            return {}
        targets = {}
        for relation in self.xml(file).iter(PACKAGE + "Relationship"):
            target = relation.get("Target")
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
            targets[relation.get("Id")] = target
        return targets

    def rows(self, part):
        """The stored cells of a worksheet, a list for each row."""
        for row in self.xml(part).iter(MAIN + "row"):
            yield [self._cell(cell) for cell in row.iter(MAIN + "c")]

    def _cell(self, cell):
        kind = cell.get("t", "n")
        stored = cell.find(MAIN + "v")
        value = None if stored is None else stored.text
        if kind == "s":
            value = self._shared[int(value)]
        elif kind == "inlineStr":
            value = unescaped("".join(text.text or "" for text in cell.iter(MAIN + "t")))
        formula = cell.find(MAIN + "f")
        style = int(cell.get("s", 0))
        number_format = self._formats[style] if style < len(self._formats) else "General"
        return Cell(cell.get("r"), kind, value, None if formula is None else formula.text or "", number_format)

    def _shared_strings(self):
        if "xl/sharedStrings.xml" not in self.parts:
            return []
        strings = []
        for item in self.xml("xl/sharedStrings.xml").iter(MAIN + "si"):
            # Phonetic runs (rPh) are no part of the text.
            texts = item.findall(MAIN + "t") + item.findall(f"{MAIN}r/{MAIN}t")
            strings.append(unescaped("".join(text.text or "" for text in texts)))
        return strings

    def _number_formats(self):
        styles = self.xml("xl/styles.xml")
        codes = {int(item.get("numFmtId")): item.get("formatCode") for item in styles.iter(MAIN + "numFmt")}
        used = styles.find(MAIN + "cellXfs")
        names = [int(style.get("numFmtId", 0)) for style in ([] if used is None else used)]
        return [codes.get(name, "General" if name == 0 else f"#{name}") for name in names]
