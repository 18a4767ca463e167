/// The beginning of a record that continues in the next chunk; its memory grows to the longest such record.
@safe
struct CarryBuffer: ~Copyable {
  private var storage: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 4096
    unsafe storage = .allocate(capacity: capacity)
  }

  deinit { unsafe storage.deallocate() }

  /// The bytes held, until the next `append`.
  var bytes: UnsafePointer<UInt8> { unsafe UnsafePointer(storage) }

  /// Forgets the bytes and keeps the memory.
  mutating func removeAll() { count = 0 }

  /// Copies bytes behind those held.
  mutating func append(_ bytes: UnsafePointer<UInt8>, count added: Int) {
    if count + added > capacity { grow(to: max(count + added, 2 * capacity)) }
    unsafe (storage + count).update(from: bytes, count: added)
    count += added
  }

  private mutating func grow(to newCapacity: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity)
    unsafe larger.update(from: storage, count: count)
    unsafe storage.deallocate()
    unsafe storage = unsafe larger
    capacity = newCapacity
  }
}
