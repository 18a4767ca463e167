"""Whether every chart and picture says what it shows: title, axis titles, alternative text, data in cells."""
from names import unreachable
from spreadsheet import CHART, DRAWING, TEXT


def problems(package):
    sheet_names = [name for name, _ in package.sheets]
    for part in sorted(package.parts):
        if part.startswith("xl/drawings/drawing") and part.endswith(".xml"):
            yield from undescribed(package, part)
        if part.startswith("xl/charts/chart") and part.endswith(".xml"):
            yield from incomplete(package, part, sheet_names)


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


def title(element):
    """The text of a chart's or axis's own title, typed or taken from a cell."""
    own = element.find(CHART + "title")
    if own is None:
        return ""
    texts = [text.text or "" for text in own.iter(TEXT + "t")]
    texts += [reference.text or "" for reference in own.iter(CHART + "f")]
    return "".join(texts).strip()
