/// A value as SQLite stores it, to be bound to a `?`.
package enum SQLValue: Equatable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)
  case bytes([UInt8])
}

extension SQLValue {
  /// Binds a number, or NULL.
  package init(_ value: Int?) { self = value.map(SQLValue.integer) ?? .null }

  /// Binds a number, or NULL; NaN is stored as NULL by SQLite.
  package init(_ value: Double?) { self = value.map(SQLValue.real) ?? .null }

  /// Binds text, or NULL.
  package init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }

  /// Binds bytes, or NULL.
  package init(_ value: [UInt8]?) { self = value.map(SQLValue.bytes) ?? .null }

  /// Binds a truth value as 1 or 0, or NULL.
  package init(_ value: Bool?) { self = value.map { .integer($0 ? 1 : 0) } ?? .null }
}

extension SQLValue: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// Writes NULL as `nil`.
  package init(nilLiteral: ()) { self = .null }

  /// Writes a number as a literal.
  package init(integerLiteral value: Int) { self = .integer(value) }

  /// Writes text as a literal.
  package init(stringLiteral value: String) { self = .text(value) }
}
