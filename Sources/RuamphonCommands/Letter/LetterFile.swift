internal import CommandLineKit
internal import Publication
internal import Standards

/// The member `letter` of the configuration file: the letter's settings, and what is wrong with them.
struct LetterFile {
  /// The member's name, which the option table lets pass.
  static let key = "letter"

  let settings: LetterSettings
  /// The keys that the file sets; everything else is a default.
  let keys: Set<String>
  /// Everything that is wrong, by path.
  let problems: [BilingualText]

  /// - Parameters:
  ///   - bytes: of the configuration file; what is no JSON object says nothing of a letter.
  ///   - folder: where the file lies: the emblem's path begins there; nil leaves it as it is.
  init(_ bytes: [UInt8], in folder: String?) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let json = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    do throws(DataFileError) {
      guard case .object(let members) = try JSONValue.parse(json, file: ""), let letter = members[Self.key]
      else {
        self.init(settings: LetterSettings(), keys: [], problems: [])
        return
      }
      var reader = LetterReader(folder: folder)
      let settings = reader.settings(JSONCursor(letter, file: "", path: Self.key))
      self.init(settings: settings, keys: reader.keys, problems: reader.problems)
    } catch {
      self.init(settings: LetterSettings(), keys: [], problems: Self.problems(of: error))
    }
  }

  /// Only a number that is not whole stops a letter from being read in a file that is JSON otherwise.
  private static func problems(of error: DataFileError) -> [BilingualText] {
    guard error.path.hasPrefix("$.\(key)") else { return [] }
    let path = error.path.dropFirst(2)
    return [BilingualText(th: "\(path): ต้องเป็นข้อความในเครื่องหมายคำพูด", en: "\(path): must be a text in quotes")]
  }

  private init(settings: LetterSettings, keys: Set<String>, problems: [BilingualText]) {
    self.settings = settings
    self.keys = keys
    self.problems = problems
  }

  /// The settings that a command works with, from the file named by `--config`; defaults where none is.
  ///
  /// - Throws: when the file went since the layers were checked, or names an office that is not in the registry.
  static func read(_ arguments: ParsedArguments, registry: OfficeRegistry?) throws(CommandFailure)
    -> LetterFile
  {
    guard let path = arguments[CommonOptions.configuration] else { return LetterFile([], in: nil) }
    let letter: LetterFile
    do throws(NamedFile.Fault) {
      letter = LetterFile(try NamedFile.contents(of: path, isJSON: true), in: folder(of: path))
    } catch {
      throw CommandFailure(.configuration, [error.message])
    }
    var problems = letter.problems
    if let registry { problems += letter.unknownOffices(registry) }
    guard problems.isEmpty else { throw CommandFailure(.configuration, problems.map { $0.of(path) }) }
    return letter
  }

  /// The folder of a file's path; nil where it has none.
  static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Offices of `corrections` that are not in the registry.
  func unknownOffices(_ registry: OfficeRegistry) -> [BilingualText] {
    let codes = registry.offices.map(\.code)
    return settings.corrections.keys.sorted().filter { !codes.contains($0) }.map { code in
      LetterReader.unknown(
        "\(Self.key).corrections", code, nearest: Suggestion.nearest(to: code, among: codes),
        what: BilingualText(th: "รหัสเขต", en: "office code"))
    }
  }
}
