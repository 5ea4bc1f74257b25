package hearsay.ledger;

import hearsay.speaker.SpeakerEvidence;
import java.util.List;
import java.util.Optional;

/**
 * One speaker in one article, as the ledger keeps it.
 *
 * @param article the article's current version
 * @param evidence the place, name, kind and credentials by which it is known again
 * @param credentials in text order
 * @param forms the words that it is named by, pronouns left out, in text order
 * @param pronouns how often a pronoun stands for it
 * @param reason why a name is kept back, where the article says it
 * @param records what it says here for sure, rejected records left out, in text order
 */
public record Appearance(
    ArticleSummary article,
    SpeakerEvidence evidence,
    List<KeptCredential> credentials,
    List<String> forms,
    int pronouns,
    Optional<String> reason,
    List<RecordId> records) {
  /** A credential as the ledger keeps it. */
  public record KeptCredential(
      String words, Optional<String> role, Optional<String> organization) {}

  public Appearance {
    credentials = List.copyOf(credentials);
    forms = List.copyOf(forms);
    records = List.copyOf(records);
  }
}
