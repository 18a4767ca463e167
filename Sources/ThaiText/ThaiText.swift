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
