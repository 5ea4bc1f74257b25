package hearsay.engine;

import hearsay.engine.Stage.Sink;
import hearsay.json.ComparisonJson;
import hearsay.quotation.QuotationFamilies;
import hearsay.quotation.QuotationFamily;
import hearsay.quotation.QuotedForm;
import hearsay.quotation.QuotedOutline;
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

  private static final int DIGITS = 16;

  /** What a quotation is known by among the keys. */
  static String id(ArticleVersion version, Span part) {
    String place = PackedArticle.id(version) + "-" + part.start() + "-" + part.end();
    return PackedArticle.digits(place).substring(0, DIGITS);
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

    /** What it is known by, and where it stands. */
    void place(PackedOut out) {
      out.words(id(version, form.part())).words(PackedArticle.id(version));
      PackedArticle.write(out, form.part());
    }

    @Override
    public int compareTo(Quoted other) {
      int byArticle = version.compareTo(other.version);
      return byArticle != 0 ? byArticle : form.part().compareTo(other.form.part());
    }
  }

  /** What a quotation says to its words in a row. */
  static byte[] outline(QuotedForm form) {
    QuotedOutline outline = QuotedOutline.of(form);
    return new PackedOut()
        .number(outline.words())
        .flag(outline.isTelling())
        .flag(outline.isFragment())
        .number(outline.speaker())
        .number(outline.low())
        .number(outline.high())
        .toBytes();
  }

  private static QuotedOutline outline(byte[] said) {
    PackedIn in = new PackedIn(said);
    return new QuotedOutline(
        in.number(), in.flag(), in.flag(), in.number(), in.longNumber(), in.longNumber());
  }

  /**
   * What many quotations have brings none together; of others those meet whose outlines allow it,
   * which of all that have three words in a row in common is a small part.
   */
  static void gram(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    if (evidence.size() > QuotedForm.MOST_HOLDERS) {
      return;
    }
    List<String> holders = List.copyOf(evidence.keySet());
    List<QuotedOutline> outlines = evidence.values().stream().map(FamilyStages::outline).toList();
    for (int i = 0; i < holders.size(); i++) {
      for (int j = i + 1; j < holders.size(); j++) {
        if (outlines.get(i).mayBeOneWith(outlines.get(j))) {
          sink.say(Step.MEETING, holders.get(i) + ":" + holders.get(j), key, TextStages.yes());
        }
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
        PackedOut places = new PackedOut();
        two.forEach(one -> one.place(places));
        sink.say(Step.FAMILIES, Step.ALL, key, places.toBytes());
      }
    }
  }

  static void families(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    Union union = new Union();
    Map<String, Place> places = new HashMap<>();
    for (byte[] pair : evidence.values()) {
      PackedIn in = new PackedIn(pair);
      Place one = Place.of(in);
      Place other = Place.of(in);
      places.put(one.quotation(), one);
      places.put(other.quotation(), other);
      union.join(one.quotation(), other.quotation());
    }
    union.forEach(
        (quotation, family) -> {
          PackedOut said = new PackedOut().words(family);
          PackedArticle.write(said, places.get(quotation).part());
          sink.say(Step.ARTICLE, places.get(quotation).article(), "q:" + quotation, said.toBytes());
        });
  }

  /** Where a quotation stands, by what it and its article are known by. */
  private record Place(String quotation, String article, Span part) {
    static Place of(PackedIn in) {
      return new Place(in.words(), in.words(), PackedArticle.span(in));
    }
  }

  /** Sends an article to the families that quotations of it are of. */
  static void send(String key, SortedMap<String, byte[]> evidence, byte[] article, Sink sink) {
    Map<String, PackedOut> byFamily = new HashMap<>();
    for (byte[] said : evidence.subMap("q:", "q;").values()) {
      PackedIn in = new PackedIn(said);
      PackedOut out = byFamily.computeIfAbsent(in.words(), any -> new PackedOut().bytes(article));
      PackedArticle.write(out, PackedArticle.span(in));
    }
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
