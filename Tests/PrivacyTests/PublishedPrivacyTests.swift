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

  @Test("No form of personal data in a respondent's comment, group or answer leaves the reading of files")
  func respondents() throws {
    let forms = try SuspicionTests.lines("must-mask.txt")
    let pieces = Set(forms.flatMap { $0.matches(of: #/⟦([^⟧]{6,})⟧/#).map { String($0.1) } })
    #expect(pieces.count > 200)
    var survey = "ประทับเวลา,สถานภาพผู้ตอบ,1.1 การส่งเสริม,1.2 การนิเทศ,ข้อเสนอแนะ\n"
    for (index, form) in forms.enumerated() {
      let text = "\"" + form.filter { $0 != "⟦" && $0 != "⟧" }.replacing("\"", with: "\"\"") + "\""
      survey += index % 20 == 0 ? "1/3/2565,\(text),5,\(text),\(text)\n" : "1/3/2565,ครู,5,4,\(text)\n"
    }
    let publication = try Publication(language: "th", files: ["2565-03/6001/survey.csv": survey])
    #expect(publication.files.values.contains { $0.contains("ติดต่อกลับที่ *** ได้ค่ะ") })
    for (name, text) in publication.files {
      let bytes = Data(text.utf8)
      for piece in pieces where bytes.range(of: Data(piece.utf8)) != nil {
        Issue.record("\(piece) in \(name)")
      }
    }
  }

  @Test("What a respondent wrote under the office is masked by suspicion in its finding")
  func officeOfRespondent() throws {
    let survey = "ประทับเวลา,สพท.,สถานภาพผู้ตอบ,1.1 การส่งเสริม,1.2 การนิเทศ\n1/3/2565,ที่ 0812345678,ครู,5,4\n"
    let publication = try Publication(language: "th", files: ["2565-03/6001/survey.csv": survey])
    let twin = try #require(publication.files["2565-03/findings.csv"])
    #expect(twin.contains("office-column-ignored") && twin.contains("ที่ ***"))
    for (name, text) in publication.files where text.contains("0812345678") {
      Issue.record("the number in \(name)")
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

/// What one run over the planted inbox printed and wrote, workbooks unzipped.
struct Publication {
  let run: Program.Outcome
  /// By path within the output folder; a workbook's parts by `<workbook>/<part>`.
  private(set) var files: [String: String] = [:]

  init(language: String, files inbox: [String: String] = PlantedInbox.files) throws {
    let folder = try TemporaryFolder()
    for (path, text) in inbox { try folder.write(Array(text.utf8), to: "inbox/" + path) }
    run = try Program.run([
      "run", "--inbox", folder.path + "/inbox", "--out", folder.path + "/out", "--lang", language, "--as-of",
      "2022-04-01T09:00:00+07:00",
    ])
    for path in folder.files(below: "out") {
      if path.hasSuffix(".xlsx") { try Self.unzip("out/" + path, to: "parts/" + path, in: folder) }
      files[path] = try folder.text("out/" + path)
    }
    for path in folder.files(below: "parts") { files[path] = try folder.text("parts/" + path) }
  }

  private static func unzip(_ workbook: String, to parts: String, in folder: TemporaryFolder) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-m", "zipfile", "-e", folder.path + "/" + workbook, folder.path + "/" + parts,
    ]
    try process.run()
    process.waitUntilExit()
  }
}
