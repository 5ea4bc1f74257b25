package hearsay.lab.training;

import hearsay.encoder.Window;
import hearsay.encoder.WindowInput;
import hearsay.encoder.Words;
import hearsay.lab.GoldArticle;
import hearsay.lab.GoldArticle.GoldAttribution;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * One window with what the network should say about it. Row 0 of each list is the mark before the
 * window, to which a cue without a source points; row i is word i - 1 of the window.
 *
 * @param tags {@link hearsay.encoder.Tags} of each word, or {@link #IGNORED}
 * @param cueOf for a content word the row of the first word of its cue
 * @param sourceOf for the first word of a cue the row of the first word of its source, or 0
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for one batch, never compared
record Example(WindowInput input, int[] tags, int[] cueOf, int[] sourceOf) {
  static final int IGNORED = -100;

  /** The longest window, in pieces. */
  private static final int LONGEST = 256;

  /** The shortest first window, in pieces, when windows are drawn. */
  private static final int SHORTEST = 48;

  int rows() {
    return tags.length;
  }

  /** What is annotated in one article, word by word. */
  @SuppressWarnings("ArrayRecordComponent") // numbers for one batch, never compared
  record Labels(Words words, int[] tag, int[] cueOf, int[] sourceOf) {
    private static final int NONE = -2;
    private static final int UNLABELLED = -1;

    static Labels of(GoldArticle article, Words words) {
      int n = words.size();
      Labels labels = new Labels(words, new int[n], filled(n), filled(n));
      int[] role = new int[n];
      int[] owner = filled(n);
      List<GoldAttribution> all = article.attributions();
      for (int r : new int[] {3, 1, 2}) {
        for (int a = 0; a < all.size(); a++) {
          for (Span span : part(all.get(a), r)) {
            paint(words, span, r, a, role, owner);
          }
        }
      }
      labels.tag(role, owner);
      labels.link(all, role, owner);
      return labels;
    }

    private static int[] filled(int n) {
      int[] values = new int[n];
      Arrays.fill(values, UNLABELLED);
      return values;
    }

    private static List<Span> part(GoldAttribution attribution, int role) {
      return switch (role) {
        case 1 -> attribution.source();
        case 2 -> attribution.cue();
        default -> attribution.content();
      };
    }

    private static void paint(Words words, Span span, int r, int a, int[] role, int[] owner) {
      for (int w = words.wordAfter(span.start());
          w < words.size() && words.start(w) < span.end();
          w++) {
        role[w] = r;
        owner[w] = a;
      }
    }

    private void tag(int[] role, int[] owner) {
      for (int s = 0; s < words.segments(); s++) {
        for (int w = words.segmentStart(s); w < words.segmentEnd(s); w++) {
          boolean goesOn =
              w > words.segmentStart(s) && role[w - 1] == role[w] && owner[w - 1] == owner[w];
          tag[w] = role[w] == 0 ? 0 : 2 * role[w] - (goesOn ? 0 : 1);
        }
      }
    }

    private void link(List<GoldAttribution> all, int[] role, int[] owner) {
      for (int w = 0; w < words.size(); w++) {
        if (role[w] == 3) {
          cueOf[w] = first(all.get(owner[w]).cue());
        }
      }
      for (GoldAttribution attribution : all) {
        int cue = first(attribution.cue());
        if (cue >= 0 && role[cue] == 2) {
          sourceOf[cue] = attribution.source().isEmpty() ? NONE : first(attribution.source());
        }
      }
    }

    private int first(List<Span> spans) {
      if (spans.isEmpty()) {
        return UNLABELLED;
      }
      int w = words.wordAfter(spans.get(0).start());
      return w < words.size() ? w : UNLABELLED;
    }

    Example example(Window window) {
      int from = window.from();
      int to = window.to();
      int rows = to - from + 1;
      int[] tags = new int[rows];
      int[] cues = new int[rows];
      int[] sources = new int[rows];
      tags[0] = IGNORED;
      cues[0] = IGNORED;
      sources[0] = IGNORED;
      for (int w = from; w < to; w++) {
        int row = w - from + 1;
        tags[row] = tag[w];
        cues[row] = inWindow(cueOf[w], from, to);
        sources[row] = sourceOf[w] == NONE ? 0 : inWindow(sourceOf[w], from, to);
      }
      return new Example(WindowInput.of(words, window), tags, cues, sources);
    }

    private static int inWindow(int word, int from, int to) {
      return word >= from && word < to ? word - from + 1 : IGNORED;
    }

    /** One stretch of the article by itself, as when a content is read again. */
    Example stretch(int from, int to) {
      return example(Window.of(words.wordAfter(from), words.wordAfter(to - 1) + 1));
    }

    /** The article cut into windows, the first of a random length, so that every epoch differs. */
    List<Example> draw(RandomGenerator random) {
      List<Example> drawn = new ArrayList<>();
      int budget = SHORTEST + random.nextInt(LONGEST - SHORTEST);
      int from = 0;
      while (from < words.segments()) {
        int to = Window.lastSegment(words, from, budget);
        drawn.add(example(Window.of(words.segmentStart(from), words.segmentEnd(to - 1))));
        from = to;
        budget = LONGEST;
      }
      return drawn;
    }
  }
}
