import Basics
import Consolidation
import Foundation
import InboxSupport
import Reading
import Records
import TestSupport
import Testing

/// Every finding code with the smallest inbox that provokes it: the list that shows each check at work.
///
/// A new check is one line here; a code without a line fails the first test.
@Suite("Every finding code is provoked by a file")
struct CatalogueTests {
  /// The list of the contract (FindingCodes), as far as there are checks for it; permanent.
  static let contract: [Severity: String] = [
    .error: """
    not-csv outside-inbox bad-period no-office office-conflict unknown-sheet ambiguous-sheet duplicate-column \
    bad-encoding mixed-encoding lost-text malformed-csv cut-off file-too-large empty-sheet unreadable-file changed-while-read \
    duplicate-sheet not-authorised unknown-office office-mismatch ragged-row unknown-item not-reviewable \
    unknown-step duplicate-step \
    number-title-mismatch blank-key conflicting-rows clear-without-implemented bad-measure bad-number \
    bad-yes-no ambiguous-mark bad-level bad-code cell-too-long closed-period-change \
    number-as-date survey-scale no-answer-read other-meaning measure-mismatch unknown-condition
    """,
    .warning: """
    mojibake-repaired stray-quote control-character repeated-header percent-only \
    sum-mismatch level-points-mismatch bad-likert bad-date office-column-ignored unknown-respondent-group unknown-group \
    duplicate-response doubtful-text personal-data-masked few-respondents not-csv \
    still-arriving committee-or-office review-level-differs review-incomplete implausible-value narrow-scale \
    answer-outside-year same-survey sent-again revision-lacks-items previous-year-differs conditions-result-differ
    """,
    .info: """
    identical-copy sheet-in-parts second-sheet superseded unknown-column two-row-header merged-cell total-row \
    footer-row excel-armour month-first text-normalised title-differs rows-summed duplicate-row \
    not-applicable unused-item missing-evidence period-folder-read-as previous-year-unused part-not-reported \
    assessors-differ
    """,
  ]

  /// What only a disk, a setting or an earlier publication brings about, each with a test of its own.
  static let ofTheDisk: Set<String> = [
    "bad-period", "changed-while-read", "closed-period-change", "committee-or-office", "file-too-large",
    "not-authorised",
    "outside-inbox",
    "period-folder-read-as", "sent-again",
    "still-arriving",
    "unreadable-file",
  ]

  @Test("The catalogue holds the codes of the contract, each with its severity")
  func agreesWithContract() {
    for severity in [Severity.error, .warning, .info] {
      let listed = Set((Self.contract[severity] ?? "").split(separator: " ").map(String.init))
      let known = Set(FindingCatalogue.all.filter { $0.severity == severity }.map(\.code))
      #expect(known == listed, "\(severity)")
    }
  }

  @Test("Each kind is declared once, under its own identity, and no other kind is made")
  func declaredOnce() throws {
    for identity in FindingIdentity.allCases {
      let kind = FindingCatalogue.kind(of: identity)
      #expect(kind.identity == identity && kind.code == identity.code)
      #expect(identity.rawValue.hasPrefix(kind.code))
    }
    let declarations = try FindingDeclarations(below: Repository.path + "/Sources")
    #expect(declarations.made.sorted() == declarations.named.sorted())
    #expect(declarations.named.sorted() == FindingIdentity.allCases.map { "\($0)" }.sorted())
  }

  @Test("Kinds that share a code are not equal")
  func identity() {
    #expect(Set(FindingCatalogue.all).count == FindingIdentity.allCases.count)
    #expect(Set(FindingCatalogue.all.map(\.code)).count < FindingCatalogue.all.count)
    for kind in FindingCatalogue.all {
      let others = FindingCatalogue.all.filter { $0 == kind }
      #expect(others.map(\.thai) == [kind.thai])
    }
  }

  @Test("A code has one severity; only a file that is no CSV may be harmless")
  func severities() {
    for (code, kinds) in Dictionary(grouping: FindingCatalogue.all, by: \.code) where code != "not-csv" {
      #expect(Set(kinds.map(\.severity)).count == 1, "\(code)")
    }
  }

  @Test("No code of the catalogue lacks a file, and none is unknown to it")
  func complete() {
    #expect(Set(Provocation.all.map(\.code)).union(Self.ofTheDisk) == Set(FindingCatalogue.all.map(\.code)))
  }

  @Test(
    "The file brings about its code alone, at its place, and loses nothing else", arguments: Provocation.all)
  func provokes(_ provocation: Provocation) throws {
    let inbox = try ReadInbox(bytes: provocation.files, period: provocation.period)
    #expect(inbox.codes == ([provocation.code] + provocation.beside).sorted())
    let finding = try #require(inbox.findings(provocation.code).first)
    #expect(finding.kind.severity == provocation.severity)
    #expect((finding.cell ?? finding.row.map(String.init)) == provocation.place)
    #expect(finding.path != nil)
    let reports = inbox.reports("2402")
    let kept =
      Array(reports.considerations.keys) + Array(reports.measures.keys) + Array(reports.reviews.keys)
      + Array(reports.externals.keys) + reports.criterionItems + reports.progress.keys.map { "step \($0)" }
      + (reports.survey == nil ? [] : ["survey"])
    #expect(Set(kept) == Set(provocation.kept))
  }

  @Test("Every text says what to do in both languages and names only places that findings fill")
  func texts() {
    let known: Set<String> = [
      "value", "header", "file", "item", "reason", "line", "name", "offset", "kind", "kinds", "lacking",
      "nearest",
      "expected", "most", "points", "count", "minimum", "earlierRow", "earlierFile", "sum", "computed",
      "folder",
      "other", "documents", "column", "settling", "reasonInEnglish", "blank", "period", "closed", "answers",
      "lostRow", "lostFile", "scale", "known", "month", "implemented", "clear", "levels",
    ]
    for kind in FindingCatalogue.all {
      for text in [kind.thai, kind.english] {
        #expect(text.count > 30, "\(kind.code)")
        let places = text.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first }
        #expect(Set(places.map(String.init)).isSubset(of: known), "\(kind.code): \(places)")
      }
      #expect(kind.thai.unicodeScalars.contains { (0x0E01...0x0E5B).contains($0.value) })
    }
  }

  @Test("No message keeps an unfilled place", arguments: Provocation.all)
  func filled(_ provocation: Provocation) throws {
    for finding in try ReadInbox(bytes: provocation.files, period: provocation.period).consolidated.findings {
      for language in [Language.thai, .english] {
        let message = finding.message(language)
        #expect(!message.contains("{") && !message.contains("\"\"") && !message.contains("()"), "\(message)")
        #expect(!message.contains("  "), "\(message)")
      }
    }
  }
}

/// The kinds of finding that the sources declare, read as text: what a catalogue that lacks one cannot tell.
struct FindingDeclarations {
  /// The identities that a `FindingKind` is made with, anywhere.
  private(set) var made: [String] = []
  /// The names of the constants that are made so.
  private(set) var named: [String] = []

  init(below folder: String) throws {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      made += text.matches(of: #/FindingKind\(\s*\.(\w+)/#).map { String($0.1) }
      named += text.matches(of: #/static let (\w+) = FindingKind\(\s*\.\w+/#).map { String($0.1) }
    }
  }
}
