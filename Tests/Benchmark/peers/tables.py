"""The tables of the workbooks that both peers write, and the two files that their results are compared by."""

import csv
import statistics
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from framework import PERIOD
from inbox import TITLES
from scoring import Scorer, Tally, half_up

KINDS = {"standard": "มาตรฐาน", "indicator": "ตัวบ่งชี้", "consideration": "ประเด็นการพิจารณา", "overall": "ภาพรวม"}
OFFICE = [("รหัสเขต", "text", 9), ("สพท.", "text", 30), ("ประเภท", "text", 8), ("ภูมิภาค", "text", 14), ("จังหวัด", "text", 16)]


@dataclass
class Table:
    """A sheet with one table: columns of (header, kind, width), rows of values, None for a cell left empty."""

    name: str
    columns: list
    rows: list
    charts: list = ()


def told(table):
    """The table with a dash wherever a person would ask whether a cell was forgotten."""
    table.rows = [["–" if value is None else value for value in row] for row in table.rows]
    return table


def published(value):
    """The number that a reader sees: two decimals, half up."""
    return None if value is None else float(half_up(value))


class Month:
    """Every office's result and the tables made of them."""

    def __init__(self, framework, offices, sent):
        self.framework, self.offices, self.sent = framework, offices, sent
        scorer = Scorer(framework)
        self.results = {code: scorer.office(office, sent[code]) for code, office in offices.items()}
        self.surveys = {code: self.survey_figures(sent[code].survey) for code in offices}
        self.nation = self.national_survey()
        self.medians = {}

    def survey_figures(self, survey):
        """Tallies of one survey: of everything, each dimension and each question, all groups together."""
        figures = {question: survey.tally([question]) for question in self.framework.questions}
        for id, _, questions in self.framework.dimensions:
            figures["d" + id] = joined(figures[question] for question in questions)
        figures["survey"] = joined(figures[question] for question in self.framework.questions)
        return figures

    def national_survey(self):
        """Tallies of all offices by group and question; the group None stands for all."""
        cells = {}
        for sent in self.sent.values():
            for (group, question), tally in sent.survey.cells.items():
                for key in ((group, question), (None, question)):
                    cells.setdefault(key, Tally()).add(tally)
        for group in [None, *self.framework.groups]:
            for id, _, questions in self.framework.dimensions:
                cells[group, "d" + id] = joined(cells.get((group, question), Tally()) for question in questions)
            cells[group, "survey"] = joined(cells.get((group, q), Tally()) for q in self.framework.questions)
        return cells

    def survey_rows(self):
        yield "survey", "ภาพรวม", "แบบสอบถามความพึงพอใจ"
        for id, title, questions in self.framework.dimensions:
            yield "d" + id, f"ด้านที่ {id}", title
        for question, title in self.framework.questions.items():
            yield question, question, title

    def lead(self, code):
        office = self.offices[code]
        return [code, office["short_name"], office["type"], office["region"], office["provinces"]]

    def level_of(self, code, node):
        return self.results[code][node].level

    def figure(self, code, node):
        result = self.results[code][node]
        return result.score if result.score is not None else result.level

    def median(self, node, column=None, value=None):
        """The median of the published figures of the offices that share an attribute."""
        key = node, column, value
        if key not in self.medians:
            figures = [published(self.figure(code, node)) for code, office in self.offices.items()
                       if (column is None or office[column] == value) and self.figure(code, node) is not None]
            self.medians[key] = statistics.median(figures) if figures else None, len(figures)
        return self.medians[key]

    # The two files of figures

    def write_results(self, path):
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            out = csv.writer(file)
            out.writerow(["office_code", "node", "value", "self_level", "review_level", "level", "score"])
            for code, results in self.results.items():
                for node, r in results.items():
                    out.writerow([code, node, r.value, r.self_level, r.review_level, r.level, half_up(r.score)])

    def write_survey(self, path):
        names = {"survey": "survey"}
        for id, _, questions in self.framework.dimensions:
            names |= {"d" + id: f"survey.{id}"} | {question: f"survey.{id}.{question}" for question in questions}
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            out = csv.writer(file)
            out.writerow(["scope", "node", "answers", "answer_sum", "answer_squares", "answers_of_4_and_5", "mean", "alpha"])
            nation = {key: self.nation[None, key] for key, _, _ in self.survey_rows()}
            for code, figures in [("(all)", nation), *self.surveys.items()]:
                alpha = self.sent[code].survey.alpha if code in self.sent else {}
                for key, tally in figures.items():
                    known = alpha.get(key)
                    out.writerow([code, names[key], tally.answers, tally.total, tally.squares, tally.high,
                                  half_up(tally.mean), "" if known is None else f"{known:.6f}"])

    # The national workbook

    def national(self):
        tables = [self.overview(), self.board(), self.by_office(), *(self.standard(each) for each in self.framework.standards),
                  self.considerations(), self.measures(), self.distribution(), self.regions(), self.national_means(),
                  self.survey_by_office(), self.advice(), self.comparison(), self.submissions(), self.sources(), self.methods()]
        tables = [*map(told, tables), self.long()]
        contents = Table("สารบัญ", [("แผ่นงาน", "text", 30), ("แถว", "int", 10)], [[t.name, len(t.rows)] for t in tables])
        return [contents, *tables]

    def counts(self, node, codes=None):
        levels = [level for code in codes or self.offices if (level := self.level_of(code, node)) is not None]
        return levels, [levels.count(level) for level in (5, 4, 3, 2, 1)]

    def mean_figure(self, node, codes=None):
        figures = [Fraction(half_up(figure)) for code in codes or self.offices
                   if (figure := self.figure(code, node)) is not None]
        return published(sum(figures) / len(figures)) if figures else None

    def level_columns(self):
        return [part for level, word in self.framework.words.items()
                for part in ((f"{level} {word} จำนวน", "int", 10), (f"{level} {word} ร้อยละ", "percent", 10))]

    def shares(self, node, codes=None):
        levels, counts = self.counts(node, codes)
        return levels, [part for count in counts for part in (count, count / len(levels) if levels else None)]

    def overview(self):
        rows = []
        for node, title in [*((each.id, each.title) for each in self.framework.standards), ("overall", "ภาพรวม")]:
            levels, shares = self.shares(node)
            rows.append([node, title, len(levels), len(self.offices), self.mean_figure(node), *shares])
        columns = [("รายการ", "text", 12), ("ชื่อ", "text", 60), ("จำนวนเขตที่มีผล", "int", 12), ("จำนวนเขต", "int", 10),
                   ("คะแนนเฉลี่ย", "score", 12), *self.level_columns()]
        charts = [("column", "คะแนนเฉลี่ย", [4]), ("percent_stacked", "การกระจายของระดับ", [5, 7, 9, 11, 13])]
        return Table("ภาพรวม", columns, rows, charts)

    def board(self):
        """Every office and group of offices with its figure of each standard and indicator."""
        nodes = ["overall", *(node.id for node in self.framework.nodes if node.kind != "consideration")]
        groups = [("ทั้งประเทศ", list(self.offices))]
        for column in ("type", "region"):
            for value in sorted({office[column] for office in self.offices.values()}):
                groups.append((value, [code for code, office in self.offices.items() if office[column] == value]))
        rows = [["–", name, "กลุ่ม", "–", "–", *(self.mean_figure(node, codes) for node in nodes),
                 len(self.counts("overall", codes)[0])] for name, codes in groups]
        for code in self.offices:
            figures = [published(self.figure(code, node)) for node in nodes]
            rows.append([*self.lead(code), *figures, sum(figure is not None for figure in figures)])
        return Table("แผงคะแนน", [*OFFICE, *((node, "score", 8) for node in nodes), ("มีผล", "int", 8)], rows)

    def submissions(self):
        rows = []
        for code in self.offices:
            sent = {file[0]: file for file in self.sent[code].files}
            for title in TITLES.values():
                file = sent.get(title)
                rows.append([*self.lead(code), title, "ได้รับแล้ว" if file else "ยังไม่ได้รับ", *(file[1:4] if file else [None] * 3)])
        return Table("สถานะการส่งข้อมูล", [*OFFICE, ("แบบรายงาน", "text", 30), ("สถานะ", "text", 14), ("ไฟล์", "text", 44),
                                          ("ขนาด (ไบต์)", "int", 12), ("จำนวนแถว", "int", 10)], rows)

    def by_office(self):
        ranked = sorted((-score, code) for code in self.offices if (score := self.results[code]["overall"].score) is not None)
        rank, previous = {}, None
        for place, (score, code) in enumerate(ranked, 1):
            rank[code] = rank[ranked[place - 2][1]] if score == previous else place
            previous = score
        rows = []
        for code in self.offices:
            overall = self.results[code]["overall"]
            median, _ = self.median("overall", "type", self.offices[code]["type"])
            away = published(overall.score) - median if overall.score is not None and median is not None else None
            row = [*self.lead(code), published(overall.score), overall.level, rank.get(code), away]
            for standard in self.framework.standards:
                result = self.results[code][standard.id]
                row += [published(result.score), result.level, float(result.score) if result.score is not None else None]
            missing = [node.id for node in self.framework.indicators if self.level_of(code, node.id) is None]
            rows.append(row + [", ".join(missing) or "–"])
        columns = [*OFFICE, ("คะแนนภาพรวม", "score", 10), ("ระดับ", "level", 14), ("อันดับ", "int", 8), ("ต่างจากมัธยฐาน", "score", 10)]
        for standard in self.framework.standards:
            name = f"มาตรฐานที่ {standard.id}"
            columns += [(f"{name} คะแนน", "score", 10), (f"{name} ระดับ", "level", 14), (f"{name} ไม่ปัดเศษ", "score", 10)]
        return Table("ผลรายเขต", columns + [("รายการที่ขาด", "text", 24)], rows)

    def standard(self, standard):
        columns, rows = list(OFFICE), []
        for node in standard.children:
            name = f"ตัวบ่งชี้ที่ {node.id}"
            columns += [(f"{name} ระดับ", "level", 14), (f"{name} ประเมินตนเอง", "level", 14),
                        (f"{name} คณะกรรมการ", "level", 14), (f"{name} ผลต่าง", "int", 8)]
        for code in self.offices:
            row = self.lead(code)
            for node in standard.children:
                r = self.results[code][node.id]
                both = r.review_level is not None and r.self_level is not None
                row += [r.level, r.self_level, r.review_level, r.review_level - r.self_level if both else None]
            rows.append(row)
        return Table(f"มาตรฐานที่ {standard.id}", columns, rows)

    def considerations(self):
        marks = {"yes/yes": "●", "yes/no": "◐", "no/no": "○", "": "–"}
        nodes = [node for node in self.framework.nodes if node.rule["type"] == "judgement"]
        rows = [self.lead(code) + [marks[self.results[code][node.id].value] for node in nodes] for code in self.offices]
        return Table("ผลรายประเด็น", [*OFFICE, *((node.id, "text", 8) for node in nodes)], rows)

    def measures(self):
        nodes = [node for node in self.framework.nodes if node.rule["type"] in ("bands", "measured", "trend")]
        medians = {}
        for node in nodes:
            for type in {office["type"] for office in self.offices.values()}:
                values = [self.sent[code].measures[node.id][0] for code, office in self.offices.items()
                          if office["type"] == type and node.id in self.sent[code].measures]
                medians[node.id, type] = statistics.median(values) if values else None
        rows = []
        for code, office in self.offices.items():
            for node in nodes:
                value, reached, total, path = self.sent[code].measures.get(node.id, (None, None, None, "–"))
                level = self.results[code][node.id].level
                away = value - medians[node.id, office["type"]] if value is not None else None
                rows.append([*self.lead(code), node.id, node.title, reached, total,
                             None if value is None else float(value) / 100, level, published(away), path])
        columns = [*OFFICE, ("รายการที่", "text", 9), ("รายการ", "text", 40), ("ตัวตั้ง", "int", 10), ("ตัวหาร", "int", 10),
                   ("ร้อยละ", "percent", 10), ("ระดับ", "level", 14), ("ห่างจากมัธยฐาน", "score", 10), ("ไฟล์", "text", 40)]
        return Table("ข้อมูลเชิงปริมาณ", columns, rows)

    def distribution(self):
        rows = []
        for node in [*self.framework.nodes, None]:
            id, kind, title = (node.id, node.kind, node.title) if node else ("overall", "overall", "ภาพรวม")
            levels, shares = self.shares(id)
            if levels:
                spread = statistics.stdev(levels) if len(levels) > 1 else None
                rows.append([id, KINDS[kind], title, len(levels), *shares, published(Fraction(sum(levels), len(levels))),
                             statistics.median(levels), spread, min(levels), max(levels)])
        columns = [("รายการที่", "text", 9), ("ประเภท", "text", 16), ("รายการ", "text", 50), ("จำนวนเขต", "int", 10), *self.level_columns(),
                   ("ค่าเฉลี่ยระดับ", "score", 10), ("มัธยฐาน", "score", 10), ("SD", "score", 8), ("ต่ำสุด", "int", 8), ("สูงสุด", "int", 8)]
        return Table("การกระจายระดับคุณภาพ", columns, rows)

    def regions(self):
        rows = []
        for region in sorted({office["region"] for office in self.offices.values()}):
            codes = [code for code, office in self.offices.items() if office["region"] == region]
            for node in [*(each.id for each in self.framework.standards), "overall"]:
                levels, counts = self.counts(node, codes)
                rows.append([region, node, len(levels), len(codes), self.mean_figure(node, codes),
                             *(count / len(levels) if levels else None for count in counts)])
        columns = [("ภูมิภาค", "text", 16), ("รายการ", "text", 12), ("จำนวนเขตที่มีผล", "int", 12), ("จำนวนเขต", "int", 10), ("คะแนนเฉลี่ย", "score", 10),
                   *((f"{level} {word} ร้อยละ", "percent", 10) for level, word in self.framework.words.items())]
        return Table("ผลรายภูมิภาค", columns, rows)

    def national_means(self):
        rows = []
        for key, id, title in self.survey_rows():
            tally = self.nation[None, key]
            if not tally.answers:
                continue
            row = [id, title, tally.answers, tally.shown, tally.deviation, tally.high / tally.answers]
            for group in self.framework.groups:
                of_group = self.nation[group, key]
                row += [of_group.answers, of_group.shown]
            rows.append(row)
        columns = [("ข้อ", "text", 10), ("รายการ", "text", 50), ("จำนวนคำตอบ", "int", 12), ("ค่าเฉลี่ย", "score", 10), ("SD", "score", 8),
                   ("ร้อยละของระดับ 4–5", "percent", 10)]
        for group in self.framework.groups:
            columns += [(f"{group} จำนวน", "int", 12), (f"{group} ค่าเฉลี่ย", "score", 10)]
        return Table("ความพึงพอใจ", columns, rows)

    def survey_by_office(self):
        rows = []
        for code in self.offices:
            survey = self.sent[code].survey
            for id, title, _ in self.framework.dimensions:
                tally = self.surveys[code]["d" + id]
                if tally.answers:
                    rows.append([*self.lead(code), title, sum(survey.respondents.values()), tally.answers,
                                 tally.shown, tally.deviation, survey.alpha.get("d" + id)])
        columns = [*OFFICE, ("ด้าน", "text", 30), ("ผู้ตอบ", "int", 10), ("คำตอบ", "int", 10), ("ค่าเฉลี่ย", "score", 10), ("SD", "score", 8), ("แอลฟา", "score", 8)]
        return Table("ความพึงพอใจรายเขต", columns, rows)

    def advice(self):
        by_text = {}
        for code, sent in self.sent.items():
            for node, text in sent.advice.items():
                by_text.setdefault((node, text), []).append(code)
        titles = {node.id: node.title for node in self.framework.nodes}
        rows = [[node, titles[node], text, len(codes), ", ".join(self.offices[code]["short_name"] for code in codes), ", ".join(codes)]
                for (node, text), codes in sorted(by_text.items(), key=lambda item: (item[0][0], -len(item[1])))]
        return Table("ข้อเสนอแนะ", [("รายการที่", "text", 9), ("รายการ", "text", 40), ("ข้อเสนอแนะ", "text", 60), ("จำนวนเขต", "int", 10),
                                    ("สพท.", "text", 60), ("รหัสเขต", "text", 30)], rows)

    def comparison(self):
        rows = []
        for code, office in self.offices.items():
            for node in [*(each.id for each in self.framework.standards), "overall"]:
                score = published(self.results[code][node].score)
                row = [*self.lead(code), node, score]
                for column, value in (("type", office["type"]), ("region", office["region"]), (None, None)):
                    median, _ = self.median(node, column, value)
                    row += [median, score - median if score is not None and median is not None else None]
                rows.append(row)
        columns = [*OFFICE, ("รายการ", "text", 10), ("คะแนน", "score", 10)]
        for title in ("ประเภท", "ภาค", "ประเทศ"):
            columns += [(f"มัธยฐาน ({title})", "score", 10), (f"ระยะห่าง ({title})", "score", 10)]
        return Table("เปรียบเทียบ", columns, rows)

    def sources(self):
        rows = [[*self.lead(code)[:2], *file] for code, sent in self.sent.items() for file in sent.files]
        return Table("แหล่งข้อมูล", [*OFFICE[:2], ("แบบรายงาน", "text", 20), ("ไฟล์", "text", 44), ("ขนาด (ไบต์)", "int", 12),
                                    ("จำนวนแถว", "int", 10), ("SHA-256", "text", 66)], rows)

    def methods(self):
        rows = [[node.id, KINDS[node.kind], node.title, node.rule["type"]] for node in self.framework.nodes]
        return Table("เกณฑ์และวิธีคำนวณ", [("รายการที่", "text", 9), ("ประเภท", "text", 16), ("รายการ", "text", 60), ("วิธี", "text", 20)], rows)

    def long(self):
        nodes = [(node.id, node.kind, node.title, node.rule["type"]) for node in self.framework.nodes]
        nodes.append(("overall", "overall", "ภาพรวม", "mean"))
        titles = {node.id: node.title for node in self.framework.standards}
        first = date(2022, 3, 1).isoformat()
        rows = []
        for code, office in self.offices.items():
            lead = [PERIOD, 2565, first, code, office["short_name"], office["name"], *self.lead(code)[2:]]
            for id, kind, title, rule in nodes:
                r = self.results[code][id]
                parent = id.rpartition(".")[0]
                percent, reached, total, _ = self.sent[code].measures.get(id, (None, None, None, None))
                given = self.sent[code].considerations.get(id, (None, None))
                rows.append([*lead, id, KINDS[kind], title, parent or None, id[0], titles.get(id[0], title), rule, published(percent),
                             *(None if each is None else int(each) for each in given), reached, total, r.value or None,
                             r.self_level, r.review_level, r.level, self.framework.words.get(r.level), published(r.score),
                             int(r.applies), int(r.counts), int(r.review_level is not None),
                             int(r.review_level is not None and r.self_level not in (None, r.review_level))])
        columns = [("เดือน", "text", 10), ("ปีงบประมาณ", "int", 10), ("วันแรกของเดือน", "text", 12), *OFFICE[:2], ("ชื่อเต็ม", "text", 50), *OFFICE[2:],
                   ("รายการที่", "text", 9), ("ประเภทรายการ", "text", 16), ("รายการ", "text", 40), ("อยู่ภายใต้", "text", 9), ("มาตรฐานที่", "text", 9), ("มาตรฐาน", "text", 40),
                   ("วิธีคิด", "text", 10), ("ร้อยละ", "score", 10), ("ดำเนินการ", "int", 8), ("ชัดเจน", "int", 8), ("ตัวตั้ง", "int", 10),
                   ("ตัวหาร", "int", 10), ("ค่า", "text", 10), ("ประเมินตนเอง", "level", 14), ("คณะกรรมการ", "level", 14), ("ระดับ", "level", 14),
                   ("ระดับคุณภาพ", "text", 12), ("คะแนน", "score", 10), ("ใช้กับเขตนี้", "int", 8), ("นับในค่าเฉลี่ย", "int", 8),
                   ("มีผลคณะกรรมการ", "int", 8), ("คณะกรรมการเปลี่ยน", "int", 8)]
        return Table("ข้อมูลยาว", columns, rows)

    # An office's workbook

    def of_office(self, code):
        return [*map(told, [self.front(code), self.announcement(code), self.assessment(code), self.satisfaction(code), self.comments(code)])]

    def front(self, code):
        office, rows = self.offices[code], []
        for node, title in [("overall", "ภาพรวม"), *((n.id, n.title) for n in self.framework.nodes if n.kind != "consideration")]:
            own = published(self.figure(code, node))
            medians = [self.median(node, "type", office["type"]), self.median(node, "region", office["region"]), self.median(node)]
            away = own - medians[0][0] if own is not None and medians[0][0] is not None else None
            rows.append([node, title, own, *(median for median, _ in medians), away, medians[0][1]])
        return Table("หน้าแรก", [("ที่", "text", 9), ("รายการ", "text", 50), ("ของเรา", "score", 10), ("มัธยฐานประเภท", "score", 10),
                                ("มัธยฐานภาค", "score", 10), ("มัธยฐานประเทศ", "score", 10), ("ต่าง", "score", 10), ("n", "int", 8)], rows)

    def announcement(self, code):
        rows = [[node.id, node.title, self.framework.words.get(self.level_of(code, node.id)), self.sent[code].advice.get(node.id)]
                for node in self.framework.nodes if node.kind != "consideration"]
        return Table("ผลการประเมิน", [("ที่", "text", 9), ("มาตรฐาน/ตัวบ่งชี้", "text", 50), ("ระดับคุณภาพ", "text", 14), ("ข้อเสนอแนะ", "text", 60)], rows)

    def assessment(self, code):
        rows = []
        for node in self.framework.nodes:
            r = self.results[code][node.id]
            rows.append([node.id, KINDS[node.kind], node.title, r.value or half_up(r.score) or None, r.self_level, r.review_level, r.level,
                         self.sent[code].advice.get(node.id)])
        return Table("รายงานการประเมินตนเอง", [("รายการที่", "text", 9), ("ประเภท", "text", 16), ("รายการ", "text", 50), ("ผลการดำเนินงาน", "text", 14),
                                              ("ประเมินตนเอง", "level", 14), ("คณะกรรมการ", "level", 14), ("ระดับคุณภาพ", "level", 14), ("ข้อเสนอแนะ", "text", 60)], rows)

    def satisfaction(self, code):
        survey, rows = self.sent[code].survey, []
        for key, id, title in self.survey_rows():
            tally, nation = self.surveys[code][key], self.nation[None, key]
            if not tally.answers:
                continue
            questions = [key] if key in self.framework.questions else next(
                (ids for dimension, _, ids in self.framework.dimensions if "d" + dimension == key), self.framework.questions)
            of_groups = [joined(survey.cells[group, question] for question in questions) for group in self.framework.groups]
            rows.append([id, title, tally.shown, nation.shown, tally.shown - nation.shown,
                         tally.high / tally.answers, *(each.shown for each in of_groups)])
        columns = [("ข้อ", "text", 10), ("รายการ", "text", 50), ("เขต", "score", 10), ("ทั้งประเทศ", "score", 10), ("ต่างกัน", "score", 10), ("ตอบ 4–5", "percent", 10),
                   *((f"{group} (n {survey.respondents.get(group, 0)})", "score", 12) for group in self.framework.groups)]
        return Table("ความพึงพอใจ", columns, rows)

    def comments(self, code):
        return Table("ข้อเสนอแนะผู้ตอบ", [("สถานภาพผู้ตอบ", "text", 30), ("ข้อเสนอแนะ", "text", 80)], [list(each) for each in self.sent[code].survey.comments])


def joined(tallies):
    result = Tally()
    for tally in tallies:
        result.add(tally)
    return result
