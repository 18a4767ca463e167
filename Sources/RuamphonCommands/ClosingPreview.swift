internal import Assessment
internal import Basics
internal import CommandLineKit
internal import Ledger
internal import Records
internal import Standards

/// What closing a period freezes, and what still lacks in it.
struct ClosingPreview {
  private let period: Period
  private let statuses: [ResultStatus]
  private let resultCount: Int
  /// Owed sheets of which nothing stands that can be used: their offices by kind.
  private let lacking: [SheetKind: [String]]

  /// How many offices a line names before it only counts.
  private static let named = 10

  /// Nil where the period was never published.
  init?(
    of period: Period, in ledger: Ledger, _ reference: ReferenceFiles, asOf: Int
  ) throws(LedgerError) {
    guard try ledger.standings()[period] != nil else { return nil }
    self.period = period
    let results = try ledger.results(of: period)
    resultCount = results.count
    statuses = results.filter { $0.key.nodeID == OfficeResult.overallID }.map(\.value.status)
    let arrivals = try ledger.arrivals(of: period)
    var lacking: [SheetKind: [String]] = [:]
    if let plan = reference.library.roundFramework(fiscalYear: period.fiscalYear) {
      let submissions = Obligations(period: period, round: plan.round).submissions(
        offices: reference.registry.valid(in: period), arrivals: arrivals,
        asOf: CalendarDay(secondsSince1970: asOf))
      for submission in submissions
      where submission.due != nil && [.missing, .rejected, .notYetDue].contains(submission.state) {
        lacking[submission.kind, default: []].append(submission.officeCode)
      }
    }
    self.lacking = lacking
  }

  func lines(_ language: Language) -> [String] {
    func count(_ status: ResultStatus) -> Int { statuses.count { $0 == status } }
    let (final, provisional, missing) = (count(.final), count(.provisional), count(.missing))
    let head =
      language == .thai
      ? """
      จะปิดงวด \(period): \(statuses.count) เขต ผล \(resultCount) รายการ ผลรวมเป็นผลสรุป \(final) เขต \
      ผลเบื้องต้น \(provisional) เขต ข้อมูลไม่ครบ \(missing) เขต
      """
      : """
      closing \(period): \(statuses.count) offices, \(resultCount) results; overall final \(final), provisional \
      \(provisional), missing \(missing)
      """
    let rest = SheetKind.allCases.compactMap { kind in lacking[kind].map { line(kind, $0, language) } }
    if rest.isEmpty { return [head, language == .thai ? "ไม่มีไฟล์ที่ต้องส่งค้างอยู่" : "nothing owed lacks"] }
    return [head] + rest
  }

  private func line(_ kind: SheetKind, _ offices: [String], _ language: Language) -> String {
    let names = offices.prefix(Self.named).joined(separator: ", ") + (offices.count > Self.named ? " …" : "")
    return language == .thai
      ? "ยังขาด \(kind.rawValue) ของ \(offices.count) เขต: \(names)"
      : "still lacking: \(kind.rawValue) of \(offices.count) offices: \(names)"
  }
}
