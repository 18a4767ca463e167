internal import Standards

/// A round in JSON: its fiscal years, what a document states beside what its tree counts, and what it asks for.
struct FrameworkRoundJSON: Encodable {
  let id: String
  let firstFiscalYear: Int
  let lastFiscalYear: Int?
  let counts: FrameworksJSON.Counts
  /// Considerations as the documents count them: an indicator without any is one itself.
  let countedItems: Int
  let stated: Stated?
  let smallCell: Int
  let rulesSince: RulesSince?
  let owes: [Sheet]?
  let requiredDocuments: [Document]?
  let process: Process?

  /// The counts that a document of the year states.
  struct Stated: Encodable {
    let standards: Int?
    let indicators: Int?
    let considerations: Int?
    let criteria: Int?
    let source: String
  }

  struct RulesSince: Encodable {
    let period: String
    let standards: [String]
  }

  struct Sheet: Encodable {
    let kind: String
    let by: String
    let months: [Int]
    let dueDay: Int
    let assumed: String?
  }

  struct Document: Encodable {
    let indicator: String
    /// With the round's first fiscal year filled in.
    let title: String
    let match: [String]?
    let isRequired: Bool
  }

  struct Process: Encodable {
    let title: String
    let source: String
    let assumed: String?
    let steps: [Step]
    let owners: [Owner]
  }

  struct Step: Encodable {
    let number: Int
    let title: String
    let symbol: String
    let duration: Duration?
    let isApproval: Bool

    struct Duration: Encodable {
      let count: Int
      let unit: String
    }
  }

  struct Owner: Encodable {
    let title: String
    let role: String
    /// Absent for a group that offices of every type have.
    let officeTypes: [String]?
  }

  init(_ plan: RoundFramework) {
    let round = plan.round
    id = round.id
    firstFiscalYear = round.firstFiscalYear
    lastFiscalYear = round.lastFiscalYear
    counts = FrameworksJSON.Counts(plan)
    countedItems = plan.leafCount
    stated = round.statedCounts.map {
      Stated(
        standards: $0.standards, indicators: $0.indicators, considerations: $0.considerations,
        criteria: $0.criteria, source: $0.source)
    }
    smallCell = round.smallCell
    rulesSince = round.rulesSince.map {
      RulesSince(period: $0.period.description, standards: $0.standards)
    }
    owes =
      round.owed.map {
        Sheet(
          kind: $0.kind.rawValue, by: $0.by, months: $0.months, dueDay: $0.dueDay, assumed: $0.assumed)
      }.unlessEmpty
    requiredDocuments =
      round.requiredDocuments.sorted { $0.key < $1.key }.flatMap { indicator, documents in
        documents.map {
          Document(
            indicator: indicator, title: $0.title(fiscalYear: round.firstFiscalYear),
            match: $0.matchWords.unlessEmpty, isRequired: $0.isRequired)
        }
      }.unlessEmpty
    process = round.process.map(Process.init)
  }
}

extension FrameworkRoundJSON.Process {
  init(_ process: WorkProcess) {
    title = process.title
    source = process.source
    assumed = process.assumed
    steps = process.steps.map { step in
      FrameworkRoundJSON.Step(
        number: step.number, title: step.title, symbol: step.symbol.rawValue,
        duration: step.duration.map { .init(count: $0.count, unit: $0.unit.rawValue) },
        isApproval: step.isApproval)
    }
    owners = process.owners.map {
      FrameworkRoundJSON.Owner(
        title: $0.title, role: $0.role.rawValue, officeTypes: $0.officeTypes.unlessEmpty)
    }
  }
}
