import CPartFiles
import Glibc
import Testing

@Suite("What libxlsxwriter packs")
struct PackedPartsTests {
  /// Opens an archive, which belongs to the thread until it is taken.
  private func open() throws -> UnsafeMutableRawPointer {
    try unsafe #require(zipOpen("nowhere/book.xlsx", 0))
  }

  private func add(_ name: String, to archive: UnsafeMutableRawPointer) -> Int32 {
    unsafe zipOpenNewFileInZip4_64(
      archive, name, nil, nil, 0, nil, 0, nil, 8, -1, 0, -15, 8, 0, nil, 0, 0, 0, 0)
  }

  private func write(_ bytes: [UInt8], to archive: UnsafeMutableRawPointer) -> Int32 {
    unsafe zipWriteInFileInZip(archive, bytes, UInt32(bytes.count))
  }

  /// Takes what was packed; the names and bytes of the parts, and whether they are whole.
  private func taken() throws -> (parts: [(String, [UInt8])], areWhole: Bool) {
    let packed = try unsafe #require(ruamphon_take_packed_parts())
    defer { unsafe ruamphon_free_packed_parts(packed) }
    let parts = unsafe (0..<ruamphon_packed_part_count(packed)).map { index in
      let bytes = unsafe UnsafeRawBufferPointer(
        start: ruamphon_packed_part_bytes(packed, index), count: ruamphon_packed_part_size(packed, index))
      return unsafe (String(cString: ruamphon_packed_part_name(packed, index)), Array(bytes))
    }
    return unsafe (parts, ruamphon_packed_parts_are_whole(packed))
  }

  @Test("comes back in its order, whatever the pieces in which it came")
  func packed() throws {
    let archive = try unsafe open()
    let large = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    #expect(unsafe add("b/second.xml", to: archive) == 0)
    for start in stride(from: 0, to: large.count, by: 16_384) {
      #expect(unsafe write(Array(large[start...].prefix(16_384)), to: archive) == 0)
    }
    #expect(unsafe zipCloseFileInZip(archive) == 0)
    #expect(unsafe add("a.xml", to: archive) == 0)
    #expect(unsafe write([], to: archive) == 0)
    #expect(unsafe zipCloseFileInZip(archive) == 0)
    #expect(unsafe zipClose(archive, nil) == 0)
    let (parts, areWhole) = try taken()
    #expect(areWhole)
    #expect(parts.map(\.0) == ["b/second.xml", "a.xml"])
    #expect(parts.map(\.1) == [large, []])
    #expect(unsafe ruamphon_take_packed_parts() == nil)
  }

  /// A part in memory that holds some bytes, about to be read.
  private func part(_ bytes: [UInt8]) throws -> UnsafeMutablePointer<FILE> {
    let file = try unsafe #require(lxw_tmpfile(nil))
    #expect(unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count)
    unsafe rewind(file)
    return unsafe file
  }

