package import FileSystem
package import Records
package import Standards

/// The folder that offices' exports arrive in: `<inbox>/<period>/**/*.csv`.
///
/// Source: Inbox.
package struct Inbox: Sendable {
  package let root: DiskPath

  package init(root: DiskPath) {
    self.root = root
  }

  /// The months that have a folder, oldest first.
  /// - Throws: when the inbox itself is missing or may not be read.
  package func periods() throws(FileError) -> [Period] { try contents().periods }

  /// What stands at the top of the inbox, by name and `stat` alone.
  /// - Throws: when the inbox itself is missing or may not be read.
  package func contents() throws(FileError) -> InboxContents { try .list(root) }

  /// What stands below the folders of one period, in path order.
  ///
  /// A folder that cannot be opened becomes a finding, as one below it does.
  /// - Parameters:
  ///   - contents: of this inbox.
  ///   - tellsMisplaced: whether the findings also name what lies beside the months and means none.
  ///   - width: how many tasks walk through it at once.
  package func discover(
    _ period: Period, in contents: InboxContents, tellsMisplaced: Bool, width: Int
  ) async -> DiscoveredMonth {
    var walk = InboxWalk(root: root, period: period)
    for name in contents.folders[period] ?? [] { await walk.enter(name, width: width) }
    if tellsMisplaced { walk.tellBeside(contents) }
    return walk.discovery
  }

  /// The same by one task.
  package func discover(_ period: Period, in contents: InboxContents, tellsMisplaced: Bool) -> DiscoveredMonth
  {
    var walk = InboxWalk(root: root, period: period)
    for name in contents.folders[period] ?? [] { walk.enter(name) }
    if tellsMisplaced { walk.tellBeside(contents) }
    return walk.discovery
  }

  /// What stands below the folders of one period; of the newest one also what means no month.
  /// - Throws: when the inbox itself is missing or may not be read.
  package func discover(_ period: Period) throws(FileError) -> DiscoveredMonth {
    let contents = try contents()
    return discover(period, in: contents, tellsMisplaced: period == contents.periods.last)
  }
}

/// The files of a period and what had to be said before any was read.
package struct DiscoveredMonth: Sendable {
  package internal(set) var files: [InboxFile] = []
  package internal(set) var findings: [Finding] = []
  /// Files and folders that could not be looked at: what is known of them or below them is neither there nor gone.
  package internal(set) var unreadable: [SourcePath] = []

  /// Nothing found: for what is known of a month without its folder.
  package init() {}

  /// What another machine found.
  package init(files: [InboxFile], findings: [Finding], unreadable: [SourcePath]) {
    self.files = files
    self.findings = findings
    self.unreadable = unreadable
  }

  /// Takes over what was found behind it.
  mutating func add(_ other: DiscoveredMonth) {
    files += other.files
    findings += other.findings
    unreadable += other.unreadable
  }

  mutating func add(_ finding: Finding, at path: SourcePath) {
    var finding = finding
    finding.path = path
    findings.append(finding)
  }
}

/// What stands at the top of an inbox: the folders of each month, and what means no month.
package struct InboxContents: Sendable {
  /// The names of the folders that mean a month, in byte order; several may mean the same one.
  package private(set) var folders: [Period: [[UInt8]]] = [:]
  /// The names of everything else that is not hidden, in byte order.
  package private(set) var misplaced: [[UInt8]] = []
  /// The names of what systems put there for themselves.
  package private(set) var foreign: [[UInt8]] = []

  /// Lists the folder.
  /// - Throws: when it is missing or may not be listed.
  static func list(_ root: DiskPath) throws(FileError) -> InboxContents {
    var contents = InboxContents()
    for name in try Directory.names(in: root) where !FileName.isSkipped(name) {
      if let period = period(of: name, in: root) {
        contents.folders[period, default: []].append(name)
      } else if FileName.isOfSystem(name) {
        contents.foreign.append(name)
      } else {
        contents.misplaced.append(name)
      }
    }
    return contents
  }

  /// The months that have a folder, oldest first.
  package var periods: [Period] { folders.keys.sorted() }

  /// What means no month, by its path within the inbox.
  package var misplacedPaths: [SourcePath] { misplaced.map { SourcePath(bytes: $0) } }

  /// The month of a folder; one that cannot be looked at is not known to be anything else.
  private static func period(of name: [UInt8], in root: DiskPath) -> Period? {
    guard let period = MonthName.period(String(decoding: name, as: UTF8.self)) else { return nil }
    let status = try? FileStatus(of: root.appending(name))
    return status.map { $0.kind == .directory } ?? true ? period : nil
  }
}

/// A file of the inbox that should be read: where it is and which month it is for.
package struct InboxFile: Hashable, Sendable {
  /// The path within the inbox, the period's folder included.
  package let path: SourcePath
  package let location: DiskPath
  package let period: Period
  package let status: FileStatus

  /// A file as it was found.
  package init(path: SourcePath, location: DiskPath, period: Period, status: FileStatus) {
    self.path = path
    self.location = location
    self.period = period
    self.status = status
  }
}
