import Testing

@testable import XLSXWorkbook

@Suite("A text that is to fit a cell")
struct FittedTextTests {
  private func fitted(_ text: String) -> String { XMLText.fitted(text, ending: "… (ตัด)") }

  @Test(
    "stays as it is while a cell holds it",
    arguments: [
      "", "ก", "_x0041_", String(repeating: "ก", count: 32_767), String(repeating: "😀", count: 16_383),
    ])
  func stays(text: String) {
    #expect(fitted(text) == text)
  }

  @Test(
    "else is cut as late as can be, between characters, and says so",
    arguments: [
      String(repeating: "ก", count: 32_768), String(repeating: "😀", count: 16_384),
      "ก" + String(repeating: "😀", count: 20_000), String(repeating: "_x0041_", count: 4_600),
      String(repeating: "ก", count: 30_000) + String(repeating: "_x0041_x0042_", count: 3_000),
    ])
  func cut(text: String) {
    let result = fitted(text)
    #expect(result.hasSuffix("… (ตัด)"))
    #expect(text.hasPrefix(result.dropLast("… (ตัด)".count)))
    let units = XMLText.escaped(result).utf16.count
    #expect(units <= XMLText.cellLimit)
    #expect(units > XMLText.cellLimit - 40)
  }
}
