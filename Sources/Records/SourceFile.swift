package import Standards

/// A file of the inbox as it was read: what proves which bytes a number came from.
package struct SourceFile: Hashable, Sendable {
  package let path: SourcePath
  package let period: Period
  package let size: Int
  /// Modification time in seconds since 1970, UTC.
  package let modified: Int
  /// The earliest modification time that any run saw of this content, in seconds since 1970, UTC.
  ///
  /// A copy or a restore changes a file's own time, but not when its content was there first.
  package var received: Int
  /// SHA-256 as 64 hexadecimal digits; nil where the file could not be read.
  package var sha256: String?
  package var encoding: String?
  package var delimiter: String?
  /// Rows as a spreadsheet counts them, blank ones and the header included.
  package var rowCount = 0
  /// What the file turned out to hold, one entry a sheet and office.
  package var contents: [Content] = []

  /// One sheet of one office within a file.
  package struct Content: Hashable, Sendable {
    package let officeCode: String
    package let kind: SheetKind

    package init(officeCode: String, kind: SheetKind) {
      self.officeCode = officeCode
      self.kind = kind
    }
  }

  package init(path: SourcePath, period: Period, size: Int, modified: Int) {
    self.path = path
    self.period = period
    self.size = size
    self.modified = modified
    received = modified
  }
}
