internal import Discovery
internal import FileSystem
internal import Publication
internal import Records
internal import Synchronization

/// How far a run has come: the tasks count here as they end, whoever shows it looks as often as it likes.
package final class RunProgress: Sendable {
  /// The counts at one moment.
  package struct Snapshot: Equatable, Sendable {
    /// Files and bytes to read, and what of them has been read.
    package internal(set) var fileCount = 0
    package internal(set) var byteCount = 0
    package internal(set) var filesRead = 0
    package internal(set) var bytesRead = 0
    package internal(set) var rowsRead = 0
    /// Workbooks to make, and those that are made; nothing is due while the files are being read.
    package internal(set) var workbookCount = 0
    package internal(set) var workbooksMade = 0
    /// When reading and making began.
    package internal(set) var readingSince: ContinuousClock.Instant?
    package internal(set) var makingSince: ContinuousClock.Instant?
    /// When the last file was read; nil while some are left.
    package internal(set) var readUntil: ContinuousClock.Instant?
  }

  private let state = Mutex(Snapshot())

  package init() {}

  package var snapshot: Snapshot { state.withLock { $0 } }

  /// Begins the reading of files.
  func begin(_ files: [InboxFile]) {
    let byteCount = files.reduce(0) { $0 + $1.status.size }
    state.withLock {
      $0 = Snapshot(
        fileCount: files.count, byteCount: byteCount, readingSince: ContinuousClock.now)
    }
  }

  /// Goes back to reading after a period was made.
  func goOnReading() { state.withLock { $0.makingSince = nil } }

  /// Counts a file that was read; called once a file, from the task that read it.
  func end(_ reading: FileReading) {
    state.withLock {
      $0.filesRead += 1
      $0.bytesRead += reading.source.size
      $0.rowsRead += reading.source.rowCount
      if $0.filesRead == $0.fileCount { $0.readUntil = ContinuousClock.now }
    }
  }

  /// Begins the making of the workbooks: one for each office that sent something, and the national one.
  func begin(_ published: PublishedPeriod) {
    let count = published.officesWithWorkbook.count + 1
    state.withLock {
      $0.workbookCount = count
      $0.workbooksMade = 0
      $0.makingSince = ContinuousClock.now
    }
  }

  /// Counts a file that was made, if it is a workbook.
  func end(_ file: PublishedFile) {
    guard file.path.hasSuffix(".xlsx") else { return }
    state.withLock { $0.workbooksMade += 1 }
  }
}

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
