internal import Reference
internal import Standards
internal import ThaiText

extension FormSource {
  /// มี or ไม่มี.
  var yesNo: FormList { FormList(title: "มี/ไม่มี", words: ["มี", "ไม่มี"]) }

  var clarity: FormList { FormList(title: "ความชัดเจน", words: ["ชัดเจน", "ไม่ชัดเจน"]) }

  /// The five levels, `5 ดีเยี่ยม` first; the digit alone where reading does not know an edition's word.
  var levels: FormList {
    let words = QualityLevel.allDescending.map { level in
      let both = "\(level.value) \(plan.framework.scale.label(of: level))"
      let reading = QualityLevelWord.parse(both, vocabulary: wordBook.vocabulary)
      return reading == .level(level.value) ? both : "\(level.value)"
    }
    return FormList(title: "ระดับคุณภาพ", words: words)
  }

  /// Words of satisfaction and their digits, for a clerk who types what paper says.
  func answers(to survey: Survey) -> FormList {
    let levels = QualityLevel.allDescending
    let words = levels.map { survey.scale.label(of: $0) }.filter { word in
      if case .value = Likert.parse(word, vocabulary: wordBook.vocabulary) { true } else { false }
    }
    return FormList(
      title: "ระดับความพึงพอใจ", entries: words.map { .text($0) } + levels.map { .number($0.value) })
  }

  /// The groups of an office; several may be named in one cell, so other text is not refused.
  var owners: FormList { FormList(title: "กลุ่มงาน", words: groupNames, isClosed: false) }

  /// Where a form of one office says whose it is; a code may be typed as well as a name chosen.
  func office(in kind: SheetKind) -> BlankForm.OfficeCell {
    BlankForm.OfficeCell(
      label: "\(wordBook.officeLabels.first ?? header(.office, in: kind)):",
      header: header(.officeCode, in: kind),
      list: FormList(title: "เขตพื้นที่", words: offices.map(\.shortName), isClosed: false))
  }
}
