import Foundation
import TestSupport
import Testing

/// What a run must not do to an output: take it back in time, or let others read more than they may.
@Suite("A guarded output")
struct GuardedOutputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write([
      "in/2565-03/2402/review.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n3,1,4\n",
      "in/2565-03/2402/survey.csv":
        "ประทับเวลา,สถานภาพผู้ตอบ,1.1 ก,ข้อเสนอแนะ\n16/11/2564 10:00:01,ครู,4,ควรเพิ่มเวลา\n",
      "in/2565-03/2401/review.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n3,1,4\n",
    ])
  }

  private func words(_ asOf: String, _ more: String...) -> [String] {
    ["run", "--inbox", folder.path + "/in", "--out", folder.path + "/out", "--as-of", asOf, "--quiet"] + more
  }

  private func mode(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/out/2565-03/\(name)")
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  @Test("An earlier moment than that of the last publication is refused without a reason, in a dry run too")
  func earlierMoment() throws {
    #expect([0, 3, 4].contains(try Program.run(words("2022-04-01T09:00")).code))
    let before = try folder.contents(below: "out")
    for more in [[], ["--dry-run"]] {
      let refused = try Program.run(words("2022-03-31T09:00", "--lang", "en") + more)
      #expect(refused.code == 2, "\(refused.errors)")
      #expect(refused.errors.contains("2022-03-31T09:00") && refused.errors.contains("2022-04-01T09:00"))
    }
    let kept = { (files: [String: [UInt8]]) in files.filter { !$0.key.hasPrefix("ruamphon") } }
    #expect(try kept(folder.contents(below: "out")) == kept(before))
    let accepted = try Program.run(words("2022-03-31T09:00", "--reason", "ทำย้อนหลัง"))
    #expect([0, 3, 4].contains(accepted.code), "\(accepted.errors)")
  }

  @Test(
    "Files are readable by all at most, those with respondents' comments by the group, whatever the umask")
  func modes() throws {
    let command = words("2022-04-01T09:00").map { "'\($0)'" }.joined(separator: " ")
    _ = try Program.runShell("umask 000; \"$RUAMPHON\" \(command)")
    for name in ["national.xlsx", "results.csv", "findings.csv", "run.json", "offices/2401.xlsx"] {
      #expect(try mode(name) == 0o644, "\(name)")
    }
    #expect(try mode("offices/2402.xlsx") == 0o640)
    try folder.remove("out")
    _ = try Program.runShell("umask 077; \"$RUAMPHON\" \(command)")
    #expect(try mode("national.xlsx") == 0o600)
    try folder.remove("out")
    _ = try Program.runShell("umask 077; \"$RUAMPHON\" \(command) --file-mode 0640")
    for name in ["national.xlsx", "findings.csv", "run.json", "offices/2402.xlsx"] {
      #expect(try mode(name) == 0o640, "\(name)")
    }
  }
}
