package hearsay.engine;

import hearsay.intake.Origin;
import hearsay.intake.Refusal;
import hearsay.store.PileWalker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a folder, in the order in which {@code read} takes them.
 *
 * @param files each in as many shares as pay
 * @param refused what stands there and cannot be read
 */
record Pile(List<FilePart> files, List<Refusal> refused) {
  /** Files below this size are one share. */
  private static final long SHARED_BYTES = 1 << 16;

  Pile {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
  }

  /**
   * Looks through a folder, or at one file.
   *
   * @param shares into how many shares a large file is cut
   */
  static Pile of(Path root, int shares) throws IOException {
    Listing listing = new Listing(Files.isDirectory(root) ? root : root.getParent(), shares);
    new PileWalker(listing).walk(root);
    return new Pile(listing.files, listing.refused);
  }

  private static final class Listing implements PileWalker.Visitor {
    private final Path folder;
    private final int shares;
    private final List<FilePart> files = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    Listing(Path folder, int shares) {
      this.folder = folder;
      this.shares = shares;
    }

    private String name(Path file) {
      return folder.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public void file(Path file) {
      int parts = size(file) < SHARED_BYTES ? 1 : shares;
      for (int part = 0; part < parts; part++) {
        files.add(new FilePart(file.toString(), name(file), part, parts));
      }
    }

    private static long size(Path file) {
      try {
        return Files.size(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
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
      refused.add(Refusal.of(Origin.file(name(place)), rule, reason));
    }
  }
}
