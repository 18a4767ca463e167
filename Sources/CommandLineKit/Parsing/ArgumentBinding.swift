extension CommandPath {
  /// Gives each positional argument its words, in order.
  ///
  /// - Throws: ``UsageError`` when words are missing or left over.
  func bind(_ operands: [String]) throws(UsageError) -> [String: [String]] {
    var rest = operands[...]
    var bound: [String: [String]] = [:]
    for argument in command.arguments {
      let taken = argument.arity.takesAll ? rest : rest.prefix(1)
      guard taken.count >= argument.arity.minimum else {
        throw UsageError(.missingArgument(argument.name), in: self)
      }
      bound[argument.name] = Array(taken)
      rest = rest.dropFirst(taken.count)
    }
    if let extra = rest.first { throw UsageError(.tooManyArguments(extra), in: self) }
    return bound
  }
}

extension ArgumentArity {
  /// Whether the argument takes every word that is left.
  var takesAll: Bool {
    if case .many = self { true } else { false }
  }
}
