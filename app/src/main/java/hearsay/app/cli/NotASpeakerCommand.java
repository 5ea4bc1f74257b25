package hearsay.app.cli;

import hearsay.ledger.LedgerQuery;
import hearsay.ledger.People;
import hearsay.ledger.Person;
import hearsay.speaker.IdentityRuling;
import picocli.CommandLine.Command;

/** {@code hearsay speakers not-a-speaker}: says that what was taken for a speaker is none. */
@Command(
    name = "not-a-speaker",
    description = {
      "Say that what was taken for a speaker is none: a ship, a motto, a headline's words."
          + " hearsay undo takes it back."
    },
    sortOptions = false)
final class NotASpeakerCommand extends SpeakerRuling {
  @Override
  Decision decide(Person person, People people, LedgerQuery query) {
    return new Decision(
        new IdentityRuling.NotASpeaker(PersonName.anchor(person)), person.identity().name());
  }
}
