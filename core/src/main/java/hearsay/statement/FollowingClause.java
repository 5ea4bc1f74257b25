package hearsay.statement;

import hearsay.text.Span;
import java.util.Optional;

/**
 * Reads the narration behind a quotation: <i>“...,” she said</i>, <i>“...,” said Nora Quill</i>.
 */
final class FollowingClause {
  /** A subject with its credentials is at most so many tokens long before its verb comes. */
  private static final int LONGEST_SUBJECT = 40;

  /** A signature has at most so many tokens. */
  private static final int LONGEST_SIGNATURE = 8;

  private FollowingClause() {}

  /**
   * Who said it by this clause.
   *
   * @param ended whether the quotation ended its sentence, so that the clause is a sentence of its
   *     own
   */
  static Optional<Candidate> read(Clause clause, boolean ended) {
    int start = 0;
    while (start < clause.size() && !clause.isWord(start)) {
      start++;
    }
    if (clause.isDash(0)) {
      Optional<Candidate> signature = signature(clause, start);
      if (signature.isPresent()) {
        return signature;
      }
    }
    if (clause.is(start, "as")) {
      start++;
    }
    if (clause.is(start, "according") && clause.is(start + 1, "to")) {
      return named(
          "after-according-to",
          SourceFinder.after(clause, start + 2),
          clause.span(start, start + 2),
          "reports");
    }
    Optional<Candidate> inverted = inverted(clause, start);
    if (inverted.isPresent() || (ended && clause.isCapitalized(start))) {
      return inverted;
    }
    Optional<Candidate> plain = subjectFirst(clause, start);
    return plain.isPresent() || ended ? plain : unknownVerb(clause, start);
  }

  /** A dash and a name, and nothing more: how letters and collected voices are signed. */
  private static Optional<Candidate> signature(Clause clause, int start) {
    int last = clause.lastWord();
    boolean name = start == 1 && last - start < LONGEST_SIGNATURE && clause.isCapitalized(last);
    for (int i = start; name && i <= last; i++) {
      name = clause.isCapitalized(i) || !clause.isWord(i);
    }
    return name
        ? named(
            "after-dash-name",
            Optional.of(clause.span(start, last + 1)),
            clause.span(0, 1),
            "states")
        : Optional.empty();
  }

  private static Optional<Candidate> inverted(Clause clause, int start) {
    int verb = start;
    while (clause.is(verb, FunctionWords.ADVERB)) {
      verb++;
    }
    Optional<Cue> cue = Cue.at(clause, verb);
    if (cue.isEmpty() || clause.isCapitalized(verb) || cue.get().isParticiple(clause)) {
      return Optional.empty();
    }
    Optional<Span> source = SourceFinder.after(clause, cue.get().to());
    return source.isPresent()
        ? named(
            "after-verb-subject",
            source,
            clause.span(cue.get().from(), cue.get().to()),
            cue.get().cueClass())
        : Optional.empty();
  }

  private static Optional<Candidate> subjectFirst(Clause clause, int start) {
    int limit = Math.min(clause.size(), start + LONGEST_SUBJECT);
    for (int i = start + 1; i < limit; i++) {
      Optional<Cue> cue = Cue.at(clause, i);
      if (cue.isPresent() && isFinite(clause, cue.get(), start)) {
        Optional<Span> source =
            SourceFinder.before(clause, cue.get().from())
                .filter(found -> begins(clause, found, start));
        return named(
            "after-subject-verb",
            source,
            clause.span(cue.get().from(), cue.get().to()),
            cue.get().cueClass());
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a source begins the clause, or only an opening phrase up to a comma stands before it.
   */
  private static boolean begins(Clause clause, Span source, int start) {
    int i = start;
    while (i < clause.size() && clause.tokens().get(i).span().end() <= source.start()) {
      i++;
    }
    return i <= start + 1 || clause.isComma(i - 1);
  }

  private static boolean isFinite(Clause clause, Cue cue, int start) {
    return cue.from() > start
        && !cue.isParticiple(clause)
        && !isInsideSubject(clause, cue.verb(), start);
  }

  /**
   * Whether a relative pronoun right before makes the verb a part of the subject: <i>Quill, who
   * said little, told</i>.
   */
  private static boolean isInsideSubject(Clause clause, int verb, int start) {
    return verb - 1 > start && clause.is(verb - 1, FunctionWords.RELATIVE);
  }

  /**
   * A pronoun or a name with a past form right behind it, where a comma ended the quotation: <i>he
   * deadpanned</i>.
   */
  private static Optional<Candidate> unknownVerb(Clause clause, int start) {
    int verb = start;
    if (clause.is(start, FunctionWords.PRONOUN)) {
      verb++;
    } else {
      while (clause.isCapitalized(verb)) {
        verb++;
      }
    }
    while (clause.is(verb, FunctionWords.ADVERB)) {
      verb++;
    }
    boolean past = verb > start && clause.isWord(verb) && clause.word(verb).endsWith("ed");
    if (!past) {
      return Optional.empty();
    }
    Cue cue = Cue.unknown(clause, verb);
    return named(
        "after-unknown-verb",
        SourceFinder.before(clause, cue.from()),
        clause.span(cue.from(), cue.to()),
        cue.cueClass());
  }

  private static Optional<Candidate> named(
      String rule, Optional<Span> source, Span cue, String cueClass) {
    return source.isPresent()
        ? Optional.of(new Candidate(rule, source, cue, cueClass, false))
        : Optional.empty();
  }
}
