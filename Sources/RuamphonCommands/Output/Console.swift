internal import Basics
internal import CommandLineKit
internal import FileSystem
internal import Glibc
internal import Synchronization

/// Where results and progress are written: stdout is for results, stderr for everything else.
struct Console: Sendable {
  let language: Language
  let isQuiet: Bool
  let isVerbose: Bool
  let format: LogFormat
  /// Whether stderr is a terminal on which a line can be redrawn.
  let isTerminal: Bool
  /// The colours of stderr, and those of stdout.
  let palette: Palette
  let resultPalette: Palette
  let errors = StandardError()
  let output: StandardOutput

  /// A console for what goes wrong before the settings are known.
  init(language: Language, format: LogFormat = .text) {
    output = StandardOutput()
    self.language = language
    self.format = format
    isQuiet = false
    isVerbose = false
    isTerminal = false
    palette = .none
    resultPalette = .none
  }

  /// - Parameters:
  ///   - environment: all variables; `TERM` tells a terminal that can do nothing.
  ///   - output: the process's one stdout.
  init(_ arguments: ParsedArguments, environment: [String: String], output: StandardOutput) {
    self.output = output
    language = arguments[CommonOptions.language] ?? .thai
    isQuiet = arguments.flag(CommonOptions.quiet)
    isVerbose = arguments.flag(CommonOptions.verbose)
    format = arguments[CommonOptions.logFormat] ?? .text
    let allowsColour = !arguments.flag(CommonOptions.noColour)
    let terminal = environment["TERM"]
    isTerminal = StandardError.isTerminal(STDERR_FILENO, named: terminal)
    palette = Palette(isOn: allowsColour && isTerminal)
    resultPalette = Palette(
      isOn: allowsColour && StandardError.isTerminal(STDOUT_FILENO, named: terminal))
  }

  /// Whether a progress bar may be drawn.
  var showsBar: Bool { isTerminal && !isQuiet && format == .text }

  /// One line of a result; a line break in it is shown, not made.
  func result(_ line: String) { result(TextLine(.text(line))) }

  func result(_ line: some ShownLine) { output.write(line.shown(resultPalette) + "\n") }

  /// Lines that are written at once.
  func result(_ lines: [any ShownLine]) {
    if lines.isEmpty { return }
    output.write(lines.map { $0.shown(resultPalette) + "\n" }.joined())
  }

  /// A text of the program's own, such as help: nothing of it comes from outside.
  func page(_ text: String) { output.write(text + "\n") }

  func log(_ line: LogLine) {
    guard !isQuiet || line.isEssential else { return }
    switch format {
    case .text: errors.write(line.shown(palette))
    case .json: errors.write(line.json(at: Instant.now).text)
    }
  }

  func progress(_ line: String) { log(LogLine("progress", line)) }

  /// Says why the work was not done, whatever the settings.
  /// - Parameter further: lines that stand below the first.
  func failure(_ text: String, further: [String] = [], code: ExitCode = .failed) {
    log(
      LogLine(
        "failed", level: .error, format == .text ? "ruamphon: " + text : text, further: further,
        fields: ["exit": .count(Int(code.rawValue))], isEssential: true))
  }

  func failure(_ failure: CommandFailure) {
    self.failure(
      failure.message[language], further: failure.further.map { $0[language] }, code: failure.code)
  }

  /// The code with which the process ends: a result that did not reach its reader is a failure, whatever else was done.
  func ending(with code: ExitCode) -> ExitCode { output.lossReason == nil ? code : .failed }

  /// Says that results were lost.
  func tellLoss() {
    guard let reason = output.lossReason else { return }
    failure(
      language == .thai
        ? "เขียนผลลัพธ์ลง stdout ไม่ได้: \(reason) ผลที่พิมพ์จึงไม่ครบ"
        : "cannot write to stdout: \(reason); the result is incomplete")
  }
}

/// stderr with at most one line that is redrawn below the lines that stay.
///
/// All tasks of the process write through one of these, so that a line never lands within the redrawn one.
final class StandardError: Sendable {
  private let status = Mutex("")

  private static let erase = "\r\u{1B}[K"

  /// Writes a line that stays; the redrawn one moves below it.
  func write(_ line: String) {
    status.withLock { shown in
      _ = Self.write((shown.isEmpty ? "" : Self.erase) + line + "\n" + shown, to: STDERR_FILENO)
    }
  }

  /// Redraws the last line; an empty text takes it away.
  func redraw(_ text: String) {
    status.withLock { shown in
      guard text != shown else { return }
      shown = text
      _ = Self.write(Self.erase + text, to: STDERR_FILENO)
    }
  }

  /// Whether a descriptor is a terminal that understands colours and redrawing.
  static func isTerminal(_ descriptor: Int32, named type: String?) -> Bool {
    isatty(descriptor) == 1 && type != "dumb"
  }

  /// The columns of the terminal behind stderr; 80 where it does not say.
  static var columns: Int {
    var size = winsize()
    let result = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size)
    return result == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Writes all bytes at once, so that lines of two processes do not mix.
  /// - Returns: the system's number of what stopped it; 0 where every byte was taken.
  static func write(_ text: String, to descriptor: Int32) -> Int32 {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let rest = bytes[start...]
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        // A pipe that somebody made non-blocking is full: wait until its reader has taken some.
        var event = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&event, 1, -1)
        continue
      }
      if count <= 0 { return count < 0 ? errno : EIO }
      start += count
    }
    return 0
  }
}

/// stdout, which remembers that something of a result could not be written.
final class StandardOutput: Sendable {
  /// The system's number of the first failure; 0 before one.
  private let failure = Atomic<Int32>(0)

  /// Writes to the end or not at all from the first failure on: half a result is worse than one that stops.
  func write(_ text: String) {
    guard failure.load(ordering: .relaxed) == 0 else { return }
    let code = StandardError.write(text, to: STDOUT_FILENO)
    if code != 0 { failure.store(code, ordering: .relaxed) }
  }

  /// Why a result did not reach its end; nil where all did, or where the reader has gone and wants no more.
  var lossReason: String? {
    let code = failure.load(ordering: .relaxed)
    return code == 0 || code == EPIPE
      ? nil : FileError(path: DiskPath("stdout"), operation: "write", errno: code).reason
  }
}
