package hearsay.speaker;

import hearsay.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Somebody or something that an article lets speak.
 *
 * @param name the fullest form of the name without titles, or, without a name, the first words used
 * @param kind what it is
 * @param gender what titles, given names and pronouns say of it
 * @param toldGender the same without the given name, which may mislead
 * @param mentions in text order, each once
 * @param credentials in text order
 * @param anonymity how it is described, if its name is kept back
 */
public record Speaker(
    Span name,
    SpeakerKind kind,
    Gender gender,
    Gender toldGender,
    List<Mention> mentions,
    List<Credential> credentials,
    Optional<Anonymity> anonymity) {
  public Speaker {
    mentions = List.copyOf(mentions);
    credentials = List.copyOf(credentials);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("speaker without a mention, name at " + name);
    }
  }
}
