import FileSystem
import TestSupport
import Testing

@Suite("The kind of a file system")
struct StorageKindTests {
  @Test(
    "is told by its magic number",
    arguments: [
      (0xFF53_4D42, "cifs"), (0xFE53_4D42, "smb2"), (0x517B, "smb"), (0x6969, "nfs"), (0x0102_1997, "9p"),
      (0xEF53, nil), (0x0102_1994, nil), (0x794C_7630, nil), (0x5846_5342, nil), (0x9123_683E, nil),
    ] as [(UInt32, String?)])
  func magic(number: UInt32, name: String?) {
    #expect(StorageKind(magic: number, mountType: "whatever").unsafeName == name)
  }

  @Test(
    "of FUSE is local only where its program is known to serve a disk of this machine",
    arguments: [
      ("fuse.sshfs", "fuse.sshfs"), ("fuse.glusterfs", "fuse.glusterfs"), ("fuse.rclone", "fuse.rclone"),
      ("fuse.s3fs", "fuse.s3fs"), ("virtiofs", "virtiofs"), (nil, "fuse"),
      ("fuse.unheard-of", "fuse.unheard-of"),
      ("fuseblk", nil), ("fuse.fuse-overlayfs", nil), ("fuse.mergerfs", nil),
    ] as [(String?, String?)])
  func userSpace(type: String?, name: String?) {
    #expect(StorageKind(magic: 0x6573_5546, mountType: type).unsafeName == name)
  }

  @Test("of a folder that is not there is that of the nearest one above it")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(StorageKind(of: DiskPath(folder.path + "/a/b")) == StorageKind(of: DiskPath(folder.path)))
    #expect(StorageKind(of: DiskPath(folder.path)) == .local)
  }
}
