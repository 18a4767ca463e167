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
      [("ก", 32_768)], [("😀", 16_384)], [("ก", 1), ("😀", 20_000)], [("_x0041_", 4_600)],
      [("ก", 30_000), ("_x0041_x0042_", 3_000)],
    ])
  func cut(parts: [(text: String, times: Int)]) {
    let text = parts.map { String(repeating: $0.text, count: $0.times) }.joined()
    let result = fitted(text)
    #expect(result.hasSuffix("… (ตัด)"))
    #expect(text.hasPrefix(result.dropLast("… (ตัด)".count)))
    let units = XMLText.escaped(result).utf16.count
    #expect(units <= XMLText.cellLimit)
    #expect(units > XMLText.cellLimit - 40)
  }
}
