"""The usual peer: pandas reads and adds up file by file, openpyxl writes, in one process.

peer_pandas.py INBOX OUT
"""

import argparse
from datetime import datetime
from pathlib import Path

import pandas as pd
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table as SheetTable
from openpyxl.worksheet.table import TableStyleInfo

import inbox
from framework import ANSWERS, PERIOD, Framework, offices
from scoring import Sent, Tally, cronbach
from tables import Month

COLOURS = {5: "2166AC", 4: "92C5DE", 3: "F7F7F7", 2: "F4A582", 1: "B2182B"}
NUMBERS = {"int": "#,##0", "score": "0.00", "percent": "0.00%", "text": "General", "level": "0"}
FONT, TOP, WRAPPED = (
    Font(name="TH Sarabun New", size=14),
    Alignment(vertical="top"),
    Alignment(vertical="top", wrap_text=True),
)
HEAD = Font(name="TH Sarabun New", size=14, bold=True)
GREY, LINE = PatternFill("solid", fgColor="D9E1F2"), Border(*[Side("thin")] * 4)


def read_survey(path, framework, survey):
    """Adds up one survey; returns its number of rows."""
    frame = pd.read_csv(path, dtype=str)
    columns = inbox.question_columns(frame.columns)
    answers = pd.DataFrame({q: frame[columns[q]].map(ANSWERS) for q in framework.questions})
    groups = frame[inbox.GROUP]
    survey.respondents = groups.value_counts().to_dict()
    squares, high = answers**2, answers >= 4
    parts = [part.groupby(groups).sum() for part in (answers.notna(), answers, squares, high)]
    for group in parts[0].index:
        for q in framework.questions:
            survey.cells[group, q] = Tally(*(int(part.at[group, q]) for part in parts))
    for name, ids in [("survey", list(framework.questions)), *(("d" + id, ids) for id, _, ids in framework.dimensions)]:
        whole = answers[ids].dropna()
        total = whole.sum(axis=1)
        items = list(zip(whole.sum().astype(int).tolist(), (whole**2).sum().astype(int).tolist()))
        survey.alpha[name] = cronbach(items, (len(whole), int(total.sum()), int((total**2).sum())))
    comments = frame[[inbox.GROUP, inbox.COMMENT]].dropna().drop_duplicates().sort_values([inbox.GROUP, inbox.COMMENT])
    survey.comments = list(comments.itertuples(index=False, name=None))
    return len(frame)


def write_workbook(path, tables, title, words):
    book = Workbook()
    book.remove(book.active)
    book.properties.title, book.properties.created = title, datetime(2022, 4, 1)
    for index, table in enumerate(tables):
        add_sheet(book, index, table, words)
    book.save(path)


def add_sheet(book, index, table, words):
    sheet = book.create_sheet(table.name)
    last, kinds = max(len(table.rows), 1), [kind for _, kind, _ in table.columns]
    for column, (name, _, width) in enumerate(table.columns, 1):
        cell = sheet.cell(1, column, name)
        cell.font, cell.alignment, cell.fill, cell.border = HEAD, WRAPPED, GREY, LINE
        sheet.column_dimensions[get_column_letter(column)].width = width
    for place, row in enumerate(table.rows, 2):
        for column, value in enumerate(row, 1):
            if value is None:
                continue
            kind = kinds[column - 1]
            cell = sheet.cell(place, column, value)
            cell.font, cell.alignment = FONT, WRAPPED if kind == "text" else TOP
            if not isinstance(value, str):
                cell.number_format = f'0 "{words[value]}"' if kind == "level" else NUMBERS[kind]
    area = f"A1:{get_column_letter(len(kinds))}{last + 1}"
    shown = SheetTable(displayName=f"table_{index}", ref=area)
    shown.tableStyleInfo = TableStyleInfo(name="TableStyleLight9", showRowStripes=True)
    sheet.add_table(shown)
    for column, kind in enumerate(kinds, 1):
        if kind == "level":
            letter = get_column_letter(column)
            for level, colour in COLOURS.items():
                rule = CellIsRule("equal", [str(level)], fill=PatternFill("solid", bgColor=colour))
                sheet.conditional_formatting.add(f"{letter}2:{letter}{last + 1}", rule)
    sheet.freeze_panes = "C2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", 9, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text, sheet.oddFooter.right.text = "&A", "&P / &N"
    for order, (subtype, title, columns) in enumerate(table.charts):
        chart = BarChart()
        if subtype == "percent_stacked":
            chart.type, chart.grouping, chart.overlap = "bar", "percentStacked", 100
        for column in columns:
            chart.add_data(Reference(sheet, min_col=column + 1, min_row=1, max_row=last + 1), titles_from_data=True)
        chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=last + 1))
        chart.title = title
        sheet.add_chart(chart, f"A{last + 4 + 18 * order}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inbox", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    phases = inbox.Phases()
    framework, registry = Framework(), offices()
    sent = {code: Sent() for code in registry}
    for kind, files in inbox.files(options.inbox).items():
        for code, path in files:
            if kind == "survey":
                rows = read_survey(path, framework, sent[code].survey)
            else:
                frame = pd.read_csv(path, dtype=str, keep_default_na=False)
                rows = len(frame)
                for row in frame.to_dict("records"):
                    inbox.take(kind, row | {"path": str(path)}, sent[code], framework)
            sent[code].files.append(
                [
                    inbox.TITLES[kind],
                    str(path.relative_to(options.inbox)),
                    path.stat().st_size,
                    rows,
                    inbox.hash_file(path),
                ]
            )
        phases.end(f"read {kind}")
    month = Month(framework, registry, sent)
    (options.out / PERIOD / "offices").mkdir(parents=True, exist_ok=True)
    month.write_results(options.out / PERIOD / "results.csv")
    month.write_survey(options.out / PERIOD / "survey.csv")
    phases.end("score")
    write_workbook(options.out / PERIOD / "national.xlsx", month.national(), f"ผลการประเมิน {PERIOD}", framework.words)
    for code, office in registry.items():
        if sent[code].files:
            write_workbook(
                options.out / PERIOD / "offices" / f"{code}.xlsx",
                month.of_office(code),
                office["name"],
                framework.words,
            )
    phases.end("write the workbooks")


if __name__ == "__main__":
    main()
