import TestSupport

/// How a sheet is written down: delimiter, line ends, quotes, encoding.
struct MessyFile {
  private static let delimiters: [Unicode.Scalar] = [",", ";", "\t", "|"]
  private static let lineEnds = ["\n", "\r\n", "\r"]

  private let delimiter: Unicode.Scalar
  private let lineEnd: String
  private let quotesAll: Bool
  private let saysDelimiter: Bool
  private let encoding: Int

  init(_ random: inout SeededGenerator) {
    delimiter = Self.delimiters.randomElement(using: &random) ?? ","
    lineEnd = Self.lineEnds.randomElement(using: &random) ?? "\n"
    quotesAll = Bool.random(using: &random)
    saysDelimiter = Int.random(in: 0..<4, using: &random) == 0
    encoding = Int.random(in: 0..<6, using: &random)
  }

  func bytes(_ sheet: MessySheet) -> [UInt8] {
    var text = saysDelimiter ? "sep=\(delimiter)" + lineEnd : ""
    for row in sheet.titles + [sheet.header] + sheet.rows {
      text += row.map(written).joined(separator: String(delimiter)) + lineEnd
    }
    return encoded(text)
  }

  private func written(_ cell: String) -> String {
    let special: Set<Unicode.Scalar> = [delimiter, "\"", "\n", "\r"]
    guard (quotesAll && !cell.isEmpty) || cell.unicodeScalars.contains(where: special.contains) else {
      return cell
    }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case 0: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case 1 where ThaiBytes.fitsWindows874(text): ThaiBytes.windows874(text)
    case 2: ThaiBytes.utf16(text)
    case 3: ThaiBytes.utf16(text, bigEndian: true)
    case 4: ThaiBytes.mojibake(text)
    default: Array(text.utf8)
    }
  }
}
