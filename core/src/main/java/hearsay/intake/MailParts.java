package hearsay.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the part of a letter that is its text (RFC 2046): of alternatives the HTML before the
 * plain, else the first that has words, never an attachment. Nesting and number of parts are
 * bounded. Used once.
 */
final class MailParts {
  /**
   * A part that is text.
   *
   * @param body as it is carried, a character a byte
   */
  record Part(MailHead head, String body) {
    boolean isHtml() {
      return head.token("content-type").equals("text/html");
    }
  }

  /** Newsletters nest three deep; a forwarded one twice that. */
  private static final int MOST_DEPTH = 20;

  private static final int MOST_PARTS = 1000;

  /** RFC 2046, 5.1.1, allows 70. */
  private static final int LONGEST_BOUNDARY = 200;

  private final String letter;
  private int parts;
  private boolean isBrokenOff;

  /**
   * @param letter a character a byte
   */
  MailParts(String letter) {
    this.letter = letter;
  }

  /** Whether a part had no end. */
  boolean isBrokenOff() {
    return isBrokenOff;
  }

  Optional<Part> text() {
    return text(letter, 0);
  }

  private Optional<Part> text(String entity, int depth) {
    parts++;
    MailHead head = MailHead.of(entity);
    String type = head.token("content-type");
    boolean isAttached = head.token("content-disposition").equals("attachment");
    if (isAttached || depth > MOST_DEPTH || parts > MOST_PARTS) {
      return Optional.empty();
    }
    if (type.startsWith("multipart/")) {
      List<String> inner = parts(head, entity.substring(head.bodyStart()));
      return among(inner, depth, type.equals("multipart/alternative"));
    }
    if (type.equals("message/rfc822")) {
      return text(entity.substring(head.bodyStart()), depth + 1);
    }
    boolean isText = type.isEmpty() || type.equals("text/plain") || type.equals("text/html");
    Part part = new Part(head, isText ? entity.substring(head.bodyStart()) : "");
    return part.body().isBlank() ? Optional.empty() : Optional.of(part);
  }

  private Optional<Part> among(List<String> inner, int depth, boolean areAlternatives) {
    Optional<Part> found = Optional.empty();
    for (String entity : inner) {
      Optional<Part> part = text(entity, depth + 1);
      boolean isBetter = areAlternatives && part.isPresent() && part.get().isHtml();
      if (isBetter) {
        return part;
      }
      found = found.or(() -> part);
      if (found.isPresent() && !areAlternatives) {
        return found;
      }
    }
    return found;
  }

  /** What stands between boundaries. */
  private List<String> parts(MailHead head, String body) {
    List<String> found = new ArrayList<>();
    Optional<String> boundary =
        head.parameter("boundary").filter(name -> name.length() <= LONGEST_BOUNDARY);
    String mark = "--" + boundary.orElse("");
    int start = -1;
    int at = boundary.isEmpty() ? -1 : mark(mark, body, 0);
    while (at >= 0 && found.size() < MOST_PARTS) {
      if (start >= 0) {
        found.add(body.substring(start, at));
      }
      int lineEnd = body.indexOf('\n', at);
      start = lineEnd < 0 ? body.length() : lineEnd + 1;
      if (body.startsWith("--", at + mark.length())) {
        return found;
      }
      at = mark(mark, body, start);
    }
    isBrokenOff = true;
    if (start >= 0) {
      found.add(body.substring(start));
    }
    return found;
  }

  /** Where the next line begins that is a boundary; -1 where there is none. */
  private static int mark(String mark, String body, int from) {
    int at = body.indexOf(mark, from);
    while (at >= 0 && !isLine(mark, body, at)) {
      at = body.indexOf(mark, at + 1);
    }
    return at;
  }

  private static boolean isLine(String mark, String body, int at) {
    int end = at + mark.length();
    boolean starts = at == 0 || body.charAt(at - 1) == '\n';
    return starts
        && (end >= body.length()
            || Character.isWhitespace(body.charAt(end))
            || body.startsWith("--", end));
  }
}
