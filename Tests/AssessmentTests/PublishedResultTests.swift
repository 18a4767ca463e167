import Assessment
import Consolidation
import Discovery
import FileSystem
import Reading
import Records
import Reference
import Standards
import TestSupport
import Testing

@Suite("From the sample inbox to levels")
struct PublishedResultTests {
  private func assessment(_ text: String) throws -> (PeriodAssessment, ConsolidatedPeriod) {
    let period = try #require(Period(text))
    let registry = try OfficeRegistry.readEmbedded()
    let plan = try #require(try FrameworkLibrary.read().roundFramework(fiscalYear: period.fiscalYear))
    let context = ReadingContext(
      period: period, plan: plan, registry: registry, wordBook: try WordBook.read())
    let discovery = try Inbox(root: DiskPath(Repository.samples)).discover(period)
    let consolidated = ConsolidatedPeriod(
      discovery: discovery, readings: discovery.files.map { FileReader(context: context).read($0) },
      context: context.base)
    let assessment = PeriodAssessment(
      period: period, plan: plan, offices: registry.valid(in: period), reports: consolidated.reports)
    return (assessment, consolidated)
  }

  @Test("The letter of 2564 to สพป.ฉะเชิงเทรา เขต 2: six indicators, 4.17, very good")
  func letter() throws {
    let (assessment, _) = try assessment("2564-09")
    let result = try #require(assessment.results.first { $0.officeCode == "2402" })
    #expect((1...6).map { result[id: "3.\($0)"]?.level?.value } == [3, 4, 4, 5, 4, 5])
    #expect((1...6).allSatisfy { result[id: "3.\($0)"]?.recommendation?.isEmpty == false })
    let third = try #require(result[id: "3"])
    #expect(third.publishedScore?.description == "4.17")
    #expect(third.level.map { assessment.plan.framework.scale.label(of: $0) } == "ดีมาก")
    #expect(third.status == .final)
  }

  @Test(
    "Every finding of the samples is one that they were written to show",
    arguments: [("2556-09", 225), ("2564-09", 245), ("2565-03", 245)])
  func findings(period: String, offices: Int) throws {
    let (assessment, consolidated) = try assessment(period)
    let errors = consolidated.findings.filter { $0.kind.severity == .error }
    #expect(errors.isEmpty == (period == "2564-09"))
    #expect(assessment.results.count == offices)
    #expect(consolidated.files.allSatisfy { !$0.contents.isEmpty })
  }

  @Test(
    "A level is never there without a way that it came to be", arguments: ["2556-09", "2564-09", "2565-03"])
  func invariants(period: String) throws {
    let (assessment, _) = try assessment(period)
    for result in assessment.results {
      for node in result.nodes + [result.overall] {
        switch node.status {
        case .final, .provisional: #expect(node.missing.isEmpty)
        case .missing: #expect(node.level == nil)
        case .measured: #expect(node.level == nil && node.missing.isEmpty)
        case .notApplicable: #expect(node.level == nil && node.missing.isEmpty)
        }
        if let review = node.reviewLevel { #expect(node.level == review && node.status == .final) }
      }
    }
  }
}
