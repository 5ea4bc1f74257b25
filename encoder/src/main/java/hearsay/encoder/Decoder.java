package hearsay.encoder;

import hearsay.encoder.ArticleScores.Pointing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Joins sources, cues and contents: every content to the cue that its words point at, every cue to
 * the source that it points at. A content may point over paragraphs; several contents may share a
 * cue, and several cues a source. The pieces of a quotation that runs over several paragraphs share
 * the cue of the surest.
 */
final class Decoder {
  /** A content whose words give less than this share to any cue has none: see the sweep. */
  private static final double WEAKEST_CUE_LINK = 0.15;

  /** An attribution in pieces, with how sure the network is of all of it. */
  record Found(Piece cue, List<Piece> contents, Optional<Piece> source, double score) {}

  /** What a piece belongs to, and how sure that is. */
  private record Best(Optional<Piece> piece, double share) {}

  /** What was given to one cue. Confined to {@link #join}. */
  private static final class Joined {
    private final Pointing cue;
    private final List<Piece> contents = new ArrayList<>();
    private double surest;

    Joined(Pointing cue) {
      this.cue = cue;
    }
  }

  private final ArticleScores scores;
  private final LongQuotations quotations;
  private final boolean byLinks;

  /**
   * @param quotations whose pieces have one cue
   * @param byLinks whether to join by the network's links; else by nearness, for comparison
   */
  Decoder(ArticleScores scores, LongQuotations quotations, boolean byLinks) {
    this.scores = scores;
    this.quotations = quotations;
    this.byLinks = byLinks;
  }

  /** The attributions in the order of their cues. */
  List<Found> join() {
    Map<Piece, Joined> byCue = new LinkedHashMap<>();
    scores.cues().forEach(cue -> byCue.put(cue.piece(), new Joined(cue)));
    List<Piece> cues = List.copyOf(byCue.keySet());
    for (List<Pointing> together :
        quotations.group(scores.contents(), one -> cueWithin(one, cues))) {
      Best best = surest(together, cues);
      if (best.piece().isPresent()) {
        Joined joined = byCue.get(best.piece().get());
        together.forEach(content -> joined.contents.add(content.piece()));
        joined.surest = Math.max(joined.surest, best.share());
      }
    }
    return byCue.values().stream()
        .filter(joined -> !joined.contents.isEmpty())
        .map(this::finish)
        .toList();
  }

  /** Whether a content's cue stands in the same long quotation: somebody in it is reported. */
  private boolean cueWithin(Pointing content, List<Piece> cues) {
    return ofCue(content, cues)
        .piece()
        .filter(cue -> quotations.isOneOf(cue, content.piece()))
        .isPresent();
  }

  private Best ofCue(Pointing content, List<Piece> cues) {
    return best(content, cues, byLinks ? WEAKEST_CUE_LINK : 0);
  }

  /** The cue that the surest of some contents points at. */
  private Best surest(List<Pointing> together, List<Piece> cues) {
    return together.stream()
        .map(content -> ofCue(content, cues))
        .max(Comparator.comparingDouble(Best::share))
        .orElseThrow();
  }

  private Found finish(Joined joined) {
    Piece cue = joined.cue.piece();
    Best source = best(joined.cue, scores.sources(), byLinks ? joined.cue.links().none() : 0);
    double content = joined.contents.stream().mapToDouble(Piece::probability).max().orElse(0);
    double own = source.piece().map(Piece::probability).orElse(1.0);
    double score = cue.probability() * content * joined.surest * source.share() * own;
    return new Found(cue, joined.contents, source.piece(), Math.min(1, score));
  }

  /** The candidate that gets most, where one gets more than the least; the share is never less. */
  private Best best(Pointing from, List<Piece> candidates, double least) {
    Best best = new Best(Optional.empty(), least);
    for (Piece piece : byLinks ? from.links().reached(candidates) : candidates) {
      double share = byLinks ? from.links().of(piece) : nearness(from.piece(), piece);
      if (share > best.share()) {
        best = new Best(Optional.of(piece), share);
      }
    }
    return best;
  }

  private static double nearness(Piece a, Piece b) {
    int gap = Math.max(a.from() - b.to(), b.from() - a.to());
    return 1.0 / (1 + Math.max(0, gap));
  }
}
