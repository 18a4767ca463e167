package import Standards
internal import ThaiText

/// The letters of all periods: texts that hold for each, and what a period's letters have of their own.
///
/// Source: TheLetter, *Letters of a period*.
package struct LetterRegister: Hashable, Sendable {
  /// Holds for a period that has nothing of its own: texts only, since a number and a date belong to one period.
  package let texts: LetterSettings
  /// The whole settings of the periods that have some, the common texts already among them.
  package let periods: [Period: LetterSettings]

  package init(texts: LetterSettings = LetterSettings(), periods: [Period: LetterSettings] = [:]) {
    self.texts = texts.withoutDocuments
    self.periods = periods
  }

  package func settings(of period: Period) -> LetterSettings { periods[period] ?? texts }

  /// The numbers of a period's letters that another period has, each with that period.
  ///
  /// What was published counts first: a period keeps the number that its letters were published with, whoever names it
  /// later.
  /// - Parameter published: the numbers with which letters of each period were published as final.
  package func numbersTaken(
    from period: Period, published: [Period: Set<LetterNumber>] = [:]
  ) -> [LetterNumber: Period] {
    let own = settings(of: period).numbers
    var taken: [LetterNumber: Period] = [:]
    for (other, settings) in periods.sorted(by: { $0.key > $1.key }) where other != period {
      for number in own.subtracting(published[period] ?? []).intersection(settings.numbers) {
        taken[number] = other
      }
    }
    for (other, numbers) in published.sorted(by: { $0.key > $1.key }) where other != period {
      for number in own.intersection(numbers) { taken[number] = other }
    }
    return taken
  }
}

/// The number of a letter as numbers are compared: digits of either script, with or without spaces and `ที่`.
package struct LetterNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ text: String) {
    let plain = Digits.foldedToASCII(text).filter { !$0.isWhitespace }
    let word = "ที่"
    description = plain.hasPrefix(word) ? String(plain.dropFirst(word.count)) : plain
  }

  package static func < (left: LetterNumber, right: LetterNumber) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

extension LetterSettings {
  /// The numbers of all letters: to every office, and those that correct one.
  package var numbers: Set<LetterNumber> {
    Set(([document] + corrections.values).compactMap { $0.number.map(LetterNumber.init) })
  }

  /// A number as the settings write it.
  package func text(of number: LetterNumber) -> String {
    ([document] + corrections.values).lazy.compactMap(\.number).first { LetterNumber($0) == number }
      ?? number.description
  }

  /// The same texts with no number, no date and no corrections.
  package var withoutDocuments: LetterSettings {
    var texts = self
    texts.document = Document()
    texts.corrections = [:]
    return texts
  }
}
