package hearsay.time;

import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the expressions of time of a text: cut into lexemes, matched by the rules, put together,
 * and left out where what stands beside them shows that they are none. Linear in the text.
 */
final class PhraseFinder {
  private final RuleMatcher matcher = new RuleMatcher();

  /** The expressions in text order; they do not overlap. */
  List<TimePhrase> find(SourceText text) {
    List<TimePhrase> found = new ArrayList<>();
    TimeLexer lexer = new TimeLexer(text.toString());
    int at = 0;
    int sentence = 0;
    while (at < text.length()) {
      int end = lexer.fill(at);
      found.addAll(new Stretch(lexer.lexemes(), sentence).find());
      sentence++;
      at = Math.max(end, at + 1);
    }
    return found;
  }

  /** The expressions of one stretch while they are found. */
  private final class Stretch {
    private final Lexemes lexemes;
    private final int sentence;
    private final List<TimePhrase> found = new ArrayList<>();

    /** Where the last match ended, and the last expression began and ended, as lexemes. */
    private int floor;

    private int lastFrom;
    private int lastTo = -1;

    Stretch(Lexemes lexemes, int sentence) {
      this.lexemes = lexemes;
      this.sentence = sentence;
    }

    List<TimePhrase> find() {
      int at = 0;
      while (at < lexemes.size()) {
        Match match = matcher.at(lexemes, at);
        at = match == null ? at + 1 : take(match);
      }
      return found;
    }

    private int take(Match match) {
      if (!match.rule().build().isNothing()) {
        if (!PhraseFilter.isTime(lexemes, match)) {
          return match.from() + 1;
        }
        add(match);
      }
      floor = match.to();
      return floor;
    }

    private void add(Match match) {
      Expression expression = Composer.compose(lexemes, match);
      Surroundings all = Surroundings.of(lexemes, match, expression.modifier(), floor);
      TimePhrase phrase =
          new TimePhrase(
              lexemes.span(all.from(), match.to()),
              expression.with(all.modifier()).with(all.side()),
              Clause.around(lexemes, all.from(), match.to()),
              match.rule().id(),
              lexemes.is(all.from(), WordClass.THE),
              endsRange(all.from(), expression),
              sentence);
      int last = found.size() - 1;
      if (isBesideLast(all.from()) && ClockJoin.joins(found.get(last), phrase)) {
        found.set(last, ClockJoin.join(found.get(last), phrase));
      } else {
        found.add(phrase);
        lastFrom = all.from();
      }
      lastTo = match.to();
    }

    /** A clock time and the day beside it are one: <i>10 p.m. Wednesday, Friday at noon</i>. */
    private boolean isBesideLast(int from) {
      for (int i = lastTo; lastTo >= 0 && i < from; i++) {
        if (!lexemes.is(i, WordClass.COMMA) && !lexemes.is(i, WordClass.AT)) {
          return false;
        }
      }
      return lastTo >= 0 && from - lastTo <= 2;
    }

    private boolean endsRange(int from, Expression end) {
      if (lastTo < 0 || from != lastTo + 1) {
        return false;
      }
      boolean alike = RangeYear.isAlike(found.get(found.size() - 1).expression(), end);
      boolean dash = lexemes.is(lastTo, WordClass.DASH) || lexemes.is(lastTo, WordClass.HYPHEN);
      boolean opened =
          lexemes.value(lastFrom - 1, WordClass.PREPOSITION) == Preposition.FROM.place();
      boolean joined = (lexemes.is(lastTo, WordClass.TO) && (alike || opened)) || (dash && alike);
      boolean between =
          lexemes.is(lastTo, WordClass.AND) && lexemes.is(lastFrom - 1, WordClass.BETWEEN);
      return joined || between;
    }
  }
}
