package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.Reading;
import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.ArticleKey;
import hearsay.intake.JsonArticle;
import hearsay.intake.LineReader;
import hearsay.intake.Origin;
import hearsay.intake.Original;
import hearsay.intake.RecordReader;
import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Turns lines of articles into lines of annotations: several threads read, and the lines come out
 * in the order in which they came in, the same bytes whatever the number of threads. One caller.
 */
final class Annotator {
  /** One line of output. */
  private record Line(String text, boolean isError) {}

  private final AnnotateRequest request;
  private final Output out;
  private final AnnotationJson format;
  private final ThreadLocal<ArticleReader> reader;
  private long errors;

  Annotator(AnnotateRequest request, Output out) {
    this.request = request;
    this.out = out;
    this.reader = ThreadLocal.withInitial(request.readers());
    this.format = new AnnotationJson(request.parts(), request.minConfidence());
  }

  /** How many lines could not be read so far. */
  long errors() {
    return errors;
  }

  /** Annotates a stream to its end. */
  void annotate(String name, InputStream in) {
    new InOrder<Line>(request.threads(), () -> false).run(tasks -> cut(name, in, tasks), sink());
  }

  private InOrder.Sink<Line> sink() {
    return new InOrder.Sink<>() {
      @Override
      public void take(Line line) {
        errors += line.isError() ? 1 : 0;
        out.print(line.text());
      }

      @Override
      public void idle() {
        out.flush();
      }
    };
  }

  private void cut(String name, InputStream in, Consumer<Callable<Line>> tasks) throws IOException {
    LineReader lines = new LineReader(in, ArticleIntake.MAX_ARTICLE_BYTES);
    for (Optional<RecordReader.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      RecordReader.Line line = next.get();
      if (!line.isBlank()) {
        tasks.accept(() -> annotate(name, line));
      }
    }
  }

  private Line annotate(String name, RecordReader.Line line) {
    if (line.isCut()) {
      int limit = ArticleIntake.MAX_ARTICLE_BYTES >> 20;
      return error(line, Optional.empty(), "the line is longer than " + limit + " MB");
    }
    JsonArticle.Parsed parsed = JsonArticle.parse(line.bytes());
    if (parsed.error().isPresent()) {
      return error(line, parsed.id(), parsed.error().get());
    }
    String id = parsed.id().orElse("line " + line.number());
    return new Line(format.annotation(id, read(name, id, line, parsed.article())), false);
  }

  private Line error(RecordReader.Line line, Optional<String> id, String error) {
    return new Line(format.error(line.number(), id, error), true);
  }

  private Reading read(String name, String id, RecordReader.Line line, JsonArticle json) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    SourceText text = SourceText.of(SourceText.repair(json.text()));
    if (!text.toString().equals(json.text())) {
      diagnostics.add(
          Diagnostic.of(
              "characters-replaced", "NUL or half a surrogate pair; each stands as U+FFFD now"));
    }
    var metadata = json.metadata();
    Article article =
        new Article(
            ArticleKey.of(Optional.of(id), metadata.outlet(), metadata.address(), name),
            Origin.record(name, line.number()),
            metadata,
            text,
            OffsetMap.identity(text.codePointCount()),
            new Original(line.bytes()),
            "UTF-8 (JSON)",
            diagnostics);
    return reader.get().read(article);
  }
}
