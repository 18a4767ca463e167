import CommandLineKit
import FoundationEssentials
import Glibc
import RuamphonCommands

let code = await EntryPoint.main(
  Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment)
exit(code.rawValue)
