import Glibc
import TestSupport
import Testing

@testable import FileSystem

@Suite("Files and folders")
struct FileSystemTests {
  private func path(_ folder: TemporaryFolder, _ name: String) -> DiskPath {
    DiskPath(folder.path).appending(name)
  }

  @Test("Names come in byte order, hidden ones too, without . and ..")
  func names() throws {
    let folder = try TemporaryFolder()
    try folder.write(["b": "", "B": "", "ก": "", ".a": "", "a/x": ""])
    let names = try Directory.names(in: DiskPath(folder.path))
    #expect(names.map { String(decoding: $0, as: UTF8.self) } == [".a", "B", "a", "b", "ก"])
  }

  @Test("A name that is no UTF-8 is kept as its bytes")
  func foreignBytes() throws {
    let folder = try TemporaryFolder()
    let name: [UInt8] = [0xA1, 0xD2, 0x2E, 0x63, 0x73, 0x76]
    try OutputFile(DiskPath(folder.path).appending(name)).close()
    #expect(try Directory.names(in: DiskPath(folder.path)) == [name])
    #expect(try FileStatus(of: DiskPath(folder.path).appending(name)).kind == .regular)
  }

  @Test(
    "What is written is read, over several buffers and twice",
    arguments: [0, 1, 65_536, 262_144, 262_145, 600_000])
  func roundTrip(length: Int) throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: UInt64(length))
    let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
    var output = try OutputFile(path(folder, "f"))
    try output.write(Array(bytes.prefix(length / 2)))
    try output.write(Array(bytes.dropFirst(length / 2)))
    try output.close()
    #expect(try InputFile.contents(of: path(folder, "f")) == bytes)
    let input = try InputFile(path(folder, "f"))
    var buffer = [UInt8](repeating: 0, count: length + 10)
    #expect(try input.read(into: &buffer) == length)
    #expect(try input.read(into: &buffer) == 0)
    try input.rewind()
    #expect(try input.read(into: &buffer) == length)
    #expect(try input.status().size == length)
  }

  @Test(
    "A time that no clock of ours can count is the nearest that it can",
    arguments: [
      (13_569_465_600, 0, Int.max), (9_223_372_036, 999_999_999, .max), (.max, 0, .max),
      (-13_569_465_600, 0, .min), (.min, 999_999_999, .min),
      (1_637_026_200, 5, 1_637_026_200_000_000_005), (-1, 0, -1_000_000_000),
    ])
  func distantTimes(seconds: Int, nanoseconds: Int, expected: Int) {
    var raw = stat()
    raw.st_mtim = timespec(tv_sec: seconds, tv_nsec: nanoseconds)
    #expect(FileStatus(raw).modified == expected)
  }

  @Test("Links are resolved to the bytes of a name, also of one that is no UTF-8")
  func resolvesForeignBytes() throws {
    let folder = try TemporaryFolder()
    let real = try DiskPath(folder.path).resolvingLinks().appending([0xA1, 0xD2])
    try Directory.make(real)
    #expect(try real.appending("../").appending([0xA1, 0xD2]).resolvingLinks() == real)
  }

  @Test("A missing file says so, and what was tried")
  func missing() throws {
    let folder = try TemporaryFolder()
    for operation in ["open", "look at", "open the folder"] {
      let error = #expect(throws: FileError.self) {
        switch operation {
        case "open": _ = try InputFile.contents(of: path(folder, "x"))
        case "look at": _ = try FileStatus(of: path(folder, "x"))
        default: _ = try Directory.names(in: path(folder, "x"))
        }
      }
      #expect(error?.isMissing == true)
      #expect(error?.operation == operation)
      #expect(error?.reason == "No such file or directory")
    }
  }

  @Test("A path below a regular file is missing, and nothing can be made there")
  func belowFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(["f": "x"])
    #expect(throws: FileError.self) { try Directory.make(path(folder, "f/a/b")) }
    let error = #expect(throws: FileError.self) { try OutputFile(path(folder, "f/a")).close() }
    #expect(error?.errno == ENOTDIR)
    #expect(try folder.text("f") == "x")
  }

  @Test("Folders are made with all that lacks above them, and making them again does nothing")
  func makesFolders() throws {
    let folder = try TemporaryFolder()
    try Directory.make(path(folder, "a/ข/c"))
    try Directory.make(path(folder, "a/ข/c"))
    #expect(try FileStatus(of: path(folder, "a/ข/c")).kind == .directory)
  }

  @Test("A link stands for its target only when it should")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write(["f": "12345"])
    try folder.link("l", to: folder.path + "/f")
    try folder.link("broken", to: folder.path + "/nothing")
    #expect(try FileStatus(of: path(folder, "l")).size == 5)
    #expect(try FileStatus(of: path(folder, "l"), followingLinks: false).kind == .link)
    #expect(throws: FileError.self) { try FileStatus(of: path(folder, "broken")) }
  }

  @Test("A lock is let go even while a forked child still shares its descriptor, and held until then")
  func lock() throws {
    let folder = try TemporaryFolder()
    var shared: CInt = -1
    func hold() throws {
      let lock = try LockFile(path(folder, "l"), note: "first")
      shared = dup(lock.descriptor)
      #expect(throws: LockFile.Failure.held(note: "first")) {
        _ = try LockFile(path(folder, "l"), note: "second")
      }
    }
    try hold()
    _ = try LockFile(path(folder, "l"), note: "third")
    close(shared)
  }

  @Test("A file of several parts holds one behind the other")
  func parts() throws {
    let folder = try TemporaryFolder()
    let bytes = Array("abcdefg".utf8)
    try DiskFile.write([bytes[..<2], [], bytes[3...]], to: path(folder, "f"))
    #expect(try folder.text("f") == "abdefg")
    #expect(try InputFile.contents(of: path(folder, "f")) == Array("abdefg".utf8))
  }
}
