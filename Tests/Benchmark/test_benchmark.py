"""Tests of what Scripts/benchmark computes: medians, goals, floors, agreement, counts and their tolerance.

test_benchmark.py
"""

import json
import sys
import tempfile
import unittest
import zipfile
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "peers"))

import agreement
import floors
import instructions
import measure
import report
import workbooks
import workloads
from framework import Framework, offices
from scoring import Scorer, Sent, Tally, cronbach, half_up


def runs(*walls, peak=50):
    return [{"wall": wall, "cpu": 2 * wall, "peak": peak} for wall in walls]


class Measuring(unittest.TestCase):
    def test_a_run_is_timed_with_its_children_and_must_end_as_expected(self):
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder) / "log"
            code = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'sum(range(3_000_000))'])"
            found = measure.run([sys.executable, "-c", code], log, expected=(0,))
            self.assertGreater(found.cpu, 0)
            self.assertGreater(found.peak, 1)
            with self.assertRaisesRegex(measure.Failed, "exit 7.*gone wrong"):
                measure.run([sys.executable, "-c", "print('gone wrong'); raise SystemExit(7)"], log)

    def test_contenders_take_turns(self):
        order = []
        measure.alternate(3, {name: lambda name=name: order.append(name) for name in "ab"})
        self.assertEqual(order, list("ababab"))

    def test_the_median_of_an_even_number_is_between_the_middle_two(self):
        self.assertEqual(measure.median(runs(9, 1, 2, 4)), 3)
        self.assertEqual(measure.median(runs(1, 2, 9), "cpu"), 4)


class Goals(unittest.TestCase):
    data = {
        "w1": {
            "respondents": 1_000,
            "runs": {"ruamphon": runs(2, 1, 9), "polars": runs(11, 10, 9), "pandas": runs(30, 39, 50)},
        },
        "w2": {"respondents": 10_000, "runs": {"ruamphon": runs(21, peak=119.6), "polars": runs(84)}},
        "correction": {"runs": {"rerun": runs(0.2), "nothing-new": runs(0.06)}},
        "one-task": {
            "rounds": [
                {"reading": 3, "readingFloor": 2, "publishing": 9, "publishingFloor": 3},
                {"reading": 4, "readingFloor": 2, "publishing": 2, "publishingFloor": 1},
            ]
        },
    }

    def value(self, what):
        goal = next(goal for goal in report.GOALS if goal.what == what)
        value = goal.measured(self.data)
        return value if value is None else (goal.shown(value), goal.is_met(value))

    def test_each_goal_is_a_ratio_of_medians(self):
        self.assertEqual(self.value("W1: a month, against Polars and XlsxWriter"), ("5.00×", True))
        self.assertEqual(self.value("W1 against pandas and openpyxl"), ("19.50×", False))
        self.assertEqual(self.value("W2: time for each row against W1"), ("1.05×", True))
        self.assertEqual(self.value("W2: peak memory"), ("120 MiB", True))
        self.assertEqual(self.value("W3: `rerun` of one office, against Polars' full run"), ("0.020", True))
        self.assertEqual(self.value("W4: nothing new, against a full run"), ("0.0300", False))

    def test_floors_are_compared_round_by_round(self):
        self.assertEqual(self.value("reading W1, CPU, against libcsv alone"), ("1.75×", False))
        self.assertEqual(self.value("publishing W1, CPU, against libxlsxwriter and libdeflate alone"), ("2.50×", False))

    def test_what_was_not_measured_is_said(self):
        self.assertIsNone(self.value("100,000 small files"))
        self.assertIn("| 100,000 small files | ≤ 15 s | – | not measured |", report.goals(self.data))

    def test_the_page_shows_what_was_measured_last(self):
        page = report.PAGE.read_text(encoding="utf-8")
        data = json.loads((HERE / "measured.json").read_text(encoding="utf-8"))
        self.assertEqual(report.with_section(page, data), page, "Scripts/benchmark --page writes it")

    def test_a_section_is_renewed_and_the_rest_of_the_page_stays(self):
        page = "# Page\n\n### Measured\n\nold\n\n#### Below\n\n### Next\n\nkept\n"
        made = report.with_section(page, {})
        self.assertTrue(made.startswith("# Page\n\n### Measured\n\nThis section"))
        self.assertTrue(made.endswith("\n\n### Next\n\nkept\n"))
        self.assertNotIn("old", made)
        with self.assertRaises(ValueError):
            report.with_section("# Page\n", {})

    def test_every_workload_has_a_line_or_a_table(self):
        shown = {workload for workload, _ in report.TITLES} | {"one-task", "profile"}
        self.assertEqual(shown, set(workloads.WORKLOADS))


