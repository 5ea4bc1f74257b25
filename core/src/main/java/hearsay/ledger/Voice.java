package hearsay.ledger;

import hearsay.speaker.SpeakerKind;
import hearsay.text.CodePointSpan;
import java.util.Objects;
import java.util.Optional;

/**
 * Words that somebody says in an article, with no more than is needed to compare quotations.
 *
 * @param words one stretch of what is said
 * @param speaker the name of who says it, where that is sure enough or was ruled
 * @param kind what the speaker is; empty where nobody is known, or a person set the speaker
 * @param isNamed whether the article names the speaker right there
 */
public record Voice(
    CodePointSpan words, Optional<String> speaker, Optional<SpeakerKind> kind, boolean isNamed) {
  public Voice {
    Objects.requireNonNull(words);
    Objects.requireNonNull(speaker);
    Objects.requireNonNull(kind);
  }
}
