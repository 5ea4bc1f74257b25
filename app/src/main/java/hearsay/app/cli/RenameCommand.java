package hearsay.app.cli;

import hearsay.ledger.LedgerQuery;
import hearsay.ledger.People;
import hearsay.ledger.Person;
import hearsay.speaker.IdentityRuling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hearsay speakers rename}: gives a speaker another name. */
@Command(
    name = "rename",
    description = {"Give a speaker another name than the articles do. hearsay undo takes it back."},
    sortOptions = false)
final class RenameCommand extends SpeakerRuling {
  @Parameters(index = "1", paramLabel = "NAME", description = "The name to show.")
  private String name;

  @Override
  Decision decide(Person person, People people, LedgerQuery query) {
    return new Decision(
        new IdentityRuling.Rename(PersonName.anchor(person), name.strip()),
        person.identity().name() + " → " + name.strip());
  }
}
