package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.intake.ArticleIntake;
import hearsay.intake.LineReader;
import hearsay.intake.RecordReader;
import hearsay.json.AnnotationJson;
import java.io.IOException;
import java.io.InputStream;
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
    ArticleLine read = ArticleLine.of(name, line);
    return read.article()
        .map(
            article ->
                new Line(format.annotation(read.shownId(), reader.get().read(article)), false))
        .orElseGet(
            () -> new Line(Json.error(read.number(), read.id(), read.error().orElseThrow()), true));
  }
}
