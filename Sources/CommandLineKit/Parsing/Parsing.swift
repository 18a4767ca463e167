/// What a command line asks for.
package enum ParseOutcome: Sendable {
  /// Run a command; see ``Invocation/resolve(environment:file:)``.
  case run(Invocation)
  /// Print this text on stdout and end with ``ExitCode/done``.
  case help(String)
  /// Print this line on stdout and end with ``ExitCode/done``.
  case version(String)
}
