package hearsay.intake;

import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** JSON Lines: one article a line. Blank lines are passed over; a bad line costs that line. */
final class JsonLinesIntake {
  private JsonLinesIntake() {}

  static void read(String path, InputStream in, Consumer<RawArticle> sink) throws IOException {
    LineReader lines = new LineReader(in, ArticleIntake.MAX_ARTICLE_BYTES);
    int records = 0;
    for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().isBlank()) {
        records++;
        LineReader.Line record = line.get();
        sink.accept(() -> read(path, record));
      }
    }
    if (records == 0) {
      sink.accept(() -> Refusal.of(Origin.file(path), "empty", "empty"));
    }
  }

  private static Intake read(String path, LineReader.Line line) {
    Origin origin = Origin.record(path, line.number());
    if (line.isCut()) {
      return Refusal.of(
          origin,
          "too-large",
          "a line longer than " + (ArticleIntake.MAX_ARTICLE_BYTES >> 20) + " MB");
    }
    JsonArticle.Parsed parsed = JsonArticle.parse(line.bytes());
    if (parsed.error().isPresent()) {
      return new Refusal(
          origin, "bad-json", parsed.error().get(), parsed.id().map(SourceText::repair));
    }
    return toArticle(origin, new Original(line.bytes()), parsed.article());
  }

  private static Intake toArticle(Origin origin, Original original, JsonArticle json) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    SourceText text = PlainTextIntake.repaired(json.text(), diagnostics);
    Optional<Refusal> refusal = PlainTextIntake.refuse(origin, text.toString());
    if (refusal.isPresent()) {
      return new Refusal(
          origin, refusal.get().rule(), refusal.get().reason(), json.id().map(SourceText::repair));
    }
    Metadata metadata = json.metadata();
    return new Article(
        ArticleKey.of(json.id(), metadata.outlet(), metadata.address(), origin.toString()),
        origin,
        metadata,
        text,
        OffsetMap.identity(text.codePointCount()),
        original,
        "UTF-8 (JSON)",
        diagnostics);
  }
}
