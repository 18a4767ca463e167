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
      folder.path + "/offices.csv", "--quiet", "--as-of", "2022-04-01T09:00:00+07:00",
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
