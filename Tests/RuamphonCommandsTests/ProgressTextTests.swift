import Basics
import CommandLineKit
import Testing

@testable import Pipeline
@testable import RuamphonCommands

@Suite("The line of the progress bar")
struct ProgressTextTests {
  private let start = ContinuousClock.now

  private func text(
    _ snapshot: RunProgress.Snapshot, after seconds: Int, language: Language = .english, columns: Int = 80
  ) -> String {
    ProgressText(snapshot, at: start + .seconds(seconds), language: language, columns: columns).text
  }

  private var reading: RunProgress.Snapshot {
    RunProgress.Snapshot(
      fileCount: 8, byteCount: 1000, filesRead: 3, bytesRead: 250, rowsRead: 500, readingSince: start)
  }

  private var writing: RunProgress.Snapshot {
    RunProgress.Snapshot(
      fileCount: 8, byteCount: 1000, filesRead: 8, bytesRead: 1000, rowsRead: 2000, workbookCount: 4,
      workbooksMade: 1, readingSince: start, makingSince: start + .seconds(50),
      readUntil: start + .seconds(40))
  }

  @Test("counts bytes while reading, since files differ in size")
  func whileReading() {
    #expect(
      text(reading, after: 25, columns: 100)
        == "reading [#####...............] files 3/8 · workbooks 0/– · 20 rows/s · left 1:15")
  }

  @Test("counts workbooks while writing, at the speed at which the files were read")
  func whileWriting() {
    #expect(
      text(writing, after: 52, columns: 100)
        == "writing [#####...............] files 8/8 · workbooks 1/4 · 50 rows/s · left 0:06")
  }

  @Test("tells neither speed nor time before there is a pace")
  func before() {
    let text = text(RunProgress.Snapshot(), after: 5)
    #expect(text == "reading [....................] files 0/0 · workbooks 0/–")
  }

  @Test("gives way to the counts where the terminal is narrow")
  func narrow() {
    #expect(text(reading, after: 25, columns: 72).hasPrefix("reading [#"))
    #expect(text(reading, after: 25, columns: 60).hasPrefix("reading files 3/8 · workbooks 0/– · "))
    #expect(text(reading, after: 25, columns: 12) == "reading fil")
  }

  @Test("counts columns, not letters, in Thai")
  func thai() {
    #expect(
      text(writing, after: 52, language: .thai, columns: 100)
        == "เขียน [#####...............] ไฟล์ 8/8 · สมุดงาน 1/4 · 50 แถว/วินาที · เหลือ 0:06")
    for columns in 1...80 {
      #expect(text(writing, after: 52, language: .thai, columns: columns).displayWidth < columns)
    }
  }
}
