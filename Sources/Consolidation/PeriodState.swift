package import Digest
package import Discovery
package import Records
package import Standards

/// One month of the inbox: what was found, what its files say, and by what they were read.
package struct MonthReadings: Sendable {
  package let discovery: DiscoveredMonth
  /// In path order, as the discovery lists the files.
  package let readings: [FileReading]
  package let context: PeriodContext
  /// Whether the sheets are there with what they say; else that is asked for of those that count.
  package let hasRows: Bool

  package init(
    discovery: DiscoveredMonth, readings: [FileReading], context: PeriodContext, hasRows: Bool = true
  ) {
    self.discovery = discovery
    self.readings = readings
    self.context = context
    self.hasRows = hasRows
  }

  package var period: Period { context.period }

  /// The kinds of sheet whose rows tell which of some files count: none unless a name marks a file as a later one.
  package static func kindsToSelect(among readings: [FileReading]) -> Set<SheetKind> {
    var revisions = FileRevision.Known()
    let isMarked = readings.contains { revisions[$0.source.path].number > 0 }
    return isMarked ? Set(SheetKind.allCases).subtracting([.survey]) : []
  }
}

/// What a period rests on before anything is put together: its own files and the sheets carried forward to it.
package struct PeriodState: Sendable {
  package let period: Period
  package let state: StateOfMonth
  /// The files that count, by month.
  let months: [Period: MonthReadings]
  let lastYear: LastYearFigures
  /// The sheets of those files, in path order.
  private let sheets: [Period: [StateOfMonth.Slot: [SheetReading]]]

  /// - Parameters:
  ///   - months: those of the period's fiscal year up to the period itself.
  ///   - offices: the codes of the offices that exist in the period.
  ///   - lastYear: what items were in the last fiscal year.
  ///   - published: the run that published the period last; nil before the first publication.
  package init(
    of period: Period, months: [MonthReadings], offices: Set<String>, lastYear: LastYearFigures = .none,
    published: Int? = nil
  ) {
    self.period = period
    self.lastYear = lastYear
    let selected = months.map { month in
      MonthReadings(
        discovery: month.discovery,
        readings: FileSelection(month.readings, month.context, published: published).readings,
        context: month.context, hasRows: month.hasRows)
    }
    self.months = Dictionary(selected.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
    sheets = self.months.mapValues { month in
      Dictionary(grouping: month.readings.flatMap(\.sheets), by: \.slot)
    }
    let arrivals = self.months.mapValues { month in
      Self.arrivals(month.readings).filter { offices.contains($0.key.officeCode) }
    }
    state = StateOfMonth(of: period, arrivals: arrivals)
  }

  /// A sheet that was read counts above a rejected file of the same kind.
  private static func arrivals(_ readings: [FileReading]) -> [StateOfMonth.Slot: StateOfMonth.Arrival] {
    var arrivals: [StateOfMonth.Slot: StateOfMonth.Arrival] = [:]
    for reading in readings {
      for sheet in reading.sheets {
        arrivals[sheet.slot] = .received
      }
      if let slot = reading.rejectedSlot, arrivals[slot] == nil { arrivals[slot] = .rejected }
    }
    return arrivals
  }

  /// The sheets that count for a slot, all of one month.
  package func sheets(in slot: StateOfMonth.Slot) -> [SheetReading] {
    state.counted[slot].flatMap { sheets[$0.month]?[slot] } ?? []
  }

  /// The sheets that count for a slot with what they say.
  ///
  /// - Parameter rows: what the slot's sheets in some files say, file by file in the order in which they stand in each;
  ///   asked for only where the month came without.
  func sheets<Failure: Error>(
    in slot: StateOfMonth.Slot,
    rows: (StateOfMonth.Slot, _ files: [SourcePath]) throws(Failure) -> [SheetReading]
  ) throws(Failure) -> [SheetReading] {
    let known = sheets(in: slot)
    guard let month = state.counted[slot]?.month, months[month]?.hasRows == false else { return known }
    return try rows(slot, Set(known.map(\.path)).sorted())
  }

  /// What was said of a month's files and of which of them count.
  package func fileFindings(of month: Period) -> [Finding] {
    months[month]?.readings.flatMap(\.findings) ?? []
  }

  /// What stands for each office and kind, with the date of its newest file: a sheet in parts is whole with the last.
  var sheetArrivals: SheetArrivals {
    let dates = months.mapValues { FileDates($0.readings) }
    var arrivals: SheetArrivals = [:]
    for (slot, sheet) in state.counted {
      arrivals[slot.officeCode, default: [:]][slot.kind] = SheetArrival(
        month: sheet.month, isRejected: sheet.arrival == .rejected,
        received: dates[sheet.month]?.received(slot, sheet.arrival),
        hold: dates[sheet.month]?.holds[slot])
    }
    return arrivals
  }

  /// The slots that rest on an earlier month, by month.
  var carried: [Period: Set<StateOfMonth.Slot>] {
    var carried: [Period: Set<StateOfMonth.Slot>] = [:]
    for (slot, sheet) in state.counted where sheet.month < period {
      carried[sheet.month, default: []].insert(slot)
    }
    return carried
  }

  /// Of each file or folder that cannot be read and of which nothing was read before, the office that its name tells.
  package var neverRead: [String?] {
    months.values.flatMap { month in
      month.readings.filter { $0.isUnknown && $0.hold?.cause != .arriving }.map(\.namedOffice)
        + month.discovery.unreadable.filter { path in
          !month.readings.contains { $0.source.path.isAtOrBelow(path) }
        }.map { path in
          let offices = month.context.officesNamed(by: path)
          return offices.count == 1 ? offices.first : nil
        }
    }
  }

  /// The period's own month; nil where nothing was found of it.
  var own: MonthReadings? { months[period] }
}

/// When the newest file of each slot of a month came, apart for those that were read and those rejected.
private struct FileDates {
  private var received: [StateOfMonth.Slot: Int] = [:]
  private var rejected: [StateOfMonth.Slot: Int] = [:]
  /// The slots of which a file is not read now; of several causes the first.
  private(set) var holds: [StateOfMonth.Slot: FileHold.Cause] = [:]

  init(_ readings: [FileReading]) {
    for reading in readings {
      let date = reading.source.received
      for sheet in reading.sheets {
        received[sheet.slot] = max(received[sheet.slot] ?? date, date)
        if let hold = reading.hold { holds[sheet.slot] = holds[sheet.slot] ?? hold.cause }
      }
      if let slot = reading.rejectedSlot { rejected[slot] = max(rejected[slot] ?? date, date) }
    }
  }

  func received(_ slot: StateOfMonth.Slot, _ arrival: StateOfMonth.Arrival) -> Int? {
    switch arrival {
    case .received: received[slot]
    case .rejected: rejected[slot]
    }
  }
}

extension SheetReading {
  fileprivate var slot: StateOfMonth.Slot { StateOfMonth.Slot(officeCode: officeCode, kind: kind) }
}

extension FileReading {
  /// The sheet that a rejected file was to be, where its kind and office are known.
  var rejectedSlot: StateOfMonth.Slot? {
    // What somebody sent who may not send it takes nothing from those who may.
    guard sheets.isEmpty, !findings.contains(where: { $0.kind == .notAuthorised }) else { return nil }
    let error = findings.first { $0.kind.severity == .error && $0.sheetKind != nil }
    guard let kind = error?.sheetKind, let office = error?.officeCode ?? namedOffice else { return nil }
    return StateOfMonth.Slot(officeCode: office, kind: kind)
  }
}

extension PeriodState {
  /// The SHA-256 of everything that the period rests on, by which a change is noticed.
  ///
  /// - Parameter includingTimes: whether modification times count, to the second, as they are published.
  package func digest(includingTimes: Bool) throws(DigestError) -> String {
    var fields = FieldBytes()
    // What stands beside the months is published with the newest one, but no figure rests on it; nor on what is held.
    for finding in own?.discovery.findings ?? []
    where includingTimes || !(finding.isOfHold || finding.kind == .badPeriod) {
      fields.add([[0], finding.path?.bytes ?? [], Array(finding.kind.code.utf8)])
    }
    for reading in own?.readings ?? [] { fields.add([[1]] + reading.identity(includingTimes)) }
    for (month, slots) in carried.sorted(by: { $0.key < $1.key }) {
      let readings = months[month]?.readings ?? []
      for slot in slots.sorted(by: { ($0.officeCode, $0.kind) < ($1.officeCode, $1.kind) }) {
        let key = [[2], Array("\(month) \(slot.officeCode) \(slot.kind.rawValue)".utf8)]
        for reading in readings where reading.concerns(slot) {
          fields.add(key + reading.identity(includingTimes))
        }
      }
    }
    for figure in lastYear.fields { fields.add([[3], figure]) }
    var stream = try SHA256Stream()
    try stream.update(fields.bytes.span)
    return try stream.finish().description
  }
}

/// Fields one behind the other, each after its length, so that no two lists give the same bytes.
private struct FieldBytes {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ fields: [[UInt8]]) {
    for field in fields {
      bytes += Array("\(field.count):".utf8)
      bytes += field
    }
  }
}

