package hearsay.encoder;

import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a run of words with the network and joins what it finds. */
final class EncoderReader {
  private final Network network;

  EncoderReader(Network network) {
    this.network = network;
  }

  /** The attributions of an article that stand in no other. */
  List<Draft> outermost(Words words) {
    return drafts(words, Window.over(words), Draft.Support.ENCODER);
  }

  /** The attributions within some words, read by themselves. */
  List<Draft> within(Words words, int from, int to) {
    int most = from;
    while (most < to
        && words.firstPiece(most + 1) - words.firstPiece(from) <= Words.LONGEST_SEGMENT) {
      most++;
    }
    return most == from
        ? List.of()
        : drafts(words, List.of(Window.of(from, most)), Draft.Support.INNER);
  }

  private List<Draft> drafts(Words words, List<Window> windows, Draft.Support support) {
    List<Draft> drafts = new ArrayList<>();
    for (Decoder.Joined joined :
        new Decoder(words, new ArticleScores(words, windows, network)).join()) {
      drafts.add(
          new Draft(
              joined.source.map(piece -> span(words, piece)),
              span(words, joined.cue),
              contents(words, joined.contents),
              joined.confidence(),
              support,
              Draft.ENCODER_RULE,
              Optional.empty()));
    }
    return drafts;
  }

  private static Span span(Words words, Piece piece) {
    return words.span(piece.from(), piece.to());
  }

  /** The contents in text order; pieces that were cut apart within a paragraph are one. */
  private static List<Span> contents(Words words, List<Piece> pieces) {
    List<Span> spans = new ArrayList<>();
    Piece before = null;
    for (Piece piece : pieces) {
      Span span = span(words, piece);
      boolean goesOn = before != null && before.to() == piece.from();
      if (goesOn && words.isOneParagraph(before.from(), piece.from())) {
        spans.set(spans.size() - 1, spans.get(spans.size() - 1).cover(span));
      } else {
        spans.add(span);
      }
      before = piece;
    }
    return spans;
  }
}
