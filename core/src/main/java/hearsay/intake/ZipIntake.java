package hearsay.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zip archive, read from front to back as a folder would be: hidden files and files of other
 * kinds are passed over. A member's path is the archive's with its name behind. Nothing is written
 * anywhere, and a name that leads out of the archive is refused, for paths are looked up again
 * later. Archives in archives are not opened.
 */
final class ZipIntake {
  private static final int LONGEST_NAME = 1000;

  private static final Optional<ArticleIntake.Format> WACZ = Optional.of(ArticleIntake.Format.WACZ);

  private final ArticleIntake intake;
  private final String path;
  private final Consumer<RawArticle> sink;

  /** Of a collection of web archives only these are read; the rest is indexes and logs. */
  private final boolean isCollection;

  private int members;

  ZipIntake(ArticleIntake intake, String path, Consumer<RawArticle> sink) {
    this.intake = intake;
    this.path = path;
    this.sink = sink;
    this.isCollection = ArticleIntake.Format.ofName(path).equals(WACZ);
  }

  /**
   * Reads an archive to its end; what was handed on before the trouble is sound.
   *
   * @throws IOException where the bytes themselves cannot be read
   */
  void read(InputStream in) throws IOException {
    CappedInflation.Packed packed = new CappedInflation.Packed(in, in);
    // Names are UTF-8 where the archive says so; in Latin-1, any bytes are a name.
    ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
    Member member = new Member(packed, new CappedInflation(packed, zip));
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        read(entry, member);
        member.passOverTheRest();
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      refuse("broken-zip", "the archive is damaged, encrypted or packed in a way that is not read");
      return;
    }
    if (members == 0) {
      refuse("empty", "an archive without an article");
    }
  }

  private void read(ZipEntry entry, InputStream in) throws IOException {
    String name = withoutDot(entry.getName());
    Optional<ArticleIntake.Format> format = ArticleIntake.Format.ofName(name);
    if (entry.isDirectory() || format.isEmpty() || isHidden(name) || isBeside(format.get())) {
      return;
    }
    members++;
    if (!isSafe(name)) {
      refuse("unsafe-name", "a member whose name leads out of the archive or is no file's name");
    } else if (format.get() == ArticleIntake.Format.ZIP || format.equals(WACZ)) {
      Origin origin = Origin.file(path + "/" + name);
      sink.accept(() -> Refusal.of(origin, "nested-archive", "an archive inside an archive"));
    } else {
      intake.read(path + "/" + name, in, sink);
    }
  }

  private boolean isBeside(ArticleIntake.Format format) {
    return isCollection && format != ArticleIntake.Format.WARC;
  }

  /** Some archivers write all names from the current folder on. */
  private static String withoutDot(String name) {
    return name.startsWith("./") ? name.substring(2) : name;
  }

  private static boolean isHidden(String name) {
    boolean isDotted = name.startsWith(".") || name.contains("/.");
    boolean leads = name.contains("..") || name.contains("/./");
    return name.startsWith("__MACOSX/") || (isDotted && !leads);
  }

  private static boolean isSafe(String name) {
    boolean isFile =
        name.length() <= LONGEST_NAME
            && !name.startsWith("/")
            && name.indexOf(':') < 0
            && name.indexOf('\\') < 0
            && name.chars().noneMatch(Character::isISOControl);
    if (!isFile) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
  }

  private void refuse(String rule, String reason) {
    sink.accept(() -> Refusal.of(Origin.file(path), rule, reason));
  }

  /** One member's bytes: whoever reads it may close it, and the archive stays open. */
  private static final class Member extends FilterInputStream implements CappedInflation.Layer {
    private final CappedInflation.Packed packed;
    private final byte[] passedOver = new byte[1 << 16];

    Member(CappedInflation.Packed packed, InputStream in) {
      super(in);
      this.packed = packed;
    }

    @Override
    public CappedInflation.Packed packed() {
      return packed;
    }

    /** To the member's end, counted like everything else that is unpacked. */
    void passOverTheRest() throws IOException {
      int n = read(passedOver);
      while (n > 0) {
        n = read(passedOver);
      }
    }

    @Override
    public void close() {}
  }
}
