"""Whether `data/` is as its description says, and whether every published figure can be made of it again.

    data_tables.py OUT

Holds each file of OUT/data against datapackage.json (hashes, types, keys, references) and against the view of its name
in ruamphon-read.sqlite. Then makes from the files alone what the sheets of every OUT/<period>/national.xlsx show: means
with their n, distributions, regions, offices and ranks, submissions, measures, satisfaction, marks, and the long table.
Prints a line for each thing that does not hold and ends with 1 if there is any. Needs nothing but the standard library.
"""
import csv
import datetime
import hashlib
import json
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

from layouts import Tables
from spreadsheet import Package

MOST_LINES = 5
NATION, ALL, OVERALL = "ทั้งประเทศ", "(all)", "overall"
STATUSES = {
    "final": "ผลสรุป", "provisional": "ผลเบื้องต้น", "measured": "ไม่ให้ระดับ", "missing": "ข้อมูลไม่ครบ",
    "not-applicable": "ไม่เกี่ยวข้อง",
}
STATES = {
    "received": "ได้รับแล้ว", "carried": "ใช้ของเดือนก่อน", "rejected": "นำเข้าไม่ได้", "not-yet-due": "ยังไม่ถึงกำหนด",
    "missing": "ค้างส่ง",
}
KINDS = {
    "standard": "มาตรฐาน", "indicator": "ตัวบ่งชี้", "consideration": "ประเด็นการพิจารณา", "criterion": "เกณฑ์",
    "overall": "ภาพรวม",
}
MARKS = {
    "[p]": "is_provisional", "[r]": "is_revised", "[a]": "is_assumed", "[c]": "is_carried_forward",
    "[o]": "is_overruled", "[d]": "is_doubted",
}


def typed(text, field):
    """A cell by its type; an error where it is none of that type."""
    if text == "":
        return None
    kind = field["type"]
    if kind == "integer":
        return int(text)
    if kind == "number":
        return Decimal(text)
    if kind == "boolean":
        return {"true": True, "false": False}[text]
    if kind == "date":
        return datetime.date.fromisoformat(text)
    if kind == "datetime":
        return datetime.datetime.strptime(text, field["format"])
    return text


class Data:
    """The tables of `data/`, read by their description; `problems` says what does not hold."""

    def __init__(self, folder):
        self.folder, self.rows, self.problems = folder, {}, []
        self.package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        for resource in self.package["resources"]:
            self.rows[resource["name"]] = self.read(resource)
        for resource in self.package["resources"]:
            self.problems += [f'{resource["path"]}: {problem}' for problem in self.keys(resource)]

    def read(self, resource):
        path, fields = resource["path"], resource["schema"]["fields"]
        raw = (self.folder / path).read_bytes()
        if f"sha256:{hashlib.sha256(raw).hexdigest()}" != resource["hash"] or len(raw) != resource["bytes"]:
            self.problems.append(f"{path}: is not the described file")
        if not raw.startswith(b"\xef\xbb\xbf") or not raw.endswith(b"\r\n"):
            self.problems.append(f"{path}: has no byte order mark, or no CRLF at its end")
        lines = csv.reader(raw.decode("utf-8-sig").splitlines())
        if next(lines) != [field["name"] for field in fields]:
            self.problems.append(f"{path}: its header is not the described one")
        rows = []
        for number, line in enumerate(lines, 2):
            row = {}
            for text, field in zip(line, fields, strict=True):
                limits = field.get("constraints", {})
                try:
                    value = row[field["name"]] = typed(text, field)
                except (ValueError, KeyError, ArithmeticError):
                    self.problems.append(f'{path}, row {number}: {field["name"]} is "{text}"')
                    continue
                if value is None:
                    fits = not limits.get("required")
                else:
                    fits = text in limits.get("enum", [text]) and not (
                        "minimum" in limits and not limits["minimum"] <= value <= limits["maximum"])
                if not fits:
                    self.problems.append(f'{path}, row {number}: {field["name"]} may not be "{text}"')
            rows.append(row)
        return rows

    def keys(self, resource):
        schema, rows = resource["schema"], self.rows[resource["name"]]
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in rows]
        if len(set(keys)) != len(keys):
            yield "two rows have one key"
        if keys != sorted(keys):
            yield "the rows are not in the order of their key"
        for reference in schema.get("foreignKeys", []):
            target = reference["reference"]
            known = {tuple(row[name] for name in target["fields"]) for row in self.rows[target["resource"]]}
            for row in rows:
                if tuple(row[name] for name in reference["fields"]) not in known:
                    yield f'{reference["fields"]} of {row} are not in {target["resource"]}'[:300]
                    break

    def views(self, database):
        """What the views of the read copy say otherwise."""
        connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        for resource in self.package["resources"]:
            fields = resource["schema"]["fields"]
            names = [column[1] for column in connection.execute(f'PRAGMA table_info(data_{resource["name"]})')]
            if names != [field["name"] for field in fields]:
                yield f'data_{resource["name"]} has the columns {names}'
                continue
            order = ", ".join(resource["schema"]["primaryKey"])
            seen = connection.execute(f'SELECT * FROM data_{resource["name"]} ORDER BY {order}').fetchall()
            mine = [tuple(row.values()) for row in self.rows[resource["name"]]]
            if len(seen) != len(mine):
                yield f'data_{resource["name"]} has {len(seen)} rows, the file {len(mine)}'
            for one, other in zip(mine, seen):
                if [stored(value) for value in one] != [guarded(value) for value in other]:
                    yield f'data_{resource["name"]}: {other}, the file {one}'[:400]
                    break
        connection.close()

    def of(self, table, period):
        return [row for row in self.rows[table] if row["period"] == period]


