package import ThaiText

/// What the configuration says of the letter `หนังสือแจ้งผล`; without it the letter has blanks and stays a draft.
///
/// Texts may hold placeholders (``LetterTemplate``). Source: TheLetter, *Members*.
package struct LetterSettings: Hashable, Sendable {
  /// The number and day of a letter; either is blank while it is not known.
  package struct Document: Hashable, Sendable {
    /// Without the word `ที่`: `ศธ 04003/ว1121`.
    package var number: String?
    package var date: ThaiDate?

    package init(number: String? = nil, date: ThaiDate? = nil) {
      self.number = number
      self.date = date
    }

    /// Whether the letter can be referred to.
    package var isComplete: Bool { number != nil && date != nil }
  }

  /// A PNG, and the path under which the configuration names it.
  package struct Emblem: Hashable, Sendable {
    package let path: String
    package let png: [UInt8]

    package init(path: String, png: [UInt8]) {
      self.path = path
      self.png = png
    }
  }

  package var document = Document()
  package var subject = LetterWording.subject
  package var addressee = LetterWording.addressee
  package var enclosures = [LetterWording.enclosure]
  package var paragraphs = LetterWording.paragraphs
  package var signatory = Signatory(position: LetterWording.position)
  /// Who signs the enclosure `ผลการประเมิน` at its end; nobody where nothing is set.
  package var enclosureSignatory: Signatory?
  /// The unit that answers for the letter.
  package var unit = LetterWording.unit
  package var phone: String?
  /// Nil leaves its place empty.
  package var emblem: Emblem?
  /// The letters that correct the result of one office after closing, by office code.
  package var corrections: [String: Document] = [:]

  /// Makes the settings that hold where nothing is configured: posts, no names, no number.
  package init() {}
}

/// Who signs, in one of the ways that letters of the civil service know.
///
/// Source: TheLetter, *Members*; the letter of 2564 has one, its enclosure the other.
package struct Signatory: Hashable, Sendable {
  /// By what right somebody signs.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    /// As the holder of the post.
    case own
    /// On behalf of another post, by delegation: `ปฏิบัติราชการแทน`.
    case onBehalf = "ปฏิบัติราชการแทน"
    /// In a post that is vacant or whose holder is away: `รักษาราชการแทน`.
    case acting = "รักษาราชการแทน"
  }

  /// Nil leaves room for a name to be written in.
  package var name: String?
  package var position: String
  package var form: Form
  /// The post that is signed for; nil in one's own.
  package var principal: String?

  package init(name: String? = nil, position: String, form: Form = .own, principal: String? = nil) {
    self.name = name
    self.position = position
    self.form = form
    self.principal = principal
  }

  /// The lines below the signature.
  var lines: [String] {
    let named = "(\(name ?? LetterWording.blankName))"
    return switch (form, principal) {
    case (.own, _), (_, nil): [named, position]
    case (.onBehalf, let principal?): [named, "\(position) \(form.rawValue)", principal]
    case (.acting, let principal?): [named, position, "\(form.rawValue)\(principal)"]
    }
  }
}
