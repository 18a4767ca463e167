/// A text as a key that is compared by its bytes: a Thai String as a key is normalised each time it is looked up.
package struct BytewiseText: Hashable, Sendable {
  private let text: String

  package init(_ text: String) {
    self.text = text
  }

  package func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
  }

  package static func == (left: BytewiseText, right: BytewiseText) -> Bool {
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { bytes in
      right.withUTF8 { other in unsafe bytes.count == other.count && bytes.elementsEqual(other) }
    }
  }
}
