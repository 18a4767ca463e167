internal import Basics
internal import CommandLineKit
internal import Glibc

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
