package hearsay.forecast;

import java.util.Optional;

/** Reads what stands around a trigger by the frame of its row. */
final class Frames {
  private final ModalFrame modal;
  private final SubjectFrames subjects;
  private final HolderFrames holders;
  private final NounFrames nouns;
  private final TimeFrames times;
  private final OpenFrame open;

  Frames(Scope scope) {
    Bounds bounds = new Bounds(scope);
    modal = new ModalFrame(scope, bounds);
    subjects = new SubjectFrames(scope, bounds);
    holders = new HolderFrames(scope, bounds);
    nouns = new NounFrames(scope, bounds);
    times = new TimeFrames(scope, bounds);
    open = new OpenFrame(scope, bounds);
  }

  Optional<Draft> read(Trigger trigger) {
    return switch (trigger.frame()) {
      case MODAL -> modal.read(trigger);
      case STATE -> subjects.state(trigger);
      case BE_TO -> subjects.beTo(trigger);
      case PLAN -> subjects.plan(trigger);
      case PHRASE -> subjects.phrase(trigger);
      case COMING -> subjects.coming(trigger);
      case RISK -> subjects.risk(trigger);
      case PREDICATE -> subjects.predicate(trigger);
      case FRAGMENT -> subjects.fragment(trigger);
      case VOW -> holders.vow(trigger);
      case EXPECT -> holders.expect(trigger);
      case OPINION -> holders.opinion(trigger);
      case ESTIMATE -> holders.estimate(trigger);
      case CHANCE -> nouns.chance(trigger);
      case POTENTIAL -> nouns.potential(trigger);
      case SCHEDULE -> times.schedule(trigger);
      case AHEAD -> times.ahead(trigger);
      case HEADLINE -> times.headline(trigger);
      case OPEN -> open.read(trigger);
    };
  }
}
