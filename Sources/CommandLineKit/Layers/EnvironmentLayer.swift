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
