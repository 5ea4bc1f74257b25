package hearsay.statement;

import hearsay.lexicon.Lexicon;
import hearsay.lexicon.RuleTable;
import hearsay.text.WordRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What kind of saying a cue is, and the word that says so.
 *
 * <p>A verb group begins with its own verb and ends with the complement: in <i>declined to say</i>
 * and <i>wants to ask</i> the first verb that a table knows gives the class. A light verb gives it
 * only where nothing better follows: <i>continued to insist, seemed to promise, expressed fear</i>.
 *
 * @param name the class
 * @param form what the tables know it by, {@code _} between the words of a phrase; empty for {@code
 *     other}
 * @param at the index of its first word
 */
record CueClass(String name, String form, int at) {
  static final String DENIES = "denies";
  private static final String DECLINES = "declines";
  private static final String OTHER = "other";

  private static final Lexicon BEYOND_VERBS =
      new Lexicon(RuleTable.load(CueClass.class, "cue-classes.tsv"), "forms", "class");
  private static final Lexicon VERBS =
      new Lexicon(RuleTable.load(CueClass.class, "cues.tsv"), "forms", "class");

  /** The longest phrase of the table, in words. */
  private static final int LONGEST_PHRASE = 4;

  /** A phrase that begins in the cue may end this many words behind it: <i>{called} for</i>. */
  private static final int BEYOND_CUE = 1;

  /** The class of the cue that stands between two indices. */
  static CueClass of(WordRun run, int from, int to) {
    CueClass light = null;
    for (int i = from; i < to; i++) {
      Optional<CueClass> found = run.isWord(i) ? at(run, i, from, to) : Optional.empty();
      if (found.isPresent() && !MannerWords.LIGHT.has(found.get().form)) {
        return found.get().orDeclines(run, from);
      }
      light = light == null ? found.orElse(null) : light;
    }
    return light == null ? ofMarks(run, from, to) : light;
  }

  /** The honest answer for a cue that no table knows. */
  static CueClass unknown(int at) {
    return new CueClass(OTHER, "", at);
  }

  private static Optional<CueClass> at(WordRun run, int i, int from, int to) {
    for (int end = Math.min(i + LONGEST_PHRASE, to + BEYOND_CUE); end > i + 1; end--) {
      Optional<CueClass> phrase = known(run.joined(i, end), i);
      if (phrase.isPresent()) {
        return phrase;
      }
    }
    // In "shot back" and "pointed out" the particle is no verb, though "back" can be one.
    boolean particle = i > from && FunctionWords.PARTICLE.has(run.word(i));
    boolean auxiliary = FunctionWords.AUXILIARY.has(run.word(i));
    return particle || auxiliary ? Optional.empty() : known(run.word(i), i).or(() -> known(run, i));
  }

  /** By another inflection of the same word: the forms of cues.tsv have no infinitives. */
  private static Optional<CueClass> known(WordRun run, int i) {
    String word = run.word(i);
    return Stream.of("", "ing", "ed", "d", "s")
        .filter(ending -> word.endsWith(ending) && word.length() > ending.length() + 1)
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .flatMap(stem -> inflections(stem).stream())
        .flatMap(form -> known(form, i).stream())
        .findFirst();
  }

  private static List<String> inflections(String stem) {
    return stem.endsWith("y")
        ? List.of(stem.substring(0, stem.length() - 1) + "ies", stem + "s")
        : List.of(stem, stem + "s", stem + "es");
  }

  private static Optional<CueClass> known(String form, int i) {
    return BEYOND_VERBS
        .classOf(form)
        .or(() -> VERBS.classOf(form))
        .map(name -> new CueClass(name, form, i));
  }

  private CueClass orDeclines(WordRun run, int from) {
    boolean withheld = MannerWords.WITHHELD.has(run.word(at)) && Denial.isNegated(run, from, at);
    return withheld ? new CueClass(DECLINES, form, at) : this;
  }

  /** A cue without a word is a mark: a colon, a dash. */
  private static CueClass ofMarks(WordRun run, int from, int to) {
    boolean wordless = true;
    Optional<CueClass> mark = Optional.empty();
    for (int i = from; i < to; i++) {
      wordless &= !run.isWord(i);
      int at = i;
      mark = mark.or(() -> known(run.word(at), at));
    }
    return wordless && mark.isPresent() ? mark.get() : unknown(from);
  }

  /** Whether nobody needs to have spoken: a poll shows. */
  boolean isSilent() {
    return is(OTHER) || is("shows");
  }

  boolean is(String other) {
    return name.equals(other);
  }
}
