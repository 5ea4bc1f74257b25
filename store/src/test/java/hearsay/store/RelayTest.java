package hearsay.store;

import static hearsay.store.Invented.NOW;
import static hearsay.store.Invented.article;
import static hearsay.store.Invented.key;
import static hearsay.store.Ledgers.contents;
import static hearsay.store.Ledgers.entries;
import static hearsay.store.Ledgers.keep;
import static hearsay.store.Ledgers.sql;
import static hearsay.store.Ledgers.tamper;
import static hearsay.store.Ledgers.verify;
import static hearsay.store.Ledgers.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hearsay.intake.Origin;
import hearsay.ledger.Evidence;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.QuotationFilter;
import hearsay.ledger.RecordId;
import hearsay.ledger.Relay;
import hearsay.ledger.Ruling;
import hearsay.ledger.Signature;
import hearsay.statement.Attribution;
import hearsay.statement.Manner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who was told, what is denied, and who relays whom. */
final class RelayTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void fillALedger() {
    file = folder.resolve("hearsay.db");
    keep(file, relayed());
  }

  private static Invented relayed() {
    return article("a").saying("Quiet 🚢.\n" + Invented.RELAYED);
  }

  private LedgerEntry by(String source) {
    return entries(file, Ledgers.by(source)).get(0);
  }

  private static List<String> words(List<Relay> relays) {
    return relays.stream()
        .map(relay -> relay.source().orElseThrow().words() + " " + relay.cue().words())
        .toList();
  }

  @Test
  void comesBackAsItWasKept() {
    LedgerEntry ministry = by("ministry");
    assertThat(ministry.denied()).isTrue();
    Evidence told = ministry.told().orElseThrow();
    assertThat(told.role()).isEqualTo(Evidence.Role.TOLD);
    assertThat(told.words()).isEqualTo("Harbour FM");
    assertThat(told.line()).isEqualTo(4);
    assertThat(ministry.within()).contains(by("reuters").id());
    assertThat(words(ministry.relays())).containsExactly("Reuters told", "The Post reported");
    assertThat(ministry.relays().get(1).record()).isEqualTo(by("post").id());
    assertThat(by("post"))
        .satisfies(
            post -> {
              assertThat(post.denied()).isFalse();
              assertThat(post.told()).isEmpty();
              assertThat(post.within()).isEmpty();
              assertThat(post.relays()).isEmpty();
            });
    assertThat(verify(file)).isEqualTo(new VerifyReport(1, 1, 3, 9 + 2, 0, 0, List.of()));
  }

  @Test
  void keepsAChainInWhateverOrderItComes() {
    KeptReading whole = relayed().at(Origin.file("pile/b.txt")).reading();
    List<Attribution> backwards = new ArrayList<>(whole.attributions());
    Collections.reverse(backwards);
    Path other = folder.resolve("other.db");
    write(
        other,
        writer ->
            writer.keep(new KeptReading(whole.article(), "rules-1", backwards, List.of()), NOW));
    assertThat(words(entries(other, Ledgers.by("ministry")).get(0).relays()))
        .containsExactly("Reuters told", "The Post reported");
  }

  @Test
  void keepsManyChainsInOneReading() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      many.append(Invented.RELAYED.replace("silent", "silent " + i));
    }
    keep(file, article("b").saying(many.toString()));
    assertThat(sql(file, "SELECT count(*) FROM quotation WHERE within IS NOT NULL"))
        .containsExactly("202");
    assertThat(verify(file).problems()).isEmpty();
  }

  @Test
  void aReadingHoldsWhatItsRecordsAreWithin() {
    KeptReading whole = relayed().reading();
    assertThatThrownBy(
            () ->
                new KeptReading(
                    whole.article(), "rules-1", whole.attributions().subList(1, 3), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("within what is no record itself, cue at ");
  }

  @Test
  void nothingStandsWithinItself() {
    KeptReading whole = relayed().reading();
    Attribution post = whole.attributions().get(0);
    Attribution again =
        new Attribution(
            post.source(),
            post.cue(),
            post.content(),
            post.kind(),
            Manner.of("states"),
            Optional.of(post),
            0.5,
            post.reason());
    KeptReading twice =
        new KeptReading(whole.article(), "rules-1", List.of(again, post), List.of());
    Path other = folder.resolve("other.db");
    write(other, writer -> writer.keep(twice, NOW));
    assertThat(entries(other, QuotationFilter.ALL).get(0).relays()).isEmpty();
    assertThat(verify(other).problems()).isEmpty();
  }

  @Test
  void readsLikeABook() {
    assertThat(
            sql(
                file,
                """
                SELECT source || '|' || ifnull(relayed_by, '-') || '|' || cue || '|' || denied
                  || '|' || ifnull(told, '-') || '|' || relay_rejected
                FROM quotation ORDER BY line
                """))
        .containsExactly(
            "The Post|-|reported|0|-|0",
            "Reuters|The Post|told|0|the Post|0",
            "The ministry|Reuters, via The Post|denied|1|Harbour FM|0");
    assertThat(sql(file, "SELECT within FROM quotation WHERE source = 'Reuters'"))
        .containsExactly(by("post").id().value());
  }

  @Test
  void rejectingTheOuterOneMarksWhatItRelaysAndKeepsIt() {
    RecordId post = by("post").id();
    Ruling ruling =
        write(file, writer -> writer.reject(post, new Signature("Ida", NOW, "it did not")));
    assertThat(contents(file, QuotationFilter.ALL)).hasSize(2);
    assertThat(by("ministry").rejection()).isEmpty();
    assertThat(by("ministry").relays())
        .extracting(Relay::rejection)
        .containsExactly(Optional.empty(), Optional.of(ruling));
    assertThat(sql(file, "SELECT relay_rejected FROM quotation ORDER BY line"))
        .containsExactly("0", "1", "1");
    write(file, writer -> writer.undo(ruling.number(), new Signature("Ida", NOW, "")));
    assertThat(by("ministry").relays()).allMatch(relay -> relay.rejection().isEmpty());
  }

  @Test
  void followsTheToldToAnotherPlace() {
    keep(file, relayed().at(Origin.record("pile/all.jsonl", 7)));
    assertThat(by("ministry").told().orElseThrow().line()).isEqualTo(7);
  }

  @Test
  void readingAgainPutsTheNewInThePlaceOfTheOld() {
    KeptReading plain = relayed().readBy("rules-2").saying("Quiet 🚢.\n" + unrelayed()).reading();
    String version = plain.article().text().sha256();
    var difference = write(file, writer -> writer.replace(key("a"), version, plain));
    assertThat(difference.added()).isEmpty();
    assertThat(difference.gone()).isEmpty();
    assertThat(by("ministry").relays()).isEmpty();
    assertThat(by("ministry").told()).isEmpty();
    KeptReading relayed = relayed().reading();
    write(file, writer -> writer.replace(key("a"), version, relayed));
    assertThat(by("ministry").relays()).hasSize(2);
    assertThat(verify(file).problems()).isEmpty();
  }

  private static String unrelayed() {
    return Invented.RELAYED.replaceAll("[«»^]", "");
  }

  @Test
  void aTakedownTakesAll() {
    keep(file, article("b"));
    write(file, writer -> writer.remove(key("a"), new Signature("Ida", NOW, "asked for")));
    assertThat(sql(file, "SELECT count(*) FROM attribution")).containsExactly("2");
    assertThat(sql(file, "SELECT count(*) FROM part WHERE role = 'TOLD'")).containsExactly("0");
    assertThat(verify(file).problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UPDATE part SET words = 'Radio X' WHERE words = 'Harbour FM' | its TOLD at 123-133 should be "Radio X", but the text has "Harbour FM"
          INSERT INTO part SELECT attribution, 'TOLD', 1, start, end, line, words FROM part WHERE words = 'Harbour FM' | its parts are no attribution: 2 that were told
          UPDATE attribution SET within = 77 WHERE id = 2 | points at a row of attribution that is not there
          UPDATE attribution SET within = 5 WHERE id = 2 | of another version
          UPDATE attribution SET within = 1 WHERE id = 1 | it stands within more than 3 records, or within itself
          UPDATE attribution SET within = 3 WHERE id = 1 | it stands within more than 3 records, or within itself
          """)
  void verifyNamesWhatWasTamperedWith(String change, String problem) {
    keep(file, article("b"));
    tamper(file, change);
    assertThat(verify(file).problems())
        .anySatisfy(sentence -> assertThat(sentence).contains(problem));
    assertThat(entries(file, QuotationFilter.ALL)).isNotEmpty();
    assertThat(sql(file, "SELECT count(relayed_by) + sum(relay_rejected) FROM quotation"))
        .hasSize(1);
  }
}
