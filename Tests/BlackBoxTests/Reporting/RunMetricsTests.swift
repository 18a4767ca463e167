import Foundation
import TestSupport
import Testing

@Suite("--metrics")
struct RunMetricsTests {
  private let inbox: SmallInbox

  init() throws { inbox = try SmallInbox() }

  private var flag: [String] { ["--metrics", inbox.folder.path + "/metrics.prom"] }

  /// The samples by name and labels; every family must have its help and type above it, and stand together.
  private func samples() throws -> [String: Double] {
    try allSamples().filter { $0.key != Self.lastSuccess }
  }

  private static let lastSuccess = "ruamphon_last_success_timestamp_seconds"

  private func allSamples() throws -> [String: Double] {
    let text = try inbox.folder.text("metrics.prom")
    #expect(text.hasSuffix("\n"))
    var samples: [String: Double] = [:]
    var families: [String] = []
    for line in text.split(separator: "\n") {
      if let help = line.wholeMatch(of: /# HELP (ruamphon_[a-z_]+) \S.*\./) {
        #expect(!families.contains(String(help.1)))
        families.append(String(help.1))
      } else if let type = line.wholeMatch(of: /# TYPE (ruamphon_[a-z_]+) gauge/) {
        #expect(families.last == String(type.1))
      } else {
        let sample = try #require(
          line.wholeMatch(of: /(ruamphon_[a-z_]+)(\{[a-z]+="[^"]*"(?:,[a-z]+="[^"]*")*\})? (\d+(?:\.\d+)?)/),
          "\(line)")
        #expect(families.last == String(sample.1))
        let name = String(sample.1) + (sample.2 ?? "")
        #expect(samples.updateValue(try #require(Double(sample.3)), forKey: name) == nil, "\(name)")
      }
    }
    return samples
  }

  @Test("writes what the run counted and how long its phases took")
  func counts() throws {
    #expect(try inbox.run(["--quiet"] + flag).code == 3)
    let samples = try samples()
    let month = "period=\"2565-03\""
    let seconds = samples.filter { $0.key.hasPrefix("ruamphon_phase_seconds") }
    #expect(
      samples.filter { seconds[$0.key] == nil } == [
        "ruamphon_exit_code": 3, "ruamphon_timestamp_seconds": 1_646_875_800,
        "ruamphon_misplaced_entries": 0, "ruamphon_overdue_sheets{\(month)}": 0,
        "ruamphon_offices{\(month)}": 3,
        "ruamphon_files{\(month)}": 3, "ruamphon_rejected_files{\(month)}": 1, "ruamphon_rows{\(month)}": 5,
        "ruamphon_workbooks{\(month)}": 4, "ruamphon_findings{\(month),severity=\"error\"}": 2,
        "ruamphon_findings{\(month),severity=\"warning\"}": 0,
        "ruamphon_findings{\(month),severity=\"info\"}": 0,
      ])
    for phase in ["read", "score", "make-files"] {
      #expect(seconds["ruamphon_phase_seconds{\(month),phase=\"\(phase)\"}"] != nil)
    }
  }

  @Test("writes no counts of a month that stands as it was")
  func unchanged() throws {
    _ = try inbox.run(["--quiet"] + flag)
    #expect(try inbox.run(["--quiet"] + flag).code == 3)
    #expect(
      try samples() == [
        "ruamphon_exit_code": 3, "ruamphon_timestamp_seconds": 1_646_875_800,
        "ruamphon_misplaced_entries": 0, "ruamphon_overdue_sheets{period=\"2565-03\"}": 0,
      ])
  }

  @Test("writes the exit code alone where a run fails before it counts")
  func failure() throws {
    #expect(try inbox.run(["--period", "2565-04"] + flag).code == 10)
    #expect(
      try samples() == ["ruamphon_exit_code": 10, "ruamphon_timestamp_seconds": 1_646_875_800])
  }

  @Test("writes nothing in a dry run")
  func dryRun() throws {
    #expect(try inbox.run(["--dry-run"] + flag).code == 3)
    #expect(!inbox.folder.exists("metrics.prom"))
  }

  @Test("keeps the clock of the last success through failures of any kind, wrong settings too")
  func lastSuccess() throws {
    _ = try inbox.run(["--quiet"] + flag)
    let first = try #require(try allSamples()[Self.lastSuccess])
    #expect(first > 1_700_000_000)
    #expect(try inbox.run(["--period", "2565-04"] + flag).code == 10)
    #expect(try allSamples()[Self.lastSuccess] == first)
    #expect(try inbox.run(flag, environment: ["RUAMPHON_JOBS": "many"]).code == 12)
    #expect(try allSamples()[Self.lastSuccess] == first)
    #expect(try allSamples()["ruamphon_exit_code"] == 12)
    #expect(try Program.run(["run", "--inbox", "x"] + flag).code == 2)
    #expect(try allSamples()["ruamphon_exit_code"] == 2)
  }

  @Test("warns where the file cannot be written, and ends as the run did")
  func unwritable() throws {
    let outcome = try inbox.run(["--metrics", inbox.folder.path + "/nowhere/metrics.prom"])
    #expect(outcome.code == 3)
    #expect(outcome.errorLines.last?.hasPrefix("metrics not written to ") == true)
    #expect(inbox.folder.exists("out/2565-03/run.json"))
  }
}
