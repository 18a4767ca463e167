internal import FileSystem
package import Records
package import Standards

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
