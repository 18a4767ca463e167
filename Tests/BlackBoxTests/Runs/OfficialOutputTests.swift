import TestSupport
import Testing

/// Which outputs carry the mark of a trial copy.
@Suite("ruamphon run --official-out")
struct OfficialOutputTests {
  private func inbox() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(["in/2565-03/2402/review.csv": "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n3,1,4\n"])
    return folder
  }

  /// Whether a run into a folder says that it is official; the folder is named as the command line does.
  private func isOfficial(
    _ folder: TemporaryFolder, out: String, _ more: [String], environment: [String: String] = [:]
  ) throws -> Bool {
    let outcome = try Program.run(
      ["run", "--inbox", folder.path + "/in", "--out", folder.path + "/" + out, "--as-of", "2022-03-31"]
        + more,
      environment: environment)
    #expect(outcome.code == 0, "\(outcome.errors)")
    return try folder.text("\(out)/2565-03/run.json").contains("\"official\" : true")
  }

  @Test("Nothing configured: every output is a trial copy")
  func unconfigured() throws {
    #expect(try !isOfficial(inbox(), out: "out", []))
  }

  @Test(
    "The official folder is known by whatever name, also before it exists",
    arguments: ["out", "out/", "out//", "./out", "link", "link/", "none/../out"])
  func spellings(name: String) throws {
    let folder = try inbox()
    try folder.write(["real/keep": ""])
    try folder.link("link", to: "real")
    let out = name.hasPrefix("link") ? "real" : "out"
    let official = folder.path + "/" + name
    #expect(try isOfficial(folder, out: out, ["--official-out", official]))
    #expect(try isOfficial(folder, out: out, [], environment: ["RUAMPHON_OFFICIAL_OUT": official]))
    #expect(try !isOfficial(folder, out: "second", ["--official-out", official]))
  }

  @Test("An output reached through a link is the folder that the link leads to")
  func linkedOutput() throws {
    let folder = try inbox()
    try folder.write(["real/keep": ""])
    try folder.link("link", to: "real")
    #expect(try isOfficial(folder, out: "link/", ["--official-out", folder.path + "/real"]))
  }

  @Test("What was a trial is published anew once its folder is the official one, though no file changed")
  func becomesOfficial() throws {
    let folder = try inbox()
    #expect(try !isOfficial(folder, out: "out", []))
    let trial = try folder.bytes("out/2565-03/offices/2402.xlsx")
    #expect(try isOfficial(folder, out: "out", ["--official-out", folder.path + "/out"]))
    #expect(try folder.bytes("out/2565-03/offices/2402.xlsx") != trial)
  }
}
