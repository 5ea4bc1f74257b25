package hearsay.encoder;

import hearsay.intake.PlainParagraphs;
import hearsay.text.SentenceFinder;
import hearsay.text.SourceText;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts for the tests of this package, and their words. */
final class Texts {
  private static final SentenceFinder SENTENCES = new SentenceFinder();

  private Texts() {}

  /** Finds words with the shipped vocabulary; one test at a time. */
  static synchronized Words words(String text) {
    return Words.find(
        SourceText.of(text), PlainParagraphs.own(text), Shipped.MODEL.vocabulary(), SENTENCES);
  }

  static String cut(Words words, int word) {
    return words.text().subSequence(words.start(word), words.end(word));
  }

  static List<String> cut(Words words) {
    return IntStream.range(0, words.size()).mapToObj(word -> cut(words, word)).toList();
  }

  /** Well-formed texts with everything that makes words hard to find. */
  static Arbitrary<String> awkward() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "said",
            "Reed",
            "PIER",
            "x",
            "5",
            " ",
            " ",
            " ",
            "\n",
            "\r\n",
            "\t",
            ".",
            ",",
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "-",
            "—",
            "£",
            "$",
            "é",
            "e\u0301",
            "\u0301",
            "\u200B",
            "\uFEFF",
            "\u00AD",
            "\u0007",
            "\uFFFD",
            "\uE000",
            "中",
            "ไ",
            "ع",
            "😀",
            "👩\u200D👩\u200D👧",
            "\uD835\uDD4F",
            "𠀀",
            "\u00A0",
            "\u2029",
            "READ MORE: Quays\n",
            "REED: ",
            "A b. C d. ");
    return piece.list().ofMaxSize(80).map(pieces -> String.join("", pieces));
  }

  /** The same, long enough for several windows. */
  static Arbitrary<String> awkwardAndLong() {
    return awkward().flatMap(text -> Arbitraries.integers().between(1, 60).map(text::repeat));
  }

  /** Paragraphs of so many words. */
  static String paragraphs(List<Integer> lengths) {
    StringBuilder text = new StringBuilder();
    for (int length : lengths) {
      text.append("pier ".repeat(length).strip()).append("\n\n");
    }
    return text.toString();
  }
}
