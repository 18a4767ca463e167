package import Records
internal import Standards

/// Which respondent groups print no figures, so that nobody learns what a few people answered.
///
/// A group below the round's `smallCell` is hidden in its office, region or nation, and with it what would give it away.
/// Source: Scoring, *Small groups*.
package struct SmallGroups: Hashable, Sendable {
  /// By index of the office; it rests on the office's own answers alone, as its workbook does.
  private let offices: [Set<Int>]
  private let regions: [String: Set<Int>]
  private let nation: Set<Int>
  /// Offices whose respondents altogether are fewer than `smallCell`.
  private let smallOffices: Set<Int>
  package let smallCell: Int

  /// The hidden groups of an office by its index.
  package func hidden(ofOffice index: Int) -> Set<Int> { offices[index] }

  /// Whether nothing of an office's survey is shown but its mean and level, which its result rests on.
  package func isSmall(office index: Int) -> Bool { smallOffices.contains(index) }

  /// The hidden groups of the nation or a region; the survey is shown for no other scope.
  package func hidden(in scope: Scope) -> Set<Int> {
    scope.kind == .nation ? nation : regions[scope.title] ?? []
  }

  /// Whether the sheets of the nation hide anything.
  package var isAnyHidden: Bool {
    !nation.isEmpty || !smallOffices.isEmpty || regions.values.contains { !$0.isEmpty }
  }
}

extension SmallGroups {
  /// The groups of one scope that are hidden beside a total that is shown.
  ///
  /// Those that are small, and of the others the smallest until what the total leaves is neither one group nor small.
  package static func hidden(_ respondents: [Int], below smallCell: Int) -> Set<Int> {
    var hidden = Set(respondents.indices.filter { isSmall(respondents[$0], below: smallCell) })
    guard !hidden.isEmpty else { return [] }
    let others = respondents.indices.filter { respondents[$0] >= smallCell }
      .sorted { (respondents[$0], $0) < (respondents[$1], $1) }
    for group in others {
      let left = hidden.reduce(0) { $0 + respondents[$1] }
      if hidden.count > 1, left >= smallCell { break }
      hidden.insert(group)
    }
    return hidden
  }

  package static func isSmall(_ respondents: Int, below smallCell: Int) -> Bool {
    respondents > 0 && respondents < smallCell
  }

  init(offices: [[Int]?], regions: [Scope], smallCell: Int) {
    let groupCount = offices.lazy.compactMap { $0?.count }.first ?? 0
    func sums(_ members: some Sequence<Int>) -> [Int] {
      members.reduce(into: Array(repeating: 0, count: groupCount)) { sums, index in
        for (group, count) in (offices[index] ?? []).enumerated() { sums[group] += count }
      }
    }
    var web = HiddenWeb(offices: offices.count, regions: regions.count, groups: groupCount)
    var regionOf: [Int: Int] = [:]
    for (region, scope) in regions.enumerated() {
      for member in scope.members { regionOf[member] = region }
    }
    self.offices = offices.map { $0.map { Self.hidden($0, below: smallCell) } ?? [] }
    for (index, counts) in offices.enumerated() {
      web.add(counts ?? [], hidden: self.offices[index]) { web, group in
        .init(from: index, to: web.column(group, ofRegion: regionOf[index]), isOffice: true)
      }
    }
    let ofRegions = regions.indices.map { region in
      let counts = sums(regions[region].members)
      return web.add(counts, hidden: Self.hidden(counts, below: smallCell)) { web, group in
        .init(from: web.column(group, ofRegion: region), to: web.column(group, ofRegion: nil))
      }
    }
    let all = sums(offices.indices)
    let ofNation = web.add(all, hidden: Self.hidden(all, below: smallCell)) { web, group in
      .init(from: web.column(group, ofRegion: nil), to: web.ground)
    }
    web.protect(below: smallCell)
    self.regions = Dictionary(
      zip(regions.map(\.title), ofRegions.map(web.hidden)), uniquingKeysWith: { first, _ in first })
    nation = web.hidden(ofNation)
    smallOffices = Set(
      offices.indices.filter { Self.isSmall((offices[$0] ?? []).reduce(0, +), below: smallCell) })
    self.smallCell = smallCell
  }
}

/// All figures by group of offices, regions and nation, tied by what adds up to what.
///
/// A node is a sum that is known: an office over its groups, a group over the offices of a region, over the regions, and
/// the nation over all. A figure stands in two such sums and joins them. A hidden one can be worked out exactly if the
/// hidden ones make no way around it, by any additions and subtractions. The sums of a region over its groups follow from
/// the others. So the way around is closed with as few respondents as possible (Cox 1995, network flows).
private struct HiddenWeb {
  struct Place {
    let from: Int
    let to: Int
    var isOffice = false
  }

