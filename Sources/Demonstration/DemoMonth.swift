package import Standards

/// The made-up files of one month: what each office sends, and what is sent for the whole nation.
package struct DemoMonth: Sendable {
  /// The month, which is the folder that every path begins with.
  package let period: Period
  /// The tree that decides which sheets are sent and what they hold.
  package let framework: RoundFramework
  /// The offices that send, in code order.
  package let offices: [Office]
  let respondents: Int
  let seed: UInt64

  /// A month of an inbox; nothing is made up until a sheet is asked for.
  ///
  /// - Parameters:
  ///   - offices: those that send something; all must exist in the period.
  ///   - respondents: the answers in each office's survey; none means no survey.
  package init(period: Period, framework: RoundFramework, offices: [Office], respondents: Int, seed: UInt64) {
    self.period = period
    self.framework = framework
    self.offices = offices
    self.respondents = respondents
    self.seed = seed
  }

  /// The sheets of the office at an index of ``offices``; a kind that the round does not use is left out.
  package func sheets(ofOfficeAt index: Int) -> [DemoSheet] {
    let office = offices[index]
    let writer = FormWriter(
      office: office, index: index, period: period, habit: .ofOffice(at: index))
    let character = OfficeCharacter(office: office, period: period, seed: seed)
    return [
      ConsiderationsSheet(framework: framework, writer: writer, character: character, seed: seed).sheet,
      MeasuresSheet(framework: framework, writer: writer, character: character, seed: seed).sheet,
      SurveySheet(
        framework: framework, writer: writer, character: character, respondents: respondents, seed: seed
      )?.sheet,
      ReviewSheet(framework: framework, writer: writer, character: character, seed: seed).sheet,
    ].compactMap(\.self)
  }

  /// The sheets that hold all offices.
  package var nationalSheets: [DemoSheet] {
    [ExternalSheet(month: self).sheet].compactMap(\.self)
  }
}
