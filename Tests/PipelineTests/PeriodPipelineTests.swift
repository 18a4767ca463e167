import FileSystem
import Pipeline
import Publication
import Records
import Reference
import Standards
import TestSupport
import Testing

@Suite("A run in its stages")
struct PeriodPipelineTests {
  private func request(
    inbox: String = Repository.samples, output: String = "/nowhere", period: String? = nil,
    asOf: Int = 1_650_000_000,
    jobs: Int = 2, isDryRun: Bool = true
  ) throws -> RunRequest {
    RunRequest(
      inbox: DiskPath(inbox), output: output, period: period.flatMap { Period($0) }, asOf: asOf,
      startedAt: asOf,
      jobs: jobs, language: .thai, font: "TH Sarabun New", version: "0.0.0", isDryRun: isDryRun,
      library: try FrameworkLibrary.read(), registry: try OfficeRegistry.readEmbedded(),
      wordBook: try WordBook.read())
  }

  @Test("Without a period the newest is taken; a dry run publishes nothing")
  func newest() async throws {
    let result = try await PeriodPipeline(try request()).run()
    #expect(result.period.description == "2565-03")
    #expect(result.publication == nil)
    #expect(result.outcome == .rejected)
    #expect(result.phases.map(\.phase) == ["discover", "read", "assemble", "score"])
  }

  @Test("The outcome is rejected before missing before done")
  func outcomes() async throws {
    #expect(try await PeriodPipeline(try request(period: "2564-09")).run().outcome == .missing)
    let early = 1_600_000_000
    #expect(try await PeriodPipeline(try request(period: "2564-09", asOf: early)).run().outcome == .done)
  }

  @Test("The width of a run changes nothing of what it finds")
  func width() async throws {
    let one = try await PeriodPipeline(try request(jobs: 1)).run()
    let many = try await PeriodPipeline(try request(jobs: 8)).run()
    #expect(one.findings == many.findings)
    #expect(one.files == many.files)
    #expect(one.overdue == many.overdue)
  }

  @Test("Findings come in published order, and those of rejected files name them")
  func findings() async throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "2565-03/2402/z.csv": "วัน,เดือน\n1,2", "2565-03/1101/a.csv": "", "2565-03/ส่งงาน/x.csv": "?",
      "2565-03/2402/c.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับ\n3,1,9\n3,2,4",
    ])
    let result = try await PeriodPipeline(try request(inbox: folder.path)).run()
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
      try await PeriodPipeline(try request(inbox: "/nowhere")).run()
    }
    for (period, expected) in [("2564-09", "periodNotFound"), ("2558-01", "noFramework")] {
      let error = await #expect(throws: PipelineError.self) {
        try await PeriodPipeline(try request(inbox: folder.path, period: period)).run()
      }
      #expect(error.map { String(describing: $0).hasPrefix(expected) } == true)
    }
    try folder.remove("2558-01")
    let error = await #expect(throws: PipelineError.self) {
      try await PeriodPipeline(try request(inbox: folder.path)).run()
    }
    #expect(error.map { String(describing: $0).hasPrefix("noPeriods") } == true)
  }

  @Test("A cancelled run is interrupted and writes nothing")
  func cancelled() async throws {
    let folder = try TemporaryFolder()
    let request = try request(output: folder.path + "/out", isDryRun: false)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await PeriodPipeline(request).run()
    }
    task.cancel()
    let error = await #expect(throws: PipelineError.self) { try await task.value }
    #expect(error.map { String(describing: $0) } == "interrupted")
    #expect(folder.files() == [])
  }
}
