package hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.intake.ArticleKey;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import hearsay.text.SourceText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which articles are one story. */
final class StoryLinkerTest {
  private static StoryArticle article(String id, String day, String said) {
    SourceText text = SourceText.of(said);
    Instant moment = Instant.parse(day + "T00:00:00Z");
    return new StoryArticle(
        new ArticleVersion(new ArticleKey(id), text.sha256()),
        text,
        Optional.empty(),
        Optional.of(new Published(moment, moment)));
  }

  private static List<StoryArticle> pile() {
    List<StoryArticle> pile = new ArrayList<>();
    pile.add(
        article(
            "a1",
            "2031-03-01",
            "The ferry Osprey sank off Tarn Point on Monday. Captain Reed and the crew of the Osprey swam ashore near Gull Island."));
    pile.add(
        article(
            "a2",
            "2031-03-02",
            "Divers looked for the Osprey at Gull Island, where the ferry went down. Captain Reed said Tarn Point has no light."));
    pile.add(
        article(
            "b1",
            "2031-03-01",
            "The mayor of Quillon, Nora Quill, opened the Linden Library on Monday. Quillon has waited for the Linden Library since the flood."));
    pile.add(
        article(
            "b2",
            "2031-03-03",
            "Readers in Quillon lined up at the Linden Library. Nora Quill gave the first book to the library of Quillon."));
    pile.add(
        article(
            "c",
            "2031-03-02",
            "Wheat fell on the exchange in Barrow. Traders in Barrow blamed the rain."));
    return pile;
  }

  private static List<String> stories(List<StoryArticle> articles) {
    StoryLinker linker = new StoryLinker();
    articles.forEach(linker::add);
    return linker.settle().stream()
        .map(
            story ->
                String.join(" ", story.members().stream().map(one -> one.key().value()).toList()))
        .toList();
  }

  @Test
  void namesAndRareWordsMakeAStory() {
    assertThat(stories(pile())).containsExactly("a1 a2", "b1 b2");
  }

  @Test
  void orderAndRepetitionMakeNoDifference() {
    for (long seed = 1; seed <= 5; seed++) {
      List<StoryArticle> shuffled = new ArrayList<>(pile());
      shuffled.addAll(pile());
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(stories(shuffled)).as("seed %d", seed).containsExactly("a1 a2", "b1 b2");
    }
  }

  @Test
  void theSameWordsMonthsLaterAreAnotherStory() {
    List<StoryArticle> pile = new ArrayList<>(pile());
    StoryArticle first = pile.get(0);
    pile.set(1, article("a2", "2031-09-01", pile.get(1).text().toString()));
    assertThat(stories(pile)).containsExactly("b1 b2");
    assertThat(first.published()).isPresent();
  }

  @Test
  void emptyTextsAreNoStory() {
    assertThat(stories(List.of(article("x", "2031-01-01", ""), article("y", "2031-01-01", "..."))))
        .isEmpty();
    assertThat(stories(List.of())).isEmpty();
  }

  @Test
  void theNameOfAStoryComesFromItsFirstMember() {
    StoryLinker linker = new StoryLinker();
    pile().forEach(linker::add);
    String id = linker.settle().get(0).id();
    linker.add(
        article(
            "z",
            "2031-03-02",
            "The Osprey of Tarn Point lies off Gull Island, Captain Reed said."));
    assertThat(linker.settle().get(0).id()).isEqualTo(id);
    assertThat(id).matches("[0-9a-f]{16}");
  }

  /** More articles than a term may have to bring them together, each with a word of its own. */
  @Test
  void aFloodOfNearCopiesIsOneStory() {
    List<StoryArticle> pile = new ArrayList<>(pile());
    StringBuilder told = new StringBuilder(pile.get(0).text().toString());
    for (String thing :
        "engine cargo mast anchor lantern rudder cable boiler pump hull".split(" ")) {
      told.append(
          " Her %s was found by a diver, and the %1$s was brought to Tarn Point".formatted(thing));
      told.append(" where %sers and a %1$smaker looked at it.".formatted(thing));
    }
    for (int i = 0; i < 300; i++) {
      String own = " Reader " + (char) ('a' + i % 26) + "olm" + i / 26 + "ik wrote this down.";
      pile.add(article("copy" + i, "2031-03-0" + (1 + i % 3), told + "." + own));
    }
    List<String> stories = stories(pile);
    assertThat(stories).hasSize(2);
    assertThat(stories.get(0)).contains("copy0 copy1 copy10 ");
    assertThat(stories.get(0).split(" ")).hasSizeGreaterThanOrEqualTo(300);
    assertThat(stories.get(1)).isEqualTo("b1 b2");
  }

  @Test
  void termsComeBackFromBytesAndDamageIsSeen() {
    List<StoryEvidence.Term> terms = StoryEvidence.of(pile().get(0)).terms();
    byte[] bytes = StoryEvidence.bytes(terms);
    assertThat(StoryEvidence.ofBytes(bytes)).contains(terms);
    assertThat(StoryEvidence.ofBytes(Arrays.copyOf(bytes, bytes.length - 3))).isEmpty();
  }
}
