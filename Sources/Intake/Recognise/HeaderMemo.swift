internal import Synchronization

/// Remembers rows that turned out to be headers: most offices fill in the same form, so most headers are alike.
///
/// Shared by all tasks that read files, and bounded.
final class HeaderMemo: Sendable {
  private static let capacity = 1024

  private let known = Mutex<[[String]: HeaderMatcher.Outcome]>([:])

  /// The outcome for a row's cells, read anew where it is not known.
  func outcome(of cells: [String], read: ([String]) -> HeaderMatcher.Outcome) -> HeaderMatcher.Outcome {
    if let outcome = known.withLock({ $0[cells] }) { return outcome }
    let outcome = read(cells)
    if case .header = outcome {
      known.withLock { known in
        if known.count < Self.capacity { known[cells] = outcome }
      }
    }
    return outcome
  }
}
