internal import Discovery
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
