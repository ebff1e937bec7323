/// What a learner did, as the Experience API tells it: `xAPI-Data.md` of its specification, version 1.0.3.
///
/// Of the same event the same statement is made on every PC and at every time, but for names: a server takes an id once.
struct Statement: Hashable, Encodable {
  /// The version that is written here.
  static let version = "1.0.3"

  /// The id of the event.
  var id: String
  var actor: Actor
  var verb: Verb
  var object: Activity
  var result: Outcome?
  var context: Context
  /// When it happened, by the clock of its PC.
  var timestamp: String

  /// Who did it: an account, and no mail address.
  struct Actor: Hashable, Encodable {
    var objectType = "Agent"
    /// Her name; `nil` where it is to stay in the centre.
    var name: String?
    var account: Account
  }

  /// An account of a learner: where, and which.
  struct Account: Hashable, Encodable {
    var homePage: String
    var name: String
  }

  /// A verb by its IRI, and how it is read.
  struct Verb: Hashable, Encodable {
    var id: String
    var display: [String: String]
  }

  /// A lesson, a task, a part of the course.
  struct Activity: Hashable, Encodable {
    var objectType = "Activity"
    var id: String
    /// What it is; `nil` where it is only referred to.
    var definition: Definition?
  }

  /// What an activity is, with its names by languages.
  struct Definition: Hashable, Encodable {
    var type: String
    var name: [String: String]?
    var description: [String: String]?
  }

  /// What came of it.
  struct Outcome: Hashable, Encodable {
    var success: Bool?
    var completion: Bool?
    var score: Score?
    var response: String?
    /// How long it took, as ISO 8601 writes it.
    var duration: String?
    var extensions: [String: Detail]?
  }

  /// How well: between 0 and 1, and in what was counted.
  struct Score: Hashable, Encodable {
    var scaled: Double
    var raw: Int?
    var min: Int?
    var max: Int?
  }

  /// In what it happened.
  struct Context: Hashable, Encodable {
    /// The time through a lesson, or the time at the PC, by the id of the event with which it began.
    var registration: String?
    var platform = "VoiceClass"
    var language: String?
    var contextActivities: Surroundings?
  }

  /// What an activity is part of.
  struct Surroundings: Hashable, Encodable {
    var parent: [Activity]?
    var grouping: [Activity]?
  }

  /// A value that the specification has no place for.
  enum Detail: Hashable, Encodable {
    case number(Int)
    case flag(Bool)
    case text(String)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .flag(let flag): try container.encode(flag)
      case .text(let text): try container.encode(text)
      }
    }
  }
}
