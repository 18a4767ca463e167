package import FileSystem

/// Where the ledger of an output lies: in its folder, or in one on a disk of this machine.
///
/// The lock of the output and the copy for analysts stay with the output; a ledger elsewhere has a lock of its own.
package struct LedgerPlace: Hashable, Sendable {
  package let output: DiskPath
  package let folder: DiskPath

  /// - Parameter ledger: nil means that the ledger lies in the output's folder.
  package init(output: DiskPath, ledger: DiskPath? = nil) {
    self.output = output
    folder = ledger ?? output
  }

  /// The ledger's file.
  package var path: DiskPath { folder.appending(Ledger.fileName) }

  /// Whether the ledger lies elsewhere, however either folder is spelt.
  var isApart: Bool {
    guard let one = try? ResolvedPath(output), let other = try? ResolvedPath(folder) else {
      return output != folder
    }
    return one != other
  }
}
