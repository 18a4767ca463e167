public import Synchronization

/// Remembers what values mean across files: offices fill in the same forms in the same month.
///
/// Shared by all tasks that read files, and bounded; what is remembered never changes a result.
/// Public, as only then the optimizer makes it over for the keys and values of other targets.
public final class SharedMemo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline let capacity: Int
  @usableFromInline let known = Mutex<[Key: Value]>([:])

  /// - Parameter capacity: how many values are remembered at most.
  @inlinable public init(capacity: Int) {
    self.capacity = capacity
  }

  /// The value of a key, read anew where it is not known.
  /// - Parameter isWorthKeeping: whether to remember a value just read.
  @inlinable public func value(
    of key: Key, isWorthKeeping: (Value) -> Bool = { _ in true }, read: (Key) -> Value
  ) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = read(key)
    if isWorthKeeping(value) {
      known.withLock { known in
        if known.count < capacity { known[key] = value }
      }
    }
    return value
  }
}
