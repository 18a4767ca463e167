import Standards

/// The smallest framework and round that use every part of a data file, to be broken one place at a time.
enum TinyFiles {
  static let framework = #"""
    {"schema": 1, "id": "t", "edition": "ฉบับทดลอง",
     "scale": {"rounding": "exact", "levels": [
       {"level": 5, "label": "ดีเยี่ยม", "from": "4.50"}, {"level": 4, "label": "ดีมาก", "from": "3.50"},
       {"level": 3, "label": "ดี", "from": "2.50"}, {"level": 2, "label": "พอใช้", "from": "1.50"},
       {"level": 1, "label": "ปรับปรุง", "from": "1.00"}]},
     "overall": {"title": "ภาพรวม", "rule": {"type": "mean"}},
     "surveys": [{"id": "s", "title": "แบบสอบถาม", "rounding": "2 decimals, half up", "bands": [
       {"level": 5, "label": "มากที่สุด", "from": "4.51"}, {"level": 4, "label": "มาก", "from": "3.51"},
       {"level": 3, "label": "ปานกลาง", "from": "2.51"}, {"level": 2, "label": "น้อย", "from": "1.51"},
       {"level": 1, "label": "น้อยที่สุด", "from": "1.00"}],
      "dimensions": [{"id": "1", "title": "ด้าน", "questions": [
        {"id": "1.1", "title": "ข้อหนึ่ง"}, {"id": "1.2", "title": "ข้อสอง"}]}],
      "respondentGroups": [{"id": "g", "title": "ครู"}, {"id": "h", "title": "นักเรียน"}]}],
     "standards": [{"id": "1", "title": "มาตรฐาน", "rule": {"type": "mean", "weights": {"1.1": "2"}}, "indicators": [
       {"id": "1.1", "title": "รูบริก", "rule": {"type": "rubric", "levels": [
          {"level": 5, "implemented": 2, "clear": 2}, {"level": 3, "implemented": 2, "clear": 1}], "otherwise": 1},
        "considerations": [{"id": "1.1.1", "title": "ก", "rule": {"type": "judgement"}},
          {"id": "1.1.2", "title": "ข", "rule": {"type": "judgement"}}]},
       {"id": "1.2", "title": "ร้อยละ", "rule": {"type": "bands", "measure": "ratio", "direction": "higher",
          "thresholds": [{"level": 5, "at": "90"}, {"level": 4, "at": "80"}]}},
       {"id": "1.3", "title": "พึงพอใจ", "rule": {"type": "likert", "survey": "s", "minimumRespondents": 30}},
       {"id": "1.4", "title": "ปัดเศษทิ้ง", "rule": {"type": "mean-truncated", "weights": {"1.4.1": "3"}},
        "considerations": [{"id": "1.4.1", "title": "ค", "rule": {"type": "review"}},
          {"id": "1.4.2", "title": "ง", "rule": {"type": "review"}}]}]}]}
    """#

  static let round = #"""
    {"schema": 1, "id": "r", "framework": "t", "fiscalYears": {"from": 2570, "to": 2571},
     "externalStandards": [{"standard": "1", "sourceNote": "จากที่อื่น", "scale": 500,
       "thresholds": [{"level": 5, "at": "470"}, {"level": 4, "at": "400"}],
       "levelNames": [{"level": 5, "names": ["พัฒนาจนเกิดผล"]}]}],
     "statedCounts": {"considerations": 17, "source": "หนังสือ"},
     "requiredDocuments": [{"indicator": "1.1", "documents": [
       {"title": "แผน {fiscalYear}", "match": ["แผน"], "required": true}]}],
     "owes": [{"kind": "measures", "by": "สพท.", "months": [9], "dueDay": 30}]}
    """#

  /// A file's text with its first occurrence of a part replaced.
  static func text(_ base: String, _ part: String, _ replacement: String) -> [UInt8] {
    guard let range = base.firstRange(of: part) else { return [] }
    return Array(base.replacingCharacters(in: range, with: replacement).utf8)
  }
}

extension String {
  /// The text with a range replaced.
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
