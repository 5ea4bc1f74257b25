package hearsay.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The scores of all words of an article, each out of the window that owns it. */
final class ArticleScores {
  /** So many words of a long content speak for it when its cue is sought. */
  private static final int SPOKESMEN = 16;

  private final Words words;
  private final List<Window> windows;
  private final List<WindowScores> scores = new ArrayList<>();

  /** The first word that has scores; what follows is counted from it. */
  private final int base;

  private final float[] tags;
  private final int[] owner;

  /** Runs the network over windows that follow one another, one by one. */
  ArticleScores(Words words, List<Window> windows, Network network) {
    this.words = words;
    this.windows = windows;
    this.base = windows.isEmpty() ? 0 : windows.get(0).ownedFrom();
    int count = windows.isEmpty() ? 0 : windows.get(windows.size() - 1).ownedTo() - base;
    this.tags = new float[count * Tags.COUNT];
    this.owner = new int[count];
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      WindowScores one =
          new WindowScores(network.run(WindowInput.of(words, window)), network.nearness());
      scores.add(one);
      for (int w = window.ownedFrom(); w < window.ownedTo(); w++) {
        one.tags(w - window.from() + 1, tags, (w - base) * Tags.COUNT);
        owner[w - base] = i;
      }
    }
  }

  /** The pieces of an article, in text order. */
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    int from = base;
    for (int w = base + 1; w <= base + owner.length; w++) {
      if (w == base + owner.length || words.beginsSegment(w)) {
        addPieces(from, w, pieces);
        from = w;
      }
    }
    return pieces;
  }

  private void addPieces(int from, int to, List<Piece> pieces) {
    int[] path = TagPath.best(tags, from - base, to - base);
    int begin = 0;
    for (int i = 1; i <= path.length; i++) {
      boolean goesOn = i < path.length && Tags.isInside(path[i]);
      if (!goesOn) {
        int part = Tags.part(path[begin]);
        if (part != Tags.OUTSIDE) {
          pieces.add(new Piece(part, from + begin, from + i, mean(part, from + begin, from + i)));
        }
        begin = i;
      }
    }
  }

  /** The mean probability of these words to belong to a part. */
  private double mean(int part, int from, int to) {
    double sum = 0;
    for (int w = from; w < to; w++) {
      sum += probability(part, w);
    }
    return sum / (to - from);
  }

  /** The probability of a word to belong to a part. */
  private double probability(int part, int word) {
    int at = (word - base) * Tags.COUNT;
    return Math.exp(tags[at + Tags.begin(part)]) + Math.exp(tags[at + Tags.inside(part)]);
  }

  /** The window that owns a piece, by its first word. */
  private int windowOf(Piece piece) {
    return owner[piece.from() - base];
  }

  /** A distribution over the words of a window; {@code none} is the share of the mark before it. */
  @SuppressWarnings("ArrayRecordComponent") // looked at once, never compared
  record Links(int firstWord, double none, float[] ofWord) {
    /**
     * Those out of a row in text order whose pieces reach into the window: all that can have a
     * share.
     */
    <T> List<T> reached(List<T> row, Function<T, Piece> piece) {
      int from = first(row, one -> piece.apply(one).to() > firstWord);
      int to = first(row, one -> piece.apply(one).from() >= firstWord + ofWord.length);
      return row.subList(from, Math.max(from, to));
    }

    /** The first of a row that has what all behind it have as well. */
    private static <T> int first(List<T> row, Predicate<T> has) {
      int low = 0;
      int high = row.size();
      while (low < high) {
        int mid = (low + high) >>> 1;
        if (has.test(row.get(mid))) {
          high = mid;
        } else {
          low = mid + 1;
        }
      }
      return low;
    }

    /** The share of a piece's words, cut to the window. */
    double of(Piece piece) {
      double sum = 0;
      int to = Math.min(piece.to(), firstWord + ofWord.length);
      for (int w = Math.max(piece.from(), firstWord); w < to; w++) {
        sum += ofWord[w - firstWord];
      }
      return sum;
    }
  }

  /** Where the cue of a content begins, by the mean of some of its words. */
  Links cueOf(Piece content) {
    WindowScores window = scores.get(windowOf(content));
    int first = windows.get(windowOf(content)).from();
    int last = Math.min(content.to(), first + window.count() - 1);
    int count = Math.min(SPOKESMEN, last - content.from());
    float[] mean = new float[window.count() - 1];
    for (int i = 0; i < count; i++) {
      int word = content.from() + (int) ((long) i * (last - content.from()) / count);
      float[] one = window.cueOf(word - first + 1);
      for (int j = 0; j < mean.length; j++) {
        mean[j] += one[j + 1] / count;
      }
    }
    return new Links(first, 0, mean);
  }

  /** Where the source of a cue begins. */
  Links sourceOf(Piece cue) {
    WindowScores window = scores.get(windowOf(cue));
    int first = windows.get(windowOf(cue)).from();
    float[] one = window.sourceOf(cue.from() - first + 1);
    return new Links(first, one[0], java.util.Arrays.copyOfRange(one, 1, one.length));
  }
}
