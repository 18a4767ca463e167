import TestSupport
import Testing

/// What an office was last year under another code, whatever else the run publishes.
@Suite("Last year under another code")
struct LastYearRunTests {
  private func measures(_ left: Int) -> String {
    "มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,จำนวนที่ได้,จำนวนทั้งหมด\n3,4,2,\(left),10000\n"
  }

  @Test("An office that was renamed within the year is compared with its old code, in every way of running")
  func renamed() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "in/2563-09/101702/m.csv": measures(60), "in/2563-12/101702/m.csv": measures(50),
      "in/2564-03/1072/m.csv": measures(40), "offices.csv": FewOffices.registry(["101702", "1072"]),
    ])
    func run(_ out: String, _ more: String...) throws -> String {
      let words = ["--offices", folder.path + "/offices.csv", "--as-of", "2021-03-31", "--quiet"]
      _ = try Program.run(
        ["run", "--inbox", folder.path + "/in", "--out", folder.path + "/" + out] + words + more)
      return try Program.run(
        [
          "explain", "1072", "3.4.2", "--out", folder.path + "/" + out, "--offices",
          folder.path + "/offices.csv", "--lang", "en",
        ]
      ).output
    }
    for explained in [try run("all"), try run("one", "--period", "2564-03")] {
      #expect(explained.contains("last year: 0.60 (period 2563-09)  2563-09/101702/m.csv:2 (D2)"))
      #expect(explained.contains("change: -0.20 achieved") && !explained.contains("note:"))
    }
    #expect(try folder.text("all/2564-03/results.csv") == folder.text("one/2564-03/results.csv"))
  }
}
