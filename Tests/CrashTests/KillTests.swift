import Foundation
import TestSupport
import Testing

/// SIGKILL, at every step and at any moment: nothing that was published is lost, and the next run finishes the work.
@Suite("A run that is killed")
struct KillTests {
  private static func number(_ variable: String, default value: Int) -> Int {
    ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? value
  }

  private func expectSurvival(
    _ scene: CrashScene, _ act: Faults.Act, at calls: [Faults.Call], of names: [String]
  ) throws {
    for call in calls {
      let trial = try scene.trial()
      let faults = Faults(below: scene.path(trial), calls: names)
      let outcome = try scene.run(trial, environment: try faults.environment(act, at: call.number))
      let event: Comment = "\(act) at \(call.number) \(call.name) \(call.path)"
      #expect(outcome.code == SIGKILL, event)
      try scene.expectSound(trial, after: event)
      try scene.expectRepaired(trial, after: event)
    }
  }

  @Test("before any rename, flush, removal or new file is survived", arguments: PublishingCommand.all, 0..<2)
  func structure(command: PublishingCommand, half: Int) throws {
    let scene = try CrashScene.shared(command)
    let calls = try scene.calls(Faults.structural)
    let moves = calls.filter { ["rename", "unlink", "rmdir"].contains($0.name) }
    let others = calls.filter { !["rename", "unlink", "rmdir"].contains($0.name) }
    #expect(moves.count { $0.path.hasSuffix("run.json") } == 2)
    let chosen = Faults.sample(moves, 10) + Faults.sample(others, 4)
    try expectSurvival(
      scene, .kill, at: chosen.enumerated().filter { $0.offset % 2 == half }.map(\.element),
      of: Faults.structural)
  }

  @Test("before or in the middle of a write is survived", arguments: PublishingCommand.all)
  func writes(command: PublishingCommand) throws {
    let scene = try CrashScene.shared(command)
    let calls = try scene.calls(["write"])
    try expectSurvival(scene, .tear, at: Faults.sample(calls, 5), of: ["write"])
  }

  @Test("at a random moment is survived", arguments: PublishingCommand.all)
  func randomMoment(command: PublishingCommand) throws {
    let scene = try CrashScene.shared(command)
    let seed = Self.number("RUAMPHON_SEED", default: 1)
    var generator = SeededGenerator(seed: UInt64(seed))
    for round in 0..<Self.number("RUAMPHON_KILLS", default: 3) {
      let trial = try scene.trial()
      let delay = Double.random(in: 0...scene.duration * 1.1, using: &generator)
      let running = try scene.start(trial)
      Thread.sleep(forTimeInterval: delay)
      running.send(SIGKILL)
      _ = try running.wait()
      let event: Comment = "seed \(seed), round \(round): after \(delay) s of \(scene.duration) s"
      try scene.expectSound(trial, after: event)
      try scene.expectRepaired(trial, after: event)
    }
  }

  @Test(
    "while it publishes by other settings is repaired by the old ones too, though no file changed",
    arguments: 1...4)
  func takenBack(rename: Int) throws {
    let scene = try CrashScene.shared()
    let trial = "taken-back-\(rename)"
    try scene.folder.copy(scene.path("new"), to: trial)
    let faults = Faults(below: scene.path(trial), calls: ["rename"])
    let outcome = try scene.run(
      trial, ["--publication-lang", "en"], environment: try faults.environment(.kill, at: rename))
    #expect(outcome.code == SIGKILL, "\(outcome.errors)")
    try scene.expectRepaired(trial, after: "killed at rename \(rename) of --publication-lang en")
  }

  @Test("holds its ledger no longer; while it lives, another run ends with 11 and names it")
  func lock() throws {
    let scene = try CrashScene.shared()
    let trial = try scene.trial()
    let before = try scene.folder.published(in: trial)
    let faults = Faults(below: scene.path(trial), calls: ["sync"])
    let log = try faults.environment(log: scene.path("stopped"))
    let holder = try scene.start(
      trial, environment: try faults.environment(.stop, at: 1).merging(log) { given, _ in given })
    while holder.isRunning, Faults.calls(in: (try? scene.folder.text("stopped")) ?? "").isEmpty {
      Thread.sleep(forTimeInterval: 0.01)
    }
    let second = try scene.run(trial)
    #expect(second.code == 11, "\(second.errors)")
    #expect(
      second.errors.contains("โปรเซส \(holder.id) ") && second.errorLines.count == 1, "\(second.errors)")
    #expect(try scene.folder.published(in: trial) == before)
    holder.send(SIGKILL)
    _ = try holder.wait()
    try scene.expectRepaired(trial, after: "the holder of the lock was killed")
  }
}
