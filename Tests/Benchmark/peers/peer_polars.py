"""The strong peer: Polars reads and adds up, XlsxWriter writes, worker processes make the workbooks.

    peer_polars.py INBOX OUT [--workers N]

One lazy streaming query goes over all surveys at once. Hashing runs in the workers while Polars reads.
"""

import argparse
import multiprocessing
import os
from datetime import datetime
from pathlib import Path

import xlsxwriter

import inbox
from framework import ANSWERS, PERIOD, Framework, offices
from scoring import Sent, Tally, cronbach
from tables import Month

COLOURS = {5: "#2166AC", 4: "#92C5DE", 3: "#F7F7F7", 2: "#F4A582", 1: "#B2182B"}
NUMBERS = {"int": "#,##0", "score": "0.00", "percent": "0.00%"}


def write_workbook(job):
    path, tables, title, words = job
    book = xlsxwriter.Workbook(path, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": title, "created": datetime(2022, 4, 1)})
    base = {"font_name": "TH Sarabun New", "font_size": 14, "valign": "top"}
    formats = {kind: book.add_format({**base, "num_format": number}) for kind, number in NUMBERS.items()}
    formats["text"] = book.add_format({**base, "text_wrap": True})
    formats["level"] = book.add_format(base)
    worded = {level: book.add_format({**base, "num_format": f'0 "{word}"'}) for level, word in words.items()}
    head = book.add_format({**base, "bold": True, "text_wrap": True, "bg_color": "#D9E1F2", "border": 1})
    fills = {
        level: book.add_format({"bg_color": colour, "font_color": "#FFFFFF" if level in (1, 5) else "#000000"})
        for level, colour in COLOURS.items()
    }
    for index, table in enumerate(tables):
        add_sheet(book, index, table, formats, worded, head, fills)
    book.close()


def add_sheet(book, index, table, formats, worded, head, fills):
    sheet = book.add_worksheet(table.name)
    last = max(len(table.rows), 1)
    kinds = [kind for _, kind, _ in table.columns]
    by_column = [formats[kind] for kind in kinds]
    for column, (_, _, width) in enumerate(table.columns):
        sheet.set_column(column, column, width, by_column[column])
    sheet.add_table(
        0,
        0,
        last,
        len(kinds) - 1,
        {
            "columns": [{"header": name, "header_format": head} for name, _, _ in table.columns],
            "style": "Table Style Light 9",
            "name": f"table_{index}",
        },
    )
    leveled = [kind == "level" for kind in kinds]
    number, string = sheet.write_number, sheet.write_string
    for place, row in enumerate(table.rows, 1):
        for column, value in enumerate(row):
            if value is None:
                continue
            if isinstance(value, str):
                string(place, column, value, by_column[column])
            else:
                number(place, column, value, worded[value] if leveled[column] else by_column[column])
    for column, kind in enumerate(kinds):
        if kind == "level":
            for level, fill in fills.items():
                sheet.conditional_format(
                    1, column, last, column, {"type": "cell", "criteria": "==", "value": level, "format": fill}
                )
    sheet.freeze_panes(1, 2)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&L&A&R&P / &N")
    for order, (subtype, title, columns) in enumerate(table.charts):
        stacked = subtype == "percent_stacked"
        chart = book.add_chart({"type": "bar", "subtype": subtype} if stacked else {"type": subtype})
        for place, column in enumerate(columns):
            fill = {"fill": {"color": COLOURS[5 - place]}} if stacked else {}
            chart.add_series(
                {
                    "name": [table.name, 0, column],
                    "categories": [table.name, 1, 0, last, 0],
                    "values": [table.name, 1, column, last, column],
                    **fill,
                }
            )
        chart.set_title({"name": title})
        sheet.insert_chart(last + 3 + 18 * order, 0, chart, {"description": title})


def scan(pl, files):
    return pl.scan_csv([path for _, path in files], infer_schema=False, include_file_paths="path")


def read_small(pl, files):
    """The rows of all small sheets of a kind, with the office's code and the file's path."""
    codes = {str(path): code for code, path in files}
    for row in scan(pl, files).collect().iter_rows(named=True) if files else ():
        yield codes[row["path"]], row


def read_surveys(pl, files, framework, sent):
    """Adds up all surveys in one query; returns how many rows each file has."""
    if not files:
        return {}
    codes = {str(path): code for code, path in files}
    answers = scan(pl, files)
    columns = inbox.question_columns(pl.read_csv(files[0][1], n_rows=0, infer_schema=False).columns)
    # An enumeration numbers its words from 0, which makes this cast cheaper than any look-up of answers.
    words = pl.Enum(["", *sorted(ANSWERS, key=ANSWERS.get)])
    numbers = [
        pl.col(columns[q]).cast(words, strict=False).to_physical().cast(pl.Int32).alias(q) for q in framework.questions
    ]
    rows = answers.select("path", pl.col(inbox.GROUP).alias("group"), *numbers)
    sets = [("survey", list(framework.questions)), *(("d" + id, ids) for id, _, ids in framework.dimensions)]
    rows = rows.with_columns(pl.sum_horizontal(ids, ignore_nulls=False).alias(name) for name, ids in sets)
    sums = [pl.len().alias("respondents")]
    for q in framework.questions:
        value = pl.col(q)
        sums += [
            value.count().alias(f"n {q}"),
            value.sum().alias(f"s {q}"),
            (value * value).sum().alias(f"q {q}"),
            (value >= 4).sum().alias(f"h {q}"),
        ]
    for name, ids in sets:
        whole = pl.col(name)
        sums += [
            whole.count().alias(f"n {name}"),
            whole.sum().alias(f"s {name}"),
            (whole * whole).sum().alias(f"q {name}"),
        ]
        for q in ids:
            value = pl.when(whole.is_not_null()).then(pl.col(q))
            sums += [value.sum().alias(f"s {name} {q}"), (value * value).sum().alias(f"q {name} {q}")]
    comments = answers.select("path", pl.col(inbox.GROUP).alias("group"), pl.col(inbox.COMMENT).alias("text"))
    comments = comments.filter(pl.col("text").is_not_null()).unique().sort("path", "group", "text")
    table, comments = pl.collect_all([rows.group_by("path", "group").agg(sums), comments], engine="streaming")
    counted, wholes = {}, {}
    for row in table.iter_rows(named=True):
        survey = sent[codes[row["path"]]].survey
        survey.respondents[row["group"]] = row["respondents"]
        counted[row["path"]] = counted.get(row["path"], 0) + row["respondents"]
        for q in framework.questions:
            survey.cells[row["group"], q] = Tally(row[f"n {q}"], row[f"s {q}"], row[f"q {q}"], row[f"h {q}"])
        totals = wholes.setdefault(codes[row["path"]], {})
        for name, ids in sets:
            for key in [f"n {name}", f"s {name}", f"q {name}", *(f"{part} {name} {q}" for q in ids for part in "sq")]:
                totals[key] = totals.get(key, 0) + row[key]
    for code, totals in wholes.items():
        for name, ids in sets:
            items = [(totals[f"s {name} {q}"], totals[f"q {name} {q}"]) for q in ids]
            whole = totals[f"n {name}"], totals[f"s {name}"], totals[f"q {name}"]
            sent[code].survey.alpha[name] = cronbach(items, whole)
    for path, group, text in comments.iter_rows():
        sent[codes[path]].survey.comments.append((group, text))
    return counted


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inbox", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--workers", type=int, default=os.cpu_count())
    options = parser.parse_args()
    phases = inbox.Phases()
    # Forked before Polars starts its threads, which a fork would not survive.
    pool = multiprocessing.get_context("fork").Pool(options.workers)
    import polars as pl

    framework, registry = Framework(), offices()
    found = inbox.files(options.inbox)
    hashes = {path: pool.apply_async(inbox.hash_file, [path]) for files in found.values() for _, path in files}
    sent = {code: Sent() for code in registry}
    rows = {}
    for kind in ("considerations", "measures", "review"):
        for code, row in read_small(pl, found[kind]):
            inbox.take(kind, row, sent[code], framework)
            rows[row["path"]] = rows.get(row["path"], 0) + 1
    phases.end("read the small sheets")
    rows |= read_surveys(pl, found["survey"], framework, sent)
    phases.end("read and add up the surveys")
    for kind, files in found.items():
        for code, path in files:
            sent[code].files.append(
                [
                    inbox.TITLES[kind],
                    str(path.relative_to(options.inbox)),
                    path.stat().st_size,
                    rows.get(str(path), 0),
                    hashes[path].get(),
                ]
            )
    month = Month(framework, registry, sent)
    (options.out / PERIOD / "offices").mkdir(parents=True, exist_ok=True)
    month.write_results(options.out / PERIOD / "results.csv")
    month.write_survey(options.out / PERIOD / "survey.csv")
    phases.end("score")

    def jobs():
        yield str(options.out / PERIOD / "national.xlsx"), month.national(), f"ผลการประเมิน {PERIOD}", framework.words
        for code, office in registry.items():
            if sent[code].files:
                yield str(options.out / PERIOD / "offices" / f"{code}.xlsx"), month.of_office(code), office[
                    "name"
                ], framework.words

    for _ in pool.imap_unordered(write_workbook, jobs()):
        pass
    pool.close()
    pool.join()
    phases.end("write the workbooks")


if __name__ == "__main__":
    main()
