package hearsay.encoder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins sources, cues and contents: every content to the cue that its words point at, every cue to
 * the source that it points at.
 */
final class Decoder {
  /** What was joined, in words. */
  static final class Joined {
    final Piece cue;
    final List<Piece> contents = new ArrayList<>();
    double contentLink;
    Optional<Piece> source = Optional.empty();
    double sourceLink;

    Joined(Piece cue) {
      this.cue = cue;
    }

    double confidence() {
      double content = contents.stream().mapToDouble(Piece::probability).max().orElse(0);
      double own = source.map(Piece::probability).orElse(1.0);
      return cue.probability() * content * contentLink * sourceLink * own;
    }
  }

  static final double WEAKEST_CUE_LINK = Double.parseDouble(System.getProperty("cl", "0.15"));

  private final Words words;
  private final ArticleScores scores;
  private final List<Piece> pieces;

  Decoder(Words words, ArticleScores scores) {
    this.words = words;
    this.scores = scores;
    this.pieces = scores.pieces();
  }

  List<Joined> join() {
    Map<Piece, Joined> byCue = new HashMap<>();
    List<Joined> all = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.part() == Tags.CUE) {
        Joined joined = new Joined(piece);
        byCue.put(piece, joined);
        all.add(joined);
      }
    }
    Joined last = null;
    for (Piece content : pieces) {
      if (content.part() != Tags.CONTENT) {
        continue;
      }
      ArticleScores.Links links = scores.cueOf(content);
      Piece best = null;
      double most = 0;
      for (Piece cue : byCue.keySet()) {
        double share = links.of(cue.from(), cue.to());
        if (share > most || (share == most && best != null && cue.from() < best.from())) {
          most = share;
          best = cue;
        }
      }
      if (best != null && most >= WEAKEST_CUE_LINK) {
        Joined joined = byCue.get(best);
        joined.contents.add(content);
        joined.contentLink = Math.max(joined.contentLink, most);
        last = joined;
      }
    }
    all.removeIf(joined -> joined.contents.isEmpty());
    for (Joined joined : all) {
      findSource(joined);
    }
    return all;
  }

  private void findSource(Joined joined) {
    ArticleScores.Links links = scores.sourceOf(joined.cue);
    joined.sourceLink = links.none();
    for (Piece source : pieces) {
      if (source.part() == Tags.SOURCE) {
        double share = links.of(source.from(), source.to());
        if (share > joined.sourceLink) {
          joined.sourceLink = share;
          joined.source = Optional.of(source);
        }
      }
    }
  }
}
