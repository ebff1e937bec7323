import Feedback
import Phone

/// An app as its file says, before it is known what else there is on the phone.
struct AppDraft {
  var id: String
  var idPlace: Written
  var name: MarkedText
  var screens: [ScreenDraft]
  var handlers: [HandlerDraft]
  var events: [EventDraft]
  var facts: [FactDraft]
  var records: [RecordDraft]
  var values: [ValueDraft]
  var names: NamesInApp
  /// The number of the pack from which it comes; 0 for none.
  var layer = 0
}

/// A screen of it.
struct ScreenDraft {
  var keyword: Written
  var title: MarkedText
  var kind: Screen.Kind
  var loadingSeconds = 0
  var nextPage: Written?
  var openingSteps: [StepDraft] = []
  var elements: [ElementDraft] = []
  var containers: [ContainerDraft] = []
}

/// A group of elements.
struct ContainerDraft {
  var keyword: Written
  var name: MarkedText
  var kind: Container.Kind
}

/// What the app does when something happens.
struct HandlerDraft {
  var keyword: Written
  var trigger: Trigger
  var steps: [StepDraft] = []
}

/// Something that can be made to happen.
struct EventDraft {
  var keyword: Written
  var name: MarkedText
  var steps: [StepDraft] = []
}

/// A record of a collection.
struct RecordDraft {
  var keyword: Written
  var collection: String
  var fields: [String: String] = [:]
}

/// A value that is held at first.
struct ValueDraft {
  var name: Written
  var text: Written
}
