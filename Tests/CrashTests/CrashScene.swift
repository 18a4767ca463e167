import Foundation
import Synchronization
import TestSupport
import Testing

/// A command that publishes, under the name by which a failing test tells it.
struct PublishingCommand: CustomTestStringConvertible, Sendable {
  let words: [String]

  var testDescription: String { words.joined(separator: " ") }

  /// Every command that publishes is killed in the same ways.
  static let all = [
    PublishingCommand(words: ["run"]),
    PublishingCommand(words: ["rerun"] + CrashScene.offices),
  ]
}

/// An inbox of two months that was published and then changed, and what an undisturbed run makes of the change.
///
/// Each trial begins with a copy of the old output, in which the change is still to be published.
final class CrashScene: Sendable {
  let folder: TemporaryFolder
  private let root: String
  let command: PublishingCommand
  /// How the undisturbed run ended and how many seconds it took.
  let expected: Program.Outcome
  let duration: Double
  private let old: [String: [UInt8]]
  private let new: [String: [UInt8]]
  private let trials = Mutex(0)

  static let offices = ["1001", "2402", "4571", "9101"]

  /// The scene of a command, made once for all tests: they work on their own copies of its old output.
  static func shared(_ command: PublishingCommand = PublishingCommand.all[0]) throws -> CrashScene {
    let scenes = command.words == PublishingCommand.all[0].words ? ofRun : ofRerun
    return try scenes.get()
  }

  private static let ofRun = Result { try kept(CrashScene(PublishingCommand.all[0])) }
  private static let ofRerun = Result { try kept(CrashScene(PublishingCommand.all[1])) }

  private static let keptFolders = Mutex<[String]>([])

  /// What is kept to the end of the process is not removed by the last reference to it.
  private static func kept(_ scene: CrashScene) -> CrashScene {
    let isFirst = keptFolders.withLock { folders in
      folders.append(scene.folder.path)
      return folders.count == 1
    }
    if isFirst {
      atexit {
        for folder in CrashScene.keptFolders.withLock({ $0 }) {
          try? FileManager.default.removeItem(atPath: folder)
        }
      }
    }
    return scene
  }

  private init(_ command: PublishingCommand) throws {
    folder = try TemporaryFolder()
    // One spelling of every path: faults tell files apart by it.
    root = URL(filePath: folder.path).resolvingSymlinksInPath().path(percentEncoded: false)
    self.command = command
    try folder.write(["offices.csv": FewOffices.registry(Self.offices)])
    try folder.write(Self.firstInbox.inInbox)
    let first = try Program.run(Self.arguments(["run"], root, out: "old"))
    try folder.write(Self.change.inInbox)
    try folder.remove("inbox/2565-03/9101/considerations.csv")
    try folder.copy(folder.path + "/old", to: "new")
    let start = Date.now
    expected = try Program.run(Self.arguments(command.words, root, out: "new"))
    duration = Date.now.timeIntervalSince(start)
    old = try folder.published(in: "old")
    new = try folder.published(in: "new")
    #expect([0, 3, 4].contains(first.code), "\(first.errors)")
    #expect([0, 3, 4].contains(expected.code), "\(expected.errors)")
    #expect(old.keys.contains("2565-03/offices/9101.xlsx") && !new.keys.contains("2565-03/offices/9101.xlsx"))
  }

  /// Makes a copy of the old output and names it.
  func trial() throws -> String {
    let number = trials.withLock { count in
      count += 1
      return count
    }
    let name = "trial-\(number)"
    try folder.copy(folder.path + "/old", to: name)
    return name
  }

  func path(_ name: String) -> String { root + "/" + name }

  func run(
    _ trial: String, _ more: [String] = [], environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program.run(Self.arguments(command.words, root, out: trial) + more, environment: environment)
  }

  func start(_ trial: String, environment: [String: String] = [:]) throws -> Program.Running {
    try Program.start(Self.arguments(command.words, root, out: trial), environment: environment)
  }

  /// The words of the command line without the program, for a shell.
  func words(out: String) -> String {
    Self.arguments(command.words, root, out: out).map { "'\($0)'" }.joined(separator: " ")
  }

