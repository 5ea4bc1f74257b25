package hearsay.reuse;

import hearsay.drift.QuotedBy;
import hearsay.speaker.Mention;
import hearsay.speaker.Speaker;
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
    NavigableMap<Integer, Integer> names = names(speakers);
    List<SaidWords> said = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      boolean isNamed =
          attributions.get(i).source().filter(source -> holdsName(source, names)).isPresent();
      Optional<QuotedBy> key =
          speakers
              .behind(i)
              .flatMap(speaker -> SpeakerKey.of(text, speaker))
              .map(name -> new QuotedBy(name, isNamed));
      for (Span part : attributions.get(i).content()) {
        said.add(new SaidWords(part, key));
      }
    }
    return name(quotations, said);
  }

  /** The same quotations with their speakers, by what is known to be said by whom. */
  public static List<QuotedWords> name(List<QuotedWords> quotations, List<SaidWords> voices) {
    NavigableMap<Integer, SaidWords> said = new TreeMap<>();
    voices.forEach(one -> said.merge(one.part().start(), one, SaidWords::longer));
    return quotations.stream()
        .map(
            quotation ->
                new QuotedWords(quotation.parts(), speaker(quotation.parts().get(0), said)))
        .toList();
  }

  /** Where names of speakers begin and end. */
  private static NavigableMap<Integer, Integer> names(Speakers speakers) {
    NavigableMap<Integer, Integer> names = new TreeMap<>();
    for (Speaker speaker : speakers.all()) {
      for (Mention mention : speaker.mentions()) {
        if (mention.form() == Mention.Form.NAME) {
          names.put(mention.span().start(), mention.span().end());
        }
      }
    }
    return names;
  }

  private static boolean holdsName(Span source, NavigableMap<Integer, Integer> names) {
    Map.Entry<Integer, Integer> last = names.lowerEntry(source.end());
    return last != null && last.getValue() > source.start();
  }

  /** Whoever said the words that begin before the middle of a quotation and end behind it. */
  private static Optional<QuotedBy> speaker(Span quotation, NavigableMap<Integer, SaidWords> said) {
    int middle = quotation.start() + quotation.length() / 2;
    Map.Entry<Integer, SaidWords> before = said.floorEntry(middle);
    return before != null && before.getValue().part().end() > middle
        ? before.getValue().speaker()
        : Optional.empty();
  }
}
