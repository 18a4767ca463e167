internal import CommandLineKit
internal import Dispatch
internal import FileSystem
internal import Glibc
internal import Synchronization

/// Turns Ctrl-C, SIGTERM and SIGHUP into the cancelling of a task, so that nothing is left half-written.
enum Interruption {
  private static let signals: [(number: Int32, code: ExitCode)] = [
    (SIGHUP, .hungUp), (SIGINT, .interrupted), (SIGTERM, .terminated),
  ]
  /// The code of the last signal that came; 0 before one.
  private static let received = Atomic<Int32>(0)

  /// Runs some work that a signal cancels.
  /// - Returns: the work's code, or the signal's when it was cancelled.
  static func guarding(_ work: @escaping @Sendable () async -> ExitCode) async -> ExitCode {
    received.store(0, ordering: .relaxed)
    let running = Mutex<Task<ExitCode, Never>?>(nil)
    // Before the work begins, so that no signal falls between. Where `nohup` switched SIGHUP off it stays off.
    let heeded = signals.filter { $0.number != SIGHUP || !ThisProcess.ignores(SIGHUP) }
    let sources = heeded.map { signal in
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
    return settled(code)
  }

  /// The code of work that was cancelled, told apart by the signal that did it; any other as it is.
  static func settled(_ code: ExitCode) -> ExitCode {
    guard code == .interrupted else { return code }
    return ExitCode(rawValue: received.load(ordering: .relaxed)) ?? code
  }
}
