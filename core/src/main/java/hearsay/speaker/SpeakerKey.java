package hearsay.speaker;

import hearsay.text.SourceText;
import java.util.Optional;

/**
 * What is the same for one speaker in all articles, as far as a name alone tells: enough to compare
 * two quotations, not to say who somebody is, for which there is {@link SpeakerLinker}.
 */
public final class SpeakerKey {
  private SpeakerKey() {}

  /**
   * The key of a speaker of an article: of a person with a full name, or of a body that goes by a
   * name. Empty for everybody else: a bare surname is many people's.
   */
  public static Optional<String> of(SourceText text, Speaker speaker) {
    return of(text.cut(speaker.name()), speaker.kind());
  }

  /** The key of a name as somebody writes it. */
  public static Optional<String> of(String name, SpeakerKind kind) {
    boolean isPerson = kind == SpeakerKind.PERSON;
    boolean isBody = kind == SpeakerKind.ORGANIZATION && NameFinder.hasCapital(name);
    FullName full = FullName.of(isBody ? Outlets.canonical(name) : name);
    boolean isKnown = (isPerson && full.isFull()) || (isBody && !full.words().isEmpty());
    return isKnown ? Optional.of(full.key()) : Optional.empty();
  }
}
