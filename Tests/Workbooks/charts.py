"""Whether every chart and picture says what it shows: title, axis titles, alternative text, data in cells."""
import re

from names import unreachable
from spreadsheet import CHART, DRAWING, TEXT

_AREA = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$([0-9]+)(?::\$([A-Z]+)\$([0-9]+))?")


def problems(package):
    sheet_names = [name for name, _ in package.sheets]
    for part in sorted(package.parts):
        if part.startswith("xl/drawings/drawing") and part.endswith(".xml"):
            yield from undescribed(package, part)
        if part.startswith("xl/charts/chart") and part.endswith(".xml"):
            yield from incomplete(package, part, sheet_names)
            yield from differing(package, part)


def undescribed(package, part):
    for frame in ("graphicFrame", "pic"):
        for object_ in package.xml(part).iter(DRAWING + frame):
            properties = next(object_.iter(DRAWING + "cNvPr"), None)
            if properties is None or not (properties.get("descr") or "").strip():
                name = "?" if properties is None else properties.get("name")
                yield f'{part}: "{name}" has no alternative text'


def incomplete(package, part, sheet_names):
    chart = package.xml(part).find(CHART + "chart")
    if not title(chart):
        yield f"{part}: the chart has no title"
    for axis in ("catAx", "valAx", "dateAx", "serAx"):
        for element in chart.iter(CHART + axis):
            deleted = element.find(CHART + "delete")
            if not title(element) and (deleted is None or deleted.get("val") == "0"):
                yield f"{part}: an axis ({axis}) has no title"
    references = [reference.text or "" for reference in chart.iter(CHART + "f")]
    if not references:
        yield f"{part}: the chart draws no cells"
    for reference in references:
        yield from (f"{part}: {problem}" for problem in unreachable(reference.strip("()"), sheet_names))


def differing(package, part):
    """Series that keep other values than their cells, which readers that do not calculate would show."""
    for reference in package.xml(part).iter():
        if reference.tag not in (CHART + "numRef", CHART + "strRef"):
            continue
        area = _AREA.fullmatch(reference.findtext(CHART + "f") or "")
        points = {int(point.get("idx")): point.findtext(CHART + "v") for point in reference.iter(CHART + "pt")}
        if area is None or not points:
            continue
        wanted = dict(enumerate(values(package, area)))
        if reference.tag == CHART + "numRef":
            points = {index: float(value) for index, value in points.items()}
            wanted = {index: float(cell.value) for index, cell in wanted.items() if cell and cell.type == "n"}
        else:
            wanted = {index: cell.value for index, cell in wanted.items() if cell}
        if points != wanted:
            yield f"{part}: the chart keeps {points} of {area.group(0)}, which holds {wanted}"[:400]


def values(package, area):
    quoted, plain, left, top, right, bottom = area.groups()
    part = dict(package.sheets)[(quoted or plain).replace("''", "'")]
    cells = {cell.reference: cell for row in package.rows(part) for cell in row}
    rows = range(int(top), int(bottom or top) + 1)
    if (right or left) == left:
        return [cells.get(f"{left}{row}") for row in rows]
    return [cell for name, cell in cells.items() if name[-len(top):] == top and name[: -len(top)].isalpha()
            and (len(left), left) <= (len(name) - len(top), name[: -len(top)]) <= (len(right), right)]


def title(element):
    """The text of a chart's or axis's own title, typed or taken from a cell."""
    own = element.find(CHART + "title")
    if own is None:
        return ""
    texts = [text.text or "" for text in own.iter(TEXT + "t")]
    texts += [reference.text or "" for reference in own.iter(CHART + "f")]
    return "".join(texts).strip()
