internal import CFuzzer
internal import FuzzTargets
internal import Glibc

/// What libFuzzer's loop works on; its C functions carry no context, so it is static, and the loop has one thread.
private enum Fuzz {
  /// The largest heap that reading one input may take: 64 MiB for any input of 1 MiB.
  static let mostHeap = 64 << 20

  nonisolated(unsafe) static var bench: FuzzBench?

  static func prepare() throws {
    let name = unsafe getenv("RUAMPHON_FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      print("RUAMPHON_FUZZ_TARGET is one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))")
      exit(2)
    }
    unsafe bench = try FuzzBench(target)
    // Once before the loop: what is made lazily and kept for all inputs is no cost of one of them.
    _ = unsafe bench?.violation(by: Array("1,2\n".utf8))
    fuzzer_count_heap()
  }

  static func stop(_ reason: String) -> Never {
    print("== \(reason)")
    fflush(nil)
    abort()
  }
}

/// Called by libFuzzer once, before the loop.
@_cdecl("LLVMFuzzerInitialize")
package func initialize(_ count: UnsafeMutableRawPointer?, _ words: UnsafeMutableRawPointer?) -> CInt {
  do { try Fuzz.prepare() } catch { Fuzz.stop("cannot begin: \(error)") }
  return 0
}

/// Called by libFuzzer for each input; ends the process where a promise is broken, so that the input is kept.
@_cdecl("LLVMFuzzerTestOneInput")
package func read(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
  fuzzer_reset_heap()
  let violation = unsafe Fuzz.bench?.violation(by: bytes)
  let heap = fuzzer_heap_peak()
  if unsafe getenv("RUAMPHON_FUZZ_SHOW") != nil {
    print("heap \(heap >> 10) KiB")
    fflush(nil)
  }
  if let violation { Fuzz.stop("promise broken: \(violation)") }
  if heap > Fuzz.mostHeap { Fuzz.stop("heap: \(heap >> 20) MiB for \(size) bytes") }
  return 0
}
