extension Round {
  /// Reads a round file.
  ///
  /// Source: FrameworksAndRounds.
  /// - Throws: with the JSON path and the reason.
  package static func read(_ bytes: [UInt8], file: String) throws(DataFileError) -> Round {
    let root = JSONCursor(try JSONValue.parse(bytes, file: file), file: file)
    let object = try root.object(keys: [
      "schema", "id", "framework", "fiscalYears", "externalStandards", "statedCounts", "owes",
      "requiredDocuments", "process", "rulesSince",
      "smallCell",
    ])
    let schema = try object.required("schema")
    guard try schema.integer() == 1 else { throw schema.error("this version reads schema 1") }
    let years = try object.required("fiscalYears").object(keys: ["from", "to"])
    let first = try years.required("from").integer(in: Period.years)
    let last = try years.optional("to")?.integer(in: Period.years)
    if let last, last < first { throw years.cursor.error("ends before it begins") }
    return Round(
      id: try object.string("id"), frameworkID: try object.string("framework"), firstFiscalYear: first,
      lastFiscalYear: last, externalStandards: try externals(object.optional("externalStandards")),
      statedCounts: try statedCounts(object.optional("statedCounts")),
      owed: try object.optional("owes")?.map(owedSheet) ?? [],
      process: try object.optional("process").map(WorkProcess.read),
      rulesSince: try object.optional("rulesSince").map(rulesSince),
      requiredDocuments: try documents(object.optional("requiredDocuments")),
      smallCell: try object.optional("smallCell")?.integer(atLeast: 1) ?? usualSmallCell)
  }

  private static func externals(_ cursor: JSONCursor?) throws(DataFileError) -> [String: ExternalResult] {
    var result: [String: ExternalResult] = [:]
    for element in try cursor?.elements() ?? [] {
      let object = try element.object(keys: [
        "standard", "sourceNote", "scale", "thresholds", "levelNames", "assumed", "plausible",
      ])
      let tiers = try object.optional("levelNames")?.map(tierNames) ?? []
      let standard = try object.string("standard")
      guard result[standard] == nil else { throw element.error("standard \"\(standard)\" is repeated") }
      let scale = try object.required("scale").integer(atLeast: 1)
      let thresholds = try Thresholds.read(object.required("thresholds"), direction: .higher)
      if let best = thresholds.steps.first, best.at > Ratio(scale) {
        throw try object.required("thresholds").error(
          "level \(best.level) is above the scale of \(scale) points")
      }
      result[standard] = ExternalResult(
        scale: scale, thresholds: thresholds,
        levelNames: Array(tiers.joined()), sourceNote: try object.string("sourceNote"),
        assumed: try object.optionalString("assumed"),
        plausible: try object.optional("plausible").map(PlausibleRange.read))
    }
    return result
  }

  /// The names of one level.
  private static func tierNames(_ cursor: JSONCursor) throws(DataFileError) -> [ExternalResult.TierName] {
    let object = try cursor.object(keys: ["level", "names"])
    let level = try object.required("level").level()
    return try object.required("names").strings().map { ExternalResult.TierName(name: $0, level: level) }
  }

  private static func statedCounts(_ cursor: JSONCursor?) throws(DataFileError) -> StatedCounts? {
    guard
      let object = try cursor?.object(keys: [
        "standards", "indicators", "considerations", "criteria", "source",
      ])
    else {
      return nil
    }
    return StatedCounts(
      standards: try object.optional("standards")?.integer(atLeast: 0),
      indicators: try object.optional("indicators")?.integer(atLeast: 0),
      considerations: try object.optional("considerations")?.integer(atLeast: 0),
      criteria: try object.optional("criteria")?.integer(atLeast: 0), source: try object.string("source"))
  }

  private static func owedSheet(_ cursor: JSONCursor) throws(DataFileError) -> OwedSheet {
    let object = try cursor.object(keys: ["kind", "by", "months", "dueDay", "assumed"])
    let months = try object.required("months").map(month)
    let day = try object.required("dueDay")
    guard (1...31).contains(try day.integer()) else { throw day.error("expected a day of the month") }
    return OwedSheet(
      kind: try object.required("kind").choice(), by: try object.string("by"), months: months,
      dueDay: try day.integer(),
      assumed: try object.optionalString("assumed"))
  }

  private static func rulesSince(_ cursor: JSONCursor) throws(DataFileError) -> RulesSince {
    let object = try cursor.object(keys: ["period", "standards"])
    let period = try object.required("period")
    guard let month = Period(try period.string()) else {
      throw period.error("expected a month such as \"2569-11\"")
    }
    let standards = try object.required("standards").strings()
    if standards.isEmpty { throw try object.required("standards").error("needs at least one standard") }
    return RulesSince(period: month, standards: standards)
  }

  private static func month(_ cursor: JSONCursor) throws(DataFileError) -> Int {
    let number = try cursor.integer()
    guard (1...12).contains(number) else { throw cursor.error("\(number) is no month") }
    return number
  }

  private static func documents(_ cursor: JSONCursor?) throws(DataFileError) -> [String: [RequiredDocument]] {
    var result: [String: [RequiredDocument]] = [:]
    for element in try cursor?.elements() ?? [] {
      let object = try element.object(keys: ["indicator", "documents"])
      let indicator = try object.string("indicator")
      guard result[indicator] == nil else { throw element.error("indicator \"\(indicator)\" is repeated") }
      result[indicator] = try object.required("documents").map(document)
    }
    return result
  }

  private static func document(_ cursor: JSONCursor) throws(DataFileError) -> RequiredDocument {
    let object = try cursor.object(keys: ["title", "match", "required"])
    return RequiredDocument(
      title: try object.string("title"), matchWords: try object.strings("match"),
      isRequired: try object.required("required").bool())
  }
}

extension WorkProcess {
  /// Reads the process of a round file.
  /// - Throws: with the JSON path, also for steps that are not numbered 1, 2, 3 … in their order.
  static func read(_ cursor: JSONCursor) throws(DataFileError) -> WorkProcess {
    let object = try cursor.object(keys: ["title", "source", "assumed", "steps", "owners"])
    let list = try object.required("steps")
    let steps = try list.map(step)
    for (index, step) in steps.enumerated() where step.number != index + 1 {
      throw list.error("step \(step.number) stands where step \(index + 1) is due")
    }
    return WorkProcess(
      title: try object.string("title"), source: try object.string("source"),
      assumed: try object.optionalString("assumed"), steps: steps,
      owners: try object.required("owners").map(owner))
  }

  private static func step(_ cursor: JSONCursor) throws(DataFileError) -> Step {
    let object = try cursor.object(keys: ["number", "title", "symbol", "duration", "approval"])
    return Step(
      number: try object.required("number").integer(), title: try object.string("title"),
      symbol: try object.required("symbol").choice(), duration: try object.optional("duration").map(duration),
      isApproval: try object.optional("approval")?.bool() ?? false)
  }

  private static func duration(_ cursor: JSONCursor) throws(DataFileError) -> Duration {
    let object = try cursor.object(keys: ["count", "unit"])
    let count = try object.required("count")
    guard try count.integer() > 0 else { throw count.error("must be above zero") }
    return Duration(count: try count.integer(), unit: try object.required("unit").choice())
  }

  private static func owner(_ cursor: JSONCursor) throws(DataFileError) -> Owner {
    let object = try cursor.object(keys: ["title", "role", "officeTypes"])
    return Owner(
      title: try object.string("title"), role: try object.required("role").choice(),
      officeTypes: try object.strings("officeTypes"))
  }
}
