internal import Basics
internal import CommandLineKit
internal import Publication

/// Every option that can be set outside the command line, with the value that holds and its origin.
struct EffectiveSettings {
  private let settings: [(option: OptionSpec, setting: Setting?)]
  private let file: String?
  private let letter: LetterFile

  init(_ arguments: ParsedArguments, letter: LetterFile) {
    self.letter = letter
    settings = arguments.settings
    file = arguments[CommonOptions.configuration]
  }

  /// Option, value, and if wanted origin; `–` where nothing is set, brackets where the program derives the value.
  ///
  /// The letter's long texts come as ``letterRows(showsOrigin:)``, so that they do not widen these columns.
  func rows(showsOrigin: Bool, language: Language) -> [[String]] {
    settings.map { option, setting in
      let derived = option.defaultHelp.map { "(\($0[language]))" }
      let row = [option.name, setting?.value.description ?? derived ?? "–"]
      return showsOrigin ? row + [(setting?.origin ?? .default).rawValue] : row
    }
  }

  /// A setting of the letter, if wanted its origin, and its text.
  func letterRows(showsOrigin: Bool) -> [[String]] {
    letterItems.map { showsOrigin ? [$0.name, $0.origin, $0.value] : [$0.name, $0.value] }
  }

  /// The texts of every period, then what single periods set, under the path of their key.
  private var letterItems: [JSON.LetterItem] {
    func key(_ path: String) -> String { String(path.prefix { $0 != "." && $0 != "[" }) }
    func item(_ name: String, _ value: String, isFromFile: Bool) -> JSON.LetterItem {
      let origin: SettingOrigin = isFromFile ? .file : .default
      return JSON.LetterItem(name: name, value: value, origin: origin.rawValue)
    }
    let texts = letter.register.texts.fields.map { path, value in
      item("\(LetterFile.key).\(path)", value, isFromFile: letter.keys.contains(key(path)))
    }
    let periods = letter.register.periods.sorted { $0.key < $1.key }.flatMap { period, settings in
      settings.fields.filter { letter.keysOfPeriods[period]?.contains(key($0.path)) ?? false }
        .map { item("\(LetterFile.periodsKey).\(period).\($0.path)", $0.value, isFromFile: true) }
    }
    return texts + periods
  }

  var json: JSON {
    JSON(
      file: file,
      settings: settings.map { option, setting in
        JSON.Item(
          name: option.name, key: option.sources.contains(.file) ? option.configurationKey : nil,
          variable: option.sources.contains(.environment)
            ? option.environmentVariable(prefix: ToolTable.tool.environmentPrefix) : nil,
          value: setting.map { JSON.Value($0.value) }, origin: (setting?.origin ?? .default).rawValue)
      }, letter: letterItems)
  }

  /// What `config check` says when nothing is wrong.
  var verdict: BilingualText {
    guard let file else {
      return BilingualText(th: "ถูกต้อง (ไม่มีไฟล์ค่ากำหนด)", en: "right (no configuration file)")
    }
    return BilingualText(th: "\(file): ถูกต้อง", en: "\(file): right")
  }
}

extension EffectiveSettings {
  /// What `ruamphon config show --json` prints.
  struct JSON: Encodable {
    /// Raised whenever a member changes its meaning or goes.
    static let currentSchema = 1

    let schema = Self.currentSchema
    let file: String?
    let settings: [Item]
    let letter: [LetterItem]

    /// One value of the members `letter` and `letters`, by its path.
    struct LetterItem: Encodable {
      let name: String
      let value: String
      let origin: String
    }

    struct Item: Encodable {
      let name: String
      let key: String?
      let variable: String?
      /// Left out where nothing is set.
      let value: Value?
      let origin: String
    }

    /// A value in the type that the configuration file takes.
    struct Value: Encodable {
      private let value: SettingValue

      init(_ value: SettingValue) { self.value = value }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .flag(let isOn): try container.encode(isOn)
        case .integer(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .texts(let texts): try container.encode(texts)
        }
      }
    }
  }
}
