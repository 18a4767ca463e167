internal import Basics
internal import FoundationEssentials

/// A parsed JSON document, kept generic so that a reader can name the path of whatever is wrong with it.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Parses UTF-8 JSON.
  /// - Throws: when the bytes are no JSON, or hold a number that is not whole.
  package static func parse(_ bytes: [UInt8], file: String) throws(DataFileError) -> JSONValue {
    do {
      return try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
    } catch let DecodingError.dataCorrupted(context) {
      throw DataFileError(file: file, path: jsonPath(context.codingPath), reason: notJSON(bytes))
    } catch let DecodingError.typeMismatch(_, context) {
      throw DataFileError(
        file: file, path: jsonPath(context.codingPath),
        reason: "decimals are written as strings, such as \"4.50\"")
    } catch {
      throw DataFileError(file: file, path: "$", reason: notJSON(bytes))
    }
  }

  private static func notJSON(_ bytes: [UInt8]) -> String {
    let place = JSONFault.place(in: bytes).map { " (line \($0.line), column \($0.column))" }
    return "is not valid JSON" + (place ?? "")
  }

  private static func jsonPath(_ keys: [any CodingKey]) -> String {
    keys.reduce("$") { path, key in
      if let index = key.intValue { return path + "[\(index)]" }
      return path + "." + key.stringValue
    }
  }

  /// What the value is, for a message that expected something else.
  package var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .integer: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension JSONValue: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}
