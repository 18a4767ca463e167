import Foundation

/// The built binary, run as a black box.
struct BuiltTool {
  let status: Int32
  let output: Data
  let errors: Data

  /// Where the tests' own executable lies, the tool's lies too.
  private static let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  /// Runs the tool and waits for its end.
  static func run(_ words: [String]) throws -> BuiltTool {
    try run(program: folder.appending(path: "ruamphon"), words)
  }

  /// All parts of a workbook, one behind the other.
  static func unzipped(_ workbook: URL) throws -> Data {
    try run(program: URL(filePath: "/usr/bin/unzip"), ["-p", workbook.path()]).output
  }

  private static func run(program: URL, _ words: [String]) throws -> BuiltTool {
    let streams = try TemporaryFolder()
    let process = Process()
    process.executableURL = program
    process.arguments = words
    process.standardOutput = try streams.open("stdout")
    process.standardError = try streams.open("stderr")
    try process.run()
    process.waitUntilExit()
    return BuiltTool(
      status: process.terminationStatus, output: try streams.data("stdout"),
      errors: try streams.data("stderr"))
  }
}

/// A fresh folder that goes away with the test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "ruamphon-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a text file, its folders included.
  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func data(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  /// A new file to write to.
  func open(_ name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: url.appending(path: name))
  }

  /// Every file below the folder.
  func files() -> [URL] {
    let found = FileManager.default.enumerator(at: url, includingPropertiesForKeys: [.isRegularFileKey])
    return (found?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }
  }
}
