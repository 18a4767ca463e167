internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// What the committee recommends to an office on a node: a row of `ข้อเสนอแนะ`.
private struct Recommendation {
  let office: Office
  let node: Node
  let result: NodeResult?
  let text: String
}

/// `ข้อเสนอแนะ`: the committee's recommendations by office, in framework order; one row says so if there is none.
///
/// Source: Workbooks, *national.xlsx*.
struct RecommendationsSheet: PeriodSheet {
  let published: PublishedPeriod

  var sheet: TableSheet {
    let recommendations = recommendations
    let rows = recommendations.isEmpty ? [nil] : recommendations.map(Optional.some)
    func column(
      _ title: String, _ look: ColumnLook, width: ColumnWidth = .standard,
      _ cell: @escaping (Recommendation) -> SheetCell
    ) -> Column<Recommendation?> {
      Column(title, look, width: width) { $0.map(cell) ?? .missing }
    }
    let columns = [
      column("รหัสเขต", .code) { .text($0.office.code) },
      column("สพท.", .text, width: .measured(atMost: 34)) { .text($0.office.shortName) },
      column("ประเภท", .code) { .text($0.office.type) },
      column("ภูมิภาค", .text, width: .measured(atMost: 20)) { .text(orMissing: $0.office.region) },
      column("รายการที่", .code) { .text($0.node.id) },
      column("รายการ", .text, width: .fixed(40)) { .text($0.node.title) },
      column("ระดับ", .level(LevelWords(plan.framework.scale))) { SheetCell(levelOf: $0.result) },
      Column("ข้อเสนอแนะเพื่อการพัฒนา", .text, width: .fixed(70)) {
        .text($0?.text ?? "ยังไม่มีข้อเสนอแนะของคณะกรรมการ")
      },
    ]
    return TableSheet(
      name: SheetNames.recommendations, summary: "ข้อเสนอแนะของคณะกรรมการ รายเขตและรายการ",
      table: TableBlock(
        "Recommendations", columns: columns, rows: rows, dataCount: recommendations.count),
      frozenColumns: 2)
  }

  private var recommendations: [Recommendation] {
    assessment.offices.indices.flatMap { index in
      plan.nodes.compactMap { node in
        assessment.reports[index].reviews[node.id]?.recommendation.map { text in
          Recommendation(
            office: assessment.offices[index], node: node, result: assessment.results[index][id: node.id],
            text: text)
        }
      }
    }
  }
}
