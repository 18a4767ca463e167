internal import CommandLineKit
internal import FileSystem

/// The settings below the flags of the command line: those of the environment, then those of the file.
struct SettingLayers {
  let environment: SettingLayer
  /// Nil where no file is named.
  let file: SettingLayer?

  /// Reads both places before it says what is wrong, so that one attempt shows all.
  init(
    _ invocation: Invocation, _ tool: ToolSpec, _ environment: [String: String]
  ) throws(ConfigurationFailure) {
    var problems: [BilingualText] = []
    var variables: SettingLayer?
    do {
      variables = try tool.environmentLayer(environment)
    } catch {
      problems += error.problems.map(\.text)
    }
    do throws(ConfigurationFailure) {
      file = try Self.file(Self.early(CommonOptions.configuration, invocation, tool, environment), tool)
    } catch {
      file = nil
      problems += error.problems
    }
    guard let variables, problems.isEmpty else { throw ConfigurationFailure(problems: problems) }
    self.environment = variables
  }

  /// Each problem of the file begins with the file's name; relative paths in it begin where it lies.
  private static func file(_ path: String?, _ tool: ToolSpec) throws(ConfigurationFailure) -> SettingLayer? {
    guard let path else { return nil }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try InputFile.contents(of: DiskPath(path))
    } catch {
      throw ConfigurationFailure(problems: [CommandFailure(unreadable: error).message])
    }
    let folder = LetterFile.folder(of: path)
    var problems: [BilingualText] = []
    var layer: SettingLayer?
    do {
      layer = try tool.configurationLayer(bytes, in: folder)
    } catch {
      problems = error.problems.map(\.text)
    }
    problems += LetterFile(bytes, in: folder).problems
    guard problems.isEmpty else {
      throw ConfigurationFailure(
        problems: problems.map { BilingualText(th: "\(path): \($0.th)", en: "\(path): \($0.en)") })
    }
    return layer
  }

  /// An option of the command line or of its own variable, whatever is wrong with the other variables.
  private static func early<Value>(
    _ key: OptionKey<Value>, _ invocation: Invocation, _ tool: ToolSpec, _ environment: [String: String]
  ) -> Value? {
    let variable = key.spec.environmentVariable(prefix: tool.environmentPrefix)
    let own = try? tool.environmentLayer(environment.filter { $0.key == variable })
    let none = try? tool.environmentLayer([:])
    return (own ?? none).flatMap { invocation.early(key, environment: $0) }
  }
}

/// Everything that is wrong in the environment and the configuration file; the program ends with 12.
struct ConfigurationFailure: Error {
  /// One line each; never empty.
  let problems: [BilingualText]
}
