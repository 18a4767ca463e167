import Foundation
import TestSupport

/// Lets a call of the program under test fail or be its last; see Shim/faults.c.
struct Faults {
  /// What happens at a call.
  enum Act {
    /// The process dies before the call.
    case kill
    /// The process dies in the middle of a write.
    case tear
    /// The process waits at the call until it is killed.
    case stop
    case fail(CInt)
    /// Every call from this one on fails, as on a full disk.
    case failFromHere(CInt)
  }

  /// One counted call of an undisturbed run.
  struct Call {
    let number: Int
    let name: String
    /// Within the folder.
    let path: String
  }

  /// The calls that change what is on the disk, but writes: there are too many of them to look at each.
  static let structural = ["create", "sync", "truncate", "rename", "unlink", "mkdir", "rmdir"]

  let folder: String
  let calls: [String]

  /// Faults in calls on the files below a folder, named as the program is given it.
  init(below folder: String, calls: [String]) {
    self.folder = folder
    self.calls = calls
  }

  /// The environment of a program in which something happens at the call of this number.
  func environment(_ act: Act, at number: Int) throws -> [String: String] {
    var variables = try base().merging(["FAULTS_AT": String(number)]) { given, _ in given }
    switch act {
    case .kill: variables["FAULTS_ACT"] = "kill"
    case .tear: variables["FAULTS_ACT"] = "tear"
    case .stop: variables["FAULTS_ACT"] = "stop"
    case .fail(let code): variables["FAULTS_ACT"] = String(code)
    case .failFromHere(let code):
      variables["FAULTS_ACT"] = String(code)
      variables["FAULTS_LASTS"] = "yes"
    }
    return variables
  }

  /// The environment of a program that writes its calls to a file.
  func environment(log: String) throws -> [String: String] {
    try base().merging(["FAULTS_LOG": log]) { given, _ in given }
  }

  /// The environment of a program to which the folder seems to be on the file system of a magic number.
  func environment(fileSystem magic: UInt32) throws -> [String: String] {
    try base().merging(["FAULTS_STATFS": String(magic)]) { given, _ in given }
  }

  /// Reads what a program wrote of its calls.
  static func calls(in log: String) -> [Call] {
    log.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ", maxSplits: 2)
      guard words.count == 3, let number = Int(words[0]) else { return nil }
      return Call(number: number, name: String(words[1]), path: String(words[2]))
    }
  }

  /// Evenly spread ones of many calls; all of them in a soak.
  static func sample(_ calls: [Call], _ count: Int) -> [Call] {
    guard calls.count > count, !Soak.isOn else { return calls }
    return (0..<count).map { calls[$0 * calls.count / count] }
  }

  private func base() throws -> [String: String] {
    return [
      "LD_PRELOAD": try Self.library.get(), "FAULTS_BELOW": folder,
      "FAULTS_CALLS": calls.joined(separator: ","),
    ]
  }

  /// Compiled once for all tests, by the compiler that comes with Swift or the system's; lies beside the program.
  private static let library = Result<String, any Error> {
    let outcome = try Program.runShell(
      """
      library="$(dirname "$RUAMPHON")/faults.so"
      compiler=$(command -v clang || command -v cc) &&
      "$compiler" -shared -fPIC -O1 -Wall -Wextra -Werror -o "$library.$$" "$SOURCE" -ldl &&
      mv "$library.$$" "$library" && printf %s "$library"
      """,
      environment: ["SOURCE": Repository.path + "/Tests/CrashTests/Shim/faults.c"])
    guard outcome.code == 0 else { throw CompilerFailure(message: outcome.errors) }
    return outcome.output
  }

  private struct CompilerFailure: Error { let message: String }
}
