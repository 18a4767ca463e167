import CPartFiles
import Glibc
import Testing

@Suite("A file in memory for a part")
struct PartFileTests {
  private func withPart(_ body: (UnsafeMutablePointer<FILE>) -> Void) throws {
    guard let file = unsafe lxw_tmpfile(nil) else {
      Issue.record("no file in memory")
      return
    }
    unsafe body(file)
    unsafe fclose(file)
  }

  private func contents(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    unsafe rewind(file)
    var bytes = [UInt8](repeating: 0xFF, count: 1 << 20)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  @Test("gives back what was written, whatever its size", arguments: [0, 1, 4096, 4097, 300_000])
  func readsBack(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try unsafe withPart { file in
      #expect(unsafe fwrite(bytes, 1, size, file) == size)
      #expect(unsafe ftell(file) == size)
      #expect(unsafe contents(file) == bytes)
      #expect(unsafe feof(file) != 0)
    }
  }

  @Test("is overwritten in the middle and grows behind its end")
  func seeks() throws {
    try unsafe withPart { file in
      unsafe fputs("abcdef", file)
      unsafe fseek(file, 2, SEEK_SET)
      unsafe fputs("XY", file)
      unsafe fseek(file, -1, SEEK_END)
      unsafe fputs("fg", file)
      unsafe fseek(file, 3, SEEK_CUR)
      unsafe fputs("z", file)
      #expect(unsafe contents(file) == Array("abXYefg\0\0\0z".utf8))
    }
  }

  @Test("refuses a place before its start")
  func refusesNegativePlaces() throws {
    try unsafe withPart { file in
      unsafe fputs("ab", file)
      #expect(unsafe fseek(file, -3, SEEK_END) == -1)
      #expect(errno == EINVAL)
      #expect(unsafe contents(file) == Array("ab".utf8))
    }
  }

  @Test("is apart from others and counted, and no part was cut")
  func isItsOwn() throws {
    try unsafe withPart { first in
      unsafe fputs("first", first)
      try? unsafe withPart { second in
        unsafe fputs("second", second)
        #expect(unsafe contents(second) == Array("second".utf8))
      }
      #expect(unsafe contents(first) == Array("first".utf8))
    }
    #expect(ruamphon_parts_are_in_memory())
    #expect(!ruamphon_part_was_cut())
  }
}
