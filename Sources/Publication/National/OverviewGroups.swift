internal import Assessment
internal import Records
internal import Sheets
internal import Standards
internal import XLSXWorkbook

extension OverviewSheet {
  /// Part of `ภาพรวม`, one printed page: the regions and, where there is anything to compare, self against reviewed levels.
  var groupsPart: TablesSheet.Part {
    let agreement = agreementRows
    let reviews = agreement.isEmpty ? [] : [agreementSection(agreement)]
    return TablesSheet.Part(
      sections: [regionSection] + reviews + assessorSections,
      charts: { places, style in
        let regions = places.first.flatMap { regionChart($0, style) }
        return (regions.map { [$0] } ?? [])
          + places.dropFirst().prefix(reviews.count).map { agreementChart($0, style) }
      }, startsPage: true)
  }

  /// The regions' mean scores side by side, as `ผลรายภูมิภาค` has them in long form.
  private var regionSection: TablesSheet.Section {
    TablesSheet.Section(heading: "คะแนนเฉลี่ยรายภูมิภาค", table: regionTable)
  }

  /// Those with the most means first, so that a chart can show them side by side.
  private var comparedRegions: [Scope] {
    func count(_ region: Scope) -> Int { plan.comparedIDs.count { mean(of: $0, in: region) != nil } }
    return assessment.scopes.filter { $0.kind == .region }.enumerated()
      .map { (region: $1, count: count($1), offset: $0) }
      .sorted { ($1.count, $0.offset) < ($0.count, $1.offset) }.map(\.region)
  }

  /// Bars of a region that leave room for a number above each: regions differ by hundredths, which bars alone do not show.
  private static let mostLabelled = 4
  /// Columns before those of the means.
  private static let firstMeanColumn = 3

  private var regionTable: TableBlock {
    let columns: [Column<Scope>] = [
      Column("ภูมิภาค", .text) { .text($0.title) },
      Column("เขตในภูมิภาค", .text) { .text(typeCounts($0)) },
      Column("จำนวนเขต", .count) { .count($0.members.count) },
    ]
    let means = zip(plan.comparedIDs, plan.comparedTitles).map { id, title in
      Column<Scope>("\(title) คะแนนเฉลี่ย", .bar(maximum: 5)) { .figure(orMissing: mean(of: id, in: $0)) }
    }
    return TableBlock("OverviewRegions", columns: columns + means, rows: comparedRegions)
  }

  private func mean(of id: String, in scope: Scope) -> Hundredths? {
    assessment.distribution(of: id, in: scope).meanScore
  }

  /// How many offices of each type a region has: `สพป. 40 เขต สพม. 12 เขต`.
  private func typeCounts(_ region: Scope) -> String {
    assessment.scopes.filter { $0.kind == .type }.compactMap { type in
      let count = Set(region.members).intersection(type.members).count
      return count > 0 ? "\(type.title) \(count) เขต" : nil
    }.joined(separator: " ")
  }

  private func regionChart(_ place: TablePlace, _ style: SheetStyle) -> Chart? {
    let regions = comparedRegions
    let ids = plan.comparedIDs
    let means = regions.map { region in
      Dictionary(uniqueKeysWithValues: ids.map { ($0, mean(of: $0, in: region)) })
    }
    let filled = ChartRun(rowCount: regions.count, ids: ids) { means[$0][$1].flatMap { $0 } != nil }
    guard let run = filled else { return nil }
    let series = zip(ids, plan.comparedTitles).enumerated().compactMap { index, column -> ChartSeries? in
      guard run.ids.contains(column.0) else { return nil }
      return ChartSeries(
        name: place.name(ofColumn: Self.firstMeanColumn + index), sheet: place.sheet,
        categories: place.data(ofColumn: 0, rows: run.rows),
        values: place.data(ofColumn: Self.firstMeanColumn + index, rows: run.rows),
        color: column.0 == OfficeResult.overallID ? Palette.series : Palette.line(index),
        labels: run.ids.count <= Self.mostLabelled ? .value(numberFormat: "0.00") : .none)
    }
    return Chart(
      kind: .column, title: "คะแนนเฉลี่ยรายภูมิภาค", series: series,
      alternativeText: "แผนภูมิแท่ง: คะแนนเฉลี่ยของแต่ละภูมิภาค รายมาตรฐานและภาพรวม ตามตารางคะแนนเฉลี่ยรายภูมิภาค",
      font: style.font(size: 12), categoryAxisTitle: "ภูมิภาค", valueAxisTitle: "คะแนนเฉลี่ย (เต็ม 5)",
      valueMinimum: 0, valueMaximum: 5, valueNumberFormat: "0.00", gap: 40, width: 760, height: 340)
  }
}

