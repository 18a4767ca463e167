import TestSupport
import Testing

@Suite("What starting costs")
struct StartTests {
  /// Every start would load tens of megabytes of data for date formatters, which nothing uses.
  ///
  /// Source: Performance, *Start-up*.
  @Test("Only the small part of Foundation is linked")
  func libraries() throws {
    let names = try Program.runShell("grep -ao 'libFoundation[A-Za-z]*\\.so' \"$RUAMPHON\" | sort -u")
    #expect(names.output == "libFoundationEssentials.so\n")
  }
}
