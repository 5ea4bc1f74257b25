package hearsay.app.cli;

import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.People;
import hearsay.ledger.Person;
import hearsay.ledger.Ruling;
import hearsay.speaker.IdentityRuling;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What all rulings on one speaker share: whom they are about, why, and what is said when kept. */
abstract class SpeakerRuling implements Callable<Integer> {
  @ParentCommand private SpeakersCommand speakers;
  @Mixin private LedgerOption ledger;
  @Mixin private AuthorOption author;

  @Parameters(index = "0", paramLabel = "A", description = "A name, or the digits before it.")
  private String typed;

  @Option(names = "--note", required = true, paramLabel = "TEXT", description = "Why.")
  private String note;

  /**
   * What was decided.
   *
   * @param words the names that it is about, for the log
   */
  record Decision(IdentityRuling ruling, String words) {}

  /** Decides on the speaker that was named first. */
  abstract Decision decide(Person person, People people, LedgerQuery query);

  /** The speaker as it was typed. */
  String typed() {
    return typed;
  }

  /** Paths as the ledger keeps them. */
  LedgerPaths paths() {
    return ledger.paths(speakers.cli());
  }

  @Override
  public Integer call() {
    Cli cli = speakers.cli();
    Decision decision;
    try (LedgerQuery query = ledger.openQuery(cli)) {
      People people = People.of(query);
      decision = decide(PersonName.find(people, typed), people, query);
    }
    try (LedgerWriter writer = ledger.openWriter(cli)) {
      Ruling ruling = writer.rule(decision.ruling(), decision.words(), author.sign(cli, note));
      cli.out().line("Ruling " + ruling.number() + ": " + LogCommand.action(ruling));
      String words = SafeText.ofOneLine(decision.words());
      cli.out().line("  " + DisplayWidth.fit(words, cli.surroundings().columns() - 2));
    }
    return 0;
  }
}
