package import Basics

/// Where the value of an option came from.
package enum SettingOrigin: String, CaseIterable, Equatable, Sendable {
  /// The command line, which wins over all others.
  case flag
  /// An environment variable.
  case environment
  /// The configuration file.
  case file
  /// The table.
  case `default`
}

/// An option's value with the layer that set it, as `config show --origin` prints them.
package struct Setting: Equatable, Sendable {
  /// The value that holds.
  package let value: SettingValue
  /// The layer that set it.
  package let origin: SettingOrigin
}

/// The checked values of one place: holding a layer proves that the place held nothing wrong.
package struct SettingLayer: Equatable, Sendable {
  /// The place.
  package let origin: SettingOrigin
  /// Values by option name.
  let values: [String: SettingValue]
}

extension ToolSpec {
  /// What is right among the tool's variables, the second layer, and everything that is wrong.
  ///
  /// An empty variable counts as unset. A variable of another convention, such as `NO_COLOR`, turns its flag on
  /// by not being empty and yields to the tool's own.
  package func environmentReading(
    _ environment: [String: String]
  ) -> (layer: SettingLayer, problems: [ConfigurationProblem]) {
    var values: [String: SettingValue] = [:]
    var problems: [ConfigurationProblem] = []
    for option in allOptions where option.sources.contains(.environment) {
      if option.isPresent(in: environment) { values[option.name] = .flag(true) }
      let variable = option.environmentVariable(prefix: environmentPrefix)
      guard let text = environment[variable], !text.isEmpty else { continue }
      do {
        values[option.name] = try option.kind.read(text)
      } catch {
        problems.append(.wrongValue(place: variable, error))
      }
    }
    problems += contradictions(in: values).map { pair in
      .contradiction(
        pair.first.environmentVariable(prefix: environmentPrefix),
        pair.second.environmentVariable(prefix: environmentPrefix))
    }
    return (SettingLayer(origin: .environment, values: values), problems)
  }
}

extension OptionSpec {
  /// Whether the foreign variable of a flag, if it has one, is not empty.
  fileprivate func isPresent(in environment: [String: String]) -> Bool {
    presenceVariable.flatMap { environment[$0] }.map { !$0.isEmpty } ?? false
  }
}

/// One thing that is wrong in the configuration file or the environment.
package enum ConfigurationProblem: Equatable, Sendable {
  /// The file is not JSON; the place is `line:column` where it can be told.
  case notJSON(String?)
  /// The file is JSON but not one object.
  case notAnObject
  /// No option has this key.
  case unknownKey(String, nearest: String?)
  /// The option exists but belongs on the command line, or in its variable, alone.
  case keyNotAllowed(String)
  /// The value is of another type or out of its range; the place is a key or a variable.
  case wrongValue(place: String, ValueProblem)
  /// Two flags that exclude each other are both on; as keys or variables.
  case contradiction(String, String)

  /// The sentence, with the nearest right word where one is near.
  package var text: BilingualText {
    switch self {
    case .notJSON(let place):
      .init(
        th: "ไม่ใช่ JSON ที่ถูกต้อง" + (place.map { " ที่บรรทัด:คอลัมน์ \($0)" } ?? ""),
        en: "not valid JSON" + (place.map { " at line:column \($0)" } ?? ""))
    case .notAnObject: .init(th: "ต้องเป็นออบเจกต์ JSON หนึ่งชุด { … }", en: "must be one JSON object { … }")
    case .unknownKey(let key, let nearest):
      BilingualText(th: "ไม่รู้จักคีย์ “\(key.printable)”", en: "unknown key “\(key.printable)”").meaning(nearest)
    case .keyNotAllowed(let key):
      .init(th: "กำหนด “\(key)” ในแฟ้มไม่ได้", en: "“\(key)” cannot be set in the file")
    case .wrongValue(let place, let problem): problem.text(for: place).meaning(problem.nearest)
    case .contradiction(let first, let second):
      .init(th: "ใช้ \(first) พร้อมกับ \(second) ไม่ได้", en: "\(first) and \(second) exclude each other")
    }
  }
}

/// A configuration or environment that is wrong; the tool ends with ``ExitCode/configuration``.
package struct ConfigurationError: Error, Equatable, Sendable {
  /// Everything that is wrong, by key; never empty.
  package let problems: [ConfigurationProblem]

  /// One line for each problem.
  package func message(in language: Language) -> String {
    problems.map { $0.text[language] }.joined(separator: "\n")
  }
}

extension BilingualText {
  /// The text followed by the nearest right word, if there is one.
  func meaning(_ nearest: String?) -> BilingualText {
    guard let nearest else { return self }
    return .init(th: "\(th) หมายถึง “\(nearest)” หรือไม่", en: "\(en); did you mean “\(nearest)”?")
  }
}
