import Assessment
import Basics
import Discovery
import FileSystem
import Foundation
import Pipeline
import Records
import RunSupport
import SQLiteStore
import Standards
import TestSupport
import Testing

@testable import Ledger

@Suite("A run with a ledger")
struct RunTests {
  private let fixture: RunFixture

  init() throws {
    fixture = try RunFixture()
    try fixture.write(SmallSheets.measures(85), to: "2565-02/2402/measures.csv")
    try fixture.write(SmallSheets.measures(95), to: "2565-02/1001/measures.csv")
    try fixture.write(SmallSheets.considerations("ชัดเจน"), to: "2565-03/2402/considerations.csv")
    try fixture.write(SmallSheets.measures(65), to: "2565-03/1001/measures.csv")
  }

  private func periods(_ report: RunReport) -> [String] { report.published.map(\.period.description) }

  private func period(_ text: String) throws -> Period { try #require(Period(text)) }

  @Test("publishes every period, oldest first, then nothing until something changes")
  func everyPeriod() async throws {
    #expect(periods(try await fixture.run()) == ["2565-02", "2565-03"])
    let before = try fixture.folder.contents(below: "out/2565-03")
    let again = try await fixture.run()
    #expect(periods(again).isEmpty)
    #expect(again.outcome == .missing, "offices owe their reports of six months since the day before")
    #expect(try fixture.folder.contents(below: "out/2565-03") == before)
  }

  @Test("warns of an open month whose folder is gone, and leaves what was published of it")
  func vanished() async throws {
    #expect(try await fixture.run().vanishedPeriods.isEmpty)
    let before = try fixture.folder.contents(below: "out/2565-02")
    try fixture.remove("2565-02")
    let report = try await fixture.run()
    #expect(report.vanishedPeriods.map(\.description) == ["2565-02"])
    #expect(try fixture.folder.contents(below: "out/2565-02") == before)
    #expect(try await fixture.run(period: "2565-03").vanishedPeriods.isEmpty)
    _ = try fixture.ledger().close(try period("2565-02"), at: 0, by: "tester")
    #expect(try await fixture.run().vanishedPeriods.isEmpty)
  }

  @Test("keeps saying what is rejected or missing while nothing changes")
  func standingOutcome() async throws {
    try fixture.write(SmallSheets.review(4), to: "2564-09/2402/review.csv")
    let first = try await fixture.run()
    #expect(first.outcome == .missing)
    let second = try await fixture.run()
    #expect(second.published.isEmpty)
    #expect(second.outcome == .missing)
    guard case .unchanged(let september)? = second.periods.first else {
      Issue.record("September was published again")
      return
    }
    #expect(Set(september.overdue) == Set(try #require(first.published.first).overdue))
    try fixture.write(SmallSheets.measures(120), to: "2565-03/9101/measures.csv")
    #expect(try await fixture.run().outcome == .rejected)
    #expect(try await fixture.run().outcome == .rejected)
    #expect(try await fixture.run(period: "2565-02").outcome == .done)
  }

  @Test("carries the latest sheet forward, marks it, and shows its month among the files")
  func carriedForward() async throws {
    let march = try #require(try await fixture.run().published.last)
    #expect(
      try fixture.results(period: "2565-03", office: "2402").contains {
        $0.contains(",3.3.1,") && $0.contains("85.00")
      })
    #expect(
      try fixture.results(period: "2565-03", office: "1001").contains {
        $0.contains(",3.3.1,") && $0.contains("65.00")
      })
    #expect(
      march.files.map { "\($0.period) \($0.path.text)" } == [
        "2565-02 2565-02/2402/measures.csv", "2565-03 2565-03/1001/measures.csv",
        "2565-03 2565-03/2402/considerations.csv",
      ])
    let carried = try fixture.ledger().results(of: try period("2565-03"))
    let item = try #require(carried[.init(officeCode: "2402", nodeID: "3.3.1")])
    #expect(item.restsOnCarried)
    #expect(carried[.init(officeCode: "1001", nodeID: "3.3.1")]?.restsOnCarried == false)
    #expect(carried[.init(officeCode: "2402", nodeID: "1.1")]?.restsOnCarried == false)
  }

  @Test("publishes only the months that a change reaches")
  func reach() async throws {
    try await fixture.run()
    try fixture.write(SmallSheets.measures(75), to: "2565-02/1001/measures.csv")
    #expect(
      periods(try await fixture.run()) == ["2565-02", "2565-03"],
      "March's front pages show February's results")
    try fixture.write(SmallSheets.measures(75), to: "2565-02/2402/measures.csv")
    #expect(periods(try await fixture.run()) == ["2565-02", "2565-03"])
    try fixture.write("x", to: "2565-03/2402/report.xlsx")
    #expect(periods(try await fixture.run()) == ["2565-03"], "a foreign file is a finding")
    try fixture.remove("2565-02/2402/measures.csv")
    #expect(periods(try await fixture.run()) == ["2565-02", "2565-03"])
    #expect(try fixture.results(period: "2565-03", office: "2402").contains { $0.contains("75.00") } == false)
  }

  @Test("never reads an unchanged file again, nor trusts one that only looks unchanged when it is to verify")
  func unchangedFiles() async throws {
    try await fixture.run()
    let path = fixture.folder.path + "/inbox/2565-02/2402/measures.csv"
    let ledger = fixture.folder.path + "/out/ruamphon.sqlite"
    // What the ledger says of the file stands although it is not what the file says.
    do {
      let february = try period("2565-02")
      let inbox = Inbox(root: DiskPath(fixture.folder.path + "/inbox"))
      let file = try #require(
        inbox.discover(february).files.first { $0.path.text == "2565-02/2402/measures.csv" })
      let ledger = try fixture.ledger()
      let survey = fixture.library.roundFramework(fiscalYear: february.fiscalYear)?.survey
      var reading = try #require(
        ledger.readings(of: february, survey: survey).first { $0.source.path == file.path })
      reading.source.sha256 = "other"
      try ledger.store([ReadFile(file, reading, fingerprint: "f")], of: february, survey: survey, run: 1)
    }
    func wrongSums() throws -> [Int] {
      try Connection(path: ledger, access: .readOnly).rows(
        "SELECT count(*) FROM files WHERE sha256 = 'other'"
      ) { try $0.int(0) }
    }
    try await fixture.run()
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(try wrongSums() == [1])
    try await fixture.run(isVerify: true)
    #expect(try wrongSums() == [0])
  }

  @Test("reads everything again under other rules, and publishes what is open")
  func otherRules() async throws {
    try await fixture.run()
    _ = try fixture.ledger().close(try period("2565-02"), at: 0, by: "tester")
    #expect(periods(try await fixture.run()) == ["2565-02"])
    #expect(periods(try await fixture.run(fingerprint: "g")) == ["2565-03"])
    #expect(periods(try await fixture.run(fingerprint: "g")).isEmpty)
  }

  @Test("publishes a period by name when its output is not whole")
  func repairs() async throws {
    try await fixture.run()
    #expect(periods(try await fixture.run(period: "2565-03")).isEmpty)
    let results = try fixture.folder.bytes("out/2565-03/results.csv")
    try fixture.folder.write(["out/2565-03/results.csv": "broken"])
    #expect(periods(try await fixture.run(period: "2565-03")) == ["2565-03"])
    #expect(try fixture.folder.bytes("out/2565-03/results.csv") == results)
    try fixture.folder.remove("out/2565-03/run.json")
    #expect(periods(try await fixture.run()) == ["2565-03"])
  }

  @Test("does not publish a closed period that changed without a reason, and marks what the reason changes")
  func closedPeriod() async throws {
    try await fixture.run()
    #expect(try fixture.ledger().close(try period("2565-03"), at: 1_648_778_400, by: "tester"))
    #expect(try fixture.ledger().close(try period("2565-01"), at: 0, by: "tester") == false)
    #expect(try await fixture.run().outcome == .missing)
    let before = try fixture.folder.contents(below: "out/2565-03")
    try fixture.write(SmallSheets.measures(55), to: "2565-03/1001/measures.csv")
    for _ in 1...2 {
      let report = try await fixture.run()
      #expect(report.published.isEmpty)
      #expect(report.outcome == .rejected)
      guard case .refused(_, let finding)? = report.periods.last else {
        Issue.record("the closed period was not refused")
        return
      }
      #expect(finding.kind.code == "closed-period-change")
      #expect(finding.message(.english).contains("closed on 2022-04-01"))
    }
    #expect(try fixture.folder.contents(below: "out/2565-03") == before)
    #expect(periods(try await fixture.run(reason: "แก้ตามหนังสือ")) == ["2565-03"])
    let corrections = try fixture.ledger().corrections(of: try period("2565-03"))
    let item = try #require(corrections.first { $0.nodeID == "3.3.1" && $0.officeCode == "1001" })
    #expect((item.before.value, item.after.value) == ("65.00", "55.00"))
    #expect(item.reason == "แก้ตามหนังสือ")
    #expect(item.path?.text == "2565-03/1001/measures.csv")
    #expect(corrections.allSatisfy { $0.officeCode == "1001" })
    #expect(periods(try await fixture.run()).isEmpty)
  }

  @Test("keeps the figures that readers had seen when they change, not first ones")
  func corrections() async throws {
    try await fixture.run()
    let march = try period("2565-03")
    #expect(try fixture.ledger().corrections(of: march).isEmpty)
    try fixture.write(SmallSheets.review(4), to: "2565-03/9101/review.csv")
    try await fixture.run()
    #expect(try fixture.ledger().corrections(of: march).isEmpty)
    try fixture.write(SmallSheets.review(3), to: "2565-03/9101/review.csv")
    try await fixture.run(reason: "คณะกรรมการทบทวน")
    let corrections = try fixture.ledger().corrections(of: march)
    #expect(
      corrections.contains { $0.nodeID == "1.1" && $0.before.level?.value == 4 && $0.after.level?.value == 3 }
    )
    #expect(corrections.allSatisfy { $0.officeCode == "9101" && $0.reason == "คณะกรรมการทบทวน" })
  }

  @Test("keeps results for comparison with the month before and the year before")
  func comparison() async throws {
    try fixture.write(SmallSheets.measures(45), to: "2564-03/2402/measures.csv")
    try await fixture.run()
    let ledger = try fixture.ledger()
    let previous = try ledger.results(of: try period("2565-02"))
    let lastYear = try ledger.results(of: try period("2564-03"))
    #expect(previous[.init(officeCode: "2402", nodeID: "3.3.1")]?.value == "85.00")
    #expect(lastYear[.init(officeCode: "2402", nodeID: "3.3.1")]?.value == "45.00")
    #expect(try ledger.results(of: try period("2564-09")).isEmpty)
  }

  @Test("writes nothing when it is dry")
  func dryRun() async throws {
    let report = try await fixture.run(isDryRun: true)
    #expect(periods(report) == ["2565-02", "2565-03"])
    #expect(report.outcome == .missing)
    #expect(!FileManager.default.fileExists(atPath: fixture.folder.path + "/out"))
  }

  @Test("gives analysts a copy with the documented views")
  func readCopy() async throws {
    try fixture.write(SmallSheets.survey([5, 4, 2, 3, 3]), to: "2565-03/2402/survey.csv")
    try fixture.write(SmallSheets.measures(120), to: "2565-03/9101/measures.csv")
    try await fixture.run()
    let path = fixture.folder.path + "/out/ruamphon-read.sqlite"
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(permissions == 0o640)
    let copy = try Connection(path: path, access: .readOnly)
    #expect(try copy.rows("PRAGMA journal_mode") { try $0.text(0) } == ["delete"])
    let results =
      "SELECT value FROM v_results WHERE period = '2565-03' AND office_code = '2402' AND node = '3.3.1'"
    #expect(try copy.rows(results) { try $0.text(0) } == ["85.00"])
    let findings = "SELECT code FROM v_findings WHERE period = '2565-03' AND severity = 'error'"
    #expect(try copy.rows(findings) { try $0.text(0) } == ["bad-measure", "bad-measure"])
    let survey = "SELECT respondents, mean FROM v_survey WHERE office_code = '2402' AND dimension = '(all)'"
    #expect(try copy.rows(survey) { [Double(try $0.int(0)), try $0.double(1)] } == [[5, 3.7]])
  }

  @Test("gives analysts a copy that tells nothing of a few people, and explains the same results")
  func smallGroups() async throws {
    let few = "16/11/2564 10:00:00,นักเรียน,1,2\n16/11/2564 10:01:00,ผู้ปกครอง,2,2\n"
    let many = SmallSheets.survey([5, 4, 2, 3, 3]) + few
    try fixture.write(many, to: "2565-03/2402/survey.csv")
    try fixture.write(SmallSheets.survey([5, 4]), to: "2565-03/9101/survey.csv")
    try await fixture.run()
    let path = fixture.folder.path + "/out/ruamphon-read.sqlite"
    let copy = try Connection(path: path, access: .readOnly)
    func count(_ query: String) throws -> Int? { try copy.rows(query) { try $0.int(0) }.first }
    #expect(
      try count(
        "SELECT count(*) FROM v_survey WHERE is_hidden AND office_code = '2402' AND dimension = '(all)'") == 3
    )
    #expect(
      try count(
        """
        SELECT count(*) FROM v_survey WHERE coalesce(respondents, answers, no_opinion, mean, share_of_4_and_5,
          answer_sum, answer_squares) IS NOT NULL
        """) == 0)
    #expect(try count("SELECT max(answers + respondents + answer_sum + no_opinion) FROM period_survey") == 0)
    let ledger = try Connection(path: fixture.folder.path + "/out/ruamphon.sqlite", access: .readOnly)
    let (shown, kept) = (try tallies(copy), try tallies(ledger))
    #expect(shown.keys.sorted() == ["2402", "9101"] && kept.keys.sorted() == ["2402", "9101"])
    for (office, tally) in shown {
      let whole = try #require(kept[office])
      let questions = tally.questions(of: nil)
      #expect(tally.moments(questions: questions) == whole.moments(questions: questions))
      #expect(tally.respondents(dimension: nil) == whole.respondents(dimension: nil))
      #expect(tally.respondents.filter { $0 > 0 } == [whole.respondents.reduce(0, +)])
      #expect(tally.respondents[tally.shape.unknownGroup] > 0)
      #expect(whole.respondents.count { $0 > 0 } == (office == "2402" ? 3 : 1))
      #expect(
        tally.complete
          == (office == "2402"
            ? whole.complete : tally.complete.map { .none(ofQuestions: $0.questionSums.count) }))
      let answered = questions.count { question in
        (0...5).contains { tally.count(of: $0, question: question) > 0 }
      }
      #expect(office == "2402" || answered == 1)
    }
    #expect(try count("SELECT count(*) FROM results WHERE office = '9101' AND node LIKE 'survey.%'") == 0)
  }

  /// What a ledger or its copy keeps of each office's survey.
  private func tallies(_ connection: borrowing Connection) throws -> [String: SurveyTally] {
    let rows = try connection.rows(
      "SELECT s.office, t.sheet, t.shape, t.figures FROM survey_tallies AS t JOIN sheets AS s ON s.id = t.sheet"
    ) { (try $0.text(0), try $0.int(1), try $0.int(2), try $0.bytes(3)) }
    return try Dictionary(
      uniqueKeysWithValues: rows.map { office, sheet, names, bytes in
        let shape = try SurveyNames(key: names, in: connection).shape
        return (office, try KeptTallies.tally(bytes, shape, sheet: sheet))
      })
  }

  @Test(
    "gives analysts a copy whose corrections tell nothing of a few people either, and still knows it for current"
  )
  func smallCorrections() async throws {
    try fixture.write(SmallSheets.survey([5, 4]), to: "2565-03/9101/survey.csv")
    try fixture.write(SmallSheets.survey([5, 4, 4, 5, 3]), to: "2565-03/2402/survey.csv")
    try await fixture.run()
    try fixture.write(SmallSheets.survey([1, 2]), to: "2565-03/9101/survey.csv")
    try fixture.write(SmallSheets.survey([1, 2, 1, 2, 3]), to: "2565-03/2402/survey.csv")
    try await fixture.run()
    let told =
      "SELECT count(*), count(score_before), count(score_after) FROM corrections WHERE node LIKE 'survey.%'"
    func counts(_ file: String, _ office: String) throws -> [Int] {
      let database = try Connection(path: fixture.folder.path + "/out/" + file, access: .readOnly)
      return try database.rows("\(told) AND office = '\(office)'") { try [$0.int(0), $0.int(1), $0.int(2)] }[
        0]
    }
    for (office, isTold) in [("9101", false), ("2402", true)] {
      let kept = try counts("ruamphon.sqlite", office)
      #expect(kept[0] > 0 && kept[1] == kept[0] && kept[2] == kept[0])
      #expect(
        try counts("ruamphon-read.sqlite", office) == [kept[0], isTold ? kept[1] : 0, isTold ? kept[2] : 0])
    }
    let copy = DiskPath(fixture.folder.path + "/out/ruamphon-read.sqlite")
    let written = try FileStatus(of: copy).modified
    try await fixture.run()
    #expect(try FileStatus(of: copy).modified == written)
  }
}
