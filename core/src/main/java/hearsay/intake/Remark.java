package hearsay.intake;

import java.util.Objects;

/**
 * What a person should know of a file beside its articles and refusals, such as what of an archive
 * was passed by.
 *
 * @param origin the file
 * @param rule a stable short name, such as {@code archive-passed-by}
 * @param message one sentence without the file's name
 */
public record Remark(Origin origin, String rule, String message) implements Intake {
  public Remark {
    Objects.requireNonNull(origin);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(message);
  }
}
