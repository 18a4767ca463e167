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
    if let value = PlainJSON.value(of: bytes) { return value }
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
    } else if let value = try? container.decode(String.self) {
      // Most values are texts, and each attempt that fails makes an error.
      self = .string(value)
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}

/// A place in a JSON document that is being read: it knows its path, so every complaint names it.
package struct JSONCursor: Sendable {
  package let file: String
  package let path: String
  package let value: JSONValue

  package init(_ value: JSONValue, file: String, path: String = "$") {
    self.value = value
    self.file = file
    self.path = path
  }

  package func error(_ reason: String) -> DataFileError {
    DataFileError(file: file, path: path, reason: reason)
  }

  package func string() throws(DataFileError) -> String {
    guard case .string(let text) = value else { throw error("expected a string, found \(value.typeName)") }
    guard !text.isEmpty else { throw error("must not be empty") }
    return text
  }

  package func integer() throws(DataFileError) -> Int {
    guard case .integer(let number) = value else {
      throw error("expected a whole number, found \(value.typeName)")
    }
    return number
  }

  /// A whole number of a range, its ends included.
  package func integer(in range: ClosedRange<Int>) throws(DataFileError) -> Int {
    let number = try integer()
    guard range.contains(number) else {
      throw error("must be within \(range.lowerBound)–\(range.upperBound), found \(number)")
    }
    return number
  }

  /// A whole number that is not below a least one.
  package func integer(atLeast least: Int) throws(DataFileError) -> Int {
    let number = try integer()
    guard number >= least else { throw error("must be at least \(least), found \(number)") }
    return number
  }

  package func bool() throws(DataFileError) -> Bool {
    guard case .bool(let flag) = value else { throw error("expected true or false, found \(value.typeName)") }
    return flag
  }

  /// An exact decimal written as a string, with its spelling.
  package func decimal() throws(DataFileError) -> (value: Ratio, text: String) {
    let text = try string()
    guard let ratio = Ratio(decimal: text) else { throw error("\"\(text)\" is no decimal number") }
    return (ratio, text)
  }

  /// A level 1–5, written as a number.
  package func level() throws(DataFileError) -> QualityLevel {
    let number = try integer()
    guard let level = QualityLevel(number) else { throw error("\(number) is no level; levels are 1 to 5") }
    return level
  }

  /// One of several known words.
  package func choice(_ known: [String]) throws(DataFileError) -> String {
    let text = try string()
    guard known.contains(text) else {
      throw error("unknown \"\(text)\"; known: \(known.joined(separator: ", "))")
    }
    return text
  }

  /// One of the words that name the cases of a type.
  func choice<Choice: RawRepresentable<String> & CaseIterable>() throws(DataFileError) -> Choice {
    let word = try choice(Choice.allCases.map(\.rawValue))
    guard let choice = Choice(rawValue: word) else { throw error("unknown \"\(word)\"") }
    return choice
  }

  /// The elements of a list, each with its own path.
  package func elements() throws(DataFileError) -> [JSONCursor] {
    guard case .array(let items) = value else { throw error("expected a list, found \(value.typeName)") }
    return items.enumerated().map { JSONCursor($1, file: file, path: "\(path)[\($0)]") }
  }

  package func map<T>(_ body: (JSONCursor) throws(DataFileError) -> T) throws(DataFileError) -> [T] {
    var result: [T] = []
    for element in try elements() { result.append(try body(element)) }
    return result
  }

  package func strings() throws(DataFileError) -> [String] {
    var strings: [String] = []
    for element in try elements() { strings.append(try element.string()) }
    return strings
  }

  /// The object here, after checking that it has no key beyond those named.
  package func object(keys: Set<String>) throws(DataFileError) -> JSONObject {
    guard case .object(let members) = value else {
      throw error("expected an object, found \(value.typeName)")
    }
    if let unknown = members.keys.sorted().first(where: { !keys.contains($0) }) {
      throw error("unknown key \"\(unknown)\"; known: \(keys.sorted().joined(separator: ", "))")
    }
    return JSONObject(cursor: self, members: members)
  }
}

/// An object whose keys are known to be expected ones.
package struct JSONObject: Sendable {
  package let cursor: JSONCursor
  let members: [String: JSONValue]

  /// The member of a key, or nil where it is absent.
  package func optional(_ key: String) -> JSONCursor? {
    members[key].map { JSONCursor($0, file: cursor.file, path: "\(cursor.path).\(key)") }
  }

  /// The member of a key that must be there.
  package func required(_ key: String) throws(DataFileError) -> JSONCursor {
    guard let member = optional(key) else { throw cursor.error("lacks \"\(key)\"") }
    return member
  }

  package func string(_ key: String) throws(DataFileError) -> String {
    try required(key).string()
  }

  package func optionalString(_ key: String) throws(DataFileError) -> String? {
    try optional(key)?.string()
  }

  package func strings(_ key: String) throws(DataFileError) -> [String] {
    try optional(key)?.strings() ?? []
  }
}

/// A data file of the product or the user that cannot be used: framework, round, registry or vocabulary.
///
/// Ends the run with exit code 12 before anything is read. Source: FrameworksAndRounds, *What is refused*.
package struct DataFileError: Error, Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// Where in the file: a JSON path such as `$.standards[0].rule`, or a line of a CSV.
  package let path: String
  package let reason: String

  package init(file: String, path: String, reason: String) {
    self.file = file
    self.path = path
    self.reason = reason
  }

  package var description: String { "\(file): \(path): \(reason)" }
}
