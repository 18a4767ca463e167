/// What an office was in an earlier month.
package enum EarlierOffice: Hashable, Sendable {
  /// The same office under the same code.
  case same
  /// One office under another code, of which this one is the only continuation.
  case renamed(code: String)
  /// Its area was made of other areas, or lost one: these codes, sorted, had it.
  case redrawn(codes: [String])
  /// No office that the registry knows.
  case none
}

extension EarlierOffice {
  /// The code under which an office's earlier figures are found; nil where there are none to compare.
  package func formerCode(of code: String) -> String? {
    switch self {
    case .same: code
    case .renamed(let former): former
    case .redrawn, .none: nil
    }
  }
}

extension OfficeRegistry {
  /// What offices of a month were in an earlier one, by their codes.
  ///
  /// Figures of an office may be set beside those of ``EarlierOffice/same`` and ``EarlierOffice/renamed(code:)`` alone:
  /// where offices were merged, split or gave a part away, no figure of the one is a figure of the other.
  package func lineage(of offices: [Office], in now: Period, back earlier: Period) -> [String: EarlierOffice]
  {
    var predecessors: [String: [Office]] = [:]
    for office in self.offices {
      for code in office.successors { predecessors[code, default: []].append(office) }
    }
    return Dictionary(
      uniqueKeysWithValues: offices.map { office in
        let origins = Origins(of: office, among: predecessors, now: now, earlier: earlier)
        return (office.code, earlierOffice(office, origins, now: now, earlier: earlier))
      })
  }

  private func earlierOffice(
    _ office: Office, _ origins: Origins, now: Period, earlier: Period
  ) -> EarlierOffice {
    if office.isValid(in: earlier) {
      let gaveAway = office.successors.contains { code in
        self.office(code: code).map { $0.isValid(in: now) && !$0.isValid(in: earlier) } ?? false
      }
      let codes = Set(origins.codes).union([office.code])
      return gaveAway || codes.count > 1 ? .redrawn(codes: codes.sorted()) : .same
    }
    guard let first = origins.codes.first else { return .none }
    return origins.codes.count == 1 && origins.areWhole
      ? .renamed(code: first) : .redrawn(codes: origins.codes.sorted())
  }
}

/// The offices that an office came from, as far back as an earlier month.
private struct Origins {
  private(set) var codes: [String] = []
  /// Whether each step on the way passed everything on to one office.
  private(set) var areWhole = true
  private var seen: Set<String> = []

  init(of office: Office, among predecessors: [String: [Office]], now: Period, earlier: Period) {
    walk(from: office, among: predecessors, now: now, earlier: earlier)
  }

  private mutating func walk(
    from office: Office, among predecessors: [String: [Office]], now: Period, earlier: Period
  ) {
    for origin in predecessors[office.code] ?? [] where seen.insert(origin.code).inserted {
      if origin.successors.count > 1 || origin.isValid(in: now) { areWhole = false }
      if origin.isValid(in: earlier) {
        codes.append(origin.code)
      } else if origin.validFrom > earlier {
        walk(from: origin, among: predecessors, now: now, earlier: earlier)
      }
    }
  }
}
