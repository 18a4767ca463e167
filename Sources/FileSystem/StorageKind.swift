internal import CStatfs
internal import Glibc

/// What kind of file system a folder lies on, as far as it decides whether a database is safe there.
///
/// A write-ahead log is shared memory: its readers and writers must be on the machine that has the disk. Source:
/// sqlite.org/wal.html, statfs(2).
package enum StorageKind: Hashable, Sendable {
  case local
  /// Another machine has the disk; the name is the file system's.
  case network(String)
  /// A program of this machine serves it, from wherever; the name is the one that `mount` shows.
  case userSpace(String)

  /// Decides by the magic number of `statfs` and, for FUSE alone, by the type that the mount has.
  /// - Parameter mountType: such as `fuse.sshfs`; nil where it is not known.
  package init(magic: UInt32, mountType: String?) {
    if let name = Self.networks[magic] {
      self = .network(name)
    } else if magic == Self.fuse {
      let name = mountType ?? "fuse"
      self = Self.localUserSpace.contains(name) ? .local : .userSpace(name)
    } else {
      self = .local
    }
  }

  /// The name of what is not local; nil where a database is safe.
  package var unsafeName: String? {
    switch self {
    case .local: nil
    case .network(let name), .userSpace(let name): name
    }
  }

  private static let fuse: UInt32 = 0x6573_5546

  private static let networks: [UInt32: String] = [
    0xFF53_4D42: "cifs", 0xFE53_4D42: "smb2", 0x0000_517B: "smb", 0x0000_6969: "nfs", 0x0000_564C: "ncp",
    0x5346_414F: "afs", 0x6B41_4653: "afs", 0x7375_7245: "coda", 0x0102_1997: "9p", 0x00C3_6400: "ceph",
    0x0BD0_0BD0: "lustre", 0x4750_4653: "gpfs", 0x7461_636F: "ocfs2", 0x0116_1970: "gfs2",
    0x1983_0326: "beegfs", 0xAAD7_AAEA: "panfs", 0x786F_4256: "vboxsf", 0xBACB_ACBC: "vmhgfs",
  ]

  /// What is known to serve a disk of this machine; everything else of FUSE may be remote, and is taken to be.
  private static let localUserSpace: Set<String> = [
    "fuseblk", "fuse.fuse-overlayfs", "fuse.ntfs-3g", "fuse.bindfs", "fuse.mergerfs", "fuse.unionfs",
    "fuse.gocryptfs", "fuse.encfs", "fuse.lxcfs", "fuse.fuse2fs", "fuse.exfat",
  ]
}

extension StorageKind {
  /// That of a path, or of the nearest folder above it that is there; local where that cannot be told.
  package init(of path: DiskPath) {
    var place = (try? ResolvedPath(path))?.path ?? path
    var status = statfs()
    while unsafe place.withCString({ unsafe statfs($0, &status) }) != 0 {
      guard errno == ENOENT, let slash = place.bytes.lastIndex(of: UInt8(ascii: "/")), slash > 0 else {
        self = .local
        return
      }
      place = DiskPath(bytes: place.bytes[..<slash])
    }
    let magic = UInt32(truncatingIfNeeded: status.f_type)
    self.init(magic: magic, mountType: magic == Self.fuse ? Self.mountType(of: place) : nil)
  }

  /// The type of the mount that a path is on, of several on one folder the last (proc(5), `mountinfo`).
  private static func mountType(of path: DiskPath) -> String? {
    guard let bytes = try? InputFile.contents(of: DiskPath("/proc/self/mountinfo")) else { return nil }
    var best: (length: Int, type: String)?
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 4, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else { continue }
      let point = String(words[4]).replacingEscapes
      let isAbove = path.text == point || point == "/" || path.text.hasPrefix(point + "/")
      if isAbove, point.utf8.count >= best?.length ?? 0 {
        best = (point.utf8.count, String(words[dash + 1]))
      }
    }
    return best?.type
  }
}

extension String {
  /// The blanks that `mountinfo` writes in octal.
  fileprivate var replacingEscapes: String {
    let parts = split(separator: "\\", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts.first ?? "")) { text, part in
      guard let code = UInt8(part.prefix(3), radix: 8) else { return text + "\\" + part }
      return text + String(UnicodeScalar(code)) + part.dropFirst(3)
    }
  }
}
