internal import CommandLineKit

/// `ruamphon config`: the settings that hold and where each comes from, or whether they are right.
enum ConfigCommand {
  static let command = Command(spec: spec, run: run)

  static let origin = OptionKey<Bool>.flag(
    "origin", help: BilingualText(th: "แสดงที่มาของแต่ละค่า", en: "show where each value comes from"),
    sources: .commandLine)

  private static let spec = CommandSpec(
    name: "config", summary: BilingualText(th: "ค่ากำหนดที่ใช้อยู่", en: "the settings that hold"),
    discussion: BilingualText(
      th: """
        ค่าบนบรรทัดคำสั่งมาก่อนตัวแปร RUAMPHON_* แล้วจึงเป็นไฟล์ --config (JSON) และค่าเริ่มต้น

        เส้นทางสัมพัทธ์ในไฟล์ค่ากำหนดนับจากโฟลเดอร์ของไฟล์นั้น

        คีย์ "letter" ของไฟล์กำหนดข้อความของหนังสือแจ้งผลทุกงวด: subject, addressee, enclosures, paragraphs, \
        signatory {name, position, form, for}, enclosureSignatory, unit, phone และ emblemPNG

        คีย์ "letters" กำหนดของแต่ละงวด {"2564-09": {…}}: documentNo, date, corrections {รหัสเขต: {documentNo, \
        date}} และทุกคีย์ของ "letter" ที่งวดนั้นต่างไป ข้อความใช้ช่องเติมคำได้ คือ {office}, {officeShort}, {code}, {fiscalYear}, \
        {period}, {edition}, {counts}
        """,
      en: """
        Options win over the RUAMPHON_* variables, these over the file of --config (JSON), this over the defaults.

        Relative paths in the configuration file begin in the folder of that file.

        Its key "letter" sets the texts of the letters of every month: subject, addressee, enclosures, paragraphs, \
        signatory {name, position, form, for}, enclosureSignatory, unit, phone and emblemPNG.

        Its key "letters" sets those of one month, {"2564-09": {…}}: documentNo, date, corrections {office code: \
        {documentNo, date}}, and whatever of "letter" is another in that month. Texts may hold the placeholders {office}, \
        {officeShort}, {code}, {fiscalYear}, {period}, {edition} and {counts}.
        """),
    examples: [
      CommandExample(
        "ruamphon config show --origin",
        BilingualText(th: "แสดงทุกค่าพร้อมที่มา", en: "every value and where it comes from")),
      CommandExample(
        "ruamphon config check --config ruamphon.json",
        BilingualText(th: "ตรวจไฟล์ค่ากำหนด", en: "check a configuration file")),
    ],
    exitCodes: [.done, .failed, .usage, .configuration], subcommands: [show, check], needsSubcommand: true)

  private static let show = CommandSpec(
    name: "show", summary: BilingualText(th: "แสดงทุกค่า", en: "every option with its value"),
    options: [origin.spec, JSONResult.option.spec], exitCodes: [.done, .failed, .usage, .configuration])

  private static let check = CommandSpec(
    name: "check",
    summary: BilingualText(
      th: "ตรวจค่ากำหนด ไฟล์ และโฟลเดอร์ที่อ้างถึง บอกทุกข้อที่ผิดในครั้งเดียว โดยไม่เขียนอะไร",
      en: "check the settings, files and folders that they name; tells all that is wrong, writes nothing"),
    exitCodes: [.done, .failed, .usage, .configuration])

  /// Whether a command line is `config check`, which goes on after a wrong file to say everything that is wrong.
  static func isCheck(_ arguments: ParsedArguments) -> Bool {
    arguments.commandPath == [spec.name, check.name]
  }

  @Sendable private static func run(_ arguments: ParsedArguments, _ console: Console) async throws -> ExitCode
  {
    let letter = try LetterFile.read(arguments, registry: nil)
    let settings = EffectiveSettings(arguments, letter: letter)
    if isCheck(arguments) {
      // The layers were checked before any command began; what they name is checked here.
      let problems = ConfigurationCheck(arguments).problems
      for text in problems { console.failure(text[console.language], code: .configuration) }
      if problems.isEmpty {
        console.result(settings.verdict[console.language])
        for note in SheetSenders.unset(try SheetSenders.authority(arguments)) + letter.notes {
          console.result(note[console.language])
        }
      }
      return problems.isEmpty ? .done : .configuration
    }
    if arguments.flag(JSONResult.option) {
      console.result(try JSONResult.text(settings.json))
    } else {
      let showsOrigin = arguments.flag(origin)
      let rows = settings.rows(showsOrigin: showsOrigin, language: console.language)
      for table in [rows, settings.letterRows(showsOrigin: showsOrigin)] {
        for line in TextTable.lines(table) { console.result(line) }
      }
    }
    return .done
  }
}
