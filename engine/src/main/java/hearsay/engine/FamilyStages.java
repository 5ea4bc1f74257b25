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
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is settled about quotations: which are forms of one utterance. */
final class FamilyStages {
  private FamilyStages() {}

  private static final int DIGITS = 16;

  /** What a quotation is known by among the keys. */
  static String id(ArticleVersion version, Span part) {
    String place = PackedArticle.id(version) + "-" + part.start() + "-" + part.end();
    return PackedArticle.digits(place).substring(0, DIGITS);
  }

  /** What the words of a quotation are known by among the keys, whoever says them. */
  static String words(QuotedForm form) {
    return PackedArticle.digits(Arrays.toString(form.hashes())).substring(0, DIGITS);
  }

  /** What a quotation says to its words. */
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

    void sayKin(String form, String quotation, Sink sink) {
      PackedOut place = new PackedOut().words(PackedArticle.id(version));
      PackedArticle.write(place, form().part());
      sink.say(Step.KIN, form, "q:" + quotation, place.toBytes());
    }

    @Override
    public int compareTo(Quoted other) {
      int byArticle = version.compareTo(other.version);
      return byArticle != 0 ? byArticle : form.part().compareTo(other.form.part());
    }
  }

  /**
   * The same words by the same speaker are one form, however many articles have it, and enter the
   * comparison once, by the first of these. The same words by others are of one family with it,
   * unless they are few out of somebody's sentence.
   */
  static void quoted(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    SortedMap<String, SortedMap<Quoted, String>> bySpeaker = new TreeMap<>();
    evidence.forEach(
        (quotation, said) -> {
          Quoted quoted = Quoted.of(said);
          // What is one with nothing but by chance is not one with the same words either.
          if (quoted.form().isOneWith(quoted.form())) {
            String speaker = quoted.form().speaker().map(name -> "by " + name).orElse("");
            bySpeaker.computeIfAbsent(speaker, any -> new TreeMap<>()).put(quoted, quotation);
          }
        });
    String before = "";
    for (Map.Entry<String, SortedMap<Quoted, String>> entry : bySpeaker.entrySet()) {
      String form = PackedArticle.digits(key + " " + entry.getKey()).substring(0, DIGITS);
      Quoted first = entry.getValue().firstKey();
      sink.say(Step.FORM, form, "form", evidence(first.version(), first.form()));
      byte[] outline = outline(first.form());
      first
          .form()
          .grams()
          .forEach(gram -> sink.say(Step.GRAM, TextStages.hex(gram), form, outline));
      entry.getValue().forEach((one, quotation) -> one.sayKin(form, quotation, sink));
      if (!first.form().isFragment()) {
        if (!before.isEmpty()) {
          sayOne(before, form, sink);
        }
        before = form;
      }
    }
  }

  /** Says that two forms are of one utterance. */
  private static void sayOne(String one, String other, Sink sink) {
    String pair = PairStages.key(one, other);
    byte[] names = new PackedOut().words(one).words(other).toBytes();
    sink.say(Step.FAMILIES, Step.ALL, pair, names);
  }

  /** What a form says to its words in a row. */
  private static byte[] outline(QuotedForm form) {
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
   * What many forms have brings none together; of others those meet whose outlines allow it, which
   * of all that have three words in a row in common is a small part.
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
      for (String form : key.split(":", 2)) {
        sink.say(Step.FORM, form, "m:" + key, TextStages.yes());
      }
    }
  }

  static void form(String key, SortedMap<String, byte[]> evidence, Sink sink) {
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
        sayOne(key.substring(0, DIGITS), key.substring(DIGITS + 1), sink);
      }
    }
  }

  static void families(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    Union union = new Union();
    for (byte[] pair : evidence.values()) {
      PackedIn in = new PackedIn(pair);
      union.join(in.words(), in.words());
    }
    union.forEach(
        (form, family) ->
            sink.say(Step.KIN, form, "family", new PackedOut().words(family).toBytes()));
  }

  /** Tells articles of which family their quotations are; a form of many is one by itself. */
  static void kin(String key, SortedMap<String, byte[]> evidence, Sink sink) {
    byte[] said = evidence.get("family");
    String family = said == null ? key : new PackedIn(said).words();
    SortedMap<String, byte[]> quotations = evidence.subMap("q:", "q;");
    Set<String> articles = new HashSet<>();
    quotations.values().forEach(place -> articles.add(new PackedIn(place).words()));
    if (said != null || articles.size() > 1) {
      quotations.forEach(
          (name, place) -> {
            PackedIn in = new PackedIn(place);
            String article = in.words();
            PackedOut out = new PackedOut().words(family);
            PackedArticle.write(out, PackedArticle.span(in));
            sink.say(Step.ARTICLE, article, name, out.toBytes());
          });
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
