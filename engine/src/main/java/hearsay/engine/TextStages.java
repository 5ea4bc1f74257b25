package hearsay.engine;

import hearsay.engine.Stage.Sink;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.ReuseRules;
import hearsay.reuse.TextPrints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** What is settled by text. Articles with the same words in the same order are one text. */
final class TextStages {
  /** Of the articles of a text that more carry, the first one is compared with those of others. */
  private static final int MOST_CARRIERS = 64;

  private static final byte[] YES = {1};

  private TextStages() {}

  static String key(long fingerprint) {
    return hex(fingerprint);
  }

  static String hex(long number) {
    String digits = Long.toHexString(number);
    return "0".repeat(16 - digits.length()) + digits;
  }

  static long number(String hex) {
    return Long.parseUnsignedLong(hex, 16);
  }

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
  static void text(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    List<Carried> carriers =
        evidence.values().stream()
            .map(Carried::of)
            .sorted(Comparator.comparing(Carried::version))
            .toList();
    if (carriers.isEmpty()) {
      return;
    }
    TextPrints first = carriers.get(0).prints();
    Set<Long> known = new HashSet<>();
    for (long print : first.prints()) {
      known.add(print);
      byte[] size = new PackedOut().number(first.words()).number(first.prints().length).toBytes();
      sink.say(Step.PRINT, hex(print), key, size);
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
    byte[] all = new PackedOut().numbers(first.prints()).numbers(asking).toBytes();
    sink.say(Step.CLUSTERED, key, "prints", all);
  }

  /** Tells every fingerprint of a text of which cluster the text is. */
  static void clustered(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    byte[] prints = evidence.get("prints");
    if (prints == null) {
      return;
    }
    PackedIn in = new PackedIn(prints);
    long[] own = in.longNumbers();
    long[] asking = in.longNumbers();
    byte[] found = evidence.get("root");
    PrintStages.Root root =
        found == null ? new PrintStages.Root(key, false) : PrintStages.Root.of(found);
    for (long print : own) {
      sink.say(Step.SPREAD, hex(print), key, root.holding(own.length, true));
    }
    for (long print : asking) {
      sink.say(Step.SPREAD, hex(print), key, root.holding(own.length, false));
    }
    if (!root.text().equals(key)) {
      String pair = PairStages.key(key, root.text());
      sink.say(Step.CANDIDATE, pair, "root", new PackedOut().number(0).number(0).toBytes());
    }
  }

  /** Sends the articles of a text to the pairs that it is of. */
  static void carriers(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    List<byte[]> articles = new ArrayList<>();
    PackedOut levels = new PackedOut();
    SortedMap<String, byte[]> said = evidence.subMap("l:", "l;");
    levels.number(said.size());
    said.forEach((name, level) -> levels.number(number(name.substring(2))).number(level[0] & 0xFF));
    byte[] spread = levels.toBytes();
    evidence.subMap("a:", "a;").values().stream()
        .sorted(Comparator.comparing(one -> PackedArticle.version(new PackedIn(one))))
        .forEach(articles::add);
    if (articles.isEmpty()) {
      return;
    }
    List<byte[]> sent = articles.size() > MOST_CARRIERS ? articles.subList(0, 1) : articles;
    byte[] bundle = PairStages.bundle(spread, articles.size(), sent);
    for (String name : evidence.subMap("c:", "c;").keySet()) {
      sink.say(Step.PAIR, name.substring(2), key, bundle);
    }
    for (ReuseRules.Places pair : ReuseRules.pairsOfOne(articles.size())) {
      List<byte[]> two = List.of(articles.get(pair.one()), articles.get(pair.other()));
      String name = PairStages.key(key, key) + ":" + PackedArticle.digits(ids(two));
      sink.say(Step.PAIR, name, key, PairStages.bundle(spread, 2, two));
    }
  }

  private static String ids(List<byte[]> articles) {
    StringBuilder ids = new StringBuilder();
    articles.forEach(
        one -> ids.append(PackedArticle.id(PackedArticle.version(new PackedIn(one)))).append(' '));
    return ids.toString();
  }

  static byte[] yes() {
    return YES.clone();
  }
}
