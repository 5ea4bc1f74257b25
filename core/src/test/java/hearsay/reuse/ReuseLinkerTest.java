package hearsay.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which articles are linked, whatever the order in which they come and however bad they are. */
final class ReuseLinkerTest {
  private static final String SAID =
      "“The harbor wall at Tarn Point will not stand another winter,” said Nora Quill.";

  private static Pile mixedPile() {
    Pile pile = new Pile();
    for (int family = 0; family < 6; family++) {
      List<String> base = Pile.sentences(family, 14);
      pile.add(Pile.article("f" + family + "-base", String.join("\n\n", base)));
      pile.add(Pile.article("f" + family + "-cut", String.join("\n\n", base.subList(0, 8))));
      List<String> half = new ArrayList<>(base.subList(4, 10));
      half.addAll(Pile.sentences(100 + family, 6));
      pile.add(Pile.article("f" + family + "-half", String.join("\n\n", half)));
      pile.add(Pile.article("f" + family + "-said", Pile.story(200 + family, 4) + "\n\n" + SAID));
      pile.add(Pile.article("f" + family + "-again", String.join("\n\n", base)));
    }
    return pile;
  }

  private static List<String> shown(List<Link> links) {
    return links.stream()
        .map(link -> link.a().key() + " " + link.b().key() + " " + link.relation().label())
        .toList();
  }

  @Test
  void findsCopiesPassagesAndSharedQuotations() {
    List<Link> links = mixedPile().links();
    assertThat(shown(links))
        .contains(
            "f0-again f0-base copy",
            "f0-base f0-cut copy",
            "f0-base f0-half rewrite",
            "f0-said f1-said shared-quotes")
        .doesNotContain("f0-base f1-base copy")
        .noneMatch(link -> link.matches("f0-base f[1-5].*"));
  }

