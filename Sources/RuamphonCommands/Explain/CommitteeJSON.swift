internal import Assessment
internal import Records
internal import Standards

/// A committee's judgements in JSON; members that say nothing are left out.
struct CommitteeJSON: Encodable {
  /// `yes/no`, as the `value` of a consideration.
  private(set) var judgement: String?
  private(set) var level: Int?
  private(set) var implemented: Int?
  private(set) var clear: Int?
  private(set) var lacking: [String]?
  /// The level that the committee gave beside its judgements.
  private(set) var given: Int?
  private(set) var votes: [Vote]?

  struct Vote: Encodable {
    let assessor: Int?
    let judgement: String?
    let level: Int?
    let file: String
    let row: Int
  }

  init(_ committee: CommitteeExplanation) {
    switch committee {
    case .rubric(let count, let lacking, let given):
      level = count?.level.value
      (implemented, clear) = (count?.implemented, count?.clear)
      self.lacking = lacking.unlessEmpty
      self.given = given?.value
    case .item(let report):
      judgement = Self.text(report.judgement)
      level = report.level?.value
      votes = report.votes.map { vote in
        Vote(
          assessor: vote.assessor, judgement: Self.text(vote.judgement), level: vote.level?.value,
          file: vote.provenance.path.text, row: vote.provenance.row)
      }
    }
  }

  private static func text(_ judgement: Judgement?) -> String? {
    judgement.map {
      MeasuredValue.judgement(isImplemented: $0.isImplemented, isClear: $0.isClear).description
    }
  }
}
