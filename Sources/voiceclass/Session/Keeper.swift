import Foundation
import LessonText
import Records
import Trainer

/// Keeps what the learner does, as long as it can be kept; the lesson goes on in any case.
final class Keeper {
  private let store: RecordsStore?
  /// The learner of the session at this moment. A guest's are another store's, which is gone with her.
  private var learner: LearnerID?
  private var guestStore: RecordsStore?
  /// Errands to the centre's server; `nil` where the PC has none, and for a guest.
  let errands: ServerErrands?
  /// What the learner should know of it.
  private(set) var notices: [Notice] = []
  /// What was known of the learner when the session began.
  let profile: Profile
  /// The learner of the session when it began; `nil` where she has no name.
  let card: LearnerCard?
  /// The time of practising that began with the session; `nil` for a guest.
  private(set) var sitting: Sitting?

  /// How long somebody waits for what she did at other PCs, in milliseconds. A server in the same house needs fifty.
  private static let patience = 1_500
  /// And how long the first word waits.
  private static let patienceAtFirst = 500

  /// The records of a learner by name, of the PC's own learner without one, or of a guest.
  init(learner name: String?, isGuest: Bool) {
    do throws(RecordsFailure) {
      let store = try Self.store(isGuest: isGuest)
      let errands = isGuest ? nil : ServerFile().desk.map { ServerErrands($0) { try? Self.store(isGuest: false) } }
      errands?.goAndWait(milliseconds: Self.patienceAtFirst)
      let learner = try store.learner(named: name ?? "")
      let profile = try Self.profile(of: learner, store)
      let card = isGuest ? nil : try store.learners().first { $0.id == learner }.map { LearnerCard($0) }
      let sitting = isGuest ? nil : try store.sitting()
      (self.store, self.learner, self.profile, self.card, self.sitting) = (store, learner, profile, card, sitting)
      self.errands = errands
      switch store.opening {
      case .setAside: notices.append(.setAside)
      case .restored: notices.append(.backupTaken)
      case .fresh, .found, .guest: break
      }
      // Said once a sitting: nothing of a guest is kept, so no day of hers counts.
      if let sitting, sitting.day == nil { notices.append(.clockWrong) }
    } catch {
      store = nil
      errands = nil
      learner = nil
      profile = Profile()
      card = nil
      notices.append(.notKept)
    }
  }

  private static func store(isGuest: Bool) throws(RecordsFailure) -> RecordsStore {
    if isGuest { return try .guest() }
    guard let path = RecordsPath.file(in: ProcessInfo.processInfo.environment) else { throw .folderNotWritable }
    return try RecordsStore(path: path)
  }

  /// A learner who has chosen no language hears the one that was chosen on this PC.
  private static func profile(of learner: LearnerID, _ store: RecordsStore) throws(RecordsFailure) -> Profile {
    var profile = try store.profile(of: learner)
    if profile.language == nil { profile.language = try store.profile(of: store.thisPC).language }
    return profile
  }

  /// The learners who may be chosen, the last one to be here first.
  private(set) lazy var learners: [LearnerCard] = store.map { Self.cards(of: $0) } ?? []

  private static func cards(of store: RecordsStore) -> [LearnerCard] {
    let known = (try? store.profiles()) ?? []
    let sorted = known.sorted { ($0.profile.lastMoment ?? 0) > ($1.profile.lastMoment ?? 0) }
    // What somebody learned here before anybody had a name is hers still.
    guard !sorted.isEmpty, let own = try? store.profile(of: store.thisPC),
      own.place != nil || !own.finishedLessons.isEmpty
    else { return sorted.map { LearnerCard($0.learner) } }
    return sorted.map { LearnerCard($0.learner) } + [LearnerCard(id: store.thisPC.text, name: "")]
  }

  /// Keeps an event; the first that can't be kept is told once.
  func keep(_ event: LearnerEvent) -> Notice? {
    guard let store, let learner else { return nil }
    return watch { () throws(RecordsFailure) in
      try (guestStore ?? store).append(event, learner: learner)
      if case .languageChosen = event, guestStore == nil, learner != store.thisPC {
        try store.append(event, learner: store.thisPC)
      }
    }
  }

  /// Keeps a certificate as a text, and tells what came of it. A guest has no name to stand on it.
  func keep(_ certificate: Certificate, language code: String) -> Notice? {
    guard let name = learnerName else { return nil }
    return CertificateFile(certificate, of: name, language: code).write() == nil
      ? .certificateNotKept : .certificateKept
  }

  private var learnerName: String? {
    guard let store, let learner, guestStore == nil, store.opening != .guest else { return nil }
    return (try? store.learners())?.first { $0.id == learner }?.name ?? ""
  }

  private func watch(_ work: () throws(RecordsFailure) -> Void) -> Notice? {
    do throws(RecordsFailure) {
      try work()
      return nil
    } catch {
      guard !notices.contains(.notKept) else { return nil }
      notices.append(.notKept)
      return .notKept
    }
  }

  // MARK: The class

