import Digest
import FileSystem
import TestSupport
import Testing

@Suite("The digest of a file")
struct FileDigestTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(
    "is that of all its bytes, however many blocks they fill",
    arguments: [
      0, 1, InputFile.blockLength - 1, InputFile.blockLength, InputFile.blockLength + 1,
      2 * InputFile.blockLength,
    ])
  func allBlocks(byteCount: Int) throws {
    let bytes = (0..<byteCount).map { UInt8(truncatingIfNeeded: $0 / 7) }
    try folder.write(bytes, to: "file")
    var seen: [UInt8] = []
    let digest = try FileDigest(of: DiskPath(folder.path + "/file")) { seen += $0 }
    var stream = try SHA256Stream()
    try stream.update(bytes.span)
    #expect(digest.sha256 == (try stream.finish()))
    #expect(digest.byteCount == byteCount)
    #expect(seen == bytes)
  }

  @Test("is none of a file that cannot be read, or beside one")
  func unreadable() throws {
    let nowhere = DiskPath(folder.path + "/nowhere")
    let failure = #expect(throws: FileDigestError.self) { try FileDigest(of: nowhere) }
    guard case .disk(let error) = failure else { throw try #require(failure) }
    #expect(error.path == nowhere)
    try folder.write(["file": "a"])
    #expect(throws: FileDigestError.disk(error)) {
      try FileDigest(of: DiskPath(folder.path + "/file")) { _ throws(FileError) in throw error }
    }
  }
}
