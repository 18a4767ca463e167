internal import Assessment
internal import Standards

/// What would raise a level, in JSON; members that its `kind` does not need are left out.
struct RaiseJSON: Encodable {
  /// `highest`, `review`, `given`, `lacking`, `edge`, `conditions`, `rubric`, `answers` or `sum`.
  let kind: String
  private(set) var target: Int?
  private(set) var direction: String?
  private(set) var edge: String?
  private(set) var distance: String?
  private(set) var count: Int?
  private(set) var implement: Int?
  private(set) var unimplemented: [String]?
  private(set) var clarify: Int?
  private(set) var unclear: [String]?
  /// True, or left out.
  private(set) var isByCommittee: Bool?
  private(set) var mean: String?
  private(set) var increase: String?
  private(set) var answers: Int?
  private(set) var below: [String]?
  private(set) var alone: [Alone]?
  private(set) var conditions: [Condition]?

  /// A condition that is below the edge, and by how much.
  struct Condition: Encodable {
    let number: String
    let distance: String
  }

  struct Alone: Encodable {
    let node: String
    let increase: Int
  }

  init(_ raise: Raise) {
    switch raise {
    case .highest: kind = "highest"
    case .given: kind = "given"
    case .presence(let level):
      kind = "presence"
      target = level.value
    case .lacking: kind = "lacking"
    case .review(let level):
      kind = "review"
      target = level?.value
    case .edge(let raise):
      kind = "edge"
      target = raise.target.value
      direction = raise.direction.rawValue
      edge = ExactText.plain(raise.edge)
      distance = ExactText.plain(raise.distance)
      count = raise.count
    case .conditions(let raise):
      kind = "conditions"
      target = raise.target.value
      edge = ExactText.plain(raise.edge)
      conditions = raise.below.map { Condition(number: $0.number, distance: ExactText.plain($0.distance)) }
    case .rubric(let raise):
      kind = "rubric"
      target = raise.target.value
      (implement, unimplemented) = (raise.implement, raise.unimplemented)
      (clarify, unclear) = (raise.clarify, raise.unclear)
      isByCommittee = raise.isByCommittee ? true : nil
    case .answers(let raise):
      kind = "answers"
      target = raise.target.value
      mean = ExactText.plain(raise.mean)
      increase = String(raise.increase)
      answers = raise.answers
    case .sum(let raise):
      kind = "sum"
      target = raise.target.value
      mean = ExactText.plain(raise.mean)
      increase = ExactText.plain(raise.increase)
      below = raise.below
      alone = raise.alone.map { Alone(node: $0.id, increase: $0.increase) }.unlessEmpty
    }
  }
}
