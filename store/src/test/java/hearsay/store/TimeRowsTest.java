package hearsay.store;

import static hearsay.store.Invented.NOW;
import static hearsay.store.Invented.article;
import static hearsay.store.Ledgers.ask;
import static hearsay.store.Ledgers.sql;
import static hearsay.store.Ledgers.tamper;
import static hearsay.store.Ledgers.verify;
import static hearsay.store.Ledgers.write;
import static org.assertj.core.api.Assertions.assertThat;

import hearsay.intake.Article;
import hearsay.ledger.KeptEvent;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.PublicationDays;
import hearsay.ledger.Signature;
import hearsay.speaker.Speakers;
import hearsay.story.EventFinder;
import hearsay.time.ArticleTimes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The times of an article and what it puts on the calendar, as a ledger keeps them. */
final class TimeRowsTest {
  private static final String PIER =
      """
      The pier 🚢 fell on Sunday after forty years.
      [“It had moved in January,”] <said> {Ada Vane}.
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void keepOne() {
    file = folder.resolve("hearsay.db");
    write(file, writer -> writer.keep(timed(article("a").saying(PIER)), NOW));
  }

  /** The same reading with its times. The article is of Tuesday, February 3, 2026. */
  private static KeptReading timed(Invented invented) {
    KeptReading untimed = invented.reading();
    Article article = untimed.article();
    ArticleTimes times = ArticleTimes.read(article.text(), article.metadata().published());
    return new KeptReading(
        article,
        untimed.reader(),
        untimed.attributions(),
        Speakers.none(untimed.attributions().size()),
        times,
        new EventFinder()
            .find(article.text(), article.ownParagraphs(), times, untimed.attributions(), 0),
        List.of(),
        List.of());
  }

  @Test
  void anEventComesBackAsItWent() {
    List<KeptEvent> events = ask(file, LedgerQuery::events);
    assertThat(events).extracting(KeptEvent::timeWords).containsExactly("Sunday", "January");
    KeptEvent fell = events.get(0);
    assertThat(fell.words()).isEqualTo("The pier 🚢 fell on Sunday after forty years.");
    assertThat(fell.interval().iso()).isEqualTo("2026-02-01/2026-02-01");
    LocalDate day = LocalDate.of(2026, 2, 3);
    assertThat(fell.published()).contains(new PublicationDays(day, day));
    assertThat(fell.read()).isEqualTo(NOW);
    assertThat(fell.reporter()).isEmpty();
    assertThat(fell.line()).isEqualTo(1);
    assertThat(events.get(1).reporter().orElseThrow().name()).contains("Ada Vane");
    assertThat(events.get(1).line()).isEqualTo(2);
  }

  @Test
  void anybodyCanReadThem() {
    assertThat(sql(file, "SELECT concat(earliest, ' ', latest, ' ', time) FROM dated_event"))
        .containsExactly("2026-02-01 2026-02-01 Sunday", "2026-01-01 2026-01-31 January");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE timex SET words = 'Monday' WHERE ordinal = 0 | its expression of time at 19-25 should be "Monday", but the text has "Sunday"
          UPDATE event SET end = 9999 WHERE ordinal = 1       | its dated sentence at 45-9999 ends beyond the text
          UPDATE event SET time_start = 60, time_end = 70 WHERE ordinal = 0 | does not hold its time at 60-70
          """)
  void whatWasChangedIsFound(String change, String problem) {
    assertThat(verify(file).problems()).isEmpty();
    tamper(file, change);
    assertThat(String.join("\n", verify(file).problems())).contains(problem);
  }

  @Test
  void anotherReadingTakesTheirPlace() {
    KeptReading again = article("a").saying(PIER).reading();
    write(
        file,
        writer -> writer.replace(again.article().key(), again.article().text().sha256(), again));
    assertThat(ask(file, LedgerQuery::events)).isEmpty();
    assertThat(ask(file, LedgerQuery::articles).get(0).timeReader()).isEqualTo(ArticleTimes.NOBODY);
    assertThat(sql(file, "SELECT count(*) FROM timex")).containsExactly("0");
  }

  @Test
  void whatIsTakenOutLeavesNoTime() {
    write(file, writer -> writer.remove(Invented.key("a"), new Signature("Ida", NOW, "asked for")));
    for (String table : List.of("timex", "event", "publication_reason")) {
      assertThat(sql(file, "SELECT count(*) FROM " + table)).containsExactly("0");
    }
  }
}
