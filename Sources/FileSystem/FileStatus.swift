internal import Glibc

/// What the disk says of a file without reading it.
package struct FileStatus: Hashable, Sendable {
  /// What kind of entry a path is.
  package enum Kind: Hashable, Sendable {
    case regular
    case directory
    case link
    case other
  }

  package let kind: Kind
  /// Bytes.
  package let size: Int
  /// Modification and change time in nanoseconds since 1970, UTC; one before 1677 or after 2262 is the nearest of these.
  package let modified: Int
  package let changed: Int
  package let device: UInt64
  package let inode: UInt64

  /// The status of a path.
  /// - Parameter followingLinks: whether a link stands for its target.
  /// - Throws: when nothing is there or it may not be looked at.
  package init(of path: DiskPath, followingLinks: Bool = true) throws(FileError) {
    var raw = stat()
    let result = unsafe path.withCString { unsafe followingLinks ? stat($0, &raw) : lstat($0, &raw) }
    guard result == 0 else { throw FileError(path: path, operation: "look at", errno: errno) }
    self.init(raw)
  }

  /// A regular file as another machine saw it; times in nanoseconds since 1970, UTC.
  package init(size: Int, modified: Int, changed: Int, device: UInt64, inode: UInt64) {
    kind = .regular
    self.size = size
    self.modified = modified
    self.changed = changed
    self.device = device
    self.inode = inode
  }

  init(_ raw: stat) {
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .directory
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(raw.st_size)
    modified = Self.nanoseconds(raw.st_mtim)
    changed = Self.nanoseconds(raw.st_ctim)
    device = UInt64(raw.st_dev)
    inode = UInt64(raw.st_ino)
  }

  /// Disks hold times of which an integer cannot count the nanoseconds.
  private static func nanoseconds(_ time: timespec) -> Int {
    let (seconds, overflows) = Int(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carries) = seconds.addingReportingOverflow(Int(time.tv_nsec))
    if overflows || carries { return time.tv_sec < 0 ? .min : .max }
    return sum
  }

  /// The modification time in whole seconds since 1970, UTC.
  package var modifiedSeconds: Int { modified / 1_000_000_000 }
}
