import Foundation
import Testing

@testable import ThaiText

@Suite("Canonical composition")
struct CanonicalCompositionTests {
  private func expectFoundations(_ scalars: [Unicode.Scalar]) {
    let expected = Array(String(scalars: scalars).precomposedStringWithCanonicalMapping.unicodeScalars)
    var composed = scalars
    let changed = CanonicalComposition.compose(&composed)
    if composed != expected || changed != (expected != scalars) {
      Issue.record("\(scalars.map { String($0.value, radix: 16) })")
    }
  }

  @Test("is Foundation's on every code point of the basic plane")
  func everyScalar() {
    for value in UInt32(0)...0xFFFF {
      if let scalar = Unicode.Scalar(value) { expectFoundations([scalar]) }
    }
  }

  @Test("is Foundation's on every pair of Thai characters, also behind a consonant")
  func everyThaiPair() {
    let thai = (UInt32(0x0E00)...0x0E7F).compactMap(Unicode.Scalar.init)
    for first in thai {
      for second in thai {
        expectFoundations([first, second])
        expectFoundations(["ก", first, second])
      }
    }
  }

  @Test("takes Tibetan vowels apart that are excluded from it, and puts their marks in order")
  func tibetan() {
    var scalars: [Unicode.Scalar] = ["\u{F40}", "\u{301}", "\u{F73}"]
    #expect(CanonicalComposition.compose(&scalars))
    #expect(scalars == ["\u{F40}", "\u{F71}", "\u{F72}", "\u{301}"])
  }
}
