package hearsay.engine;

import hearsay.engine.PieceName.Kind;
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
import java.util.TreeSet;

/** What is settled about quotations: which are forms of one utterance. */
final class FamilyStages {
  private FamilyStages() {}

  /** What a quotation is known by among those of the same words. */
  static PieceName name(ArticleVersion version, Span part) {
    String place = PackedArticle.key(version) + "-" + part.start() + "-" + part.end();
    return new PieceName(Kind.QUOTATION, Key.of(place));
  }

  /** What the words of a quotation are known by among the keys, whoever says them. */
  static Key words(QuotedForm form) {
    return Key.of(Arrays.toString(form.hashes()));
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

    void sayKin(Key form, PieceName quotation, Sink sink) {
      PackedOut place = new PackedOut().key(PackedArticle.key(version));
      PackedArticle.write(place, form().part());
      sink.say(Step.KIN, form, quotation, place.toBytes());
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
  static void quoted(Key key, Pieces evidence, Sink sink) {
    SortedMap<String, SortedMap<Quoted, PieceName>> bySpeaker = new TreeMap<>();
    evidence.forEach(
        (quotation, said) -> {
          Quoted quoted = Quoted.of(said);
          // What is one with nothing but by chance is not one with the same words either.
          if (quoted.form().isOneWith(quoted.form())) {
            String speaker = quoted.form().speaker().map(name -> "by " + name).orElse("");
            bySpeaker.computeIfAbsent(speaker, any -> new TreeMap<>()).put(quoted, quotation);
          }
        });
    Key before = null;
    for (Map.Entry<String, SortedMap<Quoted, PieceName>> entry : bySpeaker.entrySet()) {
      Key form = Key.of(Key.of(key + " " + entry.getKey()).high());
      Quoted first = entry.getValue().firstKey();
      byte[] packed = evidence(first.version(), first.form());
      sink.say(Step.FORM, form, PieceName.of(Kind.SAID), packed);
      byte[] outline = outline(first.form());
      for (long gram : first.form().grams()) {
        sink.say(Step.GRAM, Key.of(gram), PieceName.of(form), outline);
      }
      entry.getValue().forEach((one, quotation) -> one.sayKin(form, quotation, sink));
      if (!first.form().isFragment()) {
        if (before != null) {
          sayOne(before, form, Kind.QUOTATION, sink);
        }
        before = form;
      }
    }
  }

  /** Says that two forms are of one utterance, on some ground: there may be both. */
  private static void sayOne(Key one, Key other, Kind ground, Sink sink) {
    PieceName pair = new PieceName(ground, Key.pair(one.high(), other.high()));
    sink.say(Step.FAMILIES, Key.ALL, pair, new PackedOut().key(one).key(other).toBytes());
  }

  /** What a form says to its words in a row. */
  private static byte[] outline(QuotedForm form) {
    QuotedOutline outline = QuotedOutline.of(form);
    return new PackedOut()
        .number(outline.words())
        .flag(outline.isTelling())
        .flag(outline.isFragment())
        .number(outline.speaker())
        .bytes(outline.codes())
        .raw(outline.codes().length == 0 ? bits(outline) : new byte[0])
        .toBytes();
  }

  private static byte[] bits(QuotedOutline outline) {
    return new PackedOut().number(outline.low()).number(outline.high()).toBytes();
  }

  private static QuotedOutline outline(byte[] said) {
    PackedIn in = new PackedIn(said);
    int words = in.number();
    boolean isTelling = in.flag();
    boolean isFragment = in.flag();
    int speaker = in.number();
    byte[] codes = in.bytes();
    long low = in.hasMore() ? in.longNumber() : 0;
    long high = in.hasMore() ? in.longNumber() : 0;
    return new QuotedOutline(words, isTelling, isFragment, speaker, codes, low, high);
  }

  /**
   * What many forms have brings none together; of others those meet whose outlines allow it, which
   * of all that have three words in a row in common is a small part. Each is told of those that
   * come before it.
   */
  static void gram(Key key, Pieces evidence, Sink sink) {
    if (evidence.size() > QuotedForm.MOST_HOLDERS) {
      return;
    }
    List<QuotedOutline> outlines = evidence.values().stream().map(FamilyStages::outline).toList();
    for (int i = 1; i < outlines.size(); i++) {
      PackedOut met = new PackedOut();
      boolean meetsAny = false;
      for (int j = 0; j < i; j++) {
        if (outlines.get(i).mayBeOneWith(outlines.get(j))) {
          met.number(evidence.name(j).of().high());
          meetsAny = true;
        }
      }
      if (meetsAny) {
        sink.say(Step.MEETING, evidence.name(i).of(), PieceName.of(key), met.toBytes());
      }
    }
  }

  /** Brings two forms together once, however many words in a row they share. */
  static void meeting(Key key, Pieces evidence, Sink sink) {
    Set<Long> others = new TreeSet<>();
    for (byte[] said : evidence.values()) {
      PackedIn in = new PackedIn(said);
      while (in.hasMore()) {
        others.add(in.longNumber());
      }
    }
    for (long other : others) {
      PieceName one = PieceName.of(Kind.MEETING, key.high());
      sink.say(Step.FORM, Key.of(other), one, TextStages.yes());
      sink.say(Step.FORM, key, PieceName.of(Kind.MEETING, other), TextStages.yes());
    }
  }

  static void form(Key key, Pieces evidence, Sink sink) {
    byte[] form = evidence.get(Kind.SAID);
    if (form != null) {
      evidence
          .of(Kind.MEETING)
          .forEach(
              (other, yes) ->
                  sink.say(
                      Step.FORMS,
                      Key.pair(key.high(), other.of().high()),
                      PieceName.of(key),
                      form));
    }
  }

  static void forms(Key key, Pieces evidence, Sink sink) {
    if (evidence.size() == 2) {
      List<Quoted> two = evidence.values().stream().map(Quoted::of).sorted().toList();
      if (two.get(1).form().isOneWith(two.get(0).form())) {
        sayOne(Key.of(key.high()), Key.of(key.low()), Kind.MEETING, sink);
      }
    }
  }

  static void families(Key key, Pieces evidence, Sink sink) {
    Union.of(evidence).say(Step.KIN, Kind.FAMILY, sink);
  }

  /** Tells articles of which family their quotations are; a form of many is one by itself. */
  static void kin(Key key, Pieces evidence, Sink sink) {
    byte[] said = evidence.get(Kind.FAMILY);
    Key family = said == null ? key : new PackedIn(said).key();
    Pieces quotations = evidence.of(Kind.QUOTATION);
    Set<Key> articles = new HashSet<>();
    quotations.values().forEach(place -> articles.add(new PackedIn(place).key()));
    if (said != null || articles.size() > 1) {
      quotations.forEach(
          (name, place) -> {
            PackedIn in = new PackedIn(place);
            Key article = in.key();
            PackedOut out = new PackedOut().key(family);
            PackedArticle.write(out, PackedArticle.span(in));
            PieceName byForm = new PieceName(Kind.QUOTATION, name.of().by(key));
            sink.say(Step.ARTICLE, article, byForm, out.toBytes());
          });
    }
  }

  /** Sends an article to the families that quotations of it are of. */
  static void send(Key key, Pieces evidence, byte[] article, Sink sink) {
    Map<Key, PackedOut> byFamily = new HashMap<>();
    for (byte[] said : evidence.of(Kind.QUOTATION).values()) {
      PackedIn in = new PackedIn(said);
      PackedOut out = byFamily.computeIfAbsent(in.key(), any -> new PackedOut().bytes(article));
      PackedArticle.write(out, PackedArticle.span(in));
    }
    PieceName name = PieceName.of(key);
    byFamily.forEach((family, out) -> sink.say(Step.FAMILY, family, name, out.toBytes()));
  }

  static void family(Key key, Pieces evidence, Sink sink) {
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
      Key key, QuotationFamily family, Map<ArticleVersion, ReuseArticle> articles, Sink sink) {
    String row = new ComparisonJson(version -> articles.get(version).text()).family(family);
    Table.FAMILIES.say(family.id(), key, row, sink);
  }
}
