package hearsay.lab;

import hearsay.intake.PlainParagraphs;
import hearsay.statement.Attribution;
import hearsay.statement.AttributionReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well chains are read, by the sealed set of invented items in {@code chains.tsv}. A record is
 * right when content and source agree with the annotation as in the scorer, and what it is within
 * agrees with what the annotation is within.
 */
public final class ChainFigures {
  /**
   * One item.
   *
   * @param pattern the shape that it was written for
   */
  public record Item(String id, String pattern, MarkedText text) {}

  /** Records that are right, read and annotated. */
  public record Count(int right, int read, int annotated) {
    Count plus(Count other) {
      return new Count(right + other.right, read + other.read, annotated + other.annotated);
    }

    /** The harmonic mean of precision and recall; 1 where there is nothing to find or found. */
    public double f1() {
      return read + annotated == 0 ? 1 : 2.0 * right / (read + annotated);
    }

    @Override
    public String toString() {
      return "right %d of %d read, %d annotated, F1 %.3f".formatted(right, read, annotated, f1());
    }
  }

  private ChainFigures() {}

  /** The sealed set. */
  public static List<Item> sealed() {
    List<Item> items = new ArrayList<>();
    try (InputStream in = ChainFigures.class.getResourceAsStream("chains.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          items.add(new Item(cells[0], cells[1], MarkedText.parse(cells[2])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("chains.tsv", e);
    }
    return items;
  }

  /** The counts by pattern, records below a confidence left out. */
  public static Map<String, Count> byPattern(
      List<Item> items, AttributionReader reader, double minConfidence) {
    Map<String, Count> counts = new TreeMap<>();
    for (Item item : items) {
      List<Attribution> read =
          reader
              .read(item.text().text(), PlainParagraphs.own(item.text().text()))
              .attributions()
              .stream()
              .filter(one -> one.confidence() >= minConfidence)
              .toList();
      counts.merge(item.pattern(), count(item.text(), read), Count::plus);
    }
    return counts;
  }

  private static Count count(MarkedText text, List<Attribution> read) {
    List<MarkedText.Marking> records = text.records();
    GoldArticle all =
        new GoldArticle(
            "", text.text(), records.stream().map(MarkedText.Marking::parts).toList(), List.of());
    int[] partners = AttributionJudge.partners(all, read);
    int right = 0;
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] >= 0) {
        int within =
            read.get(i).within().map(outer -> numberOf(outer, read, partners, records)).orElse(0);
        right += within == records.get(partners[i]).within() ? 1 : 0;
      }
    }
    return new Count(right, read.size(), records.size());
  }

  /** The number of the record that an attribution agrees with; -1 for none. */
  private static int numberOf(
      Attribution one, List<Attribution> read, int[] partners, List<MarkedText.Marking> records) {
    int at = read.indexOf(one);
    return at < 0 || partners[at] < 0 ? -1 : records.get(partners[at]).number();
  }
}
