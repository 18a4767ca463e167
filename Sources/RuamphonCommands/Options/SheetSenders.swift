internal import CommandLineKit
internal import Records

/// Options that say who may send the sheets that judge offices.
enum SheetSenders {
  static let reviewFrom = OptionKey<String>.text(
    "review-from", .text(placeholder: "FOLDERS"),
    help: BilingualText(
      th: "โฟลเดอร์ในงวดที่รับผลของคณะกรรมการ เช่น คณะกรรมการ (หลายโฟลเดอร์คั่นด้วย |)",
      en: "the folders of a month that the committee's results are taken from, parted by |"),
    defaultHelp: BilingualText(th: "ทุกโฟลเดอร์", en: "any folder"))
  static let externalFrom = OptionKey<String>.text(
    "external-from", .text(placeholder: "FOLDERS"),
    help: BilingualText(
      th: "โฟลเดอร์ในงวดที่รับผลประเมินจากหน่วยงานภายนอก (กพร.)",
      en: "the folders of a month that external results are taken from"),
    defaultHelp: BilingualText(th: "ทุกโฟลเดอร์", en: "any folder"))

  /// - Throws: exit code 2 where a setting names no folder.
  static func authority(_ arguments: ParsedArguments) throws(CommandFailure) -> SheetAuthority {
    SheetAuthority(review: try folders(reviewFrom, arguments), external: try folders(externalFrom, arguments))
  }

  private static func folders(
    _ key: OptionKey<String>, _ arguments: ParsedArguments
  ) throws(CommandFailure) -> FolderPatterns? {
    guard let text = arguments[key] else { return nil }
    guard let folders = FolderPatterns(text) else {
      throw CommandFailure(
        .configuration,
        th: "\(key.spec.configurationKey): \"\(text)\" ไม่ใช่ชื่อโฟลเดอร์ในงวด โปรดใส่ชื่อ เช่น คณะกรรมการ",
        en:
          "\(key.spec.configurationKey): \"\(text)\" names no folder of a month; write a name such as คณะกรรมการ"
      )
    }
    return folders
  }

  /// What is said where a setting is missing: whose word is taken for the committee's.
  static func unset(_ authority: SheetAuthority) -> [BilingualText] {
    [
      authority.review == nil
        ? BilingualText(
          th: """
            ยังไม่ได้กำหนด reviewFrom จึงรับผลของคณะกรรมการจากทุกโฟลเดอร์ แม้แต่โฟลเดอร์ของเขตเอง โปรดกำหนดในไฟล์ค่ากำหนด \
            เช่น "reviewFrom": "คณะกรรมการ"
            """,
          en: """
            reviewFrom is not set: the committee's results are taken from any folder, an office's own too; set it in \
            the configuration file, such as "reviewFrom": "คณะกรรมการ"
            """) : nil,
      authority.external == nil
        ? BilingualText(
          th: """
            ยังไม่ได้กำหนด externalFrom จึงรับผลประเมินจากหน่วยงานภายนอกจากทุกโฟลเดอร์ แม้แต่โฟลเดอร์ของเขตเอง โปรดกำหนด \
            เช่น "externalFrom": "กพร"
            """,
          en: """
            externalFrom is not set: external results are taken from any folder, an office's own too; set it, such as \
            "externalFrom": "กพร"
            """) : nil,
    ].compactMap { $0 }
  }
}