extension FileReading {
  /// What tells the bytes of one file, and how it was named, from another's.
  fileprivate func identity(_ includingTimes: Bool) -> [[UInt8]] {
    [
      source.path.bytes, Array((source.sha256 ?? "").utf8),
      includingTimes ? Array(String(source.modified).utf8) : [],
      Array(findings.first { !$0.isOfHold && $0.kind != .revisionLacksItems }?.kind.code.utf8 ?? "".utf8),
    ] + (includingTimes ? holdIdentity : [])
  }

  /// What changes the publication, but not the content, of a file: whether it is held, and when it came.
  private var holdIdentity: [[UInt8]] {
    var fields: [[UInt8]] = []
    if let hold { fields += [Array(hold.cause.rawValue.utf8), Array(hold.reason.utf8)] }
    if source.received != source.modified { fields.append(Array(String(source.received).utf8)) }
    return fields
  }

  func concerns(_ slot: StateOfMonth.Slot) -> Bool {
    rejectedSlot == slot || sheets.contains { $0.slot == slot }
  }
}

/// Which month's sheet counts for each office and sheet kind: the month's own, else the latest earlier one.
///
/// An office sends a sheet once, and again when it changes; within its fiscal year a sheet stands until then. A sheet
/// that was rejected stands too, as missing: what its office took back never counts again.
/// Source: Inbox, *State of a month*.
package struct StateOfMonth: Hashable, Sendable {
  /// A kind of sheet of one office.
  package struct Slot: Hashable, Sendable {
    package let officeCode: String
    package let kind: SheetKind

    package init(officeCode: String, kind: SheetKind) {
      self.officeCode = officeCode
      self.kind = kind
    }
  }

  /// What came in for a slot in a month.
  package enum Arrival: Hashable, Sendable {
    case received
    /// Only files of which nothing could be used.
    case rejected
  }

  /// Where a slot's sheet is from.
  package struct CountedSheet: Hashable, Sendable {
    package let month: Period
    package let arrival: Arrival
  }

  package let period: Period
  package let counted: [Slot: CountedSheet]

  /// - Parameter arrivals: by month; months after the period or outside its fiscal year do not matter.
  package init(of period: Period, arrivals: [Period: [Slot: Arrival]]) {
    self.period = period
    let months = arrivals.keys.filter { $0 <= period && $0.fiscalYear == period.fiscalYear }.sorted()
    var counted: [Slot: CountedSheet] = [:]
    for month in months {
      for (slot, arrival) in arrivals[month] ?? [:] {
        counted[slot] = CountedSheet(month: month, arrival: arrival)
      }
    }
    self.counted = counted
  }

  /// Whether the slot's sheet is that of an earlier month.
  package func isCarried(_ slot: Slot) -> Bool {
    counted[slot].map { $0.month < period } ?? false
  }
}
