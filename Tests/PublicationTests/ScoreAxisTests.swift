import Standards
import Testing

@testable import Publication

@Suite("The axis of a chart of lines")
struct ScoreAxisTests {
  @Test(
    "lies in half levels around the scores, one level high at least, within the scale",
    arguments: [
      ([372, 393], 3.5, 4.5), ([350, 400], 3.5, 4.5), ([349, 401], 3.0, 4.5), ([100], 1.0, 2.0),
      ([500], 4.0, 5.0), ([480, 495], 4.0, 5.0), ([100, 500], 1.0, 5.0), ([], 1.0, 5.0),
    ])
  func bounds(scores: [Int], minimum: Double, maximum: Double) {
    let axis = ScoreAxis(around: scores.map { Hundredths(count: $0) })
    #expect((axis.minimum, axis.maximum) == (minimum, maximum))
  }

  @Test("says where it begins, since that is not 0")
  func words() {
    #expect(ScoreAxis(around: [Hundredths(count: 372)]).words == "3.50–4.50 จากเต็ม 5")
  }
}
