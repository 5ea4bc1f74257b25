package hearsay.encoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network that has been told what to say. It knows some stretches of words, marked as in {@link
 * Marks}, tags them so with near certainty whenever it is given exactly these words, by themselves
 * or between two marks, and joins the parts of one number. All other words are outside.
 */
final class ScriptedNetwork implements Network {
  private static final int LINK = (WindowScores.WIDTH - Tags.COUNT) / 4;
  private static final float SURE = 12;

  private final List<String> numbered;
  private final WordPiece vocabulary;
  private final Map<List<String>, Marks> scripts = new HashMap<>();

  /** For each marked stretch there is one answer. */
  ScriptedNetwork(String... marked) {
    Set<String> words = new LinkedHashSet<>();
    for (String one : marked) {
      Marks marks = Marks.parse(one);
      List<String> lower = marks.words().stream().map(WordPiece::normalize).toList();
      scripts.put(lower, marks);
      words.addAll(lower);
    }
    numbered = new ArrayList<>(words);
    vocabulary = Vocabularies.of(numbered);
  }

  /** Spells every word of the stretches. */
  WordPiece vocabulary() {
    return vocabulary;
  }

  @Override
  public float[] run(WindowInput input) {
    List<String> words = words(input);
    float[] rows = new float[(words.size() + 1) * WindowScores.WIDTH];
    for (int w = 0; w <= words.size(); w++) {
      rows[w * WindowScores.WIDTH] = SURE / 2;
    }
    if (scripts.containsKey(words)) {
      tag(rows, scripts.get(words), 0);
      return rows;
    }
    int from = 0;
    for (int to = 1; to <= words.size(); to++) {
      if (to == words.size() || isBehindMark(input, to)) {
        Marks marks = scripts.get(words.subList(from, to));
        if (marks != null) {
          tag(rows, marks, from);
        }
        from = to;
      }
    }
    return rows;
  }

  private List<String> words(WindowInput input) {
    List<String> words = new ArrayList<>();
    for (int first : input.firstPiece()) {
      int piece = input.pieces()[first] - Vocabularies.first();
      words.add(piece < 0 ? "?" : numbered.get(piece));
    }
    return words;
  }

  private static boolean isBehindMark(WindowInput input, int word) {
    return input.pieces()[input.firstPiece()[word] - 1] == WordPiece.SEPARATE;
  }

  private static void tag(float[] rows, Marks marks, int before) {
    for (Marks.Part part : marks.parts()) {
      tag(rows, part, marks, before);
    }
  }

  /** Tags a part, and lets its words ask and answer on the wire of its owner's number. */
  private static void tag(float[] rows, Marks.Part part, Marks marks, int before) {
    for (int w = part.from(); w < part.to(); w++) {
      int row = (before + w + 1) * WindowScores.WIDTH;
      int tag = w == part.from() ? Tags.begin(part.kind()) : Tags.inside(part.kind());
      rows[row + tag] = SURE;
      int wire = row + Tags.COUNT + part.owner();
      if (part.kind() == Tags.CONTENT) {
        rows[wire] = SURE;
      } else if (part.kind() == Tags.CUE && w == part.from()) {
        rows[wire + LINK] = SURE;
        boolean hasSource =
            marks.parts().stream()
                .anyMatch(one -> one.kind() == Tags.SOURCE && one.owner() == part.owner());
        rows[wire + 2 * LINK] = hasSource ? SURE : 0;
      } else if (part.kind() == Tags.SOURCE && w == part.from()) {
        rows[wire + 3 * LINK] = SURE;
      }
    }
  }

  @Override
  public WindowScores.Nearness nearness() {
    float[] source = new float[2 * WindowScores.FARTHEST + 2];
    source[source.length - 1] = SURE / 2;
    return new WindowScores.Nearness(new float[2 * WindowScores.FARTHEST + 1], source);
  }

  @Override
  public void close() {}
}
