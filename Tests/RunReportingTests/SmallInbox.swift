import TestSupport

/// An inbox of three files: a sound one, one with a wrong level, one of which nothing comes in.
struct SmallInbox {
  /// The wrong value, which no line of stderr may repeat.
  static let secret = "ระดับลับสุดยอด"

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let header = "มาตรฐานที่,ตัวบ่งชี้ที่,ระดับคุณภาพ\n"
    try folder.write([
      "in/2565-03/2401/review.csv": header + "3,1,4\n",
      "in/2565-03/2402/review.csv": header + "3,1,4\n3,2,\(Self.secret)\n",
      "in/2565-03/2403/nothing.csv": "\0\u{1}\u{2}\(Self.secret)\0\0",
    ])
  }

  var words: [String] {
    [
      "run", "--inbox", folder.path + "/in", "--out", folder.path + "/out", "--as-of", "2022-03-10", "--lang",
      "en",
    ]
  }

  func run(_ more: [String] = [], environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run(words + more, environment: environment)
  }
}
