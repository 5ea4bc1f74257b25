package hearsay.ledger;

import hearsay.speaker.SpeakerKind;
import hearsay.speaker.SpeakerLink;
import java.util.Optional;

/**
 * Who is behind an attribution, in its own article.
 *
 * @param name the fullest form of the name there, or the name that a person set
 * @param kind what it is; empty where a person set the name
 * @param confidence how sure that is, 0 to 1; 1 where a person set it
 * @param rule by which rule
 * @param runnerUp who came second
 */
public record SpokenBy(
    String name,
    Optional<SpeakerKind> kind,
    double confidence,
    String rule,
    Optional<String> runnerUp) {
  /** The rule where a person set the speaker. */
  public static final String RULED = "set by hand";

  /** Whether it is sure enough to be claimed. */
  public boolean isSure() {
    return confidence >= SpeakerLink.SURE;
  }
}
