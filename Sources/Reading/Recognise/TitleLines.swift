internal import Discovery
internal import Records
internal import Reference
internal import Standards
internal import ThaiText

/// Reads the metadata line above the header that names the office.
///
/// `สำนักงานเขตพื้นที่การศึกษา: …`, `หน่วยงาน …`, `เขตพื้นที่ …`; label and name in one cell or two side by side.
/// Source: Inbox, *Whose file it is*.
struct OfficeLine: Sendable {
  /// What a line says of the office.
  enum Outcome: Equatable {
    case noOffice
    case office(Office)
    /// A label with a name that no office has.
    case unknown(String)
  }

  private static let separators: [Character] = [":", "：", " "]

  private let labels: Set<MatchingKey>
  private let matcher: OfficeMatcher

  init(wordBook: WordBook, matcher: OfficeMatcher) {
    labels = Set(wordBook.officeLabels.map(MatchingKey.header))
    self.matcher = matcher
  }

  /// Looks at the cells of one row above the header.
  func read(_ cells: [String]) -> Outcome {
    let filled = cells.filter { !$0.isEmpty }
    guard let first = filled.first, first.utf8.count <= Self.longestTitle else { return .noOffice }
    if filled.count > 1, labels.contains(.header(first)) {
      return matcher.match(filled[1]).map { .office($0) } ?? .unknown(filled[1])
    }
    if filled.count == 1, let office = matcher.match(first) { return .office(office) }
    return labelled(first)
  }

  /// The office that a row above the header names among other words; nil where it names none, or several.
  func mention(in cells: [String], _ names: OfficeInName) -> Office? {
    let found = cells.filter { !$0.isEmpty && $0.utf8.count <= Self.longestTitle }
      .compactMap { names.office(in: $0) }
    return Set(found).count == 1 ? found.first : nil
  }

  /// Bytes of a title; longer cells are explanations, which may speak of anything.
  private static let longestTitle = 600

  /// A label and a name in one cell, parted by a colon or a space.
  private func labelled(_ cell: String) -> Outcome {
    let text = ThaiText.normalise(cell, lineBreaks: .folded).text
    var unknown: String?
    for separator in Self.separators {
      guard let index = text.firstIndex(of: separator), labels.contains(.header(String(text[..<index])))
      else {
        continue
      }
      let name = ThaiText.normalise(String(text[text.index(after: index)...])).text
      if let office = matcher.match(name) { return .office(office) }
      if !name.isEmpty { unknown = unknown ?? name }
    }
    return unknown.map { .unknown($0) } ?? .noOffice
  }
}

/// The office that a whole file is about, unless its rows name one: by metadata line, else name, else folder.
///
/// Source: Inbox, *Whose file it is*.
struct FileOffice {
  private let named: OfficeInName.InPath
  private(set) var byLine: Office?
  /// What further lines above the header name.
  private var mentioned: [Office] = []

  init(_ named: OfficeInName.InPath) { self.named = named }

  /// The office, or why there is none.
  enum Outcome {
    case office(Office)
    case none
    case conflict(Finding)
  }

  var outcome: Outcome {
    if let byFolder = named.byFolder,
      let other = [named.byInnerFolder, named.byFile].compactMap({ $0 }).first(where: { $0 != byFolder })
    {
      return .conflict(conflict(.folderConflict, other, byFolder))
    }
    if let byLine, let byPath, byLine != byPath {
      return .conflict(conflict(.officeConflict, byLine, byPath))
    }
    guard let office = byLine ?? byPath else { return .none }
    if let other = mentioned.first(where: { $0 != office }) {
      return .conflict(conflict(.lineConflict, other, office))
    }
    return .office(office)
  }

  private func conflict(_ kind: FindingKind, _ one: Office, _ other: Office) -> Finding {
    Finding(kind, details: ["line": one.shortName, "name": other.shortName])
  }

  /// The office that folder or file name tells.
  var byPath: Office? { named.byFolder ?? named.byFile }

  /// The office that rows must not contradict.
  var expected: Office? { byPath ?? byLine }

  /// Takes a line above the header that is there to name the office.
  mutating func note(line office: Office) {
    if byLine == nil { byLine = office } else { note(mention: office) }
  }

  /// Takes an office that a line above the header names among other words: alone it tells nothing.
  mutating func note(mention office: Office) { mentioned.append(office) }
}

/// Reads the fiscal years that a title row speaks of: `ประจำปีงบประมาณ พ.ศ. ๒๕๖๔`.
///
/// A year stands behind its label; `2563-2565` and `2563 ถึง 2565` are all years between, others behind a comma or
/// `และ` count too.
struct FiscalYearLine: Sendable {
  let labels: [String]

  /// The years of the Buddhist era, in no order.
  func years(in cells: [String]) -> Set<Int> {
    var years: Set<Int> = []
    for cell in cells where !cell.isEmpty {
      for label in labels where cell.contains(label) {
        for part in cell.split(separator: label, omittingEmptySubsequences: false).dropFirst() {
          years.formUnion(Self.years(leading: Digits.foldedToASCII(String(part))))
        }
      }
    }
    return years
  }

  private static let eras = ["พ.ศ.", "พ.ศ", "พศ", "ค.ศ.", "ค.ศ"]
  private static let ranges = ["-", "–", "ถึง"]
  private static let lists = [",", "และ", "กับ", "/"]

  private static func years(leading text: String) -> Set<Int> {
    var years: Set<Int> = []
    var rest = text[...]
    var rangeStart: Int?
    while true {
      skip(eras + [":", "："], &rest)
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard let year = year(digits) else { return years }
      rest = rest.dropFirst(digits.count)
      years.formUnion(rangeStart.map { $0 < year ? Set($0...year) : [year] } ?? [year])
      rangeStart = nil
      if skip(ranges, &rest) { rangeStart = year } else if !skip(lists, &rest) { return years }
    }
  }

  /// Skips blanks and some words.
  /// - Returns: whether there was any of the words.
  @discardableResult
  private static func skip(_ words: [String], _ rest: inout Substring) -> Bool {
    var found = false
    rest = rest.drop { $0 == " " }
    while let word = words.first(where: { rest.hasPrefix($0) }) {
      found = true
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    return found
  }

  /// A year of either era, or of two digits that are no other century's.
  private static func year(_ digits: Substring) -> Int? {
    guard let number = Int(digits) else { return nil }
    return switch (digits.utf8.count, number) {
    case (4, 2400...2699): number
    case (4, 1900...2199): number + 543
    case (2, 50...99): 2500 + number
    default: nil
    }
  }
}
