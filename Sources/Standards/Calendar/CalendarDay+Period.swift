extension CalendarDay {
  /// The month that the day lies in; nil outside the years that periods have.
  package var period: Period? {
    let midnight = BangkokTime(secondsSince1970: secondsSince1970)
    return Period(buddhistYear: midnight.gregorianYear + 543, month: midnight.month)
  }
}

extension FrameworkLibrary {
  /// The month of a day if a round covers it, else that month in the newest round's first fiscal year.
  package func period(on day: CalendarDay) -> Period? {
    guard let period = day.period else { return nil }
    if roundFramework(fiscalYear: period.fiscalYear) != nil { return period }
    guard let newest = rounds.last else { return nil }
    let fiscalYear = newest.lastFiscalYear ?? newest.firstFiscalYear
    return Period(buddhistYear: period.month >= 10 ? fiscalYear - 1 : fiscalYear, month: period.month)
  }
}
