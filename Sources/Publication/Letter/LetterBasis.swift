package import Standards

/// What the letters of a period rest on beside its results.
package struct LetterBasis: Sendable {
  package let settings: LetterSettings
  /// The run whose results were closed; nil while the period is open.
  package let closedRun: Int?
  /// The offices for which something owed in this month has not come.
  package let lackingOffices: Set<String>
  /// The numbers among the settings that letters of another period have.
  package let numbersTaken: [LetterNumber: Period]

  package init(
    settings: LetterSettings = LetterSettings(), closedRun: Int? = nil, lackingOffices: Set<String> = [],
    numbersTaken: [LetterNumber: Period] = [:]
  ) {
    self.settings = settings
    self.closedRun = closedRun
    self.lackingOffices = lackingOffices
    self.numbersTaken = numbersTaken
  }
}

extension PublishedPeriod {
  private var draftedLetters: [LetterDrafting] {
    officesWithWorkbook.map { LetterDrafting(published: self, index: $0) }
  }

  /// Whether no letter of the period waits for its number, its date or the emblem.
  package var hasSettledLetters: Bool {
    draftedLetters.allSatisfy { !$0.draft.contains(where: \.isOfSettings) }
  }

  /// The numbers of the letters that may be sent.
  package var finalLetterNumbers: Set<LetterNumber> {
    Set(
      draftedLetters.filter(\.draft.isEmpty).compactMap { $0.document.number.map(LetterNumber.init) })
  }
}
