/// What learners do, in the verbs of others: those of ADL, and of cmi5, whose first five are ADL's, too.
/// https://github.com/AICC/CMI-5_Spec_Current/blob/quartz/cmi5_spec.md#verbs
enum StatementVerb: String, Hashable, CaseIterable {
  case initialized, completed, passed, failed, terminated, waived
  case attempted, answered, experienced

  /// Never changes: by it others tell statements apart.
  private var iri: String {
    switch self {
    case .waived: "https://w3id.org/xapi/adl/verbs/waived"
    case .initialized, .completed, .passed, .failed, .terminated, .attempted, .answered, .experienced:
      "http://adlnet.gov/expapi/verbs/\(rawValue)"
    }
  }

  /// It as a statement has it.
  var verb: Statement.Verb { Statement.Verb(id: iri, display: ["en": rawValue]) }
}
