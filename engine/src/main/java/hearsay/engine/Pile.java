package hearsay.engine;

import hearsay.intake.Origin;
import hearsay.intake.Refusal;
import hearsay.store.PileWalker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of a folder, in the order in which {@code read} takes them, and what stands there and
 * cannot be read.
 *
 * @param files each in as many shares as pay
 */
record Pile(List<FilePart> files) {
  /** Files below this size are one share. */
  private static final long SHARED_BYTES = 1 << 16;

  Pile {
    files = List.copyOf(files);
  }

  /**
   * Looks through a folder, or at one file.
   *
   * @param shares into how many shares a large file is cut
   * @param until what was touched later is left for another time
   */
  static Pile of(Path root, int shares, Instant until) throws IOException {
    Listing listing = new Listing(Files.isDirectory(root) ? root : root.getParent(), shares, until);
    new PileWalker(listing).walk(root);
    return new Pile(listing.files);
  }

  /** All that is there now. */
  static Pile of(Path root, int shares) throws IOException {
    return of(root, shares, Instant.MAX);
  }

  boolean isEmpty() {
    return files.stream().allMatch(file -> file.refusal().isPresent());
  }

  private static final class Listing implements PileWalker.Visitor {
    private final Path folder;
    private final int shares;
    private final Instant until;
    private final List<FilePart> files = new ArrayList<>();

    Listing(Path folder, int shares, Instant until) {
      this.folder = folder;
      this.shares = shares;
      this.until = until;
    }

    private String name(Path file) {
      return folder.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public void file(Path file) {
      try {
        Instant touched = Files.getLastModifiedTime(file).toInstant();
        if (!touched.isAfter(until)) {
          add(file, Files.size(file), touched);
        }
      } catch (NoSuchFileException e) {
        // Gone between looking at the folder and looking at the file.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void add(Path file, long size, Instant touched) {
      int parts = size < SHARED_BYTES ? 1 : shares;
      long stamp = Objects.hash(size, touched);
      for (int part = 0; part < parts; part++) {
        files.add(
            new FilePart(
                file.toString(),
                name(file),
                part,
                parts,
                stamp,
                touched.toEpochMilli(),
                Optional.empty()));
      }
    }

    @Override
    public void passOver(Path file) {
      // A file of no known kind, as in every folder; read says nothing of it either.
    }

    @Override
    public void again(Path place, Path real) {
      // Its articles are read where it was met first.
    }

    @Override
    public void refuse(Path place, String rule, String reason) {
      files.add(FilePart.refused(Refusal.of(Origin.file(name(place)), rule, reason)));
    }
  }
}
