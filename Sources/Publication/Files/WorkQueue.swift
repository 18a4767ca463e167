internal import Synchronization

/// Hands out the indices of some pieces of work, each once, until they are gone or one has failed.
final class WorkQueue: Sendable {
  private let next: Mutex<Int>
  private let count: Int

  init(count: Int) {
    self.count = count
    next = Mutex(0)
  }

  func take() -> Int? {
    next.withLock { next in
      guard next < count else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// Hands out nothing more.
  func stop() {
    next.withLock { $0 = count }
  }
}
