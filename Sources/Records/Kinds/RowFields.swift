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

/// An exact value as text that people and SQL can read, and that reads back as the same value.
///
/// A decimal where it has one, as every number in a CSV file does; else `numerator/denominator`.
package enum ExactDecimal {
  package static func text(_ value: Ratio) -> String {
    if value.denominator == 1 { return String(value.numerator) }
    guard let digits = fractionDigits(value.denominator) else {
      return "\(value.numerator)/\(value.denominator)"
    }
    let scaled = value.numerator.magnitude * (powerOfTen(digits) / value.denominator.magnitude)
    let text = String(scaled)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return (value.numerator < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// The value of a text; nil for one that was never written.
  package static func value(_ text: String) -> Ratio? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let numerator = Int128(parts[0]), let denominator = Int128(parts[1]) {
      return denominator == 0 ? nil : Ratio(numerator, over: denominator)
    }
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    if halves.count == 1 { return Int128(text).map { Ratio($0) } }
    guard halves.count == 2, halves[1].count <= mostDigits, let digits = Int128(halves[0] + halves[1]) else {
      return nil
    }
    return Ratio(digits, over: Int128(powerOfTen(halves[1].count)))
  }

  /// The most digits behind the point for which ten to that power is an integer of ours.
  private static let mostDigits = 18

  /// How many digits a fraction of the denominator needs; nil where no decimal of the length ends.
  private static func fractionDigits(_ denominator: Int128) -> Int? {
    (1...mostDigits).first { powerOfTen($0) % denominator.magnitude == 0 }
  }

  private static func powerOfTen(_ exponent: Int) -> UInt128 {
    (0..<exponent).reduce(UInt128(1)) { power, _ in power * 10 }
  }
}
