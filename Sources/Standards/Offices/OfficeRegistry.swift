/// All offices that exist or existed, in code order.
package struct OfficeRegistry: Sendable {
  package let offices: [Office]
  private let indexOfCode: [String: Int]

  /// - Throws: when a code is repeated or a successor does not exist.
  package init(offices: [Office], file: String) throws(DataFileError) {
    let sorted = offices.sorted { $0.code < $1.code }
    for (one, next) in zip(sorted, sorted.dropFirst()) where one.code == next.code {
      throw DataFileError(file: file, path: "code \(one.code)", reason: "is repeated")
    }
    let known = Set(sorted.map(\.code))
    for office in sorted {
      if let stray = office.successors.first(where: { !known.contains($0) }) {
        throw DataFileError(
          file: file, path: "code \(office.code)", reason: "its successor \(stray) does not exist")
      }
    }
    self.offices = sorted
    indexOfCode = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.code, $0) })
  }

  package func office(code: String) -> Office? {
    indexOfCode[code].map { offices[$0] }
  }

  /// The offices that exist in the period, in code order.
  package func valid(in period: Period) -> [Office] {
    offices.filter { $0.isValid(in: period) }
  }
}
