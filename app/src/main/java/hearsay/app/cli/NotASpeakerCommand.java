package hearsay.app.cli;

import hearsay.ledger.Person;
import hearsay.speaker.IdentityRuling;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay speakers not-a-speaker}: says that what was taken for a speaker is none. */
@Command(
    name = "not-a-speaker",
    description = {
      "Say that what was taken for a speaker is none: a ship, a motto, a headline's words."
          + " hearsay undo takes it back."
    },
    sortOptions = false)
final class NotASpeakerCommand implements Callable<Integer> {
  @ParentCommand private SpeakersCommand speakers;
  @Mixin private LedgerOption ledger;

  @Parameters(index = "0", paramLabel = "A", description = "A name, or the digits before it.")
  private String one;

  @Option(names = "--note", required = true, paramLabel = "TEXT", description = "Why.")
  private String note;

  @Override
  public Integer call() {
    return new Decision(speakers.cli(), ledger)
        .rule(
            people -> {
              Person person = PersonName.find(people, one);
              return new Decision.Made(
                  new IdentityRuling.NotASpeaker(PersonName.anchor(person)),
                  person.identity().name());
            },
            note);
  }
}
