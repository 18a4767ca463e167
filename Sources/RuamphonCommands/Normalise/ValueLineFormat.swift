internal import CommandLineKit
internal import FoundationEssentials
internal import Reading

/// How the lines of `ruamphon normalise` are written: plain, or as JSON.
protocol ValueLineFormat {
  /// The line that answers one line of the input.
  func answer(_ line: LineSplitter.Line, number: Int) throws -> any ShownLine
}

/// `value TAB findings`.
struct PlainValueLine: ValueLineFormat {
  /// Bytes of the longest text of a spreadsheet's cell, three for a UTF-16 unit, and some over.
  static let longest = 3 * 32_768

  let reader: ValueReader

  func answer(_ line: LineSplitter.Line, number: Int) -> any ShownLine {
    guard case .bytes(let bytes) = line else { return text(.tooLong) }
    return text(String(validating: bytes, as: UTF8.self).map(reader.read) ?? .badEncoding)
  }

  private func text(_ reading: ValueReading) -> any ShownLine {
    TextLine(
      .text(reading.value?.plainText ?? ""), .tab, .text(reading.findings.joined(separator: ",")))
  }
}

/// `{"input": …, "value": …, "findings": […]}` for a JSON string.
struct JSONValueLine: ValueLineFormat {
  /// As for a plain line, with every UTF-16 unit escaped as `\uXXXX`.
  static let longest = 6 * 32_768

  let reader: ValueReader

  func answer(_ line: LineSplitter.Line, number: Int) throws -> any ShownLine {
    guard case .bytes(let bytes) = line else { return text(nil, .tooLong) }
    let trimmed = bytes.drop { $0 == 0x20 || $0 == 0x09 }
    if String(validating: bytes, as: UTF8.self) == nil { return text(nil, .badEncoding) }
    do {
      let input = try JSONDecoder().decode(String?.self, from: Data(trimmed))
      return text(input, input.map(reader.read) ?? ValueReading(nil))
    } catch {
      // A string with half of a surrogate pair is text that no encoding has; anything else is no string.
      if trimmed.first == UInt8(ascii: "\""), trimmed.contains(UInt8(ascii: "\\")) {
        return text(nil, .badEncoding)
      }
      throw CommandFailure(
        .usage, th: "บรรทัดที่ \(number) ของ stdin ไม่ใช่สตริง JSON",
        en: "line \(number) of stdin is no JSON string")
    }
  }

  private func text(_ input: String?, _ reading: ValueReading) -> any ShownLine {
    let findings = reading.findings.map(\.jsonText).joined(separator: ",")
    let value = reading.value?.jsonText ?? "null"
    return JSONText("{\"input\":\(input?.jsonText ?? "null"),\"value\":\(value),\"findings\":[\(findings)]}")
  }
}

extension ValueReading.Value {
  fileprivate var plainText: String {
    switch self {
    case .text(let text): text
    case .step(let step): String(step)
    case .flag(let isOn): String(isOn)
    }
  }

  fileprivate var jsonText: String {
    if case .text(let text) = self { text.jsonText } else { plainText }
  }
}

extension String {
  /// The text as a JSON string; written by hand, because the members of a line have a fixed order.
  fileprivate var jsonText: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
