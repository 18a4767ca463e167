import TestSupport
import Testing

/// Forms are written by the program, filled in by the test and read back by the program.
@Suite("ruamphon template")
struct TemplateTests {
  /// A year of each shipped round, with the kinds that it has.
  static let years = [
    ("2554", ["review", "criteria", "progress"]),
    ("2560", ["considerations", "measures", "survey", "review"]),
    ("2564", ["measures", "survey", "external", "review"]),
    ("2565", ["considerations", "measures", "survey", "review"]),
  ]

  private func template(_ words: [String]) throws -> Program.Outcome {
    try Program.run(["template", "--lang", "en"] + words)
  }

  @Test("Every kind that the year's round has is written, as CSV and as XLSX", arguments: years)
  func kinds(year: String, kinds: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try template(["--out", folder.path + "/forms", "--fiscal-year", year])
    #expect(outcome.code == 0 && outcome.errors == "")
    var names = kinds.flatMap { ["\($0)-\(year).csv", "\($0)-\(year).xlsx"] }
    if kinds.contains("survey") { names.append("survey-questions-\(year).txt") }
    #expect(folder.files(below: "forms") == names.sorted())
    #expect(
      outcome.output.split(separator: "\n").sorted() == names.sorted().map { "\(folder.path)/forms/\($0)" })
  }

  @Test("A blank form reads back: everything unreported, nothing wrong", arguments: years)
  func blank(year: String, kinds: [String]) throws {
    let folder = try TemporaryFolder()
    let forms = try FilledForms(year: year, in: folder)
    for kind in kinds {
      let checked = try forms.check(kind, rows: try forms.rows(kind))
      guard kind != "survey" else {
        // Nobody has answered yet, and a form with an invented answer would count it.
        #expect(checked.code == 3 && checked.output.contains(" error empty-sheet: "))
        continue
      }
      #expect(checked.code == 0)
      #expect(checked.findings.allSatisfy { $0.contains(" missing-evidence: ") }, "\(checked.output)")
    }
  }

  @Test("A form that is filled in reads back without any finding", arguments: years)
  func filled(year: String, kinds: [String]) throws {
    let folder = try TemporaryFolder()
    let forms = try FilledForms(year: year, in: folder)
    for kind in kinds {
      let checked = try forms.check(kind, rows: try forms.filled(kind))
      #expect(checked.code == 0 && checked.findings.isEmpty, "\(checked.output)")
    }
  }

  @Test("All forms of an office together give every node its level")
  func published() throws {
    let folder = try TemporaryFolder()
    let forms = try FilledForms(year: "2565", in: folder)
    for kind in ["considerations", "measures", "survey", "review"] {
      try folder.write(
        FilledForms.text(try forms.filled(kind)).utf8.map { $0 }, to: "in/2565-09/2402/\(kind).csv")
    }
    let words = ["--inbox", folder.path + "/in", "--out", folder.path + "/out", "--as-of", "2022-09-20"]
    // The other offices have owed their reports of six months since March.
    #expect(try Program.run(["run"] + words).code == 4)
    let results = FilledForms.cells(of: try folder.text("out/2565-09/results.csv"))
    let columns = results[0]
    func column(_ name: String) throws -> Int { try #require(columns.firstIndex(of: name)) }
    let (office, node, level) = try (column("office_code"), column("node"), column("level"))
    let own = results.filter { $0[office] == "2402" && !$0[node].hasPrefix("1.1.") }
    // Three standards, fourteen indicators, ten quantitative items and the overall.
    #expect(own.count >= 28)
    #expect(own.allSatisfy { !$0[level].isEmpty }, "\(own.filter { $0[level].isEmpty }.map { $0[node] })")
  }

  @Test("The question list has every question with its number, the scale and the respondent groups")
  func questions() throws {
    let folder = try TemporaryFolder()
    let forms = try FilledForms(year: "2565", in: folder)
    let lines = Set(
      try folder.text("forms/survey-questions-2565.txt").split(separator: "\r\n").map(String.init))
    let asked = try forms.rows("survey")[0].filter { $0.first?.isNumber == true }
    #expect(asked.count == 20 && asked.allSatisfy(lines.contains))
    #expect(["ผู้ปกครอง", "มากที่สุด", "น้อยที่สุด", "[2] ด้านการบริหารวิชาการ"].allSatisfy(lines.contains))
  }

  @Test("The same form has the same bytes, and takes the place of an older file")
  func repeated() throws {
    let folder = try TemporaryFolder()
    try folder.write(["forms/measures-2565.csv": "เก่า", "forms/measures-2565.xlsx": "เก่า"])
    let words = ["--kind", "measures", "--out", folder.path + "/forms", "--fiscal-year", "2565"]
    #expect(try template(words).code == 0)
    let first = try folder.contents()
    #expect(first["forms/measures-2565.csv"]?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
    #expect(first["forms/measures-2565.xlsx"]?.starts(with: Array("PK".utf8)) == true)
    #expect(try template(words).code == 0)
    #expect(try folder.contents() == first)
    #expect(folder.files().count == 2)
  }

  @Test("Without a year it is the current one, as far as the newest round goes")
  func year() throws {
    let folder = try TemporaryFolder()
    func files(_ moment: String, _ more: [String] = []) throws -> [String] {
      let out = "\(moment)\(more.count)"
      let words = ["--kind", "review", "--out", "\(folder.path)/\(out)", "--as-of", moment] + more
      #expect(try template(words).code == 0)
      return folder.files(below: out).filter { $0.hasSuffix(".csv") }
    }
    #expect(try files("2022-03-15") == ["review-2565.csv"])
    #expect(try files("2024-10-01") == ["review-2568.csv"])
    #expect(try files("2012-03-15") == ["review-2565.csv"])
    let next = ["--frameworks", Repository.path + "/Samples/frameworks"]
    #expect(try files("2022-03-15", next) == ["review-2566.csv"])
  }

  @Test(
    "What cannot be written says why",
    arguments: [
      (["--kind", "measure"], Int32(2), "“measures”"),
      (["--kind", "considerations", "--fiscal-year", "2564"], 2, "measures, survey, external, review"),
      (["--fiscal-year", "2558"], 12, "2558"), (["--fiscal-year", "2022"], 2, "2400"),
    ])
  func refused(words: [String], code: Int32, naming: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try template(words + ["--out", folder.path + "/forms"])
    #expect(outcome.code == code && outcome.errors.contains(naming), "\(outcome.errors)")
    #expect(!folder.exists("forms"))
  }

  @Test("A folder that cannot be written is 1, and leaves nothing behind")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write(["file": "x", "forms/measures-2565.csv/in": "x"])
    let year = ["--fiscal-year", "2565"]
    #expect(try template(["--out", folder.path + "/file"] + year).code == 1)
    #expect(try template(["--out", "/proc/forms"] + year).code == 1)
    let blocked = try template(["--kind", "measures", "--out", folder.path + "/forms"] + year)
    #expect(blocked.code == 1 && blocked.errors.contains("measures-2565.csv"))
    #expect(!folder.files().contains { $0.hasSuffix(".tmp") })
    #expect(try template(year).code == 2)
  }
}
