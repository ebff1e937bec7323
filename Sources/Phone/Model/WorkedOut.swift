import Synchronization

/// What others have worked out from the apps of a phone, kept with them: it depends on nothing else, so it is worked out
/// once, and goes when they go.
package final class WorkedOut: Sendable {
  private let results = Mutex<[ObjectIdentifier: any Sendable]>([:])

  init() {}

  /// The result of a kind; made where there is none yet.
  package func result<Result: Sendable>(_ kind: Result.Type, make: () -> Result) -> Result {
    if let known = results.withLock({ $0[ObjectIdentifier(kind)] }) as? Result { return known }
    let result = make()
    results.withLock { $0[ObjectIdentifier(kind)] = result }
    return result
  }
}
