internal import Assessment
internal import Basics
internal import CommandLineKit
internal import Records
internal import Standards

/// Frameworks and rounds in words: a table of them, or one of them in full with its rules and assumptions.
struct FrameworkText {
  private let language: Language
  private let groups: GroupRegistry?

  /// - Parameter groups: names the groups that forms name by key.
  init(_ language: Language, _ groups: GroupRegistry? = nil) {
    self.language = language
    self.groups = groups
  }

  private func pick(_ th: String, _ en: String) -> String { language == .thai ? th : en }

  /// One row a round, oldest first, with what its tree counts.
  func table(of library: FrameworkLibrary) -> [[String]] {
    let head =
      language == .thai
      ? ["รอบ", "ปีงบประมาณ", "กรอบ", "มาตรฐาน", "ตัวบ่งชี้", "ประเด็น/เกณฑ์", "ข้อสมมติ", "ฉบับ"]
      : ["round", "fiscal years", "framework", "standards", "indicators", "items", "assumptions", "edition"]
    return [head]
      + library.rounds.compactMap { round in
        guard let plan = library.roundFramework(fiscalYear: round.firstFiscalYear) else { return nil }
        let items = plan.computedCount(of: .consideration) + plan.computedCount(of: .criterion)
        let counts = [plan.computedCount(of: .standard), plan.computedCount(of: .indicator), items]
        return [round.id, years(round), round.frameworkID] + counts.map(String.init)
          + [String(plan.nodes.reduce(0) { $0 + $1.assumptions.count }), plan.framework.edition]
      }
  }

  private func years(_ round: Round) -> String {
    guard let last = round.lastFiscalYear else {
      return pick("\(round.firstFiscalYear) เป็นต้นไป", "from \(round.firstFiscalYear)")
    }
    return last == round.firstFiscalYear ? String(last) : "\(round.firstFiscalYear)–\(last)"
  }

  /// A round by its id, else a framework as its first round uses it; nil for an id that is neither.
  func lines(of id: String, in library: FrameworkLibrary) -> [String]? {
    let round = library.rounds.first { $0.id == id } ?? library.rounds.first { $0.frameworkID == id }
    guard let round, let plan = library.roundFramework(fiscalYear: round.firstFiscalYear) else {
      return library.frameworks.first { $0.id == id }.map { framework in
        heading(framework) + framework.standards.flatMap { tree($0, framework, 0) }
      }
    }
    return heading(plan.framework) + self.round(round, plan)
      + plan.standards.flatMap { tree($0, plan.framework, 0) } + sheets(round) + documents(round)
  }

  private func heading(_ framework: Framework) -> [String] {
    var lines = ["\(framework.id)  \(framework.edition)"]
    if let adoption = framework.adoption {
      lines += [
        pick("ประกาศโดย ", "announced by ") + adoption.issuer + " " + adoption.announced.thaiTitle,
        pick("มีผลตั้งแต่ ", "effective from ") + adoption.effectiveFrom.thaiTitle
          + (adoption.effectiveText.map { " (\($0))" } ?? ""),
        pick("ผู้ลงนาม ", "signed by the ") + adoption.signatoryPost,
      ]
      if let purpose = adoption.purpose { lines.append(pick("วัตถุประสงค์ ", "purpose ") + purpose) }
      lines += adoption.legalBasis.map { pick("อาศัยอำนาจ ", "legal basis ") + $0 }
      if let assumed = adoption.assumed { lines.append(self.assumed(assumed)) }
    }
    let tongue: Language = language
    lines.append(pick("ภาพรวม: ", "overall: ") + framework.overall.text(tongue))
    if let reason = framework.overall.assumed { lines.append(assumed(reason)) }
    lines.append(pick("ระดับ: ", "levels: ") + framework.scale.text(tongue))
    if let reason = framework.scale.assumed { lines.append(assumed(reason)) }
    return lines
  }

  private func assumed(_ reason: String) -> String { pick("ข้อสมมติ: ", "assumed: ") + reason }

