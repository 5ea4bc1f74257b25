package hearsay.ledger;

import hearsay.intake.ArticleKey;
import hearsay.statement.Attribution;
import hearsay.text.CodePointSpan;
import hearsay.text.Sha256;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of a record: 16 hexadecimal digits that come from what the record says and where, never
 * from when it arrived. The same article read into two ledgers gives the same names. With ten
 * million records in a ledger the chance that any two share a name is about 3 in a million.
 *
 * @param value all 16 digits
 */
public record RecordId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{16}");

  /** So many digits are shown to people; commands take any beginning that names one record only. */
  public static final int SHOWN_DIGITS = 8;

  public RecordId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a record's name: " + value);
    }
  }

  /**
   * The name of an attribution: made of the article, its version, and the places and words of
   * content and source. A reader that comes to the same source and content keeps the name, whatever
   * rule it used.
   */
  public static RecordId of(ArticleKey article, SourceText text, Attribution attribution) {
    StringBuilder said = new StringBuilder(article.value()).append('\n').append(text.sha256());
    attribution.content().forEach(part -> add(said, 'c', text, part));
    attribution.source().ifPresent(source -> add(said, 's', text, source));
    return named(said);
  }

  /**
   * The name of a forecast: made of the article, its version, the places and words of the event,
   * and whether it is denied. A reader that comes to the same event keeps the name, and with it
   * what people ruled on how it came out; one that reads the opposite in it does not.
   *
   * @param event what would come about, in the order of the text
   * @param negative whether the forecast says that it will not
   */
  public static RecordId ofForecast(
      ArticleKey article, SourceText text, List<Span> event, boolean negative) {
    StringBuilder said = new StringBuilder(article.value()).append('\n').append(text.sha256());
    said.append("\nforecast").append(negative ? " not" : "");
    event.forEach(part -> add(said, 'e', text, part));
    return named(said);
  }

  private static RecordId named(StringBuilder said) {
    return new RecordId(
        Sha256.hex(said.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16));
  }

  private static void add(StringBuilder said, char role, SourceText text, Span span) {
    CodePointSpan place = text.codePoints(span);
    said.append('\n').append(role).append(place.start()).append('-').append(place.end());
    said.append(' ').append(text.cut(span));
  }

  /** The first digits, for people. */
  public String shown() {
    return value.substring(0, SHOWN_DIGITS);
  }

  @Override
  public String toString() {
    return value;
  }
}
