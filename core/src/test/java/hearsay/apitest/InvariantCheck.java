package hearsay.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.ArticleReader;
import hearsay.Reading;
import hearsay.forecast.Forecast;
import hearsay.intake.Article;
import hearsay.ledger.RecordId;
import hearsay.statement.Attribution;
import hearsay.statement.Reason;
import hearsay.text.CodePointSpan;
import hearsay.text.Diagnostic;
import hearsay.text.OffsetMap;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What holds for every reading of every article, whatever reader made it: the third house rule.
 * Every test that makes a {@link Reading}, in whatever module, makes it through {@link
 * #read(ArticleReader, Article)} or hands it to {@link #check(Reading)}.
 *
 * <p>The laws: spans lie in the text and split no surrogate pair; the words that they cut are not
 * blank; the parts of a content are ordered and do not overlap; the records stand in the order of
 * their contents and no two have one name; what a record is within is a record too; every span
 * comes back from its code points and, through the map, to no less than it was; and reading twice
 * gives the same.
 */
public final class InvariantCheck {
  private InvariantCheck() {}

  /** Reads an article, twice, and gives back the reading when every law holds. */
  public static Reading read(ArticleReader reader, Article article) {
    Reading reading = check(reader.read(article));
    Reading again = reader.read(article);
    assertThat(again.attributions())
        .as("the second reading of %s", article.origin())
        .isEqualTo(reading.attributions());
    assertThat(again.forecasts()).isEqualTo(reading.forecasts());
    assertThat(again.diagnostics()).isEqualTo(reading.diagnostics());
    assertThat(again.reader()).isEqualTo(reading.reader());
    return reading;
  }

  /** Checks what one reading can show by itself, and gives it back. */
  public static Reading check(Reading reading) {
    Article article = reading.article();
    checkMap(article);
    int before = 0;
    Set<RecordId> names = new HashSet<>();
    for (Attribution attribution : reading.attributions()) {
      checkAttribution(article, attribution);
      attribution
          .within()
          .ifPresent(
              outer -> assertThat(reading.attributions()).as("the outer one").contains(outer));
      int start = attribution.content().get(0).start();
      assertThat(start).as("order of %s", attribution).isGreaterThanOrEqualTo(before);
      before = start;
      assertThat(names.add(RecordId.of(article.key(), article.text(), attribution)))
          .as("a name of its own for %s", describe(article.text(), attribution))
          .isTrue();
    }
    Span last = null;
    for (Forecast forecast : reading.forecasts()) {
      checkForecast(reading, forecast);
      assertThat(last == null || last.compareTo(forecast.statement()) <= 0).isTrue();
      last = forecast.statement();
    }
    for (Diagnostic diagnostic : reading.diagnostics()) {
      assertThat(diagnostic.rule()).isNotBlank();
      assertThat(diagnostic.message()).isNotBlank();
      diagnostic.place().ifPresent(place -> checkBounds(article.text(), place));
    }
    assertThat(reading.diagnostics()).containsAll(article.diagnostics());
    assertThat(reading.reader()).isNotBlank();
    return reading;
  }

  private static void checkMap(Article article) {
    OffsetMap map = article.map();
    assertThat(map.textLength()).isEqualTo(article.text().codePointCount());
    int text = 0;
    int origin = 0;
    for (OffsetMap.Run run : map.runs()) {
      assertThat(run.textStart()).as("%s", run).isEqualTo(text);
      assertThat(run.originStart()).as("%s", run).isGreaterThanOrEqualTo(origin);
      text += run.textLength();
      origin = run.originStart() + run.originLength();
    }
  }

  private static void checkAttribution(Article article, Attribution attribution) {
    attribution.source().ifPresent(source -> checkSpan(article, source));
    checkSpan(article, attribution.cue());
    Span before = null;
    for (Span part : attribution.content()) {
      checkSpan(article, part);
      assertThat(before == null || before.end() <= part.start()).as("%s", attribution).isTrue();
      before = part;
    }
    attribution.reason().second().ifPresent(second -> checkRunnerUp(article, second));
    attribution.manner().told().ifPresent(told -> checkSpan(article, told));
    assertThat(attribution.confidence()).isBetween(0.0, 1.0);
    assertThat(attribution.manner().cueClass()).isNotBlank();
    assertThat(attribution.reason().rule()).isNotBlank();
  }

  private static void checkForecast(Reading reading, Forecast forecast) {
    Article article = reading.article();
    checkSpan(article, forecast.statement());
    forecast.event().forEach(part -> checkSpan(article, part));
    Stream.of(forecast.likelihood(), forecast.condition(), forecast.horizon())
        .flatMap(Optional::stream)
        .forEach(
            part -> {
              checkSpan(article, part);
              assertThat(forecast.statement().contains(part)).as("%s", forecast).isTrue();
            });
    assertThat(forecast.event()).allMatch(part -> forecast.statement().contains(part));
    forecast.holder().ifPresent(holder -> checkSpan(article, holder));
    assertThat(forecast.confidence()).isBetween(0.0, 1.0);
    forecast.attribution().ifPresent(around -> assertThat(reading.attributions()).contains(around));
  }

  private static void checkRunnerUp(Article article, Reason.RunnerUp second) {
    second.source().ifPresent(source -> checkSpan(article, source));
    checkSpan(article, second.cue());
    assertThat(second.rule()).isNotBlank();
  }

  private static void checkSpan(Article article, Span span) {
    SourceText text = article.text();
    checkBounds(text, span);
    assertThat(text.cut(span)).as("words of %s", span).isNotBlank();
    CodePointSpan place = text.codePoints(span);
    assertThat(text.units(place)).isEqualTo(span);
    CodePointSpan back = article.map().fromOrigin(article.map().toOrigin(place));
    assertThat(back.start())
        .as("%s mapped there and back", place)
        .isLessThanOrEqualTo(place.start());
    assertThat(back.end())
        .as("%s mapped there and back", place)
        .isGreaterThanOrEqualTo(place.end());
  }

  private static void checkBounds(SourceText text, Span span) {
    assertThat(span.end()).as("end of %s", span).isLessThanOrEqualTo(text.length());
    for (int unit : List.of(span.start(), span.end())) {
      boolean splits =
          unit > 0
              && unit < text.length()
              && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit));
      assertThat(splits).as("%s splits a surrogate pair", span).isFalse();
    }
  }

  private static String describe(SourceText text, Attribution attribution) {
    return attribution.content().stream().map(text::cut).toList()
        + " by "
        + attribution.source().map(text::cut);
  }
}
