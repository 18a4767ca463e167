import TestSupport
import Testing

/// How the program ends when it cannot do its work: one plain line and the code that monitoring knows.
@Suite("ruamphon when something is wrong", .serialized)
struct FailureTests {
  private static let review = "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n3,1,4\n"

  private func expect(
    _ outcome: Program.Outcome, code: Int32, naming words: String...,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.code == code, "\(outcome.errors)", sourceLocation: location)
    #expect(outcome.output == "", sourceLocation: location)
    let last = outcome.errorLines.last ?? ""
    #expect(last.hasPrefix("ruamphon: "), sourceLocation: location)
    for word in words {
      #expect(outcome.errors.contains(word), "\(outcome.errors)", sourceLocation: location)
    }
  }

  private func inbox(_ folder: TemporaryFolder, period: String = "2565-03") throws -> String {
    try folder.write(["in/\(period)/2402/r.csv": Self.review])
    return folder.path + "/in"
  }

  @Test("A missing inbox is 10 and one line", arguments: ["th", "en"])
  func missingInbox(language: String) throws {
    let outcome = try Program.run([
      "run", "--inbox", "/nowhere/in", "--out", "/nowhere/out", "--lang", language,
    ])
    expect(outcome, code: 10, naming: "/nowhere/in", "--inbox")
    #expect(outcome.errorLines.count == 1)
  }

  @Test("An inbox without a period, and a period that is not there, are 10")
  func missingPeriod() throws {
    let folder = try TemporaryFolder()
    try folder.write(["empty/x.csv": ""])
    expect(
      try Program.run(["run", "--inbox", folder.path + "/empty", "--out", folder.path + "/out"]), code: 10)
    let inbox = try inbox(folder)
    let outcome = try Program.run([
      "run", "--inbox", inbox, "--out", folder.path + "/out", "--period", "2565-04",
    ])
    expect(outcome, code: 10, naming: "2565-04")
    #expect(!folder.exists("out"))
  }

  @Test(
    "Wrong usage is 2 and names the nearest right word",
    arguments: [
      (["run", "--perod", "2565-03"], "--period"), (["rum"], "run"), (["run", "--lang", "thai"], "th"),
      (["rerun", "2402", "--layout", "publicaton"], "publication"),
      (["run", "--inbox", "x"], "--out"),
      (["run", "--inbox", "x", "--out", "y", "--period", "2022-03"], "2022-03"),
      (["run", "--inbox", "x", "--out", "y", "--jobs", "0"], "0"), (["demo"], "DIR"),
    ])
  func usage(words: [String], named: String) throws {
    let outcome = try Program.run(words)
    #expect(outcome.code == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(named), "\(outcome.errors)")
    #expect(outcome.errors.hasPrefix("ruamphon: ") && !outcome.errors.hasPrefix("ruamphon: ruamphon"))
  }

  @Test("A fiscal year without a framework is 12 and says how to add one")
  func noFramework() throws {
    let folder = try TemporaryFolder()
    let inbox = try inbox(folder, period: "2558-03")
    expect(
      try Program.run(["run", "--inbox", inbox, "--out", folder.path + "/out"]), code: 12, naming: "2558",
      "--frameworks")
    try folder.write([
      "own/rounds/2558.json":
        #"{"schema": 1, "id": "2558", "framework": "2560", "fiscalYears": {"from": 2558, "to": 2558}}"#
    ])
    let added = try Program.run([
      "run", "--inbox", inbox, "--out", folder.path + "/out", "--frameworks", folder.path + "/own",
    ])
    #expect(added.code == 0)
    #expect(folder.exists("out/2558-03/national.xlsx"))
  }

  @Test("A fiscal year without a framework stops no other, and the end is 12")
  func oneYearWithoutFramework() throws {
    let folder = try TemporaryFolder()
    _ = try inbox(folder, period: "2558-03")
    let outcome = try Program.run(["run", "--inbox", try inbox(folder), "--out", folder.path + "/out"])
    #expect(outcome.code == 12)
    #expect(outcome.errors.contains("2558"))
    #expect(folder.exists("out/2565-03/national.xlsx"))
    #expect(!folder.exists("out/2558-03"))
  }

  @Test("A wrong folder of frameworks is 12, a wrong file with its JSON path")
  func wrongFrameworks() throws {
    let folder = try TemporaryFolder()
    let words = ["run", "--inbox", try inbox(folder), "--out", folder.path + "/out", "--frameworks"]
    expect(try Program.run(words + [folder.path + "/nothing"]), code: 12, naming: "nothing")
    try folder.write(["own/frameworks/x.json": #"{"schema": 1, "id": "x", "edition": 7}"#])
    expect(
      try Program.run(words + [folder.path + "/own"]), code: 12, naming: "frameworks/x.json", "$.edition")
    #expect(!folder.exists("out"))
  }

  @Test("A wrong registry, vocabulary or configuration is 12")
  func wrongFiles() throws {
    let folder = try TemporaryFolder()
    let words = ["run", "--inbox", try inbox(folder), "--out", folder.path + "/out"]
    try folder.write([
      "o.csv": "code,type\n", "v.json": #"{"schema": 9}"#, "c.json": #"{"perod": "2565-03"}"#,
      "l.json": #"{"layout": "analyse"}"#,
    ])
    expect(try Program.run(words + ["--offices", folder.path + "/o.csv"]), code: 12, naming: "line 1")
    expect(try Program.run(words + ["--offices", folder.path + "/none.csv"]), code: 12, naming: "none.csv")
    expect(try Program.run(words + ["--groups", folder.path + "/o.csv"]), code: 12, naming: "office_type")
    expect(try Program.run(words + ["--vocabulary", folder.path + "/v.json"]), code: 12, naming: "$.schema")
    expect(
      try Program.run(words + ["--config", folder.path + "/c.json"]), code: 12, naming: "perod", "period")
    expect(
      try Program.run(words + ["--config", folder.path + "/l.json"]), code: 12, naming: "layout", "analysis")
    #expect(try Program.run(words, environment: ["RUAMPHON_LAYOUT": "print"]).code == 12)
    expect(try Program.run(words + ["--config", folder.path + "/none.json"]), code: 12, naming: "none.json")
  }

  @Test("A wrong letter is 12 with every fault, and an office that the registry lacks is one")
  func wrongLetter() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "many.json": #"{"jbos": 2, "letter": {"dat": "x", "emblemPNG": "none.png"}}"#,
      "office.json": #"{"letters": {"2565-03": {"corrections": {"24O2": {"documentNo": "ศธ 1"}}}}}"#,
    ])
    expect(
      try Program.run(["config", "check", "--config", folder.path + "/many.json"]), code: 12, naming: "jobs",
      "letter: ", "“date”", "letter.emblemPNG", folder.path + "/none.png")
    let wrongOffice = ["--config", folder.path + "/office.json"]
    expect(
      try Program.run(["config", "check"] + wrongOffice), code: 12, naming: "letters.2565-03.corrections",
      "24O2")
    let run = ["run", "--inbox", try inbox(folder), "--out", folder.path + "/out"]
    expect(try Program.run(run + wrongOffice), code: 12, naming: "24O2")
    #expect(!folder.exists("out"))
  }

  @Test("An output folder that cannot be made is 1")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try folder.write(["file": "x"])
    let inbox = try inbox(folder)
    for output in [folder.path + "/file/out", "/sys/ruamphon", "/proc/ruamphon"] {
      expect(try Program.run(["run", "--inbox", inbox, "--out", output]), code: 1)
    }
    #expect(try folder.text("file") == "x")
  }

  @Test("When publishing fails halfway, the old output stays as it was and nothing new is left behind")
  func oldOutput() throws {
    let folder = try TemporaryFolder()
    let words = ["run", "--inbox", try inbox(folder), "--out", folder.path + "/out", "--as-of"]
    #expect(try Program.run(words + ["2022-03-30"]).code == 0)
    try folder.remove("out/2565-03/offices")
    try folder.write(["out/2565-03/offices": "no folder"])
    try folder.write(["in/2565-03/2402/more.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n3,6,4\n"])
    let before = try folder.published()
    expect(try Program.run(words + ["2022-03-31"]), code: 1)
    #expect(try folder.published() == before)
  }

  @Test("Settings come from the flag before the environment before the file")
  func layers() throws {
    let folder = try TemporaryFolder()
    try folder.write(["c.json": #"{"lang": "en"}"#])
    let words = ["run", "--inbox", "/nowhere", "--out", "/nowhere", "--config", folder.path + "/c.json"]
    #expect(try Program.run(words).errors.contains("no inbox at"))
    #expect(try Program.run(words, environment: ["RUAMPHON_LANG": "th"]).errors.contains("ไม่พบ"))
    #expect(
      try Program.run(words + ["--lang", "en"], environment: ["RUAMPHON_LANG": "th"]).errors.contains(
        "no inbox at"))
  }

  @Test(
    "Help and version are results: 0, on stdout alone",
    arguments: [["--help"], ["--version"], ["run", "--help"], ["demo", "--help", "--lang", "en"]])
  func help(words: [String]) throws {
    let outcome = try Program.run(words)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "" && outcome.output.hasSuffix("\n"))
  }

  @Test("demo counts offices where other commands name a registry")
  func demoOffices() throws {
    let folder = try TemporaryFolder()
    let more = ["--respondents", "2"]
    #expect(try Program.run(["demo", folder.path + "/in", "--offices", "3"] + more).code == 0)
    #expect(try Program.run(["--offices", "3", "demo", folder.path + "/again"] + more).code == 0)
    #expect(try folder.contents(below: "in") == folder.contents(below: "again"))
    let help = try Program.run(["demo", "--help"]).output
    #expect(help.contains("--offices N") && !help.contains("--offices FILE"))
    let registry = ["RUAMPHON_OFFICES": "/nowhere/o.csv"]
    expect(
      try Program.run(["demo", folder.path + "/two"], environment: registry), code: 12, naming: "o.csv")
  }
}
