internal import Discovery
internal import Ledger
internal import Records
internal import Standards

/// Which files a run is about: all of them, or those that say anything of some offices.
///
/// Source: Commands, *rerun*.
struct FileScope {
  private let offices: Set<String>?
  private let officesOfFiles: [SourcePath: Set<String>]
  /// Months of which nothing is known yet: no period can be published from a part of their files.
  private let newMonths: Set<Period>
  /// Files that were read under other rules: figures of two programs or registries never stand side by side.
  private let outdated: Set<SourcePath>
  private let contexts: MonthContexts?

  static let everything = FileScope(offices: nil)

  private init(offices: Set<String>?) {
    self.offices = offices
    officesOfFiles = [:]
    newMonths = []
    outdated = []
    contexts = nil
  }

  /// - Parameters:
  ///   - officesOfFiles: what the ledger knows of each file.
  ///   - contexts: of the months that the run looks at.
  init(
    offices: Set<String>, officesOfFiles: [SourcePath: Set<String>], known: [SourcePath: KnownFile],
    fingerprint: String, contexts: MonthContexts
  ) {
    self.offices = offices
    self.officesOfFiles = officesOfFiles
    self.contexts = contexts
    newMonths = contexts.months.subtracting(known.values.map(\.period))
    outdated = Set(known.values.filter { !$0.wasRead(under: fingerprint) }.map(\.path))
  }

  /// Whether a file that is new or changed must be read.
  func concerns(_ file: InboxFile) -> Bool {
    if offices == nil || newMonths.contains(file.period) { return true }
    return concerns(file.path) || isNamed(file)
  }

  /// Whether a known file matters: it says something of the offices, or does not tell whose it is.
  func concerns(_ path: SourcePath) -> Bool {
    guard let offices else { return true }
    if outdated.contains(path) { return true }
    guard let told = officesOfFiles[path] else { return false }
    return told.contains(TouchedOffices.any) || !told.isDisjoint(with: offices)
  }

  /// Whether a name tells one of the offices, or none at all, as those of national files do.
  private func isNamed(_ file: InboxFile) -> Bool {
    guard let offices, let context = contexts?.base(of: file.period) else { return true }
    let named = context.officesNamed(by: file.path)
    return named.isEmpty || !named.isDisjoint(with: offices)
  }

  /// The files of these offices alone that did not change; they are few, and read again to be sure.
  func readAgain(_ files: [InboxFile], besides changed: [InboxFile]) -> [InboxFile] {
    guard let offices else { return [] }
    let paths = Set(changed.map(\.path))
    return files.filter { file in
      guard !paths.contains(file.path), let told = officesOfFiles[file.path] else { return false }
      return told.isSubset(of: offices)
    }
  }
}
