package import FileSystem
package import Records
package import Standards

/// The folder that offices' exports arrive in: `<inbox>/<period>/**/*.csv`.
///
/// Source: intake.md, *Inbox*.
package struct Inbox: Sendable {
  package let root: DiskPath

  package init(root: DiskPath) {
    self.root = root
  }

  /// The months that have a folder, oldest first.
  /// - Throws: when the inbox itself is missing or may not be read.
  package func periods() throws(FileError) -> [Period] {
    var periods: [Period] = []
    for name in try Directory.names(in: root) {
      if let period = Period(String(decoding: name, as: UTF8.self)),
        (try? FileStatus(of: root.appending(name)))?.kind == .directory
      {
        periods.append(period)
      }
    }
    return periods.sorted()
  }

  /// What stands below one period's folder, in path order, and what was put beside the periods by mistake.
  /// - Throws: when the period's folder may not be read; a folder below it becomes a finding.
  package func discover(_ period: Period) throws(FileError) -> Discovery {
    var walk = InboxWalk(root: root, period: period)
    try walk.enter(Array(period.description.utf8))
    let newest = try periods().last
    for name in try Directory.names(in: root) where Period(String(decoding: name, as: UTF8.self)) == nil {
      guard !FileName.isSkipped(name) else { continue }
      let meant = MonthName.period(String(decoding: name, as: UTF8.self))
      if (meant ?? newest) == period { walk.misplace(name, meant: meant ?? period) }
    }
    return walk.discovery
  }
}

/// The files of a period and what had to be said before any was read.
package struct Discovery: Sendable {
  package internal(set) var files: [InboxFile] = []
  package internal(set) var findings: [Finding] = []
  /// Files and folders that could not be looked at: what is known of them or below them is neither there nor gone.
  package internal(set) var unreadable: [SourcePath] = []

  /// Nothing found: for what is known of a month without its folder.
  package init() {}

  mutating func add(_ finding: Finding, at path: SourcePath) {
    var finding = finding
    finding.path = path
    findings.append(finding)
  }
}
