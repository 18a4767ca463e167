/// Runs a function over a list on a bounded number of tasks and gives the results in the list's order.
///
/// Order is restored here, so that the width never changes what is published.
/// - Throws: when the task is cancelled.
package func parallelMap<Input: Sendable, Output: Sendable>(
  _ inputs: [Input], width: Int, _ transform: @escaping @Sendable (Input) -> Output
) async throws(CancellationError) -> [Output] {
  var results = [Output?](repeating: nil, count: inputs.count)
  _ = await parallelForEach(Array(inputs.enumerated()), width: width) {
    transform($0.element)
  } take: {
    (input, output) throws(Never) in
    results[input.offset] = output
  }
  if Task.isCancelled { throw CancellationError() }
  return results.compactMap { $0 }
}

/// Works on what the caller's task makes of each input, on a bounded number of tasks, while it makes the next.
///
/// For what only one task can make, such as what a database holds. Order is restored as above.
/// - Parameters:
///   - make: called in the caller's own task, in order; nil leaves an input out. Its error ends the work.
///   - transform: what the other tasks make of that.
package func parallelMap<Input, Made: Sendable, Output: Sendable, Failure: Error>(
  _ inputs: [Input], width: Int, make: (Input) throws(Failure) -> Made?,
  _ transform: @escaping @Sendable (Made) -> Output
) async throws(Failure) -> [Output] {
  if width <= 1 {
    var results: [Output] = []
    for input in inputs {
      if let made = try make(input) { results.append(transform(made)) }
    }
    return results
  }
  let made = await withTaskGroup(of: (Int, Output).self) { group in
    var results = [Output?](repeating: nil, count: inputs.count)
    var running = 0
    for (index, input) in inputs.enumerated() {
      do throws(Failure) {
        guard let made = try make(input) else { continue }
        if running == width, let (index, output) = await group.next() {
          results[index] = output
          running -= 1
        }
        group.addTask { (index, transform(made)) }
        running += 1
      } catch {
        return Result<[Output], Failure>.failure(error)
      }
    }
    for await (index, output) in group { results[index] = output }
    return .success(results.compactMap { $0 })
  }
  return try made.get()
}

/// Runs a function over a list on a bounded number of tasks and takes each result as it comes, one at a time.
///
/// One at a time needs no task of its own: handing over to one and back costs more than a small file.
///
/// - Parameter take: called in the caller's own task; its error ends the work.
/// - Returns: what `take` threw; nil when all results were taken or the task was cancelled.
package func parallelForEach<Input: Sendable, Output: Sendable, Failure: Error>(
  _ inputs: [Input], width: Int, _ transform: @escaping @Sendable (Input) -> Output,
  take: (Input, Output) throws(Failure) -> Void
) async -> Failure? {
  if width <= 1 { return forEach(inputs, transform, take: take) }
  return await withTaskGroup(of: (Int, Output).self) { group in
    var next = 0
    func startOne() {
      guard next < inputs.count, !Task.isCancelled else { return }
      let index = next
      group.addTask { (index, transform(inputs[index])) }
      next += 1
    }
    for _ in 0..<width { startOne() }
    for await (index, output) in group {
      do throws(Failure) {
        try take(inputs[index], output)
      } catch {
        group.cancelAll()
        return error
      }
      startOne()
    }
    return nil
  }
}

/// The same in the caller's task, one after the other.
private func forEach<Input, Output, Failure: Error>(
  _ inputs: [Input], _ transform: (Input) -> Output, take: (Input, Output) throws(Failure) -> Void
) -> Failure? {
  for input in inputs {
    if Task.isCancelled { return nil }
    do throws(Failure) { try take(input, transform(input)) } catch { return error }
  }
  return nil
}
