package hearsay.speaker;

import java.util.Optional;

/**
 * That a source is one of an article's speakers.
 *
 * @param speaker its place in the list of speakers
 * @param confidence how sure that is, 0 to 1; below {@link #SURE} nobody should be named by it
 * @param rule by which rule: <i>name, pronoun, description ...</i>
 * @param runnerUp the speaker that came second, where another one was possible
 */
public record SpeakerLink(int speaker, double confidence, String rule, Optional<Integer> runnerUp) {
  /** From here on a link is claimed; what is below is shown as a doubt. */
  public static final double SURE = 0.5;

  public SpeakerLink {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in 0..1");
    }
  }

  public boolean isSure() {
    return confidence >= SURE;
  }
}
