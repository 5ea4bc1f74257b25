package hearsay.app.cli;

import hearsay.ledger.LedgerException;
import hearsay.ledger.Person;
import hearsay.speaker.IdentityRuling;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hearsay speakers merge}: says that two speakers are one. */
@Command(
    name = "merge",
    description = {
      "Say that two speakers are one. Every article that has one of them has the other from now on,"
          + " also what is read later; hearsay undo takes it back."
    },
    sortOptions = false)
final class MergeCommand implements Callable<Integer> {
  @ParentCommand private SpeakersCommand speakers;
  @Mixin private LedgerOption ledger;

  @Parameters(index = "0", paramLabel = "A", description = "A name, or the digits before it.")
  private String one;

  @Parameters(index = "1", paramLabel = "B", description = "Another one.")
  private String other;

  @Option(names = "--note", required = true, paramLabel = "TEXT", description = "Why.")
  private String note;

  @Override
  public Integer call() {
    return new Decision(speakers.cli(), ledger)
        .rule(
            people -> {
              Person first = PersonName.find(people, one);
              Person second = PersonName.find(people, other);
              if (first.identity().equals(second.identity())) {
                throw new LedgerException(
                    one + " and " + other + " are one speaker already", "See hearsay who " + one);
              }
              return new Decision.Made(
                  new IdentityRuling.Merge(PersonName.anchor(first), PersonName.anchor(second)),
                  first.identity().name() + " = " + second.identity().name());
            },
            note);
  }
}
