internal import CSVTokens
internal import Records
internal import Reference
internal import Standards

/// Decides the office of each row: by its office columns, else the file's.
///
/// Rows that name another office than folder or file name do are rejected. Source: Inbox, *Whose file it is*.
struct RowOffice {
  /// What an office cell says.
  private enum NamedOffice {
    case office(Office)
    /// No name of an office, with those it is nearest to.
    case unknown(nearest: String)
    /// A code that a spreadsheet turned into scientific notation.
    case brokenCode
  }

  private let layout: SheetLayout
  private let matcher: OfficeMatcher
  private let file: FileOffice
  /// Office columns in the order in which they are believed.
  private let columns: [Int]
  private var memo = ByteMemo<NamedOffice>()
  private var above: String?
  /// Whether rows of one office name it each, so that a blank cell is none of merged ones; nil until two rows tell.
  private var namesEach: Bool?
  /// The office of the last row whose office was refused, until a row names one that counts.
  private var refused: Finding?
  /// The office of the file as a whole, which rows without one belong to.
  private let fileCode: String?

  init(layout: SheetLayout, file: FileOffice, context: ReadingContext) {
    self.layout = layout
    self.file = file
    matcher = context.matcher
    columns = [.officeCode, .office].compactMap { layout.columns[$0] }
    if case .office(let office) = file.outcome { fileCode = office.code } else { fileCode = nil }
  }

  /// The code of the row's office; nil with its finding when it has none that counts.
  mutating func code(for record: borrowing CSVRecord, _ findings: inout FindingCollector) -> String? {
    if columns.isEmpty, let fileCode { return fileCode }
    for (index, column) in columns.enumerated() where column < record.count && !record[column].isEmpty {
      switch reading(record, column) {
      case .office(let office):
        if let other = contradicting(office, record, columns[(index + 1)...]) {
          findings.add(refuse(finding(.columnConflict, record, other, ["expected": office.shortName])))
          return nil
        }
        return accept(office, record, column, &findings)
      case .brokenCode: findings.add(refuseUnlessNamed(finding(.badCode, record, column)))
      case .unknown where isIgnored:
        findings.add(finding(.officeColumnIgnored, record, column))
        return fileCode
      case .unknown(let nearest):
        findings.add(refuseUnlessNamed(finding(.unknownOffice, record, column, ["nearest": nearest])))
      }
      return nil
    }
    return codeOfBlank(record, &findings)
  }

  private mutating func reading(_ record: borrowing CSVRecord, _ column: Int) -> NamedOffice {
    let cell = record[column]
    return memo.known(cell) ?? memo.remember(read(String(utf8: cell)), for: cell)
  }

  /// The column of the row that names another office than the one before it does.
  private mutating func contradicting(
    _ office: Office, _ record: borrowing CSVRecord, _ others: ArraySlice<Int>
  ) -> Int? {
    for column in others where column < record.count && !record[column].isEmpty {
      if case .office(let other) = reading(record, column), other != office { return column }
    }
    return nil
  }

  private func read(_ text: String) -> NamedOffice {
    let bare = CellText.withoutArmour(text) ?? text
    if let office = matcher.match(bare) { return .office(office) }
    return Self.isScientific(bare) ? .brokenCode : .unknown(nearest: nearest(to: text))
  }

  /// Respondents' own words for their office count for nothing where the file tells it.
  private var isIgnored: Bool { layout.kind == .survey && fileCode != nil }

  /// The offices that a text may mean; of thousands of texts, which are no offices at all, only the first are compared.
  private func nearest(to text: String) -> String {
    !isIgnored && memo.hasRoom ? matcher.nearestNames(to: text) : OfficeMatcher.noNames
  }

  /// `1.02E+09` and the like.
  private static func isScientific(_ text: String) -> Bool {
    let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].utf8.first else { return false }
    let isNumber = parts[0].utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    let exponent = parts[1].drop { $0 == "+" }
    return (0x30...0x39).contains(first) && isNumber && Int(exponent) != nil
  }

  private mutating func accept(
    _ office: Office, _ record: borrowing CSVRecord, _ column: Int, _ findings: inout FindingCollector
  ) -> String? {
    guard let expected = file.expected, expected != office else {
      if namesEach == nil, above == office.code { namesEach = true }
      above = office.code
      refused = nil
      return office.code
    }
    findings.add(refuse(finding(.officeMismatch, record, column, ["expected": expected.shortName])))
    return nil
  }

  /// Where folder or file name tells the office, a name that cannot be read takes nothing from the rows below.
  private mutating func refuseUnlessNamed(_ finding: Finding) -> Finding {
    file.expected == nil ? refuse(finding) : finding
  }

  /// Rows below that leave the office blank by merged cells are of the refused one too.
  private mutating func refuse(_ finding: Finding) -> Finding {
    if layout.kind != .survey { refused = finding }
    return finding
  }

  /// Merged cells leave the office blank below its first row; a respondent who left it blank is of the file's.
  private mutating func codeOfBlank(
    _ record: borrowing CSVRecord, _ findings: inout FindingCollector
  ) -> String? {
    if var refused {
      refused.row = record.start.row
      findings.add(refused)
      return nil
    }
    if let above, layout.kind != .survey, namesEach != true {
      namesEach = false
      findings.addOnce(Finding(.mergedCell, row: record.start.row))
      return above
    }
    if let fileCode, above == nil || above == fileCode || layout.kind == .survey { return fileCode }
    findings.add(Finding(.rowWithoutOffice, row: record.start.row))
    return nil
  }

  private func finding(
    _ kind: FindingKind, _ record: borrowing CSVRecord, _ column: Int, _ details: [String: String] = [:]
  ) -> Finding {
    Finding(
      kind, row: record.start.row, column: column + 1, header: layout.header[column],
      value: record.text(at: column),
      details: details, masking: layout.kind == .survey ? .suspicion : .rules)
  }
}

extension OfficeMatcher {
  /// The names that a wrong one comes near to, as messages list them; a dash where it comes near none.
  func nearestNames(to text: String) -> String {
    let names = nearest(to: text).map { "\"\($0.shortName)\" (\($0.code))" }
    return names.isEmpty ? Self.noNames : names.joined(separator: ", ")
  }

  static let noNames = "–"
}
