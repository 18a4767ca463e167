internal import CSVTokens
internal import Records
internal import Reference
internal import Standards

/// Decides the office of each row: by its office columns, else the file's.
///
/// Rows that name another office than folder or file name do are rejected. Source: intake.md, *Inbox*.
struct RowOffice {
  private let layout: SheetLayout
  private let matcher: OfficeMatcher
  private let file: FileOffice
  /// Office columns in the order in which they are believed.
  private let columns: [Int]
  private var memo = ByteMemo<Office?>()

  init(layout: SheetLayout, file: FileOffice, context: IntakeContext) {
    self.layout = layout
    self.file = file
    matcher = context.matcher
    columns = [.officeCode, .office].compactMap { layout.columns[$0] }
  }

  /// The code of the row's office; nil with its finding when it has none that counts.
  mutating func code(for record: borrowing CSVRecord, _ findings: inout FindingCollector) -> String? {
    for column in columns where column < record.count && !record[column].isEmpty {
      let matcher = matcher
      guard let office = memo.value(of: record[column], read: { matcher.match($0) }) else {
        findings.add(unknown(record, column))
        return nil
      }
      if let expected = file.byPath, expected != office {
        findings.add(mismatch(record, column, expected))
        return nil
      }
      return office.code
    }
    guard case .office(let office) = file.outcome else {
      findings.add(Finding(.rowWithoutOffice, row: record.start.row))
      return nil
    }
    return office.code
  }

  private func unknown(_ record: borrowing CSVRecord, _ column: Int) -> Finding {
    let text = record.text(at: column)
    let nearest = matcher.nearest(to: text).map { "\"\($0.shortName)\" (\($0.code))" }.joined(separator: ", ")
    return Finding(
      .unknownOffice, row: record.start.row, column: column + 1, header: layout.header[column], value: text,
      details: ["nearest": nearest.isEmpty ? "–" : nearest])
  }

  private func mismatch(_ record: borrowing CSVRecord, _ column: Int, _ expected: Office) -> Finding {
    Finding(
      .officeMismatch, row: record.start.row, column: column + 1, header: layout.header[column],
      value: record.text(at: column), details: ["expected": expected.shortName])
  }
}

extension FindingKind {
  static let unknownOffice = FindingKind(
    "unknown-office", .error,
    thai: "ไม่พบเขต \"{value}\" ในทะเบียน จึงไม่นำเข้าแถวนี้ โปรดใช้รหัสหรือชื่อตามทะเบียน ชื่อที่ใกล้เคียง: {nearest}",
    english:
      "No office \"{value}\" is in the registry; the row was left out. Use its code or name. Nearest: {nearest}"
  )

  static let officeMismatch = FindingKind(
    "office-mismatch", .error,
    thai: "แถวนี้ระบุเขต \"{value}\" แต่โฟลเดอร์หรือชื่อไฟล์เป็นของ {expected} จึงไม่นำเข้าแถวนี้ โปรดแก้ให้ตรงกันหรือย้ายไฟล์",
    english:
      "The row names \"{value}\" but the folder or file name is of {expected}; the row was left out. Make them agree."
  )

  static let rowWithoutOffice = FindingKind(
    "unknown-office", .error,
    thai: "แถวนี้ไม่ระบุเขต และชื่อไฟล์หรือโฟลเดอร์ก็ไม่ระบุ จึงไม่นำเข้าแถวนี้ โปรดเติมรหัสหรือชื่อเขต",
    english:
      "The row names no office, nor does the file's name or folder; it was left out. Fill in the office.")
}
