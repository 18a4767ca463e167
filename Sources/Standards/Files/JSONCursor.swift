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
    try map { element throws(DataFileError) in try element.string() }
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
