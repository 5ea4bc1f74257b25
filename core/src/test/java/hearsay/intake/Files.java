package hearsay.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Files that exist only as bytes, and what is taken in from them. */
final class Files {
  private Files() {}

  static List<Intake> read(String path, byte[] bytes) {
    List<RawArticle> raw = new ArrayList<>();
    try {
      new ArticleIntake().read(path, new ByteArrayInputStream(bytes), raw::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return raw.stream().map(RawArticle::parse).toList();
  }

  static List<Intake> read(String path, String content) {
    return read(path, utf8(content));
  }

  static Intake one(String path, byte[] bytes) {
    List<Intake> all = read(path, bytes);
    if (all.size() != 1) {
      throw new AssertionError("one article expected in " + path + ": " + all);
    }
    return all.get(0);
  }

  static Article article(String path, byte[] bytes) {
    Intake intake = one(path, bytes);
    if (intake instanceof Article article) {
      return article;
    }
    throw new AssertionError("refused: " + intake);
  }

  static Article article(String path, String content) {
    return article(path, utf8(content));
  }

  static Refusal refusal(String path, byte[] bytes) {
    Intake intake = one(path, bytes);
    if (intake instanceof Refusal refusal) {
      return refusal;
    }
    throw new AssertionError("not refused: " + intake.origin());
  }

  static Refusal refusal(String path, String content) {
    return refusal(path, utf8(content));
  }

  static byte[] utf8(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Milliseconds of this thread's processor time, which a busy machine does not stretch. */
  static long millisOf(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
  }
}
