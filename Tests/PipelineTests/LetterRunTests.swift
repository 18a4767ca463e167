import Foundation
import Ledger
import Pipeline
import Publication
import RunSupport
import Standards
import TestSupport
import Testing

@Suite("Letters over runs")
struct LetterRunTests {
  private let fixture: RunFixture
  private let month = "2565-02"

  init() throws {
    fixture = try RunFixture()
    // Every indicator by the committee, so that the whole result is final.
    let indicators = ["1,1", "1,2", "1,3", "2,1", "2,2", "2,3", "2,4", "2,5"] + (1...6).map { "3,\($0)" }
    let review = indicators.map { "\($0),,4\n" }.joined()
    for office in ["1001", "2402"] {
      try fixture.write(
        "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ\n" + review, to: "\(month)/\(office)/review.csv")
    }
  }

  /// One grey pixel.
  private static let png = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")!)

  private func settings(_ number: String) -> LetterSettings {
    var settings = LetterSettings()
    settings.document = .init(number: number, date: LetterSettings.date("2565-03-01"))
    settings.emblem = .init(path: "e.png", png: Self.png)
    return settings
  }

  private func register(_ settings: LetterSettings) throws -> LetterRegister {
    LetterRegister(periods: [try #require(Period(month)): settings])
  }

  private var numbered: LetterRegister { get throws { try register(settings("ศธ 1")) } }

  private func periods(_ report: RunReport) -> [String] { report.published.map(\.period.description) }

  private func close() throws {
    #expect(try fixture.ledger().close(#require(Period(month)), at: 1_648_778_400, by: "tester"))
  }

  /// All texts of an office's workbook.
  private func texts(_ office: String, of period: String? = nil) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let script =
      "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('xl/sharedStrings.xml').decode())"
    process.arguments = [
      "python3", "-c", script, "\(fixture.folder.path)/out/\(period ?? month)/offices/\(office).xlsx",
    ]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test("lose the mark of a draft with the run after closing, once")
  func closing() async throws {
    try await fixture.run(letters: numbered)
    #expect(try texts("2402").contains(LetterDraft.mark))
    let results = try fixture.folder.text("out/\(month)/results.csv")
    try close()
    #expect(periods(try await fixture.run(letters: numbered)) == [month])
    for office in ["1001", "2402"] { #expect(!(try texts(office).contains(LetterDraft.mark))) }
    #expect(try fixture.folder.text("out/\(month)/results.csv") == results)
    #expect(periods(try await fixture.run(letters: numbered)).isEmpty)
    try close()
    #expect(periods(try await fixture.run(letters: numbered)).isEmpty)
  }

  @Test("are made again when their settings change, also of a closed period")
  func settings() async throws {
    try await fixture.run()
    #expect(periods(try await fixture.run(letters: numbered)) == [month])
    try close()
    try await fixture.run()
    #expect(try texts("2402").contains("ยังไม่ได้กำหนดเลขที่"))
    #expect(periods(try await fixture.run(letters: numbered)) == [month])
    #expect(!(try texts("2402").contains(LetterDraft.mark)))
    #expect(try fixture.ledger().corrections(of: #require(Period(month))).isEmpty)
  }

  @Test("keep the number that they were closed with, unless their period is asked for by name")
  func laterNumber() async throws {
    try await fixture.run(letters: numbered)
    try close()
    try await fixture.run(letters: numbered)
    var later = try register(settings("ศธ 9"))
    #expect(periods(try await fixture.run(letters: later)).isEmpty)
    #expect(try texts("2402").contains("ที่ ศธ ๑"))
    try fixture.write(SmallSheets.measures(85), to: "\(month)/1001/measures.csv")
    #expect(periods(try await fixture.run(reason: "ส่งเพิ่ม", letters: later)) == [month])
    #expect(try texts("2402").contains("ที่ ศธ ๑"))
    later = try register(settings("ศธ 10"))
    #expect(periods(try await fixture.run(period: month, letters: later)) == [month])
    #expect(try texts("2402").contains("ที่ ศธ ๑๐"))
  }

  @Test("are made whole when a closed period's publication was broken off")
  func brokenOff() async throws {
    try await fixture.run(letters: numbered)
    try close()
    try await fixture.run(letters: numbered)
    let whole = try fixture.folder.contents(below: "out/\(month)/offices")
    try fixture.folder.write(["out/\(month)/offices/2402.xlsx": "broken"])
    try fixture.ledger().markOutdated(#require(Period(month)))
    #expect(periods(try await fixture.run(letters: numbered)) == [month])
    #expect(try fixture.folder.contents(below: "out/\(month)/offices") == whole)
  }

  @Test("stay as they are while a closed period's files differ and nobody gives a reason")
  func refused() async throws {
    try await fixture.run(letters: numbered)
    try close()
    try fixture.write(SmallSheets.review(2), to: "\(month)/2402/review.csv")
    let report = try await fixture.run(letters: numbered)
    #expect(periods(report).isEmpty)
    #expect(report.outcome == .rejected)
    #expect(try texts("2402").contains(LetterDraft.mark))
  }

  @Test("correct the first letter of an office whose closed result changed, of no other")
  func correction() async throws {
    try await fixture.run(letters: numbered)
    try close()
    try await fixture.run(letters: numbered)
    try fixture.write(
      try fixture.folder.text("inbox/\(month)/2402/review.csv").replacingOccurrences(
        of: "3,6,,4", with: "3,6,,5"),
      to: "\(month)/2402/review.csv")
    #expect(periods(try await fixture.run(reason: "ทบทวน", letters: numbered)) == [month])
    let corrected = try texts("2402")
    #expect(corrected.contains("แจ้งแก้ไขผล"))
    #expect(corrected.contains("ที่ ศธ ๑ ลงวันที่ ๑ มีนาคม ๒๕๖๕"))
    #expect(corrected.contains("ตัวบ่งชี้ที่ ๓.๖ จากระดับดีมาก เป็นระดับดีเยี่ยม"))
    #expect(corrected.contains(LetterDraft.mark))
    #expect(!(try texts("1001").contains("แจ้งแก้ไขผล")))
    var corrected2402 = settings("ศธ 1")
    corrected2402.corrections["2402"] = .init(number: "ศธ 2", date: LetterSettings.date("2565-04-01"))
    #expect(periods(try await fixture.run(letters: register(corrected2402))) == [month])
    let final = try texts("2402")
    #expect(final.contains("ที่ ศธ ๒") && final.contains("แจ้งแก้ไขผล"))
    #expect(!final.contains(LetterDraft.mark))
  }

  @Test("of a month that has no settings of its own are drafts, whatever number another month has")
  func otherMonth() async throws {
    let other = LetterRegister(periods: [try #require(Period("2564-09")): settings("ศธ 1")])
    try await fixture.run(letters: other)
    try close()
    try await fixture.run(letters: other)
    #expect(try texts("2402").contains("ยังไม่ได้กำหนดเลขที่"))
  }

  @Test("do not get a number with which another month's were published, until that month is opened again")
  func takenNumber() async throws {
    try await fixture.run(letters: numbered)
    try close()
    try await fixture.run(letters: numbered)
    let first = try #require(Period(month))
    #expect(try fixture.ledger().letterNumbers() == [first: ["ศธ1"]])
    let next = "2565-03"
    for office in ["1001", "2402"] {
      try fixture.write(
        try fixture.folder.text("inbox/\(month)/\(office)/review.csv"), to: "\(next)/\(office)/review.csv")
    }
    var same = settings("ศธ ๑")
    same.document.date = LetterSettings.date("2565-04-01")
    let reused = LetterRegister(periods: [try #require(Period(next)): same])
    try await fixture.run(letters: reused)
    #expect(try fixture.ledger().close(#require(Period(next)), at: 1_648_778_400, by: "tester"))
    try await fixture.run(letters: reused)
    #expect(try texts("2402", of: next).contains("เลขที่หนังสือซ้ำกับหนังสือของงวดกุมภาพันธ์ ๒๕๖๕"))
    #expect(!(try texts("2402").contains(LetterDraft.mark)))
    #expect(try fixture.ledger().reopen(first, run: 1, reason: "ยังไม่ได้ส่ง"))
    #expect(try fixture.ledger().letterNumbers().isEmpty)
    #expect(periods(try await fixture.run(letters: reused)) == [month, next])
    #expect(!(try texts("2402", of: next).contains("เลขที่หนังสือซ้ำ")))
  }
}
