internal import Records
internal import Reference
internal import Standards

extension ReviewRow: FormContent {
  static func form(_ source: FormSource) -> FormParts? { source.reviewForm }
}

extension FormSource {
  /// The committee's levels and recommendations, a row for whatever takes one.
  fileprivate var reviewForm: FormParts? {
    let nodes = nodes { $0.isReviewable || $0.rule == .judgement }
    guard !nodes.isEmpty else { return nil }
    let isJudged = nodes.contains { $0.rule == .judgement }
    let judgement = [
      column(.assessor, in: .review, width: 18),
      column(.implemented, in: .review, width: 12, .word, list: yesNo),
      column(.clear, in: .review, width: 12, .word, list: clarity),
    ]
    let columns =
      [
        column(.standard, in: .review, width: 34), column(.indicator, in: .review, width: 34),
        FormColumn(itemHeader(nodes), width: 40, .text),
      ] + (isJudged ? judgement : []) + [
        column(.level, in: .review, width: 15, .word, list: levels),
        column(.recommendation, in: .review, width: 52),
      ]
    let rows = nodes.map { $0.titledCells + ($0.isReviewable ? levelCells(isJudged) : Self.judgementCells) }
    return FormParts(
      columns: columns, rows: rows, keyColumns: 3,
      guide: isJudged ? judgementGuide + reviewGuide : reviewGuide)
  }

  /// An item that takes a level: no judgement belongs to it.
  private func levelCells(_ isJudged: Bool) -> [FormCell] {
    (isJudged ? [.answer, .blank, .blank] : []) + [.answer, .answer]
  }

  /// A consideration under a rubric: no level belongs to it.
  private static let judgementCells: [FormCell] = [.answer, .answer, .answer, .blank, .answer]

  private var judgementGuide: [GuideLine] {
    let (implemented, clear) = (header(.implemented, in: .review), header(.clear, in: .review))
    return [
      .step(
        """
        ประเด็นการพิจารณา ให้เลือก "\(implemented)" และ "\(clear)" แทนระดับ เมื่อครบทุกประเด็นของตัวบ่งชี้ \
        ระบบคำนวณระดับของตัวบ่งชี้ตามเกณฑ์ หากให้ระดับของตัวบ่งชี้เองด้วย จะใช้ระดับที่ให้
        """),
      .step(
        """
        หากกรรมการหลายคนพิจารณา ให้คัดลอกแถวเป็นของแต่ละคน และใส่ "คนที่ 1", "คนที่ 2" ในช่อง \
        "\(header(.assessor, in: .review))" ทุกแถว หากพิจารณาร่วมกัน ให้เว้นว่าง ระบบใช้เสียงข้างมากและไม่เก็บชื่อ
        """),
    ]
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
