internal import Basics
internal import FoundationEssentials

extension ToolSpec {
  /// What is right in the configuration file, the third layer, and everything that is wrong, by key.
  ///
  /// - Parameters:
  ///   - json: The bytes of the file, a UTF-8 byte-order mark allowed.
  ///   - folder: Where the file lies: relative paths in it begin there; nil leaves them as they are.
  package func configurationReading(
    _ json: [UInt8], in folder: String? = nil
  ) -> (layer: SettingLayer, problems: [ConfigurationProblem]) {
    let members: [String: JSONValue]
    do throws(ConfigurationError) {
      members = try self.members(of: json)
    } catch {
      return (SettingLayer(origin: .file, values: [:]), error.problems)
    }
    var values: [String: SettingValue] = [:]
    var problems: [ConfigurationProblem] = []
    for (key, value) in members.sorted(by: { $0.key < $1.key }) where !opaqueKeys.contains(key) {
      do throws(ConfigurationProblem) {
        let option = try option(forKey: key)
        values[option.name] = try option.kind.read(value, key: key).within(folder, kind: option.kind)
      } catch {
        problems.append(error)
      }
    }
    problems += contradictions(in: values).map {
      .contradiction("“\($0.first.configurationKey)”", "“\($0.second.configurationKey)”")
    }
    return (SettingLayer(origin: .file, values: values), problems)
  }

  private func members(of json: [UInt8]) throws(ConfigurationError) -> [String: JSONValue] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = json.starts(with: mark) ? json.dropFirst(mark.count) : json[...]
    do {
      guard case .object(let members) = try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
        throw ConfigurationProblem.notAnObject
      }
      return members
    } catch let problem as ConfigurationProblem {
      throw ConfigurationError(problems: [problem])
    } catch {
      throw ConfigurationError(problems: [
        .notJSON(JSONFault.place(in: Array(bytes)).map { "\($0.line):\($0.column)" })
      ])
    }
  }

  private func option(forKey key: String) throws(ConfigurationProblem) -> OptionSpec {
    guard let option = allOptions.first(where: { $0.configurationKey == key }) else {
      let right = allOptions.filter { $0.sources.contains(.file) }.map(\.configurationKey) + opaqueKeys
      throw .unknownKey(key, nearest: Suggestion.nearest(to: key, among: right))
    }
    guard option.sources.contains(.file) else { throw .keyNotAllowed(key) }
    return option
  }
}

extension ConfigurationProblem: Error {}

extension SettingValue {
  /// The value of a path taken from a folder where it is relative; any other value as it is.
  fileprivate func within(_ folder: String?, kind: OptionKind) -> SettingValue {
    guard let folder, !folder.isEmpty, kind == .file || kind == .directory, case .text(let path) = self,
      !path.hasPrefix("/")
    else { return self }
    return .text(folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)")
  }
}

extension OptionKind {
  /// Reads a JSON value, whose type must be the option's: no number in quotes, no `1` for `true`.
  fileprivate func read(_ value: JSONValue, key: String) throws(ConfigurationProblem) -> SettingValue {
    let place = "“\(key)”"
    do throws(ValueProblem) {
      switch (self, value) {
      case (.flag, .bool(let isOn)): return .flag(isOn)
      case (.integer, .integer(let number)): return try read(String(number))
      case (.flag, _), (.integer, _): throw ValueProblem(found: value.shown, expected: expectation)
      case (_, .string(let text)): return try read(text)
      default: throw ValueProblem(found: value.shown, expected: expectation)
      }
    } catch {
      throw .wrongValue(place: place, error)
    }
  }
}

/// Any JSON value, told apart by type so that a wrong one can be named.
enum JSONValue: Decodable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case fraction(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else if let fraction = try? value.decode(Double.self) {
      self = .fraction(fraction)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([JSONValue].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  /// The value as a message quotes it: scalars as written, the rest by shape.
  var shown: String {
    switch self {
    case .null: "null"
    case .bool(let isTrue): String(isTrue)
    case .integer(let number): String(number)
    case .fraction(let number): String(number)
    case .string(let text): text
    case .array: "[…]"
    case .object: "{…}"
    }
  }
}
