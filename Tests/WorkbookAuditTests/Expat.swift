import Foundation

/// What expat, the parser within Python, makes of texts.
enum Expat {
  /// Whether each text is well-formed XML with namespaces.
  static func judge(_ texts: [[UInt8]]) throws -> [Bool] {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let lines = texts.map { Data($0).base64EncodedString() }.joined(separator: "\n")
    // Python reads everything before it answers.
    try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    try input.fileHandleForWriting.close()
    let answer = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return answer.map { $0 == UInt8(ascii: "1") }
  }

  private static let script = """
    import base64, sys
    from xml.parsers import expat
    answers = ""
    for line in sys.stdin.read().split("\\n"):
        try:
            expat.ParserCreate(namespace_separator="\\f").Parse(base64.b64decode(line), True)
            answers += "1"
        except expat.ExpatError:
            answers += "0"
    sys.stdout.write(answers)
    """
}
