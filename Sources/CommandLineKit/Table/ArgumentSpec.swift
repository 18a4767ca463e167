/// How many words a positional argument takes.
package enum ArgumentArity: Equatable, Sendable {
  /// Exactly one.
  case one
  /// One or none.
  case optional
  /// All that are left, at least so many; only the last argument of a command.
  case many(atLeast: Int)

  /// The fewest words that satisfy it.
  package var minimum: Int {
    switch self {
    case .one: 1
    case .optional: 0
    case .many(let minimum): minimum
    }
  }
}

/// A positional argument of a command, such as the offices of `rerun`.
package struct ArgumentSpec: Equatable, Sendable {
  /// The name in capitals, as usage lines show it.
  package let name: String
  /// What it means.
  package let help: BilingualText
  /// How many words it takes.
  package let arity: ArgumentArity
  /// Whether the shell should complete file names for it.
  package let isPath: Bool

  /// Describes a positional argument.
  package init(name: String, help: BilingualText, arity: ArgumentArity = .one, isPath: Bool = false) {
    self.name = name
    self.help = help
    self.arity = arity
    self.isPath = isPath
  }

  /// The argument as usage lines write it: `OFFICE`, `[NODE]`, `PATH…`.
  package var usage: String {
    switch arity {
    case .one: name
    case .optional: "[\(name)]"
    case .many(let minimum): minimum == 0 ? "[\(name)…]" : "\(name)…"
    }
  }
}
