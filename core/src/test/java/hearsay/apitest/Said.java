package hearsay.apitest;

import hearsay.Reading;
import hearsay.statement.Attribution;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.List;

/**
 * What an attribution says without its places: the words, their white space made alike, and the
 * reader's decisions. Two readings of one text in two wrappings must agree in this.
 */
record Said(
    String source, String cue, List<String> content, String kind, String cueClass, String rule) {
  static List<Said> of(Reading reading) {
    SourceText text = reading.article().text();
    return reading.attributions().stream().map(attribution -> of(text, attribution)).toList();
  }

  private static Said of(SourceText text, Attribution attribution) {
    return new Said(
        attribution.source().map(source -> words(text, source)).orElse(""),
        words(text, attribution.cue()),
        attribution.content().stream().map(part -> words(text, part)).toList(),
        attribution.kind().name(),
        attribution.manner().cueClass(),
        attribution.reason().rule());
  }

  private static String words(SourceText text, Span span) {
    return evenly(text.cut(span));
  }

  /** One blank for every run of white space. */
  static String evenly(String words) {
    return words.replaceAll("[\\s\\h]+", " ").strip();
  }
}