  /// Packs some blocks of a part as the library does.
  private func pack(_ file: UnsafeMutablePointer<FILE>, blocks: Int, into archive: UnsafeMutableRawPointer) {
    var block = [UInt8](repeating: 0, count: 16_384)
    for _ in 0..<blocks {
      let count = unsafe fread(&block, 1, block.count, file)
      if count > 0 { #expect(unsafe write(Array(block[..<count]), to: archive) == 0) }
    }
  }

  @Test("is what was read from a part in memory, whole, the beginning of it, or with other bytes behind")
  func readFromParts() throws {
    let large = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let archive = try unsafe open()
    let whole = try unsafe part(large)
    #expect(unsafe add("whole.xml", to: archive) == 0)
    unsafe pack(whole, blocks: 8, into: archive)
    #expect(unsafe zipCloseFileInZip(archive) == 0)
    // Its bytes are the archive's now, and it can be closed.
    #expect(unsafe fclose(whole) == 0)
    let beginning = try unsafe part(large)
    #expect(unsafe add("beginning.xml", to: archive) == 0)
    unsafe pack(beginning, blocks: 2, into: archive)
    #expect(unsafe zipCloseFileInZip(archive) == 0)
    #expect(unsafe fclose(beginning) == 0)
    let mixed = try unsafe part(large)
    #expect(unsafe add("mixed.xml", to: archive) == 0)
    unsafe pack(mixed, blocks: 1, into: archive)
    #expect(unsafe write([1, 2, 3], to: archive) == 0)
    #expect(unsafe zipCloseFileInZip(archive) == 0)
    #expect(unsafe fclose(mixed) == 0)
    // What another part holds by chance is not taken from it.
    let other = try unsafe part(Array(large[..<100]))
    var first: UInt8 = 0
    #expect(unsafe fread(&first, 1, 1, other) == 1)
    #expect(unsafe add("other.xml", to: archive) == 0)
    #expect(unsafe write(Array(large[..<100]), to: archive) == 0)
    #expect(unsafe zipCloseFileInZip(archive) == 0)
    #expect(unsafe fread(&first, 1, 1, other) == 1 && first == large[1])
    #expect(unsafe fclose(other) == 0)
    #expect(unsafe zipClose(archive, nil) == 0)
    let (parts, areWhole) = try taken()
    #expect(areWhole)
    #expect(
      parts.map(\.1) == [
        large, Array(large[..<32_768]), Array(large[..<16_384]) + [1, 2, 3], Array(large[..<100]),
      ])
  }

  @Test("breaks the archive off where a part was closed before it was packed")
  func closedTooEarly() throws {
    let archive = try unsafe open()
    let file = try unsafe part([UInt8](repeating: 7, count: 40_000))
    #expect(unsafe add("a.xml", to: archive) == 0)
    unsafe pack(file, blocks: 1, into: archive)
    #expect(unsafe fclose(file) == 0)
    #expect(unsafe zipCloseFileInZip(archive) == -1 && errno == EIO)
    #expect(unsafe zipClose(archive, nil) == -1)
    #expect(try !taken().areWhole)
  }

  @Test("is not whole as long as a part or the archive is open")
  func unfinished() throws {
    let archive = try unsafe open()
    #expect(unsafe add("a.xml", to: archive) == 0)
    #expect(unsafe zipCloseFileInZip(archive) == 0)
    #expect(try !taken().areWhole)
    let other = try unsafe open()
    #expect(unsafe add("a.xml", to: other) == 0)
    #expect(unsafe zipClose(other, nil) == -1 && errno == EINVAL)
    #expect(try !taken().areWhole)
  }

  @Test("out of order is refused, and the archive stays broken")
  func outOfOrder() throws {
    let archive = try unsafe open()
    #expect(unsafe write([1], to: archive) == -1 && errno == EINVAL)
    #expect(unsafe zipCloseFileInZip(archive) == -1)
    #expect(unsafe add("a.xml", to: archive) == 0)
    #expect(unsafe add("b.xml", to: archive) == -1)
    #expect(unsafe zipCloseFileInZip(archive) == 0)
    #expect(unsafe zipClose(archive, nil) == 0)
    let (parts, areWhole) = try taken()
    #expect(parts.map(\.0) == ["a.xml"] && !areWhole)
  }

  @Test("is each thread's own, and the newer takes the place of the older")
  func latest() throws {
    let first = try unsafe open()
    #expect(unsafe add("first.xml", to: first) == 0)
    let second = try unsafe open()
    #expect(unsafe zipClose(second, nil) == 0)
    var thread = pthread_t()
    let start = unsafe pthread_create(
      &thread, nil,
      { _ in
        unsafe ruamphon_take_packed_parts().map { unsafe UnsafeMutableRawPointer($0) }
      }, nil)
    try #require(start == 0)
    var elsewhere: UnsafeMutableRawPointer?
    unsafe pthread_join(thread, &elsewhere)
    #expect(unsafe elsewhere == nil)
    let (parts, areWhole) = try taken()
    #expect(parts.isEmpty && areWhole)
  }
}
