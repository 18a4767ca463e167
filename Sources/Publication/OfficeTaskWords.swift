internal import Assessment
internal import Records
internal import Standards

extension OfficeTask {
  /// Who has to do it: the office itself, as rounds call it, where nobody else owes it.
  var ownerText: String { owner ?? "สพท." }

  /// The task without its details.
  var shortText: String {
    switch work {
    case .send(let kind, isRejected: true): "ส่ง\(kind.thaiName)ใหม่"
    case .send(let kind, isRejected: false): "ส่ง\(kind.thaiName)"
    case .complete(let kind, let items): "เติม\(kind.thaiName) \(items.count) รายการ"
    case .mend(let kind, let count): "แก้\(kind?.thaiName ?? "ไฟล์ที่อ่านไม่ได้") \(count) แห่ง"
    case .raise(let id): "ยกระดับ \(id)"
    }
  }
}

extension OfficeTask.Priority {
  var thaiText: String {
    switch self {
    case .overall: "1 รอผลภาพรวม"
    case .levels: "2 รอระดับหรือแก้ไข"
    case .raise: "3 ยกระดับ"
    }
  }
}
