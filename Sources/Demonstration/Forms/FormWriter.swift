internal import Basics
internal import Standards

/// Writes one office's forms in its habit: path, lines above the header, header, cells.
struct FormWriter: Sendable {
  let office: Office
  /// The office's place in the month's list, from 0; numbers the folders that name no office.
  let index: Int
  let period: Period
  let habit: OfficeHabit

  /// Where the file lies in the inbox.
  func path(_ kind: SheetKind) -> String {
    let name = habit.hasThaiFileNames ? kind.thaiName : kind.rawValue
    let judge = kind == .review ? "คณะกรรมการ/" : ""
    return switch habit.officeMark {
    case .folder: "\(period)/\(judge)\(office.code)/\(name).csv"
    case .metadataLine, .column: "\(period)/\(judge.isEmpty ? "ฝากส่ง/" : judge)ชุดที่ \(index + 1)/\(name).csv"
    case .fileName: "\(period)/\(judge)\(office.shortName)_\(name).csv"
    }
  }

  /// The file up to and with its header row.
  func opening(_ kind: SheetKind, _ columns: [FormColumn]) -> CSVText {
    var text = CSVText(hasByteOrderMark: habit.savesWithExcel, endsLinesWithCRLF: habit.savesWithExcel)
    if habit.officeMark == .metadataLine {
      text.row([kind.thaiName])
      text.row([digits("ปีงบประมาณ พ.ศ. \(period.fiscalYear)")])
      text.row(["สำนักงานเขตพื้นที่การศึกษา: \(office.name)"])
      text.row([])
    }
    let headers = (officeColumn + columns).map { habit.usesHeaderAliases ? $0.alias : $0.name }
    text.row(headers)
    return text
  }

  /// A whole sheet of text cells.
  func sheet(_ kind: SheetKind, _ columns: [FormColumn], _ rows: [[String]]) -> DemoSheet {
    var text = opening(kind, columns)
    for row in rows { text.row(officeCells + row) }
    return DemoSheet(path: path(kind), kind: kind, content: .bytes(text.bytes))
  }

  private var officeColumn: [FormColumn] { habit.officeMark == .column ? [.officeName] : [] }

  /// What stands in front of every row's own cells.
  var officeCells: [String] { habit.officeMark == .column ? [office.shortName] : [] }

  /// The three number cells of a node, blank below its own level of the tree.
  func numbers(_ node: Node) -> [String] {
    let parts = node.id.split(separator: ".")
    let words = ["มาตรฐานที่ ", "ตัวบ่งชี้ที่ ", "ประเด็นที่ "]
    return words.indices.map { depth in
      guard depth < parts.count else { return "" }
      return switch habit.numbering {
      case .own: digits(String(parts[depth]))
      case .composite: digits(parts[...depth].joined(separator: "."))
      case .words: words[depth] + digits(String(parts[depth]))
      }
    }
  }

  /// The text with the digits that the office writes.
  func digits(_ text: String) -> String {
    guard habit.writesThaiDigits else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      let isDigit = scalar.value >= 0x30 && scalar.value <= 0x39
      result.unicodeScalars.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + 0x0e50) ?? scalar : scalar)
    }
    return result
  }

  /// The office's own stream of made-up values for a sheet.
  func random(_ kind: SheetKind, seed: UInt64) -> SplitMix64 {
    SplitMix64(seed: seed, kind.rawValue, office.code, period.description)
  }
}