def stored(value):
    """A value of a file as a view gives it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Decimal):
        return round(float(value), 2)
    if isinstance(value, datetime.datetime):
        return value.isoformat()
    return str(value) if isinstance(value, datetime.date) else value


def guarded(value):
    if isinstance(value, float):
        return round(value, 2)
    return "'" + value if isinstance(value, str) and value[:1] in "=+-@\t" and value else value


def half_up(value, digits=2):
    """An exact value as the sheets publish it; nil stays nil."""
    if value is None:
        return None
    value = Fraction(value)
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def mean(values):
    return half_up(Fraction(sum(Fraction(value) for value in values), len(values))) if values else None


def deviation(values):
    if len(values) < 2:
        return None
    average = Fraction(sum(values), len(values))
    return root(sum((value - average) ** 2 for value in values) / (len(values) - 1))


def root(value):
    value = Fraction(value)
    exact = (Decimal(value.numerator) / Decimal(value.denominator)).sqrt()
    return exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def share(part, whole):
    """A share as a sheet holds it, of hundredths of a percent."""
    return None if not whole else half_up(Fraction(100 * part, whole)) / 100


class Month:
    """What the tables say of one month, put together as the sheets of the nation do."""

    def __init__(self, data, period):
        self.period = period
        self.offices = data.of("offices", period)
        self.office = {office["office_code"]: office for office in self.offices}
        self.nodes = sorted(data.of("nodes", period), key=lambda node: node["position"])
        self.node = {node["node"]: node for node in self.nodes}
        self.results, self.ordered = defaultdict(dict), data.of("results", period)
        for row in self.ordered:
            self.results[row["node"]][row["office_code"]] = row
        self.measures = {
            (row["office_code"], row["node"]): row for row in data.of("measures", period) if row["part_number"] == 0}
        self.submissions = data.of("submissions", period)
        self.survey = {
            (row["scope_kind"], row["scope"], row["node"], row["respondent_group"]): row
            for row in data.of("survey", period)}
        self.groups = {row["group_title"]: row["respondent_group"] for row in data.of("survey", period)}

    @property
    def standards(self):
        return [node["node"] for node in self.nodes if node["kind"] == "standard"]

    def members(self, scope):
        """The codes of a scope by its title."""
        if scope == NATION:
            return [office["office_code"] for office in self.offices]
        def belongs(office):
            groupings = [text.replace("=", ": ", 1) for text in (office["groupings"] or "").split(";")]
            return scope in [office["office_type"], office["region"], *groupings]
        return [office["office_code"] for office in self.offices if belongs(office)]

    def applicable(self, node, scope):
        rows = [self.results[node].get(code) for code in self.members(scope)]
        return [row for row in rows if row and row["status"] != "not-applicable"]

    def distribution(self, node, scope):
        rows = self.applicable(node, scope)
        rated = [row for row in rows if row["level"] is not None]
        levels = sorted(row["level"] for row in rated)
        counts = Counter(levels)
        middle = None
        if levels:
            half = len(levels) // 2
            middle = half_up(Fraction(levels[half] + levels[-half - 1], 2))
        return {
            "n": len(levels), "expected": len(rows), "counts": counts, "mean": mean(levels), "median": middle,
            "deviation": deviation(levels), "lowest": levels[0] if levels else None,
            "highest": levels[-1] if levels else None,
            "score": mean([row["score"] for row in rated if row["score"] is not None]),
        }


def text(value):
    return "–" if value is None or value == "" else value


class Checker:
    """Compares what a sheet shows with what was made of the tables."""

    def __init__(self, month, tables):
        self.month, self.tables, self.problems, self.count = month, tables, [], 0

    def rows(self, name):
        """The rows of a table by header, as texts; none where the month has no such sheet."""
        if name not in self.tables:
            return []
        header, *rows = [[value for _, value, _ in row] for row in self.tables[name]]
        return [dict(zip(header, row)) for row in rows]

    def expect(self, where, row, **figures):
        for column, figure in figures.items():
            self.equal(f"{where}, {column}", row.get(column), figure)

    def equal(self, where, shown, made):
        self.count += 1
        if not same(shown, made):
            self.problems.append(f"{where}: shows {shown}, the tables make {made}")

    def all(self):
        self.contents()
        self.distribution()
        self.overview()
        self.regions()
        self.results()
        self.measures()
        self.submissions()
        self.survey()
        self.long_table()

    def contents(self):
        facts = {row["รายการ"]: row["ค่า"] for row in self.rows("ContentsFacts")}
        overall = self.month.results[OVERALL].values()
        own = [row for row in self.month.submissions if row["kind"] not in ("review", "external")]
        sent = {row["office_code"] for row in own if row["state"] == "received"}
        self.expect("สารบัญ", facts, **{
            "เขตในทะเบียน": len(self.month.offices), "เขตที่ส่งเดือนนี้": len(sent),
            "เขตที่มีผลภาพรวม": sum(row["level"] is not None for row in overall)})
        for row in self.rows("ContentsMarks"):
            if column := MARKS.get(row["เครื่องหมาย"]):
                made = sum(result[column] for result in self.month.ordered)
                self.equal(f'สารบัญ, {row["เครื่องหมาย"]}', row["จำนวนระดับ"], made)

    def levels(self, where, row, made, counts=True):
        for column, shown in row.items():
            if match := re.fullmatch("([1-5]) .* (จำนวน|ร้อยละ)", column):
                count = made["counts"][int(match[1])]
                if match[2] == "จำนวน":
                    self.equal(f"{where}, {column}", shown, count)
                else:
                    self.equal(f"{where}, {column}", shown, share(count, made["n"]))

    def distribution(self):
        seen = set()
        for row in self.rows("Distribution"):
            node = row["รหัสรายการ"]
            made = self.month.distribution(node, NATION)
            where = f"การกระจายระดับคุณภาพ, {node}"
            seen.add(node)
            self.levels(where, row, made)
            self.expect(where, row, **{
                "จำนวนเขต": made["n"], "จำนวนที่คาดหวัง": made["expected"], "ค่าเฉลี่ยระดับ": made["mean"],
                "มัธยฐาน": made["median"], "SD": made["deviation"], "ต่ำสุด": made["lowest"],
                "สูงสุด": made["highest"], "คะแนนเฉลี่ย": made["score"]})
            groups = [column.removesuffix(" ค่าเฉลี่ยระดับ") for column in row if column.endswith(" ค่าเฉลี่ยระดับ")]
            for group in groups:
                made = self.month.distribution(node, group)
                self.expect(f"{where} {group}", row, **{
                    f"{group} จำนวนเขต": made["n"], f"{group} ค่าเฉลี่ยระดับ": made["mean"]})
        kinds = {"survey", "dimension", "question"}
        made = {node["node"] for node in self.month.nodes if node["has_levels"] and node["kind"] not in kinds}
        self.equal("การกระจายระดับคุณภาพ, รายการ", str(sorted(seen)), str(sorted(made)))

    def overview(self):
        for node, row in zip(self.month.standards + [OVERALL], self.rows("OverviewStandards")):
            made = self.month.distribution(node, NATION)
            self.levels(f"ภาพรวม, {node}", row, made)
            self.expect(f"ภาพรวม, {node}", row, **{
                "จำนวนเขต": made["n"], "จำนวนที่คาดหวัง": made["expected"], "คะแนนเฉลี่ย": made["score"]})
        for row in self.rows("OverviewRegions"):
            nodes = [OVERALL] + self.month.standards
            columns = [column for column in row if column.endswith("คะแนนเฉลี่ย")]
            for node, column in zip(nodes, columns):
                made = self.month.distribution(node, row["ภูมิภาค"])
                self.equal(f'ภาพรวม, {row["ภูมิภาค"]} {node}', row[column], made["score"])
            self.equal(f'ภาพรวม, {row["ภูมิภาค"]}', row["เขตในทะเบียน"], len(self.month.members(row["ภูมิภาค"])))
        items = {
            node["title"]: node["node"] for node in self.month.nodes if node["kind"] == "dimension"}
        for row in self.rows("OverviewSurvey"):
            is_group = row["จำแนกตาม"] == "รายกลุ่มผู้ตอบ"
            node = "survey" if is_group else items.get(row["รายการ"], "survey")
            group = self.month.groups.get(row["รายการ"]) if is_group else ALL
            self.figures(f'ภาพรวม, {row["รายการ"]}', row, ("nation", ALL, node, group))

    def regions(self):
        for row in self.rows("Regions"):
            node = OVERALL if row["มาตรฐานที่"] == "ภาพรวม" else row["มาตรฐานที่"]
            made, where = self.month.distribution(node, row["ภูมิภาค"]), f'ผลรายภูมิภาค, {row["ภูมิภาค"]} {node}'
            self.levels(where, row, made)
            self.expect(where, row, **{
                "จำนวนเขต": made["n"], "จำนวนที่คาดหวัง": made["expected"], "คะแนนเฉลี่ย": made["score"]})

    def results(self):
        overall = self.month.results[OVERALL]
        final = {code: row for code, row in overall.items() if row["status"] == "final" and row["score"] is not None}
        for row in self.rows("OfficeResults"):
            code = row["รหัสเขต"]
            where, office = f"ผลรายเขต, {code}", self.month.office[code]
            self.expect(where, row, **{
                "สพท.": office["short_name"], "ประเภท": office["office_type"], "ภูมิภาค": office["region"],
                "จังหวัด": (office["provinces"] or "").replace(";", ", ")})
            for node in self.month.standards:
                result = self.month.results[node][code]
                if result["status"] == "not-applicable":
                    continue
                self.equal(f"{where} {node}", row[f"มาตรฐานที่ {node} คะแนน"], result["score"])
                self.equal(f"{where} {node}", row[f"มาตรฐานที่ {node} ระดับ"], result["level"])
            result = overall[code]
            self.equal(where, row["คะแนนเฉลี่ยภาพรวม"], result["score"])
            self.equal(where, row["ระดับคุณภาพภาพรวม"], result["level"])
            self.equal(where, row["สถานะ"], STATUSES[result["status"]])
            if "ตัวชี้วัดที่บรรลุ" in row:
                self.expect(where, row, **{
                    "ตัวชี้วัดที่บรรลุ": result["kpis_achieved"], "ตัวชี้วัดที่รายงาน": result["kpis_reported"]})
            for column, shown in row.items():
                if column.startswith("อันดับ"):
                    peers = [
                        other for peer, other in final.items()
                        if "ในประเภท" not in column or self.month.office[peer]["office_type"] == office["office_type"]]
                    rank = 1 + sum(other["score"] > result["score"] for other in peers) if code in final else None
                    self.equal(f"{where}, {column}", shown, rank)

    def measures(self):
        for row in self.rows("Measures"):
            key = (row["รหัสเขต"], row["รายการที่"])
            result = self.month.results[key[1]][key[0]]
            if result["status"] == "not-applicable":
                continue
            measure = self.month.measures.get(key, {})
            percentage = measure.get("percentage")
            self.expect(f"ข้อมูลเชิงปริมาณ, {key}", row, **{
                "ตัวตั้ง": measure.get("numerator"), "ตัวหาร": measure.get("denominator"),
                "ร้อยละ": None if percentage is None else percentage / 100,
                "ระดับ": STATUSES["measured"] if result["status"] == "measured" else result["level"]})

    def submissions(self):
        rows = self.rows("Submissions")
        self.equal("สถานะการส่งข้อมูล, แถว", len(rows), len(self.month.submissions))
        made = {(row["office_code"], row["title"]): row for row in self.month.submissions}
        for row in rows:
            key = (row["รหัสเขต"], row["แบบรายงาน"])
            submission = made.get(key)
            if submission is None:
                self.problems.append(f"สถานะการส่งข้อมูล: the tables have no {key}")
                continue
            self.expect(f"สถานะการส่งข้อมูล, {key}", row, **{
                "ผู้มีหน้าที่ส่ง": submission["owed_by"], "กำหนดส่ง": serial(submission["due"]),
                "วันที่ของไฟล์": serial(submission["received"]), "ช้ากว่ากำหนด (วัน)": submission["days_late"]})
            if submission["state"] in STATES:
                self.equal(f"สถานะการส่งข้อมูล, {key}", row["สถานะ"], STATES[submission["state"]])

    def survey(self):
        question = {node["node"].split(".", 2)[2]: node["node"] for node in self.month.nodes if node["kind"] == "question"}
        for row in self.rows("Survey"):
            item = row["ข้อ"]
            node = "survey" if item == "ภาพรวม" else question.get(item) or f'survey.{item.removeprefix("ด้านที่ ")}'
            self.figures(f"ความพึงพอใจ, {node}", row, ("nation", ALL, node, ALL))
            for part in [column.removesuffix(" ผู้ตอบ") for column in row if column.endswith(" ผู้ตอบ")]:
                in_region = f"{part} ต่างจากทั้งประเทศ" in row
                scope = ("region", part, node, ALL) if in_region else ("nation", ALL, node, self.month.groups.get(part))
                self.part(f"ความพึงพอใจ, {node} {part}", row, part, scope, in_region)
        dimensions = {node["title"]: node["node"] for node in self.month.nodes if node["kind"] == "dimension"}
        for row in self.rows("SurveyByOffice"):
            node = dimensions.get(row["ด้าน"], "survey")
            self.figures(
                f'ความพึงพอใจรายเขต, {row["รหัสเขต"]} {node}', row, ("office", row["รหัสเขต"], node, ALL))

    def part(self, where, row, part, key, in_region):
        """What is shown of a group or region beside the nation: who answered, their mean, and how far that lies off."""
        made, shown = self.month.survey.get(key), row[f"{part} ค่าเฉลี่ย"]
        difference = row[f"{part} ต่างจาก{'ทั้งประเทศ' if in_region else 'ทุกกลุ่ม'}"]
        if made is None:
            self.equal(where, row[f"{part} ผู้ตอบ"] in ("0", "–") and shown == difference == "–", True)
        elif made["is_hidden"]:
            self.equal(where, {row[f"{part} ผู้ตอบ"], shown, difference} == {"[s]"}, True)
        else:
            n = made["answers"]
            self.equal(f"{where}, n", row[f"{part} ผู้ตอบ"], made["respondents"])
            mean = half_up(Fraction(made["answer_sum"], n)) if n else None
            self.equal(f"{where}, mean", shown, mean)
            whole = self.month.survey[("nation", ALL, key[2], ALL)]
            if n and whole["answers"]:
                off = mean - half_up(Fraction(whole["answer_sum"], whole["answers"]))
                self.equal(f"{where}, difference", difference, off)

    def figures(self, where, row, key):
        """The figures of a survey: the mean, its n and spread made of sums; what is hidden is hidden in both."""
        made = self.month.survey.get(key)
        if made is None:
            # Nobody of the group answered: zeros and dashes, or nothing of the scope came at all.
            self.equal(where, row["จำนวนผู้ตอบ"] in ("0", "–") and row["ค่าเฉลี่ย"] == "–", True)
            return
        self.equal(f"{where}, hidden", row["จำนวนผู้ตอบ"] == "[s]", made["is_hidden"])
        if made["is_hidden"]:
            told = [made[name] for name in ("respondents", "answers", "no_opinion", "deviation", "alpha", "answer_sum",
                                            "answer_squares", "answers_of_4_and_5")]
            self.equal(f"{where}, told", told == [None] * 8, True)
            self.equal(f"{where}, mean", row["ค่าเฉลี่ย"], "[s]" if made["mean"] is None else made["mean"])
            return
        n, total, squares = made["answers"], made["answer_sum"], made["answer_squares"]
        self.equal(f"{where}, n", row["จำนวนผู้ตอบ"], made["respondents"])
        self.equal(f"{where}, answers", row["จำนวนคำตอบ"], n)
        self.equal(f"{where}, mean", row["ค่าเฉลี่ย"], half_up(Fraction(total, n)) if n else None)
        spread = root(Fraction(squares * n - total**2, n * (n - 1))) if n > 1 else None
        self.equal(f"{where}, SD", row["SD"], spread)
        for column, figure in {
            "ไม่แสดงความเห็น": made["no_opinion"], "ระดับความพึงพอใจ": made["level"],
            "สัมประสิทธิ์แอลฟา": made["alpha"], "ร้อยละของระดับ 4–5": share(made["answers_of_4_and_5"], n),
        }.items():
            if column in row:
                self.equal(f"{where}, {column}", row[column], figure)

    def long_table(self):
        rows, order = self.rows("LongData"), {node["node"]: node["position"] for node in self.month.nodes}
        made = sorted(self.month.ordered, key=lambda row: (row["office_code"], order[row["node"]]))
        self.equal("ข้อมูลยาว, แถว", len(rows), len(made))
        for row, result in zip(rows, made):
            office, node = self.month.office[result["office_code"]], self.month.node[result["node"]]
            standard = self.month.node.get(node["standard"], {})
            expected = {
                "เดือน": result["period"], "ปีงบประมาณ": result["fiscal_year"], "วันแรกของเดือน": serial(result["month"]),
                "รหัสเขต": result["office_code"], "สพท.": office["short_name"], "ชื่อเต็ม": office["name"],
                "ประเภท": result["office_type"], "ภูมิภาค": result["region"], "จังหวัด": office["provinces"],
                "รายการที่": result["node"], "ประเภทรายการ": KINDS[result["kind"]], "รายการ": node["title"],
                "อยู่ภายใต้": node["parent"], "มาตรฐานที่": result["standard"], "มาตรฐาน": standard.get("title"),
                "วิธีคิด": node["rule"], "ค่า": result["value"], "จำนวนที่ดำเนินการ": result["implemented"],
                "จำนวนที่ชัดเจน": result["clear"], "ดำเนินการ": result["is_implemented"], "ชัดเจน": result["is_clear"],
                "มี": result["is_present"], "ตัวตั้ง": result["numerator"], "ตัวหาร": result["denominator"],
                "ค่าปีก่อน": result["last_year"], "บรรลุแนวโน้ม": result["is_trend_achieved"],
                "ตัวชี้วัดที่บรรลุ": result["kpis_achieved"], "ตัวชี้วัดที่รายงาน": result["kpis_reported"],
                "ระดับที่ประเมินตนเอง": result["self_level"], "ระดับที่คณะกรรมการให้": result["review_level"],
                "ระดับ": result["level"], "ระดับคุณภาพ": result["label"], "คะแนน": result["score"],
                "สถานะ": STATUSES[result["status"]], "รายการที่ขาด": result["missing"],
            } | {
                column: result[MARKS[column[-3:]]] for column in row if column[-3:] in MARKS
            }
            where = f'ข้อมูลยาว, {result["office_code"]} {result["node"]}'
            if list(row) != list(expected):
                self.problems.append(f"ข้อมูลยาว: has the columns {list(row)}")
                return
            for column, figure in expected.items():
                self.count += 1
                shown = row[column]
                if (shown is None) != (figure is None) or figure is not None and not same(shown, figure):
                    self.problems.append(f"{where}, {column}: shows {shown}, the tables say {figure}")


def serial(day):
    return None if day is None else (day - datetime.date(1899, 12, 30)).days


def same(shown, made):
    if isinstance(shown, bool):
        return shown is made
    if isinstance(made, (bool, int, float, Decimal)):
        try:
            return abs(Decimal(str(shown)) - Decimal(made)) < Decimal("0.00001")
        except (ArithmeticError, ValueError):
            return False
    return str(shown) == str(text(made)).removeprefix("'")


def main(out):
    data = Data(out / "data")
    problems = [f"data/{problem}" for problem in data.problems]
    problems += [f"ruamphon-read.sqlite: {problem}" for problem in data.views(out / "ruamphon-read.sqlite")]
    count = 0
    workbooks = sorted(out.glob("*/national.xlsx"))
    periods = [path.parent.name for path in workbooks]
    if sorted({row["period"] for row in data.rows["results"]}) != periods or not periods:
        problems.append("data/results.csv: does not hold the months that are published")
    for path, period in zip(workbooks, periods):
        checker = Checker(Month(data, period), Tables(Package(path)).by_name)
        checker.all()
        count += checker.count
        found = checker.problems
        problems += [f"{period}: {problem}" for problem in found[:MOST_LINES]]
        if len(found) > MOST_LINES:
            problems.append(f"{period}: and {len(found) - MOST_LINES} more")
    print("\n".join([*problems, f"{count} figures made again from data/, {len(problems)} problems"]))
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__.splitlines()[2].strip())
    sys.exit(main(Path(sys.argv[1])))