  private func round(_ round: Round, _ plan: RoundFramework) -> [String] {
    var lines = [pick("รอบ ", "round ") + "\(round.id): \(years(round))"]
    if let since = round.rulesSince {
      let standards = since.standards.joined(separator: ", ")
      lines.append(
        pick(
          "เกณฑ์ของมาตรฐานที่ \(standards) ใช้ตั้งแต่งวด \(since.period): ผลก่อนหน้านั้นเทียบเป็น เปลี่ยนเกณฑ์",
          "rules of standard \(standards) hold from \(since.period) on; results of before compare as other criteria"
        ))
    }
    lines.append(
      pick(
        "ไม่แสดงตัวเลขของกลุ่มผู้ตอบที่มีน้อยกว่า \(round.smallCell) คน",
        "no figures of respondent groups of fewer than \(round.smallCell)"))
    if let stated = round.statedCounts {
      let parts: [(String, Int?, Int)] = [
        (pick("มาตรฐาน", "standards"), stated.standards, plan.computedCount(of: .standard)),
        (pick("ตัวบ่งชี้", "indicators"), stated.indicators, plan.computedCount(of: .indicator)),
        (pick("ประเด็น", "considerations"), stated.considerations, plan.leafCount),
      ]
      let texts = parts.compactMap { word, stated, computed in
        stated.map { "\(word) " + pick("ระบุ \($0) นับได้ \(computed)", "stated \($0), computed \(computed)") }
      }
      lines.append(texts.joined(separator: "; ") + " (\(stated.source))")
    }
    return lines
  }

  private func tree(_ node: Node, _ framework: Framework, _ depth: Int) -> [String] {
    let tongue: Language = language
    let indent = String(repeating: "  ", count: depth)
    var lines = ["\(indent)\(node.id)  \(node.title)"]
    var details = [node.effectiveRule.text(tongue)]
    if let edges = node.effectiveRule.edges(framework, tongue) { details.append(edges) }
    if let unleveled = node.unleveledText(tongue) { details.append(unleveled) }
    if let form = node.form { details += CriterionFormText(language, groups).lines(of: form) }
    if !node.appliesTo.isEmpty {
      details.append(pick("เฉพาะ ", "only ") + node.appliesTo.joined(separator: ", "))
    }
    details += node.assumptions.map(assumed)
    lines += details.map { indent + "   " + $0 }
    return lines + node.children.flatMap { tree($0, framework, depth + 1) }
  }

  private func sheets(_ round: Round) -> [String] {
    round.owed.map { sheet in
      let months = sheet.months.map(String.init).joined(separator: ", ")
      return pick(
        "ต้องส่ง \(sheet.kind.thaiName): โดย \(sheet.by) เดือน \(months) ภายในวันที่ \(sheet.dueDay)",
        "owed: \(sheet.kind.rawValue) by \(sheet.by), months \(months), by day \(sheet.dueDay)")
        + (sheet.assumed.map { "  " + assumed($0) } ?? "")
    }
  }

  private func documents(_ round: Round) -> [String] {
    round.requiredDocuments.sorted { $0.key < $1.key }.flatMap { id, documents in
      documents.map { document in
        "\(id) "
          + (document.isRequired ? pick("เอกสารที่ต้องมี: ", "required: ") : pick("เอกสารอื่น: ", "optional: "))
          + document.title(fiscalYear: round.firstFiscalYear)
      }
    }
  }

  func verdict(_ library: FrameworkLibrary) -> String {
    pick(
      "กรอบมาตรฐาน \(library.frameworks.count) ฉบับ รอบ \(library.rounds.count) รอบ ถูกต้อง",
      "\(library.frameworks.count) frameworks and \(library.rounds.count) rounds are right")
  }
}

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

  /// A group's name in Thai; its key in English, because the names of groups are Thai.
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
    var lines = lines(form.kpi) + lines(form.desired, form.evidence, form.owners)
    for category in form.categories {
      lines.append(pick("หมวด ", "category ") + "\(category.number) \(category.title)")
      let own = self.lines(category.kpi) + self.lines(category.desired, category.evidence, category.owners)
      lines += own.map { "  " + $0 }
    }
    return lines
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
    if kpi.everyCondition {
      lines.append(pick("ทุกข้อของสภาพที่พึงประสงค์ต้องถึงค่าที่กำหนด", "each desired condition must reach it"))
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
