package hearsay.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds methods and constructors in blanked code by counting braces.
 *
 * <p>A body is a brace that stands in no parentheses and follows a closing parenthesis (perhaps
 * with {@code throws}), or the bare name of a compact constructor, unless what stands before it
 * since the last brace or semicolon is a control statement, a {@code new} or a type declaration.
 * Lambdas and anonymous classes count as lines of the method around them; the methods of an
 * anonymous class are counted by themselves too.
 */
final class Methods {
  /**
   * One method: its name, the line of that name, and how many lines there are from it to the
   * closing brace.
   */
  record Method(String name, int line, int lines) {}

  private static final Pattern NO_METHOD =
      Pattern.compile(
          "\\b(?:if|for|while|switch|catch|try|synchronized)\\s*\\(|\\bnew\\b|->|="
              + "|\\b(?:class|interface|enum|record)\\s+\\w+");
  private static final Pattern NAME =
      Pattern.compile("(\\w+)\\s*\\([^)]*\\)\\s*(?:throws[\\w.,\\s]+)?$");
  private static final Pattern COMPACT =
      Pattern.compile("(?:public|protected|private)\\s+([A-Z]\\w*)$");
  private static final Pattern ANNOTATION =
      Pattern.compile("@[\\w.]++\\s*+(?:\\((?:[^()]++|\\([^()]*+\\))*+\\))?");

  private record Opening(boolean isBrace, String name, int nameAt) {}

  private Methods() {}

  static List<Method> find(JavaCode code) {
    String text = code.text();
    List<Method> methods = new ArrayList<>();
    Deque<Opening> open = new ArrayDeque<>();
    int header = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inParentheses = !open.isEmpty() && !open.peek().isBrace();
      if (c == '(') {
        open.push(new Opening(false, "", i));
      } else if (c == '{') {
        open.push(inParentheses ? new Opening(true, "", i) : opening(text, header, i));
        header = inParentheses ? header : i + 1;
      } else if ((c == ')' || c == '}') && !open.isEmpty()) {
        Opening closed = open.pop();
        if (!closed.name().isEmpty()) {
          int line = code.lineOf(closed.nameAt());
          methods.add(new Method(closed.name(), line, code.lineOf(i) - line + 1));
        }
        boolean stillInside = !open.isEmpty() && !open.peek().isBrace();
        header = c == '}' && !stillInside ? i + 1 : header;
      } else if (c == ';' && !inParentheses) {
        header = i + 1;
      }
    }
    return methods;
  }

  private static Opening opening(String text, int header, int brace) {
    StringBuilder words = new StringBuilder(text.substring(header, brace));
    Matcher annotation = ANNOTATION.matcher(words.toString());
    while (annotation.find()) {
      if (!annotation.group().startsWith("@interface")) {
        for (int i = annotation.start(); i < annotation.end(); i++) {
          words.setCharAt(i, ' ');
        }
      }
    }
    String before = words.toString().stripTrailing();
    if (NO_METHOD.matcher(before).find()) {
      return new Opening(true, "", brace);
    }
    Matcher name = NAME.matcher(before);
    Matcher compact = COMPACT.matcher(before);
    if (name.find()) {
      return new Opening(true, name.group(1), header + name.start(1));
    }
    return compact.find()
        ? new Opening(true, compact.group(1), header + compact.start(1))
        : new Opening(true, "", brace);
  }
}
