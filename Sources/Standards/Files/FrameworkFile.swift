extension Framework {
  /// Reads a framework file.
  ///
  /// Source: FrameworksAndRounds.
  /// - Throws: with the JSON path and the reason, for anything that could not decide a level.
  package static func read(_ bytes: [UInt8], file: String) throws(DataFileError) -> Framework {
    let root = JSONCursor(try JSONValue.parse(bytes, file: file), file: file)
    let object = try root.object(keys: [
      "schema", "id", "edition", "adoption", "sources", "scale", "overall", "surveys", "standards",
    ])
    let schema = try object.required("schema")
    guard try schema.integer() == 1 else { throw schema.error("this version reads schema 1") }
    let framework = Framework(
      id: try object.string("id"), edition: try object.string("edition"),
      adoption: try object.optional("adoption").map(Adoption.read), sources: try object.strings("sources"),
      scale: try scale(object.required("scale")), overall: try overall(object.required("overall")),
      surveys: try object.optional("surveys")?.map(survey) ?? [],
      standards: try object.required("standards").map(standard))
    try framework.check(root)
    return framework
  }

  private static func standard(_ cursor: JSONCursor) throws(DataFileError) -> Node {
    try node(cursor, kind: .standard, parent: nil)
  }

  private static func scale(_ cursor: JSONCursor) throws(DataFileError) -> LevelScale {
    let object = try cursor.object(keys: ["rounding", "levels", "assumed"])
    return try LevelScale.read(
      bands: object.required("levels"), rounding: object.required("rounding"),
      assumed: object.optionalString("assumed"))
  }

  private static func overall(_ cursor: JSONCursor) throws(DataFileError) -> Overall {
    let object = try cursor.object(keys: ["title", "rule", "assumed"])
    let place = try object.required("rule")
    let rule = try Rule.read(place, childCount: 0)
    guard rule.weights != nil else { throw place.error("the overall is a mean of the standards") }
    return Overall(
      title: try object.string("title"), rule: rule, assumed: try object.optionalString("assumed"))
  }

  private static func survey(_ cursor: JSONCursor) throws(DataFileError) -> Survey {
    let object = try cursor.object(keys: [
      "id", "title", "rounding", "bands", "dimensions", "respondentGroups", "mostMisfits", "assumed",
    ])
    let assumed = try object.optionalString("assumed")
    return Survey(
      id: try object.string("id"), title: try object.string("title"),
      scale: try LevelScale.read(
        bands: object.required("bands"), rounding: object.required("rounding"), assumed: assumed),
      dimensions: try object.required("dimensions").map(dimension),
      respondentGroups: try object.required("respondentGroups").map(respondentGroup),
      mostMisfits: try object.optional("mostMisfits")?.integer(in: 0...100) ?? Survey.usualMisfits,
      assumed: assumed)
  }

  private static func dimension(_ cursor: JSONCursor) throws(DataFileError) -> Survey.Dimension {
    let object = try cursor.object(keys: ["id", "title", "questions"])
    return Survey.Dimension(
      id: try object.string("id"), title: try object.string("title"),
      questions: try object.required("questions").map(question))
  }

  private static func question(_ cursor: JSONCursor) throws(DataFileError) -> Survey.Question {
    let object = try cursor.object(keys: ["id", "title"])
    return Survey.Question(id: try object.string("id"), title: try object.string("title"))
  }

  private static func respondentGroup(_ cursor: JSONCursor) throws(DataFileError) -> Survey.RespondentGroup {
    let object = try cursor.object(keys: ["id", "title", "aliases"])
    return Survey.RespondentGroup(
      id: try object.string("id"), title: try object.string("title"), aliases: try object.strings("aliases"))
  }

  /// What must hold across the whole file: unique ids, surveys that exist, weights of existing children.
  private func check(_ root: JSONCursor) throws(DataFileError) {
    let nodes = standards.flatMap(\.flattened)
    var seen: Set<String> = []
    for node in nodes where !seen.insert(node.id).inserted {
      throw root.error("the id \"\(node.id)\" is repeated")
    }
    for survey in surveys {
      try unique(survey.questions.map(\.id), "survey \"\(survey.id)\" repeats question", root)
      try unique(survey.respondentGroups.map(\.id), "survey \"\(survey.id)\" repeats respondent group", root)
    }
    for node in nodes {
      if case .likert(let id, _) = node.rule, survey(id) == nil {
        throw root.error("node \"\(node.id)\" reads survey \"\(id)\", which does not exist")
      }
      try checkWeights(node.rule, of: "node \"\(node.id)\"", children: node.children, root)
    }
    try checkWeights(overall.rule, of: "the overall", children: standards, root)
  }

  private func unique(_ ids: [String], _ complaint: String, _ root: JSONCursor) throws(DataFileError) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted { throw root.error("\(complaint) \"\(id)\"") }
  }

  private func checkWeights(
    _ rule: Rule, of owner: String, children: [Node], _ root: JSONCursor
  ) throws(DataFileError) {
    let known = Set(children.map(\.id))
    if let stray = rule.weights?.keys.sorted().first(where: { !known.contains($0) }) {
      throw root.error("\(owner) weighs \"\(stray)\", which is no child of it")
    }
  }
}

extension Adoption {
  /// Reads how an edition came into force.
  static func read(_ cursor: JSONCursor) throws(DataFileError) -> Adoption {
    let object = try cursor.object(keys: [
      "issuer", "announced", "effectiveFrom", "effectiveText", "signatoryPost", "purpose", "legalBasis",
      "assumed",
    ])
    return Adoption(
      issuer: try object.string("issuer"), announced: try day(object.required("announced")),
      effectiveFrom: try day(object.required("effectiveFrom")),
      effectiveText: try object.optionalString("effectiveText"),
      signatoryPost: try object.string("signatoryPost"), purpose: try object.optionalString("purpose"),
      legalBasis: try object.strings("legalBasis"), assumed: try object.optionalString("assumed"))
  }

  private static func day(_ cursor: JSONCursor) throws(DataFileError) -> DocumentDay {
    let text = try cursor.string()
    guard let day = DocumentDay(text) else {
      throw cursor.error("\"\(text)\" is no day YYYY-MM-DD of the Buddhist era")
    }
    return day
  }
}

extension LevelScale {
  /// Reads the bands of a framework's levels or of a survey.
  /// - Throws: for bands without rounding, with a hole or an overlap, or that do not start at level 5.
  static func read(
    bands: JSONCursor, rounding: JSONCursor, assumed: String?
  ) throws(DataFileError) -> LevelScale {
    let rounding: Rounding = try rounding.choice()
    let list = try bands.map(band)
    guard list.map(\.level) == QualityLevel.allDescending else {
      throw bands.error("needs the levels 5, 4, 3, 2, 1, each once and in this order")
    }
    for (better, worse) in zip(list, list.dropFirst()) where worse.from >= better.from {
      throw bands.error("the bands of levels \(better.level) and \(worse.level) overlap")
    }
    if let last = list.last, last.from > Ratio(1) {
      throw bands.error("has a hole: no band holds a mean of 1.00")
    }
    return LevelScale(bands: list, rounding: rounding, assumed: assumed)
  }

  private static func band(_ cursor: JSONCursor) throws(DataFileError) -> Band {
    let object = try cursor.object(keys: ["level", "label", "from"])
    let from = try object.required("from").decimal()
    return Band(
      level: try object.required("level").level(), label: try object.string("label"), from: from.value,
      fromText: from.text)
  }
}
