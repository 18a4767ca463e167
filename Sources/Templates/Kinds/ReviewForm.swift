internal import Records
internal import Reference
internal import Standards

extension ReviewRow: FormContent {
  static func form(_ source: FormSource) -> FormParts? { source.reviewForm }
}

extension FormSource {
  /// The committee's levels and recommendations, a row for whatever takes one.
  fileprivate var reviewForm: FormParts? {
    let nodes = nodes(\.isReviewable)
    guard !nodes.isEmpty else { return nil }
    let columns = [
      column(.standard, in: .review, width: 34), column(.indicator, in: .review, width: 34),
      FormColumn(itemHeader(nodes), width: 40, .text),
      column(.level, in: .review, width: 15, .word, list: levels),
      column(.recommendation, in: .review, width: 52),
    ]
    return FormParts(
      columns: columns, rows: FormParts.rows(nodes.map(\.titledCells), columns: columns), keyColumns: 3,
      guide: reviewGuide)
  }

  /// The header of the lowest number: `เกณฑ์ที่` where the edition has criteria.
  private func itemHeader(_ nodes: [Node]) -> String {
    let names = wordBook.headers(of: .consideration, in: .review)
    let words = Set(nodes.map(\.kind.thaiName))
    return names.first { name in words.contains { "\($0)ที่" == name } } ?? names.first ?? ""
  }

  private var reviewGuide: [GuideLine] {
    [
      .step(
        "เลือก \"\(header(.level, in: .review))\" ของรายการที่คณะกรรมการพิจารณา และเขียน \"\(header(.recommendation, in: .review))\""
      ),
      .step("รายการที่คณะกรรมการไม่ได้ให้ระดับเอง ให้เว้นว่าง ระบบใช้ผลการประเมินตนเองหรือค่าที่คำนวณได้"),
    ]
  }
}

extension Node {
  /// Whether a committee may give the node a level: not what is judged elsewhere or within its indicator.
  fileprivate var isReviewable: Bool {
    if case .external = rule { return false }
    return rule != .judgement
  }

  /// The three key cells of a row: numbers, and the title behind the last one.
  fileprivate var titledCells: [FormCell] {
    var cells = numberCells
    if let last = cells.indices.last { cells[last] = .label("\(number) \(title)") }
    return cells + Array(repeating: .blank, count: max(3 - cells.count, 0))
  }
}