  private struct Figure {
    let place: Place
    let group: Int
    let respondents: Int
    var isHidden: Bool
  }

  private let officeCount: Int
  private let regionCount: Int
  private let groupCount: Int
  private var figures: [Figure] = []
  /// By node.
  private var figuresAt: [[Int]]

  init(offices: Int, regions: Int, groups: Int) {
    (officeCount, regionCount, groupCount) = (offices, regions, groups)
    figuresAt = Array(repeating: [], count: offices + (regions + 1) * groups + 1)
  }

  func column(_ group: Int, ofRegion region: Int?) -> Int {
    officeCount + (region ?? regionCount) * groupCount + group
  }

  var ground: Int { figuresAt.count - 1 }

  /// Adds a scope's figures; one that nobody stands behind is known to be nothing.
  @discardableResult
  mutating func add(
    _ respondents: [Int], hidden: Set<Int>, _ place: (HiddenWeb, Int) -> Place
  ) -> Range<Int> {
    let first = figures.count
    for (group, count) in respondents.enumerated() where count > 0 {
      let place = place(self, group)
      for node in [place.from, place.to] { figuresAt[node].append(figures.count) }
      figures.append(
        Figure(place: place, group: group, respondents: count, isHidden: hidden.contains(group)))
    }
    return first..<figures.count
  }

  func hidden(_ range: Range<Int>) -> Set<Int> {
    Set(range.filter { figures[$0].isHidden }.map { figures[$0].group })
  }

  /// Hides what else must be, of regions and the nation, until no small figure can be worked out.
  ///
  /// What an office shows rests on its own answers alone. Its one group is what its total says, and stays without a way.
  mutating func protect(below smallCell: Int) {
    for index in figures.indices where SmallGroups.isSmall(figures[index].respondents, below: smallCell) {
      for step in wayAround(index) { figures[step].isHidden = true }
    }
  }

  /// The figures that join the two sums of one without it, at the least cost; Dijkstra's algorithm.
  private func wayAround(_ index: Int) -> [Int] {
    let (start, end) = (figures[index].place.from, figures[index].place.to)
    var costs: [Int: Int] = [start: 0]
    var arrivals: [Int: Int] = [:]
    var done: Set<Int> = []
    while let node = costs.filter({ !done.contains($0.key) }).min(by: {
      ($0.value, $0.key) < ($1.value, $1.key)
    }) {
      if node.key == end { break }
      done.insert(node.key)
      for next in figuresAt[node.key]
      where next != index && (figures[next].isHidden || !figures[next].place.isOffice) {
        let cost = node.value + (figures[next].isHidden ? 0 : figures[next].respondents)
        let other = otherEnd(of: next, from: node.key)
        if cost < costs[other] ?? Int.max {
          costs[other] = cost
          arrivals[other] = next
        }
      }
    }
    var way: [Int] = []
    var node = end
    while node != start, let figure = arrivals[node] {
      way.append(figure)
      node = otherEnd(of: figure, from: node)
    }
    return way
  }

  private func otherEnd(of figure: Int, from node: Int) -> Int {
    let place = figures[figure].place
    return place.from == node ? place.to : place.from
  }
}

extension SurveyTally {
  /// By group: respondents with an answer; where none has any, all of them if any said to have no opinion.
  package var groupRespondents: [Int] {
    (0..<shape.groupCount).map { group in
      let answered = respondents(dimension: nil, group: group)
      if answered > 0 { return answered }
      let isSilent = questions(of: nil).allSatisfy { count(of: 0, question: $0, group: group) == 0 }
      return isSilent ? 0 : respondents[group]
    }
  }
}

extension PeriodAssessment {
  /// What the period's sheets hide of respondent groups.
  package var smallGroups: SmallGroups {
    SmallGroups(
      offices: reports.map { $0.survey?.groupRespondents },
      regions: scopes.filter { $0.kind == .region }, smallCell: plan.round.smallCell)
  }
}

extension PeriodAssessment {
  /// The answers of all offices together; nil where none sent any.
  package var pooledSurvey: SurveyTally? {
    let tallies = reports.compactMap(\.survey)
    return tallies.dropFirst().reduce(into: tallies.first) { sum, tally in sum?.add(tally) }
  }
}