class Parts(unittest.TestCase):
    def test_phases_are_read_from_what_a_run_says(self):
        with tempfile.TemporaryDirectory() as folder:
            log = Path(folder) / "log"
            log.write_text(
                "read: 3.71 s\nmake-files: 6.44 s\n2565-03: 245 offices, 11.31 seconds\nerror at: 9 s\n",
                encoding="utf-8",
            )
            phases = workloads.phases_of(log)
        self.assertEqual(phases, {"read": 3.71, "make-files": 6.44})
        self.assertAlmostEqual(workloads.publishing_cpu(None, phases, 10.15), 6.44)

    def test_a_correction_changes_one_row_and_stays_plausible(self):
        sheet = b"a,b,c,d,e,reached,total,percent\n3,3,1,x,,2501,3790,65.99\n3,3,2,y,,,,54.78\n"
        self.assertEqual(workloads.corrected(sheet), sheet.replace(b"2501,3790,65.99", b"3790,3790,100.00"))

    def test_the_level_of_packing_is_the_program_s(self):
        self.assertIn(floors.deflate_level(), range(1, 13))

    def test_cells_are_listed_with_place_and_value(self):
        sheet = (
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="3">'
            '<c r="A3" t="s"><v>1</v></c><c r="AB3"><v>2.5</v></c><c r="C3"/></row></sheetData></worksheet>'
        )
        self.assertEqual(list(workbooks.lines_of(sheet, ["x", "เขต\nหนึ่ง"])), ["T 2 0 เขต หนึ่ง\n", "N 2 27 2.5\n"])

    def test_workbooks_are_counted_with_texts_inside_their_cells(self):
        with tempfile.TemporaryDirectory() as folder:
            with zipfile.ZipFile(Path(folder) / "one.xlsx", "w") as archive:
                archive.writestr("xl/worksheets/sheet1.xml", "<c><v>1</v></c><c><is><t>x</t></is></c><c/>")
                archive.writestr("xl/styles.xml", "<v>")
            found = workbooks.count(folder)
        self.assertEqual((found["workbooks"], found["cells"], found["xmlBytes"]), (1, 2, 46))


class Agreement(unittest.TestCase):
    survey = "period,scope_kind,scope,node,respondent_group,answers,answer_sum,answer_squares,answers_of_4_and_5,mean,alpha\n"
    peer = "scope,node,answers,answer_sum,answer_squares,answers_of_4_and_5,mean,alpha\n"
    results = "office_code,node,value,self_level,review_level,level,score\n"

    def compared(self, ours, theirs, *, alpha="0.814"):
        with tempfile.TemporaryDirectory() as folder:
            for name, result in (("ours", ours), ("theirs", theirs)):
                month = Path(folder) / name / "2565-03"
                month.mkdir(parents=True)
                (month / "results.csv").write_text(self.results + result, encoding="utf-8")
            data = Path(folder) / "ours" / "data"
            data.mkdir()
            row = "5,20,82,4,4.00"
            lines = [
                f"2565-03,office,1001,survey,(all),{row},0.81",
                f"2565-03,office,1001,survey,teacher,{row},",
                f"2565-02,office,1001,survey,(all),9,9,9,9,1.00,",
            ]
            (data / "survey.csv").write_text(self.survey + "\n".join(lines) + "\n", encoding="utf-8")
            (Path(folder) / "theirs" / "2565-03" / "survey.csv").write_text(
                f"{self.peer}1001,survey,{row},{alpha}\n1101,survey,0,0,0,0,,\n", encoding="utf-8"
            )
            return agreement.compare(Path(folder) / "ours", Path(folder) / "theirs", "2565-03")

    def test_equal_figures_agree(self):
        found = self.compared("1001,1,,3,4,4,3.67\n", "1001,1,,3,4,4,3.67\n")
        self.assertEqual((found.compared, found.unequal), (11, []))

    def test_another_level_a_missing_office_and_another_alpha_are_told(self):
        found = self.compared("1001,1,,3,4,4,3.67\n1101,1,,,,,\n", "1001,1,,3,4,5,3.67\n", alpha="0.83")
        self.assertEqual(len(found.unequal), 3)
        self.assertIn("('1001', '1', 'level'): ruamphon '4', peer '5'", found.unequal)


