extension Collection {
  /// Nil for an empty collection: JSON leaves out members that have nothing to say.
  var unlessEmpty: Self? { isEmpty ? nil : self }
}
