package hearsay.app.web;

import java.util.Optional;

/** What a page gives back. */
sealed interface Answer {
  /**
   * A page to be made.
   *
   * @param template its name
   * @param title what stands in the browser's title and on top
   * @param page what the template shows
   */
  record Shown(String template, String title, Object page) implements Answer {}

  /**
   * Text of another kind.
   *
   * @param fileName what it is to be saved as; empty where it is to be shown
   */
  record Plain(String contentType, String text, Optional<String> fileName) implements Answer {
    static Plain json(String text) {
      boolean isLines = text.indexOf('\n') < text.length() - 1 && text.startsWith("{\"");
      return new Plain(
          isLines ? "application/jsonl; charset=utf-8" : "application/json; charset=utf-8",
          text,
          Optional.empty());
    }
  }

  /** Another address of the desk. */
  record GoTo(String address) implements Answer {}

  /**
   * Something is wrong, and a person can do something about it.
   *
   * @param status as HTTP has it
   */
  record Wrong(int status, String message, String advice) implements Answer {
    static Wrong notFound(String message, String advice) {
      return new Wrong(404, message, advice);
    }

    static Wrong badRequest(String message, String advice) {
      return new Wrong(400, message, advice);
    }
  }

  /** The whole ledger is being looked through for the first time. */
  record NotYet(String what) implements Answer {}
}
