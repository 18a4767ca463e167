internal import Records
package import Reference
package import Standards
internal import ThaiText

/// What a value is meant to be, as `ruamphon normalise --as` names it.
package enum ValueKind: String, CaseIterable, Sendable {
  case text
  case number
  case date
  case yesno
  case likert
  case level
  case office
}

/// How one value is read: what it means, and the codes of what has to be said about it.
package struct ValueReading: Hashable, Sendable {
  /// What a value means.
  package enum Value: Hashable, Sendable {
    /// Text, a decimal numeral, an ISO 8601 date or an office's code.
    case text(String)
    /// A step of a scale, 1–5.
    case step(Int)
    case flag(Bool)
  }

  /// Nil where nothing is reported or the value cannot be read.
  package let value: Value?
  /// Codes of FindingCodes, in the order in which they came up.
  package let findings: [String]

  package init(_ value: Value?, findings: [String] = []) {
    self.value = value
    self.findings = findings
  }

  /// The reading of bytes that are no UTF-8.
  package static let badEncoding = ValueReading(nil, findings: [FindingKind.badEncoding.code])
  /// The reading of a value that is longer than a spreadsheet's cell.
  package static let tooLong = ValueReading(nil, findings: [FindingKind.cellTooLong.code])
}

/// Reads single values by the rules that the cells of a sheet are read by.
///
/// Source: Values.
package struct ValueReader: Sendable {
  private let kind: ValueKind
  private let vocabulary: Vocabulary
  private let matcher: OfficeMatcher
  private let near: (buddhistYear: Int, month: Int)
  private let lineBreaks: ThaiText.LineBreaks

  /// - Parameters:
  ///   - period: decides which offices exist and which century two-digit years are of.
  ///   - keepsLines: whether the line breaks of a text survive.
  package init(
    _ kind: ValueKind, wordBook: WordBook, registry: OfficeRegistry, period: Period, keepsLines: Bool
  ) {
    self.kind = kind
    vocabulary = wordBook.vocabulary
    matcher = OfficeMatcher(registry: registry, period: period)
    near = (period.buddhistYear, period.month)
    lineBreaks = keepsLines ? .kept : .folded
  }

  /// Reads one value; blank and the words for "no data" are unreported.
  package func read(_ raw: String) -> ValueReading {
    if raw.unicodeScalars.contains("\0") {
      return ValueReading(nil, findings: [FindingKind.malformedCSV.code])
    }
    if raw.utf16.count > CellText.mostUnits { return .tooLong }
    let bare = CellText.withoutArmour(raw)
    let reading = reading(of: bare ?? raw)
    let armour = bare == nil ? [] : [FindingKind.excelArmour.code]
    return ValueReading(reading.value, findings: armour + reading.findings)
  }

  private func reading(of text: String) -> ValueReading {
    switch kind {
    case .text: self.text(text)
    case .number: number(text)
    case .date: date(text)
    case .yesno: yesNo(text)
    case .likert: likert(text)
    case .level: level(text)
    case .office: office(text)
    }
  }

  private func text(_ text: String) -> ValueReading {
    let normalised = ThaiText.normalise(text, lineBreaks: lineBreaks)
    var kinds: [FindingKind] = []
    if normalised.changes.droppedControlCharacters { kinds.append(.controlCharacter) }
    if normalised.changes.doubtful { kinds.append(.doubtfulText) }
    if normalised.changes.beyondSpaces { kinds.append(.textNormalised) }
    let isUnreported = vocabulary.isUnreported(normalised.text)
    return ValueReading(isUnreported ? nil : .text(normalised.text), findings: kinds.map(\.code))
  }

  private func number(_ text: String) -> ValueReading {
    switch ThaiNumber.parse(text, vocabulary: vocabulary) {
    case .unreported: ValueReading(nil)
    case .number(let numeral, _) where Ratio(numeral) != nil: ValueReading(.text(numeral.description))
    case .number, .invalid: failed(.badNumber)
    }
  }

  private func date(_ text: String) -> ValueReading {
    switch ThaiDate.parse(text, near: near, order: .dayFirst, vocabulary: vocabulary) {
    case .unreported: return ValueReading(nil)
    case .date(let date): return ValueReading(.text(date.description))
    case .invalid:
      guard
        case .date(let date) = ThaiDate.parse(text, near: near, order: .monthFirst, vocabulary: vocabulary)
      else { return failed(.badDate) }
      return ValueReading(.text(date.description), findings: [FindingKind.monthFirst.code])
    }
  }

  private func yesNo(_ text: String) -> ValueReading {
    switch YesNo.parse(text, vocabulary: vocabulary) {
    case .yes: ValueReading(.flag(true))
    case .no: ValueReading(.flag(false))
    case .unreported: ValueReading(nil)
    case .ambiguous: failed(.ambiguousMark)
    case .invalid: failed(.badYesNo)
    }
  }

  private func likert(_ text: String) -> ValueReading {
    switch Likert.parse(text, vocabulary: vocabulary) {
    case .value(let step): ValueReading(.step(step))
    case .unreported, .noAnswer: ValueReading(nil)
    case .invalid: failed(.badLikert)
    }
  }

  private func level(_ text: String) -> ValueReading {
    switch QualityLevelWord.parse(text, vocabulary: vocabulary) {
    case .level(let step): ValueReading(.step(step))
    case .unreported: ValueReading(nil)
    case .invalid: failed(.badLevel)
    }
  }

  private func office(_ text: String) -> ValueReading {
    if vocabulary.isUnreported(text) { return ValueReading(nil) }
    return matcher.match(text).map { ValueReading(.text($0.code)) } ?? failed(.unknownOffice)
  }

  private func failed(_ kind: FindingKind) -> ValueReading { ValueReading(nil, findings: [kind.code]) }
}
