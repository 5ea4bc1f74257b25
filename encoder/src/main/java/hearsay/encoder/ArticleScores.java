package hearsay.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the network says of an article: its pieces in text order, and where each content and each
 * cue points. A window's raw scores are dropped when its pieces are known, so a long article takes
 * memory by its pieces, about a kilobyte each.
 */
final class ArticleScores {
  /** So many words of a long content speak for it when its cue is sought. */
  private static final int SPOKESMEN = 16;

  /**
   * A piece and where what it belongs to begins: a content's cue, a cue's source.
   *
   * @param links a distribution over the words of the window that owns the piece
   */
  record Pointing(Piece piece, Links links) {}

  private final List<Piece> sources = new ArrayList<>();
  private final List<Pointing> cues = new ArrayList<>();
  private final List<Pointing> contents = new ArrayList<>();

  private ArticleScores() {}

  /** Runs the network over windows that follow one another, one by one. */
  static ArticleScores of(Words words, List<Window> windows, Network network) {
    ArticleScores scores = new ArticleScores();
    for (Window window : windows) {
      float[] rows = network.run(WindowInput.of(words, window));
      scores.add(words, window, new WindowScores(rows, network.nearness()));
    }
    return scores;
  }

  /**
   * Runs the network over windows that have nothing to do with one another, as many at once as fit
   * into a long one: nothing in a window can point into another.
   *
   * @return the scores of each
   */
  static List<ArticleScores> ofEach(Words words, List<Window> windows, Network network) {
    List<ArticleScores> all = new ArrayList<>();
    int from = 0;
    while (from < windows.size()) {
      int pieces = 1 + WindowInput.pieces(words, windows.get(from));
      int to = from + 1;
      while (to < windows.size()
          && pieces + WindowInput.pieces(words, windows.get(to)) <= Window.LONGEST) {
        pieces += WindowInput.pieces(words, windows.get(to));
        to++;
      }
      addTogether(words, windows.subList(from, to), network, all);
      from = to;
    }
    return all;
  }

  private static void addTogether(
      Words words, List<Window> windows, Network network, List<ArticleScores> all) {
    float[] rows = network.run(WindowInput.of(words, windows));
    int before = 1;
    for (Window window : windows) {
      float[] own = new float[(1 + window.size()) * WindowScores.WIDTH];
      System.arraycopy(rows, 0, own, 0, WindowScores.WIDTH);
      System.arraycopy(
          rows,
          before * WindowScores.WIDTH,
          own,
          WindowScores.WIDTH,
          window.size() * WindowScores.WIDTH);
      ArticleScores scores = new ArticleScores();
      scores.add(words, window, new WindowScores(own, network.nearness()));
      all.add(scores);
      before += window.size();
    }
  }

  private void add(Words words, Window window, WindowScores scores) {
    new OneWindow(words, window, scores).read();
  }

  List<Piece> sources() {
    return sources;
  }

  List<Pointing> cues() {
    return cues;
  }

  List<Pointing> contents() {
    return contents;
  }

  /** Reads the words that one window owns: whole segments, or the one run that it is. */
  private final class OneWindow {
    private final Words words;
    private final Window window;
    private final WindowScores scores;
    private final float[] tags;

    OneWindow(Words words, Window window, WindowScores scores) {
      this.words = words;
      this.window = window;
      this.scores = scores;
      this.tags = new float[(window.ownedTo() - window.ownedFrom()) * Tags.COUNT];
    }

    void read() {
      for (int w = window.ownedFrom(); w < window.ownedTo(); w++) {
        scores.tags(row(w), tags, at(w));
      }
      int from = window.ownedFrom();
      for (int w = from + 1; w <= window.ownedTo(); w++) {
        if (w == window.ownedTo() || words.beginsSegment(w)) {
          readSegment(from, w);
          from = w;
        }
      }
    }

    /** The row of a word in the window's scores: the first is that of the mark before them. */
    private int row(int word) {
      return word - window.from() + 1;
    }

    private int at(int word) {
      return (word - window.ownedFrom()) * Tags.COUNT;
    }

    private void readSegment(int from, int to) {
      int[] path = TagPath.best(tags, from - window.ownedFrom(), to - window.ownedFrom());
      int begin = 0;
      for (int i = 1; i <= path.length; i++) {
        boolean goesOn = i < path.length && Tags.isInside(path[i]);
        if (!goesOn) {
          add(Tags.part(path[begin]), from + begin, from + i);
          begin = i;
        }
      }
    }

    private void add(int part, int from, int to) {
      if (part == Tags.OUTSIDE) {
        return;
      }
      Piece piece = new Piece(part, from, to, mean(part, from, to));
      switch (part) {
        case Tags.SOURCE -> sources.add(piece);
        case Tags.CUE -> cues.add(new Pointing(piece, sourceOf(piece)));
        default -> contents.add(new Pointing(piece, cueOf(piece)));
      }
    }

    /** The mean probability of these words to belong to a part. */
    private double mean(int part, int from, int to) {
      double sum = 0;
      for (int w = from; w < to; w++) {
        sum += Math.exp(tags[at(w) + Tags.begin(part)]) + Math.exp(tags[at(w) + Tags.inside(part)]);
      }
      return sum / (to - from);
    }

    /** Where the cue of a content begins, by the mean of some of its words. */
    private Links cueOf(Piece content) {
      int count = Math.min(SPOKESMEN, content.size());
      float[] mean = new float[window.size()];
      for (int i = 0; i < count; i++) {
        int word = content.from() + (int) ((long) i * content.size() / count);
        float[] one = scores.cueOf(row(word));
        for (int j = 0; j < mean.length; j++) {
          mean[j] += one[j + 1] / count;
        }
      }
      return new Links(window.from(), 0, mean);
    }

    private Links sourceOf(Piece cue) {
      float[] one = scores.sourceOf(row(cue.from()));
      return new Links(window.from(), one[0], Arrays.copyOfRange(one, 1, one.length));
    }
  }

  /** A distribution over the words of a window; {@code none} is the share of the mark before it. */
  static final class Links {
    private final int firstWord;
    private final double none;
    private final float[] ofWord;

    private Links(int firstWord, double none, float[] ofWord) {
      this.firstWord = firstWord;
      this.none = none;
      this.ofWord = ofWord;
    }

    double none() {
      return none;
    }

    /** Those of a row in text order that reach into the window: all that can have a share. */
    List<Piece> reached(List<Piece> row) {
      int from = first(row, piece -> piece.to() > firstWord);
      int to = first(row, piece -> piece.from() >= firstWord + ofWord.length);
      return row.subList(from, Math.max(from, to));
    }

    /** The first of a row that has what all behind it have as well. */
    private static int first(List<Piece> row, Predicate<Piece> has) {
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
}
