/// Where a path leads once all links are followed, also one whose last parts do not exist yet.
///
/// Two spellings of one folder (relative, through a link, with a slash at the end) give equal values.
package struct ResolvedPath: Hashable, Sendable {
  package let path: DiskPath

  /// - Throws: when a part cannot be looked at for another reason than that it is not there.
  package init(_ path: DiskPath) throws(FileError) {
    var existing = Self.trimmed(path.bytes)
    var missing: [[UInt8]] = []
    while true {
      do throws(FileError) {
        let folder = try DiskPath(bytes: existing.isEmpty ? Self.here : existing).resolvingLinks()
        self.path = Self.plain(missing.reversed()).reduce(folder) { $0.appending($1) }
        return
      } catch {
        guard error.isMissing, !existing.isEmpty, existing != [Self.slash] else { throw error }
      }
      let start = existing.lastIndex(of: Self.slash)
      let name = existing[(start.map { $0 + 1 } ?? 0)...]
      missing.append(Array(name))
      existing = start.map { $0 == 0 ? [Self.slash] : Self.trimmed(Array(existing[..<$0])) } ?? []
    }
  }

  private static let slash = UInt8(ascii: "/")
  private static let here = Array(".".utf8)
  private static let above = Array("..".utf8)

  /// Names below the last folder that exists, without `.`, and without `..` and what it leaves.
  private static func plain(_ names: [[UInt8]]) -> [[UInt8]] {
    names.reduce(into: []) { plain, name in
      if name == above { _ = plain.popLast() } else if name != here { plain.append(name) }
    }
  }

  /// Without slashes at the end; the root keeps its own.
  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    return bytes
  }
}
