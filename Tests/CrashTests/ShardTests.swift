import Foundation
import TestSupport
import Testing

/// An inbox that two machines read, and what one machine publishes of it.
private struct ShardScene {
  let folder: TemporaryFolder
  let root: String
  private let one: [String: [UInt8]]

  private static let levels = [3, 4, 2, 5]

  init() throws {
    folder = try TemporaryFolder()
    // One spelling of every path: faults tell files apart by it.
    root = URL(filePath: folder.path).resolvingSymlinksInPath().path(percentEncoded: false)
    let offices = CrashScene.offices
    try folder.write(["offices.csv": FewOffices.registry(offices)])
    for (office, level) in zip(offices, Self.levels) {
      for month in CrashScene.periods {
        try folder.write([
          "inbox/\(month)/\(office)/review.csv":
            "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ\n1,1,,\(level)\n1,2,,\(level)\n3,6,,\(level)\n"
        ])
      }
    }
    _ = try Program.run(Self.words(["run", "--inbox", root + "/inbox", "--out", root + "/one"], root))
    one = try Self.comparable(folder, "one")
  }

  private static func words(_ words: [String], _ root: String) -> [String] {
    words + [
      "--offices", root + "/offices.csv", "--as-of", "2022-05-20T09:00:00+07:00", "--jobs", "1", "--quiet",
    ]
  }

  private static func comparable(_ folder: TemporaryFolder, _ name: String) throws -> [String: [UInt8]] {
    try folder.published(in: name).filter { !$0.key.hasSuffix("run.json") }
  }

  func read(_ shard: Int, into trial: String, environment: [String: String] = [:]) throws -> Program.Outcome {
    let words = [
      "read", "--inbox", root + "/inbox", "--ledger", "\(root)/\(trial)/\(shard)", "--shard", "\(shard)/2",
    ]
    return try Program.run(Self.words(words, root), environment: environment)
  }

  func publish(_ trial: String) throws -> Program.Outcome {
    try Program.run(Self.words(["run", "--from", "\(root)/\(trial)", "--out", "\(root)/out-\(trial)"], root))
  }

  func expectSame(_ trial: String, after event: Comment) throws {
    #expect(try Self.comparable(folder, "out-" + trial) == one, event)
  }
}

/// SIGKILL while a shard is read: nothing is published from it before it is read again, and then all of it.
@Suite("A shard whose reading is killed")
struct ShardTests {
  @Test(
    "serves again once it is read again, wherever it was killed", arguments: [Faults.structural, ["write"]])
  func killed(names: [String]) throws {
    let scene = try ShardScene()
    let log = scene.root + "/calls"
    let watched = Faults(below: scene.root + "/undisturbed", calls: names)
    #expect(try scene.read(2, into: "undisturbed", environment: watched.environment(log: log)).code == 0)
    let calls = Faults.calls(in: try scene.folder.text("calls"))
    #expect(calls.count > 10)
    for call in Faults.sample(calls, 8) {
      let trial = "trial-\(call.number)"
      let faults = Faults(below: "\(scene.root)/\(trial)", calls: names)
      let event: Comment = "killed at \(call.number) \(call.name) \(call.path)"
      #expect(try scene.read(1, into: trial).code == 0)
      let outcome = try scene.read(
        2, into: trial, environment: faults.environment(names == ["write"] ? .tear : .kill, at: call.number))
      #expect(outcome.code == SIGKILL, event)
      let refused = try scene.publish(trial)
      if refused.code != 14 {
        // It was finished, and only the tidying up was cut off.
        try scene.expectSame(trial, after: event)
      }
      #expect(try scene.read(2, into: trial).code == 0, event)
      #expect([0, 3, 4].contains(try scene.publish(trial).code), event)
      try scene.expectSame(trial, after: event)
    }
  }
}
