package import Digest
package import Standards
package import ThaiText
internal import XLSXWorkbook

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

extension LetterSettings {
  /// Every setting that has a value, by its path within `letter`, as `config show` prints it.
  package var fields: [(path: String, value: String)] {
    var fields: [(path: String, value: String?)] = [
      ("documentNo", document.number), ("date", document.date?.longBuddhistText), ("subject", subject),
      ("addressee", addressee),
    ]
    for (index, text) in enclosures.enumerated() { fields.append(("enclosures[\(index)]", text)) }
    for (index, text) in paragraphs.enumerated() { fields.append(("paragraphs[\(index)]", text)) }
    fields += signatory.fields.map { ("signatory.\($0.path)", $0.value) }
    fields += enclosureSignatory?.fields.map { ("enclosureSignatory.\($0.path)", $0.value) } ?? []
    fields += [("unit", unit), ("phone", phone), (Self.emblemPath, emblem?.path)]
    for (code, document) in corrections.sorted(by: { $0.key < $1.key }) {
      fields.append(("corrections.\(code).documentNo", document.number))
      fields.append(("corrections.\(code).date", document.date?.longBuddhistText))
    }
    return fields.compactMap { field in field.value.map { (field.path, $0) } }
  }

  /// Where the emblem lies does not matter, only what it shows.
  private static let emblemPath = "emblemPNG"

  /// A SHA-256 that differs where a letter could; it keeps names out of the ledger.
  /// - Parameter numbersTaken: the numbers of other periods' letters.
  package func fingerprint(numbersTaken: [LetterNumber: Period] = [:]) throws(DigestError) -> String {
    var stream = try SHA256Stream()
    for (number, period) in numbersTaken.sorted(by: { $0.key < $1.key }) {
      let bytes = Array("\(number)\u{0}\(period)\u{0}".utf8)
      try stream.update(bytes.span)
    }
    for field in fields where field.path != Self.emblemPath {
      let bytes = Array("\(field.path)\u{0}\(field.value)\u{0}".utf8)
      try stream.update(bytes.span)
    }
    if let emblem { try stream.update(emblem.png.span) }
    return try stream.finish().description
  }

  /// Whether a sheet can show the file as an emblem: a whole PNG.
  package static func isPNG(_ bytes: [UInt8]) -> Bool { Picture.size(ofPNG: bytes) != nil }

  /// Reads `2564-11-16` or `2021-11-16`: a year over 2400 is of the Buddhist era.
  package static func date(_ text: String) -> ThaiDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let year = numbers[0] > 2400 ? numbers[0] - ThaiDate.buddhistOffset : numbers[0]
    return ThaiDate(year: year, month: numbers[1], day: numbers[2])
  }
}

extension Signatory {
  fileprivate var fields: [(path: String, value: String?)] {
    [("name", name), ("position", position), ("form", form.rawValue), ("for", principal)]
  }
}

extension ThaiDate {
  /// `16 พฤศจิกายน 2564`.
  var longBuddhistText: String { "\(day) \(Period.monthNames[month - 1]) \(buddhistYear)" }
}
