package import Standards

/// What stands in a period for one kind of sheet of one office: its month, whether it is of use, its file's date.
///
/// Source: Inbox, *State of a month*.
package struct SheetArrival: Hashable, Sendable {
  /// Earlier than the period where the sheet is carried forward.
  package let month: Period
  /// Whether only files came of which nothing could be used.
  package let isRejected: Bool
  /// Whether anything of it counts in the results.
  package let counts: Bool
  /// When the content of its last file was seen first, in seconds since 1970, UTC; nil where that is not known.
  ///
  /// It is the only date that a sheet brings along: nobody records when a file was put into the inbox.
  package let received: Int?
  /// Why one of its files was not read now, so that an earlier content of it stands.
  package let hold: FileHold.Cause?

  package init(
    month: Period, isRejected: Bool, counts: Bool? = nil, received: Int?, hold: FileHold.Cause? = nil
  ) {
    self.month = month
    self.isRejected = isRejected
    self.counts = counts ?? !isRejected
    self.received = received
    self.hold = hold
  }

  /// The same arrival of a sheet of which nothing counts, although it was read.
  package func notCounting() -> SheetArrival {
    SheetArrival(month: month, isRejected: isRejected, counts: false, received: received, hold: hold)
  }
}

/// The arrivals of a period, by office code and kind of sheet.
package typealias SheetArrivals = [String: [SheetKind: SheetArrival]]
