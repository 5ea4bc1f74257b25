package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.Reading;
import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.Intake;
import hearsay.intake.Origin;
import hearsay.intake.RawArticle;
import hearsay.intake.Refusal;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads a pile into a ledger. One thread goes through the files and cuts them into articles, some
 * parse and read them, and the caller's thread writes them in the order of the files; so the ledger
 * is the same whatever the number of threads, and memory does not grow with the pile. Made for one
 * run.
 */
final class PileReader {
  /** What a worker made of one article's bytes. */
  private sealed interface Step {
    record Refused(Refusal refusal) implements Step {}

    /** The ledger holds this text: it is handed on unread. */
    record Held(Article article) implements Step {}

    record Read(Reading reading) implements Step {}

    /** A file of another kind in a folder. */
    record PassedOver() implements Step {}

    record Noted(String note) implements Step {}
  }

  private final ReadRequest request;
  private final LedgerWriter writer;
  private final LedgerQuery query;
  private final LedgerPaths paths;
  private final ReadTally tally;
  private final ReadProgress progress;
  private final ArticleIntake intake;
  private final ThreadLocal<ArticleReader> reader;

  PileReader(
      ReadRequest request,
      LedgerWriter writer,
      LedgerQuery query,
      LedgerPaths paths,
      ReadProgress progress) {
    this.request = request;
    this.intake = new ArticleIntake(request.names());
    this.reader = ThreadLocal.withInitial(request.readers());
    this.writer = writer;
    this.query = query;
    this.paths = paths;
    this.progress = progress;
    this.tally = new ReadTally(paths);
  }

  /** Reads until the pile is done or a stop is asked for. */
  ReadReport read(StopSignal stop) {
    return run(this::cutAll, stop::isRequested);
  }

  /** Reads files that were handed in instead of the request's, each under the name it was given. */
  ReadReport read(List<DroppedFile> files, BooleanSupplier isStopped) {
    return run(
        tasks -> {
          Cutter cutter = new Cutter(tasks);
          files.forEach(file -> cutter.cut(file.keptAs(), file.content()));
        },
        isStopped);
  }

  private ReadReport run(InOrder.Source<Step> giver, BooleanSupplier isStopped) {
    new InOrder<Step>(request.threads(), isStopped).run(giver, this::take);
    return tally.report(isStopped.getAsBoolean());
  }

  private void cutAll(Consumer<Callable<Step>> tasks) throws IOException {
    PileWalker walker = new PileWalker(new Cutter(tasks));
    for (Path root : request.roots()) {
      walker.walk(root);
    }
  }

  private Step understand(RawArticle raw) {
    Intake taken = raw.parse();
    if (taken instanceof Article article) {
      return holds(article) ? new Step.Held(article) : new Step.Read(read(article));
    }
    return new Step.Refused((Refusal) taken);
  }

  private Reading read(Article article) {
    try {
      return reader.get().read(article);
    } catch (RuntimeException e) {
      throw new IllegalStateException("while reading " + article.origin(), e);
    }
  }

  private boolean holds(Article article) {
    String version = article.text().sha256();
    synchronized (query) {
      return query.holds(article.key(), version);
    }
  }

  private void take(Step step) {
    if (step instanceof Step.Read read) {
      keep(read.reading().kept());
    } else if (step instanceof Step.Held held) {
      // Nothing is added, but this text is the one seen last, and its place is no refusal any more.
      keep(new KeptReading(held.article(), "", List.of(), List.of()));
    } else if (step instanceof Step.Refused refused) {
      refuse(refused.refusal());
    } else if (step instanceof Step.Noted noted) {
      tally.note(noted.note());
    } else {
      tally.passOver();
    }
  }

  private void keep(KeptReading reading) {
    KeptReading marked = tally.markRepeated(reading);
    tally.count(writer.keep(marked, Instant.now()));
    progress.articleDone();
  }

  private void refuse(Refusal refusal) {
    tally.refuse(refusal);
    boolean isThere = !refusal.rule().equals("missing");
    if (isThere) {
      writer.refuse(refusal, Instant.now());
    }
  }

  /** Cuts each file into articles. Runs on the giver's thread. */
  private final class Cutter implements PileWalker.Visitor {
    private final Consumer<Callable<Step>> tasks;

    Cutter(Consumer<Callable<Step>> tasks) {
      this.tasks = tasks;
    }

    @Override
    public void file(Path file) {
      cut(paths.kept(file), () -> progress.watch(Files.newInputStream(file)));
    }

    void cut(String kept, DroppedFile.Content content) {
      try (InputStream in = content.open()) {
        intake.read(kept, in, raw -> tasks.accept(() -> understand(raw)));
      } catch (IOException e) {
        String reason = "cannot be read (" + Reasons.of(e) + ")";
        give(new Step.Refused(Refusal.of(Origin.file(kept), "unreadable", reason)));
      }
    }

    @Override
    public void passOver(Path file) {
      give(new Step.PassedOver());
    }

    @Override
    public void again(Path folder, Path real) {
      give(
          new Step.Noted(
              paths.shown(folder) + "  the same folder as " + paths.shown(real) + ", read once"));
    }

    @Override
    public void refuse(Path place, String rule, String reason) {
      give(new Step.Refused(Refusal.of(Origin.file(paths.kept(place)), rule, reason)));
    }

    private void give(Step step) {
      tasks.accept(() -> step);
    }
  }
}