/// A standard, or all of them, with how self and reviewed levels of its indicators agree: a row of `ภาพรวม`.
struct AgreementRow {
  let name: String
  let title: String
  let agreement: ReviewAgreement
}

extension OverviewSheet {
  /// Self against reviewed levels by standard.
  ///
  /// The figures are those of the columns `ประเมินตนเอง`, `คณะกรรมการ` and `ผลต่าง` of the sheets `มาตรฐานที่ N`, over rows
  /// that have both levels.
  func agreementSection(_ rows: [AgreementRow]) -> TablesSheet.Section {
    TablesSheet.Section(
      heading: "ระดับที่ประเมินตนเองเทียบกับระดับของคณะกรรมการ", table: agreementTable(rows),
      notes: [
        """
        หมายเหตุ: คิดจากทุกตัวบ่งชี้ของทุกเขตที่มีทั้งสองระดับ ตามคอลัมน์ประเมินตนเอง คณะกรรมการ และผลต่าง ในแผ่นงานมาตรฐานที่ N \
        (ผลต่าง = คณะกรรมการ − ประเมินตนเอง)
        """
      ])
  }

  /// The standards with both levels anywhere, and all of them together where they are several.
  var agreementRows: [AgreementRow] {
    let standards = plan.standards.filter(\.hasJudgedLevels)
    let rows = standards.map { standard in
      AgreementRow(
        name: standard.heading, title: standard.title,
        agreement: assessment.reviewAgreement(of: standard.judgedNodes.map(\.id)))
    }.filter { $0.agreement.pairCount > 0 }
    guard rows.count > 1 else { return rows }
    let all = assessment.reviewAgreement(of: standards.flatMap(\.judgedNodes).map(\.id))
    return rows + [AgreementRow(name: "ทุกมาตรฐาน", title: "ทุกตัวบ่งชี้รวมกัน", agreement: all)]
  }

  private static let selfColumn = 4

  private func agreementTable(_ rows: [AgreementRow]) -> TableBlock {
    let columns: [Column<AgreementRow>] = [
      Column("มาตรฐาน", .text) { .text($0.name) },
      Column("ชื่อมาตรฐาน", .text, width: .measured(atMost: 56)) { .text($0.title) },
      Column("จำนวนเขต", .count) { .count($0.agreement.officeCount) },
      Column("จำนวนระดับที่เทียบ", .count) { .count($0.agreement.pairCount) },
      Column("ประเมินตนเอง เฉลี่ย", .figure) { .figure(orMissing: $0.agreement.meanSelf) },
      Column("คณะกรรมการ เฉลี่ย", .figure) { .figure(orMissing: $0.agreement.meanReviewed) },
      Column("ผลต่างเฉลี่ย", .change) { .difference(orMissing: $0.agreement.meanDifference) },
      Column("เท่ากัน ร้อยละ", .percentage) { .share($0.agreement.shareEqual) },
      Column("ตนเองสูงกว่า ร้อยละ", .percentage) { .share($0.agreement.shareSelfHigher) },
      Column("ตนเองต่ำกว่า ร้อยละ", .percentage) { .share($0.agreement.shareSelfLower) },
    ]
    return TableBlock("OverviewReviews", columns: columns, rows: rows)
  }

  func agreementChart(_ place: TablePlace, _ style: SheetStyle) -> Chart {
    let series = [Palette.line(0), Palette.series].enumerated().map { index, color in
      ChartSeries(
        name: place.name(ofColumn: Self.selfColumn + index), sheet: place.sheet,
        categories: place.data(ofColumn: 0),
        values: place.data(ofColumn: Self.selfColumn + index), color: color,
        labels: .value(numberFormat: "0.00"))
    }
    return Chart(
      kind: .column, title: "ประเมินตนเองเทียบกับคณะกรรมการ", series: series,
      alternativeText:
        "แผนภูมิแท่งคู่: ระดับเฉลี่ยที่ประเมินตนเองและของคณะกรรมการ รายมาตรฐาน ตามตารางประเมินตนเองเทียบกับคณะกรรมการ",
      font: style.font(size: 12), categoryAxisTitle: "มาตรฐาน", valueAxisTitle: "ระดับเฉลี่ย (เต็ม 5)",
      valueMinimum: 0, valueMaximum: 5, valueNumberFormat: "0.00", gap: 100, width: 560, height: 340)
  }
}

extension Node {
  /// Whether the standard's sheet shows self and reviewed levels: not where its result comes from elsewhere.
  fileprivate var hasJudgedLevels: Bool {
    if case .external = rule { false } else { true }
  }
}
