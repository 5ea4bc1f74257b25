package hearsay.intake;

import java.util.Optional;

/**
 * Something that was not read, and why.
 *
 * @param origin where it stands
 * @param rule a stable short name, such as {@code empty} or {@code bad-json}
 * @param reason one clear sentence without the file's name
 * @param id the article's id, where it could be read before the trouble began
 */
public record Refusal(Origin origin, String rule, String reason, Optional<String> id)
    implements Intake {
  public static Refusal of(Origin origin, String rule, String reason) {
    return new Refusal(origin, rule, reason, Optional.empty());
  }
}
