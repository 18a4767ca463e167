internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// A row of `ประวัติการแก้ไข`: a correction, or a line that says what there is no row for.
private enum HistoryRow {
  case correction(Correction)
  case note(String)

  var correction: Correction? {
    if case .correction(let correction) = self { correction } else { nil }
  }
}

/// `ประวัติการแก้ไข`: every figure that readers had seen and that changed, those of the newest run first.
struct HistorySheet: PeriodSheet {
  let published: PublishedPeriod
  var mostRows = FindingsSheet.mostRows

  var sheet: TableSheet {
    let corrections = newestCorrections
    let names = NodeNames(plan)
    let offices = Dictionary(
      assessment.offices.map { ($0.code, $0.shortName) }, uniquingKeysWith: { first, _ in first })
    let columns: [Column<HistoryRow>] =
      [
        Self.column("แก้ไขเมื่อ", .time) { .time($0.at) },
        Self.column("รหัสเขต", .code) { .text($0.officeCode) },
        Self.column("สพท.", .text, width: .fixed(22)) { .text(orMissing: offices[$0.officeCode]) },
        Self.column("รายการที่", .code) { .text(orMissing: names.number(of: $0.nodeID)) },
        Self.column("รายการ", .text, width: .fixed(34)) { .text(names.title(of: $0.nodeID)) },
      ] + figureColumns(names) + [
        Column("เหตุผล", .text, width: .fixed(28)) { row in
          switch row {
          case .correction(let correction): .text(orMissing: correction.reason)
          case .note(let text): .text(text)
          }
        },
        Self.column("ไฟล์", .text, width: .fixed(28)) { .text(orMissing: $0.path?.text) },
      ]
    return TableSheet(
      name: SheetNames.history, summary: "ผลที่เผยแพร่แล้วและแก้ไขภายหลัง ค่าเดิม ค่าใหม่ และเหตุผล",
      table: TableBlock(
        "History", columns: columns, rows: Self.rows(corrections, most: mostRows),
        dataCount: corrections.count), frozenColumns: 1,
      notes: isAnyHidden(corrections) ? [published.smallGroupNote] : [])
  }

  /// Those of one run stay in the order of offices and nodes.
  private var newestCorrections: [Correction] {
    history.corrections.enumerated().sorted { one, other in
      one.element.run == other.element.run ? one.offset < other.offset : one.element.run > other.element.run
    }.map(\.element)
  }

  private static func rows(_ corrections: [Correction], most: Int) -> [HistoryRow] {
    if corrections.isEmpty { return [.note("ยังไม่มีการแก้ไขผลที่เผยแพร่แล้ว")] }
    let rest = corrections.count - most
    return corrections.prefix(most).map(HistoryRow.correction)
      + (rest > 0 ? [.note("รายการที่เก่ากว่านี้อีก \(rest) รายการอยู่ในบัญชีข้อมูล ruamphon-read.sqlite")] : [])
  }

  private static func column(
    _ title: String, _ look: ColumnLook, width: ColumnWidth = .standard,
    _ cell: @escaping (Correction) -> SheetCell
  ) -> Column<HistoryRow> {
    Column(title, look, width: width) { $0.correction.map(cell) ?? .missing }
  }

  /// What it was beside what it is, figure by figure, but of what few people answered.
  private func figureColumns(_ names: NodeNames) -> [Column<HistoryRow>] {
    let hidden = smallOffices
    func pair(
      _ title: String, _ look: ColumnLook, width: ColumnWidth = .standard,
      _ cell: @escaping (Correction.Figures, String) -> SheetCell
    ) -> [Column<HistoryRow>] {
      func figures(_ title: String, _ figures: KeyPath<Correction, Correction.Figures>) -> Column<HistoryRow>
      {
        Self.column(title, look, width: width) { correction in
          correction.isOfDimension && hidden.contains(correction.officeCode)
            ? .smallGroup : cell(correction[keyPath: figures], correction.nodeID)
        }
      }
      return [figures("\(title)เดิม", \.before), figures("\(title)ใหม่", \.after)]
    }
    return pair("ค่า", .code, width: .fixed(13)) { figures, _ in .text(orMissing: figures.thaiValue) }
      + pair("ระดับ", .code, width: .fixed(12)) { figures, id in
        .text(orMissing: figures.level.map { "\($0) \(names.scale(of: id).label(of: $0))" })
      }
      + pair("คะแนน", .figure) { figures, _ in .figure(orMissing: figures.score) }
      + [
        Self.column("สถานะเดิม", .code, width: .fixed(14)) { .text($0.before.thaiStatus) },
        Self.column("สถานะใหม่", .code, width: .fixed(14)) { .text($0.after.thaiStatus) },
      ]
  }

  private func isAnyHidden(_ corrections: [Correction]) -> Bool {
    let hidden = smallOffices
    return corrections.contains { $0.isOfDimension && hidden.contains($0.officeCode) }
  }

  /// The codes of the offices of whose survey nothing is shown but what their result rests on.
  private var smallOffices: Set<String> {
    Set(assessment.offices.indices.filter(published.smallGroups.isSmall).map { assessment.offices[$0].code })
  }
}

extension Correction {
  /// Whether it is of a dimension of the survey, which a small office does not show.
  fileprivate var isOfDimension: Bool { nodeID.hasPrefix("survey.") }
}

extension Correction.Figures {
  /// Both judgements of a consideration in the words of `ผลรายประเด็น`.
  fileprivate var thaiValue: String? {
    switch value {
    case "yes/yes": "มี / ชัดเจน"
    case "yes/no": "มี / ไม่ชัดเจน"
    case "no/no": "ไม่มี / ไม่ชัดเจน"
    case "no/yes": "ไม่มี / ชัดเจน"
    default: value
    }
  }

  fileprivate var thaiStatus: String { ResultStatus(rawValue: status)?.thaiName ?? "ไม่ได้เผยแพร่" }
}
