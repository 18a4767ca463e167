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
