/// How the bytes of a file spell text.
package enum TextEncoding: String, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 BOM"

  /// Bytes before the text that only say how it is spelled.
  var markLength: Int {
    switch self {
    case .utf8: 0
    case .utf8WithMark: 3
    }
  }
}
