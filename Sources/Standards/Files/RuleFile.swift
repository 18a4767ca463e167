extension Rule {
  /// Reads a node's rule, `{"type": …}` with what the type needs.
  /// - Throws: for an unknown rule, or one whose data do not decide every case.
  static func read(_ cursor: JSONCursor, childCount: Int) throws(DataFileError) -> Rule {
    guard case .object(let members) = cursor.value else {
      throw cursor.error("expected an object, found \(cursor.value.typeName)")
    }
    let object = try cursor.object(keys: Set(members.keys))
    switch try object.required("type").choice(Rule.names) {
    case "rubric": return .rubric(try rubric(cursor, childCount: childCount))
    case "bands": return .bands(try bands(cursor))
    case "measured": return .measured(try measured(cursor))
    case "trend": return .trend(try trend(cursor))
    case "likert": return try likert(cursor)
    case "kpi": return .kpi(try KPILevels.read(cursor))
    case "mean": return .mean(weights: try weights(cursor))
    case "mean-truncated": return .meanTruncated(weights: try weights(cursor))
    case "review":
      _ = try cursor.object(keys: ["type"])
      return .review
    default:
      _ = try cursor.object(keys: ["type"])
      return .judgement
    }
  }

  /// A rubric, after evaluating all pairs of counts: none may miss a level or earn less for doing more.
  private static func rubric(_ cursor: JSONCursor, childCount: Int) throws(DataFileError) -> Rubric {
    let object = try cursor.object(keys: ["type", "levels", "otherwise"])
    let steps = try object.required("levels").map(rubricStep)
    guard let otherwise = object.optional("otherwise") else {
      throw cursor.error("is not total: it lacks \"otherwise\", the level of all other counts")
    }
    for (index, step) in steps.enumerated()
    where !(0...childCount).contains(step.implemented) || !(0...childCount).contains(step.clear) {
      throw cursor.error("levels[\(index)] asks for more than the \(childCount) considerations")
    }
    for (better, worse) in zip(steps, steps.dropFirst()) where worse.level >= better.level {
      throw cursor.error("its levels must fall from step to step")
    }
    let rest = try otherwise.level()
    if let last = steps.last, rest >= last.level {
      throw cursor.error("\"otherwise\" must be below the level of the last step")
    }
    return Rubric(steps: steps, otherwise: rest)
  }

  private static func rubricStep(_ cursor: JSONCursor) throws(DataFileError) -> Rubric.Step {
    let object = try cursor.object(keys: ["level", "implemented", "clear"])
    return Rubric.Step(
      level: try object.required("level").level(), implemented: try object.required("implemented").integer(),
      clear: try object.required("clear").integer())
  }

  private static let measureKeys: Set<String> = ["measure", "parts", "plausible", "alwaysApplies"]

  private static func measure(_ object: JSONObject) throws(DataFileError) -> Measure {
    Measure(
      figure: try object.required("measure").choice(),
      parts: try object.optional("parts")?.map(part) ?? [],
      plausible: try object.optional("plausible").map(PlausibleRange.read),
      alwaysApplies: try object.optional("alwaysApplies")?.bool() ?? false)
  }

  private static func part(_ cursor: JSONCursor) throws(DataFileError) -> Measure.Part {
    let object = try cursor.object(keys: ["title", "names"])
    return Measure.Part(title: try object.string("title"), names: try object.strings("names"))
  }

  /// How the quantitative sheet measures; nil without a word of it, for a criterion measures by its own sheet.
  private static func optionalMeasure(_ object: JSONObject) throws(DataFileError) -> Measure? {
    guard measureKeys.contains(where: { object.optional($0) != nil }) else { return nil }
    return try measure(object)
  }

  private static func bands(_ cursor: JSONCursor) throws(DataFileError) -> MeasureBands {
    let object = try cursor.object(
      keys: measureKeys.union(["type", "direction", "thresholds", "assumed"]))
    return MeasureBands(
      measure: try measure(object), thresholds: try thresholds(object),
      assumed: try object.optionalString("assumed"))
  }

  private static func measured(_ cursor: JSONCursor) throws(DataFileError) -> MeasuredItem {
    let object = try cursor.object(keys: measureKeys.union(["type", "direction"]))
    return MeasuredItem(
      measure: try optionalMeasure(object), direction: try object.optional("direction")?.choice() ?? .higher)
  }

  private static func trend(_ cursor: JSONCursor) throws(DataFileError) -> MeasureTrend {
    let object = try cursor.object(
      keys: measureKeys.union(["type", "direction", "atLeast", "thresholds", "assumed"]))
    let direction: Thresholds.Direction = try object.required("direction").choice()
    let atLeast = object.optional("atLeast")
    let least = try atLeast?.decimal().value
    if let atLeast, let least, least <= .zero { throw atLeast.error("must be above zero") }
    return MeasureTrend(
      measure: try optionalMeasure(object), direction: direction, atLeast: least,
      thresholds: try object.optional("thresholds").map { (steps) throws(DataFileError) in
        try Thresholds.read(steps, direction: direction)
      }, assumed: try object.optionalString("assumed"))
  }

  private static func thresholds(_ bands: JSONObject) throws(DataFileError) -> Thresholds {
    let direction: Thresholds.Direction = try bands.required("direction").choice()
    return try .read(bands.required("thresholds"), direction: direction)
  }

  private static func likert(_ cursor: JSONCursor) throws(DataFileError) -> Rule {
    let object = try cursor.object(keys: ["type", "survey", "minimumRespondents"])
    return .likert(
      survey: try object.string("survey"),
      minimumRespondents: try object.required("minimumRespondents").integer(atLeast: 0))
  }

  private static func weights(_ cursor: JSONCursor) throws(DataFileError) -> [String: Ratio] {
    let object = try cursor.object(keys: ["type", "weights"])
    guard let weights = object.optional("weights") else { return [:] }
    guard case .object(let members) = weights.value else { throw weights.error("expected an object") }
    let list = try weights.object(keys: Set(members.keys))
    var result: [String: Ratio] = [:]
    for id in members.keys.sorted() {
      let weight = try list.required(id).decimal()
      guard weight.value > .zero else { throw weights.error("the weight of \"\(id)\" must be above zero") }
      result[id] = weight.value
    }
    return result
  }
}

extension Thresholds {
  /// Reads `[{"level": 5, "at": "90"}, …]`, best level first.
  /// - Throws: when levels do not fall one by one, or the edges overlap.
  static func read(_ cursor: JSONCursor, direction: Direction) throws(DataFileError) -> Thresholds {
    let steps = try cursor.map(step)
    guard let first = steps.first else { throw cursor.error("needs at least one threshold") }
    guard first.level == .highest else { throw cursor.error("the first threshold must be that of level 5") }
    for (better, worse) in zip(steps, steps.dropFirst()) {
      guard worse.level.value == better.level.value - 1 else {
        throw cursor.error("has a hole between levels \(better.level) and \(worse.level)")
      }
      guard direction == .higher ? worse.at < better.at : worse.at > better.at else {
        throw cursor.error("the thresholds of levels \(better.level) and \(worse.level) overlap")
      }
    }
    return Thresholds(steps: steps, direction: direction)
  }

  private static func step(_ cursor: JSONCursor) throws(DataFileError) -> Step {
    let object = try cursor.object(keys: ["level", "at"])
    let edge = try object.required("at").decimal()
    return Step(level: try object.required("level").level(), at: edge.value, atText: edge.text)
  }
}

extension PlausibleRange {
  /// Reads `{"from": "5", "to": "100"}`, either of which may be left out.
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
