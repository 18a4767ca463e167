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
    let running = Mutex<Task<ExitCode, Never>?>(nil)
    // Before the work begins, so that no signal falls between.
    let sources = signals.map { signal in
      Glibc.signal(signal.number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: signal.number)
      source.setEventHandler {
        received.store(signal.code.rawValue, ordering: .relaxed)
        running.withLock { $0?.cancel() }
      }
      source.resume()
      return source
    }
    let task = Task { await work() }
    running.withLock { $0 = task }
    if received.load(ordering: .relaxed) != 0 { task.cancel() }
    let code = await task.value
    for source in sources { source.cancel() }
    let signalled = ExitCode(rawValue: received.load(ordering: .relaxed))
    return code == .interrupted ? signalled ?? code : code
  }
}
