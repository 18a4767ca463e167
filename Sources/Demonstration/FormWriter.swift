internal import Basics
internal import Standards

/// A named column of a form with another header that offices use for it.
///
/// Source: SheetKinds, *Names of columns*.
struct FormColumn: Sendable {
  let name: String
  let alias: String

  init(_ name: String, _ alias: String? = nil) {
    self.name = name
    self.alias = alias ?? name
  }

  static let officeName = FormColumn("สพท.", "สำนักงานเขตพื้นที่การศึกษา")
  static let standard = FormColumn("มาตรฐานที่", "มาตรฐาน")
  static let indicator = FormColumn("ตัวบ่งชี้ที่", "ตัวบ่งชี้")
  static let consideration = FormColumn("ประเด็นที่", "ประเด็นการพิจารณา")
  static let remark = FormColumn("หมายเหตุ", "remark")
}

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

/// How an office writes its files: most plainly, a few in another way that is read as well.
///
/// Source: Inbox; Reading.
struct OfficeHabit: Sendable {
  /// Where a file says whose it is.
  enum OfficeMark: Sendable {
    case folder
    case metadataLine
    case column
    case fileName
  }

  /// How the number columns name a node.
  enum Numbering: Sendable {
    /// `3`, restarting inside every parent.
    case own
    /// `1.1.3`.
    case composite
    /// `มาตรฐานที่ 1`.
    case words
  }

  var officeMark = OfficeMark.folder
  var numbering = Numbering.own
  /// BOM and CRLF, as Excel saves "CSV UTF-8".
  var savesWithExcel = false
  var hasThaiFileNames = false
  var writesThaiDigits = false
  var usesHeaderAliases = false
  var answersInWords = false
  var ticksBoxes = false
  /// The setting of Google Forms that adds a column of e-mail addresses, which is dropped.
  var collectsAddresses = false
  var reportsByGrade = false
  var mentionsWhatDoesNotApply = false

  /// Forms filled in as they were sent out, answers in the words that Google Forms exports.
  static let plain: OfficeHabit = {
    var habit = OfficeHabit()
    habit.answersInWords = true
    return habit
  }()

  /// The habit of the office at an index of a month's list; the same in every month.
  static func ofOffice(at index: Int) -> OfficeHabit {
    var habit = OfficeHabit()
    // Only one office, however many there are: addresses have no place in a sample.
    habit.collectsAddresses = index == 0
    habit.mentionsWhatDoesNotApply = index % 3 == 0
    switch index % 16 {
    case 1:
      habit.savesWithExcel = true
      habit.hasThaiFileNames = true
    case 2: habit.writesThaiDigits = true
    case 4:
      habit.usesHeaderAliases = true
      habit.numbering = .composite
    case 5: habit.officeMark = .metadataLine
    case 6:
      habit.reportsByGrade = true
      habit.ticksBoxes = true
    case 7: habit.officeMark = .column
    case 8: habit.officeMark = .fileName
    case 9:
      habit.answersInWords = true
      habit.numbering = .words
    default: break
    }
    return habit
  }
}
