internal import Basics
internal import CommandLineKit
internal import Dispatch
internal import Pipeline

/// Redraws the progress of a run ten times a second on its own queue: the run only counts and never waits for it.
struct ProgressBar {
  private static let milliseconds = 100

  private let console: Console
  private let progress: RunProgress
  private let queue = DispatchQueue(label: "progress")
  private let timer: any DispatchSourceTimer

  /// Draws the bar and keeps it up to date until ``end()``.
  init(_ progress: RunProgress, on console: Console) {
    self.console = console
    self.progress = progress
    timer = DispatchSource.makeTimerSource(queue: queue)
    timer.setEventHandler { Self.draw(progress, on: console) }
    timer.schedule(deadline: .now(), repeating: .milliseconds(Self.milliseconds))
    timer.resume()
  }

  /// Draws the last state and takes the bar away.
  func end() {
    timer.cancel()
    queue.sync {
      Self.draw(progress, on: console)
      console.errors.redraw("")
    }
  }

  private static func draw(_ progress: RunProgress, on console: Console) {
    let text = ProgressText(
      progress.snapshot, at: ContinuousClock.now, language: console.language, columns: StandardError.columns)
    console.errors.redraw(text.text)
  }
}

/// The one line of the progress bar: stage, bar, files, workbooks, rows a second, time left.
struct ProgressText {
  /// The most and the fewest columns of the bar between its brackets; a narrower terminal has none.
  private static let barWidths = 5...20

  let text: String

  /// - Parameters:
  ///   - now: the moment that speed and time left are told for.
  ///   - columns: those of the terminal; the line stays one shorter, so that it never wraps.
  init(
    _ snapshot: RunProgress.Snapshot, at now: ContinuousClock.Instant, language: Language, columns: Int
  ) {
    let words = language == .thai ? Self.thai : Self.english
    let isMaking = snapshot.makingSince != nil
    let fraction = Self.fraction(snapshot)
    let stage = isMaking ? words.making : words.reading
    var parts = [
      "\(words.files) \(snapshot.filesRead)/\(snapshot.fileCount)",
      "\(words.workbooks) \(snapshot.workbooksMade)/\(isMaking ? String(snapshot.workbookCount) : "–")",
    ]
    if let speed = Self.rowsPerSecond(snapshot, now) { parts.append("\(speed) \(words.speed)") }
    if let left = Self.secondsLeft(snapshot, fraction, now) {
      parts.append("\(words.left) \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60)")
    }
    let counts = parts.joined(separator: " · ")
    let room = columns - 1 - stage.displayWidth - counts.displayWidth - 4
    text = Self.clipped("\(stage) \(Self.bar(fraction, room: room))\(counts)", to: columns - 1)
  }

  /// How much of the stage is done, from 0 to 1: of the bytes while reading, since files differ in size.
  private static func fraction(_ snapshot: RunProgress.Snapshot) -> Double {
    let (done, all) =
      snapshot.makingSince == nil
      ? (snapshot.bytesRead, snapshot.byteCount) : (snapshot.workbooksMade, snapshot.workbookCount)
    return all > 0 ? min(1, Double(done) / Double(all)) : 0
  }

  /// `[####......] `, as wide as there is room for.
  private static func bar(_ fraction: Double, room: Int) -> String {
    guard room >= barWidths.lowerBound else { return "" }
    let width = min(room, barWidths.upperBound)
    let full = Int(fraction * Double(width))
    return "[" + String(repeating: "#", count: full) + String(repeating: ".", count: width - full) + "] "
  }

  private static func rowsPerSecond(
    _ snapshot: RunProgress.Snapshot, _ now: ContinuousClock.Instant
  ) -> Int? {
    guard let since = snapshot.readingSince, snapshot.rowsRead > 0 else { return nil }
    let passed = seconds((snapshot.readUntil ?? now) - since)
    return passed > 0 ? Int(Double(snapshot.rowsRead) / passed) : nil
  }

  /// The seconds that the rest of the stage takes at the pace so far; nil before there is a pace.
  private static func secondsLeft(
    _ snapshot: RunProgress.Snapshot, _ fraction: Double, _ now: ContinuousClock.Instant
  ) -> Int? {
    guard let since = snapshot.makingSince ?? snapshot.readingSince, fraction > 0 else { return nil }
    return Int((seconds(now - since) * (1 - fraction) / fraction).rounded(.up))
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private static func clipped(_ text: String, to columns: Int) -> String {
    var width = 0
    return String(
      text.prefix { character in
        width += String(character).displayWidth
        return width <= columns
      })
  }

  private typealias Words = (
    reading: String, making: String, files: String, workbooks: String, speed: String, left: String
  )

  private static let thai: Words = ("อ่าน", "เขียน", "ไฟล์", "สมุดงาน", "แถว/วินาที", "เหลือ")
  private static let english: Words = ("reading", "writing", "files", "workbooks", "rows/s", "left")
}
