package hearsay.app.cli;

import hearsay.ledger.Person;
import hearsay.speaker.IdentityRuling;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay speakers rename}: gives a speaker another name. */
@Command(
    name = "rename",
    description = {"Give a speaker another name than the articles do. hearsay undo takes it back."},
    sortOptions = false)
final class RenameCommand implements Callable<Integer> {
  @ParentCommand private SpeakersCommand speakers;
  @Mixin private LedgerOption ledger;

  @Parameters(index = "0", paramLabel = "A", description = "A name, or the digits before it.")
  private String one;

  @Parameters(index = "1", paramLabel = "NAME", description = "The name to show.")
  private String name;

  @Option(names = "--note", required = true, paramLabel = "TEXT", description = "Why.")
  private String note;

  @Override
  public Integer call() {
    return new Decision(speakers.cli(), ledger)
        .rule(
            people -> {
              Person person = PersonName.find(people, one);
              return new Decision.Made(
                  new IdentityRuling.Rename(PersonName.anchor(person), name.strip()),
                  person.identity().name() + " → " + name.strip());
            },
            note);
  }
}
