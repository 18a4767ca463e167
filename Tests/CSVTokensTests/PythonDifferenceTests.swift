import CSVTokens
import Foundation
import Testing

@Suite("The same cells as Python's csv module")
struct PythonDifferenceTests {
  private static let script = """
    import csv, sys
    sys.stdout.reconfigure(encoding="utf-8", newline="")
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            print("\\x1f".join(row), end="\\x1e")
    """

  @Test("Well-formed sheets give the same cells", arguments: 1...20)
  func sameCells(seed: UInt64) throws {
    var random = SheetText(seed: seed)
    let text = random.sheet(rows: 60)
    let path = NSTemporaryDirectory() + "ruamphon-\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let prefix = CSVPrefix(of: Array(text.utf8).span, delimiter: 0x2C, limit: 1000, isWholeFile: true)
    #expect(prefix.fault == nil)
    let ours = prefix.records.map { $0.cells.map { String(decoding: $0, as: UTF8.self) } }
    #expect(ours == (try Self.pythonCells(of: path)))
  }

  private static func pythonCells(of path: String) throws -> [[String]] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, path]
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return output.unicodeScalars.split(separator: "\u{1E}").map { row in
      row.split(separator: "\u{1F}", omittingEmptySubsequences: false).map {
        String(String.UnicodeScalarView($0))
      }
    }
  }
}

/// Well-formed CSV without blanks at the edges of cells, which libcsv trims, and without blank rows.
private struct SheetText {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func sheet(rows: Int) -> String {
    (0..<rows).map { _ in
      (0..<(2 + below(6))).map { _ in cell() }.joined(separator: ",") + ["\n", "\r\n"][below(2)]
    }.joined()
  }

  private mutating func cell() -> String {
    let parts = ["มาตรฐาน", "ที่ ๑", "a,b", "\"", "\n", "\r\n", "1.5", "ดีมาก", "x y", ";", "|", "ก็"]
    let text = "ก" + (0..<below(5)).map { _ in parts[below(parts.count)] }.joined() + "ข"
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return needsQuotes || below(4) == 0 ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % limit
  }
}
