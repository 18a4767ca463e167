/// One text on its way through the rules, and the changes made so far.
struct NormalisationPass {
  var scalars: [Unicode.Scalar]
  var changes: TextChanges = []
  let lineBreaks: ThaiText.LineBreaks

  init(scalars: [Unicode.Scalar], lineBreaks: ThaiText.LineBreaks) {
    self.scalars = scalars
    self.lineBreaks = lineBreaks
  }

  /// Runs the rules until none of them finds anything: one rule's result may be another's case (`&#8203;`).
  ///
  /// It ends because every rule shortens the text, moves a mark one way only, or replaces a scalar for good.
  mutating func runUntilStable() {
    while runOnce() {}
    note(.doubtfulToneMarks, if: DoubtfulToneMarks.stand(in: scalars))
  }

  /// Runs every rule once; returns whether one of them changed something.
  private mutating func runOnce() -> Bool {
    let made = [
      note(.controlCharacters, if: ControlCharacters.drop(from: &scalars)),
      note(.invisibleCharacters, if: InvisibleCharacters.drop(from: &scalars)),
      note(.privateUse, if: PrivateUseGlyphs.replace(in: &scalars)),
      note(.markup, if: HTMLMarkup.strip(from: &scalars)),
      note(.lakkhangyao, if: Lakkhangyao.replace(in: &scalars)),
      note(.doubleSaraE, if: DoubleSaraE.join(in: &scalars)),
      note(.markOrder, if: MarkOrder.sort(in: &scalars)),
      note(.repeatedMark, if: RepeatedMarks.drop(from: &scalars)),
      note(.saraAm, if: SaraAm.join(in: &scalars)),
      note(.spaces, if: WhiteSpace.fold(in: &scalars, lineBreaks: lineBreaks)),
      note(.composition, if: CanonicalComposition.compose(&scalars)),
    ]
    return made.contains(true)
  }

  @discardableResult
  private mutating func note(_ change: TextChanges, if happened: Bool) -> Bool {
    if happened { changes.insert(change) }
    return happened
  }
}
