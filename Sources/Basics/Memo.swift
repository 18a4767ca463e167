internal import Synchronization

/// Remembers what was worked out for a key, so that many who ask for the same need not work it out anew.
///
/// Any number of tasks may ask; two that ask at once may both work it out. What depends on anything but the key must not
/// be kept here.
package final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  package init() {}

  package func value(of key: Key, _ make: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = make()
    known.withLock { $0[key] = value }
    return value
  }
}
