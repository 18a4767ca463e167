internal import Basics
internal import CommandLineKit
internal import Standards

/// What the form of an edition says of a criterion, in lines: KPI, desired conditions, evidence and groups.
///
/// Owners and evidence are the draft of one office, and are called so. Source: Requirements, 003-5.
struct CriterionFormText {
  private let language: Language
  private let groups: GroupRegistry?

  init(_ language: Language, _ groups: GroupRegistry?) {
    self.language = language
    self.groups = groups
  }

  /// A group's name in Thai; its key in English, for names of groups are Thai.
  private func name(_ key: String) -> String {
    switch key {
    case _ where language == .english: key
    case Group.allGroups: "ทุกกลุ่ม"
    case Group.allStaff: "ทุกคน"
    default: groups?.groups.last { $0.key == key }?.name ?? key
    }
  }

  private func pick(_ th: String, _ en: String) -> String { language == .thai ? th : en }

  func lines(of form: CriterionForm) -> [String] {
    let own = lines(form.kpi) + lines(form.desired, form.evidence, form.owners)
    return own
      + form.categories.flatMap { category in
        [pick("หมวด ", "category ") + "\(category.number) \(category.title)"]
          + (lines(category.kpi) + lines(category.desired, category.evidence, category.owners)).map {
            "  " + $0
          }
      }
  }

  private func lines(_ kpi: KPI?) -> [String] {
    guard let kpi else { return [] }
    var lines: [String] = []
    if let text = kpi.text { lines.append(pick("ตัวชี้วัด: ", "KPI: ") + text) }
    if let required = kpi.required {
      let figure = [ExactText.plain(required), kpi.unit].compactMap { $0 }.joined(separator: " ")
      lines.append(
        pick("ค่าที่กำหนด: ", "required: ") + "\(figure) (\(pick(kpi.kind.thaiName, kpi.kind.rawValue)))")
    }
    if let reason = kpi.reviewOnly {
      lines.append(pick("ใช้ผลของคณะกรรมการเท่านั้น: ", "review only: ") + reason)
    }
    if let reason = kpi.assumed { lines.append(pick("ข้อสมมติ: ", "assumed: ") + reason) }
    return lines
  }

  private func lines(
    _ desired: CriterionForm.DesiredConditions, _ evidence: [String], _ owners: CriterionForm.Owners
  ) -> [String] {
    var lines: [String] = []
    if desired.lead != nil || !desired.list.isEmpty {
      lines.append(pick("สภาพที่พึงประสงค์: ", "desired conditions: ") + (desired.lead ?? ""))
    }
    lines += desired.list.flatMap { condition in
      let ending = condition.isTruncated ? pick(" … (ข้อความในเอกสารขาด)", " … (cut off in the source)") : ""
      let number = condition.number.map { "\($0)) " } ?? "• "
      return ["  \(number)\(condition.text)\(ending)"] + condition.parts.map { "    – \($0)" }
    }
    if !evidence.isEmpty { lines.append(pick("หลักฐานในร่างของเขตหนึ่ง:", "evidence in one office's draft:")) }
    lines += evidence.map { "  • \($0)" }
    let groups = [(pick("หลัก", "main"), owners.main), (pick("ร่วม", "support"), owners.support)]
      .filter { !$0.1.isEmpty }.map { "\($0) \($1.map(name).joined(separator: ", "))" }
    if !groups.isEmpty {
      lines.append(
        pick("ผู้รับผิดชอบในร่างของเขตหนึ่ง: ", "owners in one office's draft: ")
          + groups.joined(separator: "; "))
    }
    return lines
  }
}
