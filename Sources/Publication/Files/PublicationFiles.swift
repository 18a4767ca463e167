internal import Digest
internal import FileSystem

/// The files of one period: new ones wait in a folder beside the old ones until all of them are whole.
///
/// Nothing of the old set is touched before `replace(_:removing:)`. Source: Workbooks, *Files of a month*.
struct PublicationFiles: Sendable {
  private let outputFolder: String
  /// What files may be read by, whatever the process's umask; nil leaves that to it.
  private let mode: FileMode?
  /// `<out>/<period>`.
  let folder: String

  static let national = "national.xlsx"
  static let results = "results.csv"
  static let findings = "findings.csv"
  static let manifest = "run.json"
  static let offices = "offices"
  /// What ends the name of a new file that waits until nobody has the old one open.
  static let waitingEnding = ".waiting"

  init(outputFolder: String, period: String, mode: FileMode? = nil) {
    self.outputFolder = outputFolder
    self.mode = mode
    folder = "\(outputFolder)/\(period)"
  }

  static func office(_ code: String) -> String { "\(offices)/\(code).xlsx" }

  /// The code that an office workbook's path tells; nil for another file.
  static func officeCode(of path: String) -> String? {
    let prefix = "\(offices)/"
    guard path.hasPrefix(prefix), path.hasSuffix(".xlsx") else { return nil }
    return String(path.dropFirst(prefix.count).dropLast(5))
  }

  /// Where new files wait; on the disk of the old ones, so that a rename is one step.
  var staging: String { "\(folder)/.publishing" }

  func staged(_ path: String) -> String { "\(staging)/\(path)" }

  func published(_ path: String) -> String { "\(folder)/\(path)" }

  /// Makes the folders; what a broken run left behind goes.
  func prepare() throws(PublicationError) {
    try onDisk(try makeFolders())
  }

  private func makeFolders() throws(FileError) {
    let places = [folder, published(Self.offices)].map { DiskPath($0) }
    for place in places { try Directory.requireNoLink(place) }
    try removeStaging()
    for place in [staging, staged(Self.offices), published(Self.offices)] {
      try Directory.make(DiskPath(place))
    }
    // Told before anything is replaced: a file that cannot be later is held open by somebody.
    for place in places { try Directory.requireWritable(place) }
  }

  /// Removes everything that waits.
  func discard() throws(PublicationError) {
    try onDisk(try removeStaging())
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
    try onDisk(try DiskFile.write(bytes, to: DiskPath(staged(path))))
    return try finish(path, bytes)
  }

  /// Hashes a waiting file and compares it with the published one; the same content need not wait any longer.
  ///
  /// - Parameters:
  ///   - bytes: what was written to it.
  ///   - most: who may read it at most.
  func finish(
    _ path: String, _ bytes: [UInt8], atMost most: FileMode = .everybody
  ) throws(PublicationError) -> PublishedFile {
    let file = try FileComparison.compare(new: bytes, old: published(path), as: path)
    let kept = DiskPath(file.isChanged ? staged(path) : published(path))
    try onDisk(try DiskFile.setMode(kept, mode, atMost: most))
    if !file.isChanged { try onDisk(try DiskFile.remove(DiskPath(staged(path)))) }
    return file
  }

  /// Writes the manifest among the waiting files: a disk that is full shows before anything is replaced.
  func stage(manifest bytes: [UInt8]) throws(PublicationError) {
    try onDisk(try writeManifest(bytes))
  }

  private func writeManifest(_ bytes: [UInt8]) throws(FileError) {
    let place = DiskPath(staged(Self.manifest))
    try DiskFile.write(bytes, to: place)
    try DiskFile.setMode(place, mode, atMost: .everybody)
  }

  /// The paths of published office workbooks that are not among these files.
  func noLongerDue(in files: [PublishedFile]) throws(PublicationError) -> [String] {
    let due = Set(files.map(\.path))
    let names = try onDisk(try Directory.names(in: DiskPath(published(Self.offices))))
    return names.map { String(decoding: $0, as: UTF8.self) }.filter(Self.isOfficeWorkbook)
      .map { "\(Self.offices)/\($0)" }.filter { !due.contains($0) }
  }

