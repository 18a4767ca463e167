internal import Assessment
internal import Standards
internal import XLSXWorkbook

/// A standard, or all of them, with how self and reviewed levels of its indicators agree: a row of `ภาพรวม`.
struct AgreementRow {
  let name: String
  let title: String
  let agreement: ReviewAgreement
}

extension PublishedPeriod {
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
    let names = ["ประเมินตนเอง", "คณะกรรมการ"]
    let series = zip(names, [Palette.line(0), Palette.series]).enumerated().map { index, line in
      ChartSeries(
        name: line.0, sheet: place.sheet, categories: place.data(ofColumn: 0),
        values: place.data(ofColumn: Self.selfColumn + index), color: line.1,
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
