package hearsay.app.cli;

import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.People;
import hearsay.ledger.Ruling;
import hearsay.speaker.IdentityRuling;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Looks up the speakers that a ruling is about, keeps it, and says so. */
record Decision(Cli cli, LedgerOption ledger) {
  /**
   * What was decided.
   *
   * @param words the names that it is about, for the log
   */
  record Made(IdentityRuling ruling, String words) {}

  int rule(Function<People, Made> decide, String note) {
    return rule((people, query) -> decide.apply(people), note);
  }

  int rule(BiFunction<People, LedgerQuery, Made> decide, String note) {
    Made made;
    try (LedgerQuery query = ledger.openQuery(cli)) {
      made = decide.apply(People.of(query), query);
    }
    try (LedgerWriter writer = ledger.openWriter(cli)) {
      Ruling ruling = writer.rule(made.ruling(), made.words(), note, Instant.now());
      String action = ruling.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
      cli.out().line("Ruling " + ruling.number() + ": " + action);
      String words = SafeText.ofOneLine(made.words());
      cli.out().line("  " + DisplayWidth.fit(words, cli.surroundings().columns() - 2));
    }
    return 0;
  }
}
