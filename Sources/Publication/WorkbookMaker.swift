internal import Sheets
internal import Standards
internal import XLSXWorkbook

/// Makes one workbook from its sheets: created, filled and closed by one task.
struct WorkbookMaker: Sendable {
  let published: PublishedPeriod
  let style: SheetStyle
  /// Where libxlsxwriter collects the parts.
  let temporaryFolder: String

  init(_ published: PublishedPeriod, temporaryFolder: String) {
    self.published = published
    self.temporaryFolder = temporaryFolder
    style = SheetStyle(published)
  }

  func make(
    _ contents: WorkbookContents, title: String, office: String? = nil, at path: String, ruler: TextRuler
  ) throws(PublicationError) -> FinishedWorkbook {
    do throws(WorkbookError) {
      return try filled(contents, title: title, office: office, at: path, ruler: ruler).close()
    } catch {
      throw .workbook(path: path, reason: error)
    }
  }

  /// Does everything but write the file.
  func rehearse(
    _ contents: WorkbookContents, title: String, at path: String, ruler: TextRuler
  ) throws(PublicationError) {
    do throws(WorkbookError) {
      _ = try filled(contents, title: title, office: nil, at: path, ruler: ruler)
    } catch {
      throw .workbook(path: path, reason: error)
    }
  }

  private func filled(
    _ contents: WorkbookContents, title: String, office: String?, at path: String, ruler: TextRuler
  ) throws(WorkbookError) -> Workbook {
    let workbook = try Workbook(
      path: path, temporaryDirectory: temporaryFolder, properties: properties(title: title),
      defaultFont: style.looks.font, accents: Palette.levels + [Palette.series],
      omissions: style.features.omissions)
    let style = style.of(workbook: title, office: office)
    var waiting: [(sheet: any WorkbookSheet, page: Worksheet)] = []
    for sheet in contents.sheets {
      let page = try workbook.addWorksheet(named: sheet.name)
      if contents.dataSheets.contains(sheet.name) { try page.setTab(Palette.rule) }
      if sheet.isWrittenLast {
        waiting.append((sheet, page))
      } else {
        try sheet.write(to: page, style: style, ruler: ruler)
        contents.pages[sheet.name] = page.printedPageCount
      }
    }
    for (sheet, page) in waiting { try sheet.write(to: page, style: style, ruler: ruler) }
    return workbook
  }

  /// The time is the first of the month that the workbook is about.
  ///
  /// It must be the same for all workbooks that are made at once, and an office's workbook must stay the same as long
  /// as its data does.
  private func properties(title: String) -> WorkbookProperties {
    WorkbookProperties(
      title: title, subject: published.plan.framework.edition,
      author: author, company: LetterWording.issuer, category: "ผลการประเมิน",
      keywords: published.period.description, comments: published.isOfficial ? "" : SheetStyle.trialNote,
      created: CalendarDay(published.period, day: 1).secondsSince1970)
  }

  /// The unit that answers for the letters, never a person; a property holds 255 UTF-16 units.
  private var author: String {
    let unit = published.letters.settings.unit
    return unit.utf16.count <= 255 ? unit : LetterWording.unit
  }
}
