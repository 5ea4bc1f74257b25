package hearsay.intake;

import hearsay.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Article objects of JSON, one a line or one behind another; a bad one costs that one. */
final class JsonLinesIntake {
  private JsonLinesIntake() {}

  static void readLines(
      String path, InputStream in, IntakeOptions options, Consumer<RawArticle> sink)
      throws IOException {
    read(path, new LineReader(in, ArticleIntake.MAX_ARTICLE_BYTES), options, sink);
  }

  /** An array of article objects, or one object behind another. */
  static void readElements(
      String path, InputStream in, IntakeOptions options, Consumer<RawArticle> sink)
      throws IOException {
    JsonElements elements = new JsonElements(in, ArticleIntake.MAX_ARTICLE_BYTES);
    read(path, elements, options, sink);
    if (elements.isBrokenOff()) {
      sink.accept(() -> Refusal.of(Origin.file(path), "bad-json", "the array breaks off"));
    }
  }

  private static void read(
      String path, RecordReader records, IntakeOptions options, Consumer<RawArticle> sink)
      throws IOException {
    int found = 0;
    for (Optional<RecordReader.Line> line = records.next();
        line.isPresent();
        line = records.next()) {
      if (!line.get().isBlank()) {
        found++;
        RecordReader.Line record = line.get();
        sink.accept(() -> read(path, record, options));
      }
    }
    if (found == 0) {
      sink.accept(() -> Refusal.of(Origin.file(path), "empty", "empty"));
    }
  }

  private static Intake read(String path, RecordReader.Line line, IntakeOptions options) {
    Origin origin = Origin.record(path, line.number());
    if (line.isCut()) {
      return Refusal.of(
          origin,
          "too-large",
          "a line longer than " + (ArticleIntake.MAX_ARTICLE_BYTES >> 20) + " MB");
    }
    JsonArticle.Parsed parsed = JsonArticle.parse(line.bytes(), options.names());
    if (parsed.error().isPresent()) {
      Optional<AgencyItem> ninjs = NinjsItem.parse(line.bytes());
      if (ninjs.isPresent()) {
        return ninjs
            .get()
            .article(
                new AgencyItem.Source(
                    origin, new Original(line.bytes()), "UTF-8 (JSON)", List.of()),
                options.now());
      }
      return new Refusal(
          origin, "bad-json", parsed.error().get(), parsed.id().map(SourceText::repair));
    }
    return parsed.article().taken(origin, new Original(line.bytes()), "UTF-8 (JSON)");
  }
}
