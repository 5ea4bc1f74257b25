package hearsay.lab;

import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The invented articles in which the speaker of every source is marked: {@code speakers/README.md}.
 */
public final class SpeakerSet {
  private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)\\]");
  private static final String BEHIND = "\n== credentials";

  /**
   * One article.
   *
   * @param pile articles of one pile may share people
   * @param sources in text order
   * @param labels who is behind each of them
   * @param credentials lines {@code LABEL | words}
   */
  public record Item(
      String id,
      String pile,
      SourceText text,
      List<Span> sources,
      List<String> labels,
      List<String> credentials) {}

  private SpeakerSet() {}

  /** The articles that may be looked at. */
  public static List<Item> development() {
    return load("dev/d", 40);
  }

  /** Forty more, written when the first forty had been looked at. */
  public static List<Item> second() {
    return load("second/e", 40);
  }

  /** Half of fifty more, by a third hand, written when the second forty had been looked at. */
  public static List<Item> third() {
    return load("third/t", 26);
  }

  /** The other half of those, never looked at: their figures alone are printed. */
  public static List<Item> reserve() {
    return load("reserve/r", 24);
  }

  /** Half of fifty more, by a fourth hand, written when all of the above had been worked on. */
  public static List<Item> fourth() {
    return load("fourth/f", 26);
  }

  /** The other half of those, never looked at: their figures alone are printed. */
  public static List<Item> fourthReserve() {
    return load("fourth-reserve/g", 24);
  }

  /** The others. */
  public static List<Item> sealed() {
    return load("sealed/s", 20);
  }

  private static List<Item> load(String prefix, int count) {
    List<Item> items = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String name = "%s%02d".formatted(prefix, i);
      try (InputStream in = SpeakerSet.class.getResourceAsStream("speakers/" + name + ".txt")) {
        items.add(parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(name, e);
      }
    }
    return items;
  }

  static Item parse(String id, String file) {
    String pile = file.substring("pile: ".length(), file.indexOf('\n'));
    int credentials = file.indexOf(BEHIND);
    String body = file.substring(file.indexOf("\n\n") + 2, credentials);
    StringBuilder text = new StringBuilder();
    List<Span> sources = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    Matcher mark = MARK.matcher(body);
    int at = 0;
    while (mark.find()) {
      text.append(body, at, mark.start());
      int start = text.length();
      text.append(mark.group(2));
      sources.add(new Span(start, text.length()));
      labels.add(mark.group(1));
      at = mark.end();
    }
    text.append(body.substring(at));
    int anonymous = file.indexOf("\n== anonymous");
    List<String> lines =
        file.substring(credentials + BEHIND.length(), anonymous)
            .lines()
            .filter(line -> line.contains(" | "))
            .toList();
    return new Item(id, pile, SourceText.of(text.toString()), sources, labels, lines);
  }
}
