package hearsay.store;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Refusal;
import hearsay.ledger.ArticleSummary;
import hearsay.ledger.AskedQuestion;
import hearsay.ledger.JoinsUpdate;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.RecordId;
import hearsay.ledger.Resolution;
import hearsay.ledger.Retrieval;
import hearsay.ledger.ReuseUpdate;
import hearsay.ledger.Ruling;
import hearsay.ledger.Signature;
import hearsay.ledger.WatchLog;
import hearsay.speaker.IdentityRuling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes into a ledger, whatever engine is behind it. */
final class SqlWriter implements LedgerWriter {
  /** What keeps other writers out from opening to closing, where there is such a thing. */
  interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  private final Hold hold;
  private final Database database;
  private final Batch batch;
  private final SearchIndex index;
  private final VersionRows versions;
  private final AttributionRows attributions;
  private final TimeRows times;
  private final ForecastRows forecasts;
  private final Refusals refusals;
  private final RulingLog rulings;
  private final RetrievalRows retrievals;
  private final WatchRows watched;

  /**
   * Takes over what is open, and fills the search index where a writer before this one was killed.
   */
  SqlWriter(Hold hold, Database database) {
    this.hold = hold;
    this.database = database;
    this.batch = new Batch(database);
    this.index = database.search();
    this.versions = new VersionRows(database);
    this.attributions = new AttributionRows(database);
    this.times = new TimeRows(database);
    this.forecasts = new ForecastRows(database);
    this.refusals = new Refusals(database);
    this.rulings = new RulingLog(database);
    this.retrievals = new RetrievalRows(database);
    this.watched = new WatchRows(database, batch);
    index.fill();
  }

  @Override
  public Outcome keep(KeptReading reading, Instant now) {
    return batch.add(now, () -> keepNow(reading, now));
  }

  private Outcome keepNow(KeptReading reading, Instant now) {
    Article article = reading.article();
    refusals.forget(article.origin());
    Optional<Long> version = versions.version(article.key(), article.text().sha256());
    if (version.isPresent()) {
      seeAgain(version.get(), article);
      return Outcome.UNCHANGED;
    }
    Optional<Long> known = versions.article(article.key());
    if (known.isEmpty() && rulings.isTakenDown(article.key())) {
      return Outcome.TAKEN_DOWN;
    }
    long row = known.orElseGet(() -> versions.addArticle(article.key()));
    add(versions.addVersion(row, article, reading.reader(), now), reading);
    return known.isPresent() ? Outcome.NEW_VERSION : Outcome.NEW_ARTICLE;
  }

  private void add(long version, KeptReading reading) {
    List<Long> rows = attributions.add(version, reading);
    times.add(version, reading, rows);
    forecasts.add(version, reading, rows);
  }

  private void seeAgain(long version, Article article) {
    if (versions.seeAgain(version, article)) {
      versions.move(version, article);
      attributions.move(version, article);
      times.move(version, article);
      forecasts.move(version, article);
      new JoinRows(database).doubt();
    }
  }

  @Override
  public void retrieved(ArticleKey article, String version, Retrieval retrieval) {
    batch.add(() -> retrievals.keep(article, version, retrieval));
    batch.keep(); // the next page of the web may be long in coming
  }

  @Override
  public WatchLog watchLog() {
    return watched;
  }

  @Override
  public void refuse(Refusal refusal, Instant now) {
    batch.add(now, () -> refusals.keep(refusal, now));
  }

  @Override
  public Difference replace(ArticleKey article, String version, KeptReading reading) {
    if (!reading.article().text().sha256().equals(version)) {
      throw new IllegalArgumentException("a reading of another text than " + version);
    }
    Optional<Difference> difference =
        batch.add(() -> versions.version(article, version).map(row -> replaceNow(row, reading)));
    return difference.orElseThrow(() -> notHeld("no version " + version + " of " + article));
  }

  private Difference replaceNow(long version, KeptReading reading) {
    List<RecordId> before = attributions.records(version);
    times.remove(version);
    forecasts.remove(version);
    attributions.remove(version);
    add(version, reading);
    versions.setReader(version, reading.reader());
    new JoinRows(database).doubt();
    List<RecordId> after = attributions.records(version);
    ArticleSummary summary = new Summaries(database).of(version);
    return new Difference(summary, without(after, before), without(before, after));
  }

  private static List<RecordId> without(List<RecordId> all, List<RecordId> others) {
    List<RecordId> rest = new ArrayList<>(all);
    rest.removeAll(others);
    return List.copyOf(rest);
  }

