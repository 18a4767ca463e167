import Foundation
import RunSupport
import TestSupport
import Testing

@Suite("Reading and publishing by shards")
struct ShardCommandTests {
  private let fixture: RunFixture
  private let path: String

  init() throws {
    fixture = try RunFixture()
    path = fixture.folder.path
    for (index, office) in RunFixture.offices.enumerated() {
      try fixture.write(SmallSheets.review(index + 1), to: "2565-03/\(office)/review.csv")
    }
    _ = try fixture.registryFile()
  }

  private func program(_ words: [String], _ environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run(
      words + ["--offices", path + "/offices.csv", "--as-of", "2022-05-20T09:00:00+07:00", "--quiet"],
      environment: environment)
  }

  private func read(
    _ place: String, _ more: [String], _ environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try program(["read", "--inbox", path + "/inbox", "--ledger", "\(path)/\(place)"] + more, environment)
  }

  @Test("By hand, by Slurm and by Kubernetes the same shares are read")
  func ways() throws {
    #expect(try read("hand/1", ["--shard", "1/2"]).code == 0)
    let slurm = [
      "SLURM_ARRAY_TASK_ID": "1", "SLURM_ARRAY_TASK_COUNT": "2", "SLURM_ARRAY_TASK_MIN": "0",
      "SLURM_ARRAY_TASK_MAX": "1",
    ]
    #expect(try read("hand/2", [], slurm).code == 0)
    #expect(try program(["run", "--from", path + "/hand", "--out", path + "/out"]).code == 4)
    #expect(try read("pods/0", ["--shard", "/2"], ["JOB_COMPLETION_INDEX": "0"]).code == 0)
    let mixed = ["run", "--from", path + "/pods/0", "--from", path + "/hand/2/ruamphon-shard.sqlite"]
    #expect(try program(mixed + ["--out", path + "/out"]).code == 4)
    #expect(try read("more", []).code == 2)
  }

  @Test("What lacks is named in either language, and the exit code is 14")
  func lacking() throws {
    #expect(try read("shards/1", ["--shard", "1/3"]).code == 0)
    let words = ["run", "--from", path + "/shards", "--out", path + "/out"]
    let thai = try program(words)
    #expect(thai.code == 14 && thai.errors.contains("ขาดส่วนที่ 2-3 จากทั้งหมด 3 ส่วน"))
    let english = try program(words + ["--lang", "en"])
    #expect(english.code == 14 && english.errors.contains("of 3 shards these lack: 2-3"))
    #expect(!fixture.folder.exists("out"), "nothing is made")
    #expect(try program(["run", "--from", path + "/nowhere", "--out", path + "/out"]).code == 10)
  }

  @Test("Without an inbox and without shards there is nothing to run over")
  func neither() throws {
    let outcome = try program(["run", "--out", path + "/out", "--lang", "en"])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("--inbox DIR is required (or RUAMPHON_INBOX"))
    #expect(outcome.errors.contains("--from"))
    #expect(try program(["rerun", "2402", "--from", path + "/shards", "--out", path + "/out"]).code == 2)
  }

  @Test("A file that may still be arriving ends the reading with 14, and is named")
  func arriving() throws {
    let outcome = try read("shards/1", ["--shard", "1/1", "--settle", "7d", "--lang", "en"])
    #expect(outcome.code == 2, "a span has no days")
    let held = try Program.run([
      "read", "--inbox", path + "/inbox", "--ledger", path + "/shards/1", "--shard", "1/1", "--settle", "10m",
      "--lang", "en", "--quiet", "--offices", path + "/offices.csv",
    ])
    #expect(held.code == 14 && held.errors.contains("2565-03/2402/review.csv"))
    let refused = try program(["run", "--from", path + "/shards", "--out", path + "/out", "--lang", "en"])
    #expect(refused.code == 14 && refused.errors.contains("2565-03/1001/review.csv"))
  }
}
