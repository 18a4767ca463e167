import Assessment
import Records
import Standards
import Testing

@testable import Publication
@testable import Sheets

@Suite("An office's front page")
struct FrontPageTests {
  private func nation(_ period: String = "2565-09", officeCount: Int = 40) throws -> PublishedPeriod {
    var nation = try MadeUpNation(#require(Period(period)))
    return try nation.published(officeCount: officeCount, silentEvery: 7)
  }

  /// The same period with what is owed and came, looked at on a day.
  private func published(
    _ published: PublishedPeriod, on day: CalendarDay, history: PeriodHistory = PeriodHistory()
  )
    -> PublishedPeriod
  {
    let assessment = published.assessment
    let submissions = Obligations(period: published.period, round: published.plan.round).submissions(
      offices: assessment.offices, arrivals: [:], asOf: day)
    return PublishedPeriod(
      assessment: assessment, findings: published.findings, files: [], submissions: submissions,
      history: history, asOf: day.secondsSince1970, isOfficial: true, softwareVersion: "0")
  }

  /// What MEDIAN says of sorted hundredths, half up.
  private func median(_ figures: [Int]) -> Int? {
    let sorted = figures.sorted()
    if sorted.isEmpty { return nil }
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2] + 1) / 2
  }

  @Test(
    "Each row has the office's figure and the medians over type, region and nation",
    arguments: ["2556-09", "2565-09"])
  func medians(period: String) throws {
    let published = try nation(period, officeCount: 60)
    let assessment = published.assessment
    for index in [0, 6, 31] {
      let page = FrontPage(published: published, index: index)
      #expect(page.rows.count == published.plan.benchmarkIDs.count)
      for row in page.rows {
        func figures(_ isMember: (Office) -> Bool) -> [Int] {
          zip(assessment.offices, assessment.results).filter { isMember($0.0) }.compactMap { _, result in
            let own = row.id == OfficeResult.overallID ? result.overall : result[id: row.id]
            return own.flatMap { own in own.level.map { own.publishedScore?.count ?? 100 * $0.value } }
          }
        }
        let office = assessment.offices[index]
        let ofType = figures { $0.type == office.type }
        #expect(row.type?.median.count == median(ofType) && row.type?.count ?? 0 == ofType.count)
        #expect(row.region?.median.count == median(figures { $0.region == office.region }))
        #expect(row.nation?.median.count == median(figures { _ in true }))
        #expect(row.gap?.count == row.ours.flatMap { ours in row.type.map { ours.count - $0.median.count } })
      }
    }
  }

  @Test("Strengths and weaknesses are the largest gaps to the type, and never more than three")
  func gaps() throws {
    let published = try nation()
    for index in published.assessment.offices.indices {
      let page = FrontPage(published: published, index: index)
      let leaves = page.rows.filter(\.isIndicator).compactMap(\.gap?.count)
      for (above, sign) in [(true, 1), (false, -1)] {
        let chosen = page.gaps(above: above).map { sign * ($0.gap?.count ?? 0) }
        let expected = leaves.map { sign * $0 }.filter { $0 > 0 }.sorted(by: >).prefix(3)
        #expect(chosen == Array(expected))
      }
    }
  }

  @Test("Nothing on the page or among the corrections depends on the day of the run")
  func day() async throws {
    let nation = try nation("2564-09")
    let early = published(nation, on: CalendarDay(year: 2021, month: 9, day: 1))
    let late = published(nation, on: CalendarDay(year: 2022, month: 3, day: 1))
    #expect(early.submissions != late.submissions)
    for index in early.assessment.offices.indices {
      #expect(
        FrontPage(published: early, index: index).texts == FrontPage(published: late, index: index).texts)
      func corrections(_ published: PublishedPeriod) -> [String] {
        let table = CorrectionsSheet(published: published, index: index).sheet.table
        return (0..<table.rowCount).flatMap { row in table.columns.indices.map { "\(table.cell(row, $0))" } }
      }
      #expect(corrections(early) == corrections(late))
      #expect(corrections(early).first == "text(\"ยังขาด\")")
    }
    #expect(try await early.officeComparisons(width: 1) == late.officeComparisons(width: 3))
  }

  @Test("A silent office is told what to send first, and by when")
  func silent() throws {
    let nation = try nation("2564-09")
    let published = published(nation, on: CalendarDay(year: 2021, month: 9, day: 1))
    let page = FrontPage(published: published, index: 6)
    #expect(published.assessment.reports[6].isEmpty)
    #expect(page.sentence.hasPrefix("ยังไม่มีผล") && page.sentence.contains("ยังขาด 4 แบบรายงาน"))
    #expect(page.tasks.count == 4 && page.tasks.allSatisfy { $0.due != nil && $0.daysLate == nil })
    #expect(page.rows.allSatisfy { $0.ours == nil && $0.gap == nil })
    let measures = try #require(page.tasks.first { $0.work == .send(.measures, isRejected: false) })
    #expect(page.words(of: measures).work.contains("measures-2564.csv"))
    #expect(page.words(of: measures).owner == "สพท.")
    #expect(page.tasks.contains { page.words(of: $0).owner == "คณะกรรมการ" })
  }

  @Test("No office is asked to raise what another body or the committee gives")
  func raise() throws {
    let published = try nation("2564-09")
    for index in published.assessment.offices.indices {
      let page = FrontPage(published: published, index: index)
      for task in page.tasks {
        guard case .raise(let id) = task.work else { continue }
        #expect(published.plan.node(id)?.effectiveRule.reportedBy != .external)
        #expect(page.words(of: task).gain?.hasPrefix("ระดับ ") == true)
      }
    }
  }

  @Test("The figures of the month before stand beside ours, indicators too")
  func earlier() async throws {
    let nation = try nation("2565-09", officeCount: 5)
    let code = nation.assessment.offices[0].code
    let level = try #require(QualityLevel(2))
    let result = PublishedResult(
      value: nil, selfLevel: nil, reviewLevel: level, level: level, score: nil, status: .final, missing: [],
      restsOnAssumption: false, restsOnCarried: false)
    let month = try #require(Period("2565-08"))
    let earlier = EarlierPeriod(
      period: month, plan: nation.plan, results: [ResultKey(officeCode: code, nodeID: "2.1"): result])
    let published = published(
      nation, on: CalendarDay(year: 2022, month: 10, day: 1), history: PeriodHistory(previousMonth: earlier))
    let rows = FrontPage(published: published, index: 0).rows
    #expect(rows.first { $0.id == "2.1" }?.earlier?.benchmark == Hundredths(count: 200))
    #expect(rows.first { $0.id == "2.2" }?.earlier == .noLevel)
    let first = self.published(nation, on: CalendarDay(year: 2022, month: 10, day: 1))
    #expect(
      try await published.officeComparisons(width: 1)[code] != first.officeComparisons(width: 1)[code])
  }

  @Test("Findings that say the same are one row, with how many there are and where")
  func folded() throws {
    let findings = (2...9).map {
      SmallPeriod.finding(.badNumber, .error, office: "1001", row: $0, value: "ก")
    }
    let other = SmallPeriod.finding(.badNumber, .error, office: "1001", row: 12, value: "ข")
    let published = try SmallPeriod.published(findings: findings + [other])
    let table = CorrectionsSheet(published: published, index: 0).sheet.table
    #expect(table.rowCount == 2)
    let first = table.columns.indices.map { "\(table.cell(0, $0))" }
    #expect(first.contains("count(8)") && first.contains("text(\"D2, D3, D4, D5, D6 และอีก 3\")"))
  }
}
