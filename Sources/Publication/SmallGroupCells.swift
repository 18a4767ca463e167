internal import Assessment
internal import Sheets
internal import Standards

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

  fileprivate let figures: SurveyFigures
  let part: Part

  /// - Parameters:
  ///   - isHidden: also where nobody of the group answered: a 0 would leave the other hidden ones to be worked out.
  ///   - isResult: whether an office's result rests on the mean, so that it is shown nevertheless.
  init(_ figures: SurveyFigures, isHidden: Bool, isResult: Bool = false) {
    self.figures = figures
    part = !isHidden ? .all : isResult ? .mean : .nothing
  }

  var hidesAny: Bool { part != .all }
  var hidesMean: Bool { part == .nothing }
  /// By which rows are sorted, the highest first: what shows no mean comes last.
  var sortKey: Int { hidesMean ? -1 : figures.mean?.count ?? -1 }
  /// Whether anybody was asked, or it is hidden that nobody was.
  var isAsked: Bool { hidesAny || figures.respondents > 0 }
  /// Whether a chart draws it.
  var hasShownMean: Bool { !hidesMean && figures.mean != nil }
}

extension SheetCell {
  static let smallGroup = SheetCell.word(smallGroupText)

  /// A figure, or the mark that stands in its place; nil where nobody was asked.
  init(_ shown: ShownFigures?, _ cell: (SurveyFigures) -> SheetCell) {
    self = shown.map { $0.hidesAny ? .smallGroup : cell($0.figures) } ?? .missing
  }

  init(meanOf shown: ShownFigures?) {
    self = shown.map { $0.hidesMean ? .smallGroup : .figure(orMissing: $0.figures.mean) } ?? .missing
  }

  /// A mean less another one, both as printed; the mark where either is hidden.
  init(differenceOf shown: ShownFigures?, from whole: ShownFigures?) {
    guard let shown, let whole else {
      self = .missing
      return
    }
    guard !shown.hidesMean, !whole.hidesMean else {
      self = .smallGroup
      return
    }
    self = .difference(orMissing: Comparison.change(from: whole.figures.mean, to: shown.figures.mean))
  }

  init(levelOf shown: ShownFigures?) {
    self = shown.map { $0.hidesMean ? .smallGroup : .level(orMissing: $0.figures.level) } ?? .missing
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

  /// What stands below a table that hides something.
  var smallGroupNote: String { "\(SheetCell.smallGroupText) \(smallGroupExplanation)" }

  /// A note below a table where any of its rows hides something.
  func smallGroupNotes(_ rows: [ShownFigures?]) -> [String] {
    rows.contains { $0?.hidesAny == true } ? [smallGroupNote] : []
  }

  /// Whether any sheet of an office's workbook hides something.
  func hidesGroups(ofOffice index: Int) -> Bool {
    !smallGroups.hidden(ofOffice: index).isEmpty || smallGroups.isSmall(office: index)
  }
}
