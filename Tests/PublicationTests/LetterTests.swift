import Assessment
import Records
import Standards
import Testing
import ThaiText

@testable import Publication
@testable import Sheets

@Suite("The letter to an office")
struct LetterTests {
  /// Number, date and emblem are known.
  private var numbered: LetterSettings {
    var settings = LetterSettings()
    settings.document = .init(number: "ศธ 04003/ว1121", date: LetterSettings.date("2564-11-16"))
    settings.phone = "0 2288 0000"
    settings.emblem = .init(path: "e.png", png: [1])
    return settings
  }

  private func letter(
    _ settings: LetterSettings = LetterSettings(), closedRun: Int? = nil, corrections: [Correction] = [],
    reports: [String: OfficeReports]? = nil, numbersTaken: [LetterNumber: Period] = [:]
  ) throws -> Letter {
    let published = try SmallPeriod.published(
      reports: reports, corrections: corrections,
      letters: LetterBasis(settings: settings, closedRun: closedRun, numbersTaken: numbersTaken))
    return LetterDrafting(published: published, index: 0).letter
  }

  /// What office 1001 reports where the committee judged all of it.
  private var reviewed: OfficeReports {
    var reports = SmallPeriod.reports
    reports.reviews["1.2"] = ReviewReport(
      level: QualityLevel(4), recommendation: nil,
      provenance: Provenance(path: SourcePath("2564-09/1001.csv"), row: 2))
    return reports
  }

  private func lines(_ letter: Letter) -> [String] {
    [letter.documentNo] + letter.issuer + [letter.date, letter.subject, letter.addressee]
      + [letter.reference].compactMap { $0 } + letter.enclosures + letter.paragraphs + letter.signature
      + letter.contact
  }

  private typealias Change = @Sendable (inout LetterDraft.Conditions) -> Void

  private static let allIsRight = LetterDraft.Conditions(
    isClosed: true, lacksOwed: false, status: .final, withoutLevel: [], isNumbered: true, isEarly: false,
    hasEmblem: true)

  @Test("It is final when nothing speaks against it, and says each thing that does", arguments: 0..<9)
  func conditions(index: Int) throws {
    let period = try SmallPeriod.period
    let changes: [(Change, [LetterDraft])] = [
      ({ _ in }, []), ({ $0.isClosed = false }, [.open]), ({ $0.lacksOwed = true }, [.lacking]),
      ({ $0.status = .provisional }, [.notFinal]), ({ $0.status = .missing }, [.notFinal]),
      ({ $0.withoutLevel = ["ก"] }, [.withoutLevel(["ก"])]), ({ $0.isNumbered = false }, [.unnumbered]),
      ({ $0.numberUsedIn = period }, [.numberUsed(in: period)]),
      (
        {
          ($0.isEarly, $0.hasEmblem) = (true, false)
        }, [.early(end: "30 กันยายน 2564"), .noEmblem]
      ),
    ]
    var conditions = Self.allIsRight
    changes[index].0(&conditions)
    #expect(conditions.reasons(in: period) == changes[index].1)
  }

  @Test("With number, date and emblem, closed and judged, it may be sent")
  func final() throws {
    #expect(try letter(numbered, closedRun: 1, reports: ["1001": reviewed]).draft.isEmpty)
  }

  @Test("A number of another period's letter makes it a draft that names the period")
  func takenNumber() throws {
    let other = try #require(Period("2565-03"))
    let draft = try letter(
      numbered, closedRun: 1, reports: ["1001": reviewed],
      numbersTaken: [LetterNumber("ศธ 04003/ว1121"): other]
    ).draft
    #expect(draft == [.numberUsed(in: other)])
    #expect(draft[0].thaiText.contains("มีนาคม 2565"))
  }

  @Test(
    "A date before the period's last day makes it a draft, that day does not",
    arguments: [("2564-09-29", false), ("2564-09-30", true)])
  func early(date: String, isFinal: Bool) throws {
    var settings = numbered
    settings.document.date = LetterSettings.date(date)
    let draft = try letter(settings, closedRun: 1, reports: ["1001": reviewed]).draft
    #expect(draft == (isFinal ? [] : [.early(end: "30 กันยายน 2564")]))
  }

