package hearsay.statement;

import hearsay.text.SentenceFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import hearsay.text.TokenFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads who is quoted, by rules: finds the quotations, reads the narration on both sides of each
 * for a cue and a source, and joins what one speaker goes on saying. Leaves alone what stands in
 * quotation marks for another reason: titles, mottos, words held at a distance. Linear in the text.
 * Not safe for use by two threads at once.
 */
public final class RuleAttributionReader implements AttributionReader {
  /** See {@link #version()}. */
  public static final String VERSION = "rules-2";

  /**
   * Of quotations that end without a mark and have a cue behind them, 3 of 8 of up to four words
   * are statements, and 20 of 22 longer ones (train; AttributionJudge's rule, November 2026).
   */
  private static final int LONGEST_FRAGMENT = 4;

  /**
   * Words that end with something that is not known yet and has no name: <i>They sang a song</i>.
   */
  private static final Pattern THING =
      Pattern.compile("(?:^|\\s)(?:a|an)(?:\\s[\\p{Ll}-]++){1,3}$");

  private static final Pattern LONGER_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{4,}");

  private final SentenceFinder sentences = new SentenceFinder();
  private final TokenFinder tokens = new TokenFinder();

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public Found read(SourceText text, List<Span> all) {
    List<Transcript.Line> transcript = Transcript.find(text, all);
    List<Span> paragraphs = withoutLines(all, transcript);
    QuotationFinder.Found marks = QuotationFinder.find(text, paragraphs);
    Surroundings surroundings = new Surroundings(text, paragraphs, sentences, tokens);
    List<Draft> drafts = new Joiner(text, paragraphs, marks.quotations(), surroundings).join();
    List<Attribution> attributions = new ArrayList<>();
    drafts.forEach(draft -> attributions.add(draft.finish(text, marks.quotations())));
    transcript.forEach(line -> attributions.add(line.attribution()));
    attributions.sort(Comparator.comparing(one -> one.content().get(0)));
    return new Found(attributions, marks.diagnostics());
  }

  /** What stands in quotation marks within a line of a transcript is said by its speaker. */
  private static List<Span> withoutLines(List<Span> paragraphs, List<Transcript.Line> transcript) {
    if (transcript.isEmpty()) {
      return paragraphs;
    }
    List<Span> kept = new ArrayList<>(paragraphs);
    for (int i = transcript.size() - 1; i >= 0; i--) {
      kept.remove(transcript.get(i).paragraph());
    }
    return kept;
  }

  /**
   * Goes through the quotations in text order and gives each to a new attribution, to the last one,
   * or to nobody.
   */
  private static final class Joiner {
    private final SourceText text;
    private final List<Span> paragraphs;
    private final List<Quotation> quotations;
    private final Surroundings surroundings;
    private final List<Draft> drafts = new ArrayList<>();

    Joiner(
        SourceText text,
        List<Span> paragraphs,
        List<Quotation> quotations,
        Surroundings surroundings) {
      this.text = text;
      this.paragraphs = paragraphs;
      this.quotations = quotations;
      this.surroundings = surroundings;
    }

    List<Draft> join() {
      for (int i = 0; i < quotations.size(); i++) {
        int from = i == 0 ? 0 : quotations.get(i - 1).end();
        int to = i + 1 == quotations.size() ? text.length() : quotations.get(i + 1).start();
        read(
            quotations.get(i),
            surroundings.before(quotations.get(i), from),
            surroundings.after(quotations.get(i), to));
      }
      return drafts;
    }

