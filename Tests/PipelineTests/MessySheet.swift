import TestSupport

/// A sheet in rows, and what people do to it without changing what it says.
///
/// Source of what must be read alike: Reading; Values.
struct MessySheet {
  private(set) var titles: [[String]]
  private(set) var header: [String]
  private(set) var rows: [[String]]
  /// The columns of the numbers that name an item; none in a survey.
  private var keys: [Int] {
    header.indices.filter { index in ["มาตรฐาน", "ตัวบ่งชี้", "ประเด็น"].contains { header[index].hasPrefix($0) } }
  }
  /// Where a sheet of items has its item, so that totals and signatures can stand below it.
  private var isOfItems: Bool { keys.count == 3 }

  /// Reads the demonstration's own plain CSV.
  init(_ text: String) {
    let records = Self.records(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
    let top = records.firstIndex { $0.count { !$0.isEmpty } > 2 } ?? 0
    titles = Array(records[..<top])
    header = records[top]
    rows = Array(records[(top + 1)...])
  }

  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = [[""]]
    var isQuoted = false
    for scalar in text.unicodeScalars {
      let row = records.count - 1
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: records[row].append("")
      case "\n" where !isQuoted: records.append([""])
      case "\r" where !isQuoted: break
      default: records[row][records[row].count - 1].unicodeScalars.append(scalar)
      }
    }
    return records.filter { $0 != [""] }
  }

  /// Everything that one sheet may go through, each as chance has it.
  mutating func mess(_ random: inout SeededGenerator) {
    if Bool.random(using: &random) { blankRepeatedKeys() }
    if Bool.random(using: &random) { numberRows() }
    if Bool.random(using: &random) { shuffleColumns(&random) }
    if Bool.random(using: &random) { writeThaiDigits() }
    if Bool.random(using: &random) { spellOtherwise(&random) }
    if Bool.random(using: &random) { addRows(&random) }
    if Bool.random(using: &random) { addTitles(&random) }
    if Bool.random(using: &random) { shortenRows() }
  }

  /// Cuts the sheet into files, never between rows of one item.
  func parts(_ random: inout SeededGenerator) -> [MessySheet] {
    let keys = keys
    let borders = rows.indices.dropFirst().filter { row in
      keys.isEmpty || keys.contains { rows[row][$0] != rows[row - 1][$0] }
    }
    guard let border = borders.randomElement(using: &random) else { return [self] }
    var (first, second) = (self, self)
    first.rows = Array(rows[..<border])
    second.rows = Array(rows[border...])
    return [first, second]
  }

  /// What an earlier revision said: some of the rows, the first of them changed.
  func outdated(_ random: inout SeededGenerator) -> MessySheet {
    var old = self
    old.rows = Array(rows.prefix(Int.random(in: 1...rows.count, using: &random)))
    if let last = old.rows[0].indices.last { old.rows[0][last] = "ร่าง" }
    return old
  }

  /// Merged cells: a number stands in the first of its rows only.
  private mutating func blankRepeatedKeys() {
    // In a review a blank number means the level above; other kinds take it from the row above.
    guard isOfItems, !header.contains(where: { $0.hasPrefix("ระดับคุณภาพ") || $0 == "ระดับ" }) else { return }
    let office = header.firstIndex { $0.hasPrefix("สพท") || $0.hasPrefix("สำนักงาน") }
    for row in rows.indices.dropFirst().reversed() {
      for key in keys.prefix(2) + [office].compactMap(\.self) where rows[row][key] == rows[row - 1][key] {
        // The indicator may be left out only under the same standard.
        if key == keys[1], rows[row][keys[0]] != "", rows[row][keys[0]] != rows[row - 1][keys[0]] { continue }
        rows[row][key] = ""
      }
    }
  }

  private mutating func numberRows() {
    header.insert("ลำดับ", at: header.count)
    for row in rows.indices { rows[row].append("\(row + 1)") }
  }

  private mutating func shuffleColumns(_ random: inout SeededGenerator) {
    let order = header.indices.shuffled(using: &random)
    let width = header.count
    func moved(_ row: [String]) -> [String] { order.map { $0 < row.count ? row[$0] : "" } }
    precondition(rows.allSatisfy { $0.count <= width })
    header = moved(header)
    rows = rows.map(moved)
  }

  private mutating func writeThaiDigits() {
    let address = header.firstIndex { $0.contains("อีเมล") }
    for row in rows.indices {
      for column in rows[row].indices where column != address {
        rows[row][column] = String(
          String.UnicodeScalarView(
            rows[row][column].unicodeScalars.map { scalar in
              guard (0x30...0x39).contains(scalar.value) else { return scalar }
              return Unicode.Scalar(scalar.value - 0x30 + 0x0E50) ?? scalar
            }))
      }
    }
  }

  /// Blanks that nobody sees, SARA AM in two characters, hints behind a header.
  private mutating func spellOtherwise(_ random: inout SeededGenerator) {
    for column in header.indices where Int.random(in: 0..<3, using: &random) == 0 {
      header[column] = Self.apart(header[column]) + "  "
    }
    for row in rows.indices {
      for column in rows[row].indices where Int.random(in: 0..<6, using: &random) == 0 {
        guard !rows[row][column].isEmpty else { continue }
        rows[row][column] = " " + Self.apart(rows[row][column]) + "\u{A0}"
      }
    }
  }

  /// SARA AM in two; by scalars, for it is part of the character that it stands behind.
  private static func apart(_ text: String) -> String {
    let scalars = text.unicodeScalars.flatMap { $0 == "\u{0E33}" ? ["\u{0E4D}", "\u{0E32}"] : [$0] }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func addRows(_ random: inout SeededGenerator) {
    let blank = header.map { _ in "" }
    for _ in 0..<3 { rows.insert(blank, at: Int.random(in: 0...rows.count, using: &random)) }
    for _ in 0..<2 { rows.insert([""], at: Int.random(in: 0...rows.count, using: &random)) }
    if Bool.random(using: &random) { rows.insert(header, at: Int.random(in: 1...rows.count, using: &random)) }
    guard isOfItems else { return }
    rows.insert(header.indices.map { "(\($0 + 1))" }, at: 0)
    rows += [["รวมทั้งสิ้น"], [""], ["", "ลงชื่อ ................ ผู้รายงาน"], ["หมายเหตุ ข้อมูล ณ วันสิ้นเดือน"]]
  }

  private mutating func addTitles(_ random: inout SeededGenerator) {
    let lines = [
      ["แบบรายงานผลการดำเนินงานตามมาตรฐาน"], ["", "ฉบับส่งส่วนกลาง"], [""], ["", "", ""], ["(สำหรับเจ้าหน้าที่)"],
    ]
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      titles.append(lines.randomElement(using: &random) ?? [])
    }
  }

  private mutating func shortenRows() {
    for row in rows.indices {
      while rows[row].count > 1, rows[row].last == "" { rows[row].removeLast() }
    }
  }
}

