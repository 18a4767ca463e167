import Basics
import Consolidation
import InboxSupport
import Records
import Standards
import TestSupport

@testable import Reading

/// An inbox of sheets that chance makes, whose rows are known by the item that each is of.
struct RandomInbox {
  /// One row of a file, written as the file has it.
  struct Row {
    /// The office and item that it speaks of; more than one where two rows were joined.
    var owners: Set<String>
    var cells: [String]
  }

  /// A file before it is written.
  struct File {
    let path: String
    let header: [String]
    var rows: [Row]
    /// How many of the first cells name office and item.
    let keyCount: Int
    let delimiter: String

    var text: String {
      ([header] + rows.map(\.cells)).map { $0.joined(separator: delimiter) + "\n" }.joined()
    }
  }

  private static let offices = ["2401", "2402", "1001"]
  let period: String
  var files: [File]

  init(_ random: inout SeededGenerator) {
    period = ["2565-03", "2564-09", "2556-03"].randomElement(using: &random) ?? "2565-03"
    var files: [File] = []
    let kinds: [Kind] =
      switch period {
      case "2565-03": [.considerations, .measures, .review, .survey]
      case "2564-09": [.external, .review]
      default: [.criteria, .progress]
      }
    for kind in kinds {
      // Either one file for all, with a column for the office, or one for each.
      if Bool.random(using: &random) || kind == .external {
        var rows: [Row] = []
        for office in Self.offices {
          rows += kind.rows(&random).map { Row(owners: ["\(office) \($0.item)"], cells: [office] + $0.cells) }
        }
        if kind != .survey, Bool.random(using: &random) { Self.merge(column: 0, of: &rows) }
        files.append(
          File(
            path: "รวม/\(kind).csv", header: ["รหัสเขต"] + kind.header, rows: rows,
            keyCount: kind.keyCount + 1,
            delimiter: Self.delimiter(&random)))
        continue
      }
      for office in Self.offices {
        let rows = kind.rows(&random).map { Row(owners: ["\(office) \($0.item)"], cells: $0.cells) }
        files.append(
          File(
            path: "\(office)/\(kind).csv", header: kind.header, rows: rows, keyCount: kind.keyCount,
            delimiter: Self.delimiter(&random)))
      }
    }
    self.files = files
  }

  private static func delimiter(_ random: inout SeededGenerator) -> String {
    [",", ",", ";"].randomElement(using: &random) ?? ","
  }

  /// Leaves a cell that repeats the one above blank, as merged cells do.
  private static func merge(column: Int, of rows: inout [Row]) {
    for row in rows.indices.dropFirst().reversed()
    where rows[row].cells[column] == rows[row - 1].cells[column] {
      rows[row].cells[column] = ""
    }
  }

  /// The kinds of sheet with rows that differ by item.
  private enum Kind: String {
    case considerations, measures, review, survey, external, criteria, progress

    var header: [String] {
      switch self {
      case .considerations: ["มาตรฐานที่", "ตัวบ่งชี้ที่", "ประเด็นที่", "การดำเนินการ", "ความชัดเจน", "หลักฐาน"]
      case .measures: ["มาตรฐานที่", "ตัวบ่งชี้ที่", "ประเด็นที่", "จำนวนที่ได้", "จำนวนทั้งหมด", "หมายเหตุ"]
      case .review: ["มาตรฐานที่", "ตัวบ่งชี้ที่", "ประเด็นที่", "ระดับคุณภาพ", "ข้อเสนอแนะ"]
      case .survey: ["ประทับเวลา", "สถานภาพผู้ตอบ", "1.1 ก", "1.2 ข", "ข้อเสนอแนะ"]
      case .external: ["มาตรฐานที่", "คะแนน", "ระดับ", "หมายเหตุ"]
      case .criteria: ["มาตรฐานที่", "ตัวบ่งชี้ที่", "เกณฑ์ที่", "ผลการดำเนินงาน", "หลักฐาน"]
      case .progress: ["ขั้นตอนที่", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ", "วันที่แล้วเสร็จ"]
      }
    }

    var keyCount: Int {
      switch self {
      case .considerations, .measures, .review, .criteria: 3
      case .survey: 0
      case .external, .progress: 1
      }
    }

    func rows(_ random: inout SeededGenerator) -> [(item: String, cells: [String])] {
      switch self {
      case .considerations:
        (1...6).map { number in
          let isDone = Bool.random(using: &random)
          return (
            "1.1.\(number)",
            ["1", "1", "\(number)", isDone ? "มี" : "ไม่มี", isDone ? "ชัดเจน" : "", Self.text(&random)]
          )
        }
      case .measures:
        ["3.3.1", "3.3.4", "3.3.5", "3.4.1", "3.4.3", "3.4.4", "3.4.5"].map { item in
          let all = Int.random(in: 10...2000, using: &random)
          let some = Int.random(in: all / 2...all, using: &random)
          return (item, Self.numbers(item) + ["\(some)", "\(all)", Self.text(&random)])
        }
      case .review:
        ["3.1", "3.2", "3.3", "3.4", "3.5"].map { item in
          (item, Self.numbers(item) + ["", "\(Int.random(in: 1...5, using: &random))", Self.text(&random)])
        }
      case .survey:
        (0..<40).map { second in
          let answers = (0..<2).map { _ in "\(Int.random(in: 1...5, using: &random))" }
          return (
            "respondent \(second)", ["1/3/2565 8:00:\(10 + second)", "ครู"] + answers + [Self.text(&random)]
          )
        }
      case .external:
        ["1", "2"].map { item in
          (item, [item, "\(Int.random(in: 0...500, using: &random))", "", Self.text(&random)])
        }
      case .criteria:
        ["1.1.1", "1.1.5", "5.2.3", "2.2.1"].map { item in
          let result = item == "1.1.1" ? "มี" : "\(Int.random(in: 1...9, using: &random))"
          return (item, Self.numbers(item) + [result, Self.text(&random)])
        }
      case .progress:
        (1...6).map { step in ("step \(step)", ["\(step)", Self.text(&random), "\(step + 12)/10/2555", ""]) }
      }
    }

    private static func numbers(_ item: String) -> [String] { item.split(separator: ".").map(String.init) }

    private static func text(_ random: inout SeededGenerator) -> String {
      ["", "แผน", "\"แผน, รายงาน; คำสั่ง\"", "\"ควรเร่งรัด\nก, ข, ค\"", "\"ดีแล้ว\""].randomElement(using: &random)
        ?? ""
    }
  }

