import Glibc

/// Copies of strings for libxlsxwriter's option structs, whose fields are `char *`; freed when the call is over.
@safe
struct CStringPool: ~Copyable {
  private var copies: [UnsafeMutablePointer<CChar>] = unsafe []

  /// Runs `body` with a pool whose copies live until it returns; libxlsxwriter copies what it keeps.
  static func with<Result>(_ body: (inout CStringPool) -> Result) -> Result {
    var pool = CStringPool()
    return body(&pool)
  }

  deinit {
    for index in unsafe copies.indices { unsafe free(copies[index]) }
  }

  /// A copy of `text` that C may hold until the pool goes; nil stays nil.
  mutating func copy(_ text: String?) -> UnsafeMutablePointer<CChar>? {
    guard let text, let copy = unsafe strdup(text) else { return nil }
    unsafe copies.append(copy)
    return unsafe copy
  }
}
