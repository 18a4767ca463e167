import TestSupport
import Testing

@Suite("The lines of stderr in a pipe")
struct LogLineTests {
  private static let summary = [
    "error bad-level ×1: 2565-03/2402/review.csv:C3",
    "error malformed-csv ×1: 2565-03/2403/nothing.csv:1",
    "rejected file: 2565-03/2403/nothing.csv",
  ]

  private let inbox: SmallInbox

  init() throws { inbox = try SmallInbox() }

  private func isTotals(_ line: Substring?) -> Bool {
    let counts = "2565-03: 3 offices, 3 files, 5 rows, 2 errors, 0 warnings, 0 notes, 4 workbooks, "
    return line?.hasPrefix(counts) == true
      && line?.dropFirst(counts.count).wholeMatch(of: /\d+\.\d\d seconds/) != nil
  }

  @Test("are one for each stage, then each cause, every rejected file and the totals")
  func normal() throws {
    let outcome = try inbox.run()
    #expect((outcome.code, outcome.output) == (3, ""))
    let lines = outcome.errorLines
    let stages = lines.prefix { $0.wholeMatch(of: /[a-z-]+: \d+\.\d\d s/) != nil }
    let names = stages.map { String($0.prefix { $0 != ":" }) }
    #expect(Set(names).count == names.count)
    #expect(Set(names).isSuperset(of: ["discover", "read", "score", "make-files", "replace-files"]))
    let rest = lines.dropFirst(stages.count)
    #expect(rest.dropLast().map(String.init) == Self.summary)
    #expect(isTotals(rest.last))
  }

  @Test("say in Thai what they say in English", arguments: [[], ["--quiet"], ["--verbose"]])
  func thai(more: [String]) throws {
    let english = try inbox.run(["--dry-run"] + more).errorLines
    let thai = try Program.run(inbox.words.dropLast(2) + ["--dry-run"] + more).errorLines
    #expect(thai.count == english.count)
    #expect(thai.last?.hasPrefix("2565-03: 3 เขต, 3 ไฟล์, 5 แถว, 2 ต้องแก้ไข, ") == true)
    #expect(thai.contains("ไฟล์ที่ไม่ได้นำเข้า: 2565-03/2403/nothing.csv"))
  }

  @Test(
    "are one more for each file with --verbose, which says what it was read as",
    arguments: ["-v", "--verbose"])
  func verbose(flag: String) throws {
    let normal = try inbox.run(["--dry-run"]).errorLines
    let lines = try inbox.run(["--dry-run", flag]).errorLines
    #expect(lines.count == normal.count + 3)
    #expect(
      lines.filter { $0.hasPrefix("2565-03/") } == [
        "2565-03/2401/review.csv: review 2401, UTF-8, \",\", 2 rows",
        "2565-03/2402/review.csv: review 2402, UTF-8, \",\", 3 rows, errors 1",
        "2565-03/2403/nothing.csv: nothing usable, UTF-8, \",\", 0 rows, errors 1",
      ])
  }

  @Test("are the rejected files and the totals alone with --quiet", arguments: ["-q", "--quiet"])
  func quiet(flag: String) throws {
    let lines = try inbox.run([flag]).errorLines
    #expect(lines.count == 2)
    #expect(lines.first == "rejected file: 2565-03/2403/nothing.csv")
    #expect(isTotals(lines.last))
  }

  @Test("say that nothing changed where nothing did")
  func unchanged() throws {
    _ = try inbox.run()
    let outcome = try inbox.run(["--quiet"])
    #expect(outcome.code == 3)
    #expect(outcome.errors == "2565-03: nothing changed; what was published stands\n")
  }

  @Test("hold no control sequence, whatever TERM says")
  func plain() throws {
    let outcome = try inbox.run(["--dry-run", "--verbose"], environment: ["TERM": "xterm-256color"])
    #expect(!outcome.errors.contains("\u{1B}") && !outcome.errors.contains("\r"))
  }

  @Test("refuse to be more and fewer at once")
  func contradiction() throws {
    let outcome = try inbox.run(["--quiet", "--verbose"])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("--quiet") && outcome.errors.contains("--verbose"))
  }
}
