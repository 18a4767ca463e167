import TestSupport
import Testing

/// The built program over the samples, as a cron job runs it.
@Suite("ruamphon run", .serialized)
struct RunTests {
  private static let asOf = ["--as-of", "2022-03-31T12:00:00+07:00"]

  private func run(
    _ folder: TemporaryFolder, out: String = "out", inbox: String = Repository.samples,
    offices: Program.Offices = .few,
    _ more: [String]
  ) throws -> Program.Outcome {
    try Program.run(
      ["run", "--inbox", inbox, "--out", folder.path + "/" + out] + Self.asOf + more, offices: offices)
  }

  @Test(
    "The samples end with their exit code and every file",
    arguments: [("2556-09", 3, 2), ("2564-09", 4, 11), ("2565-03", 3, 12)])
  func samples(period: String, code: Int32, offices: Int) throws {
    let folder = try TemporaryFolder()
    let outcome = try run(folder, ["--period", period])
    #expect(outcome.code == code)
    #expect(outcome.output == "")
    #expect(outcome.errorLines.last?.hasPrefix("\(period): \(offices) ") == true)
    let files = folder.files(below: "out/\(period)")
    #expect(
      files.filter { !$0.hasPrefix("offices/") } == [
        "findings.csv", "national.xlsx", "results.csv", "run.json",
      ])
    #expect(files.count { $0.hasPrefix("offices/") && $0.hasSuffix(".xlsx") } == offices)
    #expect(files.count == offices + 4)
    #expect(try folder.text("out/\(period)/run.json").contains("\(code)"))
  }

  @Test("The letter's result of 2564 stands in results.csv")
  func letter() throws {
    let folder = try TemporaryFolder()
    _ = try run(folder, offices: .all, ["--period", "2564-09"])
    let bytes = try folder.bytes("out/2564-09/results.csv")
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\r\n")
    #expect(
      lines.first
        == "period,office_code,office,type,region,node,kind,title,value,self_level,review_level,level,score,label,status,missing"
    )
    let standard = lines.filter { $0.hasPrefix("2564-09,2402,") && $0.contains(",3,standard,") }
    #expect(standard.count == 1)
    #expect(standard.first?.hasSuffix(",,,,4,4.17,ดีมาก,final,") == true)
    let codes = lines.dropFirst().map { String($0.split(separator: ",")[1]) }
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == 245)
  }

  @Test("Twice the same bytes, on one task or four, and nothing unchanged is written again")
  func reproducible() throws {
    let folder = try TemporaryFolder()
    _ = try run(folder, out: "one", ["--jobs", "1"])
    _ = try run(folder, out: "four", ["--jobs", "4"])
    let (one, four) = (try folder.contents(below: "one/2565-03"), try folder.contents(below: "four/2565-03"))
    #expect(one.keys.sorted() == four.keys.sorted())
    for (name, bytes) in one where name != "run.json" { #expect(four[name] == bytes, "\(name)") }
    let names = one.keys.filter { $0 != "run.json" }.map { "one/2565-03/" + $0 }
    let before = try names.map { try folder.identity($0) }
    #expect(try run(folder, out: "one", ["--jobs", "2"]).code == 3)
    #expect(try names.map { try folder.identity($0) } == before)
  }

  @Test("A dry run says the same and writes nothing")
  func dryRun() throws {
    let folder = try TemporaryFolder()
    let outcome = try run(folder, ["--dry-run"])
    #expect(outcome.code == 3)
    #expect(outcome.errorLines.contains { $0.contains("bad-measure") })
    #expect(!folder.exists("out"))
  }

  @Test("Done without a finding and nothing due is 0, and quiet says the totals only")
  func done() throws {
    let folder = try TemporaryFolder()
    try folder.write(["in/2565-03/2402/review.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n3,1,4\n"])
    let outcome = try run(folder, inbox: folder.path + "/in", ["--quiet"])
    #expect(outcome.code == 0)
    #expect(outcome.errorLines.count == 1 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("2565-03: 1 "))
    #expect(folder.files(below: "out/2565-03/offices") == ["2402.xlsx"])
  }

  @Test("An office that sends nothing any more loses its workbook")
  func removed() throws {
    let folder = try TemporaryFolder()
    let sheet = "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n3,1,4\n"
    try folder.write(["in/2565-03/2402/r.csv": sheet, "in/2565-03/2401/r.csv": sheet])
    _ = try run(folder, inbox: folder.path + "/in", [])
    #expect(folder.files(below: "out/2565-03/offices") == ["2401.xlsx", "2402.xlsx"])
    try folder.remove("in/2565-03/2401")
    _ = try run(folder, inbox: folder.path + "/in", [])
    #expect(folder.files(below: "out/2565-03/offices") == ["2402.xlsx"])
  }

  @Test(
    "SIGTERM, Ctrl-C and SIGHUP leave the old output whole and no other file",
    arguments: [(15, 143), (2, 130), (1, 129)])
  func stopped(signal: Int32, code: Int32) throws {
    let folder = try TemporaryFolder()
    #expect(
      try Program.run(["demo", folder.path + "/in", "--offices", "60", "--respondents", "5"]).code == 0)
    _ = try run(folder, inbox: folder.path + "/in", [])
    let before = try folder.published()
    // The same offices with other answers, so that there is something to publish.
    #expect(
      try Program.run(["demo", folder.path + "/later", "--offices", "60", "--respondents", "6"]).code == 0)
    let running = try Program.start(
      ["run", "--inbox", folder.path + "/later", "--out", folder.path + "/out", "--period", "2565-03"]
        + Self.asOf)
    while running.isRunning, !running.errorsSoFar.contains("score: ") {}
    running.send(signal)
    let outcome = try running.wait()
    #expect(outcome.code == code)
    #expect(outcome.errorLines.last?.hasPrefix("ruamphon: ") == true)
    #expect(try folder.published() == before)
  }
}
