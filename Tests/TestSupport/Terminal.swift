internal import Foundation

extension Program {
  /// Runs the program with stderr on a pseudo-terminal and gives what the terminal was sent.
  /// - Parameter columns: the terminal's width.
  package static func runOnTerminal(
    _ words: [String], environment: [String: String] = [:], columns: UInt16 = 80
  ) throws -> Outcome {
    try OnTerminal(words, Offices.few.environment(with: environment), columns).wait()
  }

  /// Starts the program with stderr on a pseudo-terminal and leaves it running.
  package static func startOnTerminal(
    _ words: [String], environment: [String: String] = [:], columns: UInt16 = 80
  ) throws -> OnTerminal {
    try OnTerminal(words, Offices.few.environment(with: environment), columns)
  }

  /// A program that runs on a pseudo-terminal, which holds what it is sent until somebody reads it.
  package final class OnTerminal {
    private let process = Process()
    private let terminal: Terminal

    fileprivate init(_ words: [String], _ environment: [String: String], _ columns: UInt16) throws {
      terminal = try Terminal(columns: columns)
      process.executableURL = executable
      process.arguments = words
      process.environment = environment
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle(fileDescriptor: terminal.child, closeOnDealloc: false)
      try process.run()
      terminal.leave()
    }

    /// Waits until the terminal was sent some text.
    /// - Returns: false where the program ended without it.
    package func wait(for text: String) -> Bool {
      while !terminal.text.contains(text) {
        guard terminal.read() else { return false }
      }
      return true
    }

    /// Sends a signal.
    package func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    package func wait() -> Outcome {
      while terminal.read() {}
      process.waitUntilExit()
      return Outcome(code: process.terminationStatus, output: "", errors: terminal.text)
    }
  }
}

/// A pseudo-terminal: what a program writes to one end is read from the other.
private final class Terminal {
  /// TIOCSPTLCK and TIOCGPTN, which the Swift overlay leaves out as it does posix_openpt.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  private let parent: CInt
  let child: CInt
  private var bytes: [UInt8] = []

  init(columns: UInt16) throws {
    parent = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: CInt = 0
    var number: CUnsignedInt = 0
    guard parent >= 0, unsafe ioctl(parent, Self.setLock, &isLocked) == 0,
      unsafe ioctl(parent, Self.getNumber, &number) == 0
    else { throw POSIXError(.ENOTTY) }
    child = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard child >= 0 else { throw POSIXError(.ENOTTY) }
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard unsafe ioctl(child, UInt(TIOCSWINSZ), &size) == 0 else { throw POSIXError(.ENOTTY) }
  }

  deinit { close(parent) }

  /// What was read so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Leaves the program's end to the program, so that reading ends with it.
  func leave() { close(child) }

  /// Waits for more.
  /// - Returns: false once the program has closed its end.
  func read() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(parent, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      bytes += buffer.prefix(max(count, 0))
      return count > 0
    }
  }
}
