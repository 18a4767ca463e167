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

/// A file's path within the inbox, kept as the bytes that the disk holds.
///
/// Paths sort by bytes, so that every list of files has one order on every machine.
package struct SourcePath: Hashable, Sendable, Comparable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The path for people; bytes that are no UTF-8 show as `�`.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The parts between slashes.
  package var components: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "/")) }

  /// The last part: the file's name.
  package var name: String { String(decoding: components.last ?? [], as: UTF8.self) }

  package static func < (left: SourcePath, right: SourcePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// Where an observed value stands: the file and the cell, or the row where a whole row speaks.
package struct Provenance: Hashable, Sendable {
  package let path: SourcePath
  package let row: Int
  package let column: Int?

  package init(path: SourcePath, row: Int, column: Int? = nil) {
    self.path = path
    self.row = row
    self.column = column
  }
}

/// A cell by the row and column that a spreadsheet shows, both counted from 1.
package struct CellAddress: Hashable, Sendable {
  package let row: Int
  package let column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

extension CellAddress: CustomStringConvertible {
  /// The address as spreadsheets write it, such as `E12`.
  package var description: String { CellAddress.letters(ofColumn: column) + String(row) }

  /// The letters of a column counted from 1: `A`, `Z`, `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      let digit = UInt8((rest - 1) % 26)
      letters = String(UnicodeScalar(UInt8(ascii: "A") + digit)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
