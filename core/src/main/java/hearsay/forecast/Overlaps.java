package hearsay.forecast;

import java.util.ArrayList;
import java.util.List;

/** Settles which of several readings of the same words stands. */
final class Overlaps {
  private Overlaps() {}

  /** Which of the drafts of a sentence stand, by their places in the list. */
  static List<Integer> standing(List<Draft> drafts) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      boolean yields = false;
      for (int k = 0; k < drafts.size(); k++) {
        yields |= k != i && yields(drafts.get(i), drafts.get(k));
      }
      if (!yields) {
        kept.add(i);
      }
    }
    return kept;
  }

  /** Whether a draft gives way to another. */
  private static boolean yields(Draft draft, Draft other) {
    boolean holds = contains(other, draft.trigger().from());
    return switch (draft.trigger().frame()) {
      case EXPECT -> isModal(other) && isNear(draft, other);
      case MODAL -> holds && takesModals(other);
      case CHANCE -> holds && (other.trigger().frame() == Frame.OPEN || carries(other, draft));
      default -> holds && other.trigger().frame() == Frame.OPEN;
    };
  }

  private static boolean isModal(Draft draft) {
    return draft.trigger().frame() == Frame.MODAL || draft.trigger().frame() == Frame.STATE;
  }

  /** The modal is that of the clause right behind the verb. */
  private static boolean isNear(Draft draft, Draft modal) {
    return draft.from() < modal.from() + 1
        && modal.trigger().from() < draft.to()
        && startsEvent(draft, modal);
  }

  private static boolean startsEvent(Draft draft, Draft modal) {
    return modal.from() <= draft.event().get(0).from() + 2;
  }

  /** The modal of the verb that opens the chance: <i>would raise the possibility</i>. */
  private static boolean carries(Draft modal, Draft chance) {
    int verb = modal.event().get(0).from();
    return modal.trigger().frame() == Frame.MODAL && verb == chance.from();
  }

  private static boolean takesModals(Draft draft) {
    return switch (draft.trigger().frame()) {
      case OPEN, OPINION, PREDICATE -> true;
      default -> false;
    };
  }

  private static boolean contains(Draft draft, int i) {
    return draft.from() <= i && i < draft.to();
  }
}
