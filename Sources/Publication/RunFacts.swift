/// How long a part of a run took.
package struct PhaseTime: Hashable, Sendable {
  package let phase: String
  package let seconds: Double

  package init(phase: String, seconds: Double) {
    self.phase = phase
    self.seconds = seconds
  }
}

/// What `run.json` says about the run beyond the files: it is passed in, so that publishing needs no clock of the day.
package struct RunFacts: Sendable {
  /// Seconds since 1970, UTC.
  package let startedAt: Int
  /// The status with which the process will end, if publishing succeeds.
  package let exitStatus: Int
  /// The status where files wait because somebody has them open.
  ///
  /// Source: ExitCodes.
  static let heldOpenStatus = 5
  /// The phases before publishing, in order.
  package let phases: [PhaseTime]
  /// Versions by name: the program's, its libraries'.
  package let versions: [String: String]

  package init(startedAt: Int, exitStatus: Int, phases: [PhaseTime] = [], versions: [String: String] = [:]) {
    self.startedAt = startedAt
    self.exitStatus = exitStatus
    self.phases = phases
    self.versions = versions
  }
}
