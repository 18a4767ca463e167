internal import Foundation

/// Two output folders compared as the contract of `ruamphon rerun` says.
package enum PublishedOutput {
  /// What differs, a line each, beyond what only a ledger with a past can know.
  package static func differences(_ one: String, _ other: String) throws -> [String] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", Repository.path + "/Tests/Workbooks/same_output.py", one, other]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\n").map(String.init)
    return process.terminationStatus == 0 ? lines : lines + ["ended with \(process.terminationStatus)"]
  }
}
