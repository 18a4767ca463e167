/// Any JSON value, told apart by type so that a wrong one can be named.
enum JSONValue: Decodable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case fraction(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let integer = try? value.decode(Int.self) {
      self = .integer(integer)
    } else if let fraction = try? value.decode(Double.self) {
      self = .fraction(fraction)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([JSONValue].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  /// The value as a message quotes it: scalars as written, the rest by shape.
  var shown: String {
    switch self {
    case .null: "null"
    case .bool(let isTrue): String(isTrue)
    case .integer(let number): String(number)
    case .fraction(let number): String(number)
    case .string(let text): text
    case .array: "[…]"
    case .object: "{…}"
    }
  }
}
