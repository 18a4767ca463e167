import Ledger
import Records
import Testing

@Suite("What a reading rests on")
struct FingerprintTests {
  @Test("A file that was read under another edition of the masking is read again")
  func masking() throws {
    let now = try Fingerprint.of([], version: "1")
    #expect(try now == Fingerprint.of([], version: "1", masking: PersonalData.edition))
    #expect(try now != Fingerprint.of([], version: "1", masking: PersonalData.edition - 1))
    #expect(try now != Fingerprint.of([], version: "2"))
  }
}
