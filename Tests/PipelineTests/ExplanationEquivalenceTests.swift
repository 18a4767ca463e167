import Assessment
import Discovery
import FileSystem
import Foundation
import Ledger
import Pipeline
import Records
import RunSupport
import Standards
import TestSupport
import Testing

@Suite("An explanation rests on what was published")
struct ExplanationEquivalenceTests {
  private let fixture: RunFixture

  init() throws { fixture = try RunFixture() }

  private func explain(_ office: String, _ period: String? = nil) throws -> OfficeExplanation {
    let request = fixture.request()
    return try ExplainPipeline(
      ExplainRequest(
        place: LedgerPlace(output: DiskPath(request.output)), office: office,
        period: period.flatMap { Period($0) },
        fingerprint: "f", library: fixture.library, registry: fixture.registry, wordBook: fixture.wordBook)
    ).run()
  }

  @Test("It gives the published result of every office of the samples, without their inbox")
  func samples() async throws {
    try fixture.folder.remove("inbox")
    try fixture.folder.copy(Repository.samples, to: "inbox")
    try await fixture.run()
    try fixture.folder.remove("inbox")
    for office in RunFixture.offices {
      for period in ["2556-09", "2564-09", "2565-03"] where office == "2402" || period != "2556-09" {
        let explanation = try explain(office, period)
        #expect(explanation.differing.map(\.id) == [], "\(office) \(period)")
        #expect(explanation.hasSameRules && explanation.standing.isCurrent)
      }
    }
  }

  @Test(
    "Surveys that overlap are taken as they were published",
    arguments: [([4, 5, 3, 2], [4, 5, 3, 2, 1]), ([4, 5, 3, 2], [4, 5, 3, 1]), ([4, 5], [1, 2, 3])])
  func surveys(first: [Int], second: [Int]) async throws {
    try fixture.write(SmallSheets.survey(first), to: "2565-03/2402/survey.csv")
    try fixture.write(SmallSheets.survey(second), to: "2565-03/2402/สำรวจ.csv")
    try await fixture.run()
    let published = try explain("2402")
    try fixture.folder.remove("inbox")
    let explanation = try explain("2402")
    #expect(explanation.differing.map(\.id) == [])
    #expect(explanation.root.find("3.6")?.result == published.root.find("3.6")?.result)
    #expect(explanation.root.find("3.6")?.surveys.count == 2)
    let findings = explanation.sheets.first { $0.kind == .survey }?.findings.map(\.kind.code) ?? []
    #expect(!findings.isEmpty)
  }

  @Test("A figure that a run has not published yet is told from one that it has")
  func unpublished() async throws {
    try fixture.write(SmallSheets.measures(85), to: "2565-03/2402/measures.csv")
    try await fixture.run()
    try fixture.write(SmallSheets.measures(95), to: "2565-03/2402/measures.csv")
    // Another folder's run reads the new file; its reading stands in for a run that was broken off before publishing.
    try await fixture.run(out: "other")
    let other = try fixture.ledger(out: "other")
    let survey = fixture.library.roundFramework(fiscalYear: 2565)?.survey
    let month = try #require(Period("2565-03"))
    let reading = try #require(try other.readings(of: month, survey: survey).first)
    let inbox = Inbox(root: fixture.request().inbox)
    let file = try #require(try inbox.discover(month).files.first { $0.path == reading.source.path })
    let ledger = try fixture.ledger()
    try ledger.store([ReadFile(file, reading, fingerprint: "f")], of: month, survey: survey, run: 1)
    let explanation = try explain("2402")
    #expect(explanation.differing.map(\.id).contains("3.3.1") && !explanation.standing.isCurrent)
    #expect(explanation.published["3.3.1"]?.value == "85.00")
    #expect(explanation.root.find("3.3.1")?.result.value?.description == "95.00")
    withExtendedLifetime(ledger) {}
  }
}
