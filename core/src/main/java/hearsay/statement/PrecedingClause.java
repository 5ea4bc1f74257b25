package hearsay.statement;

import hearsay.text.Span;
import java.util.Optional;

/**
 * Reads the narration that leads up to a quotation: <i>She said: “...”</i>, <i>According to Quill,
 * “...”</i>.
 */
final class PrecedingClause {
  /** So many tokens may stand between a cue and the colon or comma before its quotation. */
  private static final int LONGEST_REST = 25;

  /** ... and so many where nothing separates them: <i>told the harbour board “...”</i>. */
  private static final int LONGEST_BARE_REST = 6;

  /** A name before a colon has at most so many tokens. */
  private static final int LONGEST_NAME = 10;

  private PrecedingClause() {}

  static Optional<Candidate> read(Clause clause) {
    int last = clause.lastWord();
    if (last < 0) {
      return Optional.empty();
    }
    if (clause.is(0, "according") && clause.is(1, "to") && clause.endsWithComma()) {
      Optional<Span> source = SourceFinder.after(clause, 2);
      return source.map(
          name ->
              new Candidate("before-according-to", source, clause.span(0, 2), "reports", false));
    }
    for (int i = last; i >= 0 && last - i <= LONGEST_REST; i--) {
      Optional<Cue> cue = Cue.at(clause, i);
      if (cue.isPresent()) {
        return leadsUp(clause, cue.get())
            ? Optional.of(candidate(clause, cue.get()))
            : Optional.empty();
      }
    }
    return nameAndColon(clause, last);
  }

  /**
   * Whether nothing but a recipient, a place or a time stands between the cue and the quotation.
   */
  private static boolean leadsUp(Clause clause, Cue cue) {
    int rest = clause.lastWord() + 1 - cue.to();
    if (rest <= 0 || clause.endsWithColon()) {
      return true;
    }
    if (clause.is(cue.to(), FunctionWords.OBJECT)) {
      return rest == 1 || (rest == 2 && clause.is(cue.to() + 1, "as"));
    }
    boolean adjunct =
        clause.is(cue.to(), FunctionWords.PREPOSITION)
            || clause.is(cue.to(), FunctionWords.ADJUNCT)
            || clause.is(cue.to(), FunctionWords.ADVERB);
    if (clause.is(clause.lastWord(), "that")) {
      return rest == 1 || adjunct || clause.is(cue.verb(), FunctionWords.TELLING);
    }
    boolean addressed = clause.is(cue.verb(), FunctionWords.TELLING);
    return clause.endsWithComma() ? adjunct || addressed : addressed && rest <= LONGEST_BARE_REST;
  }

  private static Candidate candidate(Clause clause, Cue cue) {
    Optional<Span> own =
        cue.isWithoutSubject(clause) ? Optional.empty() : SourceFinder.before(clause, cue.from());
    Optional<Span> source = own.or(() -> SourceFinder.shared(clause, cue.from()));
    boolean adjacent = clause.lastWord() < cue.to();
    int to =
        adjacent && clause.endsWithColon() && clause.is(cue.to(), ":") ? cue.to() + 1 : cue.to();
    String rule =
        clause.endsWithColon()
            ? "before-colon"
            : clause.endsWithComma() ? "before-comma" : "before-bare";
    return new Candidate(
        rule, source, clause.span(cue.from(), to), cue.cueClass(), cue.isWithoutSubject(clause));
  }

  private static Optional<Candidate> nameAndColon(Clause clause, int last) {
    boolean name =
        clause.is(last + 1, ":")
            && last < LONGEST_NAME
            && clause.isCapitalized(0)
            && clause.isCapitalized(last);
    return name
        ? Optional.of(
            new Candidate(
                "before-name-colon",
                Optional.of(clause.span(0, last + 1)),
                clause.span(last + 1, last + 2),
                "states",
                false))
        : Optional.empty();
  }
}
