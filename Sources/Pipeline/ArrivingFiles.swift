internal import Discovery
internal import FileSystem
internal import Records

/// The files of a month that are left for the next run, since a copy of their office's files may not have ended.
///
/// An office copies its files one after the other: what is whole of them is held with what may not be.
struct ArrivingFiles {
  private let young: Set<SourcePath>
  private let offices: Set<String>
  private let context: PeriodContext?

  /// - Parameter changed: those of the month's files that the ledger does not know as they are.
  init(_ changed: [InboxFile], _ settling: Settling, _ context: PeriodContext?) {
    self.context = context
    let young = changed.filter { settling.isArriving($0.status) }.map(\.path)
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
