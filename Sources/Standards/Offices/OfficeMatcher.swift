internal import Basics
internal import ThaiText

/// Finds the office that a text names, among those that exist in a period; never by similarity.
///
/// Source: Values, *Offices*.
package struct OfficeMatcher: Sendable {
  private let offices: [Office]
  /// Offices that have ended, whose old names people go on writing.
  private let ended: [Office]
  /// An index of `offices`, or nil where two of them share the spelling.
  private let indexOfKey: [MatchingKey: Int?]
  private let codes: Set<String>

  package init(registry: OfficeRegistry, period: Period) {
    offices = registry.valid(in: period)
    ended = registry.offices.filter { $0.validTo.map { $0 < period } ?? false }
    codes = Set(offices.map(\.code))
    let areas = Dictionary(grouping: offices) { OfficeMatcher.area(of: $0) }
    var index: [MatchingKey: Int?] = [:]
    for (position, office) in offices.enumerated() {
      let isOnlyArea = areas[OfficeMatcher.area(of: office)]?.count == 1
      for key in OfficeNames(office, isOnlyArea: isOnlyArea).keys {
        if let other = index[key], other != position {
          index[key] = .some(nil)
        } else {
          index[key] = position
        }
      }
    }
    indexOfKey = index
  }

  private static func area(of office: Office) -> [String] {
    [office.type] + office.provinces
  }

  /// The office that a whole cell names; nil for an unknown name or one that two offices share.
  package func match(_ text: String) -> Office? {
    if let office = match(MatchingKey.name(text)) { return office }
    let joined = OfficeMatcher.withoutSeparators(text)
    return joined == text ? nil : match(MatchingKey.name(joined))
  }

  private func match(_ key: MatchingKey) -> Office? {
    guard let entry = indexOfKey[key], let position = entry else { return nil }
    return offices[position]
  }

  /// Whether a text is an office's code and nothing else.
  package func isCode(_ text: String) -> Bool {
    codes.contains(MatchingKey.name(text).text)
  }

  /// Provinces of a joint office are parted by spaces, commas, dashes, slashes or `และ`.
  ///
  /// A separator between digits stays: `1-2` is not area 12, nor is the date `24/02` the code 2402.
  private static func withoutSeparators(_ text: String) -> String {
    let separators: Set<Unicode.Scalar> = ["-", "–", ",", "/", "|", "&", "+"]
    // By scalars: a space and the mark behind it are one Character.
    let scalars = text.unicodeScalars.filter { $0 != " " }.map { $0 }
    let kept = scalars.indices.filter { index in
      !separators.contains(scalars[index])
        || index > 0 && index + 1 < scalars.count && isDigit(scalars[index - 1])
          && isDigit(scalars[index + 1])
    }
    var joined = String.UnicodeScalarView()
    joined.append(contentsOf: kept.map { scalars[$0] })
    return String(joined).replacing("และ", with: "")
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }

  /// The offices of the province that a text names, perhaps not to its end or with a letter amiss; by code.
  package func offices(ofProvince text: String) -> [Office] {
    func key(_ name: String) -> [Unicode.Scalar] { Array(MatchingKey.name(name).text.unicodeScalars) }
    let words = ["จังหวัด", "จ."].map(key)
    var wanted = key(text)
    if let word = words.first(where: { wanted.starts(with: $0) }) {
      wanted = Array(wanted.dropFirst(word.count))
    }
    guard wanted.count >= 3 else { return [] }
    let provinces = Set(offices.flatMap(\.provinces)).map { (name: $0, key: key($0)) }
    var named = provinces.filter { $0.key == wanted }
    if named.isEmpty { named = provinces.filter { $0.key.starts(with: wanted) } }
    if named.isEmpty {
      let near = provinces.map { ($0, EditDistance.between(wanted, $0.key)) }
      let least = near.map(\.1).min() ?? 0
      named = least <= max(1, wanted.count / 4) ? near.filter { $0.1 == least }.map(\.0) : []
    }
    let names = Set(named.map(\.name))
    return offices.filter { !names.isDisjoint(with: $0.provinces) }.sorted { $0.code < $1.code }
  }

  /// The valid offices that an unknown name may mean, for the finding that asks for a correction: those that an office which
  /// has ended became, else those whose names are nearest.
  package func nearest(to text: String, limit: Int = 3) -> [Office] {
    let heirs = heirs(ofEnded: text)
    if !heirs.isEmpty { return Array(heirs.prefix(limit)) }
    let wanted = Array(MatchingKey.name(text).text.unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    let bound = max(2, wanted.count / 2)
    let near = offices.compactMap { office -> (distance: Int, office: Office)? in
      let distances = [office.shortName, office.name, office.abbreviation].compactMap { name -> Int? in
        let name = Array(MatchingKey.name(name).text.unicodeScalars)
        // Names that differ by more in length are further apart than that.
        return abs(name.count - wanted.count) <= bound ? EditDistance.between(wanted, name) : nil
      }
      return distances.min().flatMap { $0 <= bound ? ($0, office) : nil }
    }
    return
      near
      .sorted { ($0.distance, $0.office.code) < ($1.distance, $1.office.code) }
      .prefix(limit).map(\.office)
  }

  private func heirs(ofEnded text: String) -> [Office] {
    let key = MatchingKey.name(text)
    guard let named = ended.first(where: { OfficeNames($0, isOnlyArea: false).keys.contains(key) }) else {
      return []
    }
    var codes = Set(named.successors)
    var followed: Set<String> = [named.code]
    while let next = ended.first(where: { codes.contains($0.code) && !followed.contains($0.code) }) {
      followed.insert(next.code)
      codes.formUnion(next.successors)
    }
    return offices.filter { codes.contains($0.code) }
  }
}

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

/// By which of an office's names a text was recognised.
package enum OfficeSpelling: String, Hashable, Sendable {
  case code
  case name
  case shortName = "short-name"
  case abbreviation
  case alias
  /// A usual way to write one of the names: with or without `เขต`, provinces in another order.
  case variant

  /// Compares a text that the matcher has given this office for; spaces, dots and the script of digits do not count.
  package init(of text: String, for office: Office) {
    let key = MatchingKey.name(text)
    let spellings: [(OfficeSpelling, [String])] = [
      (.code, [office.code]), (.name, [office.name]), (.shortName, [office.shortName]),
      (.abbreviation, [office.abbreviation]), (.alias, office.aliases),
    ]
    self = spellings.first { $0.1.contains { MatchingKey.name($0) == key } }?.0 ?? .variant
  }
}
