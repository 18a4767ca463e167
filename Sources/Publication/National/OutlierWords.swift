internal import Assessment
internal import Standards

/// What the sheets say of scores that are far off, and of the rule that decides it.
enum OutlierWords {
  static let remarkTitle = "ข้อสังเกต"

  /// The rule in plain words, a line each; the same wherever remarks stand.
  static let rule = [
    """
    หมายเหตุ: ระยะห่าง = (คะแนน − มัธยฐาน) ÷ (\(number(RobustSpread.medianFactor, 4)) × MAD) ซึ่ง MAD คือมัธยฐานของส่วนต่างจากมัธยฐาน \
    (ไม่คิดเครื่องหมาย) ตามวิธี modified z-score ของ Iglewicz และ Hoaglin
    """,
    """
    ต่างจาก สพป. หรือ สพม. อื่น: เขตประเภทเดียวกันมีคะแนนอย่างน้อย \(OutlierRule.fewestOffices) เขต ระยะห่างเกิน \(threshold) \
    และต่างจากมัธยฐานตั้งแต่ \(smallest) ขึ้นไป
    """,
    """
    ถ้า MAD ของประเภทเป็น 0 ใช้ \(number(RobustSpread.meanFactor, 6)) × ค่าเฉลี่ยของส่วนต่างแทน และต้องต่างจากมัธยฐานเกินหนึ่งระดับ \
    (\(wholeLevel))
    """,
    """
    ต่างจากประวัติของเขต: มีคะแนนของเดือนก่อนหน้าที่เผยแพร่แล้วและเทียบกันได้ในปีงบประมาณนี้และปีก่อนอย่างน้อย \(OutlierRule.fewestMonths) เดือน \
    ระยะห่างเกิน \(threshold) และต่างจากมัธยฐานตั้งแต่ \(smallest) ขึ้นไป ถ้า MAD เป็น 0 ให้ดูเฉพาะส่วนต่าง ตั้งแต่ \(wholeLevel) ขึ้นไป
    """,
    """
    ค่าที่กำหนดข้างต้นเป็นของโปรแกรม ไม่ได้มาจากเอกสารต้นทาง ข้อสังเกตบอกเพียงว่าควรตรวจดู (▲ สูงกว่า ▼ ต่ำกว่า) \
    ไม่ได้หมายความว่าข้อมูลผิด และไม่มีผลต่อคะแนน ระดับ หรืออันดับ
    """,
  ]

  /// What a score is far from: `สพป. อื่น` and the like.
  static func reference(_ basis: OutlyingOffice.Item.Basis, type: String) -> String {
    switch basis {
    case .type: "\(type) อื่น"
    case .history: "ประวัติของเขต"
    }
  }

  private static func remark(_ basis: OutlyingOffice.Item.Basis, type: String) -> String {
    "ต่างจาก\(basis == .type ? " " : "")\(reference(basis, type: type))"
  }

  /// A remark with the direction, for each way in which a score is far off; nil where it is not.
  static func remarks(_ distances: ItemDistances, type: String) -> String? {
    let found = [(distances.fromType, OutlyingOffice.Item.Basis.type), (distances.fromHistory, .history)]
    let words = found.compactMap { distance, basis in
      distance.flatMap { $0.isOutlier ? "\(remark(basis, type: type)) \($0.isAbove ? "▲" : "▼")" : nil }
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  private static var threshold: String { number(OutlierRule.threshold, 2) }
  private static var smallest: String { number(OutlierRule.smallestDifference, 2) }
  private static var wholeLevel: String { number(OutlierRule.wholeLevel, 2) }

  /// A positive decimal with all of its digits.
  private static func number(_ value: Ratio, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let digits = (value * Ratio(scale)).floor
    let fraction = String(digits % Int128(scale))
    let zeros = String(repeating: "0", count: max(decimals - fraction.utf8.count, 0))
    return "\(digits / Int128(scale)).\(zeros)\(fraction)"
  }
}
