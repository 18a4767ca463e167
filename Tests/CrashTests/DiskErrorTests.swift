import Foundation
import TestSupport
import Testing

/// Errors of the disk: one clear line and exit code 1, the old output or the new one, and a next run as if nothing was.
@Suite("A run whose disk fails")
struct DiskErrorTests {
  private func expectPlainFailure(_ outcome: Program.Outcome, _ event: Comment) {
    let own = outcome.errorLines.filter { $0.hasPrefix("ruamphon: ") }
    #expect(own.count == 1 && outcome.errorLines.last == own.first, "\(event): \(outcome.errors)")
    #expect(own.first?.unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) } == true, event)
    #expect(outcome.output == "", event)
  }

  /// A call may be of no account, as one that tidies up is: then the run must have done all its work.
  private func expectHandled(
    _ scene: CrashScene, _ act: Faults.Act, at calls: [Faults.Call], of names: [String]
  ) throws -> Int {
    var failures = 0
    for call in calls {
      let trial = try scene.trial()
      let faults = Faults(below: scene.path(trial), calls: names)
      let outcome = try scene.run(trial, environment: try faults.environment(act, at: call.number))
      let event: Comment = "\(act) at \(call.number) \(call.name) \(call.path)"
      if outcome.code == 1 {
        failures += 1
        expectPlainFailure(outcome, event)
      } else {
        #expect(outcome.code == scene.expected.code, "\(event): \(outcome.errors)")
        #expect(try scene.differing(trial) == [], event)
      }
      try scene.expectSound(trial, after: event)
      try scene.expectRepaired(trial, after: event)
    }
    return failures
  }

  @Test("once, at a rename, a flush or a new file, fails and loses nothing", arguments: PublishingCommand.all)
  func structure(command: PublishingCommand) throws {
    let scene = try CrashScene.shared(command)
    let calls = try scene.calls(Faults.structural)
    let failures = try expectHandled(
      scene, .fail(EIO), at: Faults.sample(calls, 8), of: Faults.structural)
    #expect(failures > 5)
  }

  @Test("once, at a write, never publishes a broken file", arguments: PublishingCommand.all)
  func writes(command: PublishingCommand) throws {
    let scene = try CrashScene.shared(command)
    let calls = try scene.calls(["write"]).filter { $0.path.contains(".publishing") }
    #expect(!calls.contains { $0.path.contains("tmp.") }, "parts of a workbook go through files again")
    let failures = try expectHandled(scene, .fail(EIO), at: Faults.sample(calls, 6), of: ["write"])
    #expect(failures >= 6)
  }

  @Test("by being full from some write on fails and loses nothing", arguments: PublishingCommand.all)
  func full(command: PublishingCommand) throws {
    let scene = try CrashScene.shared(command)
    let calls = try scene.calls(["write"])
    let failures = try expectHandled(
      scene, .failFromHere(ENOSPC), at: Faults.sample(calls, 6), of: ["write"])
    #expect(failures > 4)
  }

  @Test(
    "at a file of the inbox costs that file alone, and the next run reads it again",
    arguments: ["open", "read"])
  func inbox(call: String) throws {
    let scene = try CrashScene.shared()
    let log = scene.path("reads-\(call)")
    let faults = Faults(below: scene.path("inbox"), calls: [call])
    let first = try scene.trial()
    _ = try scene.run(first, environment: try faults.environment(log: log))
    let places = Faults.sample(Faults.calls(in: try scene.folder.text("reads-\(call)")), 3)
    #expect(!places.isEmpty, "or this shows nothing")
    for place in places {
      let trial = try scene.trial()
      let outcome = try scene.run(trial, environment: try faults.environment(.fail(EIO), at: place.number))
      let event: Comment = "EIO at \(place.number) \(call) \(place.path)"
      #expect(outcome.code == 3, "\(event): \(outcome.errors)")
      let findings = CrashScene.periods.map { (try? scene.folder.text("\(trial)/\($0)/findings.csv")) ?? "" }
      #expect(findings.contains { $0.contains("unreadable-file") && $0.contains(place.path) }, event)
      try scene.expectRepaired(trial, after: event)
    }
  }
}
