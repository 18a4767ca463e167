import Testing

@testable import XLSXWorkbook

@Suite("Text for XML")
struct XMLTextTests {
  @Test(
    "loses what XML does not allow and keeps the rest",
    arguments: [
      ("ร้อยละ <80> & \"มาก\"", "ร้อยละ <80> & \"มาก\""), ("a\u{0}b\u{1}c\u{1F}", "abc"),
      ("a\u{FFFE}\u{FFFF}b", "ab"),
      ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\r\r\n\n", "\n\n\n"), ("a\tb", "a\tb"), ("\u{FFFD}", "\u{FFFD}"),
      ("\u{7F}\u{85}", "\u{7F}\u{85}"), ("", ""), ("😀", "😀"),
    ])
  func cleaned(text: String, clean: String) {
    #expect(Array(XMLText.cleaned(text).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test(
    "has no escape that Excel would read as one character",
    arguments: [
      ("_x0041_", "_x005F_x0041_"), ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
      ("a_xffFF_b", "a_x005F_xffFF_b"), ("_x41_", "_x41_"), ("_x00G1_", "_x00G1_"), ("_X0041_", "_X0041_"),
      ("_x0041", "_x0041"), ("__x0041__", "__x005F_x0041__"), ("_x005F_", "_x005F_x005F_"),
    ])
  func escaped(text: String, written: String) {
    #expect(XMLText.escaped(text) == written)
  }

  @Test(
    "is the same text again once Excel has read the escapes",
    arguments: ["_x0041_x0042_x0043_", "_x005F_x0041_"])
  func roundTrip(text: String) {
    #expect(Self.decoded(XMLText.escaped(text)) == text)
  }

  /// As ECMA-376 describes it: from left to right, each escape once.
  private static func decoded(_ text: String) -> String {
    text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      String(UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(Character.init) ?? "?")
    }
  }

  @Test("reaches the file escaped once")
  func escapedOnce() throws {
    let parts = try written { try $0.write(.text("_x0041_\u{1}\r\n<"), row: 0, column: 0) }
    #expect(parts["xl/sharedStrings.xml"]?.contains("_x005F_x0041_\n&lt;</t>") == true)
  }
}
