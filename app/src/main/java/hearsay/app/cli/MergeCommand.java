package hearsay.app.cli;

import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.People;
import hearsay.ledger.Person;
import hearsay.speaker.IdentityRuling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hearsay speakers merge}: says that two speakers are one. */
@Command(
    name = "merge",
    description = {
      "Say that two speakers are one. Every article that has one of them has the other from now on,"
          + " also what is read later; hearsay undo takes it back."
    },
    sortOptions = false)
final class MergeCommand extends SpeakerRuling {
  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private String typedOther;

  @Override
  Decision decide(Person person, People people, LedgerQuery query) {
    Person other = PersonName.find(people, typedOther);
    if (person.identity().equals(other.identity())) {
      throw new LedgerException(
          typed() + " and " + typedOther + " are one speaker already",
          "See hearsay who " + typed());
    }
    return new Decision(
        new IdentityRuling.Merge(PersonName.anchor(person), PersonName.anchor(other)),
        person.identity().name() + " = " + other.identity().name());
  }
}