    private void read(Quotation quotation, Optional<Clause> before, Optional<Clause> after) {
      Optional<Candidate> preceding =
          before.flatMap(PrecedingClause::read).flatMap(this::withSource).filter(this::speaks);
      boolean ended = endsSentence(quotation);
      Optional<Candidate> following =
          mayBeFollowed(quotation, before, preceding)
              ? after.flatMap(clause -> FollowingClause.read(clause, ended)).filter(this::speaks)
              : Optional.empty();
      boolean goesOn = continuesLast(quotation, preceding);
      if (goesOn && following.isEmpty()) {
        last().join(quotation);
        return;
      }
      boolean followingWins =
          following.isPresent() && (preceding.isEmpty() || goesOn || endsWithComma(quotation));
      Optional<Candidate> winner = followingWins ? following : preceding;
      if (winner.isPresent()) {
        Optional<Candidate> second = followingWins ? preceding : following;
        List<Span> content =
            followingWins
                ? withOpening(quotation, before, preceding)
                : withEnding(quotation, before, after);
        drafts.add(new Draft(winner.get(), second, content, quotation));
        if (followingWins) {
          last().reach(endOf(after.get()));
        }
      } else if (standsAloneAfterLast(quotation)) {
        last().join(quotation);
      }
    }

    /**
     * Whether a clause behind can name the speaker. In the middle of a sentence it can only where a
     * comma ends the quotation, no title stands in it, and no verb of saying came before: that one
     * would be the cue. A few words that end without a mark are a name or a fragment, whoever is
     * said to do something behind them.
     */
    private boolean mayBeFollowed(
        Quotation quotation, Optional<Clause> before, Optional<Candidate> preceding) {
      if (isFragment(quotation)) {
        return false;
      }
      boolean leads = before.isEmpty() || preceding.isPresent() || before.get().lastWord() < 0;
      if (leads
          || before.get().endsWithColon()
          || !isSameParagraph(endOf(before.get()), quotation.start())) {
        return true;
      }
      return endsWithComma(quotation) && !isTitle(quotation) && !hasCue(before.get());
    }

    private boolean isFragment(Quotation quotation) {
      return Character.isLetterOrDigit(lastInner(quotation))
          && !endsWithComma(quotation)
          && QuotedShare.words(text, quotation.start(), quotation.end()) <= LONGEST_FRAGMENT;
    }

    private static boolean hasCue(Clause clause) {
      for (int i = 0; i < clause.size(); i++) {
        if (Cue.at(clause, i).isPresent()) {
          return true;
        }
      }
      return false;
    }

    /** Whether every longer word begins with a capital: a film, a motto, a programme. */
    private boolean isTitle(Quotation quotation) {
      return LONGER_WORD
          .matcher(text)
          .region(quotation.start(), quotation.end())
          .results()
          .allMatch(word -> Character.isUpperCase(text.charAt(word.start())));
    }

    private Draft last() {
      return drafts.get(drafts.size() - 1);
    }

    /**
     * A cue without a subject (<i>adding: “...”</i>) shares the subject of its clause, else of the
     * quotation before.
     */
    private Optional<Candidate> withSource(Candidate candidate) {
      if (candidate.source().isPresent()) {
        return Optional.of(candidate);
      }
      if (!candidate.inherits()
          || drafts.isEmpty()
          || !isSameParagraph(last().end(), candidate.cue().start())) {
        return Optional.empty();
      }
      return Optional.of(
          new Candidate(
              candidate.rule(),
              last().winner().source(),
              candidate.cue(),
              candidate.cueClass(),
              true));
    }

    /** Whether the source says something: it is not named, nor told. */
    private boolean speaks(Candidate candidate) {
      boolean isSpokenTo =
          candidate
              .source()
              .filter(source -> PassiveCue.isSpokenTo(text, source, candidate.cue()))
              .isPresent();
      return !isSpokenTo && !isNaming(candidate);
    }

    /** Whether something is named and nobody speaks: <i>a song called “...”</i>. */
    private boolean isNaming(Candidate candidate) {
      return FunctionWords.NAMING.has(text.cut(candidate.cue()))
          && candidate
              .source()
              .filter(source -> THING.matcher(text.cut(source)).find())
              .isPresent();
    }

    private boolean isSameParagraph(int from, int to) {
      for (int i = from; i < to; i++) {
        if (text.charAt(i) == '\n') {
          return false;
        }
      }
      return true;
    }

