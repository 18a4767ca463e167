internal import Assessment
internal import Records
internal import Sheets
internal import Standards

/// What readers call the results of the ledger: nodes of the framework, the overall, the survey and its dimensions.
struct NodeNames {
  private let plan: RoundFramework
  private static let survey = "ความพึงพอใจ"

  init(_ plan: RoundFramework) { self.plan = plan }

  /// The number that documents give to the node; nil for what has none.
  func number(of id: String) -> String? {
    id == OfficeResult.overallID || isSurvey(id) ? nil : id
  }

  /// The title of a result; its id where this framework does not know it.
  func title(of id: String) -> String {
    if id == OfficeResult.overallID { return plan.framework.overall.title }
    if id == ResultKey.surveyID { return "\(Self.survey) ภาพรวม" }
    if isSurvey(id) {
      let dimension = plan.survey?.dimensions.first { "\(ResultKey.surveyID).\($0.id)" == id }
      return "\(Self.survey) \(dimension?.title ?? id)"
    }
    return plan.node(id)?.title ?? id
  }

  /// The scale whose words the levels of a result have.
  func scale(of id: String) -> LevelScale {
    isSurvey(id) ? plan.survey?.scale ?? plan.framework.scale : plan.framework.scale
  }

  private func isSurvey(_ id: String) -> Bool {
    id == ResultKey.surveyID || id.hasPrefix("\(ResultKey.surveyID).")
  }
}

extension Node {
  /// The word and composite number, such as `มาตรฐานที่ 3` or `ตัวบ่งชี้ที่ 3.4`.
  var heading: String { "\(kind.thaiName)ที่ \(id)" }

  /// A part of a table's name: ASCII letters and digits, whatever the id.
  var asciiID: String {
    String(
      String.UnicodeScalarView(
        id.unicodeScalars.map { scalar in
          scalar.isASCII && scalar.properties.numericType != nil
            || scalar.isASCII && scalar.properties.isAlphabetic
            ? scalar : "_"
        }))
  }
}

extension RoundFramework {
  /// What readers call the standards and the overall, in the order of what is compared.
  var comparedTitles: [String] { standards.map(\.heading) + [framework.overall.title] }

  /// Whether the framework measures anything by KPIs, so that achieved or not is its primary result.
  ///
  /// Source: Scoring, *KPIs*.
  var hasKPIs: Bool {
    nodes.contains { $0.kind == .criterion && $0.form.map { $0.reviewOnly == nil } ?? false }
  }
}

extension SheetCell {
  /// A node's level for one office: not applicable, missing, or the level with its mark.
  init(levelOf result: NodeResult?) {
    guard let result, result.status != .notApplicable else {
      self = result == nil ? .missing : .notApplicable
      return
    }
    self =
      result.level.map { .level($0, isAssumed: result.restsOnAssumption) }
      ?? (result.status == .measured ? .word(ResultStatus.measured.thaiName) : .missing)
  }

  /// A figure of a result, which a node that does not apply cannot have.
  init(_ figure: Hundredths?, of result: NodeResult?) {
    self = result?.status == .notApplicable ? .notApplicable : .figure(orMissing: figure)
  }

  /// A self or reviewed level, which a node that does not apply cannot have.
  init(_ level: QualityLevel?, of result: NodeResult?) {
    self = result?.status == .notApplicable ? .notApplicable : .level(orMissing: level)
  }
}

/// The words for what a group is to a criterion.
enum GroupRole {
  static let main = "หลัก"
  static let support = "ร่วม"
}

extension PublishedPeriod {
  /// What readers call a group, by its key; the words of the sources for every group and for everyone.
  func groupName(_ key: String) -> String {
    switch key {
    case Group.allGroups: "ทุกกลุ่ม"
    case Group.allStaff: "ทุกคน"
    default:
      (groups?.groups.last { $0.key == key && ($0.validFrom.map { $0 <= period } ?? true) }
        ?? groups?.groups.first { $0.key == key })?.name ?? key
    }
  }
}

extension RoundFramework {
  /// Whether the framework's assessment form names groups of an office.
  var hasGroups: Bool { nodes.contains { $0.form.map { !$0.allOwners.keys.isEmpty } ?? false } }
}

extension CriterionForm {
  /// The owners of the criterion and of its categories, each key once and main ones not among the others.
  var allOwners: (main: [String], support: [String], keys: [String]) {
    let all = [owners] + categories.map(\.owners)
    var seen: Set<String> = []
    let main = all.flatMap(\.main).filter { seen.insert($0).inserted }
    let support = all.flatMap(\.support).filter { seen.insert($0).inserted }
    return (main, support, main + support)
  }

  /// What shows that the conditions hold, of the criterion and of its categories.
  var allEvidence: [String] { evidence + categories.flatMap(\.evidence) }
}

extension Hundredths {
  /// With a sign that Thai documents print: `+0.06`, `−0.06`, `0.00`.
  var signed: String {
    count == 0 ? "\(self)" : (count > 0 ? "+" : "−") + "\(Hundredths(count: abs(count)))"
  }
}