/// How a sheet is written down: delimiter, line ends, quotes, encoding.
struct MessyFile {
  private static let delimiters: [Unicode.Scalar] = [",", ";", "\t", "|"]
  private static let lineEnds = ["\n", "\r\n", "\r"]

  private let delimiter: Unicode.Scalar
  private let lineEnd: String
  private let quotesAll: Bool
  private let saysDelimiter: Bool
  private let encoding: Int

  init(_ random: inout SeededGenerator) {
    delimiter = Self.delimiters.randomElement(using: &random) ?? ","
    lineEnd = Self.lineEnds.randomElement(using: &random) ?? "\n"
    quotesAll = Bool.random(using: &random)
    saysDelimiter = Int.random(in: 0..<4, using: &random) == 0
    encoding = Int.random(in: 0..<6, using: &random)
  }

  func bytes(_ sheet: MessySheet) -> [UInt8] {
    var text = saysDelimiter ? "sep=\(delimiter)" + lineEnd : ""
    for row in sheet.titles + [sheet.header] + sheet.rows {
      text += row.map(written).joined(separator: String(delimiter)) + lineEnd
    }
    return encoded(text)
  }

  private func written(_ cell: String) -> String {
    let special: Set<Unicode.Scalar> = [delimiter, "\"", "\n", "\r"]
    guard (quotesAll && !cell.isEmpty) || cell.unicodeScalars.contains(where: special.contains) else {
      return cell
    }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case 0: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 1 where ThaiBytes.fitsWindows874(text): ThaiBytes.windows874(text)
    case 2: ThaiBytes.utf16(text)
    case 3: ThaiBytes.utf16(text, bigEndian: true)
    case 4: ThaiBytes.mojibake(text)
    default: Array(text.utf8)
    }
  }
}
