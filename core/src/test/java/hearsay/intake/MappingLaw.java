package hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.CodePointSpan;
import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * What must hold for the text of any page: the map covers it, the places are in the order of the
 * page, and the stretch of the page that a character is mapped to means that character. It means it
 * when it is the same character, an entity for it, or, for a blank or a line break, white space and
 * markup; a stretch that was mapped as a whole, which the article must own up to, holds the
 * characters somewhere.
 */
final class MappingLaw {
  private MappingLaw() {}

  /**
   * Checks an article against its page as decoded, and gives it back.
   *
   * @param page the decoded page without its byte-order mark
   */
  static Article check(Article article, String page) {
    SourceText source = SourceText.of(SourceText.repair(page));
    OffsetMap map = article.map();
    assertThat(map.textLength()).isEqualTo(article.text().codePointCount());
    boolean ownsUp =
        article.diagnostics().stream()
            .map(Diagnostic::rule)
            .anyMatch("text-mapped-as-a-whole"::equals);
    int text = 0;
    int origin = 0;
    for (OffsetMap.Run run : map.runs()) {
      if (run.textStart() != text || run.originStart() < origin) {
        throw new AssertionError("out of order: " + run + " after " + text + " and " + origin);
      }
      text += run.textLength();
      origin = run.originStart() + run.originLength();
      if (origin > source.codePointCount()) {
        throw new AssertionError("beyond the page: " + run);
      }
      checkMeaning(article, source, run, ownsUp);
    }
    assertThat(article.text().toString()).isEqualTo(article.text().toString().strip());
    return article;
  }

  private static void checkMeaning(
      Article article, SourceText page, OffsetMap.Run run, boolean ownsUp) {
    CodePointSpan here = new CodePointSpan(run.textStart(), run.textStart() + run.textLength());
    String words = article.text().cut(article.text().units(here));
    String cut =
        page.cut(
            page.units(
                new CodePointSpan(run.originStart(), run.originStart() + run.originLength())));
    boolean means;
    if (!run.atomic()) {
      means = words.equals(cut);
    } else if (words.isBlank()) {
      means = meansBlank(cut);
    } else {
      means = ownsUp || SourceText.repair(Parser.unescapeEntities(cut, false)).equals(words);
    }
    if (!means) {
      throw new AssertionError("«" + cut + "» stands for «" + words + "»: " + run);
    }
  }

  /**
   * White space, entities for it, and markup. Inside markup anything may stand (a script, a
   * comment), so it counts as soon as it opens or closes; that nothing visible was lost is for each
   * test to say by its expected text.
   */
  private static boolean meansBlank(String cut) {
    return cut.isBlank()
        || cut.contains("<")
        || cut.contains(">")
        || Jsoup.parse(cut).body().text().matches("[\\s\\h\\uFEFF\\u200B\\u2028\\u2029]*");
  }
}
