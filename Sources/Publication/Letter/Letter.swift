internal import Assessment
internal import Records
package import Standards
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

/// Words the letter to an office; after a correction of a closed period the one that corrects it.
struct LetterDrafting: OfficeSheet {
  let published: PublishedPeriod
  let index: Int

  var letter: Letter {
    let paragraphs =
      isCorrection ? LetterWording.correction(listed(correctedLevels)) : settings.paragraphs
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

  /// Why the letter must not be sent; empty when it may.
  var draft: [LetterDraft] {
    let letters = published.letters
    let conditions = LetterDraft.Conditions(
      isClosed: letters.closedRun != nil, lacksOwed: letters.lackingOffices.contains(office.code),
      status: result.overall.status,
      withoutLevel: Enclosure(plan: plan, office: office, result: result).withoutLevel,
      isNumbered: documents.allSatisfy(\.isComplete), numberUsedIn: numberUsedIn,
      isEarly: documents.contains { $0.isBefore(endOf: period) }, hasEmblem: settings.emblem != nil)
    return conditions.reasons(in: period)
  }

  private var settings: LetterSettings { published.letters.settings }
  private var isCorrection: Bool { !correctionsAfterClosing.isEmpty }

  /// Its own number and day.
  var document: LetterSettings.Document {
    guard isCorrection else { return settings.document }
    return settings.corrections[office.code] ?? LetterSettings.Document()
  }

  /// The letters that it names: itself, and the one that it corrects.
  private var documents: [LetterSettings.Document] {
    isCorrection ? [document, settings.document] : [document]
  }

  /// The period of another letter that has one of the numbers.
  private var numberUsedIn: Period? {
    let numbers = documents.compactMap { $0.number.map(LetterNumber.init) }
    if Set(numbers).count < numbers.count { return period }
    return numbers.lazy.compactMap { published.letters.numbersTaken[$0] }.first
  }

  /// A text of the letter with its placeholders filled in, in Thai digits.
  private func text(_ template: String) -> String {
    Letter.inThaiDigits(
      LetterTemplate.filled(template) { placeholder in
        switch placeholder {
        case .office: office.name
        case .officeShort: office.shortName
        case .code: office.code
        case .fiscalYear: "\(plan.fiscalYear)"
        case .period: period.thaiTitle
        case .edition: plan.framework.edition
        case .counts: plan.countsInWords
        }
      })
  }

  /// What was corrected of the office since the period was closed, oldest first.
  private var correctionsAfterClosing: [Correction] {
    guard let closedRun = published.letters.closedRun else { return [] }
    return history.corrections.filter { $0.officeCode == office.code && $0.run > closedRun }
  }

  /// Whose printed level changed since closing: each as a phrase, in framework order.
  private var correctedLevels: [String] {
    let corrections = Dictionary(grouping: correctionsAfterClosing, by: \.nodeID)
    let printed = plan.nodes.filter { $0.kind == .standard || $0.kind == .indicator }
      .map { (id: $0.id, title: $0.heading) }
    let overall = (id: OfficeResult.overallID, title: plan.framework.overall.title)
    return (printed + [overall]).compactMap { node in
      guard let first = corrections[node.id]?.first, let last = corrections[node.id]?.last,
        first.before.level != last.after.level
      else { return nil }
      func word(_ figures: Correction.Figures) -> String {
        figures.level.map { "ระดับ\(plan.framework.scale.label(of: $0))" } ?? "ไม่มีระดับ"
      }
      return "\(node.title) จาก\(word(first.before)) เป็น\(word(last.after))"
    }
  }

  /// One page holds so many phrases; a longer list is counted and left to the enclosure.
  private func listed(_ changes: [String]) -> [String] {
    let most = 4
    return changes.count > most ? ["\(changes.count) รายการ ซึ่งรวมถึง\(changes[0])"] : changes
  }
}

extension RoundFramework {
  /// How much is judged, as the documents of the year count it: `3 มาตรฐาน 17 ประเด็นการพิจารณา`.
  fileprivate var countsInWords: String {
    let standards = round.statedCounts?.standards ?? standards.count
    let leaves = round.statedCounts?.considerations ?? leafCount
    let noun = (computedCount(of: .criterion) > 0 ? Node.Kind.criterion : .consideration).thaiName
    return "\(standards) มาตรฐาน \(leaves) \(noun)"
  }
}

extension LetterSettings.Document {
  fileprivate var numberText: String { "ที่ \(number ?? LetterWording.blankNumber)" }
  fileprivate var dateText: String { date?.longBuddhistText ?? LetterWording.blank }

  /// Whether it has a date that lies before the last day of a month.
  package func isBefore(endOf period: Period) -> Bool {
    date.map { day in
      CalendarDay(year: day.year, month: day.month, day: day.day) < CalendarDay(period, day: period.days)
    } ?? false
  }

  /// How another letter refers to this one.
  fileprivate var reference: String {
    "หนังสือ\(LetterWording.issuer) \(numberText) ลงวันที่ \(dateText)"
  }
}
