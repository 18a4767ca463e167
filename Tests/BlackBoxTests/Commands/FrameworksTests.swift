import TestSupport
import Testing

@Suite("ruamphon frameworks")
struct FrameworksTests {
  private func frameworks(_ words: [String]) throws -> Program.Outcome {
    try Program.run(["frameworks", "--lang", "en"] + words)
  }

  private static let nextYear = Repository.path + "/Samples/frameworks"

  @Test("The rounds are listed with the counts of their trees")
  func list() throws {
    let outcome = try frameworks([])
    #expect(outcome.code == 0)
    let rows = outcome.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(
      rows.first { $0.contains("2554") }?.prefix(6) == ["2554-2556", "2554–2556", "2554", "5", "11", "43"])
    #expect(rows.first { $0.first == "2564" }?.prefix(5) == ["2564", "2564", "2560", "3", "6"])
  }

  @Test("An edition is shown with its rules, KPIs and assumptions")
  func show() throws {
    let lines = try frameworks(["show", "2554"]).output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("announced by ") })
    #expect(lines.contains { $0.contains("1.1.5  ") })
    #expect(lines.contains { $0.contains("KPI: ") })
    #expect(lines.contains { $0.contains("assumed: ") })
    #expect(lines.contains { $0.hasSuffix("required: 80 ร้อยละ (percentage)") })
    #expect(lines.contains { $0.hasSuffix("category 6 การจัดการกระบวนการ") })
    #expect(lines.contains { $0.contains("review only: ช่องตัวชี้วัดในแบบประเมินว่าง") })
    #expect(lines.contains { $0.hasSuffix("(cut off in the source)") })
    #expect(
      lines.contains { $0.contains("owners in one office's draft: main policyPlanning; support allGroups") })
    let round = try frameworks(["show", "2564"]).output
    #expect(round.contains("\nassumed: เอกสารต้นทางไม่ระบุชื่อระดับ"), "of the scale")
    #expect(round.contains("stated 17, computed 14"))
    #expect(round.contains("owed: "))
    let unknown = try frameworks(["show", "2558"])
    #expect(unknown.code == 10 && unknown.errors.contains("2554"))
  }

  @Test("The embedded files are right, and say what their texts claim and do not keep")
  func embedded() throws {
    let outcome = try frameworks(["check"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("claim 76 conditions, the form lists 56"))
  }

  @Test("What does not fit together names the file that was given, and what fits nothing is a warning")
  func misfits() throws {
    let folder = try TemporaryFolder()
    let round = #"{"schema": 1, "id": "own", "framework": "2560", "fiscalYears": {"from": 2566}, "owes": []"#
    try folder.write([
      "next.json": round + #", "requiredDocuments": [{"indicator": "9.9", "documents": []}]}"#,
      "odd.json": round.replacing(
        "\"owes\": []",
        with: "\"owes\": [{\"kind\": \"progress\", \"by\": \"สพท.\", \"months\": [9], \"dueDay\": 1}]}"),
    ])
    let wrong = try frameworks(["check", folder.path + "/next.json"])
    #expect(wrong.code == 12)
    #expect(wrong.output.hasPrefix("\(folder.path)/next.json $.requiredDocuments: "))
    let odd = try frameworks(["check", folder.path + "/odd.json"])
    #expect(odd.code == 0 && odd.output.contains("round own: owes \"progress\""))
  }

  @Test("A wrong file is 12 with the place in it, every file with its own fault")
  func faults() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "a.json": #"{"schema": 1, "id": "2570", "framework": "2560", "fiscalYears": {"from": "x"}}"#,
      "b.json": #"{"schema": 1, "id": "9", "edition": "ฉบับทดลอง", "standards": []}"#,
      "c.json": #"{"schema": 1, "id": "2570", "framework": "2599", "fiscalYears": {"from": 2570}}"#,
    ])
    let outcome = try frameworks(["check", folder.path + "/a.json", folder.path + "/b.json"])
    #expect(outcome.code == 12)
    #expect(outcome.output.contains("a.json $.fiscalYears.from"))
    #expect(outcome.output.contains("b.json $"))
    let alone = try frameworks(["check", folder.path + "/c.json"])
    #expect(alone.code == 12 && alone.output.contains("no framework \"2599\""))
    #expect(try frameworks(["check", folder.path + "/none.json"]).code == 12)
  }

  @Test("Next year's round of the samples is right and changes what a run says is due")
  func nextRound() throws {
    #expect(try frameworks(["check", Self.nextYear + "/rounds/2566.json"]).code == 0)
    let folder = try TemporaryFolder()
    try folder.write([
      "in/2566-03/2402/review.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n3,1,4\n"
    ])
    func run(_ more: [String]) throws -> Int32 {
      try Program.run(
        [
          "run", "--inbox", folder.path + "/in", "--out", folder.path + "/out\(more.count)", "--as-of",
          "2023-03-20",
        ]
          + more
      ).code
    }
    // By the embedded round nothing is due before the end of March; by next year's, self-assessments are since 15 March.
    #expect(try run([]) == 0)
    #expect(try run(["--frameworks", Self.nextYear]) == 4)
  }

  @Test(
    "The sample of weighted standards is right, shown, and explained in points, and says that it is made up")
  func weighted() throws {
    let sample = Repository.path + "/Samples/weighted"
    #expect(try frameworks(["check", sample + "/frameworks/2557-sample.json"]).code == 0)
    let show = ["frameworks", "show", "2557-sample", "--frameworks", sample, "--lang", "th"]
    let shown = try Program.run(show).output
    #expect(shown.contains("แต่งขึ้น") && shown.contains("ถ่วงน้ำหนัก 1 × 30.00, 2 × 45.00, 3 × 25.00"))
    let folder = try TemporaryFolder()
    try folder.write([
      "in/2557-09/2402/m.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด\n2,1,1,85,100\n2,1,2,9,1000\n",
      "in/2558-09/2402/m.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด\n2,1,1,85,100\n2,1,2,7,1000\n",
      "in/2558-09/2402/r.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n1,1,4\n1,2,3\n2,2,5\n3,1,4\n",
    ])
    let out = ["--out", folder.path + "/out", "--frameworks", sample]
    let run = ["run", "--inbox", folder.path + "/in", "--as-of", "2016-01-01"] + out
    #expect(try Program.run(run).code == 4, "every other office owes its report")
    let overall = try Program.run(["explain", "2402"] + out + ["--lang", "en"]).output
    #expect(overall.contains("(11/3 × 30 + 5 × 45 + 4 × 25) ÷ 100 = 4.35, 87.00 of 100 points"))
    // 0.9 to 0.7 percent is a fall of 0.2 points, which reaches the edge of level 5.
    #expect(overall.contains("change: -0.20 achieved"))
    let results = try folder.text("out/2558-09/results.csv")
    #expect(results.contains(",0.70,5,,5,,ดีเยี่ยม,provisional,"))
  }
}