  @Test
  void theOrderOfArrivalMakesNoDifference() {
    Pile pile = mixedPile();
    List<Link> links = pile.links();
    assertThat(links).hasSizeGreaterThan(30);
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(pile.linksShuffled(seed)).as("seed %d", seed).isEqualTo(links);
    }
  }

  /**
   * Stock sentences say which text is contained in which even where no list has all who use them.
   */
  @Test
  void sentencesThatMoreShareThanListsHoldCountForWhatIsContained() {
    List<String> stock = Pile.sentences(9, 8);
    Pile pile = new Pile();
    for (int i = 0; i < PrintIndex.LONGEST_LIST + 100; i++) {
      List<String> own = Pile.sentences(1_000 + i, 12);
      pile.add(Pile.article("user" + i, String.join("\n\n", joined(own, stock))));
    }
    for (int story = 0; story < 3; story++) {
      List<String> told = joined(Pile.sentences(5_000 + story, 5), stock.subList(0, 5));
      for (int i = 0; i < 22; i++) {
        int more = i == 7 ? 14 : i == 3 ? 12 : 1;
        List<String> text = joined(told, Pile.sentences(6_000 + 100 * story + i, more));
        pile.add(Pile.article("s" + story + "-" + i, String.join("\n\n", text)));
      }
    }
    assertThat(pile.links()).as("each with the longest that contains it").hasSize(3 * 21);
  }

  private static List<String> joined(List<String> one, List<String> other) {
    List<String> joined = new ArrayList<>(one);
    joined.addAll(other);
    return joined;
  }

  @Test
  void anArticleThatComesAgainChangesNothing() {
    Pile pile = mixedPile();
    ReuseLinker linker = new ReuseLinker(pile);
    Pile.Ledger ledger = new Pile.Ledger().settle(linker, pile.articles());
    int reported = ledger.reported();
    ledger.settle(linker, pile.articles());
    assertThat(ledger.reported()).isEqualTo(reported);
    assertThat(ledger.takenBack()).isZero();
  }

  @Test
  void whatTurnsOutToStandEverywhereIsTakenBack() {
    String notice = String.join(" ", Pile.sentences(77, 4));
    Pile pile = new Pile();
    for (int i = 0; i < 20; i++) {
      pile.add(Pile.article("a" + (10 + i), Pile.story(300 + i, 5) + "\n\n" + notice));
    }
    ReuseLinker linker = new ReuseLinker(pile);
    Pile.Ledger ledger = new Pile.Ledger();
    ledger.settle(linker, pile.articles().subList(0, 2));
    assertThat(shown(ledger.links())).hasSize(1);
    ledger.settle(linker, pile.articles().subList(2, 20));
    assertThat(ledger.links()).isEmpty();
    assertThat(ledger.takenBack()).isPositive();
  }

  @Test
  void aFewQuotedWordsOfSeveralStoriesAreATurnOfPhraseAndLinkNobody() {
    Pile pile = new Pile();
    for (int i = 0; i < 5; i++) {
      List<String> story = new ArrayList<>(Pile.sentences(400 + i, 6));
      story.add(3, "“a harbor wall without honest keepers”");
      pile.add(Pile.article("p" + i, String.join(" ", story)));
    }
    ReuseLinker linker = new ReuseLinker(pile);
    Pile.Ledger ledger = new Pile.Ledger();
    ledger.settle(linker, pile.articles().subList(0, 3));
    assertThat(shown(ledger.links())).hasSize(3);
    ledger.settle(linker, pile.articles().subList(3, 5));
    assertThat(ledger.links()).isEmpty();
    assertThat(ledger.takenBack()).isEqualTo(3);
    assertThat(pile.links()).isEmpty();
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(pile.linksShuffled(seed)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void tenThousandCopiesOfOneTextAreOneText() {
    Pile pile = new Pile();
    String text = Pile.story(1, 3);
    for (int i = 0; i < 10_000; i++) {
      pile.add(Pile.article("copy" + (10_000 + i), text));
    }
    List<Link> links = pile.links();
    assertThat(links.size()).isEqualTo(9_999);
    assertThat(links.stream().map(link -> link.a().key().value()).distinct())
        .containsExactly("copy10000");
    assertThat(links.stream().map(Link::relation).distinct()).containsExactly(Relation.COPY);
  }

  @Test
  void twoThousandNearCopiesAreLinkedWithTheLongest() {
    Pile pile = new Pile();
    List<String> base = Pile.sentences(1, 12);
    for (int i = 0; i < 2_000; i++) {
      List<String> own = new ArrayList<>(base);
      own.set(i % 12, Pile.sentences(1_000 + i, 1).get(0));
      pile.add(Pile.article("near" + (10_000 + i), String.join("\n\n", own)));
    }
    List<Link> links = pile.links();
    assertThat(links.size()).isBetween(1_999, 4_000);
    assertThat(links.stream().map(Link::strength).distinct()).containsExactly(Strength.STRONG);
  }

  @Test
  void anArticleOfOneRepeatedSentenceIsReadInLinearTime() {
    String sentence = Pile.sentences(5, 1).get(0) + " ";
    Pile pile =
        new Pile()
            .add(Pile.article("long", sentence.repeat(20_000)))
            .add(Pile.article("short", sentence.repeat(3_000)))
            .add(Pile.article("other", Pile.story(9, 10)));
    assertThat(shown(pile.links())).containsExactly("long short copy");
  }

  @Test
  void twoTextsUnderOneKeyAreVersionsAndNeverLinked() {
    List<String> base = Pile.sentences(3, 10);
    Pile pile =
        new Pile()
            .add(Pile.article("same", String.join("\n\n", base)))
            .add(Pile.article("same", String.join("\n\n", base.subList(0, 9))))
            .add(Pile.article("z", String.join("\n\n", base.subList(1, 10))));
    List<Link> links = pile.links();
    assertThat(links).hasSize(2);
    assertThat(links).allMatch(link -> link.b().key().value().equals("z"));
    assertThat(pile.linksShuffled(4)).isEqualTo(links);
  }

  @Test
  void clocksThatRunBackwardsMoveNoArrow() {
    List<String> base = Pile.sentences(8, 12);
    Pile pile =
        new Pile()
            .add(Pile.article("a", "Quay Post", "2031-05-04T10:00:00Z", String.join("\n\n", base)))
            .add(
                Pile.article(
                    "b", "Lantern Daily", "1970-01-01T00:00:00Z", String.join("\n\n", base)));
    assertThat(pile.links()).hasSize(1);
    assertThat(pile.links().get(0).direction()).isEqualTo(Direction.UNKNOWN);
  }

  @Test
  void emptyAndTinyTextsAreLinkedWithNothing() {
    Pile pile =
        new Pile()
            .add(Pile.article("1", "x"))
            .add(Pile.article("2", "x y z"))
            .add(Pile.article("3", "..."))
            .add(Pile.article("4", "“”"))
            .add(Pile.article("5", "x".repeat(100_000)));
    assertThat(pile.links()).isEmpty();
  }

  @Test
  void everySpanLiesInItsText() {
    Pile pile = mixedPile();
    for (Link link : pile.links()) {
      for (Passage passage : link.passages()) {
        assertThat(passage.a().cut(pile.article(link.a()).text())).isNotBlank();
        assertThat(passage.b().cut(pile.article(link.b()).text())).isNotBlank();
      }
    }
  }
}
