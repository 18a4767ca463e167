/// Control characters have no place in a cell: C0 but tab and line ends, DEL, and C1 but NEL (Values, *Thai text*).
enum ControlCharacters {
  /// Drops them; returns whether there were any.
  ///
  /// NUL stays, it is refused with its file.
  static func drop(from scalars: inout [Unicode.Scalar]) -> Bool {
    let before = scalars.count
    scalars.removeAll { isDropped($0.value) }
    return scalars.count != before
  }

  private static func isDropped(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0x01...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
}
