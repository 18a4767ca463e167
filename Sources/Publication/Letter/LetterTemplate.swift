internal import Standards

/// The placeholders that texts of the letter may hold.
package enum LetterTemplate {
  /// What a placeholder stands for; the raw value is its name between the braces.
  enum Placeholder: String, CaseIterable {
    case office
    case officeShort
    case code
    case fiscalYear
    case period
    case edition
    case counts
  }

  /// The names that may stand between braces.
  package static var placeholders: [String] { Placeholder.allCases.map(\.rawValue) }

  /// The names between braces that stand for nothing.
  package static func unknownPlaceholders(in text: String) -> [String] {
    pieces(of: text).compactMap { piece in
      if case .name(let name) = piece, Placeholder(rawValue: name) == nil { return name }
      return nil
    }
  }

  /// The text with every known placeholder filled in; an unknown one stays as it is.
  static func filled(_ text: String, _ value: (Placeholder) -> String) -> String {
    pieces(of: text).map { piece in
      switch piece {
      case .text(let text): String(text)
      case .name(let name): Placeholder(rawValue: name).map(value) ?? "{\(name)}"
      }
    }.joined()
  }

  private enum Piece {
    case text(Substring)
    case name(String)
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces += [.text(rest[..<open]), .name(String(rest[rest.index(after: open)..<close]))]
      rest = rest[rest.index(after: close)...]
    }
    return pieces + [.text(rest)]
  }
}

extension PublishedPeriod {
  /// A text of the letter for one office.
  func letterText(_ text: String, for office: Office) -> String {
    LetterTemplate.filled(text) { placeholder in
      switch placeholder {
      case .office: office.name
      case .officeShort: office.shortName
      case .code: office.code
      case .fiscalYear: "\(plan.fiscalYear)"
      case .period: period.thaiTitle
      case .edition: plan.framework.edition
      case .counts: plan.countsInWords
      }
    }
  }
}

extension RoundFramework {
  /// How much is judged, as the documents of the year count it: `3 มาตรฐาน 17 ประเด็นการพิจารณา`.
  fileprivate var countsInWords: String {
    let standards = round.statedCounts?.standards ?? standards.count
    let leaves = round.statedCounts?.considerations ?? leafCount
    let noun = (computedCount(of: .criterion) > 0 ? Node.Kind.criterion : .consideration).thaiName
    return "\(standards) มาตรฐาน \(leaves) \(noun)"
  }
}
