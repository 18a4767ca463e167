internal import CommandLineKit
internal import Dispatch
internal import Glibc
internal import Synchronization

/// Turns Ctrl-C and SIGTERM into the cancelling of a task, so that nothing is left half-written.
enum Interruption {
  private static let signals: [(number: Int32, code: ExitCode)] = [
    (SIGINT, .interrupted), (SIGTERM, .terminated),
  ]

  /// Runs some work that a signal cancels.
  /// - Returns: the work's code, or the signal's when it was cancelled.
  static func guarding(_ work: @escaping @Sendable () async -> ExitCode) async -> ExitCode {
    let received = Atomic<Int32>(0)
    let task = Task { await work() }
    let sources = signals.map { signal in
      Glibc.signal(signal.number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: signal.number)
      source.setEventHandler {
        received.store(signal.code.rawValue, ordering: .relaxed)
        task.cancel()
      }
      source.resume()
      return source
    }
    let code = await task.value
    for source in sources { source.cancel() }
    let signalled = ExitCode(rawValue: received.load(ordering: .relaxed))
    return code == .interrupted ? signalled ?? code : code
  }
}
