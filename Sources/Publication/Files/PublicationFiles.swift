internal import Digest

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
    try Disk.makeFolder(staging)
    try Disk.makeFolder(staged(Self.offices))
    try Disk.makeFolder(published(Self.offices))
  }

  /// Removes everything that waits.
  func discard() throws(PublicationError) {
    for place in [staged(Self.offices), staging] where Disk.isFolder(place) {
      for name in try Disk.names(in: place) where !Disk.isFolder("\(place)/\(name)") {
        try Disk.remove("\(place)/\(name)")
      }
      try Disk.removeFolder(place)
    }
  }

  /// Writes a file among the waiting ones.
  func stage(_ bytes: [UInt8], as path: String) throws(PublicationError) -> PublishedFile {
    try Disk.write(bytes, to: staged(path))
    return try settle(path)
  }

  /// Hashes a waiting file and compares it with the published one; the same content need not wait any longer.
  func settle(_ path: String) throws(PublicationError) -> PublishedFile {
    let file = try FileComparison.compare(new: staged(path), old: published(path), as: path)
    if !file.isChanged { try Disk.remove(staged(path)) }
    return file
  }

  /// Puts the changed files in place and removes office workbooks no longer due.
  /// - Returns: the paths removed.
  func replace(_ files: [PublishedFile]) throws(PublicationError) -> [String] {
    for file in files where file.isChanged { try Disk.move(staged(file.path), to: published(file.path)) }
    let due = Set(files.map(\.path))
    var removed: [String] = []
    for name in try Disk.names(in: published(Self.offices)) where Self.isOfficeWorkbook(name) {
      let path = "\(Self.offices)/\(name)"
      guard !due.contains(path) else { continue }
      try Disk.remove(published(path))
      removed.append(path)
    }
    try Disk.flushFolder(published(Self.offices))
    try Disk.flushFolder(folder)
    return removed
  }

  /// Writes the manifest as the last file, by which the others are known to be whole.
  func finish(manifest bytes: [UInt8]) throws(PublicationError) {
    try Disk.write(bytes, to: staged(Self.manifest))
    try Disk.move(staged(Self.manifest), to: published(Self.manifest))
    try discard()
    try Disk.flushFolder(folder)
  }

  /// A name that publishing gives; what people put beside it is not ours to remove.
  private static func isOfficeWorkbook(_ name: String) -> Bool {
    guard name.hasSuffix(".xlsx") else { return false }
    let code = name.utf8.dropLast(5)
    return !code.isEmpty && code.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
