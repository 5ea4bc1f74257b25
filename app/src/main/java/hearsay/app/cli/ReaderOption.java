package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.Hearsay;
import hearsay.Question;
import hearsay.encoder.TrainedAttributionReader;
import hearsay.forecast.Conventions;
import hearsay.statement.AttributionReader;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Which reader a command reads with. Only commands that read have it. */
final class ReaderOption {
  /** Which reader the default is where it can run; known without loading it. */
  static final String DEFAULT_VERSION = TrainedAttributionReader.VERSION;

  /** The readers by the name that a user gives. */
  enum Choice {
    TRAINED,
    RULES;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--reader",
      paramLabel = "READER",
      defaultValue = "trained",
      description = {
        "Who reads (default: ${DEFAULT-VALUE}). trained: direct, mixed and indirect attributions and"
            + " who relays whom, some three thousand words a second on one thread.",
        "rules: direct quotations alone, fifty times as fast, for archives."
      })
  private Choice choice;

  /** As if nobody had chosen. */
  static ReaderOption usual() {
    ReaderOption option = new ReaderOption();
    option.choice = Choice.TRAINED;
    return option;
  }

  /**
   * Makes a reader for one thread. The first trained one loads the model, which all share; where it
   * is not asked who said what, none does.
   */
  Supplier<ArticleReader> readers(Set<Question> questions) {
    return readers(questions, Conventions.shipped());
  }

  /** The same with conventions of the user's choice. */
  Supplier<ArticleReader> readers(Set<Question> questions, Conventions conventions) {
    Supplier<AttributionReader> attributions =
        choice == Choice.RULES ? Hearsay::attributionReader : TrainedAttributionReader::shipped;
    return () -> new ArticleReader(questions, attributions, conventions);
  }

  /** Readers for what a ledger keeps. */
  Supplier<ArticleReader> readersForLedger() {
    return readers(EnumSet.allOf(Question.class));
  }

  /** Readers for what a ledger keeps, by conventions of the user's choice. */
  Supplier<ArticleReader> readersForLedger(Conventions conventions) {
    return readers(EnumSet.allOf(Question.class), conventions);
  }
}
