import Basics
import FileSystem
import Pipeline
import Publication
import Records
import Reference
import Standards
import TestSupport
import Testing

@Suite("A run in its stages")
struct RunPipelineTests {
  private func request(
    inbox: String = Repository.samples, output: String = "/nowhere", period: String? = nil,
    asOf: Int = 1_650_000_000,
    jobs: Int = 2, isDryRun: Bool = true
  ) throws -> RunRequest {
    RunRequest(
      inbox: DiskPath(inbox), output: output, period: period.flatMap { Period($0) }, asOf: asOf,
      startedAt: asOf,
      jobs: jobs, language: .thai, font: "TH Sarabun New", version: "0.0.0", isDryRun: isDryRun,
      isOfficial: true,
      ledger: LedgerUse(fingerprint: "f", user: "tester", command: "run"),
      library: try FrameworkLibrary.read(), registry: try OfficeRegistry.readEmbedded(),
      wordBook: try WordBook.read())
  }

  @Test(
    "An inbox that is not there is told first, and a ledger that is there is not even locked; none is made")
  func noInbox() async throws {
    let folder = try TemporaryFolder()
    let nowhere = folder.path + "/nowhere"
    let run = RunPipeline(try request(inbox: nowhere, output: folder.path + "/out", isDryRun: false))
    func isToldFirst() async -> Bool {
      do throws(PipelineError) { _ = try await run.run() } catch {
        if case .inboxNotFound = error { return true }
      }
      return false
    }
    #expect(await isToldFirst())
    #expect(folder.files(below: "") == [])
    try folder.write(["out/ruamphon.sqlite": "no database"])
    #expect(await isToldFirst())
    #expect(try folder.text("out/ruamphon.sqlite") == "no database")
    #expect(folder.files(below: "out") == ["ruamphon.sqlite"])
  }

  @Test(
    "A month that the inbox does not have is told before a ledger that cannot be read, which stays as it is")
  func noMonth() async throws {
    let folder = try TemporaryFolder()
    try folder.write(["out/ruamphon.sqlite": "no database"])
    let run = RunPipeline(try request(output: folder.path + "/out", period: "2565-12", isDryRun: false))
    await #expect {
      try await run.run()
    } throws: { error in
      if case PipelineError.periodNotFound = error { true } else { false }
    }
    #expect(try folder.text("out/ruamphon.sqlite") == "no database")
  }

  @Test("Without a period every month is looked at, oldest first; a dry run publishes nothing")
  func everyMonth() async throws {
    let report = try await RunPipeline(try request()).run()
    #expect(report.periods.map(\.period.description) == ["2556-09", "2564-09", "2565-03"])
    #expect(report.published.count == 3)
    #expect(report.published.allSatisfy { $0.publication == nil })
    #expect(report.outcome == .rejected)
    #expect(report.phases.map(\.phase) == ["discover", "finish"])
    #expect(
      report.published.map { $0.phases.suffix(2).map(\.phase) } == [
        ["assemble", "score"], ["assemble", "score"], ["assemble", "score"],
      ])
  }

  @Test("The outcome is rejected before missing before done")
  func outcomes() async throws {
    #expect(try await RunPipeline(try request(period: "2564-09")).run().outcome == .missing)
    let early = 1_600_000_000
    #expect(try await RunPipeline(try request(period: "2564-09", asOf: early)).run().outcome == .done)
  }

  @Test("The width of a run changes nothing of what it finds")
  func width() async throws {
    let one = try await RunPipeline(try request(jobs: 1)).run()
    let many = try await RunPipeline(try request(jobs: 8)).run()
    #expect(one.published.map(\.findings) == many.published.map(\.findings))
    #expect(one.published.map(\.files) == many.published.map(\.files))
    #expect(one.published.map(\.overdue) == many.published.map(\.overdue))
  }

  @Test("Findings come in published order, and those of rejected files name them")
  func findings() async throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "2565-03/2402/z.csv": "วัน,เดือน\n1,2", "2565-03/1101/a.csv": "", "2565-03/ส่งงาน/x.csv": "?",
      "2565-03/2402/c.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับ\n3,1,9\n3,2,4",
    ])
    let report = try await RunPipeline(try request(inbox: folder.path)).run()
    let result = try #require(report.published.last)
    #expect(
      result.findings.map(\.kind.code) == ["empty-sheet", "bad-level", "unknown-sheet", "unknown-sheet"])
    #expect(result.findings.map(\.officeCode) == ["1101", "2402", "2402", nil])
    #expect(result.rejectedFiles.map(\.name) == ["a.csv", "z.csv", "x.csv"])
    #expect(result.count(of: .error) == 4)
  }

  @Test("What is not there is told apart")
  func notFound() async throws {
    let folder = try TemporaryFolder()
    try folder.write(["ส่งงาน/x.csv": "", "2558-01/2402/x.csv": "", "2565-99/x.csv": ""])
    await #expect(throws: PipelineError.self) {
      try await RunPipeline(try request(inbox: "/nowhere")).run()
    }
    for (period, expected) in [("2564-09", "periodNotFound"), ("2558-01", "noFramework")] {
      let error = await #expect(throws: PipelineError.self) {
        try await RunPipeline(try request(inbox: folder.path, period: period)).run()
      }
      #expect(error.map { String(describing: $0).hasPrefix(expected) } == true)
    }
    try folder.remove("2558-01")
    let error = await #expect(throws: PipelineError.self) {
      try await RunPipeline(try request(inbox: folder.path)).run()
    }
    #expect(error.map { String(describing: $0).hasPrefix("noPeriods") } == true)
  }

  @Test("A cancelled run is interrupted and writes nothing")
  func cancelled() async throws {
    let folder = try TemporaryFolder()
    let request = try request(output: folder.path + "/out", isDryRun: false)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await RunPipeline(request).run()
    }
    task.cancel()
    let error = await #expect(throws: PipelineError.self) { try await task.value }
    #expect(error.map { String(describing: $0) } == "interrupted")
    #expect(folder.files().filter { !$0.hasPrefix("out/ruamphon.") } == [])
  }
}
