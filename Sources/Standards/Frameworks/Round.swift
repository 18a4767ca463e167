/// A fiscal year's use of a framework: sources of results, what is owed and when, required documents.
///
/// A new year is a new round file and no code. Source: FrameworksAndRounds.
package struct Round: Hashable, Sendable {
  package let id: String
  package let frameworkID: String
  package let firstFiscalYear: Int
  /// The last fiscal year; nil means until a later round begins.
  package let lastFiscalYear: Int?
  /// Standards whose result another assessment gives, by standard id.
  package let externalStandards: [String: ExternalResult]
  package let statedCounts: StatedCounts?
  package let owed: [OwedSheet]
  /// The steps by which the year's report comes to be; nil where no source gives any.
  package let process: WorkProcess?
  /// The documents that an indicator's evidence should name, by indicator id.
  package let requiredDocuments: [String: [RequiredDocument]]

  /// Counts that a document of the year states, kept apart from the counts computed.
  package struct StatedCounts: Hashable, Sendable {
    package let standards: Int?
    package let indicators: Int?
    package let considerations: Int?
    package let criteria: Int?
    package let source: String
  }

  /// A sheet that somebody owes, in the months given and by a day of them.
  package struct OwedSheet: Hashable, Sendable {
    package let kind: SheetKind
    package let by: String
    package let months: [Int]
    package let dueDay: Int
    package let assumed: String?
  }

  /// A document that an indicator asks for, and the words by which evidence is recognised as it.
  package struct RequiredDocument: Hashable, Sendable {
    package let title: String
    package let matchWords: [String]
    package let isRequired: Bool

    /// The title with its `{fiscalYear}` filled in.
    package func title(fiscalYear: Int) -> String {
      let mark = "{fiscalYear}"
      var result = ""
      var rest = Substring(title)
      while let range = rest.firstRange(of: mark) {
        result += rest[..<range.lowerBound] + String(fiscalYear)
        rest = rest[range.upperBound...]
      }
      return result + rest
    }
  }
}
