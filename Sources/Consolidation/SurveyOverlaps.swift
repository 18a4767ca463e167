package import Records
internal import Standards

/// How the survey files of each office overlap, told by the hashes of their rows.
///
/// A file whose rows all stand in another is an older export of it; one that shares more than half with another
/// makes both doubtful; the others add up. Source: Inbox, *Parts and copies*.
package struct SurveyOverlaps: Sendable {
  /// What one file has of another of its office, by the other's path.
  enum Overlap: Hashable, Sendable {
    case contained(in: SourcePath)
    case doubtful(beside: SourcePath)
    case superseded(by: SourcePath)
  }

  private var overlaps: [String: [SourcePath: Overlap]] = [:]

  /// Compares the files of each office that sent more than one; files of different offices are never compared.
  ///
  /// - Parameter rows: the hashes of one office's rows in some files, file by file in any order, or what keeps them from
  ///   being known; it is asked only for files that are compared.
  package init<Failure: Error>(
    of state: PeriodState, rows: ([SourcePath], _ officeCode: String) throws(Failure) -> [[UInt64]]
  ) throws(Failure) {
    for (office, paths) in state.surveyFiles where paths.count > 1 {
      overlaps[office] = Self.overlaps(paths, try rows(paths, office).map { $0.sorted() })
    }
  }

  /// Compares files that were read just now, so that their readings hold the hashes.
  package init(of state: PeriodState) {
    self.init(of: state) { paths, office in paths.map { state.rowHashes(of: $0, officeCode: office) } }
  }

  /// The files of an office that do not simply add up.
  func overlaps(of officeCode: String) -> [SourcePath: Overlap] { overlaps[officeCode] ?? [:] }

  /// - Parameter files: the sorted hashes of each path.
  private static func overlaps(_ paths: [SourcePath], _ files: [[UInt64]]) -> [SourcePath: Overlap] {
    var known = FileRevision.Known()
    let revisions = paths.map { known[$0] }
    func isCopy(_ newer: Int, of older: Int) -> Bool {
      let (one, other) = (revisions[newer], revisions[older])
      return one.isCopyNumber && one.number > other.number && one.name == other.name
    }
    var superseded: [Int: Int] = [:]
    var contained: [Int: Int] = [:]
    var doubtful: [Int: [Int]] = [:]
    let holders = holders(of: files)
    for (index, rows) in files.enumerated() {
      // Of files that share no row only an empty one stands in another.
      let candidates = rows.isEmpty ? Array(files.indices) : Set(rows.flatMap { holders[$0] ?? [] }).sorted()
      for other in candidates where other != index && contained[other] == nil {
        let others = files[other]
        let shared = sharedCount(rows, others)
        // A numbered copy that shares most rows is a later export; one that shares few is a part.
        if isCopy(other, of: index) || isCopy(index, of: other), shared * 2 > min(rows.count, others.count) {
          if isCopy(other, of: index) { superseded[index] = other }
          continue
        }
        let isOlder = rows.count < others.count || (rows.count == others.count && index > other)
        if shared == rows.count, isOlder {
          contained[index] = other
          break
        }
        if shared * 2 > min(rows.count, others.count), shared < others.count {
          doubtful[index, default: []].append(other)
        }
      }
    }
    var overlaps = contained.reduce(into: [SourcePath: Overlap]()) {
      $0[paths[$1.key]] = .contained(in: paths[$1.value])
    }
    for (index, other) in superseded { overlaps[paths[index]] = .superseded(by: paths[other]) }
    for (index, rivals) in doubtful where contained[index] == nil && superseded[index] == nil {
      if let rival = rivals.first(where: { contained[$0] == nil && superseded[$0] == nil }) {
        overlaps[paths[index]] = .doubtful(beside: paths[rival])
      }
    }
    return overlaps
  }

  /// The files that hold each row which is not of one file alone.
  private static func holders(of files: [[UInt64]]) -> [UInt64: [Int]] {
    var first: [UInt64: Int] = [:]
    var holders: [UInt64: [Int]] = [:]
    for (index, rows) in files.enumerated() {
      for row in rows {
        guard let other = first[row] else {
          first[row] = index
          continue
        }
        if holders[row, default: [other]].last != index { holders[row, default: [other]].append(index) }
      }
    }
    return holders
  }

  /// How many rows two sorted lists have in common, repetitions counted.
  static func sharedCount(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}

extension PeriodState {
  /// The survey files that count for each office, in path order.
  fileprivate var surveyFiles: [String: [SourcePath]] {
    state.counted.keys.filter { $0.kind == .survey }.reduce(into: [:]) { files, slot in
      files[slot.officeCode] = Set(sheets(in: slot).map(\.path)).sorted()
    }
  }

  fileprivate func rowHashes(of path: SourcePath, officeCode: String) -> [UInt64] {
    sheets(in: StateOfMonth.Slot(officeCode: officeCode, kind: .survey)).filter { $0.path == path }
      .flatMap { sheet -> [UInt64] in
        guard case .survey(let survey) = sheet.rows else { return [] }
        return survey.rowHashes
      }
  }
}
