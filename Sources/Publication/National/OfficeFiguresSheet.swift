internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// `ข้อมูลสำรวจ`: each office with the score and level of every standard and indicator, which `สำรวจเขต` looks up.
struct OfficeFiguresSheet: PeriodSheet {
  let published: PublishedPeriod

  static let keyTitle = "เขต"
  /// What stands behind an item's heading in the titles of its columns.
  static let scoreTitle = "คะแนน"
  static let levelTitle = "ระดับ"

  /// Columns of facts that `สำรวจเขต` says in words.
  enum Fact: String, CaseIterable {
    case status = "สถานะ"
    case rank = "อันดับ"
    case typeRank = "อันดับในประเภท"
    case marks = "เครื่องหมาย"
    case workbook = "สมุดงาน"
  }

  /// Nil where the month has no offices.
  var sheet: TableSheet? {
    guard !assessment.offices.isEmpty else { return nil }
    return TableSheet(
      name: SheetNames.officeFigures, summary: "คะแนนและระดับของทุกเขต ทุกมาตรฐานและตัวบ่งชี้",
      table: TableBlock("OfficeFigures", columns: columns, rows: OfficeRow.all(of: assessment)),
      frozenColumns: 1, isToCalculateWith: true)
  }

  /// What the list of `สำรวจเขต` offers for an office.
  static func key(of office: Office) -> String { "\(office.code) \(office.shortName)" }

  var columns: [Column<OfficeRow>] {
    let scale = LevelWords(plan.framework.scale)
    let key = Column<OfficeRow>(Self.keyTitle, .text, width: .measured(atMost: 48)) {
      .text(Self.key(of: $0.office))
    }
    let items = ComparedItem.all(of: plan).flatMap { item -> [Column<OfficeRow>] in
      func result(_ row: OfficeRow) -> NodeResult? { item.result(in: row.result) }
      return [
        Column("\(item.heading) \(Self.scoreTitle)", .figure) {
          SheetCell(result($0)?.benchmark, of: result($0))
        },
        Column("\(item.heading) \(Self.levelTitle)", .level(scale)) { SheetCell(levelOf: result($0)) },
      ]
    }
    return [key] + published.linkedOfficeColumns.columns { (row: OfficeRow) in row.office } + facts + items
  }

  private var facts: [Column<OfficeRow>] {
    let items = ComparedItem.all(of: plan)
    return Fact.allCases.map { fact in
      Column(fact.rawValue, fact == .rank || fact == .typeRank ? .count : .code) {
        value(of: fact, $0, items)
      }
    }
  }

  /// - Parameter items: what an office is judged by, of which it may have marks.
  func value(of fact: Fact, _ row: OfficeRow, _ items: [ComparedItem]) -> SheetCell {
    let overall = row.result.overall
    switch fact {
    case .status: return .text(overall.status.thaiName)
    case .rank: return .count(orMissing: assessment.nationalRanking.rank(of: row.office.code))
    case .typeRank: return .count(orMissing: assessment.typeRank(of: row.office))
    case .marks:
      return .text(orMissing: Marks.joined(items.compactMap { $0.result(in: row.result) }))
    case .workbook: return .text(orMissing: workbook(of: row.office))
    }
  }

  /// Where the workbook of an office lies, as a link of the national one leads to it.
  private func workbook(of office: Office) -> String? {
    published.linkedOfficeColumns.linked.contains(office.code) ? "offices/\(office.code).xlsx" : nil
  }
}

extension ComparedItem {
  func result(in result: OfficeResult) -> NodeResult? {
    id == OfficeResult.overallID ? result.overall : result[id: id]
  }
}
