extension LevelScale {
  /// Reads the bands of a framework's levels or of a survey.
  /// - Throws: for bands without rounding, with a hole or an overlap, or that do not start at level 5.
  static func read(
    bands: JSONCursor, rounding: JSONCursor, assumed: String?
  ) throws(DataFileError) -> LevelScale {
    let word = try rounding.choice([Rounding.exact.rawValue, Rounding.twoDecimalsHalfUp.rawValue])
    let list = try bands.map { element throws(DataFileError) in
      let object = try element.object(keys: ["level", "label", "from"])
      let from = try object.required("from").decimal()
      return Band(
        level: try object.required("level").level(), label: try object.string("label"), from: from.value,
        fromText: from.text)
    }
    guard list.map(\.level) == QualityLevel.allDescending else {
      throw bands.error("needs the levels 5, 4, 3, 2, 1, each once and in this order")
    }
    for (better, worse) in zip(list, list.dropFirst()) where worse.from >= better.from {
      throw bands.error("the bands of levels \(better.level) and \(worse.level) overlap")
    }
    if let last = list.last, last.from > Ratio(1) {
      throw bands.error("has a hole: no band holds a mean of 1.00")
    }
    return LevelScale(bands: list, rounding: Rounding(rawValue: word) ?? .exact, assumed: assumed)
  }
}
