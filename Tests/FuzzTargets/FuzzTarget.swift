/// What random bytes are thrown at, from one parser up to the workbooks of a month.
package enum FuzzTarget: String, CaseIterable, Sendable {
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
  /// One cell as each kind of value.
  case value
  /// Cells between tabs, as a header that any kind of sheet has.
  case header
  /// The name of an office, also one that none has.
  case office
  /// The path of a file: its month, its offices and its revision.
  case name
  /// The data files that a user may bring: JSON of any depth.
  case json

  /// One file from its encoding to its sheets.
  case sheet
  /// The same, through every stage of a period.
  case file
  /// Two files of one office and month, parted by the first U+001E.
  case pair
  /// Files of one office, parted by U+001E, up to the results, explanations and twins that they end in.
  case period
  /// The same, up to the cells of every sheet.
  case workbook
  /// One file of 1 MiB: what stands before the first NUL, then the rest over and over.
  case bulk

  /// The folder of the corpus with the inputs to start from.
  package var seeds: String { "Tests/FuzzCorpus/" + (self == .sheet ? FuzzTarget.file : self).rawValue }

  /// Those that need no disk: thousands of inputs a second, where the others do tens or hundreds.
  package static let parsers = allCases.filter(\.isParser)

  var isParser: Bool {
    switch self {
    case .tokens, .text, .number, .date, .answer, .dotted, .value, .header, .office, .name, .json: true
    case .sheet, .file, .pair, .period, .workbook, .bulk: false
    }
  }
}
