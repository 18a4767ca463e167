package import Standards

/// What stands in a period for one kind of sheet of one office: its month, whether it is of use, its file's date.
///
/// Source: intake.md, *Inbox* (State of a month).
package struct SheetArrival: Hashable, Sendable {
  /// Earlier than the period where the sheet is carried forward.
  package let month: Period
  /// Whether only files came of which nothing could be used.
  package let isRejected: Bool
  /// When the last of its files was modified, in seconds since 1970, UTC; nil where that is not known.
  ///
  /// It is the only date that a sheet brings along: nobody records when a file was put into the inbox.
  package let modified: Int?

  package init(month: Period, isRejected: Bool, modified: Int?) {
    self.month = month
    self.isRejected = isRejected
    self.modified = modified
  }
}

/// The arrivals of a period, by office code and kind of sheet.
package typealias SheetArrivals = [String: [SheetKind: SheetArrival]]
