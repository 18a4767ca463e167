internal import Digest
internal import FileSystem

/// The files of one period: new ones wait in a folder beside the old ones until all of them are whole.
///
/// Nothing of the old set is touched before `replace(_:)`. Source: workbooks.md, first section.
struct PublicationFiles: Sendable {
  /// `<out>/<period>`.
  let folder: String

  static let national = "national.xlsx"
  static let results = "results.csv"
  static let findings = "findings.csv"
  static let manifest = "run.json"
  static let offices = "offices"

  init(outputFolder: String, period: String) {
    folder = "\(outputFolder)/\(period)"
  }

  static func office(_ code: String) -> String { "\(offices)/\(code).xlsx" }

  /// Where new files wait; on the disk of the old ones, so that a rename is one step.
  var staging: String { "\(folder)/.publishing" }

  func staged(_ path: String) -> String { "\(staging)/\(path)" }

  func published(_ path: String) -> String { "\(folder)/\(path)" }

  /// Makes the folders; what a broken run left behind goes.
  func prepare() throws(PublicationError) {
    try discard()
    try onDisk { () throws(FileError) in
      for place in [staging, staged(Self.offices), published(Self.offices)] {
        try Directory.make(DiskPath(place))
      }
    }
  }

  /// Removes everything that waits.
  func discard() throws(PublicationError) {
    try onDisk { () throws(FileError) in
      for place in [staged(Self.offices), staging].map({ DiskPath($0) }) where Directory.isThere(place) {
        for name in try Directory.names(in: place) where !Directory.isThere(place.appending(name)) {
          try DiskFile.remove(place.appending(name))
        }
        try Directory.remove(place)
      }
    }
  }

  /// Writes a file among the waiting ones.
  func stage(_ bytes: [UInt8], as path: String) throws(PublicationError) -> PublishedFile {
    try onDisk { () throws(FileError) in try DiskFile.write(bytes, to: DiskPath(staged(path))) }
    return try settle(path)
  }

  /// Hashes a waiting file and compares it with the published one; the same content need not wait any longer.
  func settle(_ path: String) throws(PublicationError) -> PublishedFile {
    let file = try FileComparison.compare(new: staged(path), old: published(path), as: path)
    if !file.isChanged {
      try onDisk { () throws(FileError) in try DiskFile.remove(DiskPath(staged(path))) }
    }
    return file
  }

  /// Puts the changed files in place and removes office workbooks no longer due.
  /// - Returns: the paths removed.
  func replace(_ files: [PublishedFile]) throws(PublicationError) -> [String] {
    try onDisk { () throws(FileError) in
      for file in files where file.isChanged {
        try DiskFile.move(DiskPath(staged(file.path)), to: DiskPath(published(file.path)))
      }
      let removed = try removeWorkbooks(notDueIn: Set(files.map(\.path)))
      try Directory.flush(DiskPath(published(Self.offices)))
      try Directory.flush(DiskPath(folder))
      return removed
    }
  }

  private func removeWorkbooks(notDueIn due: Set<String>) throws(FileError) -> [String] {
    var removed: [String] = []
    for bytes in try Directory.names(in: DiskPath(published(Self.offices))) {
      let name = String(decoding: bytes, as: UTF8.self)
      let path = "\(Self.offices)/\(name)"
      guard Self.isOfficeWorkbook(name), !due.contains(path) else { continue }
      try DiskFile.remove(DiskPath(published(path)))
      removed.append(path)
    }
    return removed
  }

  /// Writes the manifest as the last file, by which the others are known to be whole.
  func finish(manifest bytes: [UInt8]) throws(PublicationError) {
    try onDisk { () throws(FileError) in
      let waiting = DiskPath(staged(Self.manifest))
      try DiskFile.write(bytes, to: waiting)
      try DiskFile.move(waiting, to: DiskPath(published(Self.manifest)))
    }
    try discard()
    try onDisk { () throws(FileError) in try Directory.flush(DiskPath(folder)) }
  }

  /// A name that publishing gives; what people put beside it is not ours to remove.
  private static func isOfficeWorkbook(_ name: String) -> Bool {
    guard name.hasSuffix(".xlsx") else { return false }
    let code = name.utf8.dropLast(5)
    return !code.isEmpty && code.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
