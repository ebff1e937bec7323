@testable import Phone

/// Each kind of change, and each reason for none: a new one does not compile until it is here, and then a test wants to
/// see it happen.
enum ChangeKind: Hashable, CaseIterable {
  case typed, replaced, deleted, cleared, cut, copied, pasted, moved, cursor, selected, selectedAll, selectionCleared
  case selectionMode
  case beginningOfField, endOfField, nothingFurther, nothingToDelete, nothingToInsert, nothingSelected, nothingToSelect
  case clipboardEmpty, maximumLengthReached, digitsOnly, passwordIsNotCopied

  init(_ change: EditChange) {
    self =
      switch change {
      case .typed: .typed
      case .replaced: .replaced
      case .deleted: .deleted
      case .cleared: .cleared
      case .cut: .cut
      case .copied: .copied
      case .pasted: .pasted
      case .moved: .moved
      case .cursor: .cursor
      case .selected: .selected
      case .selectedAll: .selectedAll
      case .selectionCleared: .selectionCleared
      case .selectionMode: .selectionMode
      case .nothing(let reason):
        switch reason {
        case .beginningOfField: .beginningOfField
        case .endOfField: .endOfField
        case .nothingFurther: .nothingFurther
        case .nothingToDelete: .nothingToDelete
        case .nothingToInsert: .nothingToInsert
        case .nothingSelected: .nothingSelected
        case .nothingToSelect: .nothingToSelect
        case .clipboardEmpty: .clipboardEmpty
        case .maximumLengthReached: .maximumLengthReached
        case .digitsOnly: .digitsOnly
        case .passwordIsNotCopied: .passwordIsNotCopied
        }
      }
  }
}
