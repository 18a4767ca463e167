internal import Assessment
internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// The lines of `หน้าแรก` that are no table: the range of the type, and the links.
extension FrontPageDrawing {
  /// The scores of the type as a bar of cells from 1 to 5: from lowest to highest, the middle half darker, ours marked.
  func drawRange(row: Int) throws(WorkbookError) {
    guard let overall = page.overall, let range = overall.type else {
      try write("", row: row, columns: all, plain())
      return
    }
    func column(_ figure: Hundredths) -> Int {
      min(max((figure.count - 100) * canvas.columnCount / 400, 0), canvas.columnCount - 1)
    }
    for place in all {
      var (text, fill) = ("", Color?.none)
      if (column(range.lowest)...column(range.highest)).contains(place) { fill = Palette.standardFill }
      if (column(range.lowerQuartile)...column(range.upperQuartile)).contains(place) {
        fill = Palette.headerFill
      }
      if place == column(range.median) { text = "│" }
      if place == 0 { text = "1" }
      if place == canvas.columnCount - 1 { text = "5" }
      if let ours = overall.ours, place == column(ours) { text = "◆" }
      try write(
        text, row: row, columns: place..<place + 1,
        plain(bold: true).with { ($0.horizontal, $0.fill) = (.center, fill) })
    }
  }

  func drawLinks(row: Int) throws(WorkbookError) {
    let most = 4
    let names = listed.filter { $0 != SheetNames.frontPage }
    let chosen = Array(
      (names.filter(Self.preferred.contains) + names.filter { !Self.preferred.contains($0) }).prefix(most))
    try write("ดูต่อ:", row: row, columns: 0..<2, plain(bold: true))
    guard !chosen.isEmpty else { return }
    let width = (canvas.columnCount - 2) / most
    for (place, name) in chosen.enumerated() {
      let first = 2 + place * width
      try canvas.write(
        .link(name, to: .cell(sheet: name, row: 0, column: 0)), row: row,
        columns: first..<first + width, size: Self.size)
    }
  }

  private static let preferred: Set = [
    SheetNames.selfAssessment, SheetNames.survey, SheetNames.corrections, SheetNames.enclosure,
  ]
}
