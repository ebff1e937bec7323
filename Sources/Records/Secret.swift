internal import Foundation

/// What a learner shows before she is let in: a few keys or cues, kept in a form from which they can't be read.
///
/// It keeps neighbours in a class from opening each other's lessons by mistake or in jest. Three keys are soon tried
/// out by a program, whatever form they are kept in; whoever looks after the PC can take a secret away at any time.
public struct Secret: Hashable, Sendable, Codable {
  /// Both in hexadecimal digits.
  private let salt: String
  private let hash: String

  /// How often the digest is taken: some 20 milliseconds on a PC of 2010.
  private static let rounds = 4_096

  /// The secret that those names make, in that order.
  init(_ names: [String]) {
    let salt = Identifier.random().text
    self.salt = salt
    hash = Self.hash(names, salt)
  }

  /// Whether it is made of those names, in that order.
  public func matches(_ names: [String]) -> Bool { Self.hash(names, salt) == hash }

  private static func hash(_ names: [String], _ salt: String) -> String {
    // A name is closed by a byte that no text holds, so that "a", "bc" is another secret than "ab", "c".
    let text = Array(salt.utf8) + names.flatMap { Array($0.utf8) + [0xFF] }
    return (0..<rounds).reduce(text) { bytes, _ in SHA256.digest(of: bytes) }.hexadecimal
  }
}

extension Sequence<UInt8> {
  /// Two digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
