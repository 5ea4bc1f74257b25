package hearsay.app.cli;

import hearsay.ledger.AskedQuestion;
import hearsay.ledger.LedgerException;
import hearsay.ledger.Outlook;
import java.util.List;

/** Finds the one question that a person means by its id or the beginning of it. */
final class QuestionName {
  private QuestionName() {}

  /** Whether what was typed can be a question's id and no forecast's: those have digits only. */
  static boolean isOne(String typed) {
    return typed.startsWith("q");
  }

  static AskedQuestion find(Outlook outlook, String typed) {
    List<AskedQuestion> found = isOne(typed) ? outlook.questions(typed) : List.of();
    if (found.size() == 1) {
      return found.get(0);
    }
    String what = found.isEmpty() ? "no question begins with " : "several questions begin with ";
    throw new LedgerException(what + typed, "The ids stand in hearsay question list");
  }
}
