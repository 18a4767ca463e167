"""Whether what points somewhere arrives: defined names, links to sheets and links to files."""
import re
from urllib.parse import unquote

from spreadsheet import MAIN, RELATIONSHIP

# 'Sheet name'!$A$1:$B$2, also whole rows or columns; several areas stand behind commas.
_AREA = re.compile(
    r"(?:'((?:[^']|'')+)'|([^'!,]+))!(?:\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?"
    r"|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[0-9]+:\$?[0-9]+)(?:,|$)"
)
_CELL_LIKE = re.compile(r"[A-Za-z]{1,3}[0-9]+|[RrCc]|[Rr][0-9]*[Cc][0-9]*")


def problems(package, workbook, folder):
    sheet_names = [name for name, _ in package.sheets]
    seen = set()
    for defined in package.workbook.iter(MAIN + "definedName"):
        name, scope, target = defined.get("name"), defined.get("localSheetId"), defined.text or ""
        where = f"defined name {name}"
        if (name.casefold(), scope) in seen:
            yield f"{where}: is defined twice"
        seen.add((name.casefold(), scope))
        if not name.startswith("_xlnm.") and not is_valid(name):
            yield f"{where}: is no valid name"
        yield from (f"{where}: {problem}" for problem in unreachable(target, sheet_names))
    for sheet, part in package.sheets:
        targets = package.relations(part)
        for link in package.xml(part).iter(MAIN + "hyperlink"):
            target = targets.get(link.get(RELATIONSHIP + "id"))
            where = f'sheet "{sheet}", link in {link.get("ref")}'
            yield from (f"{where}: {problem}" for problem in broken(target, link.get("location"), sheet_names, folder))
    if not (workbook.properties.title and workbook.properties.creator):
        yield "the workbook's title or author is not filled in"


def broken(target, location, sheet_names, folder):
    """Why a link leads nowhere: to a sheet of the workbook, or to a file beside it."""
    if target is None:
        yield from unreachable(location or "", sheet_names)
    elif not re.match(r"(https?|mailto):", target):
        file = unquote(target.removeprefix("file:///").removeprefix("external:")).replace("\\", "/")
        if not (folder / file).exists():
            yield f'the file "{file}" does not exist'


def is_valid(name):
    starts_well = name[:1].isalpha() or name[:1] in "_\\"
    return starts_well and not re.search(r"[\s!'\"(),:;&+*/<>=-]", name) and not _CELL_LIKE.fullmatch(name)


def unreachable(target, sheet_names):
    """Why a reference leads nowhere; nothing where it arrives."""
    position = 0
    while position < len(target):
        match = _AREA.match(target, position)
        if match is None:
            yield f'"{target}" is no reference to cells'
            return
        sheet = match.group(1).replace("''", "'") if match.group(1) else match.group(2)
        if sheet not in sheet_names:
            yield f'"{target}" names no sheet of the workbook'
        position = match.end()
    if not target:
        yield "it refers to nothing"
