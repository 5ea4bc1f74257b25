package hearsay.ledger;

import hearsay.statement.QuotationKind;
import java.util.List;
import java.util.Optional;

/**
 * One attribution as the ledger keeps it, with everything that a hostile reader may ask for.
 *
 * @param article the version of the article that it stands in
 * @param source the words that name the speaker
 * @param content in text order
 * @param cueClass what kind of saying the cue is
 * @param denied whether the source rejects the content
 * @param told whom the words were said to, or where
 * @param speaker who is behind the source, sure or not
 * @param relays who relays it, the nearest first; empty where the article itself says who said it
 * @param rule the rule that made it
 * @param second what came second, for a person to read
 * @param rejection the ruling that rejects it, if one is in force
 */
public record LedgerEntry(
    RecordId id,
    ArticleSummary article,
    Optional<Evidence> source,
    Evidence cue,
    List<Evidence> content,
    QuotationKind kind,
    String cueClass,
    boolean denied,
    Optional<Evidence> told,
    Optional<SpokenBy> speaker,
    List<Relay> relays,
    double confidence,
    String rule,
    Optional<String> second,
    Optional<Ruling> rejection) {
  public LedgerEntry {
    content = List.copyOf(content);
    relays = List.copyOf(relays);
  }

  /** The record whose words hold this one. */
  public Optional<RecordId> within() {
    return relays.stream().findFirst().map(Relay::record);
  }
}
