internal import Foundation

extension Program {
  /// Runs the program with stderr on a pseudo-terminal and gives what the terminal was sent.
  /// - Parameter columns: the terminal's width.
  package static func runOnTerminal(
    _ words: [String], environment: [String: String] = [:], columns: UInt16 = 80
  ) throws -> Outcome {
    let terminal = try Terminal(columns: columns)
    let process = Process()
    process.executableURL = executable
    process.arguments = words
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(fileDescriptor: terminal.child, closeOnDealloc: false)
    try process.run()
    let errors = terminal.readAll()
    process.waitUntilExit()
    return Outcome(code: process.terminationStatus, output: "", errors: errors)
  }
}

/// A pseudo-terminal: what a program writes to one end is read from the other.
private final class Terminal {
  /// TIOCSPTLCK and TIOCGPTN, which the Swift overlay leaves out as it does posix_openpt.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  private let parent: CInt
  let child: CInt

  init(columns: UInt16) throws {
    parent = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var isLocked: CInt = 0
    var number: CUnsignedInt = 0
    guard parent >= 0, unsafe ioctl(parent, Self.setLock, &isLocked) == 0,
      unsafe ioctl(parent, Self.getNumber, &number) == 0
    else { throw POSIXError(.ENOTTY) }
    child = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard child >= 0 else { throw POSIXError(.ENOTTY) }
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard unsafe ioctl(child, UInt(TIOCSWINSZ), &size) == 0 else { throw POSIXError(.ENOTTY) }
  }

  deinit { close(parent) }

  /// Reads until the program has closed its end; our own copy of that end is closed first.
  func readAll() -> String {
    close(child)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(parent, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(count)
    }
  }
}
