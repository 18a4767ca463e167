/// The line above or below each printed page, in three parts; at most 255 UTF-16 units with its codes.
package struct HeaderFooter: Hashable, Sendable {
  /// A piece of the line: text as it is, or what the application fills in.
  package enum Part: Hashable, Sendable {
    case text(String)
    case pageNumber
    case pageCount
    case sheetName
    case fileName
  }

  /// What stands at the left margin.
  package var left: [Part]
  /// What stands in the middle.
  package var center: [Part]
  /// What stands at the right margin.
  package var right: [Part]
  /// Nil is the application's own font; the size is rounded to whole points.
  package var font: Font?

  package init(left: [Part] = [], center: [Part] = [], right: [Part] = [], font: Font? = nil) {
    self.left = left
    self.center = center
    self.right = right
    self.font = font
  }

  /// The line in Excel's codes: `&C&"TH Sarabun New,Regular"&14หน้า &P`.
  var code: String {
    section("&L", left) + section("&C", center) + section("&R", right)
  }

  private func section(_ start: String, _ parts: [Part]) -> String {
    guard !parts.isEmpty else { return "" }
    var code = start
    if let font { code += "&\"\(font.name),Regular\"&\(Int(font.size.rounded()))" }
    for part in parts {
      switch part {
      case .text(let text): append(text, to: &code)
      case .pageNumber: code += "&P"
      case .pageCount: code += "&N"
      case .sheetName: code += "&A"
      case .fileName: code += "&F"
      }
    }
    return code
  }

  /// Doubles `&`; a digit right after a size would belong to the size, so a space goes between.
  private func append(_ text: String, to code: inout String) {
    let text = XMLText.cleaned(text)
    if let last = code.utf8.last, let first = text.utf8.first, Self.isDigit(last), Self.isDigit(first) {
      code += " "
    }
    for scalar in text.unicodeScalars {
      if scalar == "&" { code += "&" }
      code.unicodeScalars.append(scalar)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
