package hearsay.ledger;

import hearsay.forecast.ForecastKind;
import hearsay.forecast.VerbalProbability;
import hearsay.time.Horizon;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One forecast of one article, as the ledger keeps it.
 *
 * @param id its name
 * @param article the version that it stands in
 * @param words the stretches of the article that it rests on
 * @param negative whether it says that the event will not come about
 * @param kind prediction, plan or open question
 * @param probability what the words of likelihood mean by a lexicon
 * @param due by when
 * @param confidence how sure the reader is that this is a forecast, 0 to 1
 * @param rule which rule found it
 * @param published the days on which the article can have been published; empty where nothing tells
 * @param reporter in whose words it stands; empty where those are the article's own, or a person
 *     rejected the record
 * @param resolution the ruling on what became of it that holds now
 */
public record KeptForecast(
    RecordId id,
    ArticleSummary article,
    Words words,
    boolean negative,
    ForecastKind kind,
    Optional<VerbalProbability> probability,
    Optional<Due> due,
    double confidence,
    String rule,
    Optional<PublicationDays> published,
    Optional<KeptEvent.Reporter> reporter,
    Optional<Ruling> resolution) {
  /** By the day on which it is due, those without one last; then by article and place. */
  public static final Comparator<KeptForecast> BY_DUE_DAY =
      Comparator.comparing((KeptForecast one) -> one.dueDay().orElse(LocalDate.MAX))
          .thenComparing(one -> one.article().key().value())
          .thenComparing(one -> one.words().statement().place().start())
          .thenComparing(one -> one.id().value());

  /**
   * The stretches of an article that make a forecast.
   *
   * @param statement holds all others but the holder
   * @param event what would come about, in text order, at least one
   * @param likelihood the words that carry the degree
   * @param condition with its <i>if</i>
   * @param horizon by when or for how long
   * @param holder who says so, in the words nearest to it; empty for the article itself
   */
  public record Words(
      Evidence statement,
      List<Evidence> event,
      Optional<Evidence> likelihood,
      Optional<Evidence> condition,
      Optional<Evidence> horizon,
      Optional<Evidence> holder) {
    public Words {
      Objects.requireNonNull(statement);
      event = List.copyOf(event);
      if (event.isEmpty()) {
        throw new IllegalArgumentException("no event at " + statement.place());
      }
    }
  }

  /**
   * By when it is due, in days, all inclusive.
   *
   * @param earliest the first day; empty where it has none
   * @param ends the last days by three readings; empty where there is none
   * @param convention the row of the table of horizons, with its version, or the rule
   */
  public record Due(Optional<LocalDate> earliest, Optional<Horizon.Ends> ends, String convention) {}

  public KeptForecast {
    Objects.requireNonNull(id);
    Objects.requireNonNull(article);
    Objects.requireNonNull(words);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(rule);
  }

  /** The last day by the usual reading; empty where it is never due. */
  public Optional<LocalDate> dueDay() {
    return due.flatMap(Due::ends).map(Horizon.Ends::usual);
  }

  /** The name of who is behind it where that is sure, else the words nearest; empty for nobody. */
  public Optional<String> holder() {
    return reporter
        .flatMap(KeptEvent.Reporter::speaker)
        .filter(SpokenBy::isSure)
        .map(SpokenBy::name)
        .or(() -> words.holder().map(Evidence::words))
        .or(() -> reporter.flatMap(KeptEvent.Reporter::words));
  }
}
