internal import Records

extension FindingKind {
  static let notAuthorised = FindingKind(
    .notAuthorised, .error,
    thai: """
      {kind}รับจากโฟลเดอร์ {folder} ของงวดเท่านั้น ตารางนี้จึงไม่ได้นำเข้า หากเป็นผลจริงของผู้ประเมิน \
      โปรดให้ผู้ประเมินวางไฟล์ในโฟลเดอร์นั้น
      """,
    english: """
      A sheet of this kind ({kind}) is taken from the month's folder {folder} alone, so this one was not taken in. If it \
      is the assessors' own, let them put it there.
      """)
}
