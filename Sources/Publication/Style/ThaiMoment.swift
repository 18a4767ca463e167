internal import Standards

extension BangkokTime {
  /// The moment for readers: `16 พฤศจิกายน 2564 เวลา 09:30 น.` and the like.
  var thaiText: String {
    let date = "\(day) \(Period.monthNames[month - 1]) \(gregorianYear + 543)"
    return "\(date) เวลา \(Self.padded(hour)):\(Self.padded(minute)) น."
  }
}
