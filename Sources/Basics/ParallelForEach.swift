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
