/// How a sheet comes out on A4 paper.
package struct PrintSetup: Hashable, Sendable {
  /// Which way the paper is turned.
  package enum Orientation: Hashable, Sendable {
    case portrait
    case landscape
  }

  /// Inches, as Excel keeps them.
  package struct Margins: Hashable, Sendable {
    package var left: Double
    package var right: Double
    package var top: Double
    package var bottom: Double

    package init(left: Double = 0.7, right: Double = 0.7, top: Double = 0.75, bottom: Double = 0.75) {
      self.left = left
      self.right = right
      self.top = top
      self.bottom = bottom
    }
  }

  package var orientation: Orientation
  /// How many pages wide and high, 0 being as many as it takes; nil prints at 100 %.
  package var fit: Pages?
  /// Rows that repeat on each page.
  package var repeatedRows: ClosedRange<Int>?
  /// The line above each page.
  package var header: HeaderFooter?
  /// The line below each page.
  package var footer: HeaderFooter?
  /// The paper left free around the cells.
  package var margins: Margins
  /// Whether the cells stand in the middle of the page's width.
  package var centersHorizontally: Bool

  /// Rows with which a page begins, ascending; Excel keeps to them where the height takes as many pages as needed.
  package var pageStarts: [Int]
  /// The cells that are printed; nil prints all.
  package var area: CellRange?

  /// A number of pages in both directions, 0 … 32,767; 0 is as many as it takes.
  package struct Pages: Hashable, Sendable {
    package var wide: Int
    package var high: Int

    package init(wide: Int, high: Int) {
      self.wide = wide
      self.high = high
    }
  }

  package init(
    orientation: Orientation = .portrait, fit: Pages? = Pages(wide: 1, high: 0),
    repeatedRows: ClosedRange<Int>? = nil, header: HeaderFooter? = nil, footer: HeaderFooter? = nil,
    margins: Margins = Margins(), centersHorizontally: Bool = false,
    pageStarts: [Int] = [], area: CellRange? = nil
  ) {
    self.orientation = orientation
    self.fit = fit
    self.repeatedRows = repeatedRows
    self.header = header
    self.footer = footer
    self.margins = margins
    self.centersHorizontally = centersHorizontally
    self.pageStarts = pageStarts
    self.area = area
  }
}