  /// The calls of an undisturbed run on the output folder.
  func calls(_ names: [String]) throws -> [Faults.Call] {
    let trial = try trial()
    let log = "calls-of-\(trial)"
    let faults = Faults(below: path(trial), calls: names)
    _ = try run(trial, environment: try faults.environment(log: path(log)))
    let calls = Faults.calls(in: try folder.text(log))
    try folder.remove(log)
    try folder.remove(trial)
    return calls
  }

  private static func arguments(_ words: [String], _ root: String, out: String) -> [String] {
    words + [
      "--inbox", root + "/inbox", "--out", out.hasPrefix("/") ? out : root + "/" + out,
      "--offices", root + "/offices.csv", "--as-of", "2022-05-20T09:00:00+07:00", "--jobs", "1",
      "--quiet",
    ]
  }
}

extension CrashScene {
  /// What a published file may be at any moment: as it was, or as it will be.
  func isOldOrNew(_ path: String, _ bytes: [UInt8]) -> Bool {
    path.hasSuffix("run.json") || old[path] == bytes || new[path] == bytes
  }

  /// Whether a period's files are all as they were or all as they will be.
  func isWholeSet(_ files: [String: [UInt8]], period: String) -> Bool {
    func comparable(_ all: [String: [UInt8]]) -> [String: [UInt8]] {
      all.filter { $0.key.hasPrefix(period) && !$0.key.hasSuffix("run.json") }
    }
    return [old, new].contains { comparable($0) == comparable(files) }
  }

  /// The one place that says which published bytes must not depend on what happened before.
  ///
  /// All but `run.json`; a national workbook may tell another history of corrections.
  func differing(_ trial: String) throws -> [String] {
    let files = try folder.published(in: trial)
    // What was corrected is known to the ledger alone, and may be lost with it.
    let ofHistory = ["run.json", "data/corrections.csv", "data/datapackage.json"]
    let paths = Set(files.keys).union(new.keys).filter { path in
      !ofHistory.contains(where: path.hasSuffix) && files[path] != new[path]
    }
    guard paths.allSatisfy({ $0.hasSuffix("national.xlsx") }), !paths.isEmpty else { return paths.sorted() }
    return try PublishedOutput.differences(path(trial), path("new"))
  }

  static let periods = ["2565-03", "2565-04"]
}

extension CrashScene {
  private static let firstInbox = [
    "2565-03/1001/measures.csv": measures(70), "2565-03/1001/review.csv": review(3),
    "2565-03/2402/review.csv": review(4), "2565-03/2402/survey.csv": survey(40),
    "2565-03/9101/considerations.csv": considerations,
    "2565-04/4571/review.csv": review(2), "2565-04/2402/measures.csv": measures(55),
  ]

  /// A correction, a revision, more answers, a late file; a file that goes is removed beside this.
  private static let change = [
    "2565-03/2402/review.csv": review(5), "2565-03/1001/measures-r2.csv": measures(95),
    "2565-03/2402/survey.csv": survey(60), "2565-04/4571/review.csv": review(4),
    "2565-04/1001/review.csv": review(1),
  ]

  private static func measures(_ passed: Int) -> String {
    "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด\n3,3,1,\(passed),100\n3,3,4,\(passed),100\n"
  }

  private static func review(_ level: Int) -> String {
    "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,ระดับคุณภาพ\n1,1,,\(level)\n1,2,,\(level)\n3,6,,\(level)\n"
  }

  private static let considerations =
    "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน\n" + (1...6).map { "1,1,\($0),มี,มี\n" }.joined()

  private static func survey(_ count: Int) -> String {
    "ประทับเวลา,สถานภาพผู้ตอบ,1.1 ก,1.2 ข\n"
      + (0..<count).map { "16/3/2565 10:00:\(10 + $0 % 50),ครู,\(1 + $0 % 5),4\n" }.joined()
  }
}

extension [String: String] {
  fileprivate var inInbox: [String: String] {
    Dictionary(uniqueKeysWithValues: map { ("inbox/" + $0.key, $0.value) })
  }
}
