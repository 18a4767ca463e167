/// The reason why a sheet cannot be read further, with the place to look at; it ends the file.
///
/// Reading, *Quotes*, calls all of these `malformed-csv`.
package struct CSVError: Error, Equatable, Sendable {
  /// What is wrong, by the remedy that the sender of the file needs.
  package enum Kind: Error, Equatable, Sendable {
    /// A quoted cell was still open at the end of the file.
    case unclosedQuote
    /// Something other than blanks stands between a closing quote and the next delimiter or line end.
    case textAfterClosingQuote
    /// A byte 0, which no text holds.
    case nulByte
    /// A record with more cells than `limit`.
    case tooManyColumns(limit: Int)
    /// A record of more than `limit` bytes, most often a quote that never closes.
    case recordTooLong(limit: Int)
    /// libcsv failed with this code, or returned other cells than the guard had counted.
    case library(code: Int32)
  }

  /// What is wrong.
  package let kind: Kind
  /// The opening quote when a quote is at fault, the byte itself for NUL, else the start of the record.
  package let position: CSVPosition
  /// The zero-based index of the cell at fault.
  package let column: Int
}
