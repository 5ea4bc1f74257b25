package hearsay.intake.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A page without what no reader sees: the insides of scripts, styles, comments and drawings, and
 * attributes that say nothing about the text. It is about a third as long, so it is parsed in a
 * third of the time, and it knows where each of its characters stood in the page.
 *
 * <p>It is made by a scanner of tags, not a parser: where it does not follow the standard to the
 * letter (a script that holds a script in a comment, a tag that never ends), it leaves the page as
 * it is from there on. Delimiters stay, so that words on both sides of a comment are two texts as
 * before. One pass, linear.
 */
final class SlimPage {
  /** Elements whose insides are characters, not tags (HTML standard, 13.2.5). */
  private static final Set<String> RAW =
      Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes");

  /** What drawings are made of (SVG 2, but for what holds other markup). */
  private static final Set<String> DRAWN =
      Set.of(
          "path",
          "g",
          "use",
          "circle",
          "rect",
          "line",
          "polygon",
          "polyline",
          "ellipse",
          "defs",
          "clipPath",
          "linearGradient",
          "radialGradient",
          "stop",
          "symbol",
          "mask",
          "title",
          "desc",
          "text",
          "tspan",
          "filter",
          "image",
          "pattern",
          "marker",
          "style");

  /** What the reading of a page asks an element for. */
  private static final Set<String> KEPT_ATTRIBUTES =
      Set.of(
          "class",
          "id",
          "href",
          "rel",
          "role",
          "hidden",
          "aria-hidden",
          "lang",
          "itemprop",
          "property",
          "name",
          "content",
          "datetime",
          "data-testid",
          "data-test-id",
          "data-qa",
          "data-component");

  /** And of links, which most elements with names are. */
  private static final Set<String> OF_LINKS = Set.of("href", "rel", "itemprop");

  private static final int LONGEST_NAME = 24;

  private final String page;
  private final char[] chars;
  private final char[] slim;
  private int length;

  /** Where in this page each kept stretch begins, and in the other one. */
  private int[] slimStarts = new int[1024];

  private int[] pageStarts = new int[1024];
  private int stretches;

  /** How far the page was copied. */
  private int copied;

  private final List<ScriptData> data = new ArrayList<>();
  private boolean isScriptData;

  /**
   * A script that holds data: where its insides stand in the page.
   *
   * @param start the first unit
   * @param end the unit behind the last
   */
  record ScriptData(int start, int end) {}

  private SlimPage(String page) {
    this.page = page;
    this.chars = page.toCharArray();
    this.slim = new char[chars.length];
  }

  static SlimPage of(String page) {
    SlimPage slim = new SlimPage(page);
    int at = page.indexOf('<');
    while (at >= 0) {
      at = slim.skip(at);
      at = at < 0 ? at : page.indexOf('<', at);
    }
    slim.copyTo(page.length());
    return slim;
  }

  String html() {
    return new String(slim, 0, length);
  }

  /** The scripts of linked data, in the order of the page. */
  List<ScriptData> data() {
    return data;
  }

  /** Where a unit of this page stood; the page's end for what is behind the last one. */
  int inPage(int unit) {
    if (unit >= length || stretches == 0) {
      return page.length();
    }
    int found = Arrays.binarySearch(slimStarts, 0, stretches, unit);
    int stretch = found >= 0 ? found : -found - 2;
    return pageStarts[stretch] + unit - slimStarts[stretch];
  }

  /** Where a stretch that ends before a unit of this page ended. */
  int endInPage(int unit) {
    return unit <= 0 ? 0 : inPage(unit - 1) + 1;
  }

  /** Copies what was not copied yet, up to a place. */
  private void copyTo(int end) {
    if (end > copied) {
      if (stretches == slimStarts.length) {
        slimStarts = Arrays.copyOf(slimStarts, stretches * 2);
        pageStarts = Arrays.copyOf(pageStarts, stretches * 2);
      }
      slimStarts[stretches] = length;
      pageStarts[stretches++] = copied;
      System.arraycopy(chars, copied, slim, length, end - copied);
      length += end - copied;
      copied = end;
    }
  }

  private void leaveOut(int start, int end) {
    if (end > start) {
      copyTo(start);
      copied = end;
    }
  }

  /** Goes past what begins at a {@code <}; -1 where nothing more is to be left out. */
  private int skip(int at) {
    if (at + 1 >= page.length()) {
      return -1;
    }
    char next = chars[at + 1];
    if (next == '!') {
      return page.startsWith("<!--", at) ? skipComment(at) : skipDeclaration(at);
    }
    if (next == '/' || next == '?') {
      return pastTagEnd(at);
    }
    return isLetter(next) ? skipTag(at) : at + 1;
  }

  private int pastTagEnd(int at) {
    int end = page.indexOf('>', at + 2);
    return end < 0 ? -1 : end + 1;
  }

  /** Where marked data ends depends on what it stands in, which only a parser knows. */
  private int skipDeclaration(int at) {
    return page.startsWith("<![CDATA[", at) ? -1 : pastTagEnd(at);
  }

  /** A comment also ends at {@code --!>}, and {@code <!-->} is a whole one. */
  private int skipComment(int at) {
    int inside = at + "<!--".length();
    if (page.startsWith(">", inside) || page.startsWith("->", inside)) {
      return inside + 1;
    }
    int end = page.indexOf("--", inside);
    while (end >= 0 && !page.startsWith(">", end + 2) && !page.startsWith("!>", end + 2)) {
      end = page.indexOf("--", end + 1);
    }
    if (end < 0) {
      return -1;
    }
    leaveOut(inside, end);
    return end + 2;
  }

