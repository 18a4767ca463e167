extension Thresholds {
  /// Reads `[{"level": 5, "at": "90"}, …]`, best level first.
  /// - Throws: when levels do not fall one by one, or the edges overlap.
  static func read(_ cursor: JSONCursor, direction: Direction) throws(DataFileError) -> Thresholds {
    let steps = try cursor.map { element throws(DataFileError) in
      let object = try element.object(keys: ["level", "at"])
      let edge = try object.required("at").decimal()
      return Step(level: try object.required("level").level(), at: edge.value, atText: edge.text)
    }
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
}
