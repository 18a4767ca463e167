package import FileSystem
package import Records
package import Standards

/// A file of the inbox that should be read: where it is and which month it is for.
package struct InboxFile: Hashable, Sendable {
  /// The path within the inbox, the period's folder included.
  package let path: SourcePath
  package let location: DiskPath
  package let period: Period
  package let status: FileStatus
}
