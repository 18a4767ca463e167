internal import Assessment
package import Records
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

/// Words the letter to an office; after a correction of a closed period the one that corrects it.
struct LetterDrafting: OfficeSheet {
  let published: PublishedPeriod
  let index: Int

  var letter: Letter {
    let letters = published.letters
    let settings = letters.settings
    let isCorrection = !correctionsAfterClosing.isEmpty
    let document =
      isCorrection ? settings.corrections[office.code] ?? LetterSettings.Document() : settings.document
    let draft = LetterDraft.reasons(
      isClosed: letters.closedRun != nil, lacksOwed: letters.lackingOffices.contains(office.code),
      status: result.overall.status,
      isNumbered: document.isComplete && (!isCorrection || settings.document.isComplete))
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

  /// How another letter refers to this one.
  fileprivate var reference: String {
    "หนังสือ\(LetterWording.issuer) \(numberText) ลงวันที่ \(dateText)"
  }
}

/// Why a letter must not be sent yet.
///
/// Source: TheLetter, *Draft or final*.
package enum LetterDraft: Hashable, Sendable, CaseIterable {
  /// The period is not closed: figures may still change.
  case open
  /// A sheet that is owed for the office has not come, or was rejected.
  case lacking
  /// The overall result is not final.
  case notFinal
  /// Number or date are not configured; nor, in a correction, those of the letter that it refers to.
  case unnumbered

  /// The mark on the letter.
  package static let mark = "ร่าง – ห้ามส่ง"

  /// The reasons that hold, in the order of the cases; none means that the letter may be sent.
  ///
  /// - Parameters:
  ///   - isClosed: whether the period is.
  ///   - lacksOwed: whether anything that is owed for the office in this month has not come.
  ///   - status: of the office's overall result.
  ///   - isNumbered: whether the letter and what it refers to have number and date.
  package static func reasons(
    isClosed: Bool, lacksOwed: Bool, status: ResultStatus, isNumbered: Bool
  ) -> [LetterDraft] {
    allCases.filter { reason in
      switch reason {
      case .open: !isClosed
      case .lacking: lacksOwed
      case .notFinal: status != .final
      case .unnumbered: !isNumbered
      }
    }
  }

  var thaiText: String {
    switch self {
    case .open: "ยังไม่ปิดงวด"
    case .lacking: "ยังได้รับข้อมูลที่ต้องส่งไม่ครบ"
    case .notFinal: "ยังไม่เป็นผลสรุป"
    case .unnumbered: "ยังไม่ได้กำหนดเลขที่หรือวันที่ของหนังสือ"
    }
  }
}

/// What the letters of a period rest on beside its results.
package struct LetterBasis: Sendable {
  package let settings: LetterSettings
  /// The run whose results were closed; nil while the period is open.
  package let closedRun: Int?
  /// The offices for which something owed in this month has not come.
  package let lackingOffices: Set<String>

  package init(
    settings: LetterSettings = LetterSettings(), closedRun: Int? = nil, lackingOffices: Set<String> = []
  ) {
    self.settings = settings
    self.closedRun = closedRun
    self.lackingOffices = lackingOffices
  }
}

extension PublishedPeriod {
  /// Whether every letter of the period has its number and date.
  package var hasNumberedLetters: Bool {
    officesWithWorkbook.allSatisfy {
      !LetterDrafting(published: self, index: $0).letter.draft.contains(.unnumbered)
    }
  }
}