  @Test("Without an emblem it is a draft")
  func noEmblem() throws {
    var settings = numbered
    settings.emblem = nil
    #expect(try letter(settings, closedRun: 1, reports: ["1001": reviewed]).draft == [.noEmblem])
  }

  @Test("An indicator without a level makes it a draft, also where the standard was judged as a whole")
  func missingLevel() throws {
    var reports = reviewed
    reports.reviews["1"] = reports.reviews["1.2"]
    reports.reviews["1.2"] = nil
    reports.measures = [:]
    let draft = try letter(numbered, closedRun: 1, reports: ["1001": reports]).draft
    #expect(draft == [.withoutLevel(["ตัวบ่งชี้ที่ 1.2"])])
    #expect(draft[0].thaiText == "ยังไม่มีระดับคุณภาพของตัวบ่งชี้ที่ 1.2")
  }

  @Test("Without a configuration it names posts, leaves blanks and says that it is a draft")
  func defaults() throws {
    let letter = try letter()
    #expect(letter.draft.contains(.unnumbered))
    #expect(letter.documentNo == "ที่ ศธ \(LetterWording.blank)")
    #expect(letter.date == LetterWording.blank)
    #expect(letter.addressee == "ผู้อำนวยการเขตหนึ่ง")
    #expect(letter.signature == ["(\(LetterWording.blankName))", "เลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน"])
    #expect(letter.contact.last == "โทร. \(LetterWording.blank)")
    #expect(letter.reference == nil)
  }

  @Test("All digits are Thai and no placeholder is left")
  func digits() throws {
    let letter = try letter(numbered, closedRun: 1)
    #expect(letter.documentNo == "ที่ ศธ ๐๔๐๐๓/ว๑๑๒๑")
    #expect(letter.date == "๑๖ พฤศจิกายน ๒๕๖๔")
    #expect(letter.subject.hasSuffix("ประจำปีงบประมาณ พ.ศ. ๒๕๖๔"))
    #expect(letter.paragraphs[0].contains("งวดกันยายน ๒๕๖๔ จำนวน ๑ มาตรฐาน ๓ ประเด็นการพิจารณา"))
    for line in lines(letter) {
      #expect(!line.contains { $0.isASCII && $0.isNumber || $0 == "{" || $0 == "}" }, "\(line)")
    }
  }

  @Test(
    "Each form of signing prints as letters of the civil service have it",
    arguments: [
      (Signatory(name: "ชื่อ", position: "ก"), ["(ชื่อ)", "ก"]),
      (
        Signatory(name: "ชื่อ", position: "ก", form: .onBehalf, principal: "ข"),
        ["(ชื่อ)", "ก ปฏิบัติราชการแทน", "ข"]
      ),
      (Signatory(name: "ชื่อ", position: "ก", form: .acting, principal: "ข"), ["(ชื่อ)", "ก", "รักษาราชการแทนข"]),
    ])
  func signing(signatory: Signatory, lines: [String]) throws {
    var settings = LetterSettings()
    settings.signatory = signatory
    #expect(try letter(settings).signature == lines)
  }

  private func correction(run: Int, node: String = "1.1", office: String = "1001", from: Int, to: Int)
    -> Correction
  {
    func figures(_ level: Int) -> Correction.Figures {
      Correction.Figures(value: nil, level: QualityLevel(level), score: nil, status: "final")
    }
    return Correction(
      run: run, at: 0, officeCode: office, nodeID: node, path: nil, before: figures(from), after: figures(to),
      reason: "แก้")
  }

