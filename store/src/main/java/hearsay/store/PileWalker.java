package hearsay.store;

import hearsay.intake.ArticleIntake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goes through files and folders in the order in which they are given, and through each folder in
 * the order of names. A folder that links lead back to is read once. Confined to one thread.
 */
public final class PileWalker {
  /** Is told what stands there. */
  public interface Visitor {
    /** A file to read: of a known kind, or named by the user. */
    void file(Path file) throws IOException;

    /** A file in a folder that is of no known kind. */
    void passOver(Path file);

    /** A folder that was read before under another name. */
    void again(Path folder, Path real);

    /** Something that cannot be read. */
    void refuse(Path place, String rule, String reason);
  }

  /**
   * By name without its ending, so that {@code quarrel.html} comes before {@code
   * quarrel-corrected.html} as it does in a listing for people.
   */
  private static final Comparator<Path> NAME_ORDER =
      Comparator.comparing(PileWalker::stem).thenComparing(PileWalker::name);

  private final Visitor visitor;
  private final Set<Path> realFolders = new HashSet<>();
  private final Set<Path> namedFiles = new HashSet<>();

  public PileWalker(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Walks through one path that the user named; see {@link #named}. */
  public void walk(Path root) throws IOException {
    if (!Files.exists(root)) {
      visitor.refuse(root, "missing", missing(root));
    } else if (Files.isDirectory(root)) {
      walkFolder(root);
    } else if (!Files.isRegularFile(root)) {
      visitor.refuse(root, "not-a-file", "neither a file nor a folder");
    } else if (namedFiles.add(root) && !realFolders.contains(root.getParent())) {
      visitor.file(root);
    }
  }

  /**
   * A path as the user typed it, with its folder made real: however a file is reached, it has one
   * name.
   */
  public static Path named(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      Path parent = absolute.getParent();
      return parent == null ? absolute : parent.toRealPath().resolve(absolute.getFileName());
    } catch (IOException e) {
      return absolute;
    }
  }

  private static String missing(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        ? "a link that leads nowhere"
        : "no such file or folder";
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  private static String stem(Path path) {
    String name = name(path);
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  private void walkFolder(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!realFolders.add(real)) {
      visitor.again(folder, real);
      return;
    }
    for (Path entry : entries(folder)) {
      visit(entry);
    }
  }

  private List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> !name(entry).startsWith(".")).sorted(NAME_ORDER).toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      visitor.refuse(folder, "unreadable", "the folder cannot be read (" + FileTrouble.of(e) + ")");
      return List.of();
    }
  }

  private void visit(Path entry) throws IOException {
    if (Files.isDirectory(entry)) {
      walkFolder(entry);
    } else if (!Files.exists(entry)) {
      visitor.refuse(entry, "missing", missing(entry));
    } else if (!Files.isRegularFile(entry) || ArticleIntake.Format.ofName(name(entry)).isEmpty()) {
      visitor.passOver(entry);
    } else if (!namedFiles.contains(entry)) {
      visitor.file(entry);
    }
  }
}
