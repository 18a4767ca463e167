import FoundationEssentials
import Testing

@testable import Digest

@Suite("SHA-256")
struct SHA256Tests {
  private func digest(_ bytes: [UInt8], chunk: Int) throws -> SHA256Digest {
    var stream = try SHA256Stream()
    for start in stride(from: 0, to: bytes.count, by: chunk) {
      try stream.update(bytes.span.extracting(start..<min(start + chunk, bytes.count)))
    }
    return try stream.finish()
  }

  @Test(
    "gives the published digests for every chunking",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func publishedDigests(text: String, count: Int, hex: String) throws {
    let bytes = Array(String(repeating: text, count: count).utf8)
    for chunk in [7, 64, 1 << 20] {
      #expect(try digest(bytes, chunk: chunk).description == hex)
    }
  }

  @Test("tells different bytes apart, and equal ones not")
  func differs() throws {
    #expect(try digest([1, 2, 3], chunk: 3) != digest([1, 2, 4], chunk: 3))
    #expect(try digest([1, 2, 3], chunk: 3) == digest([1, 2, 3], chunk: 1))
  }

  @Test("ignores an empty chunk")
  func ignoresEmptyChunks() throws {
    let none: [UInt8] = []
    let text = Array("abc".utf8)
    var stream = try SHA256Stream()
    try stream.update(none.span)
    try stream.update(text.span)
    try stream.update(none.span)
    #expect(try stream.finish() == digest(text, chunk: 3))
  }

  @Test("survives hexadecimal, bytes and JSON")
  func survives() throws {
    let digest = try digest(Array("abc".utf8), chunk: 3)
    #expect(SHA256Digest(hex: digest.description.uppercased()) == digest)
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
    let json = try JSONEncoder().encode([digest])
    #expect(String(decoding: json, as: UTF8.self) == "[\"\(digest)\"]")
    #expect(try JSONDecoder().decode([SHA256Digest].self, from: json) == [digest])
  }

  @Test(
    "refuses what is no digest",
    arguments: ["", "ab", String(repeating: "g", count: 64), String(repeating: "ก", count: 64)])
  func refuses(hex: String) throws {
    #expect(SHA256Digest(hex: hex) == nil)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([SHA256Digest].self, from: Data("[\"\(hex)\"]".utf8))
    }
  }

  @Test("refuses bytes of another number", arguments: [0, 31, 33])
  func refusesCounts(count: Int) {
    #expect(SHA256Digest(bytes: Array(repeating: 0, count: count)) == nil)
  }
}
