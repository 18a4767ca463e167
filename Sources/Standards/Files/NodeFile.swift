extension Framework {
  /// The keys of every node; lists of nodes below it and what only a criterion has come beside them.
  private static let keys: Set<String> = [
    "id", "title", "titleVariants", "rule", "appliesTo", "assumed", "comparableWith",
  ]

  /// Reads one node and what stands below it.
  static func node(_ cursor: JSONCursor, kind: Node.Kind, parent: String?) throws(DataFileError) -> Node {
    let lists = childLists(of: kind)
    let object = try cursor.object(
      keys: keys.union(lists.map(\.key)).union(kind == .criterion ? CriterionForm.keys : []))
    let id = try object.string("id")
    let prefix = parent.map { $0 + "." } ?? ""
    guard id.hasPrefix(prefix), isNumber(id.dropFirst(prefix.count)) else {
      throw try object.required("id").error("expected \"\(prefix)N\", found \"\(id)\"")
    }
    let children = try children(of: object, in: lists, id: id)
    let rule = try Rule.read(object.required("rule"), childCount: children.count)
    try check(rule, children: children, at: object.required("rule"))
    if kind == .standard, rule == .judgement {
      throw try object.required("rule").error("no rule reads \"\(id)\"")
    }
    let form = kind == .criterion ? try CriterionForm.read(object, rule: rule) : nil
    if rule.reportedBy == .criteria, form == nil {
      throw try object.required("rule").error(
        "only a criterion with \"kpi\" or \"categories\" has the rule \"\(rule.name)\" without \"measure\"")
    }
    return Node(
      id: id, kind: kind, title: try object.string("title"),
      titleVariants: try object.strings("titleVariants"),
      rule: rule, appliesTo: try officeTypes(object), assumed: try object.optionalString("assumed"),
      comparableWith: try object.optional("comparableWith")?.map(olderNode) ?? [], form: form,
      children: children)
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The members that hold a node's children: an edition's tree has three levels, so that a list elsewhere is wrong.
  private static func childLists(of kind: Node.Kind) -> [(key: String, kind: Node.Kind)] {
    switch kind {
    case .standard: [("indicators", .indicator)]
    case .indicator: [("considerations", .consideration), ("criteria", .criterion)]
    case .consideration, .criterion: []
    }
  }

  private static func children(
    of object: JSONObject, in lists: [(key: String, kind: Node.Kind)], id: String
  ) throws(DataFileError) -> [Node] {
    var result: [Node] = []
    for (key, kind) in lists {
      for child in try object.optional(key)?.elements() ?? [] {
        result.append(try node(child, kind: kind, parent: id))
      }
    }
    return result
  }

  /// Reads a text `framework:node` of `comparableWith`, such as `"2554:1.1"`.
  private static func olderNode(_ cursor: JSONCursor) throws(DataFileError) -> NodeReference {
    let text = try cursor.string()
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty,
      parts[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isNumber)
    else { throw cursor.error("expected \"FRAMEWORK:N.N\" such as \"2554:1.1\", found \"\(text)\"") }
    return NodeReference(frameworkID: String(parts[0]), nodeID: String(parts[1]))
  }

  private static func officeTypes(_ object: JSONObject) throws(DataFileError) -> [String] {
    guard let cursor = object.optional("appliesTo") else { return [] }
    let members = try cursor.object(keys: ["officeTypes", "assumed"])
    _ = try members.optionalString("assumed")
    return try members.required("officeTypes").strings()
  }

  /// A rule that reads children must have some, and only a rubric's children may be bare judgements.
  private static func check(_ rule: Rule, children: [Node], at cursor: JSONCursor) throws(DataFileError) {
    let judgements = children.filter { $0.rule == .judgement }
    switch rule {
    case .mean, .meanTruncated:
      if children.isEmpty { throw cursor.error("a mean needs children") }
      if let child = judgements.first {
        throw cursor.error("\"\(child.id)\" has no level to take the mean of")
      }
    case .rubric:
      if judgements.count != children.count || children.isEmpty {
        throw cursor.error("a rubric's considerations all have the rule \"judgement\"")
      }
    default:
      if let child = judgements.first { throw cursor.error("no rule reads \"\(child.id)\"") }
    }
  }
}
