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

  /// The regions by their overall, as `ผลรายภูมิภาค` has them in long form.
  private var regionSection: TablesSheet.Section {
    let regions = published.rankedRegions
    let note = """
      หมายเหตุ: จำนวนเขตหน้าคะแนนเฉลี่ยคือเขตที่คะแนนเฉลี่ยนั้นคิดจาก ภูมิภาคที่มีผลไม่ถึงครึ่งของเขตพิมพ์เป็นสีเทาตัวเอน อยู่ท้ายตาราง และไม่อยู่ในแผนภูมิ
      """
    return TablesSheet.Section(
      heading: "คะแนนเฉลี่ยรายภูมิภาค", table: regionTable(regions),
      notes: regions.contains(where: \.overall.isThin) ? [note] : [])
  }

  /// Columns before those of the overall's mean, which stands first.
  private static let regionMeanColumn = 5
  private static let regionLabelColumn = 1

  private func regionTable(_ regions: [RankedRegion]) -> TableBlock {
    let columns: [Column<RankedRegion>] = [
      Column("ภูมิภาค", .text) { .text($0.region.title) },
      Column("ภูมิภาค (เขตที่มีผล/ทั้งหมด)", .text) { .text($0.label) },
      Column("เขตในภูมิภาค", .text) { .text(typeCounts($0.region)) },
      Column(OfficeCountWords.registered, .count) { .count($0.region.members.count) },
    ]
    let items =
      [(OfficeResult.overallID, plan.framework.overall.title)]
      + plan.standards.map { ($0.id, $0.heading) }
    let means = items.flatMap { id, title -> [Column<RankedRegion>] in
      func distribution(_ row: RankedRegion) -> Distribution {
        assessment.distribution(of: id, in: row.region)
      }
      return [
        Column("\(title) จำนวนเขต", .count) { .count(distribution($0).scoreCount) },
        Column("\(title) คะแนนเฉลี่ย", id == OfficeResult.overallID ? .bar : .figure) {
          .figure(orMissing: distribution($0).meanScore, isFaint: distribution($0).isThin)
        },
      ]
    }
    return TableBlock("OverviewRegions", columns: columns + means, rows: regions)
  }

  /// How many offices of each type a region has: `สพป. 40 เขต สพม. 12 เขต`.
  private func typeCounts(_ region: Scope) -> String {
    assessment.scopes.filter { $0.kind == .type }.compactMap { type in
      let count = Set(region.members).intersection(type.members).count
      return count > 0 ? "\(type.title) \(count) เขต" : nil
    }.joined(separator: " ")
  }

  /// Bars of the regions that most of their offices stand behind; nil where there are none.
  private func regionChart(_ place: TablePlace, _ style: SheetStyle) -> Chart? {
    let count = published.rankedRegions.prefix { !$0.overall.isThin && $0.overall.meanScore != nil }.count
    guard count > 0 else { return nil }
    let series = ChartSeries(
      name: place.name(ofColumn: Self.regionMeanColumn), sheet: place.sheet,
      categories: place.data(ofColumn: Self.regionLabelColumn, rows: 0..<count),
      values: place.data(ofColumn: Self.regionMeanColumn, rows: 0..<count), color: Palette.series,
      labels: .value(numberFormat: "0.00"))
    return Chart(
      kind: .bar, title: "คะแนนเฉลี่ยภาพรวมรายภูมิภาค", series: [series],
      alternativeText: "แผนภูมิแท่งแนวนอน: คะแนนเฉลี่ยภาพรวมของแต่ละภูมิภาคจากมากไปน้อย ตามตารางคะแนนเฉลี่ยรายภูมิภาค",
      font: style.font(size: 12), categoryAxisTitle: "ภูมิภาค (เขตที่มีผล/ทั้งหมด)",
      valueAxisTitle: "คะแนนเฉลี่ย (1–5)", legend: .none, valueMinimum: 1, valueMaximum: 5,
      valueNumberFormat: "0.00", reversesCategories: true, gap: 40, width: 640, height: 340)
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
      font: style.font(size: 12), categoryAxisTitle: "มาตรฐาน", valueAxisTitle: "ระดับเฉลี่ย (1–5)",
      valueMinimum: 1, valueMaximum: 5, valueNumberFormat: "0.00", gap: 100, width: 560, height: 340)
  }
}

extension Node {
  /// Whether the standard's sheet shows self and reviewed levels: not where its result comes from elsewhere.
  fileprivate var hasJudgedLevels: Bool {
    if case .external = rule { false } else { true }
  }
}
