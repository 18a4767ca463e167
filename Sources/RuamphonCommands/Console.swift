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

  /// A console for what goes wrong before the settings are known.
  init(language: Language, format: LogFormat = .text) {
    self.language = language
    self.format = format
    isQuiet = false
    isVerbose = false
    isTerminal = false
    palette = .none
    resultPalette = .none
  }

  /// - Parameter environment: all variables; `TERM` tells a terminal that can do nothing.
  init(_ arguments: ParsedArguments, environment: [String: String]) {
    language = arguments[CommonOptions.language] ?? .th
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

  func result(_ line: String) { StandardError.write(line + "\n", to: STDOUT_FILENO) }

  func log(_ line: LogLine) {
    guard !isQuiet || line.isEssential else { return }
    switch format {
    case .text: errors.write(line.shown(palette))
    case .json: errors.write(line.json(at: Instant.now))
    }
  }

  func progress(_ line: String) { log(LogLine("progress", line)) }

  /// Says why the work was not done, whatever the settings.
  func failure(_ text: String, code: ExitCode = .failed) {
    log(
      LogLine(
        "failed", level: .error, format == .text ? "ruamphon: " + text : text,
        fields: ["exit": .count(Int(code.rawValue))], isEssential: true))
  }
}
