package import Standards

/// The fields of a row as the ledger keeps them, by the names of its columns; a field that is blank has no value.
package struct RowFields: Sendable {
  package enum Value: Sendable {
    case integer(Int)
    case text(String)
  }

  private var values: [String: Value]

  /// Fields with their values; those that are nil are left out.
  package init(_ values: [String: Value?] = [:]) {
    self.values = values.compactMapValues(\.self)
  }

  package subscript(name: String) -> Value? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// Both together.
  package func merging(_ others: RowFields) -> RowFields {
    var all = self
    all.values.merge(others.values) { own, _ in own }
    return all
  }
}

extension RowFields.Value {
  package static func text(_ text: String?) -> Self? { text.map { .text($0) } }
  package static func integer(_ integer: Int?) -> Self? { integer.map { .integer($0) } }
  package static func answer(_ answer: Bool?) -> Self? { answer.map { .integer($0 ? 1 : 0) } }
  package static func level(_ level: QualityLevel?) -> Self? { level.map { .integer($0.value) } }
  package static func day(_ day: CalendarDay?) -> Self? { day.map { .integer($0.number) } }
  package static func number(_ number: Ratio?) -> Self? { number.map { .text(ExactDecimal.text($0)) } }
  package static func list(_ cells: [String]) -> Self { .text(TextList.text(cells)) }
}

extension RowFields {
  package func text(_ name: String) -> String? {
    if case .text(let text)? = values[name] { text } else { nil }
  }

  package func integer(_ name: String) -> Int? {
    if case .integer(let integer)? = values[name] { integer } else { nil }
  }

  package func answer(_ name: String) -> Bool? { integer(name).map { $0 != 0 } }

  package func day(_ name: String) -> CalendarDay? { integer(name).map { CalendarDay(number: $0) } }

  package func list(_ name: String) -> [String] { TextList.cells(text(name) ?? "") }

  package func number(_ name: String) throws(UnreadableField) -> Ratio? {
    guard let text = text(name) else { return nil }
    guard let value = ExactDecimal.value(text) else { throw UnreadableField(name: name, value: text) }
    return value
  }

  package func level(_ name: String) throws(UnreadableField) -> QualityLevel? {
    guard let value = integer(name) else { return nil }
    guard let level = QualityLevel(value) else { throw UnreadableField(name: name, value: "\(value)") }
    return level
  }
}

/// A field that holds what no version of the program writes.
package struct UnreadableField: Error, CustomStringConvertible {
  package let name: String
  package let value: String

  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  package var description: String { "\(name) holds \"\(value)\"" }
}

/// A list of cells as one text: each is ended by U+001F, which no cell can hold after it was normalised.
package enum TextList {
  private static let end: Character = "\u{1F}"

  package static func text(_ cells: [String]) -> String {
    cells.reduce(into: "") { text, cell in
      text += cell
      text.append(end)
    }
  }

  package static func cells(_ text: String) -> [String] {
    text.utf8.split(separator: 0x1F, omittingEmptySubsequences: false).dropLast().map { String($0) ?? "" }
  }
}
