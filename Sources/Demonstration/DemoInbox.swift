package import Standards

/// A made-up inbox to try everything on: a few months, some offices of both types, every sheet kind.
///
/// A function of its parameters alone: the same give the same bytes. Source: Commands, *demo*.
package struct DemoInbox: Sendable {
  /// The end of a fiscal year whose first standards another assessment gives, and the middle of the next.
  package static let periods = ["2564-09", "2565-03"]

  /// The last of ``periods`` and the months right before it, oldest first.
  package static func periods(_ count: Int) -> [String] {
    guard let last = periods.last.flatMap({ Period($0) }) else { return [] }
    let number = last.buddhistYear * 12 + last.month - 1
    return (0..<count).reversed().compactMap { before in
      Period(buddhistYear: (number - before) / 12, month: (number - before) % 12 + 1)?.description
    }
  }

  /// A month for each period that was asked for, oldest first.
  package let months: [DemoMonth]

  /// An inbox of some months; nothing is made up until its sheets are read.
  ///
  /// - Parameters:
  ///   - periods: the months, oldest first.
  ///   - officeCount: how many offices send, spread evenly over the registry; at most all.
  ///   - respondents: the answers in each office's survey of a month.
  ///   - isPlain: every office writes in the one way that needs no guessing.
  /// - Throws: when no round covers one of the months.
  package init(
    library: FrameworkLibrary, registry: OfficeRegistry, periods: [String] = Self.periods, officeCount: Int,
    respondents: Int, seed: UInt64, isPlain: Bool = false
  ) throws(DataFileError) {
    var months: [DemoMonth] = []
    for period in periods.compactMap({ Period($0) }) {
      guard let framework = library.roundFramework(fiscalYear: period.fiscalYear) else {
        throw DataFileError(
          file: "rounds", path: "$.fiscalYears", reason: "no round covers fiscal year \(period.fiscalYear)")
      }
      let offices = EvenSpread.offices(officeCount, of: registry.valid(in: period))
      months.append(
        DemoMonth(
          period: period, framework: framework, offices: offices, respondents: respondents, seed: seed,
          isPlain: isPlain))
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
  let isPlain: Bool

  /// A month of an inbox; nothing is made up until a sheet is asked for.
  ///
  /// - Parameters:
  ///   - offices: those that send something; all must exist in the period.
  ///   - respondents: the answers in each office's survey; none means no survey.
  ///   - isPlain: every office writes in the one way that needs no guessing.
  package init(
    period: Period, framework: RoundFramework, offices: [Office], respondents: Int, seed: UInt64,
    isPlain: Bool = false
  ) {
    self.period = period
    self.framework = framework
    self.offices = offices
    self.respondents = respondents
    self.seed = seed
    self.isPlain = isPlain
  }

  /// The sheets of the office at an index of ``offices``; a kind that the round does not use is left out.
  package func sheets(ofOfficeAt index: Int) -> [DemoSheet] {
    let office = offices[index]
    let writer = FormWriter(
      office: office, index: index, period: period, habit: isPlain ? .plain : .ofOffice(at: index))
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

/// One made-up file of the demonstration inbox: where it lies and its bytes, in chunks.
///
/// A survey is made while its chunks are read, so that a file of any length needs little memory.
package struct DemoSheet: Sendable {
  /// The path inside the inbox, `/` between its parts.
  package let path: String
  /// What its header row makes of it.
  package let kind: SheetKind
  let content: Content

  enum Content: Sendable {
    case bytes([UInt8])
    case survey(SurveySheet)
  }

  /// The bytes of the file, in order; reading them again gives the same bytes.
  package var chunks: Chunks {
    switch content {
    case .bytes(let bytes): Chunks(whole: bytes)
    case .survey(let survey): Chunks(survey: survey)
    }
  }

  /// The chunks of a file: a whole small sheet, or a survey's rows in pieces of about 64 KiB.
  package struct Chunks: Sequence, IteratorProtocol {
    var whole: [UInt8]?
    var survey: SurveySheet?

    /// The next bytes of the file; nil at its end.
    package mutating func next() -> [UInt8]? {
      if let bytes = whole {
        whole = nil
        return bytes
      }
      return survey?.nextChunk()
    }
  }
}

/// Chooses some offices of a registry so that both types and all regions are among them.
enum EvenSpread {
  /// So many offices in code order, each type in proportion but none left out where there is room.
  static func offices(_ count: Int, of all: [Office]) -> [Office] {
    guard count > 0, count < all.count else { return count > 0 ? all : [] }
    var types: [String] = []
    for office in all where !types.contains(office.type) { types.append(office.type) }
    var chosen: [Office] = []
    var room = count
    // The smallest type first: rounding must not take its only place.
    let groups = types.map { type in all.filter { $0.type == type } }.sorted { $0.count < $1.count }
    for (position, group) in groups.enumerated() {
      let isLast = position == groups.count - 1
      let share = isLast ? room : max(1, (count * group.count + all.count / 2) / all.count)
      let taken = min(share, room, group.count)
      chosen += (0..<taken).map { group[(2 * $0 + 1) * group.count / (2 * taken)] }
      room -= taken
    }
    return chosen.sorted { $0.code < $1.code }
  }
}
