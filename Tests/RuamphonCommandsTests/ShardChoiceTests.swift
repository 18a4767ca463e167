import CommandLineKit
import Discovery
import Testing

@testable import RuamphonCommands

@Suite("Which shard a process is")
struct ShardChoiceTests {
  private func shard(_ text: String?, _ environment: [String: String] = [:]) -> String? {
    (try? ShardChoice.shard(text, environment))?.description
  }

  private func slurm(_ id: Int, _ range: ClosedRange<Int>, count: Int? = nil, step: Int? = nil) -> [String:
    String]
  {
    var variables = [
      "SLURM_ARRAY_TASK_ID": "\(id)", "SLURM_ARRAY_TASK_COUNT": "\(count ?? range.count)",
      "SLURM_ARRAY_TASK_MIN": "\(range.lowerBound)", "SLURM_ARRAY_TASK_MAX": "\(range.upperBound)",
    ]
    if let step { variables["SLURM_ARRAY_TASK_STEP"] = "\(step)" }
    return variables
  }

  @Test(
    "Said outright it counts from one, in digits of either script",
    arguments: [("1/4", "1/4"), ("๔/๔", "4/4")])
  func told(text: String, expected: String) {
    #expect(shard(text) == expected)
    #expect(shard(text, slurm(2, 0...9)) == expected, "what is said outright wins over the cluster")
  }

  @Test(
    "Anything else is refused",
    arguments: ["0/4", "5/4", "1", "1/", "/", "", "1/4/4", "-1/4", "a/b", "1/0", "1/1001", "1.0/4", "+1/4"])
  func wrong(text: String) { #expect(shard(text) == nil) }

  @Test("A Slurm array tells it, from wherever its tasks count and in whatever steps")
  func slurmArrays() {
    #expect((0...3).map { shard(nil, slurm($0, 0...3)) } == ["1/4", "2/4", "3/4", "4/4"])
    #expect((1...3).map { shard(nil, slurm($0, 1...3)) } == ["1/3", "2/3", "3/3"])
    #expect([2, 4, 6].map { shard(nil, slurm($0, 2...6, count: 3, step: 2)) } == ["1/3", "2/3", "3/3"])
    #expect(shard("/4", slurm(3, 0...3)) == "4/4")
  }

  @Test("An array with gaps, or of another size than was said, is refused rather than guessed at")
  func oddArrays() {
    #expect(shard(nil, slurm(5, 1...7, count: 3)) == nil)
    #expect(shard("/8", slurm(3, 3...3)) == nil, "one task that was sent again alone")
    #expect(shard(nil, ["SLURM_ARRAY_TASK_ID": "3"]) == nil)
  }

  @Test("An indexed job of Kubernetes counts from zero and needs to be told of how many")
  func kubernetes() {
    #expect(shard("/4", ["JOB_COMPLETION_INDEX": "0"]) == "1/4")
    #expect(shard("/4", ["JOB_COMPLETION_INDEX": "3"]) == "4/4")
    #expect(shard("/4", ["JOB_COMPLETION_INDEX": "4"]) == nil)
    #expect(shard(nil, ["JOB_COMPLETION_INDEX": "0"]) == nil && shard("/4") == nil && shard(nil) == nil)
  }
}
