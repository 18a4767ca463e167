extension CalendarDay {
  /// The month that the day lies in; nil outside the years that periods have.
  package var period: Period? {
    // Years counted from March, so that the leap day is the last of its year.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = yearOfEra + era * 400 + (month < 10 ? 0 : 1)
    return Period(buddhistYear: year + 543, month: month < 10 ? month + 3 : month - 9)
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
