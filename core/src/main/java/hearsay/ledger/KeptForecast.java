package hearsay.ledger;

import hearsay.forecast.ForecastKind;
import hearsay.forecast.LexiconSwitch;
import hearsay.forecast.VerbalProbability;
import hearsay.outlook.ForecastEvidence;
import hearsay.time.Horizon;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
          .thenComparingInt(one -> one.words().statement().place().start())
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

  /**
   * The same with its words of likelihood read under another lexicon; itself where nothing says how
   * likely it is.
   */
  public KeptForecast under(LexiconSwitch lexicon) {
    Optional<Evidence> likelihood = words.likelihood();
    return likelihood.isEmpty() || probability.isEmpty()
        ? this
        : meaning(lexicon.of(likelihood.get().words(), probability.get()));
  }

  private KeptForecast meaning(VerbalProbability other) {
    return new KeptForecast(
        id,
        article,
        words,
        negative,
        kind,
        Optional.of(other),
        due,
        confidence,
        rule,
        published,
        reporter,
        resolution);
  }

  /**
   * As evidence for what is said to come over many articles.
   *
   * @param speaker who is behind it, by a name that is used for this speaker always
   */
  ForecastEvidence evidence(Optional<String> speaker) {
    String named =
        words
            .holder()
            .map(Evidence::words)
            .or(() -> reporter.flatMap(KeptEvent.Reporter::words))
            .orElse("");
    return new ForecastEvidence(
        id.value(),
        article.textName(),
        new ForecastEvidence.Holder(speaker, named, article.metadata().outlet()),
        new ForecastEvidence.Wording(eventWords(), said(words.condition()), said(words.horizon())),
        negative,
        kind,
        probability,
        due.flatMap(Due::ends),
        published.map(PublicationDays::earliest));
  }

  private static String said(Optional<Evidence> part) {
    return part.map(Evidence::words).orElse("");
  }

  /** The statement without its likelihood, its condition and its horizon. */
  String eventWords() {
    List<Evidence> others =
        Stream.of(words.likelihood(), words.condition(), words.horizon())
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingInt(part -> part.place().start()))
            .toList();
    String statement = words.statement().words();
    StringBuilder rest = new StringBuilder();
    int done = 0;
    for (Evidence part : others) {
      int from = Math.max(done, at(part.place().start()));
      rest.append(statement, done, from).append(' ');
      done = Math.max(done, at(part.place().end()));
    }
    return rest.append(statement, done, statement.length()).toString();
  }

  /** Where a place of the text is in the statement's words; its end for what stands behind it. */
  private int at(int codePoint) {
    String statement = words.statement().words();
    int places = codePoint - words.statement().place().start();
    int all = statement.codePointCount(0, statement.length());
    return statement.offsetByCodePoints(0, Math.max(0, Math.min(all, places)));
  }
}
