/// A word of a framework or round that is taken as it stands, though nothing at hand answers to it.
///
/// Mostly a typing mistake: nobody would ever be assigned, judged or able to send what is owed. What
/// `frameworks check` says beside the warnings of the texts.
package enum FrameworkMisfit: Hashable, Sendable {
  /// An owner key that is not in the registry of groups.
  case unknownGroup(node: String, key: String)
  /// An office type that no registered office has.
  case unknownOfficeType(place: String, type: String)
  /// A kind of sheet that is owed, although the round has nothing that is reported by it.
  case uselessSheet(round: String, kind: SheetKind)
  /// A percentage of a standard or indicator itself, although sheets report percentages by consideration.
  case unreportable(node: String)
  /// A document's title with a placeholder other than the fiscal year.
  case unknownPlaceholder(round: String, title: String)

  package var thai: String {
    switch self {
    case .unknownGroup(let node, let key): "\(node): ไม่มีกลุ่ม \"\(key)\" ในทะเบียนกลุ่ม"
    case .unknownOfficeType(let place, let type): "\(place): ไม่มีเขตประเภท \"\(type)\" ในทะเบียนเขต"
    case .uselessSheet(let round, let kind):
      "รอบ \(round): กำหนดให้ส่ง \"\(kind.thaiName)\" แต่ไม่มีรายการใดใช้แบบนี้ จะค้างส่งทุกเขตตลอดไป"
    case .unreportable(let node):
      "\(node): แบบรายงานข้อมูลเชิงปริมาณรายงานเป็นรายประเด็น จึงรายงานร้อยละของรายการนี้ไม่ได้ ให้ย้ายไปเป็นประเด็นภายใต้ตัวบ่งชี้"
    case .unknownPlaceholder(let round, let title):
      "รอบ \(round): ชื่อเอกสาร \"\(title)\" มีช่องเติมคำที่ไม่รู้จัก ใช้ได้เฉพาะ {fiscalYear}"
    }
  }

  package var english: String {
    switch self {
    case .unknownGroup(let node, let key): "\(node): the registry has no group \"\(key)\""
    case .unknownOfficeType(let place, let type): "\(place): the registry has no office of type \"\(type)\""
    case .uselessSheet(let round, let kind):
      "round \(round): owes \"\(kind.rawValue)\", by which nothing is reported, so it would lack for ever"
    case .unreportable(let node):
      "\(node): percentages are reported by consideration, so that nobody can report this one; put it into a consideration"
    case .unknownPlaceholder(let round, let title):
      "round \(round): the document \"\(title)\" has an unknown placeholder; known is {fiscalYear}"
    }
  }
}

extension RoundFramework {
  /// What of the edition and the round fits no group, no office and no sheet, in the order of the files.
  package func misfits(groups: GroupRegistry, offices: OfficeRegistry) -> [FrameworkMisfit] {
    let keys = Set(groups.groups.map(\.key) + [Group.allGroups, Group.allStaff])
    let types = Set(offices.offices.map(\.type))
    let ofNodes = framework.standards.flatMap(\.flattened).flatMap { node -> [FrameworkMisfit] in
      let owners = node.form?.everyOwnerKey.filter { !keys.contains($0) } ?? []
      return
        (node.rule.measure != nil && [.standard, .indicator].contains(node.kind)
        ? [.unreportable(node: node.id)] : [])
        + owners.map { .unknownGroup(node: node.id, key: $0) }
        + node.appliesTo.filter { !types.contains($0) }.map { .unknownOfficeType(place: node.id, type: $0) }
    }
    let ofProcess = (round.process?.owners ?? []).flatMap { owner in
      owner.officeTypes.filter { !types.contains($0) }
        .map { FrameworkMisfit.unknownOfficeType(place: owner.title, type: $0) }
    }
    let sheets = round.owed.map(\.kind).filter { !$0.isReported(in: self) }
      .map { FrameworkMisfit.uselessSheet(round: round.id, kind: $0) }
    let titles = round.requiredDocuments.sorted { $0.key < $1.key }.flatMap {
      $0.value.map { $0.title(fiscalYear: fiscalYear) }
    }
    .filter { $0.contains("{") }.map { FrameworkMisfit.unknownPlaceholder(round: round.id, title: $0) }
    return ofNodes + ofProcess + sheets + titles
  }
}

extension CriterionForm {
  /// Every key that the form names anywhere, once, in its order.
  fileprivate var everyOwnerKey: [String] {
    let conditions = ([desired] + categories.map(\.desired)).flatMap(\.list).compactMap(\.owners)
    var seen: Set<String> = []
    return ([owners] + categories.map(\.owners) + conditions).flatMap(\.keys).filter {
      seen.insert($0).inserted
    }
  }
}
