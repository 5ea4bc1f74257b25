package hearsay.app.cli;

import hearsay.ArticleReader;
import hearsay.Reading;
import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.ArticleKey;
import hearsay.intake.Intake;
import hearsay.intake.Origin;
import hearsay.intake.RawArticle;
import hearsay.intake.Refusal;
import hearsay.intake.Remark;
import hearsay.ledger.KeptReading;
import hearsay.ledger.LedgerQuery;
import hearsay.ledger.LedgerWriter;
import hearsay.ledger.Retrieval;
import hearsay.store.FileIntake;
import hearsay.store.FileTrouble;
import hearsay.store.PileWalker;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
  /** Cuts a file into its articles. */
  private interface Cut {
    void run() throws IOException;
  }

  /** What a worker made of one article's bytes. */
  private sealed interface Step {
    record Refused(Refusal refusal) implements Step {}

    /** Refused, and of the web. */
    record AddressRefused(Refusal refusal) implements Step {}

    /** The ledger holds this text: it is handed on unread. */
    record Held(Article article, Optional<Retrieval> retrieval) implements Step {}

    record Read(Reading reading, Optional<Retrieval> retrieval) implements Step {}

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
  private final FileIntake intake;
  private final ThreadLocal<ArticleReader> reader;

  PileReader(
      ReadRequest request,
      LedgerWriter writer,
      LedgerQuery query,
      LedgerPaths paths,
      ReadProgress progress) {
    this.request = request;
    this.intake = new FileIntake(request.intake());
    this.reader = ThreadLocal.withInitial(request.readers());
    this.writer = writer;
    this.query = query;
    this.paths = paths;
    this.progress = progress;
    this.tally = new ReadTally(paths);
  }

  /** Reads until the pile is done or a stop is asked for. */
  ReadReport read(StopSignal stop) {
    return run(tasks -> cutAll(tasks, stop), stop::isRequested);
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

  private void cutAll(Consumer<Callable<Step>> tasks, StopSignal stop) throws IOException {
    PileWalker walker = new PileWalker(new Cutter(tasks));
    for (Path root : request.roots()) {
      walker.walk(root);
    }
    if (!request.web().addresses().isEmpty()) {
      fetchAll(tasks, stop);
    }
  }

  private void fetchAll(Consumer<Callable<Step>> tasks, StopSignal stop) {
    try (WebReader web = new WebReader(request, new ArticleIntake(request.intake()), stop)) {
      web.read(
          (raw, retrieval) -> tasks.accept(() -> understand(raw, Optional.of(retrieval))),
          refusal -> tasks.accept(() -> new Step.AddressRefused(refusal)));
    }
  }

  private Step understand(RawArticle raw, Optional<Retrieval> retrieval) {
    Intake taken = raw.parse();
    if (taken instanceof Article article) {
      return holds(article)
          ? new Step.Held(article, retrieval)
          : new Step.Read(read(article), retrieval);
    }
    if (taken instanceof Remark remark) {
      return new Step.Noted(
          paths.shown(remark.origin()) + "  " + SafeText.ofOneLine(remark.message()));
    }
    Refusal refusal = (Refusal) taken;
    return retrieval.isPresent() ? new Step.AddressRefused(refusal) : new Step.Refused(refusal);
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
      keep(read.reading().kept(), read.retrieval());
    } else if (step instanceof Step.Held held) {
      // Nothing is added, but this text is the one seen last, and its place is no refusal any more.
      keep(new KeptReading(held.article(), "", List.of(), List.of()), held.retrieval());
    } else if (step instanceof Step.Refused refused) {
      refuse(refused.refusal());
    } else if (step instanceof Step.AddressRefused refused) {
      tally.refuseAddress(refused.refusal());
    } else if (step instanceof Step.Noted noted) {
      tally.note(noted.note());
    } else {
      tally.passOver();
    }
  }

  private void keep(KeptReading reading, Optional<Retrieval> retrieval) {
    KeptReading marked = tally.markRepeated(reading);
    tally.count(writer.keep(marked, Instant.now()));
    Article article = reading.article();
    retrieval.ifPresent(from -> writer.retrieved(article.key(), article.text().sha256(), from));
    progress.articleDone();
  }

  private void refuse(Refusal refusal) {
    tally.refuse(refusal);
    if (refusal.rule().equals("withdrawn") || refusal.rule().equals("embargoed")) {
      noteWhatIsHeld(refusal);
    }
    boolean isThere = !refusal.rule().equals("missing");
    if (isThere) {
      writer.refuse(refusal, Instant.now());
    }
  }

  /** The ledger may hold what its agency has taken back since: that is for a person to decide. */
  private void noteWhatIsHeld(Refusal refusal) {
    String id = "/" + refusal.id().orElse("");
    List<ArticleKey> found;
    synchronized (query) {
      found = refusal.id().map(query::find).orElse(List.of());
    }
    for (ArticleKey key : found) {
      if (key.value().startsWith("id:") && key.value().endsWith(id)) {
        tally.note(
            paths.shown(refusal.origin())
                + "  "
                + SafeText.ofOneLine(
                    refusal.reason()
                        + ", but the ledger holds an earlier version: "
                        + key
                        + "; hearsay remove takes it out"));
      }
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
      String kept = paths.kept(file);
      cut(
          kept,
          () ->
              intake.read(
                  file,
                  kept,
                  progress::watch,
                  raw -> tasks.accept(() -> understand(raw, Optional.empty()))));
    }

    void cut(String kept, DroppedFile.Content content) {
      cut(
          kept,
          () -> {
            try (InputStream in = content.open()) {
              new ArticleIntake(request.intake())
                  .read(kept, in, raw -> tasks.accept(() -> understand(raw, Optional.empty())));
            }
          });
    }

    private void cut(String kept, Cut cut) {
      try {
        cut.run();
      } catch (IOException e) {
        String reason = "cannot be read (" + FileTrouble.of(e) + ")";
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
