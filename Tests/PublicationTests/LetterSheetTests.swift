import Foundation
import Sheets
import Standards
import TestSupport
import Testing

@testable import Publication

@Suite("The letter's sheet", .serialized)
struct LetterSheetTests {
  private static let png = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")!)

  /// The parts of the first office's workbook by name; the letter is its third sheet.
  private func parts(_ settings: LetterSettings, isOfficial: Bool = true) async throws -> [String: String] {
    let folder = try TemporaryFolder()
    let published = try SmallPeriod.published(
      letters: LetterBasis(settings: settings, closedRun: 1), isOfficial: isOfficial)
    let report = try await PublicationWriter.publish(
      published, to: folder.path + "/out", jobs: 1, run: RunFacts(startedAt: 0, exitStatus: 0))
    for file in report.files { #expect(file.faults.isEmpty, "\(file.path)") }
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = [
      "python3", "-m", "zipfile", "-e", folder.path + "/out/2564-09/offices/1001.xlsx",
      folder.path + "/parts",
    ]
    try python.run()
    python.waitUntilExit()
    return try folder.contents(below: "parts").mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "It is portrait at full size with official margins, 16 points, its draft mark in red and on each page")
  func page() async throws {
    let parts = try await parts(LetterSettings())
    let sheet = try #require(parts["xl/worksheets/sheet3.xml"])
    #expect(!sheet.contains("fitToPage") && !sheet.contains("scale="))
    #expect(sheet.contains("<pageSetup paperSize=\"9\" orientation=\"portrait\"/>"))
    #expect(sheet.contains("left=\"1.1811") && sheet.contains("right=\"0.7874"))
    #expect(!sheet.contains("oddFooter"))
    #expect(sheet.contains("<oddHeader>&amp;C") && sheet.contains(LetterDraft.mark))
    let styles = try #require(parts["xl/styles.xml"])
    #expect(styles.contains("<sz val=\"16\"/>"))
    #expect(styles.contains("<color rgb=\"FFC00000\"/>"))
    #expect(try #require(parts["xl/sharedStrings.xml"]).contains("<t>\(LetterDraft.mark)</t>"))
    #expect(!parts.keys.contains { $0.contains("media") })
  }

  @Test("A short one is one page; a long one goes on, with the page's number and the word that follows")
  func secondPage() async throws {
    var settings = LetterSettings()
    settings.paragraphs = ["สั้น"]
    settings.subject = "สั้น"
    settings.enclosures = ["สั้น"]
    let short = try await parts(settings)
    #expect(!(try #require(short["xl/worksheets/sheet3.xml"]).contains("rowBreaks")))
    settings.paragraphs = (1...8).map { "วรรค\($0) " + String(repeating: "ข้อความยาว ", count: 40) }
    let long = try await parts(settings)
    let sheet = try #require(long["xl/worksheets/sheet3.xml"])
    #expect(sheet.contains("<rowBreaks count=\"2\"") || sheet.contains("<rowBreaks count=\"1\""))
    #expect(!sheet.contains("fitToPage") && !sheet.contains("scale="))
    let texts = try #require(long["xl/sharedStrings.xml"])
    #expect(texts.contains("<t>- ๒ -</t>"))
    #expect(texts.contains(/<t>\/วรรค[๑-๘]\.\.\.<\/t>/))
  }

  @Test("The close is never alone on its page: the last paragraph goes with it")
  func signature() throws {
    let ruler = TextRuler()
    for count in 1...8 {
      var lines = LetterLines(ruler: ruler)
      for index in 1...count {
        lines.addParagraph("วรรค\(index) " + String(repeating: "ข้อความยาว ", count: 60))
      }
      lines.keepTogether { for _ in 0..<8 { $0.skip(30) } }
      let pages = lines.pages(of: OfficialPaper(top: 15))
      let last = pages.rows[(pages.starts.last ?? 0)...].compactMap(\.boxes.first?.text)
      #expect(last.contains { $0.contains("วรรค\(count) ") })
    }
  }

  @Test("The emblem stands three centimetres high in the middle, with its text")
  func emblem() async throws {
    var settings = LetterSettings()
    settings.emblem = .init(path: "e.png", png: Self.png)
    let parts = try await parts(settings, isOfficial: false)
    let drawing = try #require(parts["xl/drawings/drawing2.xml"])
    #expect(drawing.contains("descr=\"ตราของหน่วยงาน\""))
    // 114 pixels of 9,525 units are 3.02 cm.
    #expect(drawing.contains("cx=\"1085850\" cy=\"1085850\""))
    #expect(!drawing.contains("<xdr:col>0</xdr:col>"))
    #expect(try #require(parts["xl/worksheets/sheet3.xml"]).contains("oddHeader"))
  }
}
