internal import Discovery
internal import FileSystem
package import Records
package import Standards

/// The files of a month that are left for the next run, since a copy of their office's files may not have ended.
///
/// An office copies its files one after the other: what is whole of them is held with what may not be.
struct ArrivingFiles {
  private let young: Set<SourcePath>
  private let offices: Set<String>
  private let context: PeriodContext?

  /// - Parameters:
  ///   - changed: those of the month's files that the ledger does not know as they are.
  ///   - context: of the month, made only where a file may not be whole.
  init(_ changed: [InboxFile], _ quietTime: QuietTime, context: () -> PeriodContext?) {
    let young = changed.filter { quietTime.isArriving($0.status) }.map(\.path)
    let context = young.isEmpty ? nil : context()
    self.context = context
    self.young = Set(young)
    offices = young.reduce(into: []) { offices, path in
      if let context { offices.formUnion(context.officesNamed(by: path)) }
    }
  }

  func include(_ file: InboxFile) -> Bool { include(file.path) }

  func include(_ path: SourcePath) -> Bool {
    if young.contains(path) { return true }
    guard !offices.isEmpty, let context else { return false }
    return !context.officesNamed(by: path).isDisjoint(with: offices)
  }
}

/// Tells the files that may still be being copied by how young they are.
///
/// A file is young beside the moment that the run stands for and beside the clock: the same inbox read again later for
/// the same moment gives the same.
struct QuietTime {
  private let span: Int
  private let moments: [Int]

  init(_ request: RunRequest) {
    // What shards read had settled when they read it.
    span = request.shards.isEmpty ? request.safety.settle : 0
    moments = [request.asOf, request.startedAt]
  }

  /// Whether a file changed so lately that its copy may not have ended; the clock of a share may be a little ahead.
  func isArriving(_ status: FileStatus) -> Bool {
    moments.contains { abs($0 - status.modifiedSeconds) < span }
  }
}

/// A file that a run could not read, or left for the next one, with what that means.
package struct HeldFile: Hashable, Sendable {
  package let path: SourcePath
  package let period: Period
  package let hold: FileHold
  /// Whether an earlier content of it keeps counting; else nothing is known of the file.
  package let isKnown: Bool
}
