import Testing

/// What an office might send by mistake or on purpose, and what a run makes of it: files of one small inbox.
struct OddInbox: Sendable, CustomTestStringConvertible {
  let name: String
  let exit: Int32
  /// Text by path below the inbox.
  let files: [String: String]
  /// By office and node: value, level and status of the newest month.
  let results: [String: String]
  /// The errors and warnings of that month, each kind once.
  let says: [String]

  init(
    _ name: String, exit: Int32, _ files: [String: String], results: [String: String], says: [String]
  ) {
    (self.name, self.exit, self.files, self.results, self.says) = (name, exit, files, results, says)
  }

  var testDescription: String { name }

  /// The newest month of the inbox.
  var period: String { files.keys.map { String($0.prefix { $0 != "/" }) }.max() ?? "" }

  static let all = ofQuotes + ofColumns + ofValues + ofSurveys + ofOffices + ofKin
}
