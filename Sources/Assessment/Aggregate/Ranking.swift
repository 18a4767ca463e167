package import Records
internal import Standards

/// Ranks of offices by published overall score: only final results, ties share a rank (1, 2, 2, 4).
///
/// Source: Scoring, *Aggregates*.
package struct Ranking: Hashable, Sendable {
  private let rankOfOffice: [String: Int]

  package init(_ results: [OfficeResult]) {
    let scores = results.compactMap { result -> (code: String, score: Hundredths)? in
      guard result.overall.status == .final, let score = result.overall.publishedScore else { return nil }
      return (result.officeCode, score)
    }
    var first: [Hundredths: Int] = [:]
    for (index, entry) in scores.sorted(by: { $0.score > $1.score }).enumerated()
    where first[entry.score] == nil {
      first[entry.score] = index + 1
    }
    rankOfOffice = Dictionary(uniqueKeysWithValues: scores.map { ($0.code, first[$0.score] ?? 0) })
  }

  package func rank(of officeCode: String) -> Int? { rankOfOffice[officeCode] }
}
