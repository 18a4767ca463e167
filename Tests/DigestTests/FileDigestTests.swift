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
    let digest = try FileDigest(of: DiskPath(folder.path + "/file"))
    var stream = try SHA256Stream()
    try stream.update(bytes.span)
    #expect(digest.sha256 == (try stream.finish()))
    #expect(digest.byteCount == byteCount)
    let inMemory = try FileDigest(of: bytes)
    #expect(inMemory.sha256 == digest.sha256 && inMemory.byteCount == byteCount)
  }

  @Test("is none of a file that cannot be read")
  func unreadable() throws {
    let nowhere = DiskPath(folder.path + "/nowhere")
    let failure = #expect(throws: FileDigestError.self) { try FileDigest(of: nowhere) }
    guard case .disk(let error) = failure else { throw try #require(failure) }
    #expect(error.path == nowhere)
  }
}
