package hearsay.engine;

import hearsay.engine.Stage.Sink;
import hearsay.json.ComparisonJson;
import hearsay.quotation.QuotationFamilies;
import hearsay.quotation.QuotationFamily;
import hearsay.quotation.QuotedForm;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.ReuseArticle;
import hearsay.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What is settled about quotations: which are forms of one utterance. */
final class FamilyStages {
  private FamilyStages() {}

  /** What a quotation is known by; the digits of its article come first. */
  static String id(ArticleVersion version, Span part) {
    return PackedArticle.id(version) + "-" + part.start() + "-" + part.end();
  }

  private static String article(String quotation) {
    return quotation.substring(0, quotation.indexOf('-'));
  }

  static byte[] evidence(ArticleVersion version, QuotedForm form) {
    PackedOut out = new PackedOut();
    PackedArticle.write(out, version);
    PackedArticle.write(out, form.part());
    return out.numbers(form.hashes())
        .number(form.telling())
        .flag(form.isFragment())
        .optional(form.speaker(), PackedOut::words)
        .toBytes();
  }

  private record Quoted(ArticleVersion version, QuotedForm form) implements Comparable<Quoted> {
    static Quoted of(byte[] evidence) {
      PackedIn in = new PackedIn(evidence);
      return new Quoted(
          PackedArticle.version(in),
          new QuotedForm(
              PackedArticle.span(in),
              in.numbers(),
              in.number(),
              in.flag(),
              in.optional(PackedIn::words)));
    }

    @Override
    public int compareTo(Quoted other) {
      int byArticle = version.compareTo(other.version);
      return byArticle != 0 ? byArticle : form.part().compareTo(other.form.part());
    }
  }

  /** What many quotations have brings none together. */
  static void gram(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    if (evidence.size() > QuotedForm.MOST_HOLDERS) {
      return;
    }
    List<String> holders = List.copyOf(evidence.keySet());
    for (int i = 0; i < holders.size(); i++) {
      for (int j = i + 1; j < holders.size(); j++) {
        sink.say(Step.MEETING, holders.get(i) + ":" + holders.get(j), key, TextStages.yes());
      }
    }
  }

  static void meeting(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    if (!evidence.isEmpty()) {
      for (String quotation : key.split(":", 2)) {
        sink.say(Step.QUOTATION, quotation, "m:" + key, TextStages.yes());
      }
    }
  }

  static void quotation(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    byte[] form = evidence.get("form");
    if (form != null) {
      for (String name : evidence.subMap("m:", "m;").keySet()) {
        sink.say(Step.FORMS, name.substring(2), key, form);
      }
    }
  }

  static void forms(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    if (evidence.size() == 2) {
      List<Quoted> two = evidence.values().stream().map(Quoted::of).sorted().toList();
      if (two.get(1).form().isOneWith(two.get(0).form())) {
        sink.say(Step.FAMILIES, Step.ALL, key, TextStages.yes());
      }
    }
  }

  static void families(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    Union union = new Union();
    for (String pair : evidence.keySet()) {
      String[] two = pair.split(":", 2);
      union.join(two[0], two[1]);
    }
    union.forEach(
        (quotation, family) -> {
          byte[] said = new PackedOut().words(family).toBytes();
          sink.say(Step.ARTICLE, article(quotation), "q:" + quotation, said);
        });
  }

  /** Sends an article to the families that quotations of it are of. */
  static void send(String key, SortedMap<String, byte[]> evidence, byte[] article, Sink sink) {
    Map<String, PackedOut> byFamily = new HashMap<>();
    evidence
        .subMap("q:", "q;")
        .forEach(
            (name, said) -> {
              String[] parts = name.split("-", 3);
              byFamily
                  .computeIfAbsent(
                      new PackedIn(said).words(), any -> new PackedOut().bytes(article))
                  .number(Integer.parseInt(parts[1]))
                  .number(Integer.parseInt(parts[2]));
            });
    byFamily.forEach((family, out) -> sink.say(Step.FAMILY, family, key, out.toBytes()));
  }

  static void family(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    Map<ArticleVersion, ReuseArticle> articles = new HashMap<>();
    Map<ArticleVersion, Set<Span>> parts = new HashMap<>();
    for (byte[] said : evidence.values()) {
      PackedIn in = new PackedIn(said);
      ReuseArticle article = PairStages.article(in.bytes());
      Set<Span> spans = new HashSet<>();
      while (in.hasMore()) {
        spans.add(PackedArticle.span(in));
      }
      articles.put(article.version(), article);
      parts.put(article.version(), spans);
    }
    QuotationFamilies.ofForms(parts, articles::get)
        .ifPresent(family -> say(key, family, articles, sink));
  }

  private static void say(
      String key, QuotationFamily family, Map<ArticleVersion, ReuseArticle> articles, Sink sink) {
    String row = new ComparisonJson(version -> articles.get(version).text()).family(family);
    Table.FAMILIES.say(family.id(), key, row, sink);
  }
}
