package hearsay.app.cli;

import hearsay.intake.Article;
import hearsay.intake.Intake;
import hearsay.intake.Origin;
import hearsay.intake.RawArticle;
import hearsay.intake.Refusal;
import hearsay.intake.Remark;
import hearsay.store.FileIntake;
import hearsay.store.FileTrouble;
import hearsay.store.PileWalker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Turns files into lines of what was extracted from them: one thread cuts files, several parse, and
 * the lines come out in the order of the files, the same bytes whatever the number of threads. Made
 * for one run.
 */
final class Extractor {
  /** One line of output, or of word for a person. */
  private record Line(String text, Kind kind) {
    enum Kind {
      PAGE,
      ERROR,
      REMARK
    }
  }

  private final ExtractRequest request;
  private final Output out;
  private final Output err;
  private final FileIntake intake;
  private long errors;

  /**
   * @param err where people are told of what is no page
   */
  Extractor(ExtractRequest request, Output out, Output err) {
    this.request = request;
    this.intake = new FileIntake(request.intake());
    this.out = out;
    this.err = err;
  }

  /** How many pages could not be read. */
  long errors() {
    return errors;
  }

  /** Extracts everything that was asked for. */
  void extract() {
    new InOrder<Line>(request.threads(), () -> false).run(this::cutAll, sink());
  }

  private InOrder.Sink<Line> sink() {
    return new InOrder.Sink<>() {
      @Override
      public void take(Line line) {
        errors += line.kind() == Line.Kind.ERROR ? 1 : 0;
        if (line.kind() == Line.Kind.REMARK) {
          err.line(line.text());
          err.flush();
        } else {
          out.print(line.text());
        }
      }

      @Override
      public void idle() {
        out.flush();
      }
    };
  }

  private void cutAll(Consumer<Callable<Line>> tasks) throws IOException {
    PileWalker walker = new PileWalker(new Cutter(tasks));
    for (Path root : request.roots()) {
      walker.walk(root);
    }
  }

  private static Line extract(RawArticle raw) {
    Intake taken = raw.parse();
    String id = id(taken.origin());
    if (taken instanceof Article article) {
      return new Line(ExtractionJson.page(id, article), Line.Kind.PAGE);
    }
    if (taken instanceof Remark remark) {
      return new Line(SafeText.ofOneLine(id + ": " + remark.message()), Line.Kind.REMARK);
    }
    return new Line(ExtractionJson.error(id, ((Refusal) taken).reason()), Line.Kind.ERROR);
  }

  private static String id(Origin origin) {
    return origin.recordLine().map(line -> origin.path() + "#" + line).orElse(origin.path());
  }

  /** Cuts each file into articles. Runs on the giver's thread. */
  private final class Cutter implements PileWalker.Visitor {
    private final Consumer<Callable<Line>> tasks;

    Cutter(Consumer<Callable<Line>> tasks) {
      this.tasks = tasks;
    }

    @Override
    public void file(Path file) {
      String name = file.getFileName().toString();
      try {
        intake.read(file, name, in -> in, raw -> tasks.accept(() -> extract(raw)));
      } catch (IOException e) {
        refuse(file, "unreadable", "cannot be read (" + FileTrouble.of(e) + ")");
      }
    }

    @Override
    public void passOver(Path file) {
      // A file of another kind in a folder is no page.
    }

    @Override
    public void again(Path folder, Path real) {
      // Its pages stand under its other name.
    }

    @Override
    public void refuse(Path place, String rule, String reason) {
      String name = String.valueOf(place.getFileName());
      tasks.accept(() -> new Line(ExtractionJson.error(name, reason), Line.Kind.ERROR));
    }
  }
}
