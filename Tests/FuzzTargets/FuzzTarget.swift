/// What random bytes are thrown at, from a whole file of the inbox down to one parser.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// One file through every stage of a period.
  case file
  /// Two files of one office and month, parted by the first U+001E.
  case pair
  /// Files of one office, parted by U+001E, up to the results, explanations and twins that they end in.
  case period
  /// The same, up to the cells of every sheet.
  case workbook
  /// One file of 1 MiB: what stands before the first NUL, then the rest over and over.
  case bulk
  /// The tokeniser, in one chunk and in small ones; the first byte chooses delimiter and chunk.
  case tokens
  /// The normaliser of Thai text and the keys by which texts are compared.
  case text
  case number
  case date
  /// Yes or no, satisfaction and quality levels.
  case answer
  /// The number before a title: `1.1.3`, `ข้อ ๑.๑`.
  case dotted
  /// The name of an office, also one that none has.
  case office
  /// The data files that a user may bring: JSON of any depth.
  case json
}
