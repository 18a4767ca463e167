internal import Basics
internal import Standards

/// The government-4.0 result (`external`) of all offices, in the one file that its assessor sends.
struct ExternalSheet {
  let month: DemoMonth

  private static let header = ["รหัสเขต", "สพท.", "มาตรฐานที่", "คะแนน", "ระดับ", "หมายเหตุ"]

  /// The sheet; nil in a round that takes no standard's result from elsewhere.
  var sheet: DemoSheet? {
    let external = month.framework.standards.compactMap { node -> (node: Node, rule: ExternalResult)? in
      guard case .external(let rule) = node.rule else { return nil }
      return (node, rule)
    }
    guard let first = external.first, !month.offices.isEmpty else { return nil }
    var text = CSVText(hasByteOrderMark: true, endsLinesWithCRLF: true)
    text.row(Self.header)
    for (index, office) in month.offices.enumerated() {
      var random = SplitMix64(
        seed: month.seed, SheetKind.external.rawValue, office.code, month.period.description)
      let character = OfficeCharacter(office: office, period: month.period, seed: month.seed)
      if index % 3 == 0 {
        for standard in external {
          text.row(row(of: office, standard: standard.node.id, rule: standard.rule, character, &random))
        }
      } else {
        // A blank standard means every external one.
        text.row(row(of: office, standard: "", rule: first.rule, character, &random))
      }
    }
    return DemoSheet(
      path: "\(month.period)/กพร/pmqa.csv", kind: .external, content: .bytes(text.bytes))
  }

  private func row(
    of office: Office, standard: String, rule: ExternalResult, _ character: OfficeCharacter,
    _ random: inout SplitMix64
  ) -> [String] {
    let level = character.level(&random)
    let points = rule.thresholds.value(earning: level, limit: rule.scale * 100, &random)
    let tier = rule.levelNames.first { $0.level == level }?.name ?? ""
    return [office.code, office.shortName, standard, Hundredths(count: points).description, tier, ""]
  }
}
