internal import Standards

/// The words by which a title or a header states the scale of a survey.
package struct ScaleWords: Sendable {
  /// Between a number and what it stands for: `5 หมายถึง มากที่สุด`.
  package private(set) var means: [String] = []
  /// Between the ends of a range: `1 ถึง 5`.
  package private(set) var to: [String] = []
  /// Before a range or a count of steps: `คะแนน 1-4`.
  package private(set) var scale: [String] = []
  /// Before the highest number: `คะแนนเต็ม 10`.
  package private(set) var full: [String] = []
  /// Behind a count of steps: `4 ระดับ`.
  package private(set) var steps: [String] = []
  /// Behind the highest number: `10 คะแนน`.
  package private(set) var points: [String] = []

  mutating func add(_ cursor: JSONCursor) throws(DataFileError) {
    let object = try cursor.object(keys: ["means", "to", "scale", "full", "steps", "points"])
    means += try object.strings("means")
    to += try object.strings("to")
    scale += try object.strings("scale")
    full += try object.strings("full")
    steps += try object.strings("steps")
    points += try object.strings("points")
  }
}
