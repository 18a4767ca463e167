internal import CommandLineKit
internal import Publication
internal import Standards

/// The members `letter` and `letters` of the configuration file: the letters' settings, and what is wrong with them.
struct LetterFile {
  /// The member whose texts hold for every period; with the next the option table lets it pass.
  static let key = "letter"
  /// The member that holds what one period's letters have, by period.
  static let periodsKey = "letters"

  let register: LetterRegister
  /// The keys that the file sets for every period; everything else is a default.
  let keys: Set<String>
  /// The keys that it sets for one period.
  let keysOfPeriods: [Period: Set<String>]
  /// Everything that is wrong, by path.
  let problems: [BilingualText]
  /// What is not wrong and yet keeps letters from being final.
  let notes: [BilingualText]

  /// - Parameters:
  ///   - bytes: of the configuration file; what is no JSON object says nothing of a letter.
  ///   - folder: where the file lies: the emblem's path begins there; nil leaves it as it is.
  init(_ bytes: [UInt8], in folder: String?) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let json = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    var reader = LetterReader(folder: folder)
    var problems: [BilingualText] = []
    do throws(DataFileError) {
      if case .object(let members) = try JSONValue.parse(json, file: "") {
        func cursor(_ key: String) -> JSONCursor? {
          members[key].map { JSONCursor($0, file: "", path: key) }
        }
        reader.read(texts: cursor(Self.key), periods: cursor(Self.periodsKey))
      }
    } catch {
      problems = Self.problems(of: error)
    }
    register = LetterRegister(texts: reader.texts, periods: reader.periods)
    keys = reader.keys
    keysOfPeriods = reader.keysOfPeriods
    self.problems = problems + reader.problems
    notes = LetterNotes(register, textKeys: reader.keys).all
  }

  /// Only a number that is not whole stops a letter from being read in a file that is JSON otherwise.
  private static func problems(of error: DataFileError) -> [BilingualText] {
    guard error.path.hasPrefix("$.\(key)") else { return [] }
    let path = error.path.dropFirst(2)
    return [BilingualText(th: "\(path): ต้องเป็นข้อความในเครื่องหมายคำพูด", en: "\(path): must be a text in quotes")]
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
    return register.periods.sorted { $0.key < $1.key }.flatMap { period, settings in
      settings.corrections.keys.sorted().filter { !codes.contains($0) }.map { code in
        LetterReader.unknown(
          "\(Self.periodsKey).\(period).corrections", code,
          nearest: Suggestion.nearest(to: code, among: codes),
          what: BilingualText(th: "รหัสเขต", en: "office code"))
      }
    }
  }
}
