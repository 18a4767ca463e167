internal import FileSystem
package import Records
package import Standards

/// What stands at the top of an inbox: the folders of each month, and what means no month.
package struct InboxContents: Sendable {
  /// The names of the folders that mean a month, in byte order; several may mean the same one.
  package private(set) var folders: [Period: [[UInt8]]] = [:]
  /// The names of everything else that is not hidden, in byte order.
  package private(set) var misplaced: [[UInt8]] = []
  /// The names of what systems put there for themselves.
  package private(set) var foreign: [[UInt8]] = []

  /// - Throws: when the folder is missing or may not be listed.
  init(of root: DiskPath) throws(FileError) {
    for name in try Directory.names(in: root) where !FileName.isSkipped(name) {
      if let period = Self.period(of: name, in: root) {
        folders[period, default: []].append(name)
      } else if FileName.isOfSystem(name) {
        foreign.append(name)
      } else {
        misplaced.append(name)
      }
    }
  }

  /// The months that have a folder, oldest first.
  package var periods: [Period] { folders.keys.sorted() }

  /// What means no month, by its path within the inbox.
  package var misplacedPaths: [SourcePath] { misplaced.map { SourcePath(bytes: $0) } }

  /// The month of a folder; one that cannot be looked at is not known to be anything else.
  private static func period(of name: [UInt8], in root: DiskPath) -> Period? {
    guard let period = MonthName.period(String(decoding: name, as: UTF8.self)) else { return nil }
    let status = try? FileStatus(of: root.appending(name))
    return status.map { $0.kind == .directory } ?? true ? period : nil
  }
}
