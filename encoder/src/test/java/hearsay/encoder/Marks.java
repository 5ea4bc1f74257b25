package hearsay.encoder;

import hearsay.statement.Attribution;
import hearsay.text.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with its expected parts marked in place, so that nobody counts words: [source], {cue},
 * &lt;content&gt;. In a text with more than one attribution, a digit right behind an opening
 * bracket says whose part it is: [1 ...], &lt;2 ...&gt;. {@code \n} stands for a line's end. Parts
 * may stand in one another: what one speaker relays is marked again within.
 *
 * @param plain the text without its marks
 * @param words all its words and punctuation marks
 */
record Marks(String plain, List<String> words, List<Part> parts) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s]");
  private static final String OPENS = "[{<";
  private static final String CLOSES = "]}>";

  /**
   * A part of an attribution, in words.
   *
   * @param owner the number of the attribution
   * @param kind {@link Tags#SOURCE}, {@link Tags#CUE} or {@link Tags#CONTENT}
   */
  record Part(int owner, int kind, int from, int to) {}

  static Marks parse(String marked) {
    StringBuilder plain = new StringBuilder();
    List<String> words = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    List<Part> open = new ArrayList<>();
    Matcher word = WORD.matcher(marked);
    int i = 0;
    while (i < marked.length()) {
      char c = marked.charAt(i);
      if (OPENS.indexOf(c) >= 0) {
        boolean numbered = Character.isDigit(marked.charAt(i + 1)) && marked.charAt(i + 2) == ' ';
        int owner = numbered ? marked.charAt(i + 1) - '0' : 1;
        open.add(new Part(owner, OPENS.indexOf(c) + 1, words.size(), words.size()));
        i += numbered ? 3 : 1;
      } else if (CLOSES.indexOf(c) >= 0) {
        Part part = open.remove(open.size() - 1);
        parts.add(new Part(part.owner(), part.kind(), part.from(), words.size()));
        i++;
      } else if (marked.startsWith("\\n", i)) {
        plain.append('\n');
        i += 2;
      } else if (word.region(i, marked.length()).lookingAt()) {
        words.add(word.group());
        plain.append(word.group());
        i = word.end();
      } else {
        plain.append(c);
        i++;
      }
    }
    return new Marks(plain.toString(), List.copyOf(words), List.copyOf(parts));
  }

  /** The expected attributions, each as one line of words, in the order of their numbers. */
  List<String> lines() {
    TreeSet<Integer> owners = new TreeSet<>();
    parts.forEach(part -> owners.add(part.owner()));
    return owners.stream()
        .map(
            owner ->
                line(words(owner, Tags.SOURCE), words(owner, Tags.CUE), words(owner, Tags.CONTENT)))
        .toList();
  }

  private String words(int owner, int kind) {
    return parts.stream()
        .filter(part -> part.owner() == owner && part.kind() == kind)
        .sorted(Comparator.comparingInt(Part::from))
        .map(part -> spoken(String.join(" ", words.subList(part.from(), part.to()))))
        .collect(Collectors.joining(" / "));
  }

  /** What was read, in the same shape: whole words, and punctuation only where there is no word. */
  static String line(SourceText text, Attribution read) {
    return line(
        read.source().map(source -> spoken(text.cut(source))).orElse(""),
        spoken(text.cut(read.cue())),
        read.content().stream()
            .map(part -> spoken(text.cut(part)))
            .collect(Collectors.joining(" / ")));
  }

  static String line(SourceText text, Draft draft) {
    return line(
        draft.source().map(source -> spoken(text.cut(source))).orElse(""),
        spoken(text.cut(draft.cue())),
        draft.content().stream()
            .map(part -> spoken(text.cut(part)))
            .collect(Collectors.joining(" / ")));
  }

  private static String line(String source, String cue, String content) {
    return "[" + source + "] {" + cue + "} <" + content + ">";
  }

  /** The words of a stretch with one blank between them; its marks where it has no word. */
  private static String spoken(String stretch) {
    List<String> all = WORD.matcher(stretch).results().map(found -> found.group()).toList();
    List<String> spelled =
        all.stream().filter(one -> Character.isLetterOrDigit(one.codePointAt(0))).toList();
    return String.join(" ", spelled.isEmpty() ? all : spelled);
  }
}
