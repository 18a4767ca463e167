/// What can be told about a sheet before its header is known: its delimiter and its first records.
///
/// The rules are those of Reading, *Dialects*.
package enum CSVDialect {
  /// The delimiters that a sheet may use, in the order of preference.
  package static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// Recognises the `sep=;` line that Excel reads as an instruction and does not show.
  ///
  /// - Parameter bytes: the beginning of a sheet, without a byte order mark.
  /// - Returns: the delimiter it asks for and the length of the line with its line end, or nil without one.
  package static func separatorLine(in bytes: Span<UInt8>) -> (delimiter: UInt8, byteCount: Int)? {
    let end = bytes.indices.first { Byte.isLineEnd(bytes[$0]) } ?? bytes.count
    var line = (0..<min(end, 16)).map { bytes[$0] }
    while let last = line.last, last == 0x20 { line.removeLast() }
    if line.count > 2, line.first == Byte.quote, line.last == Byte.quote {
      line = Array(line[1..<line.count - 1])
    }
    guard line.count == 5, let delimiter = line.last, delimiters.contains(delimiter),
      String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    let isPair =
      end + 1 < bytes.count && bytes[end] == Byte.carriageReturn && bytes[end + 1] == Byte.lineFeed
    return (delimiter, min(bytes.count, end + (isPair ? 2 : 1)))
  }
}
