package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.statement.Attribution;
import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The records of an article, confidences to the last bit, do not depend on what was read before or
 * beside it.
 */
final class DeterminismTest {
  private static final List<String> ARTICLES =
      List.of(
          "“The pier is lost,” said Nora Quill, the harbour master. “We shall not build it again.”",
          "The council said the quay would close on Monday. According to Reed, nobody was told.",
          "Tomas Bril warned that the ice was thin.\n\nHe added: “Stay off it.”",
          "The Bay Herald reported, citing two officials, that the tunnel had flooded twice.",
          "REED: We shall rebuild.\nVARGA: With what money?\nREED: With our own.",
          "Bridge ‘unsafe for lorries’, says engineer\n\nThe bridge at Sallow is unsafe, an engineer says.",
          "Ines Varga denied that she had seen the letter. “I never read it,” she told reporters.",
          "“The water rose so fast,” recalled Oda Lind.\n\n“We climbed onto the roof,” she went on.",
          "Ministers were warned in May that the dam leaked, a leaked memo shows.",
          "The mayor said his predecessor had promised a new school, a claim that she rejected.",
          "It rained all day. The market was empty, and the band went home before noon.",
          "Police urged drivers to avoid the coast road. “Please turn around,” Sergeant Bo Hale said. "
              .repeat(12));

  private static List<List<Attribution>> expected;

  @BeforeAll
  static void readEachByItself() {
    expected =
        ARTICLES.stream()
            .map(text -> read(new TrainedAttributionReader(Shipped.MODEL), text))
            .toList();
  }

  private static List<Attribution> read(TrainedAttributionReader reader, String text) {
    return reader.read(SourceText.of(text)).attributions();
  }

  @Test
  void thereIsSomethingToCompare() {
    assertThat(expected.stream().mapToInt(List::size).sum()).isGreaterThan(12);
  }

  @Test
  void theOrderOfReadingChangesNothing() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    TrainedAttributionReader reader = new TrainedAttributionReader(Shipped.MODEL);
    List<Integer> order = new ArrayList<>(IntStream.range(0, ARTICLES.size()).boxed().toList());
    for (int round = 0; round < 3; round++) {
      Collections.shuffle(order, random);
      for (int article : order) {
        assertThat(read(reader, ARTICLES.get(article)))
            .as("article %d, seed %d", article, seed)
            .isEqualTo(expected.get(article));
      }
    }
  }

  @Test
  void theSizeOfABatchChangesNothing() {
    for (int size : new int[] {1, 5, ARTICLES.size()}) {
      for (int from = 0; from < ARTICLES.size(); from += size) {
        TrainedAttributionReader reader = new TrainedAttributionReader(Shipped.MODEL);
        for (int i = from; i < Math.min(ARTICLES.size(), from + size); i++) {
          assertThat(read(reader, ARTICLES.get(i))).isEqualTo(expected.get(i));
        }
      }
    }
  }

  @Test
  void aNeighbourInTheSameReaderChangesNothingHoweverLong() {
    TrainedAttributionReader reader = new TrainedAttributionReader(Shipped.MODEL);
    read(reader, "“The quay is next,” he said.\n".repeat(200));
    assertThat(read(reader, ARTICLES.get(0))).isEqualTo(expected.get(0));
  }

  @Test
  void threadsThatShareAModelReadTheSame() throws InterruptedException, ExecutionException {
    for (int threads : new int[] {1, 4}) {
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        List<Future<List<List<Attribution>>>> all = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
          int turn = t * 3;
          all.add(pool.submit(() -> readFrom(turn)));
        }
        for (Future<List<List<Attribution>>> one : all) {
          assertThat(one.get()).isEqualTo(expected);
        }
      } finally {
        pool.shutdownNow();
      }
    }
  }

  /** Reads every article with a reader of its own, beginning with one of them. */
  private static List<List<Attribution>> readFrom(int first) {
    TrainedAttributionReader reader = new TrainedAttributionReader(Shipped.MODEL);
    List<List<Attribution>> read = new ArrayList<>(Collections.nCopies(ARTICLES.size(), List.of()));
    for (int i = 0; i < ARTICLES.size(); i++) {
      int article = (first + i) % ARTICLES.size();
      read.set(article, read(reader, ARTICLES.get(article)));
    }
    return read;
  }
}
