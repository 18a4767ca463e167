import Foundation
import TestSupport
import Testing

/// An inbox of three files of one month: a sound one, one with a wrong level, one of which nothing comes in.
///
/// What its runs write is checked here for the wrong value, which belongs into `findings.csv` and the workbooks alone.
struct SmallInbox {
  private static let secret = "ระดับลับสุดยอด"

  /// Few offices, so that the many runs are quick.
  private static let offices = """
    code,type,name,short_name,abbreviation,provinces,region,valid_from,valid_to,successors,aliases
    2401,สพป.,สำนักงานเขตพื้นที่การศึกษาประถมศึกษาก เขต 1,สพป.ก เขต 1,สพป.ก.1,ฉะเชิงเทรา,ตะวันออก,2553-08,,,
    2402,สพป.,สำนักงานเขตพื้นที่การศึกษาประถมศึกษาก เขต 2,สพป.ก เขต 2,สพป.ก.2,ฉะเชิงเทรา,ตะวันออก,2553-08,,,
    2403,สพป.,สำนักงานเขตพื้นที่การศึกษาประถมศึกษาก เขต 3,สพป.ก เขต 3,สพป.ก.3,ฉะเชิงเทรา,ตะวันออก,2553-08,,,

    """

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let header = "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n"
    try folder.write([
      "offices.csv": Self.offices,
      "in/2565-03/2401/review.csv": header + "3,1,4\n",
      "in/2565-03/2402/review.csv": header + "3,1,4\n3,2,\(Self.secret)\n",
      "in/2565-03/2403/nothing.csv": "\0\u{1}\u{2}\(Self.secret)\0\0",
    ])
  }

  /// What is common to all runs.
  var words: [String] {
    [
      "run", "--inbox", folder.path + "/in", "--out", folder.path + "/out", "--offices",
      folder.path + "/offices.csv", "--as-of", "2022-03-10T08:30:00+07:00", "--review-from", "*",
      "--external-from", "*", "--lang", "en",
    ]
  }

  /// Runs the program in a pipe.
  func run(_ more: [String] = [], environment: [String: String] = [:]) throws -> Program.Outcome {
    let outcome = try Program.run(words + more, environment: environment)
    keepsSecret(outcome)
    return outcome
  }

  /// Runs the program with stderr on a terminal.
  func runOnTerminal(
    _ more: [String] = [], environment: [String: String] = ["TERM": "xterm"], columns: UInt16 = 80
  ) throws -> Screen {
    let outcome = try Program.runOnTerminal(words + more, environment: environment, columns: columns)
    keepsSecret(outcome)
    #expect(outcome.code == 3)
    return Screen(outcome.errors)
  }

  /// No value of a record is written where people and log collectors look, nor into the metrics.
  private func keepsSecret(_ outcome: Program.Outcome) {
    #expect(!outcome.output.contains(Self.secret))
    #expect(!outcome.errors.contains(Self.secret))
    #expect(!((try? folder.text("metrics.prom")) ?? "").contains(Self.secret))
  }
}

/// What a terminal was sent, taken apart into the lines that stay and the states of the one that is redrawn.
struct Screen {
  private static let erase = "\r\u{1B}[K"

  /// The lines that stay, in order.
  let lines: [String]
  /// Every state of the redrawn line.
  let bars: [String]
  /// What the last line shows when the program has ended; empty where nothing is left behind.
  let left: String

  init(_ sent: String) {
    var lines: [String] = []
    var bars: [String] = []
    var left = ""
    for part in sent.components(separatedBy: Self.erase) {
      let texts = part.components(separatedBy: "\r\n")
      // Where no erasing went before, a line would stand behind what was shown.
      lines += texts.dropLast()
      left = texts.last ?? ""
      if !left.isEmpty { bars.append(left) }
    }
    (self.lines, self.bars, self.left) = (lines, bars, left)
  }
}
