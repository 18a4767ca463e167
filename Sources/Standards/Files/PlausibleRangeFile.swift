extension PlausibleRange {
  /// Reads `{"from": "5", "to": "100"}`, either of which may lack.
  /// - Throws: for a range without an edge, and for one that ends before it begins.
  static func read(_ cursor: JSONCursor) throws(DataFileError) -> PlausibleRange {
    let object = try cursor.object(keys: ["from", "to"])
    let from = try object.optional("from")?.decimal().value
    let to = try object.optional("to")?.decimal().value
    if from == nil, to == nil { throw cursor.error("lacks \"from\" or \"to\"") }
    if let from, let to, to < from { throw cursor.error("ends before it begins") }
    return PlausibleRange(from: from, to: to)
  }
}
