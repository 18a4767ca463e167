import Foundation
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

  /// The parts of the first office's workbook by name; the letter is its second sheet.
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

  @Test("It is one portrait page without a page number, in the letter's font and size, its draft mark in red")
  func page() async throws {
    let parts = try await parts(LetterSettings())
    let sheet = try #require(parts["xl/worksheets/sheet2.xml"])
    #expect(sheet.contains("<pageSetUpPr fitToPage=\"1\"/>"))
    #expect(sheet.contains("orientation=\"portrait\"") && !sheet.contains("fitToHeight=\"0\""))
    #expect(!sheet.contains("oddFooter") && !sheet.contains("oddHeader"))
    let styles = try #require(parts["xl/styles.xml"])
    #expect(styles.contains("<sz val=\"16\"/>"))
    #expect(styles.contains("<color rgb=\"FFC00000\"/>"))
    #expect(try #require(parts["xl/sharedStrings.xml"]).contains("<t>\(LetterDraft.mark)</t>"))
    #expect(!parts.keys.contains { $0.contains("media") })
  }

  @Test("The emblem stands three centimetres high in the middle, with its text")
  func emblem() async throws {
    var settings = LetterSettings()
    settings.emblem = .init(path: "e.png", png: Self.png)
    let parts = try await parts(settings, isOfficial: false)
    let drawing = try #require(parts["xl/drawings/drawing1.xml"])
    #expect(drawing.contains("descr=\"ตราของหน่วยงาน\""))
    // 114 pixels of 9,525 units are 3.02 cm.
    #expect(drawing.contains("cx=\"1085850\" cy=\"1085850\""))
    #expect(!drawing.contains("<xdr:col>0</xdr:col>"))
    #expect(try #require(parts["xl/worksheets/sheet2.xml"]).contains("oddHeader"))
  }
}
