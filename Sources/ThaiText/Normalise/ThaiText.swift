/// Brings Thai text from many keyboards, PDFs and exports to one spelling (Values, *Thai text*).
///
/// The result is in Unicode NFC, never NFKC: NFKC takes SARA AM apart. Normalising is idempotent, and text that is
/// already normal is returned as it is.
package enum ThaiText {
  /// What becomes of the line ends of a text.
  package enum LineBreaks: Sendable {
    /// Every line end (CR LF, CR, LF, NEL, U+2028, U+2029) becomes one LF; for free text.
    case kept
    /// Every line end is a space like another; for names, headers and everything that is compared.
    case folded
  }

  /// Normalises a text by all rules of Values, *Thai text*; digits stay as they are.
  ///
  /// NUL is left alone: a file that holds one is refused before its text is looked at.
  /// - Parameters:
  ///   - text: Any text, for example one cell.
  ///   - lineBreaks: Whether line ends survive as LF (free text) or count as spaces.
  /// - Returns: The normal text and the kinds of change that were needed for it.
  package static func normalise(_ text: String, lineBreaks: LineBreaks = .kept) -> NormalisedText {
    if CleanTextScan.isNormal(text.utf8.span, lineBreaks: lineBreaks) {
      return NormalisedText(text: text, changes: [])
    }
    var pass = NormalisationPass(scalars: Array(text.unicodeScalars), lineBreaks: lineBreaks)
    pass.runUntilStable()
    return NormalisedText(text: String(scalars: pass.scalars), changes: pass.changes)
  }
}

/// A text after normalising, with what had to be changed or remains in doubt.
package struct NormalisedText: Sendable, Equatable {
  /// The normal text, in NFC.
  package let text: String
  /// The kinds of change; empty if the text was normal already.
  package let changes: TextChanges

  /// Pairs a text with its changes; only a normaliser has reason to.
  package init(text: String, changes: TextChanges) {
    self.text = text
    self.changes = changes
  }
}

/// The kinds of change that normalising made to a text, one member for each rule of Values, *Thai text*.
package struct TextChanges: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Spaces, tabs or line ends were replaced, folded or trimmed.
  package static let spaces = TextChanges(rawValue: 1 << 0)
  /// Control characters were dropped; the finding `control-character`.
  package static let controlCharacters = TextChanges(rawValue: 1 << 1)
  /// Zero-width characters, soft hyphens, direction marks or a byte order mark were dropped.
  package static let invisibleCharacters = TextChanges(rawValue: 1 << 2)
  /// The text was not in Unicode NFC.
  package static let composition = TextChanges(rawValue: 1 << 3)
  /// A NIKHAHIT and a SARA AA were joined into SARA AM, or a tone mark was moved before SARA AM.
  package static let saraAm = TextChanges(rawValue: 1 << 4)
  /// Two SARA E were joined into SARA AE.
  package static let doubleSaraE = TextChanges(rawValue: 1 << 5)
  /// A tone mark was moved behind the vowel over or under the same consonant.
  package static let markOrder = TextChanges(rawValue: 1 << 6)
  /// The same mark stood twice on one consonant.
  package static let repeatedMark = TextChanges(rawValue: 1 << 7)
  /// LAKKHANGYAO stood where only SARA AA can.
  package static let lakkhangyao = TextChanges(rawValue: 1 << 8)
  /// Glyphs of a font's private area were replaced by the letters that they draw.
  package static let privateUse = TextChanges(rawValue: 1 << 9)
  /// HTML tags were stripped or entities decoded.
  package static let markup = TextChanges(rawValue: 1 << 10)
  /// Different tone marks stand on one consonant; the text was left so.
  package static let doubtfulToneMarks = TextChanges(rawValue: 1 << 11)

  /// Whether the finding `text-normalised` is due: something other than white space was changed.
  ///
  /// Dropped control characters do not count, they have a finding of their own.
  package var beyondSpaces: Bool { !subtracting([.spaces, .controlCharacters, .doubtfulToneMarks]).isEmpty }

  /// Whether the finding `doubtful-text` is due.
  package var doubtful: Bool { contains(.doubtfulToneMarks) }

  /// Whether the finding `control-character` is due.
  package var droppedControlCharacters: Bool { contains(.controlCharacters) }
}
