internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// A group of offices or one office with what came of it: a row of `ติดตามการส่ง`.
private struct TrackingRow {
  let name: SheetCell
  let office: Office?
  let region: String?
  /// Of the office, or of all offices of the group.
  let submissions: [Submission]
  /// What has no level, as far as a sheet that lacks is to blame; nil for a group.
  let waiting: Int?
  /// What has to have come by now.
  var owed: [Submission] { submissions.filter { $0.due != nil && $0.state != .notYetDue } }
}

/// `ติดตามการส่ง`: every valid office and every form of the round, silent ones too; rates of the nation, types, regions first.
///
/// Source: Workbooks, *national.xlsx*.
struct TrackingSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let columns: [Column<TrackingRow>] =
      [
        Column("สพท.", .text, width: .fixed(26)) { $0.name },
        Column("รหัสเขต", .code) { .text(orMissing: $0.office?.code) },
        Column("ประเภท", .code) { .text($0.office?.type ?? "กลุ่ม") },
        Column("ภูมิภาค", .text, width: .measured(atMost: 18)) { .text(orMissing: $0.region) },
      ] + plan.sheetKinds.map(column) + [
        Column("ส่งแล้ว/ถึงกำหนด", .code) { .text(Self.rate($0, $0.owed.count(where: \.isUsable))) },
        Column("ตรงเวลา/ถึงกำหนด", .code) { .text(Self.rate($0, $0.owed.count(where: \.isInTime))) },
        Column("ค้างส่ง (แบบรายงาน)", .count) { .count($0.submissions.overdue.count) },
        Column("กำหนดที่เลยแล้ว", .date) { row in
          .date(orMissing: row.submissions.filter(\.isOverdue).compactMap(\.due).min())
        },
        Column("ช้าที่สุด (วัน)", .count) { .count(orMissing: $0.submissions.compactMap(\.daysLate).max()) },
        Column("ระดับที่รอ", .count) { $0.waiting.map(SheetCell.count) ?? .missing },
      ]
    return TableSheet(
      name: SheetNames.tracking, summary: "ทุกเขตและทุกแบบรายงาน: ได้รับ ใช้ของเดือนก่อน ค้างส่ง ล่าช้า และระดับที่รออยู่",
      table: TableBlock("Tracking", columns: columns, rows: rows), frozenColumns: 1,
      notes: [Self.note])
  }

  private static let note = """
    หมายเหตุ: ● ได้รับในเดือนนี้ ◐ ใช้ของเดือนที่ระบุหรือรอไฟล์ ○ ไม่มี ✕ นำเข้าไม่ได้ ระดับที่รอคือระดับที่ยังให้ไม่ได้เพราะขาดแบบรายงานหรือรายการในแบบ \
    แถวของกลุ่มนับแบบรายงานที่ใช้ได้ต่อที่ถึงกำหนดส่ง ตรงเวลาคือไม่ช้ากว่ากำหนดเท่าที่ทราบวันที่ของไฟล์
    """

  private var rows: [TrackingRow] {
    let ofOffice = Dictionary(grouping: published.submissions, by: \.officeCode)
    let names = published.linkedOfficeColumns
    let groups = assessment.scopes.filter { [.nation, .type, .region].contains($0.kind) }.map { scope in
      TrackingRow(
        name: .text(scope.title), office: nil, region: scope.kind == .region ? scope.title : nil,
        submissions: scope.members.flatMap { ofOffice[assessment.offices[$0].code] ?? [] }, waiting: nil)
    }
    return groups
      + zip(assessment.offices, assessment.results).map { office, result in
        let gaps = LevelGaps(plan, result)
        return TrackingRow(
          name: names.name(of: office), office: office, region: office.region,
          submissions: ofOffice[office.code] ?? [],
          waiting: Set(gaps.kinds.flatMap { gaps.blocked(by: $0) }).count)
      }
  }

  private func column(_ kind: SheetKind) -> Column<TrackingRow> {
    Column(kind.thaiName, .sign, width: .fixed(17)) { row in
      let submissions = row.submissions.filter { $0.kind == kind }
      guard row.office == nil else { return .text(submissions.first?.sign ?? "○") }
      let owed = submissions.filter { $0.due != nil && $0.state != .notYetDue }
      guard !owed.isEmpty else {
        let came = submissions.count(where: \.isUsable)
        return .text(came == 0 ? SheetCell.missingText : "\(came) เขต")
      }
      return .text(Self.share(owed.count(where: \.isUsable), of: owed.count))
    }
  }

  private static func rate(_ row: TrackingRow, _ count: Int) -> String {
    let owed = row.owed.count
    if owed == 0 { return SheetCell.missingText }
    return row.office == nil ? share(count, of: owed) : "\(count)/\(owed)"
  }

  /// `123/183 (67.21%)`.
  private static func share(_ count: Int, of all: Int) -> String {
    let percentage = Hundredths(rounding: Ratio(Int128(count * 100), over: Int128(all)))
    return "\(count)/\(all) (\(percentage)%)"
  }
}

extension Submission {
  fileprivate var isInTime: Bool { isUsable && daysLate == nil }

  /// The sign with what it is of.
  fileprivate var sign: String {
    switch state {
    case .received: daysLate.map { "● ช้า \($0) วัน" } ?? "●"
    case .carried: "◐ \(arrival?.month.shortThaiTitle ?? "")"
    case .held: "◐ รอไฟล์"
    case .rejected: "✕ นำเข้าไม่ได้"
    case .missing: "○ ค้างส่ง"
    case .notYetDue: Self.State.notYetDue.thaiName
    }
  }
}
