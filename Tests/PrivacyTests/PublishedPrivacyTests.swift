import Foundation
import TestSupport
import Testing

@Suite("Personal data in what a run writes")
struct PublishedPrivacyTests {
  @Test("Nothing that a run prints or writes holds what was planted", arguments: ["th", "en"])
  func nothingLeaves(language: String) throws {
    let publication = try Publication(language: language)
    #expect(publication.run.code == 3)
    #expect(publication.files.keys.contains { $0.hasPrefix("2565-03/national.xlsx/xl/worksheets/") })
    let outputs = publication.files.merging(
      ["stdout": publication.run.output, "stderr": publication.run.errors]
    ) { file, _ in file }
    // Byte by byte: a mark behind a secret would make another character of its last letter.
    for (name, text) in outputs {
      let bytes = Data(text.utf8)
      for secret in PlantedInbox.secrets {
        let place = bytes.range(of: Data(secret.utf8))
        #expect(place == nil, "\(secret) in \(name)")
      }
    }
  }

  @Test("What stands around a masked piece is published, and every masked cell is said once")
  func rest() throws {
    let publication = try Publication(language: "th")
    let office = publication.files.filter { $0.key.hasPrefix("2565-03/offices/6001.xlsx/") }
    #expect(office.values.contains { $0.contains("ควรประสาน *** หรือ ***") })
    let twin = try #require(publication.files["2565-03/findings.csv"])
    let lines = twin.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let masked = lines.filter { $0[1] == "personal-data-masked" }.map { "\($0[5]) \($0[8])" }
    #expect(Set(masked).count == masked.count)
    for cell in PlantedInbox.maskedCells { #expect(masked.contains("2565-03/6001/" + cell), "\(masked)") }
    #expect(lines.contains { $0[1] == "unknown-column" && $0[10] == "ที่อยู่อีเมล" })
    #expect(lines.contains { $0[1] == "bad-date" && $0[10].contains("32/13/2565") })
  }
}
