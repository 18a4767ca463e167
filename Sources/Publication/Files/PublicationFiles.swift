internal import Digest
internal import FileSystem

/// The files of one period: new ones wait in a folder beside the old ones until all of them are whole.
///
/// Nothing of the old set is touched before `replace(_:removing:)`. Source: workbooks.md, first section.
struct PublicationFiles: Sendable {
  private let outputFolder: String
  /// `<out>/<period>`.
  let folder: String

  static let national = "national.xlsx"
  static let results = "results.csv"
  static let findings = "findings.csv"
  static let manifest = "run.json"
  static let offices = "offices"

  init(outputFolder: String, period: String) {
    self.outputFolder = outputFolder
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
    try onDisk { () throws(FileError) in try removeStaging() }
  }

  private func removeStaging() throws(FileError) {
    for place in [staged(Self.offices), staging].map({ DiskPath($0) }) where Directory.isThere(place) {
      for name in try Directory.names(in: place) where !Directory.isThere(place.appending(name)) {
        try DiskFile.remove(place.appending(name))
      }
      try Directory.remove(place)
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

  /// Writes the manifest among the waiting files: a disk that is full shows before anything is replaced.
  func stage(manifest bytes: [UInt8]) throws(PublicationError) {
    try onDisk { () throws(FileError) in
      try DiskFile.write(bytes, to: DiskPath(staged(Self.manifest)))
    }
  }

  /// The paths of published office workbooks that are not among these files.
  func noLongerDue(in files: [PublishedFile]) throws(PublicationError) -> [String] {
    let due = Set(files.map(\.path))
    let names = try onDisk { () throws(FileError) in
      try Directory.names(in: DiskPath(published(Self.offices)))
    }
    return names.map { String(decoding: $0, as: UTF8.self) }.filter(Self.isOfficeWorkbook)
      .map { "\(Self.offices)/\($0)" }.filter { !due.contains($0) }
  }

  /// Puts the changed files in place, removes others, and then the manifest, by which the set is known to be whole.
  ///
  /// - Throws: `.halfReplaced`; the folder of waiting files then stays as the mark of it.
  func replace(_ files: [PublishedFile], removing removed: [String]) throws(PublicationError) {
    do throws(FileError) {
      for file in files where file.isChanged {
        try DiskFile.move(DiskPath(staged(file.path)), to: DiskPath(published(file.path)))
      }
      for path in removed { try DiskFile.remove(DiskPath(published(path))) }
      try Directory.flush(DiskPath(published(Self.offices)))
      try Directory.flush(DiskPath(folder))
      try DiskFile.move(DiskPath(staged(Self.manifest)), to: DiskPath(published(Self.manifest)))
      try Directory.flush(DiskPath(folder))
      try Directory.flush(DiskPath(outputFolder))
      try removeStaging()
    } catch {
      throw .halfReplaced(error)
    }
  }

  /// A name that publishing gives; what people put beside it is not ours to remove.
  private static func isOfficeWorkbook(_ name: String) -> Bool {
    guard name.hasSuffix(".xlsx") else { return false }
    let code = name.utf8.dropLast(5)
    return !code.isEmpty && code.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
