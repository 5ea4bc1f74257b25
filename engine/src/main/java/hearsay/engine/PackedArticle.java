package hearsay.engine;

import hearsay.credit.Credit;
import hearsay.drift.QuotedBy;
import hearsay.intake.ArticleKey;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Published;
import hearsay.reuse.QuotedWords;
import hearsay.reuse.ReuseArticle;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.time.Instant;

/** Articles, and what names them, as bytes. */
final class PackedArticle {
  private PackedArticle() {}

  /** What a version is known by among the keys. */
  static Key key(ArticleVersion version) {
    return Key.of(version.key().value() + "\n" + version.sha256());
  }

  static void write(PackedOut out, ArticleVersion version) {
    out.words(version.key().value()).words(version.sha256());
  }

  static ArticleVersion version(PackedIn in) {
    return new ArticleVersion(new ArticleKey(in.words()), in.words());
  }

  static void write(PackedOut out, Span span) {
    out.number(span.start()).number(span.end());
  }

  static Span span(PackedIn in) {
    return new Span(in.number(), in.number());
  }

  static void write(PackedOut out, ReuseArticle article) {
    out.words(article.key().value()).words(article.text().toString());
    out.optional(article.outlet(), PackedOut::words);
    out.optional(article.published(), PackedArticle::write);
    out.list(article.quotations(), PackedArticle::write);
    out.list(article.credits(), PackedArticle::write);
    out.list(article.hidden(), PackedArticle::write);
  }

  static ReuseArticle article(PackedIn in) {
    return new ReuseArticle(
        new ArticleKey(in.words()),
        SourceText.of(in.words()),
        in.optional(PackedIn::words),
        in.optional(PackedArticle::published),
        in.list(PackedArticle::quotation),
        in.list(PackedArticle::credit),
        in.list(PackedArticle::span));
  }

  static void write(PackedOut out, Published published) {
    write(out, published.earliest());
    write(out, published.latest());
  }

  static Published published(PackedIn in) {
    return new Published(moment(in), moment(in));
  }

  private static void write(PackedOut out, Instant moment) {
    out.number(moment.getEpochSecond()).number(moment.getNano());
  }

  private static Instant moment(PackedIn in) {
    return Instant.ofEpochSecond(in.longNumber(), in.number());
  }

  private static void write(PackedOut out, QuotedWords quotation) {
    out.list(quotation.parts(), PackedArticle::write);
    out.optional(quotation.speaker(), (o, by) -> o.words(by.key()).flag(by.isNamed()));
  }

  private static QuotedWords quotation(PackedIn in) {
    return new QuotedWords(
        in.list(PackedArticle::span), in.optional(i -> new QuotedBy(i.words(), i.flag())));
  }

  private static void write(PackedOut out, Credit credit) {
    write(out, credit.span());
    out.words(credit.names()).words(credit.kind().name());
  }

  private static Credit credit(PackedIn in) {
    return new Credit(span(in), in.words(), Credit.Kind.valueOf(in.words()));
  }
}
