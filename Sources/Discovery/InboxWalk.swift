internal import FileSystem
internal import Records
internal import Standards

/// One walk through a period's folders, in byte order of the names.
struct InboxWalk {
  private let root: DiskPath
  private let period: Period
  /// The root without links, which links inside must not leave; nil where it cannot be resolved.
  private let resolvedRoot: DiskPath?
  /// Folders on the way down, so that a link to one of them ends the walk there.
  private var ancestors: Set<FolderIdentity> = []
  /// The period's own folders so far.
  private var entered: Set<FolderIdentity> = []
  /// Whether the walk is through what means no month, so that no file is to be read.
  private var isMisplaced = false
  private(set) var discovery = DiscoveredMonth()

  private struct FolderIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  init(root: DiskPath, period: Period) {
    self.root = root
    self.period = period
    resolvedRoot = try? root.resolvingLinks()
  }

  /// Walks through a folder at the top of a period, and says once that it is one where its name is another.
  mutating func enter(_ name: [UInt8]) {
    let source = SourcePath(bytes: name)
    if Array(period.description.utf8) != name {
      discovery.add(Finding(.periodFolderReadAs, details: ["folder": period.description]), at: source)
    }
    do throws(FileError) {
      let folder = root.appending(name)
      let status = try FileStatus(of: folder)
      let identity = FolderIdentity(device: status.device, inode: status.inode)
      // A second name of the same folder has no files of its own.
      guard entered.insert(identity).inserted else { return }
      try descend(folder, path: name, status)
    } catch {
      tellUnreadable(source, error)
    }
  }

  /// Reports what means no month: every file below, or the entry itself where there is none.
  mutating func misplace(_ name: [UInt8]) {
    var beside = InboxWalk(root: root, period: period)
    beside.isMisplaced = true
    beside.visit(root.appending(name), path: name, name: name)
    if beside.discovery.findings.isEmpty { beside.tellMisplaced(SourcePath(bytes: name)) }
    discovery.findings += beside.discovery.findings
    discovery.unreadable += beside.discovery.unreadable
  }

  mutating func visit(_ location: DiskPath, path: [UInt8], name: [UInt8]) {
    if FileName.isSkipped(name) { return }
    let source = SourcePath(bytes: path)
    do throws(FileError) {
      guard try staysInside(location) else {
        discovery.add(Finding(.outsideInbox), at: source)
        return
      }
      // What a link among the misplaced leads to is looked at in its own place.
      if isMisplaced, try isLink(location) { return tellMisplaced(source) }
      let status = try FileStatus(of: location)
      switch status.kind {
      case .directory: try descend(location, path: path, status)
      case _ where isMisplaced: tellMisplaced(source)
      case .regular where FileName.isCSV(name):
        discovery.files.append(InboxFile(path: source, location: location, period: period, status: status))
      case _ where FileName.isMisnamedCSV(name): discovery.add(Finding(.misnamedCSV), at: source)
      default:
        discovery.add(Finding(Self.foreignKind(name, location, status)), at: source)
      }
    } catch {
      tellUnreadable(source, error)
    }
  }

  /// What is said of a file that is no CSV by its name: whether it may hold what was to be sent.
  private static func foreignKind(
    _ name: [UInt8], _ location: DiskPath, _ status: FileStatus
  ) -> FindingKind {
    if FileName.isPlainText(name) {
      return status.kind == .regular && !PlainTextFile.mayHoldTable(location) ? .notCSV : .documentNotCSV
    }
    return FileName.isDocument(name) ? .documentNotCSV : .notCSV
  }

  /// Reports what systems keep beside the months, which needs no correction.
  mutating func tellForeign(_ name: [UInt8]) { discovery.add(Finding(.notCSV), at: SourcePath(bytes: name)) }

  private mutating func tellMisplaced(_ source: SourcePath) { discovery.add(Finding(.badPeriod), at: source) }

  private mutating func tellUnreadable(_ source: SourcePath, _ error: FileError) {
    discovery.add(Finding(.unreadableFile, details: ["reason": error.reason]), at: source)
    discovery.unreadable.append(source)
  }

  private mutating func descend(_ folder: DiskPath, path: [UInt8], _ status: FileStatus) throws(FileError) {
    let identity = FolderIdentity(device: status.device, inode: status.inode)
    guard ancestors.insert(identity).inserted else { return }
    defer { ancestors.remove(identity) }
    for entry in try Directory.names(in: folder) {
      visit(folder.appending(entry), path: path + [UInt8(ascii: "/")] + entry, name: entry)
    }
  }

  private func isLink(_ location: DiskPath) throws(FileError) -> Bool {
    try FileStatus(of: location, followingLinks: false).kind == .link
  }

  /// Whether a path, after its links, is still below the inbox.
  private func staysInside(_ location: DiskPath) throws(FileError) -> Bool {
    guard try isLink(location) else { return true }
    guard let resolvedRoot else { return false }
    return try location.resolvingLinks().bytes.starts(with: resolvedRoot.appending("").bytes)
  }
}
