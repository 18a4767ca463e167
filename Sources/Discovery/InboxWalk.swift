internal import Basics
internal import FileSystem
package import Records
package import Standards

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
    guard let entries = entries(ofMonthIn: name) else { return }
    visit(entries, of: name)
    ancestors = []
  }

  /// The same by several tasks, each of which walks through some of what stands in the folder.
  mutating func enter(_ name: [UInt8], width: Int) async {
    if width <= 1 { return enter(name) }
    guard let entries = entries(ofMonthIn: name) else { return }
    var start = self
    start.discovery = DiscoveredMonth()
    let parts = stride(from: 0, to: entries.count, by: Self.entriesAtOnce).map {
      Array(entries[$0..<min($0 + Self.entriesAtOnce, entries.count)])
    }
    let walk = { @Sendable [start] (entries: [[UInt8]]) in
      var walk = start
      walk.visit(entries, of: name)
      return walk.discovery
    }
    let found = await parallelMap(parts, width: width, make: { $0 }, walk)
    for part in found { discovery.add(part) }
    ancestors = []
  }

  /// Entries of a month's folder that one task goes through: few enough that all have some, and worth a task.
  private static let entriesAtOnce = 16

  /// What stands in a folder at the top of a period, with the folder on the way down.
  ///
  /// - Returns: nil for one that nothing more is to be said of.
  private mutating func entries(ofMonthIn name: [UInt8]) -> [[UInt8]]? {
    let source = SourcePath(bytes: name)
    if Array(period.description.utf8) != name {
      discovery.add(Finding(.periodFolderReadAs, details: ["folder": period.description]), at: source)
    }
    do throws(FileError) {
      let folder = root.appending(name)
      let status = try FileStatus(of: folder)
      let identity = FolderIdentity(device: status.device, inode: status.inode)
      // A second name of the same folder has no files of its own.
      guard entered.insert(identity).inserted else { return nil }
      ancestors = [identity]
      return try Directory.names(in: folder)
    } catch {
      tellUnreadable(source, error)
      return nil
    }
  }

  private mutating func visit(_ entries: [[UInt8]], of folder: [UInt8]) {
    for entry in entries {
      visit(
        root.appending(folder).appending(entry), path: folder + [UInt8(ascii: "/")] + entry, name: entry)
    }
  }

  /// Reports what lies beside the months.
  mutating func tellBeside(_ contents: InboxContents) {
    for name in contents.misplaced { misplace(name) }
    for name in contents.foreign { tellForeign(name) }
  }

  /// Reports what means no month: every file below, or the entry itself where there is none.
  private mutating func misplace(_ name: [UInt8]) {
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
      var status = try FileStatus(of: location, followingLinks: false)
      if status.kind == .link {
        guard try staysInside(location) else {
          discovery.add(Finding(.outsideInbox), at: source)
          return
        }
        // What a link among the misplaced leads to is looked at in its own place.
        if isMisplaced { return tellMisplaced(source) }
        status = try FileStatus(of: location)
      }
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
  private mutating func tellForeign(_ name: [UInt8]) {
    discovery.add(Finding(.notCSV), at: SourcePath(bytes: name))
  }

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

  /// Whether a link, after those behind it, is still below the inbox.
  private func staysInside(_ location: DiskPath) throws(FileError) -> Bool {
    guard let resolvedRoot else { return false }
    return try location.resolvingLinks().bytes.starts(with: resolvedRoot.appending("").bytes)
  }
}

extension DiscoveredMonth {
  /// What lies at or below some paths of the inbox.
  package func part(under paths: [SourcePath]) -> DiscoveredMonth {
    var part = self
    part.files.removeAll { file in !paths.contains { file.path.isAtOrBelow($0) } }
    part.findings.removeAll { finding in
      !paths.contains { finding.path?.isAtOrBelow($0) ?? false }
    }
    part.unreadable.removeAll { path in !paths.contains { path.isAtOrBelow($0) } }
    return part
  }

  /// Files outside any inbox, as an office has them before it sends them.
  ///
  /// - Parameters:
  ///   - paths: of files or folders from the root of the disk, without its slash; they must exist.
  ///   - period: the month that they are read for.
  package static func loose(_ paths: [SourcePath], period: Period) -> DiscoveredMonth {
    let root = DiskPath("/")
    var walk = InboxWalk(root: root, period: period)
    // A file that is named twice, or beside its folder, is one file.
    let outermost = Set(paths).filter { path in !paths.contains { $0 != path && path.isAtOrBelow($0) } }
    for path in outermost.sorted() {
      walk.visit(root.appending(path.bytes), path: path.bytes, name: Array(path.components.last ?? []))
    }
    return walk.discovery
  }
}

extension SourcePath {
  /// Whether the path is another one or lies below it; everything lies below the empty path.
  package func isAtOrBelow(_ other: SourcePath) -> Bool {
    guard !other.bytes.isEmpty else { return true }
    return bytes.starts(with: other.bytes)
      && (bytes.count == other.bytes.count || bytes[other.bytes.count] == UInt8(ascii: "/"))
  }
}

/// A text file that is no CSV by its name: a note to the reader (`อ่านก่อน.txt`), or a sheet that was saved as text.
enum PlainTextFile {
  /// How much of it is looked at.
  private static let glance = 1 << 16
  private static let delimiters = Array("\t,;|".utf8)
  /// A table has at least so many columns, and a header with a row below it.
  private static let (fewestColumns, fewestRows) = (3, 2)

  /// Whether two lines are parted by one delimiter as a table is; a file that cannot be read may hold anything.
  ///
  /// In UTF-16 the bytes of delimiters and line ends are the same, with a NUL beside them.
  static func mayHoldTable(_ location: DiskPath) -> Bool {
    var bytes = [UInt8](repeating: 0, count: glance)
    guard let file = try? InputFile(location), let count = try? file.read(into: &bytes) else { return true }
    let lines = bytes[..<count].split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return delimiters.contains { delimiter in
      let rows = lines.lazy.filter { line in line.count { $0 == delimiter } >= fewestColumns - 1 }
      return rows.prefix(fewestRows).count == fewestRows
    }
  }
}
