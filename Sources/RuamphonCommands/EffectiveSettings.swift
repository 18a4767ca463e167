internal import CommandLineKit

/// Every option that can be set outside the command line, with the value that holds and its origin.
struct EffectiveSettings {
  private let settings: [(option: OptionSpec, setting: Setting?)]
  private let file: String?

  init(_ arguments: ParsedArguments) {
    settings = arguments.settings
    file = arguments[CommonOptions.configuration]
  }

  /// Option, value, and if wanted origin; `–` where nothing is set, brackets where the program derives the value.
  func rows(showsOrigin: Bool, language: Language) -> [[String]] {
    settings.map { option, setting in
      let derived = option.defaultHelp.map { "(\($0[language]))" }
      let row = [option.name, setting?.value.description ?? derived ?? "–"]
      return showsOrigin ? row + [(setting?.origin ?? .default).rawValue] : row
    }
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
      })
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
        }
      }
    }
  }
}
