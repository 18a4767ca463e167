package import Standards

/// A made-up inbox to try everything on: two months, some offices of both types, every sheet kind.
///
/// A function of its parameters alone: the same give the same bytes. Source: Commands, *demo*.
package struct DemoInbox: Sendable {
  /// The end of a fiscal year whose first standards another assessment gives, and the middle of the next.
  package static let periods = ["2564-09", "2565-03"]

  /// A month for each of ``periods``, oldest first.
  package let months: [DemoMonth]

  /// An inbox of both months; nothing is made up until its sheets are read.
  ///
  /// - Parameters:
  ///   - officeCount: how many offices send, spread evenly over the registry; at most all.
  ///   - respondents: the answers in each office's survey of a month.
  /// - Throws: when no round covers one of the months.
  package init(
    library: FrameworkLibrary, registry: OfficeRegistry, officeCount: Int, respondents: Int, seed: UInt64
  ) throws(DataFileError) {
    var months: [DemoMonth] = []
    for period in Self.periods.compactMap({ Period($0) }) {
      guard let framework = library.roundFramework(fiscalYear: period.fiscalYear) else {
        throw DataFileError(
          file: "rounds", path: "$.fiscalYears", reason: "no round covers fiscal year \(period.fiscalYear)")
      }
      let offices = EvenSpread.offices(officeCount, of: registry.valid(in: period))
      months.append(
        DemoMonth(
          period: period, framework: framework, offices: offices, respondents: respondents, seed: seed))
    }
    self.months = months
  }

  /// Every file, month by month and office by office; each is made when it is reached.
  package var sheets: some Sequence<DemoSheet> {
    months.lazy.flatMap { month in
      let ofOffices = month.offices.indices.lazy.flatMap { month.sheets(ofOfficeAt: $0) }
      return [AnySequence(ofOffices), AnySequence(month.nationalSheets)].lazy.joined()
    }
  }
}
