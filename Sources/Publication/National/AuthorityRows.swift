internal import Records
internal import Standards

extension SheetAuthority {
  /// Whose word is taken for the committee's, and for the external assessors'.
  var methodRows: [MethodRow] {
    [(SheetKind.review, "reviewFrom"), (.external, "externalFrom")].map { kind, setting in
      MethodRow(
        id: setting, kind: "ผู้มีสิทธิ์ส่ง", title: kind.thaiName,
        rule: folders(of: kind).map { "รับเฉพาะจากโฟลเดอร์ \($0) ของงวด" }
          ?? "รับจากทุกโฟลเดอร์ แม้แต่โฟลเดอร์ของเขตเอง เพราะยังไม่ได้กำหนด \(setting) ในไฟล์ค่ากำหนด")
    }
  }
}
