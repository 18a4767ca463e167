import TestSupport
import Testing

/// Folders of months as people name them, and what lies beside them.
@Suite("Folders of months", .serialized)
struct MonthFolderTests {
  private static let sheet = "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n3,1,4\n"
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ more: String...) throws -> Program.Outcome {
    try Program.run(
      ["run", "--inbox", folder.path + "/in", "--out", folder.path + "/out", "--as-of", "2022-03-31"] + more)
  }

  private var offices: [String] { folder.files(below: "out/2565-03/offices") }

  @Test("A month is published from all of its folders, each told once, and asked for by its usual name")
  func twoFolders() throws {
    try folder.write([
      "in/มีนาคม 2565/2402/r.csv": Self.sheet, "in/2565-03-final/2401/r.csv": Self.sheet,
      "in/2022-03/4571/r.csv": Self.sheet,
    ])
    let outcome = try run("--period", "2565-03")
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(offices == ["2401.xlsx", "2402.xlsx", "4571.xlsx"])
    let findings = try folder.text("out/2565-03/findings.csv")
    let lines = findings.split(whereSeparator: \.isNewline).filter { $0.contains("period-folder-read-as") }
    #expect(lines.count == 3)
    for name in ["มีนาคม 2565", "2565-03-final", "2022-03"] {
      #expect(lines.count { $0.contains(",\(name),") } == 1, "\(findings)")
    }
    #expect(try run().code == 0)
    let checked = try Program.run(["check", folder.path + "/in/มีนาคม 2565/2402/r.csv", "--json"])
    #expect(checked.code == 0)
    #expect(checked.output.contains("\"period\" : \"2565-03\""), "\(checked.output)")
    let rerun = try Program.run([
      "rerun", "2402", "--inbox", folder.path + "/in", "--out", folder.path + "/out", "--period", "2565-03",
      "--as-of", "2022-03-31",
    ])
    #expect(rerun.code == 0, "\(rerun.errors)")
  }

  @Test("What means no month ends every run with 3 and is told by path, also where nothing changed")
  func misplaced() throws {
    try folder.write([
      "in/2565-03/2402/r.csv": Self.sheet, "in/2564-09/2402/r.csv": Self.sheet,
      "in/256513/2401/r.csv": Self.sheet, "in/ว่าง/.keep": "", "in/หนังสือ.docx": "?",
    ])
    let names = ["256513", "ว่าง", "หนังสือ.docx"]
    for (more, isPublished) in [
      (["--quiet"], true), (["--quiet"], false), (["--quiet", "--dry-run"], false),
    ] {
      let outcome = try Program.run(
        ["run", "--inbox", folder.path + "/in", "--out", folder.path + "/out", "--as-of", "2022-03-31"] + more
          + ["--json", "--metrics", folder.path + "/m.prom"])
      #expect(outcome.code == 3, "\(outcome.errors)")
      for name in names {
        #expect(outcome.errorLines.contains { $0.hasPrefix("ไม่อยู่ในงวดใด: \(name) ") }, "\(outcome.errors)")
        #expect(outcome.output.contains("\"\(name)\""))
      }
      #expect(isPublished == outcome.output.contains("\"state\" : \"published\""), "\(outcome.output)")
      #expect(try folder.text("m.prom").contains("ruamphon_misplaced_entries 3\n"))
    }
    let findings = try folder.text("out/2565-03/findings.csv")
    for path in ["256513/2401/r.csv", "ว่าง", "หนังสือ.docx"] {
      #expect(
        findings.split(whereSeparator: \.isNewline).contains {
          $0.contains("bad-period") && $0.contains(path)
        })
    }
    #expect(!findings.contains("\"2564-09\""))
    #expect(try !folder.text("out/2564-09/findings.csv").contains("bad-period"))
    // A period asked for by name is told of it too.
    #expect(try run("--period", "2564-09").code == 3)
    let checked = try Program.run(["check", folder.path + "/in"])
    #expect(checked.code == 3)
    #expect(checked.output.contains("bad-period") && checked.output.contains("ว่าง"))
    let older = try Program.run(["check", folder.path + "/in", "--period", "2564-09"])
    #expect(older.code == 3 && older.output.contains("256513"), "\(older.output)")
    for name in names { try folder.remove("in/" + name) }
    // What September lacks is told again.
    #expect(try run().code == 4)
    #expect(try !folder.text("out/2565-03/findings.csv").contains("bad-period"))
  }

  @Test(
    "An inbox that has nothing but misnamed folders ends with 10 and names them", arguments: ["th", "en"])
  func onlyMisplaced(language: String) throws {
    try folder.write(["in/65-03/2402/r.csv": Self.sheet, "in/ส่งงาน/r.csv": Self.sheet])
    let outcome = try run("--lang", language)
    #expect(outcome.code == 10)
    #expect(outcome.errors.contains("65-03") && outcome.errors.contains("ส่งงาน"), "\(outcome.errors)")
    #expect(!folder.exists("out"))
  }

  @Test("A closed month does not change with what is put beside it, which is told all the same")
  func besideClosed() throws {
    try folder.write(["in/2565-03/2402/r.csv": Self.sheet])
    #expect(try run().code == 0)
    let close = ["close", "--out", folder.path + "/out", "--period", "2565-03", "--as-of", "2022-05-01"]
    #expect(try Program.run(close).code == 0)
    _ = try run()
    let before = try folder.published()
    try folder.write(["in/ส่งงาน/c.csv": Self.sheet])
    let outcome = try run()
    #expect(outcome.code == 3)
    #expect(
      outcome.errors.contains("ส่งงาน") && !outcome.errors.contains("closed-period-change"),
      "\(outcome.errors)")
    #expect(try folder.published() == before)
  }

  @Test("The inbox may be a link, and a month's folder that cannot be entered stops no other month")
  func linkedAndClosed() throws {
    try folder.write(["real/2565-03/2402/r.csv": Self.sheet, "real/2564-09/2402/r.csv": Self.sheet])
    try folder.link("in", to: "real")
    #expect(try run().code == 4)
    let september = try folder.contents(below: "out/2564-09/offices")
    let outcome = try Program.runShell(
      """
      chmod 755 "$DIR" && chown -R 65534 "$DIR/out" && chmod 000 "$DIR/real/2564-09" && cd / &&
      exec setpriv --reuid 65534 --regid 65534 --clear-groups \
        "$RUAMPHON" run --inbox "$DIR/in" --out "$DIR/out" --as-of 2022-03-31
      """, environment: ["DIR": folder.path, "HOME": "/"])
    #expect(outcome.code == 3, "\(outcome.errors)")
    #expect(
      outcome.errors.contains("2564-09") && outcome.errors.contains("unreadable-file"), "\(outcome.errors)")
    #expect(outcome.errors.contains("2565-03: ไม่มีไฟล์เปลี่ยน"))
    #expect(try folder.contents(below: "out/2564-09/offices") == september)
  }
}
