internal import Standards

extension BangkokTime {
  /// The moment for readers: `16 พฤศจิกายน 2564 เวลา 09:30 น.` and the like.
  var thaiText: String {
    "\(thaiDate) เวลา \(Self.padded(hour)):\(Self.padded(minute)) น."
  }

  /// The day for readers: `16 พฤศจิกายน 2564`.
  var thaiDate: String { "\(day) \(Period.monthNames[month - 1]) \(gregorianYear + 543)" }
}