  @Override
  public Ruling remove(ArticleKey article, Signature signature) {
    Takedown takedown = new Takedown(database, index);
    boolean[] isNew = {false};
    Ruling ruling =
        batch.alone(
            () -> {
              Optional<Ruling> earlier = rulings.takedown(article);
              if (earlier.isEmpty() && versions.article(article).isEmpty()) {
                throw notHeld("no article " + article);
              }
              return earlier;
            },
            () -> {
              isNew[0] = true;
              long number = rulings.remove(article, signature).number();
              takedown.delete(versions.article(article).orElseThrow());
              takedown.scrubLog(article.value());
              return rulings.ruling(number).orElseThrow();
            });
    if (isNew[0]) {
      takedown.forgetTraces();
    }
    return ruling;
  }

  @Override
  public Ruling reject(RecordId record, Signature signature) {
    return ruleOut(record, () -> rulings.reject(record, signature));
  }

  @Override
  public Ruling hide(RecordId record, Signature signature) {
    return ruleOut(record, () -> rulings.hide(record, signature));
  }

  private Ruling ruleOut(RecordId record, Supplier<Ruling> ruling) {
    return batch.alone(
        () -> {
          Optional<Ruling> earlier = rulings.rejection(record.value());
          if (earlier.isEmpty()) {
            requireRecord(record);
          }
          return earlier;
        },
        ruling);
  }

  private void requireRecord(RecordId record) {
    if (new QuotationRows(database).byName(record.value(), record.value()).isEmpty()) {
      throw notHeld("no record " + record);
    }
  }

  /** A ruling that nothing stands in the place of. */
  private Ruling rule(Runnable requirement, Supplier<Ruling> ruling) {
    return batch.alone(
        () -> {
          requirement.run();
          return Optional.empty();
        },
        ruling);
  }

  @Override
  public Ruling rule(IdentityRuling decision, String words, Signature signature) {
    return batch.alone(() -> rulings.rule(decision, words, signature));
  }

  @Override
  public Ruling setSpeaker(RecordId record, String name, Signature signature) {
    return rule(() -> requireRecord(record), () -> rulings.setSpeaker(record, name, signature));
  }

  @Override
  public Ruling resolve(RecordId forecast, Resolution resolution, Signature signature) {
    return rule(
        () -> requireForecast(forecast), () -> rulings.resolve(forecast, resolution, signature));
  }

  private void requireForecast(RecordId forecast) {
    if (new StoredForecasts(database).byName(forecast.value()).isEmpty()) {
      throw new LedgerException(
          "no forecast " + forecast + " in " + database.name(),
          "list what is there with hearsay forecasts --all");
    }
  }

  @Override
  public Ruling ask(String title, Signature signature) {
    String id = AskedQuestion.id(title);
    return rule(
        () -> {
          if (rulings.isAsked(id)) {
            throw new LedgerException(
                "the question " + id + " is asked already", "see hearsay question list");
          }
        },
        () -> rulings.ask(id, title.strip(), signature));
  }

  @Override
  public Ruling addToQuestion(String question, RecordId forecast, Signature signature) {
    return rule(
        () -> {
          requireQuestion(question);
          requireForecast(forecast);
        },
        () -> rulings.addToQuestion(question, forecast, signature));
  }

  @Override
  public Ruling resolveQuestion(String question, Resolution resolution, Signature signature) {
    return rule(
        () -> requireQuestion(question),
        () -> rulings.resolveQuestion(question, resolution, signature));
  }

  private void requireQuestion(String question) {
    if (!rulings.isAsked(question)) {
      throw new LedgerException(
          "no question " + question + " in " + database.name(),
          "list what is there with hearsay question list");
    }
  }

  @Override
  public void keepReuse(ReuseUpdate update) {
    batch.alone(() -> new ReuseRows(database).keep(update));
  }

  @Override
  public void keepJoins(JoinsUpdate update) {
    batch.alone(() -> new JoinRows(database).keep(update));
  }

  @Override
  public Ruling undo(long number, Signature signature) {
    return rule(() -> rulings.requireUndoable(number), () -> rulings.undo(number, signature));
  }

  private LedgerException notHeld(String what) {
    return new LedgerException(
        what + " in " + database.name(), "list what is there with hearsay quotes");
  }

  @Override
  public void flush() {
    batch.keep();
    index.fill();
  }

  @Override
  public void close() {
    try (hold;
        database) {
      if (!batch.hasFailed()) {
        flush();
      }
    }
  }
}
