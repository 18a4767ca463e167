/// The numbers of bank accounts and cards as banks group them: `123-4-56789-0`, `1234 5678 9012 3456`.
enum BankNumbers {
  private static let usual = [[3, 1, 5, 1], [4, 4, 4, 4]]
  /// Groups that other numbers have too, so that only a hyphen between them tells.
  private static let hyphened = [
    [3, 6, 1], [3, 3, 4], [3, 4, 3], [4, 4, 4], [10, 1], [11, 1], [3, 5, 1, 1],
  ]
  private static let signs: Set<SuspectDigits.Gap> = Set(
    [Plain.hyphen, Plain.underscore, Plain.dot, Plain.slash].map { .sign($0) } + [.blank])

  static func holds(_ parts: ArraySlice<SuspectDigits>) -> Bool {
    let counts = parts.map(\.count)
    let gaps = Set(parts.dropFirst().map(\.gap))
    guard !parts.contains(where: \.isYear) else { return false }
    if usual.contains(counts) { return gaps.isSubset(of: signs) }
    return hyphened.contains(counts) && gaps == [.sign(Plain.hyphen)]
  }
}
