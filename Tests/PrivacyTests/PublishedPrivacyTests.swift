import Foundation
import Testing

@Suite("Personal data in what a run writes")
struct PublishedPrivacyTests {
  @Test("Nothing that a run prints or writes holds what was planted", arguments: ["th", "en"])
  func nothingLeaves(language: String) throws {
    let (run, written) = try publish(language)
    #expect(run.status == 3)
    let outputs = written + [("stdout", run.output), ("stderr", run.errors)]
    #expect(outputs.contains { $0.0.hasSuffix("national.xlsx") && !$0.1.isEmpty })
    for (name, data) in outputs {
      let text = String(decoding: data, as: UTF8.self)
      for secret in PlantedInbox.secrets { #expect(!text.contains(secret), "\(secret) in \(name)") }
    }
  }

  @Test("What stands around a masked piece is published, and every masked cell is said once")
  func rest() throws {
    let (_, written) = try publish("th")
    let office = try #require(written.first { $0.0.hasSuffix("offices/6001.xlsx") })
    #expect(String(decoding: office.1, as: UTF8.self).contains("ควรประสาน *** หรือ ***"))
    let twin = try #require(written.first { $0.0.hasSuffix("findings.csv") })
    let lines = String(decoding: twin.1, as: UTF8.self).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let masked = lines.filter { $0[1] == "personal-data-masked" }.map { "\($0[5]) \($0[8])" }
    #expect(Set(masked).count == masked.count)
    let folder = "2565-03/6001/"
    let expected = [
      "considerations.csv F3", "considerations.csv D4", "considerations.csv E5", "considerations.csv C6",
      "considerations.csv D7", "measures.csv E2", "measures.csv F3", "measures.csv G3", "review.csv E2",
      "review.csv D3", "review.csv E3", "review.csv A4", "review.csv A5", "survey.csv C3", "survey.csv D3",
      "survey.csv D4", "survey.csv E4",
    ]
    for cell in expected { #expect(masked.contains(folder + cell), "\(masked)") }
    #expect(lines.contains { $0[1] == "unknown-column" && $0[10] == "ที่อยู่อีเมล" })
    #expect(lines.contains { $0[1] == "bad-date" && $0[10].contains("32/13/2565") })
  }

  /// Publishes the planted inbox; the parts of every workbook stand for it.
  private func publish(_ language: String) throws -> (BuiltTool, [(String, Data)]) {
    let folder = try TemporaryFolder()
    for (path, text) in PlantedInbox.files { try folder.write(text, to: "inbox/" + path) }
    let run = try BuiltTool.run([
      "run", "--inbox", folder.url.path() + "/inbox", "--out", folder.url.path() + "/out", "--lang", language,
      "--as-of", "2022-04-01T09:00:00+07:00",
    ])
    let out = folder.url.path() + "/out"
    let files = folder.files().filter { $0.path().hasPrefix(out) }
    return (
      run,
      try files.map { file in
        let isWorkbook = file.pathExtension == "xlsx"
        return (file.path(), isWorkbook ? try BuiltTool.unzipped(file) : try Data(contentsOf: file))
      }
    )
  }
}
