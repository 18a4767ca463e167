internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// What the committee recommends on a node, to every office to which it says the same: a row of `ข้อเสนอแนะ`.
private struct Recommendation {
  let node: Node
  let text: String
  var offices: [Office]
}

/// `ข้อเสนอแนะ`: the committee's recommendations by node, equal ones once with their offices; one row says so if there is none.
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
      column("รายการที่", .code) { .text($0.node.id) },
      column("รายการ", .text, width: .fixed(40)) { .text($0.node.title) },
      Column("ข้อเสนอแนะเพื่อการพัฒนา", .text, width: .fixed(70)) {
        .text($0?.text ?? "ยังไม่มีข้อเสนอแนะของคณะกรรมการ")
      },
      column("จำนวนเขต", .count) { .count($0.offices.count) },
      column("สพท.", .text, width: .fixed(56)) {
        .text($0.offices.map(\.shortName).joined(separator: ", "))
      },
      column("รหัสเขต", .text, width: .fixed(30)) { .text($0.offices.map(\.code).joined(separator: ", ")) },
    ]
    return TableSheet(
      name: SheetNames.recommendations, summary: "ข้อเสนอแนะของคณะกรรมการ รายรายการ ข้อความเดียวกันรวมเป็นแถวเดียว",
      table: TableBlock(
        "Recommendations", columns: columns, rows: rows, dataCount: recommendations.count),
      frozenColumns: 1)
  }

  /// In framework order; of a node what most offices got first, then in the order of the offices.
  private var recommendations: [Recommendation] {
    plan.nodes.flatMap { node in
      var found: [Recommendation] = []
      var places: [String: Int] = [:]
      for (office, reports) in zip(assessment.offices, assessment.reports) {
        guard let text = reports.reviews[node.id]?.recommendation else { continue }
        if let place = places[text] {
          found[place].offices.append(office)
        } else {
          places[text] = found.count
          found.append(Recommendation(node: node, text: text, offices: [office]))
        }
      }
      return found.enumerated().sorted {
        ($1.element.offices.count, $0.offset) < ($0.element.offices.count, $1.offset)
      }.map(\.element)
    }
  }
}
