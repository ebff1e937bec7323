/// Goes the shortest way, and hears everything to its end.
struct IdealLearner: SimulatedLearner {
  let thinking = 300
  private var guide: Guide

  /// - Parameter branch: Which way she takes where a question leads on to several.
  init(branch: Int) { guide = Guide(branch: branch) }

  mutating func next(_ outlook: Outlook) -> Deed { guide.next(outlook) }
}
