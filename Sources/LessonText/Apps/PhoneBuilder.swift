import Feedback
import Phone

/// Makes a phone of the apps of a language, once all of them are read.
struct PhoneBuilder {
  /// An app and the findings of its file.
  typealias Source = (draft: AppDraft, findings: Int)

  /// What came of it.
  struct Built {
    /// Each app with its draft, whose elements stand in the same order, and the findings of its file.
    var apps: [(app: App, draft: AppDraft, findings: Int)] = []
    var startValues: [String: Value] = [:]
    var startRecords: [String: [Record]] = [:]
    fileprivate var recordCount = 0
  }

  /// What the sentences of a language mean.
  struct Sentences {
    var own: [ConditionSentence: [String]]
    var english: [ConditionSentence: [String]]
    /// What is held at first, whatever the apps say.
    var startValues: [String: Value]
  }

  private var held: HeldValues
  private var steps: StepBuilder
  private var conditions: ConditionGrammar

  /// The apps and what they hold at first. What doesn't fit together is told in the file where it stands.
  /// - Parameter findings: of all app files; each draft comes with the index of its own.
  static func build(
    _ drafts: [Source], _ sentences: Sentences, _ context: TextContext, _ findings: inout [Findings]
  ) -> Built {
    var ids: [String: String] = [:]
    var sources: [Source] = []
    for (draft, index) in drafts {
      if let file = ids[draft.id] {
        findings[index].tell(.duplicateId, at: draft.idPlace, ["written": draft.id, "file": file])
      } else {
        ids[draft.id] = findings[index].file
        sources.append((draft, index))
      }
    }
    var held = HeldValues(sentences.startValues, states: context.states)
    var built = Built()
    var border = PackBorder()
    for layer in Set(sources.map(\.draft.layer)).sorted() {
      // What is here is made without the packs, and each pack without the others.
      let seen = sources.map(\.draft).filter { $0.layer == 0 || $0.layer == layer }
      let own = sources.filter { $0.draft.layer == layer }
        .map { (border.kept($0.draft, &findings[$0.findings]), $0.findings) }
      let names = KnownNames(seen)
      let conditions = ConditionGrammar(sentences.own, sentences.english, names, context.marks)
      var builder = PhoneBuilder(
        held: held, steps: StepBuilder(targets: TargetNames(seen), conditions: conditions), conditions: conditions)
      builder.add(own, names, context, to: &built, &findings)
      held = builder.held
      held.close()
      border.close(own.map(\.0), built)
    }
    built.startValues = held.startValues
    return built
  }

  /// Adds apps to those that were built.
  private mutating func add(
    _ sources: [Source], _ names: KnownNames, _ context: TextContext, to built: inout Built,
    _ findings: inout [Findings]
  ) {
    for (draft, index) in sources {
      SystemApps.tell(draft, &findings[index])
      names.tellUnknown(in: draft.names, &findings[index])
      let app = app(draft, &findings[index])
      // On an empty screen there is no phone, and a pack can't take it from the lessons that are here.
      guard draft.layer == 0 || app.screens.allSatisfy({ !$0.elements.isEmpty }) else { continue }
      built.apps.append((app, draft, index))
      for record in draft.records {
        built.recordCount += 1
        let made = Record(id: built.recordCount, fields: record.fields)
        built.startRecords[record.collection, default: []].append(made)
      }
    }
    for (draft, index) in sources {
      for value in draft.values { held.take(value, context.marks, &findings[index]) }
    }
  }

  private mutating func app(_ draft: AppDraft, _ findings: inout Findings) -> App {
    App(
      id: draft.id, name: draft.name, screens: draft.screens.map { screen($0, in: draft, &findings) },
      handlers: draft.handlers.map { App.Handler($0.trigger, steps.steps($0.steps, in: draft, &findings)) },
      events: draft.events.map { App.Event($0.name, steps.steps($0.steps, in: draft, &findings)) },
      facts: draft.facts.map { FactReader.fact($0, conditions, &findings) })
  }

  private mutating func screen(_ screen: ScreenDraft, in draft: AppDraft, _ findings: inout Findings) -> Screen {
    var counts: [FoldedText: Int] = [:]
    let elements = screen.elements.map { element in
      let plain = element.name.plain
      let number = counts[FoldedText(folded: plain), default: 0] + 1
      counts[FoldedText(folded: plain)] = number
      let own = "\(draft.id)/\(screen.title.plain)/\(plain)" + (number > 1 ? "/\(number)" : "")
      return self.element(element, own: own, in: draft, &findings)
    }
    if elements.allSatisfy({ $0.repeats != nil || !$0.shownIf.isEmpty }), !elements.isEmpty {
      findings.tell(.screenMayBeEmpty, at: screen.keyword, ["screen": screen.title.plain])
    }
    return Screen(
      title: screen.title, kind: screen.kind, elements: elements,
      containers: screen.containers.map { Container($0.name, $0.kind) },
      openingSteps: steps.steps(screen.openingSteps, in: draft, &findings), loadingSeconds: screen.loadingSeconds,
      nextPage: screen.nextPage.flatMap { steps.targets.address(of: $0, from: draft, &findings) })
  }

  private mutating func element(
    _ element: ElementDraft, own: String, in draft: AppDraft, _ findings: inout Findings
  ) -> Element {
    let repeats = element.each.map { each in
      Element.Repetition(
        each.text.folded, where: element.conditions.compactMap { conditions.read($0, &findings) })
    }
    return Element(
      element.role, element.name, holds: held.holding(of: element, own: own, &findings),
      steps: steps.steps(element.steps, in: draft, &findings),
      heldSteps: steps.steps(element.heldSteps, in: draft, &findings),
      customActions: element.customActions.map {
        Element.CustomAction($0.name, steps.steps($0.steps, in: draft, &findings))
      },
      isDisabled: element.isDisabled, enabledIf: element.enabledIf.compactMap { conditions.read($0, &findings) },
      shownIf: element.shownIf.compactMap { conditions.read($0, &findings) }, container: element.container,
      field: element.field, choices: element.choices, level: element.level, live: element.live, repeats: repeats,
      explanation: element.explanation)
  }
}
