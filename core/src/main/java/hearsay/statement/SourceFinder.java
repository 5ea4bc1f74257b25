package hearsay.statement;

import hearsay.text.Span;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the words that name a speaker on one side of a cue: a name, a pronoun or a noun phrase with
 * its apposition. No grammar stands behind this, only commas, small words and capitals; where they
 * leave a doubt the stretch is the shorter one, since every word of it is a claim about somebody.
 */
final class SourceFinder {
  /** The longest source, in tokens: of 18,368 annotated ones in train two are longer. */
  private static final int LONGEST = 45;

  /** Marks that may stand within a name: <i>Quill-Reed (R-Bay), Reed & Sons, G. K. Reed</i>. */
  private static final Set<String> MARKS_IN_NAMES = Set.of(".", "-", "(", ")", "'", "’", "&", "/");

  private SourceFinder() {}

  /**
   * The subject that ends right before token {@code end}: <i>Nora Quill, who owns the mill,</i>
   * said.
   */
  static Optional<Span> before(Clause clause, int end) {
    int stop = Math.max(0, end - LONGEST);
    int head = end;
    if (clause.isComma(end - 1)) {
      int opening = openingComma(clause, end - 2, stop);
      if (opening <= stop) {
        return Optional.empty();
      }
      head = opening;
    } else if (clause.is(end - 1, FunctionWords.RELATIVE)) {
      return Optional.of(clause.span(end - 1, end));
    }
    int from = phraseStart(clause, head, stop);
    int to = head < end && clause.isComma(end - 1) ? end - 1 : head;
    return from < to && nameable(clause, from)
        ? Optional.of(clause.span(from, to))
        : Optional.empty();
  }

  /**
   * The comma before an inserted apposition that ends at {@code last}; at or before {@code stop}
   * where there is none.
   */
  private static int openingComma(Clause clause, int last, int stop) {
    boolean dash = clause.isDash(last + 1);
    for (int i = last; i > stop; i--) {
      boolean opens = dash ? clause.isDash(i) : clause.is(i, ",");
      if (opens && beginsApposition(clause, i + 1)) {
        return i;
      }
    }
    return stop;
  }

  private static boolean beginsApposition(Clause clause, int i) {
    return clause.is(i, FunctionWords.DETERMINER)
        || clause.is(i, FunctionWords.RELATIVE)
        || clause.is(i, "whose")
        || (clause.isWord(i)
            && !clause.is(i, FunctionWords.CONJUNCTION)
            && !clause.is(i, FunctionWords.PREPOSITION));
  }

  /** Walks left from {@code end} to where the noun phrase begins. */
  private static int phraseStart(Clause clause, int end, int stop) {
    int from = end;
    while (from > stop && !endsPhrase(clause, from - 1, end)) {
      from--;
    }
    while (from < end && isOpening(clause, from, end)) {
      from++;
    }
    return from;
  }

  private static boolean endsPhrase(Clause clause, int i, int end) {
    if (!clause.isWord(i)) {
      return !MARKS_IN_NAMES.contains(clause.word(i));
    }
    if (clause.is(i, "and")) {
      return !(clause.isCapitalized(i + 1) && clause.isCapitalized(i - 1));
    }
    boolean possessive = clause.is(i, "'s") || clause.is(i, "’s");
    boolean verb = clause.is(i, FunctionWords.AUXILIARY) && !clause.is(i, "to") && !possessive;
    boolean conjunction = clause.is(i, FunctionWords.CONJUNCTION) && !clause.is(i, "as");
    return verb || conjunction || (Cue.at(clause, i).isPresent() && i + 1 < end);
  }

  private static boolean isOpening(Clause clause, int i, int end) {
    return (clause.is(i, FunctionWords.OPENER) && i + 1 < end)
        || !clause.isWord(i)
        || (clause.isWord(i)
            && clause.word(i).endsWith("ly")
            && i + 1 < end
            && !clause.isCapitalized(i));
  }

  /**
   * The subject that begins at token {@code start}, behind its verb: said <i>Nora Quill, the owner
   * of the mill</i>.
   */
  static Optional<Span> after(Clause clause, int start) {
    int end = start;
    while (end < clause.size() && end - start < LONGEST && !endsName(clause, end, start)) {
      end++;
    }
    if (clause.is(end, ",")
        && clause.isWord(end + 1)
        && beginsApposition(clause, end + 1)
        && end > start) {
      end = appositionEnd(clause, end + 1, start);
    }
    while (end > start && !clause.isWord(end - 1) && !clause.is(end - 1, ")")) {
      end--;
    }
    return end > start && nameable(clause, start)
        ? Optional.of(clause.span(start, end))
        : Optional.empty();
  }

