internal import Records

/// How large a file may be, and how sizes are written.
package enum FileSize {
  /// Bytes of a file that is read unless a setting says otherwise: more than any office sends.
  package static let most = 4 << 30

  /// A size in the largest unit that it is a whole number of, such as `4 GiB`.
  static func text(_ bytes: Int) -> String {
    let units = ["B", "KiB", "MiB", "GiB"]
    var (number, unit) = (bytes, 0)
    while unit < units.count - 1, number > 0, number % 1024 == 0 {
      (number, unit) = (number / 1024, unit + 1)
    }
    return "\(number) \(units[unit])"
  }
}
