/// A voice that the speech engine has, or one of its variants.
public struct EngineVoice: Hashable, Sendable {
  /// Whether it speaks by itself.
  public enum Kind: Hashable, Sendable {
    /// A voice of a language.
    case voice
    /// A timbre for any voice.
    case variant
  }

  /// What `language.txt` calls it, such as `vi` or `Annie`.
  public let name: String
  /// The language it speaks, such as `vi`; empty for a variant.
  public let language: String
  /// The engine's own name of it, such as `Vietnamese (Northern)`.
  public let ownName: String
  /// Whether it speaks by itself.
  public let kind: Kind
}
