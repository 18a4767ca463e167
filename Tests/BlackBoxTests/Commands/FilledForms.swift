import TestSupport
import Testing

/// The CSV forms of a fiscal year as the program writes them, and as an office fills them in.
struct FilledForms {
  /// How `check` ended, and its lines apart from those that name a file.
  struct Checked {
    let code: Int32
    let output: String
    let findings: [Substring]
  }

  private let year: String
  private let folder: TemporaryFolder

  init(year: String, in folder: TemporaryFolder) throws {
    self.year = year
    self.folder = folder
    let words = ["--out", folder.path + "/forms", "--fiscal-year", year]
    #expect(try Program.run(["template"] + words).code == 0)
  }

  /// The blank form's cells, the header first.
  func rows(_ kind: String) throws -> [[String]] {
    let text = try folder.text("forms/\(kind)-\(year).csv")
    return Self.cells(of: String(text.unicodeScalars.drop { $0 == "\u{FEFF}" }))
  }

  /// The form with a valid answer in every cell that is blank.
  func filled(_ kind: String) throws -> [[String]] {
    let rows = try rows(kind)
    let header = rows[0]
    guard kind != "survey" else { return [header] + respondents(header) }
    return [header]
      + rows.dropFirst().map { cells in
        zip(header, cells).map { name, cell in
          // Counts are only for percentages, and no form can offer a percentage and other counts at once.
          let isLeft = kind == "criteria" && ["จำนวนที่ได้", "จำนวนทั้งหมด"].contains(name)
          return cell.isEmpty && !isLeft && isOpen(name, cells, in: header) ? answer(name, cells) : cell
        }
      }
  }

  /// Checks a form where an office's own lies, or one of all offices.
  func check(_ kind: String, rows: [[String]]) throws -> Checked {
    let office = kind == "external" ? "กพร" : "2402"
    let name = "send/\(office)/\(kind).csv"
    try folder.write(Array(Self.text(rows).utf8), to: name)
    let words = ["check", "\(folder.path)/\(name)", "--period", "\(year)-09", "--lang", "en"]
    let outcome = try Program.run(words)
    let lines = outcome.output.split(separator: "\n")
    return Checked(code: outcome.code, output: outcome.output, findings: Array(lines.dropFirst()))
  }

  private func answer(_ header: String, _ cells: [String]) -> String {
    switch header {
    case "รหัสเขต": "2402"
    case "การดำเนินการ": "มี"
    case "ความชัดเจน": "ไม่ชัดเจน"
    case "หลักฐาน": "แผนปฏิบัติการ\nรายงานสรุปผล \"ฉบับเต็ม\", ภาคผนวก"
    case "ค่าเป้าหมาย": "80"
    // A rate of dropping out that is as high as others should be is doubted.
    case "จำนวนที่ได้" where Array(cells.dropFirst().prefix(3)) == ["3", "4", "2"]: "12"
    case "ร้อยละ" where Array(cells.dropFirst().prefix(3)) == ["3", "4", "2"]: "1"
    case "จำนวนที่ได้": "1,080"
    case "จำนวนทั้งหมด": "1,200"
    case "ร้อยละ": "90"
    // A figure, a percentage, a yes or a text, whatever the criterion's KPI asks for.
    case "ผลการดำเนินงาน": "1"
    case "ผู้รับผิดชอบหลัก", "ผู้รับผิดชอบ": "กลุ่มอำนวยการ"
    case "ผู้รับผิดชอบร่วม": "กลุ่มกฎหมายและคดี"
    case "กำหนดแล้วเสร็จ": "16/11/\(Int(year).map { String($0 - 1) } ?? year)"
    case "วันที่แล้วเสร็จ": "28/11/\(Int(year).map { String($0 - 1) } ?? year)"
    case "ระดับคุณภาพ": "4 ดีมาก"
    case "ข้อเสนอแนะเพื่อการพัฒนา": "ควรเผยแพร่ผลงาน"
    case "คะแนน": "420"
    case "ระดับ": "ก้าวหน้า"
    // Blank where there is nothing to say: a title row's own cells, a category that a criterion has not.
    default: ""
    }
  }

  /// Whether a cell is to be filled in: of a review that asks for judgements, what the row takes.
  private func isOpen(_ name: String, _ cells: [String], in header: [String]) -> Bool {
    guard header.contains("กรรมการ") else { return true }
    // Of the one indicator with considerations the judgements make the level.
    let isRubric = cells[1].first == "1" && cells[2].first == "1"
    switch name {
    case "กรรมการ": return false
    case "การดำเนินการ", "ความชัดเจน": return isRubric && !cells[3].isEmpty
    case "ระดับคุณภาพ": return !isRubric
    default: return true
    }
  }

  private func respondents(_ header: [String]) -> [[String]] {
    let groups = ["ผู้บริหารสถานศึกษา", "ครูและบุคลากรทางการศึกษา", "นักเรียน", "ผู้ปกครอง", "ผู้รับบริการอื่น"]
    let words = ["มากที่สุด", "มาก", "5", "4", "ปานกลาง"]
    return (0..<40).map { index in
      header.map { name in
        switch name {
        case "รหัสเขต": "2402"
        case "ประทับเวลา": "16/03/\(year)"
        case "สถานภาพผู้ตอบ": groups[index % groups.count]
        case "ข้อเสนอแนะ": "บริการดี"
        default: words[(index / 7) % words.count]
        }
      }
    }
  }
}

extension FilledForms {
  static func text(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map {
        "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
      }
      .joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// The cells of a CSV text of CRLF lines.
  static func cells(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    // A CRLF is one character, and so is a doubled quote's each half.
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r\n" where !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.append(character)
      }
    }
    return rows
  }
}