  /// Puts the changed files in place, removes others, and then the manifest, by which the set is known to be whole.
  ///
  /// A file that somebody has open is tried again for a while and then waits beside its place.
  /// - Parameters:
  ///   - lockWait: how long files that are held open are tried again.
  ///   - manifest: the bytes of the manifest where files wait.
  /// - Returns: the files that wait, in the order of their making.
  /// - Throws: `.halfReplaced`; the folder of waiting files then stays as the mark of it.
  func replace(
    _ files: [PublishedFile], removing removed: [String], lockWait: Duration,
    manifest: ([WaitingFile]) throws(PublicationError) -> [UInt8]
  ) async throws(PublicationError) -> [WaitingFile] {
    do throws(FileError) {
      let changes = files.filter(\.isChanged).map { Change(path: $0.path, isRemoval: false) }
      let pending = try await make(
        changes + removed.map { Change(path: $0, isRemoval: true) }, until: .now + lockWait)
      let waiting = try pending.map { (change) throws(FileError) in try putAside(change) }
      if !waiting.isEmpty {
        let bytes: [UInt8]
        do throws(PublicationError) { bytes = try manifest(waiting) } catch {
          throw FileError(broken: DiskPath(published(Self.manifest)), operation: "write")
        }
        try writeManifest(bytes)
      }
      try removeOldWaiting(besides: Set(waiting.compactMap(\.file)))
      try Directory.flush(DiskPath(published(Self.offices)))
      try Directory.flush(DiskPath(folder))
      try DiskFile.move(DiskPath(staged(Self.manifest)), to: DiskPath(published(Self.manifest)))
      try Directory.flush(DiskPath(folder))
      try Directory.flush(DiskPath(outputFolder))
      try removeStaging()
      return waiting
    } catch {
      throw .halfReplaced(error)
    }
  }

  /// One name of the set that changes.
  private struct Change {
    let path: String
    let isRemoval: Bool
  }

  /// Makes the changes that can be made, again and again until a moment.
  /// - Returns: those of files that are still held open.
  private func make(
    _ changes: [Change], until end: ContinuousClock.Instant
  ) async throws(FileError) -> [Change] {
    var pending = changes
    while true {
      var heldOpen: [Change] = []
      for change in pending {
        do throws(FileError) {
          try make(change)
        } catch {
          guard error.isHeldOpen else { throw error }
          heldOpen.append(change)
        }
      }
      pending = heldOpen
      // Interrupted, the set is finished as it is: what waits is said and made good by the next run.
      guard !pending.isEmpty, ContinuousClock.now < end, !Task.isCancelled else { return pending }
      try? await Task.sleep(for: Self.pause)
    }
  }

  /// How long a file that is held open is left alone before it is tried again.
  private static let pause = Duration.milliseconds(200)

  private func make(_ change: Change) throws(FileError) {
    if change.isRemoval {
      try DiskFile.remove(DiskPath(published(change.path)))
    } else {
      try DiskFile.move(DiskPath(staged(change.path)), to: DiskPath(published(change.path)))
    }
  }

  private func putAside(_ change: Change) throws(FileError) -> WaitingFile {
    if change.isRemoval { return WaitingFile(path: change.path, file: nil) }
    let name = change.path + Self.waitingEnding
    try DiskFile.move(DiskPath(staged(change.path)), to: DiskPath(published(name)))
    return WaitingFile(path: change.path, file: name)
  }

  /// Removes what waited before and is in its place now.
  private func removeOldWaiting(besides waiting: Set<String>) throws(FileError) {
    for prefix in ["", "\(Self.offices)/"] {
      for name in try Directory.names(in: DiskPath(published(prefix))) {
        let path = prefix + String(decoding: name, as: UTF8.self)
        guard path.hasSuffix(Self.waitingEnding), !waiting.contains(path) else { continue }
        try DiskFile.remove(DiskPath(published(path)))
      }
    }
  }

  /// A name that publishing gives; what people put beside it is not ours to remove.
  private static func isOfficeWorkbook(_ name: String) -> Bool {
    guard name.hasSuffix(".xlsx") else { return false }
    let code = name.utf8.dropLast(5)
    return !code.isEmpty && code.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

/// A file of a publication that somebody has open, so that the new one could not take its place yet.
package struct WaitingFile: Hashable, Sendable {
  /// Its name in the period's folder, under which the old one still stands.
  package let path: String
  /// Where the new one waits, in the same folder; nil for a workbook that is no longer due and only to be removed.
  package let file: String?

  package init(path: String, file: String?) {
    self.path = path
    self.file = file
  }
}