class Scoring(unittest.TestCase):
    """The peers' own rules, where the product's tests say what is right."""

    def test_numbers_are_rounded_half_up(self):
        self.assertEqual(
            [half_up(Fraction(25, 6)), half_up(Fraction("2.345")), half_up(Fraction("-0.005")), half_up(None)],
            ["4.17", "2.35", "0.00", ""],
        )
        self.assertEqual(Tally(answers=8, total=19).shown, 2.38)

    def test_indicators_of_a_published_year_have_their_published_mean(self):
        framework = Framework()
        office = next(office for office in offices().values() if office["type"] == "สพป.")
        sent = Sent(reviews=dict(zip([node.id for node in framework.standards[2].children], [3, 4, 4, 5, 4, 5])))
        result = Scorer(framework).office(office, sent)["3"]
        self.assertEqual((half_up(result.score), result.level), ("4.17", 4))

    def test_a_rubric_without_one_answer_has_no_level_of_its_own(self):
        framework = Framework()
        ids = [node.id for node in framework.nodes if node.rule["type"] == "judgement"]
        office = next(iter(offices().values()))
        whole = Sent(considerations={id: (True, index > 0) for index, id in enumerate(ids)})
        self.assertEqual(Scorer(framework).office(office, whole)["1.1"].self_level, 4)
        del whole.considerations[ids[0]]
        self.assertIsNone(Scorer(framework).office(office, whole)["1.1"].self_level)

    def test_answers_that_always_agree_have_an_alpha_of_one(self):
        answers = [[1, 1], [3, 3], [5, 5]]
        items = [(sum(column), sum(each**2 for each in column)) for column in zip(*answers)]
        totals = [sum(row) for row in answers]
        self.assertAlmostEqual(cronbach(items, (3, sum(totals), sum(each**2 for each in totals))), 1)
        self.assertIsNone(cronbach(items, (3, 0, 0)))


CALLGRIND = """events: Ir
ob=(1) /lib/libc.so.6
fl=(1) malloc.c
fn=(1) malloc
12 100
+3 20
cfn=(2) free
calls=4 30
* 7000
ob=(2) /tmp/ruamphon
fn=(3) $s7Reading6CursorV4nextyyF
0x10 5
cob=(1)
cfn=(1)
calls=1 12
-2 120
fn=(4) main
* 2
fn=(5) swift_retain
* 3
fn=(6) $sSa6appendyyxnF
* 4
"""


class Instructions(unittest.TestCase):
    record = {
        "processor": "x86_64 with avx2",
        "versions": {"swift": "6.2", "valgrind": "3.19.0"},
        "libraries": {"libc.so.6": "aa", "libcrypto.so.3": "bb", "libsqlite3.so.0": "cc"},
        "commands": {"run": {"ruamphon": 500, "libc.so.6": 200, "libcrypto.so.3": 100, "libsqlite3.so.0": 200}},
    }

    def now(self, processor="x86_64 with avx2", libraries=None, **counts):
        own = self.record["commands"]["run"]
        return {
            "processor": processor,
            "versions": self.record["versions"],
            "libraries": self.record["libraries"] | (libraries or {}),
            "commands": {"run": own | {name.replace("_", "."): count for name, count in counts.items()}},
        }

    def test_what_a_function_calls_is_not_its_own(self):
        counted = instructions.counts(CALLGRIND.splitlines())
        self.assertEqual(instructions.by_file(counted), {"/lib/libc.so.6": 120, "/tmp/ruamphon": 14})
        parts = {"libc": 120, "Reading": 5, "libswiftCore": 7, "other code of the program": 2}
        self.assertEqual(instructions.by_part(counted), parts)

    def test_a_tenth_more_or_fewer_is_borne(self):
        for own, is_equal in ((600, True), (601, False), (400, True), (399, False)):
            lines, found = instructions.compare(self.now(ruamphon=own), self.record)
            self.assertEqual(found, is_equal, lines)
            self.assertEqual("--renew" in lines[-1], not is_equal)

    def test_another_library_is_left_out_with_its_count(self):
        lines, is_equal = instructions.compare(
            self.now(libraries={"libsqlite3.so.0": "other"}, ruamphon=579), self.record
        )
        self.assertTrue(is_equal)
        self.assertIn("libsqlite3.so.0 is another one", lines[0])
        self.assertIn("+9.9%); 80% of the command compared", lines[-1])
        self.assertFalse(
            instructions.compare(self.now(libraries={"libsqlite3.so.0": "other"}, ruamphon=581), self.record)[1]
        )

    def test_another_processor_leaves_out_what_chooses_its_code_by_it(self):
        names, reasons = instructions.comparable(self.now("x86_64 with avx"), self.record)
        self.assertEqual(names, {"ruamphon", "libsqlite3.so.0"})
        self.assertEqual(len(reasons), 2)
        self.assertEqual(instructions.comparable(self.now("aarch64"), self.record)[0], set())

    def test_the_record_holds_the_program_in_every_command(self):
        record = json.loads(instructions.RECORD.read_text(encoding="utf-8"))
        self.assertEqual(set(record["commands"]), {"check", "run", "rerun", "nothing-new"})
        for files in record["commands"].values():
            self.assertIn(instructions.PROGRAM, files)
            self.assertEqual(set(files) - set(record["libraries"]), {instructions.PROGRAM})


if __name__ == "__main__":
    unittest.main()