  /// What classes do on which day; nothing for a guest.
  var plan: ClassPlan { (try? store?.classPlan()) ?? ClassPlan() }

  /// Today, counted from 1970; `nil` where nothing is kept.
  var today: Int? { store.flatMap { $0.opening == .guest ? nil : try? $0.classDay() } }

  /// What pages of classes are written in.
  var library: Library?

  private func carryOut(_ wish: ClassWish) -> Input {
    guard let store else { return .classAnswered(.failed(wish)) }
    guard store.opening != .guest else { return .classAnswered(.noRecords(wish)) }
    return .classAnswered(ClassDesk(store: store).carryOut(wish, library))
  }

  // MARK: Learners

  /// Does what the trainer wants done with the records, and tells what came of it; `nil` where there is nothing to tell.
  func carryOut(_ effect: Effect) -> Input? {
    switch effect {
    case .openLearner(let wish): return open(wish)
    case .nameLearner(let name):
      guard let store, let learner, guestStore == nil else { return nil }
      _ = watch { () throws(RecordsFailure) in try store.rename(learner, to: name) }
    case .setSecret(let keys):
      guard let store, let learner, guestStore == nil else { return nil }
      _ = watch { () throws(RecordsFailure) in try store.setSecret(keys, of: learner) }
    case .exchangeRecords: return exchange()
    case .classWork(let wish): return carryOut(wish)
    default: break
    }
    return nil
  }

  /// Puts the records together with those on the server and on a stick, as far as there is either. A guest's are not
  /// among them.
  private func exchange() -> Input {
    let (server, carrier) = (ServerFile().desk, Stick.mounted())
    guard server != nil || carrier != nil else { return .recordsExchanged(.noStick) }
    guard let store, let learner, store.opening != .guest else { return .recordsExchanged(.unreadable) }
    do throws(RecordsFailure) {
      var synced: ServerExchange?
      if let server { synced = ServerExchange(try server.synchronise(store)) }
      var exchanged: RecordsExchange?
      if let carrier { exchanged = RecordsExchange(try store.exchange(with: carrier), with: carrier) }
      learners = Self.cards(of: store)
      let profile = try Self.profile(of: learner, store)
      if let synced {
        return .recordsExchanged(.synchronised(synced, stick: exchanged, learners: learners, profile: profile))
      }
      return .recordsExchanged(.done(exchanged ?? RecordsExchange(), learners: learners, profile: profile))
    } catch {
      return .recordsExchanged(.unreadable)
    }
  }

  /// Who may be chosen, now that events of other PCs have come.
  func learnersNow() -> [LearnerCard] {
    if let store { learners = Self.cards(of: store) }
    return learners
  }

  /// Brings what was done to the server, before the program ends.
  func finish() { errands?.goAndWait(milliseconds: Self.patience) }

  /// Opens the records of another learner. The file stays open, so nothing of the one before is lost.
  private func open(_ wish: LearnerWish) -> Input {
    guard let store else { return .learnerRefused(.unreadable) }
    // What she did at another PC a minute ago is hers here, too.
    if case .known = wish { errands?.goAndWait(milliseconds: Self.patience) }
    do throws(RecordsFailure) {
      switch wish {
      case .guest:
        let guest = try RecordsStore.guest()
        (guestStore, learner) = (guest, guest.thisPC)
        var profile = Profile()
        profile.language = try store.profile(of: store.thisPC).language
        return .learnerOpened(nil, profile, nil)
      case .known(store.thisPC.text, _):
        return try opened(LearnerCard(id: store.thisPC.text, name: ""), store.thisPC, store)
      case .known(let id, let secret):
        guard let known = try store.learners().first(where: { $0.id.text == id }) else {
          return .learnerRefused(.unreadable)
        }
        if let wanted = known.secret, !wanted.matches(secret ?? []) { return .learnerRefused(.secretDiffers) }
        return try opened(LearnerCard(known), known.id, store)
      case .new(let name):
        // A name that somebody has is no new learner's.
        let names = Set(try store.learners().map(\.name))
        let free = ([name] + (2...99).map { "\(name) \($0)" }).first { !names.contains($0) } ?? name
        let id = try store.learner(named: free)
        guard let new = try store.learners().first(where: { $0.id == id }) else { return .learnerRefused(.unreadable) }
        return try opened(LearnerCard(new), id, store)
      }
    } catch {
      return .learnerRefused(.unreadable)
    }
  }

  private func opened(
    _ card: LearnerCard, _ learner: LearnerID, _ store: RecordsStore
  ) throws(RecordsFailure) -> Input {
    let profile = try Self.profile(of: learner, store)
    (guestStore, self.learner) = (nil, learner)
    let sitting = try store.sitting()
    self.sitting = sitting
    return .learnerOpened(card, profile, sitting)
  }
}

extension LearnerCard {
  /// The card of a learner of the records.
  init(_ learner: Learner) {
    self.init(id: learner.id.text, name: learner.name, hasSecret: learner.secret != nil)
  }
}
