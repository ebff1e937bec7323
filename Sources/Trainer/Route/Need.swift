import Phone

/// Something that must be so on the phone, and how a learner can bring it about: what a search is led by.
///
/// Needs lead to means and means to needs, sometimes in a ring: so a need is one thing, known by its number.
final class Need {
  /// What must be so.
  enum Test {
    /// The goal of that number is met.
    case goal(Int)
    /// A value holds one of these texts; any text but none where there are no texts.
    case value(String, [String])
    /// What an app asks for.
    case condition(PhoneCondition)
  }

  let number: Int
  let test: Test
  /// None where nothing in the apps brings it about: then time may, or nothing does.
  var means: [Means]

  init(_ number: Int, _ test: Test, means: [Means] = []) {
    self.number = number
    self.test = test
    self.means = means
  }
}

/// A way to bring something about: where it is done, and what must be so before.
struct Means {
  /// Where.
  enum Spot {
    /// Anywhere on a screen.
    case screen(Int)
    /// With an element in focus.
    case element(PhoneMap.Place)
    /// Wherever the phone is.
    case anywhere
  }

  var spot: Spot
  /// Gestures once one is there, at least.
  var cost: Int
  /// A slider, that is turned until it stands as it must: the name of its value.
  var slider: String?
  /// A reading control that is chosen.
  var control: ReadingControl?
  var needs: [Need] = []
}
