internal import Publication

/// Measures how long each stage of a run takes.
struct PhaseClock {
  private let clock = ContinuousClock()
  private let onPhase: @Sendable (PhaseTime) -> Void
  private var start: ContinuousClock.Instant
  private(set) var phases: [PhaseTime]

  /// - Parameter phases: stages that were over before.
  init(_ onPhase: @escaping @Sendable (PhaseTime) -> Void, after phases: [PhaseTime] = []) {
    self.onPhase = onPhase
    self.phases = phases
    start = clock.now
  }

  /// Ends the stage that runs and begins the next.
  mutating func end(_ phase: String) {
    let now = clock.now
    let passed = (now - start).components
    add(PhaseTime(phase: phase, seconds: Double(passed.seconds) + Double(passed.attoseconds) / 1e18))
    start = now
  }

  /// Leaves out what other clocks measured.
  mutating func restart() { start = clock.now }

  /// Takes over a stage that was measured elsewhere; the next one begins now.
  mutating func add(_ phase: PhaseTime) {
    phases.append(phase)
    onPhase(phase)
    start = clock.now
  }
}
