import Foundation
import TestSupport
import Testing

@Suite("ruamphon check")
struct CheckTests {
  private static let bad = """
    มาตรฐานที่,ตัวบ่งชี้ที่,ประเด็นที่,การดำเนินการ,ความชัดเจน
    1,1,1,มี,ชัดเจน
    1,1,2,อาจจะ,ชัดเจน
    """

  private static let good = """
    มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ
    3,1,ดีมาก
    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write([
      "inbox/2565-03/2402/considerations.csv": Self.bad, "inbox/2565-03/1801/review.csv": Self.good,
      "inbox/2564-09/1801/review.csv": Self.good, "loose/2402/review.csv": Self.good,
      "send/review.csv": Self.good,
      "send/2402/considerations.csv": Self.bad,
    ])
    return folder
  }

  private func check(_ words: [String]) throws -> Program.Outcome {
    try Program.run(["check", "--as-of", "2022-03-15"] + words)
  }

  @Test("A cell that cannot be read is named by file, row and cell, and ends with 3")
  func finding() throws {
    let folder = try folder()
    let file = folder.path + "/inbox/2565-03/2402/considerations.csv"
    let outcome = try check([file, "--lang", "en"])
    #expect(outcome.code == 3)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "\(file): 2565-03, considerations, สพป.ฉะเชิงเทรา เขต 2 (2402), 3 rows, UTF-8")
    #expect(lines.contains { $0.hasPrefix("\(file):3:D3 error bad-yes-no: \"อาจจะ\" under \"การดำเนินการ\"") })
    #expect(try check([file]).output.contains("\(file):3:D3 ต้องแก้ไข bad-yes-no: "))
  }

  @Test("Nothing is written, neither beside the files nor elsewhere")
  func writesNothing() throws {
    let folder = try folder()
    let before = try folder.contents()
    _ = try check([folder.path + "/inbox", folder.path + "/send"])
    #expect(try folder.contents() == before)
  }

  @Test(
    "A path stands for what lies at or below it",
    arguments: [
      (
        ["inbox"],
        [
          "inbox/2564-09/1801/review.csv", "inbox/2565-03/1801/review.csv",
          "inbox/2565-03/2402/considerations.csv",
        ], 3
      ),
      (["inbox", "--period", "2564-09"], ["inbox/2564-09/1801/review.csv"], 0),
      (["inbox/2565-03"], ["inbox/2565-03/1801/review.csv", "inbox/2565-03/2402/considerations.csv"], 3),
      (["inbox/2565-03/1801/"], ["inbox/2565-03/1801/review.csv"], 0),
      (
        ["inbox/2565-03/1801", "inbox/2564-09"],
        ["inbox/2565-03/1801/review.csv", "inbox/2564-09/1801/review.csv"], 0
      ),
      (["loose"], ["loose/2402/review.csv"], 0),
      (["loose/2402/review.csv"], ["loose/2402/review.csv"], 0),
      (["send"], ["send/2402/considerations.csv", "send/review.csv"], 3),
    ])
  func paths(words: [String], files: [String], code: Int) throws {
    let folder = try folder()
    let outcome = try check(
      words.map { $0.hasPrefix("-") || $0.hasPrefix("2") ? $0 : folder.path + "/" + $0 } + ["--json"])
    let result = try JSONDecoder().decode(CheckResult.self, from: Data(outcome.output.utf8))
    #expect(result.schema == 1)
    #expect(result.files.map(\.path) == files.map { folder.path + "/" + $0 })
    #expect(Int(outcome.code) == code)
  }

  @Test("A file that is named twice, or beside its folder, is read once and is no copy of itself")
  func namedTwice() throws {
    let folder = try folder()
    let loose = folder.path + "/loose"
    let file = loose + "/2402/review.csv"
    let once = try check([loose])
    for words in [[file, file], [loose, file], [file, loose]] {
      let outcome = try check(words)
      #expect(outcome.code == 0)
      #expect(outcome.output == once.output)
    }
  }

  @Test("The month is the folder's, else --period, else that of --as-of, else that of the newest round")
  func period() throws {
    let folder = try folder()
    func period(_ words: [String]) throws -> String? {
      let outcome = try Program.run(["check", "--json"] + words)
      return try JSONDecoder().decode(CheckResult.self, from: Data(outcome.output.utf8)).files.first?.period
    }
    let loose = folder.path + "/loose/2402/review.csv"
    #expect(try period([folder.path + "/inbox/2564-09", "--as-of", "2022-03-15"]) == "2564-09")
    #expect(try period([loose, "--period", "2564-09"]) == "2564-09")
    #expect(try period([loose, "--as-of", "2022-03-15"]) == "2565-03")
    #expect(try period([loose, "--as-of", "2040-11-15"])?.hasSuffix("-11") == true)
  }

  @Test("A file that names no office is told how to name it")
  func noOffice() throws {
    let folder = try folder()
    let outcome = try check([folder.path + "/send/review.csv", "--lang", "en"])
    #expect(outcome.code == 3)
    #expect(outcome.output.contains("/send/review.csv error no-office: "))
    #expect(outcome.output.contains("Name its folder or the file after"))
  }

  @Test("Rows that contradict each other in two files of a folder are found")
  func acrossFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write(["2402/a.csv": Self.good, "2402/b.csv": Self.good.replacing("ดีมาก", with: "พอใช้")])
    let outcome = try check([folder.path + "/2402"])
    #expect(outcome.code == 3)
    #expect(outcome.output.contains("conflicting-rows"))
  }

  @Test("A path that is not there ends with 10 and checks nothing")
  func missing() throws {
    let folder = try folder()
    let outcome = try check([folder.path + "/send/review.csv", folder.path + "/nowhere"])
    #expect(outcome.code == 10)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("/nowhere"))
  }

  @Test("Without a path the usage is wrong")
  func usage() throws {
    #expect(try Program.run(["check"]).code == 2)
  }
}

/// What a caller of `check --json` relies on.
private struct CheckResult: Decodable {
  struct File: Decodable {
    let path: String
    let period: String
  }

  let schema: Int
  let files: [File]
}