  // MARK: Spoiling

  private static let rubbish = [
    "", "-", "x", "3-มี.ค.", "44623", "1,200", "1;200", "=SUM(A1)", "#REF!", "ไม่ทราบ", "\"", "\"\"", "“ก, ข”",

    "1.02E+09", "รวม", "หมายเหตุ", "ลงชื่อ", "ก\u{0}", "\u{FFFF}", "\t", "12\"", "ก\nข", "(1)", "9999", "1.5",
    "สพป.",
    "\"ก", "ก\"", "1/2/2022", "N/A", "ประมาณ 5",
  ]

  /// Does something to one row, so that it is gone, or says less or something else.
  /// - Returns: what the row was of.
  mutating func spoil(_ random: inout SeededGenerator) -> Set<String> {
    guard let file = files.indices.randomElement(using: &random),
      let row = files[file].rows.indices.randomElement(using: &random)
    else { return [] }
    var owners = files[file].rows[row].owners
    // At the edge of its table, a review's row that lacks a number is a row of the whole standard.
    if files[file].path.contains("review") {
      owners.formUnion(owners.map { $0.split(separator: ".").first.map(String.init) ?? $0 })
    }
    var cells = files[file].rows[row].cells
    // The first row of a block of merged cells names all of them; when it no longer does, nobody can tell.
    let isMerged = files[file].rows.contains { $0.cells[0].isEmpty }
    func isHead(_ row: Int) -> Bool {
      isMerged && row < files[file].rows.count && !files[file].rows[row].cells[0].isEmpty
    }
    if isHead(row) || isHead(row + 1) {
      let place = Int.random(in: 0..<cells.count, using: &random)
      let rubbish = Self.rubbish.randomElement(using: &random) ?? ""
      if place > 0 || !["", "-", "\"\"", "\t", "N/A"].contains(rubbish) {
        files[file].rows[row].cells[place] = rubbish
      }
      return owners
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 0: cells = cells.map { _ in "" }
    case 1: cells = ["ข้อความของใครก็ไม่รู้"]
    case 2: cells = Array(cells.prefix(Int.random(in: 1...cells.count, using: &random)))
    case 3: cells.insert("", at: Int.random(in: 0...cells.count, using: &random))
    case 4: cells.remove(at: Int.random(in: 0..<cells.count, using: &random))
    case 5 where row + 1 < files[file].rows.count:
      owners.formUnion(files[file].rows[row + 1].owners)
      cells += files[file].rows.remove(at: row + 1).cells
    case 6:
      let place = Int.random(in: 0..<cells.count, using: &random)
      cells[place] = ["\"", ""].randomElement(using: &random).map { $0 + cells[place] + "\"" } ?? ""
    case 7:
      files[file].rows.remove(at: row)
      return owners
    default:
      let place = Int.random(in: 0..<cells.count, using: &random)
      cells[place] = Self.rubbish.randomElement(using: &random) ?? ""
    }
    files[file].rows[row].cells = cells
    return owners
  }

  /// What counts for each office.
  func read() throws -> (values: [String: ReportedValues], errors: [String]) {
    let inbox = try ReadInbox(
      Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) }), period: period)
    let values = Dictionary(
      uniqueKeysWithValues: Self.offices.map { ($0, ReportedValues(inbox.reports($0))) })
    let errors = inbox.consolidated.findings.filter { $0.kind.severity == .error }
    return (values, errors.map { "\($0.path?.text ?? "") \($0.cell ?? "") \($0.message(.english))" })
  }
}
