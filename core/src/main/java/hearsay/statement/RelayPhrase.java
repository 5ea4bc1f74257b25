package hearsay.statement;

import hearsay.lexicon.RuleTable;
import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words with which one source passes on what another said: <i>citing two officials, quoted the
 * mayor as saying</i>. Reasons are cited as well (<i>citing the costs</i>), and are nobody.
 *
 * @param phrase from the first word of relaying to the end of the one who is cited, or of <i>as
 *     saying</i>
 * @param cue <i>citing</i>, or <i>as saying</i>
 * @param source who is cited
 * @param quotesAs whether what was said follows <i>as saying</i>, so that the relaying verb is the
 *     cue of who relays
 */
public record RelayPhrase(Span phrase, Span cue, Span source, boolean quotesAs) {
  private static final Map<String, Set<String>> WORDS =
      RuleTable.load(RelayPhrase.class, "relays.tsv").rows().stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.id(), row -> Set.copyOf(row.words("words"))));

  /** The longest naming of who is cited, in words. */
  private static final int LONGEST_SOURCE = 20;

  /** Whether a text may hold a relay at all: cheap, and right when it says no. */
  public static boolean isLikely(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    return lower.contains("cit") || lower.contains("quot");
  }

  /** Whether a source speaks of itself, and so relays nobody: <i>I think</i> in a quotation. */
  public static boolean isSelf(String source) {
    return has("self", source.toLowerCase(Locale.ROOT));
  }

  /** The relays of a sentence, in text order. Linear in the sentence. */
  public static List<RelayPhrase> find(CharSequence text, Span sentence) {
    WordRun run = WordRun.of(text, sentence.start(), sentence.end());
    List<RelayPhrase> found = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      if (has("quoted", run.word(i)) || has("verb", run.word(i))) {
        at(run, i).ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * The first verb of saying between two offsets that is no part of the phrase: the cue of who
   * relays, where a reader took the phrase for it.
   */
  public Optional<Span> verbBeside(CharSequence text, int from, int to) {
    WordRun run = WordRun.of(text, from, to);
    for (int i = 0; i < run.size(); i++) {
      boolean verb = Cue.isVerb(run.word(i)) && !FunctionWords.DETERMINER.has(run.word(i - 1));
      if (verb && !run.spans().get(i).overlaps(phrase)) {
        int start = i;
        while (start > 0 && FunctionWords.AUXILIARY.has(run.word(start - 1))) {
          start--;
        }
        return Optional.of(run.span(start, i + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean has(String row, String word) {
    return WORDS.get(row).contains(word);
  }

  private static Optional<RelayPhrase> at(WordRun run, int verb) {
    int end = endOfSource(run, verb + 1);
    if (end == verb + 1) {
      return Optional.empty();
    }
    Span source = run.span(verb + 1, end);
    boolean saying =
        has("quoted", run.word(verb)) && run.is(end, "as") && run.word(end + 1).endsWith("ing");
    if (saying) {
      return Optional.of(
          new RelayPhrase(run.span(verb, end + 2), run.span(end, end + 2), source, true));
    }
    return has("verb", run.word(verb)) && isSpeaker(run, verb + 1, end)
        ? Optional.of(new RelayPhrase(run.span(verb, end), run.span(verb, verb + 1), source, false))
        : Optional.empty();
  }

  private static int endOfSource(WordRun run, int from) {
    int i = from;
    while (i < run.size() && i - from < LONGEST_SOURCE && goesOn(run, from, i)) {
      i++;
    }
    return i;
  }

  private static boolean goesOn(WordRun run, int from, int i) {
    if (run.isWord(i)) {
      return !has("end", run.word(i)) || joinsNames(run, from, i);
    }
    boolean title = run.is(i, ".") && run.isAttached(i) && run.is(i - 1, MannerWords.TITLE);
    return title || run.is(i, "&") || run.is(i, "/");
  }

  /** In <i>a minister and two officials</i> the word ends nothing. */
  private static boolean joinsNames(WordRun run, int from, int i) {
    boolean noun = run.isOfName(i + 1) || has("speaker", run.word(i + 2));
    return i > from && run.is(i, "and") && noun;
  }

  private static boolean isSpeaker(WordRun run, int from, int to) {
    boolean named = false;
    for (int i = from; i < to; i++) {
      if (has("speaker", run.word(i))) {
        return true;
      }
      if (has("reason", run.word(i))) {
        return false;
      }
      named |= run.isCapitalized(i);
    }
    return named;
  }
}
