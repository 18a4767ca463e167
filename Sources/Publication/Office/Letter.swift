internal import Assessment
internal import Records
internal import Standards
internal import ThaiText

/// The letter to one office as its lines say it, all in Thai digits.
///
/// The order is that of an official letter of the civil service; its blanks are dotted. Source: TheLetter; Requirements, 004-5 and 004-9.
struct Letter: Hashable {
  /// Why it must not be sent; empty when it may.
  let draft: [LetterDraft]
  let documentNo: String
  let issuer: [String]
  let date: String
  let subject: String
  let addressee: String
  /// The letter that it corrects.
  let reference: String?
  let enclosures: [String]
  let paragraphs: [String]
  /// Name, post, and the post that is signed for.
  let signature: [String]
  /// The unit that answers, and its telephone.
  let contact: [String]

  /// As official letters print numbers.
  static func inThaiDigits(_ text: String) -> String { Digits.thai(text) }
}

extension PublishedPeriod {
  /// The letter to an office; after a correction of a closed period the one that corrects it.
  /// - Parameter index: of the office within the assessment.
  func letter(officeAt index: Int) -> Letter {
    let office = assessment.offices[index]
    let settings = letters.settings
    let isCorrection = !correctionsAfterClosing(of: office.code).isEmpty
    let document =
      isCorrection ? settings.corrections[office.code] ?? LetterSettings.Document() : settings.document
    func text(_ template: String) -> String { Letter.inThaiDigits(letterText(template, for: office)) }
    let draft = LetterDraft.reasons(
      isClosed: letters.closedRun != nil, lacksOwed: letters.lackingOffices.contains(office.code),
      status: assessment.results[index].overall.status,
      isNumbered: document.isComplete && (!isCorrection || settings.document.isComplete))
    let paragraphs =
      isCorrection ? LetterWording.correction(listed(correctedLevels(of: office.code))) : settings.paragraphs
    return Letter(
      draft: draft, documentNo: text(document.numberText),
      issuer: [LetterWording.issuer, LetterWording.issuerAddress].map(text), date: text(document.dateText),
      subject: text(isCorrection ? LetterWording.correctionSubject(settings.subject) : settings.subject),
      addressee: text(settings.addressee),
      reference: isCorrection ? text(settings.document.reference) : nil,
      enclosures: settings.enclosures.map(text), paragraphs: paragraphs.map(text),
      signature: settings.signatory.lines.map(text),
      contact: [settings.unit, "โทร. \(settings.phone ?? LetterWording.blank)"].map(text))
  }

  /// One page holds so many phrases; a longer list is counted and left to the enclosure.
  private func listed(_ changes: [String]) -> [String] {
    let most = 4
    return changes.count > most ? ["\(changes.count) รายการ ซึ่งรวมถึง\(changes[0])"] : changes
  }
}

extension LetterSettings.Document {
  fileprivate var numberText: String { "ที่ \(number ?? LetterWording.blankNumber)" }
  fileprivate var dateText: String { date?.longBuddhistText ?? LetterWording.blank }

  /// How another letter refers to this one.
  fileprivate var reference: String {
    "หนังสือ\(LetterWording.issuer) \(numberText) ลงวันที่ \(dateText)"
  }
}
