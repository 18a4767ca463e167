import Testing

@testable import XLSXWorkbook

@Suite("A finished archive")
struct ZipArchiveTests {
  @Test("is left alone where it is none", arguments: [[], [0x50, 0x4B], [UInt8](repeating: 0, count: 100)])
  func foreign(bytes: [UInt8]) {
    #expect(ZipArchive(bytes) == nil)
  }

  @Test("without the part has nothing to replace")
  func emptyArchive() {
    let empty: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    #expect(ZipArchive(empty)?.replacing("a", with: [1]) == nil)
  }

  @Test("that says more entries than it has is refused")
  func truncated() {
    let lying: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0] + [UInt8](repeating: 0, count: 10)
    #expect(ZipArchive(lying) == nil)
  }
}
