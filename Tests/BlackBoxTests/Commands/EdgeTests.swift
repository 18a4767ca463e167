import TestSupport
import Testing

@Suite("What the program writes and takes at its edges")
struct EdgeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "shows characters that act on a terminal instead of sending them",
    arguments: ["\u{1B}[31m", "\u{7}", "\r", "\u{7F}", "\u{202E}", "\u{2066}", "\u{200F}", "\u{61C}"])
  func names(mark: String) throws {
    let name = "2402/a\(mark)b.csv"
    try folder.write([name: "x\n"])
    for more in [[], ["--json"], ["--log-format", "json"]] {
      let outcome = try Program.run(["check", folder.path + "/" + name] + more)
      #expect(!(outcome.output + outcome.errors).contains(mark), "\(more)")
      #expect(outcome.output.contains("b.csv"))
    }
    let refused = try Program.run(["check", folder.path + "/no\(mark)"])
    #expect(refused.code == 10 && !refused.errors.contains(mark) && refused.errors.contains("\\u{"))
  }

  @Test("ends with 1 where stdout is full, also with --json, and quietly where its reader has gone")
  func output() throws {
    for command in ["offices", "offices --json", "frameworks show 2560", "help", "config show"] {
      let full = try Program.runShell("\"$RUAMPHON\" \(command) --lang en >/dev/full")
      #expect(full.code == 1 && full.errors.contains("No space left on device"), "\(command)")
    }
    let closed = try Program.runShell("\"$RUAMPHON\" offices | head -n 1 >/dev/null")
    #expect(closed.code == 0 && closed.errors == "")
  }

  @Test("takes regular files only", arguments: ["--offices", "--groups", "--vocabulary", "--config"])
  func devices(option: String) throws {
    for path in ["/dev/zero", folder.path] {
      let outcome = try Program.run(["offices", option, path, "--lang", "en"])
      #expect(outcome.code == 12 && outcome.errors.contains("no regular file"), "\(outcome.errors)")
    }
  }

  @Test("refuses JSON that is nested too deep")
  func depth() throws {
    try folder.write(["deep.json": String(repeating: "[", count: 50_000)])
    let path = folder.path + "/deep.json"
    for words in [["offices", "--config", path], ["offices", "--vocabulary", path]] {
      #expect(try Program.run(words).code == 12)
    }
    #expect(try Program.run(["frameworks", "check", path]).code == 12)
  }

  @Test("refuses an office whose code is no file name", arguments: ["../../../PWNED", ".x", "a/b", "สพป"])
  func codes(code: String) throws {
    let header =
      "code,type,name,short_name,abbreviation,provinces,region,valid_from,valid_to,successors,aliases\n"
    try folder.write(["o.csv": header + "\(code),สพป.,ชื่อ,ย่อ,,ก,กลาง,2540-01,,,\n"])
    let outcome = try Program.run(["offices", "--offices", folder.path + "/o.csv"])
    #expect(outcome.code == 12 && outcome.errors.contains("o.csv") && outcome.errors.contains("line 2"))
  }

  @Test("tells every problem of a configuration at once, folders that lack among them")
  func configuration() throws {
    try folder.write([
      "c.json": #"{"jobs": "many", "inbox": "gone", "officialOut": "no/where", "offices": "no.csv"}"#
    ])
    let outcome = try Program.run(
      ["config", "check", "--lang", "en", "--config", folder.path + "/c.json"], offices: .all)
    #expect(outcome.code == 12)
    for word in ["jobs", "inbox", "officialOut", "no.csv"] {
      #expect(outcome.errors.contains(word), "\(word)")
    }
  }

  @Test("makes no sample inbox among other files")
  func demo() throws {
    try folder.write(["mine.txt": "x"])
    #expect(try Program.run(["demo", folder.path]).code == 2)
    #expect(folder.files() == ["mine.txt"])
  }

  @Test("publishes in the language of the configuration, whatever the screen's is")
  func languages() throws {
    let words = [
      "run", "--inbox", Repository.samples, "--out", folder.path + "/out", "--period", "2565-03", "--as-of",
      "2022-04-30", "--quiet",
    ]
    _ = try Program.run(words)
    let thai = try folder.published()
    let again = try Program.run(words + ["--lang", "en"])
    #expect(again.errors.contains("nothing changed"))
    #expect(try folder.published() == thai)
    _ = try Program.run(words, environment: ["RUAMPHON_PUBLICATION_LANG": "en"])
    #expect(try folder.published()["2565-03/findings.csv"] != thai["2565-03/findings.csv"])
  }
}
