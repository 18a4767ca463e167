import FileSystem
import Foundation
import Ledger
import Pipeline
import Publication
import RunSupport
import Standards
import TestSupport
import Testing

@Suite("Font and layout of the workbooks over runs")
struct LayoutRunTests {
  private let fixture: RunFixture
  private let month = "2565-02"

  init() throws {
    fixture = try RunFixture()
    for office in ["1001", "2402"] {
      try fixture.write(SmallSheets.measures(80), to: "\(month)/\(office)/measures.csv")
    }
  }

  private func periods(_ report: RunReport) -> [String] { report.published.map(\.period.description) }

  @Test(
    "A change of either alone makes every workbook of open months again, as a first run would have",
    arguments: [("TH Sarabun New", WorkbookLayout.publication), ("Sarabun", .analysis)])
  func change(font: String, layout: WorkbookLayout) async throws {
    try await fixture.run()
    let before = try fixture.published(period: month)
    #expect(periods(try await fixture.run(font: font, layout: layout)) == [month])
    let after = try fixture.published(period: month)
    for (path, bytes) in before { #expect((after[path] == bytes) == path.hasSuffix(".csv"), "\(path)") }
    #expect(periods(try await fixture.run(font: font, layout: layout)).isEmpty)
    try await fixture.run(out: "fresh", font: font, layout: layout)
    #expect(try fixture.published("fresh", period: month) == after)
    #expect(try fixture.ledger().corrections(of: #require(Period(month))).isEmpty)
  }

  @Test("A rerun in the same layout leaves other offices' workbooks as they are, in another makes all again")
  func rerun() async throws {
    try await fixture.run(layout: .publication)
    let other = "offices/1001.xlsx"
    let before = try fixture.published(period: month)[other]
    try fixture.write(SmallSheets.measures(50), to: "\(month)/2402/measures.csv")
    try await fixture.run(offices: ["2402"], layout: .publication)
    #expect(try fixture.published(period: month)[other] == before)
    try fixture.write(SmallSheets.measures(60), to: "\(month)/2402/measures.csv")
    try await fixture.run(offices: ["2402"])
    #expect(try fixture.published(period: month)[other] != before)
  }

  @Test("A closed month keeps the layout that it was closed in, also when it is asked for by name")
  func closed() async throws {
    try await fixture.run()
    #expect(try fixture.ledger().close(#require(Period(month)), at: 1_648_778_400, by: "tester"))
    try await fixture.run()
    let before = try fixture.published(period: month)
    #expect(periods(try await fixture.run(layout: .publication)).isEmpty)
    #expect(periods(try await fixture.run(period: month, layout: .publication)).isEmpty)
    #expect(try fixture.published(period: month) == before)
  }
}
