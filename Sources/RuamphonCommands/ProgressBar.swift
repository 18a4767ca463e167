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
