internal import ThaiText

/// Every spelling by which an office may be named, made from its registry row.
///
/// Spaces, dots and the script of digits do not count, so those variants need no entry of their own.
/// Source: Values, *Offices*.
struct OfficeNames {
  private static let fullPrefix = "สำนักงาน"
  private static let shortPrefix = "สนง"
  private static let areaWord = "เขต"

  let keys: Set<MatchingKey>

  /// - Parameter isOnlyArea: whether no other office of the type shares the office's province, so that
  ///   `เขต 1` behind its name can mean nothing else.
  init(_ office: Office, isOnlyArea: Bool) {
    var names = [office.code, office.name, office.shortName, office.abbreviation] + office.aliases
    names += Self.withAreaWord(office.abbreviation)
    names += Self.withProvincesInAnyOrder(office)
    if isOnlyArea { names += [office.name, office.shortName].map { $0 + Self.areaWord + "1" } }
    names += names.filter { $0.hasPrefix(Self.fullPrefix) }.map {
      Self.shortPrefix + $0.dropFirst(Self.fullPrefix.count)
    }
    keys = Set(names.filter { !$0.isEmpty }.map(MatchingKey.name))
  }

  /// `สพป.ฉช.2` is also written `สพป.ฉช. เขต 2`.
  private static func withAreaWord(_ abbreviation: String) -> [String] {
    let digits = abbreviation.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, digits < abbreviation.count else { return [] }
    return [abbreviation.dropLast(digits) + areaWord + abbreviation.suffix(digits)]
  }

  /// A joint office is named by its provinces, which people list in any order.
  private static func withProvincesInAnyOrder(_ office: Office) -> [String] {
    guard (2...4).contains(office.provinces.count) else { return [] }
    let joined = MatchingKey.name(office.provinces.joined())
    return [office.name, office.shortName].flatMap { name -> [String] in
      guard let stem = MatchingKey.name(name).dropping(suffix: joined) else { return [] }
      return permutations(office.provinces).map { stem.text + $0.joined() }
    }
  }

  private static func permutations(_ items: [String]) -> [[String]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index -> [[String]] in
      var rest = items
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
