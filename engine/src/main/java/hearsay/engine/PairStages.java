package hearsay.engine;

import hearsay.engine.PieceName.Kind;
import hearsay.engine.Stage.Sink;
import hearsay.json.ComparisonJson;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Clue;
import hearsay.reuse.Direction;
import hearsay.reuse.Link;
import hearsay.reuse.PairLinker;
import hearsay.reuse.Relation;
import hearsay.reuse.ReuseArticle;
import hearsay.reuse.ReuseRules;
import hearsay.reuse.Strength;
import hearsay.text.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is settled by pair of texts: what they share, word for word. */
final class PairStages {
  private PairStages() {}

  /**
   * The articles of a text with how far its fingerprints are spread.
   *
   * @param carriers how many articles carry it, or any number that is too large for all pairs of
   *     them where only the first is sent
   */
  static byte[] bundle(byte[] levels, int carriers, List<byte[]> articles) {
    return new PackedOut()
        .bytes(levels)
        .number(carriers)
        .list(articles, PackedOut::bytes)
        .toBytes();
  }

  private record Bundle(Map<Long, Integer> levels, int carriers, List<ReuseArticle> articles) {
    static Bundle of(byte[] bytes) {
      PackedIn in = new PackedIn(bytes);
      PackedIn said = new PackedIn(in.bytes());
      Map<Long, Integer> levels = new HashMap<>();
      for (int rest = said.number(); rest > 0; rest--) {
        levels.put(said.longNumber(), said.number());
      }
      return new Bundle(levels, in.number(), in.list(i -> article(i.bytes())));
    }
  }

  /** An article as it travels: its version, then all of it. */
  static byte[] article(ReuseArticle article) {
    PackedOut out = new PackedOut();
    PackedArticle.write(out, article.version());
    PackedArticle.write(out, article);
    return out.toBytes();
  }

  static ReuseArticle article(byte[] bytes) {
    PackedIn in = new PackedIn(bytes);
    PackedArticle.version(in);
    return PackedArticle.article(in);
  }

  static void pair(Key key, Pieces evidence, Sink sink) {
    boolean isOneText = evidence.get(Kind.ARTICLE) != null;
    if (evidence.size() != (isOneText ? 1 : 2)) {
      return;
    }
    List<Bundle> bundles = evidence.values().stream().map(Bundle::of).toList();
    Bundle one = bundles.get(0);
    if (isOneText) {
      link(key, one.articles().get(0), one.articles().get(1), one.levels(), sink);
      return;
    }
    Bundle other = bundles.get(1);
    Map<Long, Integer> levels = new HashMap<>(one.levels());
    levels.putAll(other.levels());
    for (ReuseRules.Places pair : ReuseRules.pairs(one.carriers(), other.carriers())) {
      link(key, one.articles().get(pair.one()), other.articles().get(pair.other()), levels, sink);
    }
  }

  private static void link(
      Key pair, ReuseArticle one, ReuseArticle other, Map<Long, Integer> levels, Sink sink) {
    PairLinker.link(one, other, levels).ifPresent(link -> say(pair, link, one, other, sink));
  }

  /** Says it by this pair of texts: a text may become another one, as credits become known. */
  private static void say(Key pair, Link link, ReuseArticle one, ReuseArticle other, Sink sink) {
    Key a = PackedArticle.key(link.a());
    Key b = PackedArticle.key(link.b());
    Key id = Key.of(a.toString() + b);
    SourceText textOfOne = one.text();
    ArticleVersion first = one.version();
    String row =
        new ComparisonJson(version -> version.equals(first) ? textOfOne : other.text()).link(link);
    Key said = id.by(pair);
    Table.LINKS.say(id.toString(), said, row, sink);
    sink.say(Step.ARTICLE, a, new PieceName(Kind.LINK, said), packed(link));
    if (link.strength() != Strength.WEAK) {
      byte[] two = new PackedOut().key(a).key(b).toBytes();
      sink.say(Step.COMPONENTS, Key.ALL, PieceName.of(said), two);
    }
  }

  /** What the counting of origins wants to know of a link: not what is shared, but that it is. */
  private static byte[] packed(Link link) {
    PackedOut out = new PackedOut();
    PackedArticle.write(out, link.a());
    PackedArticle.write(out, link.b());
    out.words(link.relation().name()).number(link.containmentA()).number(link.containmentB());
    out.words(link.direction().name()).words(link.strength().name());
    out.list(link.clues(), (o, clue) -> o.words(clue.kind().name()).words(clue.says().name()));
    return out.toBytes();
  }

  static Link link(byte[] packed) {
    PackedIn in = new PackedIn(packed);
    return new Link(
        PackedArticle.version(in),
        PackedArticle.version(in),
        Relation.valueOf(in.words()),
        in.share(),
        in.share(),
        List.of(),
        List.of(),
        Direction.valueOf(in.words()),
        Strength.valueOf(in.words()),
        in.list(
            i ->
                new Clue(
                    Clue.Kind.valueOf(i.words()),
                    Direction.valueOf(i.words()),
                    Optional.empty(),
                    Optional.empty())));
  }
}
