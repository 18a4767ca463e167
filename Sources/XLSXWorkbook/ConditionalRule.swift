/// What a conditional format looks for and how it shows; earlier rules of a sheet win over later ones.
package enum ConditionalRule: Hashable, Sendable {
  /// How a cell's number compares with fixed ones; `between` includes both.
  package enum Comparison: Hashable, Sendable {
    case equal(Double)
    case notEqual(Double)
    case greater(Double)
    case greaterOrEqual(Double)
    case less(Double)
    case lessOrEqual(Double)
    case between(Double, Double)
  }

  /// Cells whose number compares so.
  case cell(Comparison, Highlight)
  /// Cells for which a formula holds that starts with `=` and speaks of the range's first cell.
  case formula(String, Highlight)
  /// A solid bar behind each number, from an empty bar at `minimum` to a full one at `maximum`.
  case dataBar(Color, minimum: Double, maximum: Double)
}
