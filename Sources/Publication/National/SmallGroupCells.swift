internal import Assessment
internal import Sheets

/// Figures of a survey as far as they are shown.
///
/// Source: Scoring, *Small groups*.
struct ShownFigures {
  enum Part {
    case all
    /// Mean and level alone: an office's result rests on them.
    case mean
    case nothing
  }

  /// For what is shown of them; a chart draws what has a mean.
  let figures: SurveyFigures
  let part: Part

  init(_ figures: SurveyFigures, showing part: Part) {
    self.figures = figures
    // Also where nobody of the group answered: a 0 would leave the other hidden ones to be worked out.
    self.part = part
  }
}

extension SheetCell {
  static let smallGroup = SheetCell.word(smallGroupText)

  /// A figure, or the mark that stands in its place; nil where nobody was asked.
  init(_ shown: ShownFigures?, _ cell: (SurveyFigures) -> SheetCell) {
    guard let shown else {
      self = .missing
      return
    }
    self = shown.part == .all ? cell(shown.figures) : .smallGroup
  }

  init(meanOf shown: ShownFigures?) {
    let mean = SheetCell.figure(orMissing: shown?.figures.mean)
    self = shown?.part == .nothing ? .smallGroup : mean
  }

  init(levelOf shown: ShownFigures?) {
    let level = SheetCell.level(orMissing: shown?.figures.level)
    self = shown?.part == .nothing ? .smallGroup : level
  }
}

extension PublishedPeriod {
  /// What the mark means, where it occurs.
  var smallGroupExplanation: String {
    """
    ไม่แสดงตัวเลข: กลุ่มผู้ตอบมีน้อยกว่า \(smallGroups.smallCell) คน หรือเป็นกลุ่มที่จะทำให้คำนวณตัวเลขของกลุ่มเช่นนั้นย้อนกลับได้ \
    ระดับคุณภาพยังคิดจากทุกคำตอบ
    """
  }

  /// A note below a table where any of its rows hides something.
  func smallGroupNotes(_ rows: [SurveyItemRow]) -> [String] {
    smallGroupNotes(isNeeded: rows.contains { ($0.figures?.part ?? .all) != .all })
  }

  func smallGroupNotes(isNeeded: Bool) -> [String] {
    isNeeded ? ["\(SheetCell.smallGroupText) \(smallGroupExplanation)"] : []
  }

  /// Whether any sheet of an office's workbook hides something.
  func hidesGroups(ofOffice index: Int) -> Bool {
    !smallGroups.hidden(ofOffice: index).isEmpty || smallGroups.isSmall(office: index)
  }
}
