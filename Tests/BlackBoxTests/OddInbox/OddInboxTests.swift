import TestSupport
import Testing

@Suite("No wrong number in silence")
struct OddInboxTests {
  @Test("What contradicts itself or means something else is refused or told", arguments: OddInbox.all)
  func run(_ odd: OddInbox) throws {
    let folder = try TemporaryFolder()
    for (path, text) in odd.files { try folder.write(Array(text.utf8), to: "inbox/" + path) }
    try folder.write(["offices.csv": FewOffices.registry(["1001", "1801", "2401", "2402", "4571", "9101"])])
    let outcome = try Program.run([
      "run", "--inbox", folder.path + "/inbox", "--out", folder.path + "/out", "--offices",
      folder.path + "/offices.csv", "--quiet", "--as-of", "2022-03-31T09:00:00+07:00",
    ])
    #expect(outcome.code == odd.exit)
    let results = try table("results.csv", of: odd, in: folder)
    for (key, expected) in odd.results {
      let parts = key.split(separator: " ")
      let row = try #require(results.first { $0[1] == parts[0] && $0[5] == parts[1] })
      #expect([row[8], row[11], row[14]].filter { !$0.isEmpty }.joined(separator: " ") == expected, "\(key)")
    }
    // Few answers are the way of small inboxes.
    let said = try table("findings.csv", of: odd, in: folder).filter {
      $0[0] != "info" && $0[1] != "few-respondents"
    }
    #expect(Set(said.map { $0[0] + " " + $0[1] }).sorted() == odd.says)
  }

  /// The rows of a published CSV below its header, as far as no cell holds a delimiter before those that are looked at.
  private func table(_ name: String, of odd: OddInbox, in folder: TemporaryFolder) throws -> [[String]] {
    try folder.text("out/\(odd.period)/\(name)").split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }.filter { $0.count > 14 || name == "findings.csv" }
  }
}

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
