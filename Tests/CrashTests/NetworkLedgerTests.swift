import TestSupport
import Testing

@Suite("A run whose output is on a network file system")
struct NetworkLedgerTests {
  private let scene: CrashScene

  init() throws { scene = try CrashScene.shared() }

  /// The program thinks that the output is on another file system.
  private func environment(_ trial: String, _ magic: UInt32) throws -> [String: String] {
    try Faults(below: scene.path(trial), calls: []).environment(fileSystem: magic)
  }

  @Test(
    "keeps no ledger there, says what to set, and changes nothing",
    arguments: [0xFF53_4D42, 0xFE53_4D42, 0x517B, 0x6969, 0x6573_5546] as [UInt32])
  func refused(magic: UInt32) throws {
    let trial = try scene.trial()
    let before = try scene.folder.contents(below: trial)
    for language in ["th", "en"] {
      let outcome = try scene.run(
        trial, ["--lang", language], environment: try environment(trial, magic))
      #expect(outcome.code == 1, "\(outcome.errors)")
      #expect(outcome.errors.contains("--ledger") && outcome.errors.contains(scene.path(trial)))
      #expect(!outcome.errors.contains("--rebuild"))
    }
    #expect(try scene.folder.contents(below: trial) == before)
  }

  @Test("publishes the same with its ledger in a folder of this machine")
  func elsewhere() throws {
    let trial = try scene.trial()
    try scene.folder.write(["local/.keep": ""])
    for name in ["ruamphon.sqlite"] {
      try scene.folder.write(try scene.folder.bytes(trial + "/" + name), to: "local/" + name)
      try scene.folder.remove(trial + "/" + name)
    }
    let outcome = try scene.run(
      trial, ["--ledger", scene.path("local")], environment: try environment(trial, 0xFE53_4D42))
    #expect(outcome.code == scene.expected.code, "\(outcome.errors)")
    #expect(try scene.differing(trial) == [])
    #expect(!scene.folder.exists(trial + "/ruamphon.sqlite"))
    #expect(scene.folder.exists(trial + "/ruamphon-read.sqlite"))
  }
}
