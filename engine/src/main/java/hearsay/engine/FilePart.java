package hearsay.engine;

import hearsay.intake.Origin;
import hearsay.intake.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.flink.core.fs.Path;

/**
 * A share of the articles of one file: cutting a file must follow it from front to back and is
 * fast, understanding is slow, so several slots go through a large file and each understands its
 * share.
 *
 * @param path where it is
 * @param name as it stands in keys and messages
 * @param part which share, from 0
 * @param parts how many shares there are
 * @param stamp changes when the file does
 * @param touched when it was changed last, in milliseconds since 1970
 * @param refusal why it is not read, as rule and reason
 */
record FilePart(
    String path,
    String name,
    int part,
    int parts,
    long stamp,
    long touched,
    Optional<Reason> refusal) {
  /**
   * Why something is not read.
   *
   * @param rule a stable short name
   * @param reason one clear sentence
   */
  record Reason(String rule, String reason) {}

  static FilePart refused(Refusal refusal) {
    return new FilePart(
        "",
        refusal.origin().path(),
        0,
        1,
        0,
        0,
        Optional.of(new Reason(refusal.rule(), refusal.reason())));
  }

  /** All of it as a path, which is what Flink knows splits of a folder by. */
  Path toPath() {
    PackedOut out = new PackedOut().words(path).words(name).number(part).number(parts);
    out.number(stamp)
        .number(touched)
        .optional(refusal, (o, reason) -> o.words(reason.rule()).words(reason.reason()));
    return new Path("/" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toBytes()));
  }

  static FilePart of(Path path) {
    byte[] packed =
        Base64.getUrlDecoder().decode(path.getName().getBytes(StandardCharsets.US_ASCII));
    PackedIn in = new PackedIn(packed);
    return new FilePart(
        in.words(),
        in.words(),
        in.number(),
        in.number(),
        in.longNumber(),
        in.longNumber(),
        in.optional(i -> new Reason(i.words(), i.words())));
  }

  /** What is listed where it is not read. */
  Optional<Refusal> asRefusal() {
    return refusal.map(why -> Refusal.of(Origin.file(name), why.rule(), why.reason()));
  }
}
