package hearsay.engine;

import hearsay.intake.IntakeOptions;
import hearsay.intake.RawArticle;
import hearsay.store.FileIntake;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.assigners.SimpleSplitAssigner;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.apache.flink.core.fs.Path;

/**
 * Reads files into what is said of each article alone. How far it has come in a file is counted in
 * articles: who goes on from a checkpoint cuts the file again from its front, which is fast, and
 * reads only what was not read.
 */
final class FileArticles implements BulkFormat<Heard, FileSourceSplit> {
  private static final long serialVersionUID = 1;

  /** How often a folder that is followed is looked at. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Readers readers;
  private final Keeping keeping;
  private final boolean isFollowed;

  /** Made once a slot. */
  private transient ArticleReading reading;

  private FileArticles(Readers readers, Keeping keeping, boolean isFollowed) {
    this.readers = readers;
    this.keeping = keeping;
    this.isFollowed = isFollowed;
  }

  /**
   * A source of all articles below a folder.
   *
   * @param keeping has what time it was when the run began, so that a replay reads the same; in a
   *     folder that is followed a file that was touched later is read at that time
   */
  static FileSource<Heard> source(
      ArticleSource.Folder folder, int slots, Readers readers, Keeping keeping) {
    FileSource.FileSourceBuilder<Heard> source =
        FileSource.forBulkFileFormat(
                new FileArticles(readers, keeping, folder.isFollowed()),
                new Path(folder.path().toString()))
            .setFileEnumerator(PileSplits.lister(slots, folder.isFollowed()))
            .setSplitAssigner(SimpleSplitAssigner::new);
    return (folder.isFollowed() ? source.monitorContinuously(LOOK) : source).build();
  }

  @Override
  public BulkFormat.Reader<Heard> createReader(Configuration settings, FileSourceSplit split)
      throws IOException {
    return restoreReader(settings, split);
  }

  @Override
  public BulkFormat.Reader<Heard> restoreReader(Configuration settings, FileSourceSplit split)
      throws IOException {
    if (reading == null) {
      reading = new ArticleReading(readers.get());
    }
    FilePart file = FilePart.of(split.path());
    Instant now = at(file);
    FileIntake intake = new FileIntake(IntakeOptions.DEFAULTS.at(now));
    long known =
        split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L);
    return new OneFile(reading, keeping.open(), file, now, Cutting.of(intake, file), known);
  }

  /** What time it is for a file; the same when it is read again after a failure. */
  private Instant at(FilePart file) {
    Instant touched = Instant.ofEpochMilli(file.touched());
    return isFollowed && touched.isAfter(keeping.now()) ? touched : keeping.now();
  }

  @Override
  public boolean isSplittable() {
    return false;
  }

  @Override
  public TypeInformation<Heard> getProducedType() {
    return TypeInformation.of(Heard.class);
  }

  private static final class OneFile implements BulkFormat.Reader<Heard> {
    private final ArticleReading reading;
    private final Keeping.Keeper keeper;
    private final FilePart file;
    private final Instant now;
    private final Cutting cutting;
    private long taken;

    OneFile(
        ArticleReading reading,
        Keeping.Keeper keeper,
        FilePart file,
        Instant now,
        Cutting cutting,
        long known)
        throws IOException {
      this.reading = reading;
      this.keeper = keeper;
      this.file = file;
      this.now = now;
      this.cutting = cutting;
      while (taken < known && cutting.next().isPresent()) {
        taken++;
      }
    }

    @Override
    public BulkFormat.RecordIterator<Heard> readBatch() throws IOException {
      Optional<RawArticle> raw = cutting.next();
      if (raw.isEmpty()) {
        return null;
      }
      List<Heard> said = new ArrayList<>();
      reading.read(
          raw.get(),
          file.name(),
          now,
          keeper,
          (to, key, id, value) -> said.add(new Heard(to, new Change(key, id, value))));
      return new OneArticle(said, taken++);
    }

    @Override
    public void close() {
      cutting.close();
      keeper.close();
    }
  }

  /** What one article says. A checkpoint in the midst of it has the article read again. */
  private static final class OneArticle implements BulkFormat.RecordIterator<Heard> {
    private final List<Heard> said;
    private final long before;
    private int at;

    OneArticle(List<Heard> said, long before) {
      this.said = said;
      this.before = before;
    }

    @Override
    public RecordAndPosition<Heard> next() {
      if (at == said.size()) {
        return null;
      }
      Heard next = said.get(at++);
      long done = at == said.size() ? before + 1 : before;
      return new RecordAndPosition<>(next, CheckpointedPosition.NO_OFFSET, done);
    }

    @Override
    public void releaseBatch() {
      // Nothing is held.
    }
  }
}
