internal import Standards

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
