package hearsay.store;

import static hearsay.store.Invented.NOW;
import static hearsay.store.Invented.article;
import static hearsay.store.Ledgers.ask;
import static hearsay.store.Ledgers.sql;
import static hearsay.store.Ledgers.tamper;
import static hearsay.store.Ledgers.verify;
import static hearsay.store.Ledgers.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.forecast.ForecastFinder;
import hearsay.forecast.ForecastKind;
import hearsay.intake.Article;
import hearsay.intake.Origin;
import hearsay.ledger.Evidence;
import hearsay.ledger.KeptForecast;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerException;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.Outlook;
import hearsay.ledger.RecordId;
import hearsay.ledger.Resolution;
import hearsay.ledger.Ruling;
import hearsay.ledger.Signature;
import hearsay.scoring.Outcome;
import hearsay.speaker.Speakers;
import hearsay.time.ArticleTimes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an article says will come, as a ledger keeps it. */
final class ForecastRowsTest {
  private static final String PIER =
      """
      The pier 🚢 will not open before the storm season ends.
      [“If the money comes, the quay will probably reopen by June 2026,”] <said> {Ada Vane}.
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void keepOne() {
    file = folder.resolve("hearsay.db");
    write(file, writer -> writer.keep(foretelling(article("a").saying(PIER)), NOW));
  }

  /** The same reading with its forecasts. */
  private static KeptReading foretelling(Invented invented) {
    KeptReading plain = invented.reading();
    Article article = plain.article();
    ArticleTimes times = ArticleTimes.read(article.text(), article.metadata().published());
    return new KeptReading(
        article,
        plain.reader(),
        plain.attributions(),
        Speakers.none(plain.attributions().size()),
        times,
        List.of(),
        new ForecastFinder()
            .find(article.text(), article.ownParagraphs(), plain.attributions(), 0, times),
        List.of());
  }

  private List<KeptForecast> forecasts() {
    return ask(file, LedgerQuery::forecasts);
  }

  @Test
  void aForecastComesBackAsItWent() {
    assertThat(forecasts()).hasSize(2);
    KeptForecast pier = forecasts().get(0);
    assertThat(pier.negative()).isTrue();
    assertThat(pier.holder()).isEmpty();
    assertThat(pier.words().statement().line()).isEqualTo(1);
    KeptForecast quay = forecasts().get(1);
    assertThat(quay.kind()).isEqualTo(ForecastKind.PREDICTION);
    assertThat(quay.words().likelihood()).map(Evidence::words).contains("will probably");
    assertThat(quay.words().condition()).map(Evidence::words).contains("If the money comes");
    assertThat(quay.words().horizon()).map(Evidence::words).contains("by June 2026");
    assertThat(quay.words().statement().line()).isEqualTo(2);
    assertThat(quay.holder()).contains("Ada Vane");
    assertThat(quay.dueDay()).contains(LocalDate.of(2026, 6, 30));
    assertThat(quay.probability().orElseThrow().lexicon()).isEqualTo("mauboussin-2018");
    assertThat(quay.probability().orElseThrow().median().orElseThrow()).isBetween(50.0, 90.0);
    assertThat(quay.reporter()).isPresent();
  }

  @Test
  void anybodyCanReadThem() {
    assertThat(sql(file, "SELECT concat(due, ' ', holder, ' ', likelihood) FROM foretold"))
        .hasSize(2)
        .contains("2026-06-30 Ada Vane will probably");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE forecast_part SET words = 'surely' WHERE role = 'LIKELIHOOD' AND forecast = 1 | should be "surely", but the text has "will probably"
          UPDATE forecast_part SET end = 9999 WHERE role = 'STATEMENT' AND forecast = 0        | ends beyond the text
          UPDATE forecast SET negative = 0 WHERE ordinal = 0                                   | its places and words give the name
          """)
  void whatWasChangedIsFound(String change, String problem) {
    assertThat(verify(file).problems()).isEmpty();
    tamper(file, change);
    assertThat(String.join("\n", verify(file).problems())).contains(problem);
  }

  @Test
  void anotherReadingKeepsTheirNames() {
    List<KeptForecast> before = forecasts();
    KeptReading again = foretelling(article("a").saying(PIER));
    write(
        file,
        writer -> writer.replace(again.article().key(), again.article().text().sha256(), again));
    assertThat(forecasts()).isEqualTo(before);
  }

  @Test
  void aReadingWithoutForecastsLeavesNone() {
    KeptReading again = article("a").saying(PIER).reading();
    write(
        file,
        writer -> writer.replace(again.article().key(), again.article().text().sha256(), again));
    assertThat(forecasts()).isEmpty();
    assertThat(sql(file, "SELECT count(*) FROM forecast_part")).containsExactly("0");
  }

  @Test
  void theSameTextInAnotherPlaceMovesTheirLines() {
    Invented moved = article("a").saying(PIER).at(Origin.record("pile/all.jsonl", 7));
    write(file, writer -> writer.keep(foretelling(moved), NOW));
    assertThat(forecasts())
        .extracting(forecast -> forecast.words().statement().line())
        .containsExactly(7, 7);
  }

  @Test
  void anotherDateOfTheSameTextAsksForAnotherReading() {
    assertThat(ask(file, LedgerQuery::withoutForecasts)).isZero();
    Invented redated =
        article("a").saying(PIER).published("2026-02-04").at(Origin.file("pile/again.txt"));
    write(file, writer -> writer.keep(foretelling(redated), NOW));
    assertThat(ask(file, LedgerQuery::withoutForecasts)).isEqualTo(1);
  }

  @Test
  void aRejectedRecordHoldsNoForecast() {
    KeptForecast quay = forecasts().get(1);
    write(
        file,
        writer ->
            writer.reject(
                quay.reporter().orElseThrow().record(), new Signature("Ida", NOW, "never said")));
    assertThat(forecasts().get(1).reporter()).isEmpty();
    assertThat(verify(file).problems()).isEmpty();
  }

  private Optional<Outcome> outcome() {
    return forecasts().get(1).resolution().flatMap(Ruling::resolution).map(Resolution::outcome);
  }

  private Ruling resolve(RecordId forecast, Outcome outcome) {
    Resolution resolution = new Resolution(outcome, LocalDate.of(2026, 7, 1), "quay.example/7");
    return write(
        file, writer -> writer.resolve(forecast, resolution, new Signature("Ida", NOW, "seen")));
  }

  @Test
  void aRulingOnWhatBecameOfItIsKeptThroughReadingAgainUntilItIsUndone() {
    RecordId quay = forecasts().get(1).id();
    Ruling first = resolve(quay, Outcome.NO);
    assertThat(first.words()).startsWith("If the money comes");
    Ruling second = resolve(quay, Outcome.YES);
    assertThat(outcome()).contains(Outcome.YES);
    assertThat(ask(file, LedgerQuery::rulings)).containsExactly(first, second);
    KeptReading again = foretelling(article("a").saying(PIER));
    write(
        file,
        writer -> writer.replace(again.article().key(), again.article().text().sha256(), again));
    assertThat(outcome()).contains(Outcome.YES);
    write(file, writer -> writer.undo(second.number(), new Signature("Ida", NOW, "")));
    assertThat(outcome()).contains(Outcome.NO);
    write(file, writer -> writer.undo(first.number(), new Signature("Ida", NOW, "")));
    assertThat(outcome()).isEmpty();
    assertThat(verify(file).problems()).isEmpty();
  }

  @Test
  void aForecastThatIsNotThereCannotBeRuledOn() {
    RecordId nobody = new RecordId("0123456789abcdef");
    assertThatThrownBy(() -> resolve(nobody, Outcome.YES))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("no forecast 0123456789abcdef");
    assertThat(ask(file, LedgerQuery::rulings)).isEmpty();
  }

  @Test
  void aTakedownLeavesTheRulingWithoutTheWords() {
    resolve(forecasts().get(1).id(), Outcome.YES);
    write(file, writer -> writer.remove(Invented.key("a"), new Signature("Ida", NOW, "asked for")));
    Ruling left = ask(file, LedgerQuery::rulings).get(0);
    assertThat(left.words()).isEmpty();
    assertThat(left.isAnchored()).isFalse();
    assertThat(left.resolution()).map(Resolution::outcome).contains(Outcome.YES);
  }

  @Test
  void aQuestionLivesInTheLogThroughReadingAgain() {
    RecordId quay = forecasts().get(1).id();
    Ruling asked =
        write(file, writer -> writer.ask("Will the quay reopen?", new Signature("Ida", NOW, "")));
    String question = asked.question().orElseThrow();
    Ruling added =
        write(
            file,
            writer -> writer.addToQuestion(question, quay, new Signature("Ida", NOW, "same")));
    Resolution resolution = new Resolution(Outcome.NO, LocalDate.of(2026, 7, 1), "quay.example");
    Ruling settled =
        write(
            file,
            writer ->
                writer.resolveQuestion(question, resolution, new Signature("Ida", NOW, "seen")));
    assertThat(ask(file, LedgerQuery::rulings)).containsExactly(asked, added, settled);
    assertThat(List.of(asked, added, settled)).allMatch(Ruling::isAnchored);
    assertThat(added.words()).startsWith("If the money comes");
    assertThat(settled.article()).isEmpty();
    KeptReading again = foretelling(article("a").saying(PIER));
    write(
        file,
        writer -> writer.replace(again.article().key(), again.article().text().sha256(), again));
    Outlook outlook = ask(file, Outlook::of);
    assertThat(outlook.version(quay).orElseThrow().outcome()).contains(Outcome.NO);
    assertThat(sql(file, "SELECT concat(title, ' ', outcome) FROM question"))
        .containsExactly("Will the quay reopen? NO");
    assertThat(sql(file, "SELECT forecast FROM question_forecast")).containsExactly(quay.value());
    write(file, writer -> writer.undo(asked.number(), new Signature("Ida", NOW, "")));
    assertThat(ask(file, LedgerQuery::rulings).subList(1, 3)).noneMatch(Ruling::isAnchored);
    assertThat(ask(file, Outlook::of).version(quay).orElseThrow().isResolved()).isFalse();
    assertThat(verify(file).problems()).isEmpty();
  }

  @Test
  void aQuestionThatIsNotThereTakesNothing() {
    RecordId quay = forecasts().get(1).id();
    assertThatThrownBy(
            () ->
                write(
                    file,
                    writer ->
                        writer.addToQuestion("q1234567", quay, new Signature("Ida", NOW, ""))))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("no question q1234567");
    write(file, writer -> writer.ask("Will the quay reopen?", new Signature("Ida", NOW, "")));
    assertThatThrownBy(
            () ->
                write(
                    file,
                    writer -> writer.ask(" will the quay  reopen?", new Signature("Ida", NOW, ""))))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("asked already");
  }

  @Test
  void aTakedownLeavesNoWordsUnderAQuestion() {
    RecordId quay = forecasts().get(1).id();
    String question =
        write(file, writer -> writer.ask("Will it?", new Signature("Ida", NOW, "")))
            .question()
            .orElseThrow();
    write(file, writer -> writer.addToQuestion(question, quay, new Signature("Ida", NOW, "")));
    write(file, writer -> writer.remove(Invented.key("a"), new Signature("Ida", NOW, "asked for")));
    assertThat(sql(file, "SELECT count(*) FROM ruling_words")).containsExactly("0");
    Ruling left = ask(file, LedgerQuery::rulings).get(1);
    assertThat(left.words()).isEmpty();
    assertThat(left.isAnchored()).isFalse();
    assertThat(ask(file, Outlook::of).entries()).isEmpty();
    assertThat(verify(file).problems()).isEmpty();
  }

  @Test
  void whatIsTakenOutLeavesNoForecast() {
    write(file, writer -> writer.remove(Invented.key("a"), new Signature("Ida", NOW, "asked for")));
    for (String table : List.of("forecast", "forecast_part")) {
      assertThat(sql(file, "SELECT count(*) FROM " + table)).containsExactly("0");
    }
  }
}