    /**
     * Whether the last speaker goes on: the same narration led here (<i>“...,” she said,
     * “...”</i>), or nothing but the end of that narration stands between (<i>“...,” she said.
     * “...”</i>).
     */
    private boolean continuesLast(Quotation quotation, Optional<Candidate> preceding) {
      if (drafts.isEmpty()) {
        return false;
      }
      boolean sameCue =
          preceding.isPresent() && preceding.get().cue().equals(last().winner().cue());
      boolean adjacent =
          isBlank(last().end(), quotation.start())
              && last().lastParagraph() == quotation.firstParagraph();
      return sameCue
          || (preceding.isEmpty()
              && adjacent
              && last().end() > last().contentEnd()
              && startsSentence(quotation));
    }

    private boolean isBlank(int from, int to) {
      for (int i = from; i < to; i++) {
        if (!QuotationMarkFinder.isSpace(text.charAt(i))) {
          return false;
        }
      }
      return from <= to;
    }

    /**
     * Whether the quotation is a paragraph of its own right behind the one in which the last
     * speaker spoke.
     */
    private boolean standsAloneAfterLast(Quotation quotation) {
      if (drafts.isEmpty() || last().lastParagraph() != quotation.firstParagraph() - 1) {
        return false;
      }
      Span paragraph = paragraphs.get(quotation.lastParagraph());
      Span before = paragraphs.get(last().lastParagraph());
      return quotation.start() == paragraphs.get(quotation.firstParagraph()).start()
          && quotation.end() >= paragraph.end()
          && last().end() >= before.end()
          && startsSentence(quotation);
    }

    private boolean startsSentence(Quotation quotation) {
      for (int i = quotation.start(); i < quotation.end(); i++) {
        if (Character.isLetterOrDigit(text.charAt(i))) {
          return !Character.isLowerCase(text.charAt(i));
        }
      }
      return false;
    }

    private boolean endsSentence(Quotation quotation) {
      return lastInner(quotation) == '.';
    }

    private boolean endsWithComma(Quotation quotation) {
      boolean outside = quotation.end() < text.length() && text.charAt(quotation.end()) == ',';
      return outside || ",?!—–".indexOf(lastInner(quotation)) >= 0;
    }

    /** The last character before the closing mark. */
    private char lastInner(Quotation quotation) {
      int i = quotation.end() - 1;
      while (i > quotation.start() && "”’\"'»`".indexOf(text.charAt(i)) >= 0) {
        i--;
      }
      return text.charAt(i);
    }

    /**
     * The content of a quotation that a clause follows: with the sentence's beginning, where that
     * is narration.
     */
    private List<Span> withOpening(
        Quotation quotation, Optional<Clause> before, Optional<Candidate> preceding) {
      boolean inTheSame =
          before.isPresent()
              && preceding.isEmpty()
              && !before.get().endsWithColon()
              && !before.get().endsWithComma();
      return inTheSame
              && before.get().lastWord() >= 0
              && isSameParagraph(endOf(before.get()), quotation.start())
          ? stretched(quotation, before.get().tokens().get(0).span().start(), quotation.end())
          : quotation.parts();
    }

    /**
     * The content of a quotation that a clause leads up to: with the sentence's end, where the
     * quotation breaks off.
     */
    private List<Span> withEnding(
        Quotation quotation, Optional<Clause> before, Optional<Clause> after) {
      boolean bare =
          before.isPresent() && !before.get().endsWithColon() && !before.get().endsWithComma();
      boolean goesOn =
          after.isPresent()
              && after.get().isWord(0)
              && !endsSentence(quotation)
              && !endsWithComma(quotation);
      if (!bare || !goesOn) {
        return quotation.parts();
      }
      int end = after.get().tokens().get(after.get().lastWord()).span().end();
      return stretched(quotation, quotation.start(), end);
    }

    private static List<Span> stretched(Quotation quotation, int start, int end) {
      List<Span> parts = new ArrayList<>(quotation.parts());
      parts.set(0, new Span(start, parts.get(0).end()));
      int last = parts.size() - 1;
      parts.set(last, new Span(parts.get(last).start(), end));
      return parts;
    }

    private static int endOf(Clause clause) {
      return clause.tokens().get(clause.size() - 1).span().end();
    }
  }
}
