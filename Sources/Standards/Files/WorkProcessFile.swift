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
      symbol: try choice(object.required("symbol")), duration: try object.optional("duration").map(duration),
      isApproval: try object.optional("approval")?.bool() ?? false)
  }

  private static func duration(_ cursor: JSONCursor) throws(DataFileError) -> Duration {
    let object = try cursor.object(keys: ["count", "unit"])
    let count = try object.required("count")
    guard try count.integer() > 0 else { throw count.error("must be above zero") }
    return Duration(count: try count.integer(), unit: try choice(object.required("unit")))
  }

  private static func owner(_ cursor: JSONCursor) throws(DataFileError) -> Owner {
    let object = try cursor.object(keys: ["title", "role", "officeTypes"])
    return Owner(
      title: try object.string("title"), role: try choice(object.required("role")),
      officeTypes: try object.strings("officeTypes"))
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ cursor: JSONCursor
  ) throws(DataFileError) -> Choice {
    let name = try cursor.choice(Choice.allCases.map(\.rawValue))
    guard let choice = Choice(rawValue: name) else { throw cursor.error("unknown word \"\(name)\"") }
    return choice
  }
}
