internal import ThaiText

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
