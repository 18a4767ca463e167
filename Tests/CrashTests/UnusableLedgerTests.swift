import SQLiteStore
import TestSupport
import Testing

/// What is wrong with a ledger, and how it came to be so.
enum LedgerDamage: String, CaseIterable, Sendable {
  case newer, header, page, truncated, stump, empty, text, folder, foreign

  func apply(to name: String, in folder: TemporaryFolder) throws {
    var bytes = try folder.bytes(name)
    switch self {
    case .newer:
      let connection = try Connection(path: folder.path + "/" + name)
      try connection.execute("INSERT INTO schema_migrations VALUES (99, '0099-future', '')")
      return try connection.close()
    case .header: bytes.replaceSubrange(0..<100, with: Self.noise(100))
    case .page: bytes.replaceSubrange(4096 * 2..<4096 * 3, with: Self.noise(4096))
    case .truncated: bytes.removeLast(bytes.count / 2)
    case .stump: bytes.removeLast(bytes.count - 100)
    case .empty: bytes = []
    case .text: bytes = Array("no ledger".utf8)
    case .folder:
      try folder.remove(name)
      return try folder.write(["\(name)/file": "within"])
    case .foreign:
      try folder.remove(name)
      let connection = try Connection(path: folder.path + "/" + name)
      try connection.execute("CREATE TABLE other (id INTEGER PRIMARY KEY)")
      return try connection.close()
    }
    try folder.write(bytes, to: name)
  }

  private static func noise(_ count: Int) -> [UInt8] {
    var generator = SeededGenerator(seed: 7)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }
}

@Suite("A run over a ledger that it cannot use")
struct UnusableLedgerTests {
  private let scene: CrashScene

  init() throws { scene = try CrashScene.shared() }

  @Test(
    "ends with 1, says what to do and touches nothing; --rebuild puts it aside",
    arguments: LedgerDamage.allCases)
  func damage(_ damage: LedgerDamage) throws {
    let trial = try scene.trial()
    try damage.apply(to: trial + "/ruamphon.sqlite", in: scene.folder)
    let before = try contents(trial)
    let outcome = try scene.run(trial)
    #expect(outcome.code == 1, "\(outcome.errors)")
    #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains(scene.path(trial) + "/ruamphon.sqlite"), "\(outcome.errors)")
    #expect(outcome.errors.contains("--rebuild"), "\(outcome.errors)")
    #expect(try contents(trial) == before)
    try expectRebuilt(trial, before)
  }

  private func expectRebuilt(_ trial: String, _ before: [String: [UInt8]]) throws {
    let outcome = try scene.run(trial, ["--rebuild"])
    #expect(outcome.code == scene.expected.code, "\(outcome.errors)")
    #expect(try scene.differing(trial) == [])
    let aside = "ruamphon-25650520-090000.sqlite"
    let western = "ruamphon-20220520-090000.sqlite"
    let after = try contents(trial)
    for (path, bytes) in before where path.hasPrefix("ruamphon.sqlite") {
      let rest = path.dropFirst("ruamphon.sqlite".count)
      #expect(after[aside + rest] == bytes || after[western + rest] == bytes, "\(path)")
    }
    #expect(try scene.run(trial).code == scene.expected.code)
  }

  /// Everything but the lock, which tells who held it last.
  private func contents(_ trial: String) throws -> [String: [UInt8]] {
    try scene.folder.contents(below: trial).filter { $0.key != "ruamphon.lock" }
  }

  @Test("makes no new one over the log of an old one that is gone")
  func strayLog() throws {
    let trial = try scene.trial()
    let faults = Faults(below: scene.path(trial), calls: ["rename"])
    _ = try scene.run(trial, environment: try faults.environment(.kill, at: 2))
    #expect(scene.folder.exists(trial + "/ruamphon.sqlite-wal"))
    try scene.folder.remove(trial + "/ruamphon.sqlite")
    try scene.expectSoundRun(trial, after: "the ledger was removed without its log")
  }

  @Test("that was put aside halfway makes a new one", arguments: [1, 2, 3])
  func killedWhilePutAside(rename: Int) throws {
    let trial = try scene.trial()
    let faults = Faults(below: scene.path(trial), calls: ["rename"])
    _ = try scene.run(trial, environment: try faults.environment(.kill, at: 2))
    let outcome = try Program.Outcome(rebuilding: trial, in: scene, killedAt: rename)
    #expect(outcome.code == 9)
    try scene.expectSoundRun(trial, after: "killed at rename \(rename) of --rebuild")
  }
}

extension CrashScene {
  /// As `expectRepaired`, where files may lie beside the ledger that a rebuild put there.
  func expectSoundRun(_ trial: String, after event: Comment) throws {
    let outcome = try run(trial)
    #expect(outcome.code == expected.code, "\(event): \(outcome.errors)")
    #expect(try differing(trial) == [], event)
    let ledger = try Connection(path: path(trial) + "/ruamphon.sqlite")
    try ledger.integrityCheck()
  }
}

extension Program.Outcome {
  fileprivate init(rebuilding trial: String, in scene: CrashScene, killedAt rename: Int) throws {
    let faults = Faults(below: scene.path(trial), calls: ["rename"])
    self = try scene.run(trial, ["--rebuild"], environment: try faults.environment(.kill, at: rename))
  }
}

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
