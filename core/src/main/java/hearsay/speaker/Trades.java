package hearsay.speaker;

import hearsay.lexicon.Lexicon;
import hearsay.lexicon.RuleTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What credentials say of somebody's trade. Each credential's words are looked at once, however
 * often they occur.
 */
final class Trades {
  /**
   * @param tokens telling words, and the fields
   * @param fields the walks of life that somebody is in now
   */
  record Trade(Set<String> tokens, Set<String> fields) {}

  /** The walk of life of a noun for a person: a colonel and an officer are soldiers. */
  private static final Lexicon FIELDS =
      new Lexicon(RuleTable.load(Trades.class, "role-fields.tsv"), "words", "id");

  private final Map<String, Trade> byCredential = new HashMap<>();

  Trade of(SpeakerEvidence piece) {
    List<String> credentials = piece.credentials();
    if (credentials.size() == 1) {
      return of(credentials.get(0));
    }
    Set<String> tokens = new HashSet<>();
    Set<String> fields = new HashSet<>();
    for (String credential : credentials) {
      tokens.addAll(of(credential).tokens());
      fields.addAll(of(credential).fields());
    }
    return new Trade(tokens, fields);
  }

  /** The walk of life that a noun belongs to. */
  static Optional<String> field(String noun) {
    return FIELDS.classOf(noun);
  }

  private Trade of(String credential) {
    return byCredential.computeIfAbsent(credential, Trades::read);
  }

  private static Trade read(String credential) {
    List<String> words = FullName.words(credential);
    Set<String> tokens = new HashSet<>(FullName.telling(credential));
    Set<String> fields = new HashSet<>();
    boolean relative = !words.isEmpty() && SpeakerWords.RELATIVE.has(words.get(0));
    boolean past = words.stream().anyMatch(SpeakerWords.PAST::has);
    for (String word : words) {
      if (!relative && !past) {
        field(word).ifPresent(field -> fields.add("field " + field));
      }
      if (SpeakerWords.HELD_AT.has(word)) {
        break;
      }
    }
    tokens.addAll(fields);
    return new Trade(tokens, fields);
  }
}
