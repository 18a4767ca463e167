internal import Records

extension FileHold {
  /// What is said of a held file; nil where the discovery says it of a whole folder.
  var finding: Finding? {
    switch cause {
    case .unreadable: Finding(.unreadableFile, details: ["reason": reason])
    case .unreachable: nil
    case .changing: Finding(.changedWhileRead)
    case .arriving: Finding(.stillArriving)
    }
  }
}

extension FindingKind {
  static let stillArriving = FindingKind(
    .stillArriving, .warning,
    thai: """
      ไฟล์นี้หรือไฟล์อื่นของเขตเดียวกันเพิ่งถูกวางและอาจยังคัดลอกไม่เสร็จ จึงยังไม่อ่าน \
      ผลที่เคยเผยแพร่จากไฟล์นี้ยังใช้อยู่ตามเดิม การสั่งประมวลผลครั้งถัดไปจะอ่านให้
      """,
    english: """
      This file or another of its office is new and may still be being copied; it was not read yet. What was \
      published from it still counts. The next run reads it.
      """)
}
