internal import CommandLineKit

/// The settings below the flags of the command line: those of the environment, then those of the file.
///
/// Both places are read whole, so that one attempt shows everything that is wrong; what is right counts all the same.
struct SettingLayers {
  let environment: SettingLayer
  /// Nil where no file is named.
  let file: SettingLayer?
  /// Everything that is wrong, a line each; the program ends with 12 where there is any.
  let problems: [BilingualText]

  init(_ invocation: Invocation, _ tool: ToolSpec, _ environment: [String: String]) {
    let variables = tool.environmentReading(environment)
    self.environment = variables.layer
    let path = invocation.early(CommonOptions.configuration, environment: variables.layer)
    let found = path.map { Self.file($0, tool) }
    file = found?.layer
    problems = variables.problems.map(\.text) + (found?.problems ?? [])
  }

  /// Each problem of the file begins with the file's name; relative paths in it begin where it lies.
  private static func file(
    _ path: String, _ tool: ToolSpec
  ) -> (layer: SettingLayer?, problems: [BilingualText]) {
    let bytes: [UInt8]
    do {
      bytes = try NamedFile.contents(of: path, isJSON: true)
    } catch {
      return (nil, [error.message])
    }
    let folder = LetterFile.folder(of: path)
    let (layer, problems) = tool.configurationReading(bytes, in: folder)
    return (layer, (problems.map(\.text) + LetterFile(bytes, in: folder).problems).map { $0.of(path) })
  }
}