  private static boolean nameable(Clause clause, int start) {
    boolean relative = clause.is(start, FunctionWords.RELATIVE) && !clause.is(start, "who");
    boolean named =
        clause.isCapitalized(start)
            || clause.is(start, FunctionWords.PRONOUN)
            || clause.is(start, FunctionWords.DETERMINER)
            || isPlainNoun(clause, start);
    return named && !relative;
  }

  private static boolean isPlainNoun(Clause clause, int i) {
    return clause.isWord(i)
        && !clause.is(i, FunctionWords.PREPOSITION)
        && !clause.is(i, FunctionWords.CONJUNCTION)
        && !clause.is(i, FunctionWords.AUXILIARY)
        && !clause.is(i, FunctionWords.ADVERB)
        && !clause.word(i).endsWith("ing")
        && !clause.word(i).endsWith("ed");
  }

  private static boolean endsName(Clause clause, int i, int start) {
    if (!clause.isWord(i)) {
      return endsSegment(clause, i);
    }
    if (clause.is(start, FunctionWords.PRONOUN)) {
      return i > start;
    }
    boolean adjunct =
        clause.is(i, FunctionWords.ADJUNCT) && (!clause.isCapitalized(i) || isDay(clause, i));
    return i > start && adjunct;
  }

  private static boolean isDay(Clause clause, int i) {
    return clause.is(i, FunctionWords.ADJUNCT) && clause.word(i).endsWith("day");
  }

  private static boolean endsSentence(Clause clause, int i) {
    return i == clause.size() - 1 && (clause.is(i, ".") || clause.is(i, "?") || clause.is(i, "!"));
  }

  /** A comma, a colon, a dash, or the sentence's end. */
  private static boolean endsSegment(Clause clause, int i) {
    return clause.isComma(i) || clause.is(i, ":") || clause.is(i, ";") || endsSentence(clause, i);
  }

  private static int appositionEnd(Clause clause, int from, int start) {
    int end = from;
    while (end < clause.size() && end - start < LONGEST && !endsSegment(clause, end)) {
      end++;
    }
    return end;
  }

  /**
   * The subject that a participle shares: the name right before it (<i>a clip of Nora Quill
   * asking</i>), else the first noun phrase of the clause that stands before a verb (<i>Quill
   * shrugged, adding</i>).
   *
   * @param limit index of the participle
   */
  static Optional<Span> shared(Clause clause, int limit) {
    int name = limit;
    while (name > 0 && clause.isCapitalized(name - 1)) {
      name--;
    }
    if (name < limit && name > 0 && !clause.isComma(limit - 1)) {
      return Optional.of(clause.span(name, limit));
    }
    for (int start = 0; start < limit; start = nextSegment(clause, start, limit)) {
      int end = subjectEnd(clause, start, limit);
      if (end > 0) {
        return Optional.of(clause.span(skipOpening(clause, start, limit), end));
      }
    }
    return Optional.empty();
  }

  private static int nextSegment(Clause clause, int start, int limit) {
    int i = start;
    while (i < limit && !clause.isComma(i)) {
      i++;
    }
    return i + 1;
  }

  private static int skipOpening(Clause clause, int start, int limit) {
    int i = start;
    while (i < limit && (isOpening(clause, i, limit) || clause.is(i, FunctionWords.CONJUNCTION))) {
      i++;
    }
    return i;
  }

  /** Where the noun phrase that begins a segment ends, if a verb stands behind it; 0 otherwise. */
  private static int subjectEnd(Clause clause, int segment, int limit) {
    int start = skipOpening(clause, segment, limit);
    int end = start;
    while (end < limit && clause.isWord(end) && !isVerb(clause, end)) {
      end++;
    }
    boolean named =
        clause.isCapitalized(start)
            || clause.is(start, FunctionWords.PRONOUN)
            || clause.is(start, FunctionWords.DETERMINER);
    boolean verbFollows =
        end < limit && isVerb(clause, end) && !clause.is(end, FunctionWords.PREPOSITION);
    return named && end > start && verbFollows ? end : 0;
  }

  private static boolean isVerb(Clause clause, int i) {
    return clause.is(i, FunctionWords.AUXILIARY)
        || Cue.at(clause, i).isPresent()
        || clause.is(i, FunctionWords.PREPOSITION)
        || (!clause.isCapitalized(i) && clause.word(i).endsWith("ed"));
  }
}
