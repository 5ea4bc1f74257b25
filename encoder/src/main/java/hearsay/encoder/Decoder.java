package hearsay.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins sources, cues and contents: every content to the cue that its words point at, every cue to
 * the source that it points at. A content may point over paragraphs; several contents may share a
 * cue, and several cues a source.
 */
final class Decoder {
  /**
   * A content whose words give less than this share to any cue has none. Swept on dev: 0.05 and 0.3
   * change F1 by 0.001.
   */
  private static final double WEAKEST_CUE_LINK = 0.15;

  /** What was joined. Confined to {@link #join}. */
  private static final class Joined {
    private final Piece cue;
    private final List<Piece> contents = new ArrayList<>();
    private double contentLink;

    Joined(Piece cue) {
      this.cue = cue;
    }
  }

  /** An attribution in pieces, with how sure each part is. */
  record Found(Piece cue, List<Piece> contents, Optional<Piece> source, double score) {}

  private final ArticleScores scores;
  private final boolean byLinks;
  private final List<Piece> sources;
  private final List<Joined> cues;
  private final List<Piece> contents;

  /**
   * @param byLinks whether to join by the network's links; else by nearness, for comparison
   */
  Decoder(ArticleScores scores, boolean byLinks) {
    this.scores = scores;
    this.byLinks = byLinks;
    List<Piece> pieces = scores.pieces();
    this.sources = of(Tags.SOURCE, pieces);
    this.cues = of(Tags.CUE, pieces).stream().map(Joined::new).toList();
    this.contents = of(Tags.CONTENT, pieces);
  }

  /** The attributions in the order of their cues. */
  List<Found> join() {
    contents.forEach(this::give);
    List<Found> found = new ArrayList<>();
    for (Joined joined : cues) {
      if (!joined.contents.isEmpty()) {
        found.add(finish(joined));
      }
    }
    return found;
  }

  private static List<Piece> of(int part, List<Piece> pieces) {
    return pieces.stream().filter(piece -> piece.part() == part).toList();
  }

  /** Gives a content to the cue that most of its words' probability points at. */
  private void give(Piece content) {
    ArticleScores.Links links = byLinks ? scores.cueOf(content) : null;
    Joined best = null;
    double most = 0;
    for (Joined joined : byLinks ? links.reached(cues, one -> one.cue) : cues) {
      double share = byLinks ? links.of(joined.cue) : nearness(content, joined.cue);
      if (share > most) {
        most = share;
        best = joined;
      }
    }
    if (best != null && (most >= WEAKEST_CUE_LINK || !byLinks)) {
      best.contents.add(content);
      best.contentLink = Math.max(best.contentLink, most);
    }
  }

  private static double nearness(Piece a, Piece b) {
    int gap = Math.max(a.from() - b.to(), b.from() - a.to());
    return 1.0 / (1 + Math.max(0, gap));
  }

  private Found finish(Joined joined) {
    ArticleScores.Links links = byLinks ? scores.sourceOf(joined.cue) : null;
    Optional<Piece> source = Optional.empty();
    double most = byLinks ? links.none() : 0;
    for (Piece piece : byLinks ? links.reached(sources, one -> one) : sources) {
      double share = byLinks ? links.of(piece) : nearness(joined.cue, piece);
      if (share > most) {
        most = share;
        source = Optional.of(piece);
      }
    }
    double content = joined.contents.stream().mapToDouble(Piece::probability).max().orElse(0);
    double own = source.map(Piece::probability).orElse(1.0);
    double score = joined.cue.probability() * content * joined.contentLink * most * own;
    return new Found(joined.cue, joined.contents, source, Math.min(1, score));
  }
}
