package hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import hearsay.quotation.FamilyChanges;
import hearsay.quotation.FirstCarrier;
import hearsay.quotation.QuotationFamilies;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Pile;
import hearsay.reuse.ReuseArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Families and stories of piles that nobody would make in good faith: floods, repetition without
 * end, two texts under one name, clocks that run backwards. The times are a multiple of what each
 * takes, and far below what work in the square of the pile would.
 */
final class HostilePileTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int FLOOD = 10_000;
  private static final Instant FIRST_OF_MAY = Instant.parse("2031-05-01T00:00:00Z");

  private static final String SAID =
      "“The harbor wall at Tarn Point could fail before another hard winter is over,”"
          + " said Nora Quill.";

  private static final String HARDENED =
      "“The harbor wall at Tarn Point will fail before another hard winter is over,”"
          + " said Nora Quill.";

  private static List<QuotationFamily> families(Pile pile) {
    return QuotationFamilies.of(versions(pile), pile);
  }

  private static List<ArticleVersion> versions(Pile pile) {
    return pile.articles().stream().map(ReuseArticle::version).toList();
  }

  private static List<StoryCluster> stories(List<ReuseArticle> articles) {
    StoryLinker linker = new StoryLinker();
    for (ReuseArticle one : articles) {
      linker.add(new StoryArticle(one.version(), one.text(), Optional.empty(), one.published()));
    }
    return linker.settle();
  }

  /** Every article is dated an hour before the one that was read before it. */
  private static ReuseArticle dated(int i, String text) {
    String published = FIRST_OF_MAY.minus(Duration.ofHours(i)).toString();
    return Pile.article("a" + (10_000 + i), "Outlet " + i % 40, published, text);
  }

  private static Pile copies() {
    Pile pile = new Pile();
    String text = Pile.story(1, 2) + "\n\n" + SAID;
    for (int i = 0; i < FLOOD; i++) {
      pile.add(dated(i, text));
    }
    return pile;
  }

  @Test
  void tenThousandCopiesAreOneFamily() {
    Pile pile = copies();
    List<QuotationFamily> families = assertTimeoutPreemptively(PATIENCE, () -> families(pile));
    assertThat(families).hasSize(1);
    assertThat(families.get(0).members()).hasSize(FLOOD);
    assertThat(families.get(0).drift()).isEmpty();
    assertThat(families.get(0).fullest().article().key().value()).isEqualTo("a19999");
  }

  @Test
  void oneChangeInTenThousandCopiesIsOneChangeWithItsFirstCarrier() {
    Pile pile = new Pile();
    pile.add(
        dated(
            0,
            Pile.story(2, 2) + "\n\n" + SAID.replace("winter is over", "winter at sea is over")));
    for (int i = 1; i <= FLOOD; i++) {
      pile.add(dated(i, Pile.story(1, 2) + "\n\n" + HARDENED));
    }
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          List<QuotationFamily> families = families(pile);
          assertThat(families).hasSize(1);
          assertThat(FamilyChanges.of(families.get(0), pile))
              .anySatisfy(
                  change -> {
                    assertThat(change.carriers()).hasSize(FLOOD);
                    assertThat(change.first().certainty()).isEqualTo(FirstCarrier.Certainty.FIRST);
                    assertThat(change.first().member().orElseThrow().article().key().value())
                        .isEqualTo("a20000");
                  });
        });
  }

  @Test
  void tenThousandCopiesAreOneStoryForEveryFewDaysAndNoneOfThemIsLost() {
    Pile pile = copies();
    List<StoryCluster> stories =
        assertTimeoutPreemptively(PATIENCE, () -> stories(pile.articles()));
    assertThat(stories.stream().mapToInt(story -> story.members().size()).sum()).isEqualTo(FLOOD);
    // Dated over 417 days.
    assertThat(stories).hasSizeBetween(1, 70);
  }

  @Test
  void copiesOfOneDayAreOneStory() {
    String text = Pile.story(1, 2) + "\n\n" + SAID;
    List<ReuseArticle> articles = new ArrayList<>();
    for (int i = 0; i < FLOOD; i++) {
      articles.add(Pile.article("a" + (10_000 + i), "", FIRST_OF_MAY.toString(), text));
    }
    List<StoryCluster> stories = assertTimeoutPreemptively(PATIENCE, () -> stories(articles));
    assertThat(stories).hasSize(1);
    assertThat(stories.get(0).members()).hasSize(FLOOD);
  }

  @Test
  void oneRepeatedSentenceIsOneUtteranceHoweverOften() {
    String paragraph = SAID + " ";
    Pile pile =
        new Pile()
            .add(dated(1, paragraph.repeat(50_000)))
            .add(dated(2, paragraph.repeat(30_000)))
            .add(dated(3, Pile.story(9, 10)));
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          assertThat(pile.links()).hasSize(1);
          List<QuotationFamily> families = families(pile);
          assertThat(families).hasSize(1);
          assertThat(families.get(0).members()).hasSize(80_000);
          assertThat(FamilyChanges.of(families.get(0), pile)).isEmpty();
          assertThat(stories(pile.articles())).hasSizeLessThan(2);
        });
  }

  @Test
  void twoTextsUnderOneIdAreTwoVersionsInEveryOrder() {
    Pile pile =
        new Pile()
            .add(Pile.article("same", Pile.story(1, 3) + "\n\n" + SAID))
            .add(Pile.article("same", Pile.story(1, 3) + "\n\n" + HARDENED))
            .add(Pile.article("other", Pile.story(4, 3) + "\n\n" + SAID));
    List<QuotationFamily> families = families(pile);
    assertThat(families).hasSize(1);
    assertThat(families.get(0).members()).hasSize(3);
    List<ArticleVersion> backwards = new ArrayList<>(versions(pile));
    Collections.reverse(backwards);
    assertThat(QuotationFamilies.of(backwards, pile)).isEqualTo(families);
  }

  @Test
  void clocksThatRunBackwardsNameNobodyByTheOrderOfReading() {
    Pile pile =
        new Pile()
            .add(Pile.article("read-first", "Quay Post", "2031-05-03T00:00:00Z", SAID))
            .add(Pile.article("read-second", "Tideway Wire", "2031-05-02T00:00:00Z", HARDENED))
            .add(Pile.article("read-third", "Lantern Daily", "2031-05-01T00:00:00Z", HARDENED));
    QuotationFamily family = families(pile).get(0);
    assertThat(FamilyChanges.of(family, pile)).hasSize(1);
    // By the dates the hardened form is the older one, and both ways of reading keep that.
    assertThat(family.fullest().article().key().value()).isEqualTo("read-third");
    Pile turned = new Pile();
    List<ReuseArticle> reversed = new ArrayList<>(pile.articles());
    Collections.reverse(reversed);
    reversed.forEach(turned::add);
    assertThat(families(turned)).isEqualTo(families(pile));
    assertThat(stories(reversed)).isEqualTo(stories(pile.articles()));
  }
}