  @Test("After a correction of a closed period it corrects the first letter, under its own number")
  func correctionLetter() throws {
    var settings = numbered
    settings.corrections["1001"] = .init(number: "ศธ 04003/2", date: LetterSettings.date("2021-12-07"))
    let letter = try letter(
      settings, closedRun: 3,
      corrections: [correction(run: 4, from: 3, to: 4), correction(run: 6, from: 4, to: 5)])
    #expect(letter.subject.hasPrefix("แจ้งแก้ไขผลการติดตาม"))
    #expect(
      letter.reference
        == "หนังสือสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน ที่ ศธ ๐๔๐๐๓/ว๑๑๒๑ ลงวันที่ ๑๖ พฤศจิกายน ๒๕๖๔")
    #expect(letter.documentNo == "ที่ ศธ ๐๔๐๐๓/๒")
    #expect(letter.date == "๗ ธันวาคม ๒๕๖๔")
    #expect(letter.paragraphs[1].contains("ตัวบ่งชี้ที่ ๑.๑ จากระดับดี เป็นระดับดีเยี่ยม"))
    #expect(!letter.draft.contains(.unnumbered))
  }

  @Test("A correction without its number, or of a letter without one, stays a draft")
  func unnumberedCorrection() throws {
    let corrections = [correction(run: 4, from: 3, to: 4)]
    #expect(try letter(numbered, closedRun: 3, corrections: corrections).draft.contains(.unnumbered))
    var settings = LetterSettings()
    settings.corrections["1001"] = numbered.document
    #expect(try letter(settings, closedRun: 3, corrections: corrections).draft.contains(.unnumbered))
    // The number of the letter that it corrects is none of its own.
    settings = numbered
    settings.corrections["1001"] = numbered.document
    #expect(
      try letter(settings, closedRun: 3, corrections: corrections).draft.contains(
        .numberUsed(in: SmallPeriod.period)))
  }

  @Test("Corrections before closing, of an open period, or of another office make no correction letter")
  func noCorrection() throws {
    let early = [correction(run: 3, from: 3, to: 4), correction(run: 5, office: "1002", from: 3, to: 4)]
    #expect(try letter(numbered, closedRun: 3, corrections: early).reference == nil)
    #expect(
      try letter(numbered, corrections: [correction(run: 9, from: 3, to: 4)]).reference == nil)
  }

  @Test(
    "A subject of a correction says so, whatever it was",
    arguments: [("แจ้งผลการติดตาม", "แจ้งแก้ไขผลการติดตาม"), ("รายงานผล", "แจ้งแก้ไขผลตามหนังสือ เรื่อง รายงานผล")])
  func correctionSubject(subject: String, corrected: String) {
    #expect(LetterWording.correctionSubject(subject) == corrected)
  }

  @Test(
    "A date is read in either era, exactly",
    arguments: [
      ("2564-11-16", "2021-11-16"), ("2021-11-16", "2021-11-16"), ("2564-02-29", nil), ("16/11/2564", nil),
      ("2564-11-1", nil), ("๒๕๖๔-11-16", nil), ("", nil),
    ] as [(String, String?)])
  func date(text: String, day: String?) {
    #expect(LetterSettings.date(text)?.description == day)
  }

  @Test("Every setting changes the fingerprint")
  func fingerprint() throws {
    var all: Set<String> = [try LetterSettings().fingerprint()]
    let changes: [(inout LetterSettings) -> Void] = [
      { $0.document.number = "1" }, { $0.document.date = LetterSettings.date("2564-11-16") },
      { $0.subject = "ก" }, { $0.addressee = "ก" }, { $0.enclosures = ["ก"] }, { $0.paragraphs = ["ก"] },
      { $0.signatory.name = "ก" }, { $0.enclosureSignatory = Signatory(position: "ก") }, { $0.unit = "ก" },
      { $0.phone = "1" }, { $0.emblem = .init(path: "a", png: [1]) },
      { $0.emblem = .init(path: "a", png: [2]) },
      { $0.corrections["1001"] = .init(number: "1") }, { $0.corrections["1002"] = .init(number: "1") },
    ]
    for change in changes {
      var settings = LetterSettings()
      change(&settings)
      all.insert(try settings.fingerprint())
    }
    #expect(all.count == changes.count + 1)
    var moved = LetterSettings()
    moved.emblem = .init(path: "elsewhere", png: [2])
    #expect(all.contains(try moved.fingerprint()))
    let taken = [LetterNumber("1"): try SmallPeriod.period]
    #expect(!all.contains(try LetterSettings().fingerprint(numbersTaken: taken)))
  }

  @Test("The letter follows front page and enclosure in an office's workbook")
  func order() throws {
    let names = OfficeWorkbook.sheets(try SmallPeriod.published(), officeAt: 0).map(\.name)
    #expect(names.prefix(3) == [SheetNames.frontPage, SheetNames.enclosure, SheetNames.letter])
  }
}
