/// Why a server could not be used. A PC's own records are as they were, and what had come is kept.
public enum ServerFailure: Error, Hashable, Sendable {
  /// This PC has no libpq, the library that speaks with such a server.
  case noLibrary
  /// Nobody answers at the address: the network is away, or the server is off. What libpq says of it, in English.
  case notReached(String)
  /// It was there, and then nothing came for too long.
  case silent
  /// It was there, and the line broke.
  case lost
  /// It does not let this PC in: the name or the password is wrong, or the account may not do this. What the server
  /// says of it.
  case refused(String)
  /// It has no place for records yet, and this account may not make one.
  case notPrepared
  /// It has a place that a newer VoiceClass made.
  case newer
  /// It can't do what was asked; five letters by which PostgreSQL names the reason, and what it says.
  case rejected(state: String, message: String)
}

extension ServerFailure {
  /// What PostgreSQL's answer means for us: https://www.postgresql.org/docs/current/errcodes-appendix.html.
  init(state: String, message: String) {
    self =
      switch state.prefix(2) {
      case "08", "57": .lost
      case "28": .refused(message)
      case "42" where state == "42501": .refused(message)
      default: .rejected(state: state, message: message)
      }
  }
}
