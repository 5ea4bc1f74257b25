package hearsay.engine;

import hearsay.engine.PieceName.Kind;
import hearsay.engine.Stage.Sink;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.ReuseRules;
import hearsay.reuse.TextPrints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is settled by text. Articles with the same words in the same order are one text. */
final class TextStages {
  /** Of the articles of a text that more carry, the first one is compared with those of others. */
  private static final int MOST_CARRIERS = 64;

  /** The same where they are so much together: they travel to every pair. */
  private static final int MOST_BYTES = 8 << 20;

  private static final byte[] YES = {1};

  private TextStages() {}

  /** What an article says of its text. */
  static byte[] evidence(ArticleVersion version, TextPrints prints) {
    PackedOut out = new PackedOut();
    PackedArticle.write(out, version);
    return out.bytes(prints.bytes()).toBytes();
  }

  private record Carried(ArticleVersion version, TextPrints prints) {
    static Carried of(byte[] evidence) {
      PackedIn in = new PackedIn(evidence);
      return new Carried(PackedArticle.version(in), TextPrints.ofBytes(in.bytes()).orElseThrow());
    }
  }

  /**
   * The first article's fingerprints are the text's; others may have more, if they quote otherwise,
   * and want to know how far these are spread.
   */
  static void text(Key key, Pieces evidence, Sink sink) {
    List<Carried> carriers =
        evidence.values().stream()
            .map(Carried::of)
            .sorted(Comparator.comparing(Carried::version))
            .toList();
    if (carriers.isEmpty()) {
      return;
    }
    TextPrints first = carriers.get(0).prints();
    PieceName text = PieceName.of(key);
    byte[] size = new PackedOut().number(first.words()).number(first.prints().length).toBytes();
    Set<Long> known = new HashSet<>();
    for (long print : first.prints()) {
      known.add(print);
      sink.say(Step.PRINT, Key.of(print), text, size);
    }
    List<Long> others = new ArrayList<>();
    for (Carried carrier : carriers) {
      for (long print : carrier.prints().prints()) {
        if (known.add(print)) {
          others.add(print);
        }
      }
    }
    long[] asking = others.stream().mapToLong(Long::longValue).sorted().toArray();
    byte[] all = new PackedOut().number(first.prints().length).numbers(asking).toBytes();
    sink.say(Step.CLUSTERED, key, PieceName.of(Kind.PRINTS), all);
  }

  /**
   * Tells those of a text's fingerprints which others have, too, of which cluster the text is. What
   * it has alone is not spread.
   */
  static void clustered(Key key, Pieces evidence, Sink sink) {
    byte[] prints = evidence.get(Kind.PRINTS);
    if (prints == null) {
      return;
    }
    PackedIn in = new PackedIn(prints);
    int own = in.number();
    long[] asking = in.longNumbers();
    byte[] shared = evidence.get(Kind.SHARED);
    byte[] found = evidence.get(Kind.ROOT);
    ContainmentStages.Root root =
        found == null
            ? new ContainmentStages.Root(key.high(), false)
            : ContainmentStages.Root.of(found);
    PieceName text = PieceName.of(key);
    if (shared != null) {
      byte[] holding = root.holding(own, true);
      for (long print : new PackedIn(shared).longNumbers()) {
        sink.say(Step.SPREAD, Key.of(print), text, holding);
      }
    }
    for (long print : asking) {
      sink.say(Step.SPREAD, Key.of(print), text, root.holding(own, false));
    }
    if (root.text() != key.high()) {
      Key pair = Key.pair(key.high(), root.text());
      sink.say(Step.CANDIDATE, Key.of(pair.low()), PieceName.of(Kind.ROOT, pair.high()), yes());
    }
  }

  /** Sends the articles of a text to the pairs that it is of. */
  static void carriers(Key key, Pieces evidence, Sink sink) {
    List<byte[]> articles = new ArrayList<>();
    PackedOut levels = new PackedOut();
    Pieces said = evidence.of(Kind.LEVEL);
    levels.number(said.size());
    said.forEach((name, level) -> levels.number(name.of().high()).number(level[0] & 0xFF));
    byte[] spread = levels.toBytes();
    evidence.of(Kind.ARTICLE).values().stream()
        .sorted(Comparator.comparing(one -> PackedArticle.version(new PackedIn(one))))
        .forEach(articles::add);
    if (articles.isEmpty()) {
      return;
    }
    long bytes = articles.stream().mapToLong(one -> one.length).sum();
    boolean areMany =
        articles.size() > MOST_CARRIERS || (articles.size() > 1 && bytes > MOST_BYTES);
    byte[] bundle =
        areMany
            ? PairStages.bundle(spread, Integer.MAX_VALUE, articles.subList(0, 1))
            : PairStages.bundle(spread, articles.size(), articles);
    evidence
        .of(Kind.CANDIDATE)
        .forEach(
            (name, yes) ->
                sink.say(
                    Step.PAIR, Key.pair(key.high(), name.of().high()), PieceName.of(key), bundle));
    for (ReuseRules.Places pair : ReuseRules.pairsOfOne(articles.size())) {
      List<byte[]> two = List.of(articles.get(pair.one()), articles.get(pair.other()));
      sink.say(
          Step.PAIR,
          pairOfOne(key, two),
          PieceName.of(Kind.ARTICLE),
          PairStages.bundle(spread, 2, two));
    }
  }

  /** Two articles of one text. */
  private static Key pairOfOne(Key text, List<byte[]> two) {
    StringBuilder names = new StringBuilder(text.toString());
    two.forEach(one -> names.append(PackedArticle.key(PackedArticle.version(new PackedIn(one)))));
    return Key.of(names.toString());
  }

  static byte[] yes() {
    return YES.clone();
  }
}
