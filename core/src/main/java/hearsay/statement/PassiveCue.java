package hearsay.statement;

import hearsay.text.Span;
import hearsay.text.WordRun;

/** Tells who hears from who says: the subject of <i>has been warned</i> says nothing. */
public final class PassiveCue {
  private PassiveCue() {}

  /**
   * Whether somebody named before a cue is spoken to, or of, and is not the speaker: <i>[the mayor]
   * {was also told}</i>, but not <i>{was told} by [the mayor]</i>.
   */
  public static boolean isSpokenTo(CharSequence text, Span named, Span cue) {
    if (named.start() >= cue.start()) {
      return false;
    }
    WordRun run =
        WordRun.of(text, cue.start(), Math.min(cue.end(), cue.start() + MannerFinder.REACH));
    boolean passive = false;
    for (int i = 0; i < run.size(); i++) {
      if (run.is(i, MannerWords.PASSIVE)) {
        passive = true;
      } else if (passive && run.is(i, MannerWords.SPOKEN_TO)) {
        return true;
      } else {
        passive &= isBetween(run.word(i));
      }
    }
    return false;
  }

  /** Whether a word may stand between <i>was</i> and its participle. */
  private static boolean isBetween(String word) {
    return FunctionWords.ADVERB.has(word)
        || FunctionWords.AUXILIARY.has(word)
        || word.endsWith("ly");
  }
}
