internal import Foundation

/// What the program's own audit said of the workbooks that it made.
package struct WorkbookFaults: Error {
  package let lines: [String]

  package init(lines: [String]) { self.lines = lines }
}

/// The built program, run as its users run it.
package enum Program {
  /// How a run ended and what it wrote.
  package struct Outcome: Sendable {
    package let code: Int32
    package let output: String
    package let errors: String

    package var errorLines: [Substring] { errors.split(separator: "\n") }

    /// Whatever a test is about, no workbook that it makes may have a fault.
    fileprivate func checkWorkbooks() throws {
      let marks = ["workbook fault:", "สมุดงานบกพร่อง:", "\"workbook-fault\""]
      let faults = errorLines.filter { line in marks.contains { line.contains($0) } }
      if !faults.isEmpty { throw WorkbookFaults(lines: faults.map(String.init)) }
    }
  }

  /// The binary beside the test bundle.
  static var executable: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "ruamphon")
  }

  /// Runs the program to its end.
  /// - Parameters:
  ///   - offices: the registry, unless the words name another.
  ///   - input: what stands on its stdin.
  package static func run(
    _ words: [String], environment: [String: String] = [:], offices: Offices = .few, input: [UInt8] = []
  ) throws -> Outcome {
    try Running(executable, words, offices.environment(with: environment), input).wait()
  }

  /// Runs a script of the shell in which `$RUAMPHON` is the program.
  package static func runShell(_ script: String, environment: [String: String] = [:]) throws -> Outcome {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let own = Offices.few.environment(with: ["RUAMPHON": executable.path(), "PATH": path])
    return try Running(
      URL(filePath: "/bin/sh"), ["-c", script], own.merging(environment) { $1 }, []
    ).wait()
  }

  /// Starts the program and leaves it running.
  package static func start(_ words: [String], environment: [String: String] = [:]) throws -> Running {
    try Running(executable, words, Offices.few.environment(with: environment), [])
  }

  /// The registry that a run is given by its environment.
  package enum Offices {
    /// Those that samples and tests speak of: sheets with a row an office are most of a small run.
    case few
    /// The product's own.
    case all

    /// The registry beside what else is set, which may name another.
    func environment(with others: [String: String]) -> [String: String] {
      switch self {
      case .few: others.merging(["RUAMPHON_OFFICES": FewOffices.file]) { given, _ in given }
      case .all: others
      }
    }
  }

  /// A program that runs; its streams go to files, so that no full pipe can stop it.
  package final class Running {
    private let process = Process()
    private let folder: TemporaryFolder

    fileprivate init(
      _ executable: URL, _ words: [String], _ environment: [String: String], _ input: [UInt8]
    ) throws {
      folder = try TemporaryFolder()
      try folder.write(["out": "", "err": ""])
      try folder.write(input, to: "in")
      process.executableURL = executable
      process.arguments = words
      process.environment = environment
      process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder.path + "/in"))
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.path + "/out"))
      process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path + "/err"))
      try process.run()
    }

    package var isRunning: Bool { process.isRunning }

    package var id: Int { Int(process.processIdentifier) }

    /// What the program has written to stderr so far.
    package var errorsSoFar: String { (try? folder.text("err")) ?? "" }

    /// Sends a signal.
    package func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    package func wait() throws -> Outcome {
      process.waitUntilExit()
      let outcome = Outcome(
        code: process.terminationStatus, output: try folder.text("out"), errors: try folder.text("err"))
      try outcome.checkWorkbooks()
      return outcome
    }
  }
}
