import Feedback
import LessonText
import Support

@testable import Trainer

/// A lesson with tasks from all over the apps, each of which needs something else of a search: typing, waiting, records,
/// needs on other screens, the reading control, news.
enum WaysLesson {
  /// The shipped English library with the lesson in it.
  static let loaded = ShippedLibrary.load(Shelf())

  static var pack: LanguagePack? { loaded.library?[Language("en")] }

  static var lesson: Lesson? { pack?.lessons["ways"] }

  private struct Shelf: FileSource {
    let shipped = FilesOnDisk(ShippedLibrary.projectFolder + "/Lessons")
    let own = FilesInMemory(["en/90-ways/ways.txt": WaysLesson.text])

    func entries(of folder: String) throws(FileFailure) -> [FileEntry] {
      let added = (try? own.entries(of: folder)) ?? []
      guard let there = try? shipped.entries(of: folder) else {
        guard !added.isEmpty else { throw .missing }
        return added
      }
      return there + added.filter { entry in !there.contains { $0.name == entry.name } }
    }

    func bytes(of path: String, atMost limit: Int) throws(FileFailure) -> [UInt8] {
      if let bytes = try? own.bytes(of: path, atMost: limit) { return bytes }
      return try shipped.bytes(of: path, atMost: limit)
    }
  }

  private static let text = """
    Lesson: Ways
    Id: ways
    Module: Ways
    Level: 1
    Minutes: 5
    Objective: Ways

    Practise: Send a message to Anna.
    Start: Home
    Goal: message to Anna was sent with text All well

    Practise: Send money.
    Start: Home
    Goal: payment of 50 dollars to Anna Field was made

    Practise: Nothing goes out in airplane mode. Call Anna.
    Start: Home
    Start: Airplane mode is on
    Goal: call to Anna was made

    Practise: End it.
    Goal: call to Anna was ended

    Practise: Call Ben.
    Start: Home
    Goal: call to Ben was made

    Practise: Answer Anna.
    Start: Home
    Event: after 3 seconds, call from Anna
    Goal: call from Anna is answered

    Practise: Answer and end.
    Start: Home
    Event: after 3 seconds, call from Anna
    Goal: call from Anna is answered
    Goal: call from Anna is ended

    Practise: Alarm.
    Start: Home
    Goal: alarm 6:30 is on

    Practise: Alarm off.
    Start: Home
    Goal: alarm 5:15 is off

    Practise: Contact.
    Start: Home
    Goal: contact Doctor exists with number 07700 900 311

    Practise: Note.
    Start: Home
    Goal: note I go now is saved

    Practise: Clinic menu.
    Start: Home
    Goal: call to 07700 900 305 was made
    Goal: key 2 was sent

    Practise: Reading.
    Start: Notes
    Goal: reading is at salt

    Practise: Words.
    Start: Home
    Goal: the words two bags of salt were heard

    Practise: Install.
    Start: Home
    Goal: app Talking Calculator is installed

    Practise: Uninstall permission.
    Start: Home
    Goal: permission location of Taxi is while used

    Practise: Ride.
    Start: Home
    Goal: a ride to Clinic is booked

    Practise: Refuse.
    Start: Home
    Goal: request from Grace was refused

    Practise: Bill.
    Start: Home
    Goal: electricity bill is paid

    Practise: Last.
    Start: Things
    Goal: focus is on the last item

    Practise: Number.
    Start: Things
    Goal: focus is on item 17

    Practise: Form.
    Start: Home
    Goal: form Registration was sent

    Practise: Dismiss.
    Start: Home
    Event: message from Anna: Come home
    Goal: notification from Anna was dismissed

    Practise: Volume.
    Start: Home
    Goal: Media volume is above 80

    Practise: Trap.
    Start: Home
    Event: message from 07700 900 390: Your code 482915
    Goal: messages from Harbour Bank are read
    Never: a link in a message was opened

    Practise: Network.
    Start: Home
    Start: Wi-Fi is off
    Goal: network Library is joined

    Practise: Radio.
    Start: Home
    Goal: Radio is playing

    Practise: Mail.
    Start: Home
    Goal: mail about Hello was sent to grace@example.org

    Practise: Code.
    Start: Home
    Goal: signed in to My ID

    Practise: Field.
    Start: Typing place
    Goal: field Text holds hello there
    Goal: field Phone holds 07700

    """
}
