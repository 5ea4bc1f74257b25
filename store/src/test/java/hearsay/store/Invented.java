package hearsay.store;

import hearsay.intake.Article;
import hearsay.intake.ArticleKey;
import hearsay.intake.Metadata;
import hearsay.intake.Origin;
import hearsay.intake.Original;
import hearsay.ledger.KeptReading;
import hearsay.statement.Attribution;
import hearsay.statement.Manner;
import hearsay.statement.QuotationKind;
import hearsay.statement.Reason;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Invented articles with their attributions marked in the text: {@code [content]}, {@code
 * {source}}, {@code <cue>}, {@code «told»}; each line with a cue is one attribution. One whose cue
 * is "denied" denies; one whose line begins with {@code ^} is within that of the line before.
 */
final class Invented {
  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  static final String PIER =
      """
      [“The pier stays shut,”] <said> {Ada Vane}, [“until June.”]
      {The harbour office} <warned> [that ferries would not run].
      Nobody else spoke.
      """;

  /** The Post relays Reuters, and Reuters the ministry. */
  static final String RELAYED =
      """
      {The Post} <reported> [that the ministry was silent].
      ^{Reuters} <told> «the Post» [that “nobody spoke”].
      ^{The ministry} <denied> to «Harbour FM» [that the pier was shut].
      """;

  private final String id;
  private String outlet = "The Quay";
  private Origin origin;
  private String title = "Pier stays shut";
  private String published = "2026-02-03";
  private String marked = PIER;
  private String reader = "rules-1";
  private QuotationKind kind = QuotationKind.DIRECT;

  private Invented(String id) {
    this.id = id;
    this.origin = Origin.file("pile/" + id + ".txt");
  }

  static Invented article(String id) {
    return new Invented(id);
  }

  static ArticleKey key(String id) {
    return new ArticleKey("id:The Quay/" + id);
  }

  Invented outlet(String name) {
    outlet = name;
    return this;
  }

  Invented at(Origin place) {
    origin = place;
    return this;
  }

  Invented title(String words) {
    title = words;
    return this;
  }

  Invented published(String words) {
    published = words;
    return this;
  }

  Invented saying(String markedText) {
    marked = markedText;
    return this;
  }

  Invented readBy(String version) {
    reader = version;
    return this;
  }

  Invented kind(QuotationKind given) {
    kind = given;
    return this;
  }

  /** The text without its marks, and what they marked. */
  private record Unmarked(String text, List<Attribution> attributions) {}

  KeptReading reading() {
    Unmarked unmarked = unmark();
    SourceText text = SourceText.of(unmarked.text());
    Article article =
        new Article(
            ArticleKey.of(
                Optional.of(id), Optional.ofNullable(outlet), Optional.empty(), origin.path()),
            origin,
            new Metadata(
                Optional.ofNullable(title),
                Optional.ofNullable(outlet),
                Optional.of("https://quay.example/" + id),
                List.of("B. Marsh"),
                Optional.ofNullable(published)),
            text,
            OffsetMap.identity(text.codePointCount()),
            new Original(unmarked.text().getBytes(StandardCharsets.UTF_8)),
            "UTF-8 (utf 8 valid)",
            List.of());
    return new KeptReading(article, reader, unmarked.attributions(), List.of());
  }

  private Unmarked unmark() {
    StringBuilder text = new StringBuilder();
    List<Attribution> attributions = new ArrayList<>();
    for (String line : marked.split("(?<=\n)")) {
      Optional<Span> source = Optional.empty();
      Span cue = null;
      Optional<Span> told = Optional.empty();
      Optional<Attribution> within = Optional.empty();
      List<Span> content = new ArrayList<>();
      int opened = 0;
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        switch (c) {
          case '^' -> within = Optional.of(attributions.get(attributions.size() - 1));
          case '[', '{', '<', '«' -> opened = text.length();
          case ']' -> content.add(new Span(opened, text.length()));
          case '}' -> source = Optional.of(new Span(opened, text.length()));
          case '»' -> told = Optional.of(new Span(opened, text.length()));
          case '>' -> cue = new Span(opened, text.length());
          default -> text.append(c);
        }
      }
      if (cue != null) {
        boolean denied = text.substring(cue.start(), cue.end()).equals("denied");
        attributions.add(
            new Attribution(
                source,
                cue,
                content,
                kind,
                new Manner(denied ? "denies" : "states", denied, told),
                within,
                0.9,
                new Reason("R1", Optional.empty())));
      }
    }
    return new Unmarked(text.toString(), attributions);
  }
}
