internal import Reading

/// How a run guards what is published against accidents of the machine.
package struct RunSafety: Sendable {
  /// How many offices may lose a kind of sheet before a period is refused.
  package let maxLoss: Int
  /// Whether a loss was looked at and is to be published.
  package let acceptsLoss: Bool
  /// Seconds that a file must have been left alone before it is read.
  package let settle: Int
  /// Seconds for which a file that somebody has open is tried again.
  package let lockWait: Int
  /// Bytes of the largest file that is read.
  package let maxFileSize: Int

  package init(
    maxLoss: Int = 5, acceptsLoss: Bool = false, settle: Int = 0, lockWait: Int = 30,
    maxFileSize: Int = FileSize.most
  ) {
    self.maxLoss = maxLoss
    self.acceptsLoss = acceptsLoss
    self.settle = settle
    self.lockWait = lockWait
    self.maxFileSize = maxFileSize
  }
}
