/// A text as a key that is compared by its bytes: a Thai String as a key is normalised each time it is looked up.
struct BytewiseText: Hashable {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
  }

  static func == (left: BytewiseText, right: BytewiseText) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
  }
}
