package hearsay.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.Reading;
import hearsay.text.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes in: no exception, the laws of every reading, and a time that grows no faster than
 * the text. Times are this thread's own, on which the network runs as well.
 */
final class HostileInputTest {
  /** Ten times what the slowest of the texts took on a busy machine with two cores. */
  private static final long LONGEST_MILLIS = 60_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static Arguments text(String name, String text) {
    return Arguments.of(name, text);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        text("nothing", ""),
        text("blanks", " \t\n\u00A0\u3000\u2029\r\n ".repeat(1_000)),
        text("straight marks", "\"".repeat(10_000)),
        text("opening marks", "“".repeat(2_000)),
        text("closing marks", "”".repeat(1_000)),
        text("single marks", "‘s’ ".repeat(500)),
        text("a mark a line", "“a\n".repeat(300)),
        text("capitals", ("X".repeat(300) + "\n").repeat(60)),
        text("no spaces", "x".repeat(200_000)),
        text("one word each", "said\n".repeat(500)),
        text("said in a row", "he said she said ".repeat(150)),
        text("citing in a row", "it said, citing officials, citing sources, ".repeat(60)),
        text(
            "a long paragraph",
            "The pier is lost, Reed said, and the quay, too, is old. ".repeat(80)),
        text("a paragraph without a point", "the pier and the quay and the dock ".repeat(300)),
        text("a quotation over paragraphs", "“The pier is lost, and so are we.\n".repeat(120)),
        text("a transcript", "REED: The pier is lost.\nVARGA: Who said so?\n".repeat(50)),
        text(
            "a transcript with what shows nothing",
            "REED: Yes \u200B\nVARGA: No it is not \u200B\n".repeat(3)),
        text("an open quotation with what shows nothing", "Reed said: “The pier is lost \u200B"),
        text("Chinese", "里德说:“码头已经关闭。”市长警告说,水位还在上涨。".repeat(60)),
        text("Arabic", "قال ريد: «لقد أُغلق الرصيف». وحذّر العمدة من الفيضان. ".repeat(100)),
        text("Thai", "รีดกล่าวว่า “ท่าเรือปิดแล้ว” นายกเทศมนตรีเตือนว่าน้ำจะท่วม ".repeat(100)),
        text("emoji", "😀🏴👩\u200D👩\u200D👧 “😀” said 😀. 🇬🇧🇫🇷 ".repeat(80)),
        text("letters beyond the first plane", "“𝕏𝕐 𝕫” 𝕤𝕒𝕚𝕕 𠀀𠀁. ".repeat(100)),
        text(
            "control characters",
            "\u0001\u0007\u001B[31m“The pier” \u0085said\u0008 Reed\u007F. ".repeat(80)),
        text("marks on marks", "e" + "\u0301".repeat(50_000) + " said Reed"),
        text("joiners", "a\u200D".repeat(20_000)),
        text(
            "lone surrogates",
            SourceText.repair("“\uD83D pier \uDE00,” said \uDE00\uD83D Reed. ".repeat(60))),
        text("noncharacters", "\uFFFE\uFFFF “pier” \uFDD0 said Reed \uE000. ".repeat(80)),
        text("right to left marks", "\u202E“The pier is lost,”\u202C said \u200FReed. ".repeat(60)),
        text("anything", anything()));
  }

  private static String anything() {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    while (text.length() < 4_000) {
      text.appendCodePoint(
          random.nextInt(4) == 0
              ? "“”\"' \n.,:".charAt(random.nextInt(9))
              : random.nextInt(0x2FFF));
    }
    return SourceText.repair(text.toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void readsAnyText(String name, String text) {
    long millis = millisOf(() -> Shipped.check(new TrainedAttributionReader(Shipped.MODEL), text));
    assertThat(millis).as(name).isLessThan(LONGEST_MILLIS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void readsAnyTextWhateverTheNetworkSays(String name, String text) {
    for (int seed = 0; seed < 3; seed++) {
      Model model =
          new Model(
              new RandomNetwork(seed), Shipped.MODEL.vocabulary(), Shipped.MODEL.confidence());
      Shipped.check(new TrainedAttributionReader(model), text);
    }
  }

  @Test
  void readsAnOrdinaryTextWhateverTheNetworkSays() {
    long first = new Random().nextLong();
    String text =
        """
        The Bay Herald reported, citing two officials, that “the pier” was lost, Reed said.
        “It fell,” said Nora Quill, quoting the mayor as saying the quay was next.
        """;
    for (long seed = first; seed < first + 50; seed++) {
      Model model =
          new Model(
              new RandomNetwork(seed), Shipped.MODEL.vocabulary(), Shipped.MODEL.confidence());
      Reading read;
      try {
        read = Shipped.check(new TrainedAttributionReader(model), text.repeat(3));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed, e);
      }
      assertThat(read.reader()).isEqualTo(TrainedAttributionReader.VERSION);
    }
  }

  @Test
  void readsAParagraphOfTwoHundredThousandCharacters() {
    String text = "Reed said the pier was lost, and the quay. ".repeat(5_000);
    Reading read = Shipped.check(new TrainedAttributionReader(SaidNetwork.model()), text);
    assertThat(read.attributions()).hasSizeGreaterThan(4_900);
  }

  @Test
  void twiceTheTextTakesNotThreeTimesAsLong() {
    String text =
        "Reed said the pier was lost.\n“The quay is next,” said Nora Quill, who built it.\n"
            .repeat(40);
    assertGrowsNoFasterThanTheText(Shipped.MODEL, text);
  }

  @Test
  void halfAMillionCharactersTakeNotThreeTimesAsLongAsHalfOfThem() {
    assertGrowsNoFasterThanTheText(
        SaidNetwork.model(),
        "Reed said the pier was lost.\n“Quill, the pier was lost,” Reed said. The pier.\n"
            .repeat(3_000));
  }

  private static void assertGrowsNoFasterThanTheText(Model model, String text) {
    TrainedAttributionReader reader = new TrainedAttributionReader(model);
    reader.read(SourceText.of(text.substring(0, text.length() / 4)));
    long once = millisOf(() -> reader.read(SourceText.of(text)));
    long twice = millisOf(() -> reader.read(SourceText.of(text + text)));
    once = Math.min(once, millisOf(() -> reader.read(SourceText.of(text))));
    twice = Math.min(twice, millisOf(() -> reader.read(SourceText.of(text + text))));
    assertThat(twice).as("after %d ms for half of it", once).isLessThan(3 * Math.max(once, 50));
  }

  private static long millisOf(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
  }

  /** Says anything, and of the same window always the same. */
  private record RandomNetwork(long seed) implements Network {
    @Override
    public float[] run(WindowInput input) {
      Random random = new Random(seed + Arrays.hashCode(input.pieces()));
      float[] rows = new float[(input.words() + 1) * WindowScores.WIDTH];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = random.nextFloat() * 8 - 4;
      }
      return rows;
    }

    @Override
    public WindowScores.Nearness nearness() {
      return new WindowScores.Nearness(
          new float[2 * WindowScores.FARTHEST + 1], new float[2 * WindowScores.FARTHEST + 2]);
    }

    @Override
    public void close() {}
  }
}
