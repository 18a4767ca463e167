internal import Standards

extension Framework {
  /// How the edition came into force, as its announcement states it; no row where no source gives an announcement.
  ///
  /// Source: Requirements, 000-2.
  var adoptionRows: [MethodRow] {
    guard let adoption else { return [] }
    let facts: [(String, String?)] = [
      ("ประกาศโดย", "\(adoption.issuer) เมื่อวันที่ \(adoption.announced.thaiTitle)"),
      (
        "มีผลตั้งแต่",
        "วันที่ \(adoption.effectiveFrom.thaiTitle)" + (adoption.effectiveText.map { " (\($0))" } ?? "")
      ),
      ("ผู้ลงนาม", adoption.signatoryPost),
      ("วัตถุประสงค์", adoption.purpose),
    ]
    let bases = adoption.legalBasis.enumerated().map { ("ฐานอำนาจ ข้อ \($0 + 1)", Optional($1)) }
    return (facts + bases).compactMap { name, text in
      text.map {
        MethodRow(
          id: id, kind: "การประกาศใช้", title: name, rule: $0, source: sources.first, assumed: adoption.assumed
        )
      }
    }
  }
}