  private int skipTag(int at) {
    int end = at + 1;
    while (end < page.length() && !endsName(chars[end])) {
      end++;
    }
    String name =
        end - at > LONGEST_NAME ? "" : page.substring(at + 1, end).toLowerCase(Locale.ROOT);
    if (name.equals("plaintext")) {
      return -1;
    }
    isScriptData = false;
    int inside = skipAttributes(end, name);
    if (inside > 0 && name.equals("svg") && chars[inside - 2] != '/') {
      return skipDrawing(inside);
    }
    return inside > 0 && RAW.contains(name) ? skipRaw(inside, name) : inside;
  }

  /**
   * To the end of a drawing, without its insides. One that holds anything but drawing may end
   * early, by rules that only a parser knows: then nothing more is left out.
   */
  private int skipDrawing(int inside) {
    int at = page.indexOf('<', inside);
    while (at >= 0 && !page.startsWith("</svg>", at)) {
      int name = page.startsWith("</", at) ? at + 2 : at + 1;
      int end = name;
      while (end < chars.length && end - name < LONGEST_NAME && isLetter(chars[end])) {
        end++;
      }
      String tag = page.substring(name, end);
      int tagEnd = DRAWN.contains(tag) ? tagEnd(end) : -1;
      at = tagEnd < 0 ? -1 : page.indexOf('<', tagEnd);
      boolean isWords = tag.equals("title") || tag.equals("desc");
      if (isWords && at >= 0 && !page.startsWith("</", at)) {
        return -1;
      }
    }
    if (at >= 0) {
      leaveOut(inside, at);
    }
    return at;
  }

  /** Past the {@code >} of a tag, whatever its values hold; -1 where it has none. */
  private int tagEnd(int from) {
    int at = from;
    while (at < chars.length && chars[at] != '>') {
      at = chars[at] == '=' ? valueEnd(at + 1) : at + 1;
    }
    return at < chars.length ? at + 1 : -1;
  }

  private static boolean endsName(char c) {
    return c <= ' ' ? isSpace(c) : c == '/' || c == '>';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** From behind a tag's name to behind its {@code >}; -1 where it has none. */
  private int skipAttributes(int from, String element) {
    int at = from;
    while (at < page.length()) {
      char c = chars[at];
      if (c == '>') {
        return at + 1;
      }
      at = isSpace(c) || c == '/' ? at + 1 : skipAttribute(at, element);
    }
    return -1;
  }

  private int skipAttribute(int start, String element) {
    int nameEnd = start + 1;
    while (nameEnd < page.length() && chars[nameEnd] != '=' && !endsName(chars[nameEnd])) {
      nameEnd++;
    }
    int at = nameEnd;
    while (at < page.length() && isSpace(chars[at])) {
      at++;
    }
    boolean hasValue = at < page.length() && chars[at] == '=';
    int end = hasValue ? valueEnd(at + 1) : nameEnd;
    if (end > page.length()) {
      return end;
    }
    String name =
        nameEnd - start > LONGEST_NAME
            ? ""
            : page.substring(start, nameEnd).toLowerCase(Locale.ROOT);
    isScriptData |= element.equals("script") && name.equals("type") && says(start, end, "ld+json");
    boolean isOfLink = element.equals("a") && !OF_LINKS.contains(name);
    if (isOfLink || !isKept(name, start, end)) {
      leaveOut(start, end);
    } else if (name.equals("href") && element.equals("a")) {
      leaveOut(nameEnd, end);
    }
    return end;
  }

  private boolean isKept(String name, int start, int end) {
    return name.equals("style") ? says(start, end, "none") : KEPT_ATTRIBUTES.contains(name);
  }

  private boolean says(int start, int end, String word) {
    return page.substring(start, end).toLowerCase(Locale.ROOT).contains(word);
  }

  /** The end of a value; beyond the page where its quotation mark is never closed. */
  private int valueEnd(int from) {
    int at = from;
    while (at < page.length() && isSpace(chars[at])) {
      at++;
    }
    if (at >= page.length() || chars[at] == '>') {
      return at;
    }
    char mark = chars[at];
    if (mark == '"' || mark == '\'') {
      int end = page.indexOf(mark, at + 1);
      return end < 0 ? page.length() + 1 : end + 1;
    }
    while (at < page.length() && !isSpace(chars[at]) && chars[at] != '>') {
      at++;
    }
    return at;
  }

  /** Past the end tag of an element that holds characters only. */
  private int skipRaw(int inside, String name) {
    int end = page.indexOf("</", inside);
    while (end >= 0 && !isEndTag(end, name)) {
      end = page.indexOf("</", end + 2);
    }
    if (end < 0 || (name.equals("script") && holdsScriptInComment(inside, end))) {
      return -1;
    }
    if (name.equals("script") || name.equals("style")) {
      if (isScriptData) {
        data.add(new ScriptData(inside, end));
      }
      leaveOut(inside, end);
    }
    return end + 2;
  }

  private boolean isEndTag(int at, String name) {
    int end = at + 2 + name.length();
    return page.regionMatches(true, at + 2, name, 0, name.length())
        && end < page.length()
        && endsName(chars[end]);
  }

  private boolean holdsScriptInComment(int from, int to) {
    String inside = page.substring(from, to);
    int comment = inside.indexOf("<!--");
    return comment >= 0
        && inside.indexOf("-->", comment) < 0
        && inside.toLowerCase(Locale.ROOT).indexOf("<script", comment) >= 0;
  }
}
