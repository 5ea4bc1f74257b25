package hearsay.reuse;

import hearsay.speaker.SpeakerKey;
import hearsay.speaker.Speakers;
import hearsay.statement.Attribution;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Says who is quoted, by what a reader of statements found: each quotation gets the speaker behind
 * the attribution that holds most of it.
 */
public final class QuotationSpeakers {
  private QuotationSpeakers() {}

  /**
   * The same quotations with their speakers, as {@link SpeakerKey} names them.
   *
   * @param attributions of the same text
   * @param speakers of the same attributions
   */
  public static List<QuotedWords> name(
      List<QuotedWords> quotations,
      SourceText text,
      List<Attribution> attributions,
      Speakers speakers) {
    NavigableMap<Integer, Said> said = new TreeMap<>();
    for (int i = 0; i < attributions.size(); i++) {
      Optional<String> key = speakers.behind(i).flatMap(one -> SpeakerKey.of(text, one));
      for (Span part : attributions.get(i).content()) {
        said.merge(part.start(), new Said(part, key), Said::longer);
      }
    }
    List<QuotedWords> named = new ArrayList<>();
    for (QuotedWords quotation : quotations) {
      named.add(new QuotedWords(quotation.parts(), speaker(quotation.parts().get(0), said)));
    }
    return named;
  }

  /** Words that somebody said. */
  private record Said(Span part, Optional<String> speaker) {
    Said longer(Said other) {
      return other.part.length() > part.length() ? other : this;
    }
  }

  /** Whoever said the words that begin before the middle of a quotation and end behind it. */
  private static Optional<String> speaker(Span quotation, NavigableMap<Integer, Said> said) {
    int middle = quotation.start() + quotation.length() / 2;
    Map.Entry<Integer, Said> before = said.floorEntry(middle);
    return before != null && before.getValue().part().end() > middle
        ? before.getValue().speaker()
        : Optional.empty();
  }
}
