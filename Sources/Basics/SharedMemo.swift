public import Synchronization

/// Remembers what was worked out for a key, so that nobody who asks for the same works it out anew.
///
/// Shared by any number of tasks. What depends on anything but the key must not be kept, so that no result changes by it.
/// Public, as only then the optimizer makes it over for the keys and values of other targets.
public final class SharedMemo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  @usableFromInline let capacity: Int
  @usableFromInline let known = Mutex<[Key: Value]>([:])

  /// - Parameter capacity: how many values are remembered at most, where keys come from files.
  @inlinable public init(capacity: Int = .max) {
    self.capacity = capacity
  }

  /// The value of a key where it is known already.
  @inlinable public func known(of key: Key) -> Value? { known.withLock { $0[key] } }

  /// The value of a key, read anew where it is not known.
  ///
  /// - Parameter isWorthKeeping: whether to remember a value just read.
  @inlinable public func value(
    of key: Key, isWorthKeeping: (Value) -> Bool = { _ in true }, read: (Key) -> Value
  ) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = read(key)
    guard isWorthKeeping(value) else { return value }
    return known.withLock { known in
      // Of tasks that read it at once, all go on with what the first one read.
      if let first = known[key] { return first }
      if known.count < capacity { known[key] = value }
      return value
    }
  }
}
