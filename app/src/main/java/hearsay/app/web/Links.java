package hearsay.app.web;

import hearsay.intake.ArticleKey;
import hearsay.ledger.RecordId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of the desk's own pages. */
final class Links {
  private Links() {}

  static String article(ArticleKey key) {
    return "/article?key=" + encoded(key.value());
  }

  static String article(ArticleKey key, int version) {
    return article(key) + "&version=" + version;
  }

  /** An article with one of its records pointed out. */
  static String place(ArticleKey key, int version, String record) {
    return article(key, version) + "#n-" + record;
  }

  static String record(RecordId id) {
    return "/record/" + id.value();
  }

  static String forecast(RecordId id) {
    return "/forecast/" + id.value();
  }

  static String speaker(String id) {
    return "/speaker?id=" + encoded(id);
  }

  /** The page of whoever says a record. */
  static String speakerOf(RecordId id) {
    return "/speaker?of=" + id.value();
  }

  static String sources(ArticleKey key) {
    return "/sources?article=" + encoded(key.value());
  }

  /** Where one quotation comes from. */
  static String sourcesOfQuotation(String record) {
    return "/sources?quote=" + encoded(record);
  }

  /** Where an utterance comes from that several quote. */
  static String sourcesOfFamily(String id) {
    return "/sources?family=" + encoded(id);
  }

  static String story(String id) {
    return "/sources?story=" + encoded(id);
  }

  static String compare(ArticleKey a, ArticleKey b) {
    return "/compare?a=" + encoded(a.value()) + "&b=" + encoded(b.value());
  }

  static String family(String id) {
    return "/family/" + encoded(id);
  }

  static String search(String name, String value) {
    return "/search?" + name + "=" + encoded(value);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
