internal import CommandLineKit
internal import Glibc

/// Where results and progress are written: stdout is for results, stderr for everything else.
struct Console: Sendable {
  let language: Language
  let isQuiet: Bool

  func result(_ line: String) { Self.write(line, to: STDOUT_FILENO) }

  func progress(_ line: String) {
    if !isQuiet { Self.write(line, to: STDERR_FILENO) }
  }

  func failure(_ line: String) { Self.write("ruamphon: " + line, to: STDERR_FILENO) }

  /// Writes what was wrong with the words of the command line; the text names the tool itself.
  func misuse(_ text: String) { Self.write(text, to: STDERR_FILENO) }

  /// Writes a whole line at once, so that lines of two processes do not mix; a closed pipe is no error of ours.
  private static func write(_ line: String, to descriptor: Int32) {
    let bytes = Array((line + "\n").utf8)
    var start = 0
    while start < bytes.count {
      let rest = bytes[start...]
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      start += count
    }
  }
}
