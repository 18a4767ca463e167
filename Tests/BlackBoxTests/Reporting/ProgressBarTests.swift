import CommandLineKit
import TestSupport
import Testing

@Suite("The progress bar on a terminal")
struct ProgressBarTests {
  private static let noColours = ["TERM": "xterm", "NO_COLOR": "1"]

  private let inbox: SmallInbox

  init() throws { inbox = try SmallInbox() }

  @Test("goes from the first file to the last workbook in one line, and leaves the summary alone behind")
  func whole() throws {
    let screen = try inbox.runOnTerminal(environment: Self.noColours)
    #expect(screen.bars.first?.hasPrefix("reading [") == true)
    #expect(screen.bars.first?.contains("files 0/0 · workbooks 0/–") == true)
    #expect(screen.bars.last?.wholeMatch(of: /writing \[#+\] files 3\/3 · workbooks 4\/4( · .*)?/) != nil)
    #expect(screen.bars.allSatisfy { $0.displayWidth < 80 })
    #expect(screen.left == "")
    #expect(
      screen.lines.dropLast() == [
        "error bad-level ×1: 2565-03/2402/review.csv:C3",
        "error malformed-csv ×1: 2565-03/2403/nothing.csv:1",
        "rejected file: 2565-03/2403/nothing.csv",
      ])
    #expect(screen.lines.last?.hasPrefix("2565-03: 3 offices, ") == true)
  }

  @Test("never stands in a line that stays, not even with --verbose")
  func verbose() throws {
    let screen = try inbox.runOnTerminal(["--verbose"], environment: Self.noColours)
    #expect(!screen.bars.isEmpty && screen.left == "")
    #expect(screen.lines.contains { $0.hasPrefix("make-files: ") })
    #expect(screen.lines.count { $0.hasPrefix("2565-03/") } == 3)
    for line in screen.lines { #expect(!line.contains("· workbooks"), "\(line)") }
  }

  @Test("fits a terminal of any width", arguments: [80, 50, 30, 10, 1])
  func width(columns: UInt16) throws {
    let screen = try inbox.runOnTerminal(["--dry-run"], environment: Self.noColours, columns: columns)
    #expect(screen.bars.allSatisfy { $0.displayWidth < columns })
  }

  @Test(
    "is not drawn where it is not wanted",
    arguments: [
      (["--quiet"], ["TERM": "xterm"]), (["--log-format", "json"], ["TERM": "xterm"]), ([], ["TERM": "dumb"]),
    ] as [([String], [String: String])])
  func none(more: [String], environment: [String: String]) throws {
    let screen = try inbox.runOnTerminal(["--dry-run"] + more, environment: environment)
    #expect(screen.bars == [] && !screen.lines.isEmpty)
  }

  @Test("stands above coloured words, unless colours are not wanted")
  func colours() throws {
    let red = "\u{1B}[31merror\u{1B}[0m bad-level ×1: 2565-03/2402/review.csv:C3"
    #expect(try inbox.runOnTerminal(["--dry-run"]).lines.first == red)
    for plain in [
      try inbox.runOnTerminal(["--dry-run", "--no-color"]),
      try inbox.runOnTerminal(["--dry-run"], environment: Self.noColours),
      try inbox.runOnTerminal(["--dry-run", "--log-format", "json"]),
    ] {
      #expect(!plain.lines.isEmpty && plain.lines.allSatisfy { !$0.contains("\u{1B}") })
    }
  }

  @Test("is gone when Ctrl-C or SIGTERM ends the run", arguments: [(2, 130), (15, 143)] as [(Int32, Int32)])
  func interrupted(signal: Int32, code: Int32) throws {
    let running = try Program.startOnTerminal(inbox.words, environment: Self.noColours)
    // It is drawn before the first file is looked for.
    #expect(running.wait(for: "workbooks 0/–"))
    running.send(signal)
    let outcome = running.wait()
    #expect(outcome.code == code)
    let screen = Screen(outcome.errors)
    #expect(screen.lines == ["ruamphon: interrupted; the old output is intact"])
    #expect(screen.left == "")
    #expect(!inbox.folder.exists("out/2565-03"))
  }
}
