package hearsay.lab;

import hearsay.lab.GoldArticle.GoldAttribution;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text written for this project with its attributions marked in it: {@code [1 source]}, {@code {1
 * cue}}, {@code <1 content>}, several numbers with a comma between them where words belong to
 * several records, {@code {2^1 cue}} where record 2 is within record 1. Marks may stand in one
 * another.
 *
 * @param text without the marks
 * @param records in the order of their numbers
 */
public record MarkedText(SourceText text, List<Marking> records) {
  /**
   * One record.
   *
   * @param within the number of the record that this one is within; 0 for an outermost one
   */
  public record Marking(int number, GoldAttribution parts, int within) {
    public boolean isOutermost() {
      return within == 0;
    }
  }

  public MarkedText {
    records = List.copyOf(records);
  }

  /** What is annotated outermost, as in the gold. */
  public GoldArticle outermost(String id) {
    return new GoldArticle(
        id,
        text,
        records.stream().filter(Marking::isOutermost).map(Marking::parts).toList(),
        List.of());
  }

  /**
   * Reads a marked text.
   *
   * @throws IllegalArgumentException where a mark is not sound; the message names the place
   */
  public static MarkedText parse(String marked) {
    return new Parser(marked).parse();
  }

  private static final class Draft {
    private final List<Span> source = new ArrayList<>();
    private final List<Span> cue = new ArrayList<>();
    private final List<Span> content = new ArrayList<>();
    private int within;

    private List<Span> part(char mark) {
      return switch (mark) {
        case '[' -> source;
        case '{' -> cue;
        default -> content;
      };
    }
  }

  /** A mark that is open. */
  private record Open(char mark, List<Integer> numbers, int start) {}

  /** Confined to one call. */
  private static final class Parser {
    private final String marked;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Draft> drafts = new TreeMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    Parser(String marked) {
      this.marked = marked;
    }

    MarkedText parse() {
      while (at < marked.length()) {
        char c = marked.charAt(at);
        at++;
        switch (c) {
          case '[', '{', '<' -> open(c);
          case ']', '}', '>' -> close(c);
          default -> text.append(c);
        }
      }
      if (!open.isEmpty()) {
        throw wrong("a mark is left open");
      }
      List<Marking> records = new ArrayList<>();
      drafts.forEach(
          (number, draft) ->
              records.add(
                  new Marking(
                      number,
                      new GoldAttribution(draft.source, draft.cue, draft.content),
                      draft.within)));
      return new MarkedText(SourceText.of(text.toString()), records);
    }

    private void open(char mark) {
      List<Integer> numbers = new ArrayList<>();
      do {
        int number = number();
        numbers.add(number);
        if (peek() == '^') {
          at++;
          draft(number).within = number();
        }
      } while (skip(','));
      if (!skip(' ')) {
        throw wrong("no blank behind the numbers");
      }
      open.push(new Open(mark, numbers, text.length()));
    }

    private void close(char mark) {
      Open one = open.isEmpty() ? null : open.pop();
      char expected = mark == '>' ? '<' : (char) (mark - 2);
      if (one == null || one.mark() != expected || one.start() == text.length()) {
        throw wrong("a mark closes what is not open");
      }
      for (int number : one.numbers()) {
        draft(number).part(one.mark()).add(new Span(one.start(), text.length()));
      }
    }

    private Draft draft(int number) {
      return drafts.computeIfAbsent(number, any -> new Draft());
    }

    private int number() {
      int from = at;
      while (Character.isDigit(peek())) {
        at++;
      }
      if (from == at) {
        throw wrong("no number");
      }
      return Integer.parseInt(marked.substring(from, at));
    }

    private char peek() {
      return at < marked.length() ? marked.charAt(at) : '\0';
    }

    private boolean skip(char c) {
      boolean there = peek() == c;
      at += there ? 1 : 0;
      return there;
    }

    private IllegalArgumentException wrong(String what) {
      int from = Math.max(0, at - 30);
      return new IllegalArgumentException(
          what + " at " + at + ": " + marked.substring(from, Math.min(marked.length(), at + 10)));
    }
  }
}
