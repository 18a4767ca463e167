import Digest
import FileSystem
import TestSupport
import Testing

@Suite("Digests that are remembered")
struct DigestMemoryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func place(_ name: String) -> DiskPath { DiskPath("\(folder.path)/\(name)") }

  @Test("hold while nothing happens to their files, and no longer", arguments: [1, 3])
  func changes(width: Int) async throws {
    for name in ["same", "rewritten", "replaced"] { try folder.write(Array(name.utf8), to: name) }
    let memory = await DigestMemory(
      of: ["same", "rewritten", "replaced", "lacking"].map(place), width: width)
    try folder.write(Array("rewritten again".utf8), to: "rewritten")
    try OutputFile.replace(place("replaced"), with: Array("replaces".utf8))
    for (name, text) in [("same", "same"), ("rewritten", "rewritten again"), ("replaced", "replaces")] {
      #expect(
        try memory.digest(of: place(name)).sha256 == FileDigest(of: Array(text.utf8)).sha256, "\(name)")
    }
    #expect(throws: FileDigestError.self) { try memory.digest(of: place("lacking")) }
    try DiskFile.remove(place("same"))
    #expect(throws: FileDigestError.self) { try memory.digest(of: place("same")) }
  }

  @Test("are of any file, remembered or not")
  func others() throws {
    try folder.write([1, 2], to: "file")
    #expect(try DigestMemory().digest(of: place("file")).sha256 == FileDigest(of: [1, 2]).sha256)
  }
}
