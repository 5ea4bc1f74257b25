package hearsay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.engine.PieceName.Kind;
import hearsay.intake.ArticleKey;
import hearsay.reuse.ReuseArticle;
import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text sends to the pairs that it is of. */
final class TextStagesTest {
  private static final Key TEXT = Key.of(7);
  private static final int MEGABYTE = 1 << 20;

  private static byte[] article(int number, int size) {
    String text = "It rained. ".repeat(size / "It rained. ".length());
    return PairStages.article(
        new ReuseArticle(
            new ArticleKey("id:" + number),
            SourceText.of(text),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of()));
  }

  /** All of them, or the first alone where they are many or large. */
  @ParameterizedTest
  @CsvSource({
    "3, 2000, 3",
    "64, 2000, 64",
    "65, 2000, 1",
    "7, 1048576, 7",
    "9, 1048576, 1",
    "1, 9437184, 1"
  })
  void sendsArticlesToEveryPairOnlyWhileTheyAreFewAndSmall(int articles, int size, int sent) {
    SortedMap<PieceName, byte[]> evidence = new TreeMap<>();
    byte[] one = article(0, size);
    for (int i = 0; i < articles; i++) {
      evidence.put(PieceName.of(Kind.ARTICLE, i), article(i, size));
    }
    evidence.put(PieceName.of(Kind.CANDIDATE, 9), TextStages.yes());
    List<byte[]> bundles = new ArrayList<>();
    TextStages.carriers(
        TEXT,
        Pieces.of(evidence),
        (to, key, name, value) -> {
          if (to == Step.PAIR && name.equals(PieceName.of(TEXT))) {
            bundles.add(value);
          }
        });
    assertThat(bundles).hasSize(1);
    assertThat(bundles.get(0).length / one.length).isEqualTo(sent);
    assertThat(bundles.get(0).length).isLessThan(10 * MEGABYTE);
    PackedIn in = new PackedIn(bundles.get(0));
    in.bytes();
    boolean isCut = sent < articles;
    assertThat(in.number()).as("carriers").isEqualTo(isCut ? Integer.MAX_VALUE : articles);
  }
}
