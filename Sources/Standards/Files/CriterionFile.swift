extension CriterionForm {
  /// The keys of a node that only a criterion may have.
  static let keys: Set<String> = ["kpi", "categories", "desired", "evidence", "owners"]

  /// Reads what the form says of a criterion; nil where the node says nothing of the kind.
  /// - Parameter rule: the criterion's; one that looks back or only measures asks no figure of its KPI.
  /// - Throws: for a KPI beside categories, neither, or numbers of categories that do not rise.
  static func read(_ object: JSONObject, rule: Rule) throws(DataFileError) -> CriterionForm? {
    guard keys.contains(where: { object.optional($0) != nil }) else { return nil }
    let form = CriterionForm(
      kpi: try object.optional("kpi").map { (kpi) throws(DataFileError) in
        try KPI.read(kpi, decides: !rule.looksBack)
      },
      categories: try object.optional("categories")?.map(category) ?? [],
      desired: try desired(object), evidence: try object.strings("evidence"), owners: try owners(object))
    guard (form.kpi == nil) != form.categories.isEmpty else {
      throw object.cursor.error("needs either \"kpi\" or \"categories\"")
    }
    if rule.looksBack, let category = form.categories.first {
      throw try object.required("categories").error(
        "the rule \"\(rule.name)\" reads one figure, not that of category \(category.number)")
    }
    try form.kpi?.checkConditions(object, form.desired)
    for (one, next) in zip(form.categories, form.categories.dropFirst()) where next.number <= one.number {
      throw try object.required("categories").error("category \(next.number) does not follow \(one.number)")
    }
    return form
  }

  private static func category(_ cursor: JSONCursor) throws(DataFileError) -> Category {
    let object = try cursor.object(keys: ["number", "title", "kpi", "desired", "evidence", "owners"])
    let number = try object.required("number")
    guard try number.integer() > 0 else { throw number.error("must be above zero") }
    let category = Category(
      number: try number.integer(), title: try object.string("title"),
      kpi: try KPI.read(object.required("kpi"), decides: true), desired: try desired(object),
      evidence: try object.strings("evidence"), owners: try owners(object))
    try category.kpi.checkConditions(object, category.desired)
    return category
  }

  private static func desired(_ parent: JSONObject) throws(DataFileError) -> DesiredConditions {
    guard let object = try parent.optional("desired")?.object(keys: ["lead", "conditions"]) else {
      return .none
    }
    let conditions = try object.required("conditions")
    let list = try conditions.map(condition)
    try checkUnique(list.compactMap(\.number), conditions)
    try checkUnique(list.flatMap(\.names), conditions)
    return DesiredConditions(lead: try object.optionalString("lead"), list: list)
  }

  /// A number or name that two conditions share would tell none of them.
  private static func checkUnique(_ texts: [String], _ cursor: JSONCursor) throws(DataFileError) {
    var seen: Set<String> = []
    for text in texts where !seen.insert(text).inserted {
      throw cursor.error("\"\(text)\" stands for two conditions")
    }
  }

  private static func condition(_ cursor: JSONCursor) throws(DataFileError) -> Condition {
    let object = try cursor.object(keys: ["number", "text", "names", "parts", "truncated", "owners"])
    return Condition(
      number: try object.optionalString("number"), text: try object.string("text"),
      names: try object.strings("names"),
      parts: try object.strings("parts"), isTruncated: try object.optional("truncated")?.bool() ?? false,
      owners: object.optional("owners") == nil ? nil : try owners(object))
  }

  private static func owners(_ parent: JSONObject) throws(DataFileError) -> Owners {
    guard let object = try parent.optional("owners")?.object(keys: ["main", "support", "assumed"]) else {
      return .none
    }
    return Owners(
      main: try object.strings("main"), support: try object.strings("support"),
      assumed: try object.optionalString("assumed"))
  }
}

extension KPI {
  /// Reads a KPI: one that decides a level, one that says why it cannot, or one that is only told.
  /// - Parameter decides: whether a level, or that there is none, must follow from it.
  /// - Throws: for a kind that is unknown, and for a figure that is missing, out of place or not above zero.
  static func read(_ cursor: JSONCursor, decides: Bool) throws(DataFileError) -> KPI {
    let object = try cursor.object(
      keys: ["kind", "text", "required", "unit", "assumed", "reviewOnly", "everyCondition"])
    let kpi = KPI(
      kind: try object.required("kind").choice(), text: try object.optionalString("text"),
      required: try required(object),
      unit: try object.optionalString("unit"), assumed: try object.optionalString("assumed"),
      reviewOnly: try object.optionalString("reviewOnly"),
      everyCondition: try object.optional("everyCondition")?.bool() ?? false)
    try decides ? kpi.checkDeciding(cursor) : kpi.checkTold(cursor)
    return kpi
  }

  private static func required(_ object: JSONObject) throws(DataFileError) -> Ratio? {
    guard let cursor = object.optional("required") else { return nil }
    let figure = try cursor.decimal()
    guard figure.value > .zero else { throw cursor.error("must be above zero") }
    return figure.value
  }

  /// A level follows from a text with its figure; anything else needs the reason why it does not.
  private func checkDeciding(_ cursor: JSONCursor) throws(DataFileError) {
    if required != nil, !kind.isMeasured { throw cursor.error("a \(kind.rawValue) KPI has no \"required\"") }
    if reviewOnly != nil {
      if required != nil {
        throw cursor.error("\"required\" decides a level, \"reviewOnly\" says that none is")
      }
      return
    }
    guard text != nil else { throw cursor.error("lacks \"text\", or the reason for it in \"reviewOnly\"") }
    if kind == .trend {
      throw cursor.error("a trend needs the rule \"trend\", or the reason in \"reviewOnly\"")
    }
    if kind.isMeasured, required == nil {
      throw cursor.error("lacks \"required\", or the reason for it in \"reviewOnly\"")
    }
  }
}

extension KPI {
  /// What is measured or compared with last year has a figure, and nothing that a level would follow from.
  private func checkTold(_ cursor: JSONCursor) throws(DataFileError) {
    if required != nil || reviewOnly != nil {
      throw cursor.error("no level follows from it: \"required\" and \"reviewOnly\" have no meaning")
    }
    if kind == .qualitative { throw cursor.error("a qualitative KPI has no figure to measure") }
  }

  /// Where each condition is held against the required figure, there is one, and conditions to tell apart by number.
  fileprivate func checkConditions(
    _ parent: JSONObject, _ desired: CriterionForm.DesiredConditions
  ) throws(DataFileError) {
    guard everyCondition else { return }
    let cursor = try parent.required("kpi")
    guard required != nil, kind != .itemCount else {
      throw cursor.error("\"everyCondition\" needs a \"required\" figure that each condition can reach")
    }
    guard desired.numbered.count > 1, desired.numbered.count == desired.list.count else {
      throw cursor.error("\"everyCondition\" needs two desired conditions or more, each with its number")
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
