package hearsay.lab;

import hearsay.Reading;
import hearsay.intake.PlainParagraphs;
import hearsay.speaker.RankedSource;
import hearsay.speaker.SpeakerFinder;
import hearsay.statement.AttributionReader;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Pronouns and nouns of real articles, with who is meant, labelled by hand: {@code
 * speakers/real.tsv} has places in the attribution gold's training articles, and no words.
 */
final class RealSources {
  private static final int ID_DIGITS = 12;

  /**
   * One article.
   *
   * @param named for each labelled source where the name stands of whoever is meant; empty for
   *     nobody with a name
   */
  record Item(String article, SourceText text, Map<Span, Optional<Span>> named) {
    Item {
      named = Map.copyOf(named);
    }

    /** Hands on how people are ranked for each labelled source for which they are. */
    void watch(AttributionReader reader, BiConsumer<RankedSource, Optional<Span>> watcher) {
      List<Span> paragraphs = PlainParagraphs.own(text);
      SpeakerFinder.findWatched(
          text,
          paragraphs,
          reader.read(text, paragraphs).attributions(),
          Reading.LEAST_CONFIDENCE,
          ranked -> {
            Optional<Span> name = named.get(ranked.source());
            if (name != null) {
              watcher.accept(ranked, name);
            }
          });
    }
  }

  private RealSources() {}

  /**
   * The articles with labelled sources.
   *
   * @param gold the training part of the attribution gold
   */
  static List<Item> load(Path gold) throws IOException {
    Map<String, Map<Span, Optional<Span>>> labels = labels();
    List<Item> items = new ArrayList<>();
    for (GoldArticle article : GoldArticle.load(gold)) {
      String id = SourceText.of(article.id()).sha256().substring(0, ID_DIGITS);
      Map<Span, Optional<Span>> named = labels.get(id);
      if (named != null) {
        items.add(new Item(id, article.text(), named));
      }
    }
    return items;
  }

  private static Map<String, Map<Span, Optional<Span>>> labels() throws IOException {
    Map<String, Map<Span, Optional<Span>>> labels = new HashMap<>();
    try (InputStream in = RealSources.class.getResourceAsStream("speakers/real.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .forEach(
              cells ->
                  labels
                      .computeIfAbsent(cells[0], any -> new HashMap<>())
                      .put(span(cells[1], cells[2]), name(cells[3], cells[4])));
    }
    return labels;
  }

  private static Optional<Span> name(String start, String end) {
    return start.equals("-") ? Optional.empty() : Optional.of(span(start, end));
  }

  private static Span span(String start, String end) {
    return new Span(Integer.parseInt(start), Integer.parseInt(end));
  }
}
