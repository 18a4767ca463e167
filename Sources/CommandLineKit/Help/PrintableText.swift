extension String {
  /// The text with what would act on a terminal shown as `\u{…}`: control, line-separating and bidirectional characters.
  package var printable: String {
    guard unicodeScalars.contains(where: \.actsOnTerminal) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.actsOnTerminal {
        shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or a viewer of logs obeys the character instead of showing it.
  ///
  /// C0, DEL and C1 move the cursor and colour, separators break lines, bidirectional formats reorder what stands beside.
  package var actsOnTerminal: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
      true
    default: false
    }
  }
}
