extension KPI {
  /// Reads a KPI: one that decides a level, or one that says why it cannot.
  /// - Throws: for a kind that is unknown, and for a figure that is missing, out of place or not above zero.
  static func read(_ cursor: JSONCursor) throws(DataFileError) -> KPI {
    let object = try cursor.object(keys: ["kind", "text", "required", "unit", "assumed", "reviewOnly"])
    let name = try object.required("kind").choice(Kind.allCases.map(\.rawValue))
    guard let kind = Kind(rawValue: name) else { throw cursor.error("unknown kind") }
    let kpi = KPI(
      kind: kind, text: try object.optionalString("text"), required: try required(object),
      unit: try object.optionalString("unit"), assumed: try object.optionalString("assumed"),
      reviewOnly: try object.optionalString("reviewOnly"))
    try kpi.check(cursor)
    return kpi
  }

  private static func required(_ object: JSONObject) throws(DataFileError) -> Ratio? {
    guard let cursor = object.optional("required") else { return nil }
    let figure = try cursor.decimal()
    guard figure.value > .zero else { throw cursor.error("must be above zero") }
    return figure.value
  }

  /// A level follows from a text with its figure; anything else needs the reason why it does not.
  private func check(_ cursor: JSONCursor) throws(DataFileError) {
    if required != nil, !kind.isMeasured { throw cursor.error("a \(kind.rawValue) KPI has no \"required\"") }
    if reviewOnly != nil {
      if required != nil {
        throw cursor.error("\"required\" decides a level, \"reviewOnly\" says that none is")
      }
      return
    }
    guard text != nil else { throw cursor.error("lacks \"text\", or the reason for it in \"reviewOnly\"") }
    if kind == .trend { throw cursor.error("a trend needs last year's value: say so in \"reviewOnly\"") }
    if kind.isMeasured, required == nil {
      throw cursor.error("lacks \"required\", or the reason for it in \"reviewOnly\"")
    }
  }
}

extension KPILevels {
  /// Reads the rule `kpi`.
  static func read(_ cursor: JSONCursor) throws(DataFileError) -> KPILevels {
    let object = try cursor.object(keys: ["type", "thresholds", "assumed"])
    return KPILevels(
      thresholds: try .read(object.required("thresholds"), direction: .higher),
      assumed: try object.optionalString("assumed"))
  }
}
