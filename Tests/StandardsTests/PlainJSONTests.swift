import Foundation
import Reference
import TestSupport
import Testing

@testable import Standards

@Suite("JSON read without the decoder")
struct PlainJSONTests {
  @Test("holds texts, whole numbers, words, lists and objects")
  func reads() {
    let text =
      #" {"a": [1, -20, 0, true, false, null], "ข": {"c": "ครู \"ดี\"\n\\ \/", "d": ""}, "e": [], "f": {}} "#
    #expect(
      PlainJSON.value(of: Array(text.utf8))
        == .object([
          "a": .array([.integer(1), .integer(-20), .integer(0), .bool(true), .bool(false), .null]),
          "ข": .object(["c": .string("ครู \"ดี\"\n\\ /"), "d": .string("")]), "e": .array([]),
          "f": .object([:]),
        ]))
  }

  @Test(
    "is left to the decoder where it is not plain",
    arguments: [
      "", " ", "{", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "1.5", "1e3", "01", "-",
      "- 1",
      "1234567890123456789", "\"a", "\"\n\"", #""\u0041""#, #""\x""#, "tru", "nul", "1 2", "[] []",
      "{\"a\":1,\"a\":2}",
      "\u{FEFF}1", String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
    ])
  func refuses(text: String) {
    #expect(PlainJSON.value(of: Array(text.utf8)) == nil)
  }

  @Test("is refused where it is no UTF-8")
  func refusesOtherBytes() {
    for fault in [[0xFF], [0xE0, 0xB8], [0xC0, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]] {
      #expect(PlainJSON.value(of: [0x22] + fault + [0x22]) == nil)
    }
  }

  private func decoded(_ bytes: [UInt8]) -> JSONValue? {
    try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  @Test("is what the decoder makes of every data file")
  func agrees() {
    for file in EmbeddedData.files(under: "") where file.path.hasSuffix(".json") {
      let value = PlainJSON.value(of: file.bytes)
      #expect(value != nil)
      #expect(value == decoded(file.bytes))
    }
  }

  @Test("is what the decoder makes of whatever is accepted", arguments: 0..<20 as Range<UInt64>)
  func agreesOnChanges(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = Array(#"{"a": [1, -20,"ข",{"b":null}, []],"c":"x\n\"y", "d" : {"e":true}}"#.utf8)
    let signs = Array("\"\\{}[]:,0-1e.\n /tn".utf8) + [0x80, 0xFF]
    for _ in 0..<500 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = signs.randomElement(using: &random) ?? 0
      }
      if let value = PlainJSON.value(of: bytes) {
        #expect(value == decoded(bytes), "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }
}
