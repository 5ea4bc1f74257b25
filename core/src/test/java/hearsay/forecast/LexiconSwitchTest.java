package hearsay.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.text.SourceText;
import hearsay.text.Span;
import hearsay.time.ArticleTimes;
import hearsay.time.HorizonTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that were kept under one lexicon mean under another what reading them there would give. */
final class LexiconSwitchTest {
  private static Forecast read(String sentence, ProbabilityLexicon lexicon) {
    SourceText text = SourceText.of(sentence);
    List<Forecast> found =
        new ForecastFinder(new Conventions(lexicon, HorizonTable.shipped()))
            .find(
                text,
                List.of(new Span(0, text.length())),
                List.of(),
                0,
                ArticleTimes.read(text, Optional.empty()));
    assertThat(found).as(sentence).hasSize(1);
    return found.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "The pier will open.",
    "The pier is likely to open.",
    "The pier is very likely to open.",
    "The pier is unlikely to open.",
    "The pier will almost certainly open.",
    "The pier will probably open.",
    "The pier may open.",
    "There is a 70 percent chance of a storm.",
    "The pier could open.",
    "Whether the pier will open remains to be seen."
  })
  void asIfTheyHadBeenReadUnderIt(String sentence) {
    for (String from : List.of("capphrase", "icd203", "mauboussin")) {
      for (String to : ProbabilityLexicon.names()) {
        Forecast before = read(sentence, ProbabilityLexicon.shipped(from).orElseThrow());
        ProbabilityLexicon lexicon = ProbabilityLexicon.shipped(to).orElseThrow();
        String words =
            before
                .likelihood()
                .map(span -> sentence.substring(span.start(), span.end()))
                .orElseThrow();
        VerbalProbability kept = before.probability().orElseThrow();
        assertThat(new LexiconSwitch(lexicon).of(words, kept))
            .as("%s from %s to %s", sentence, from, to)
            .isEqualTo(read(sentence, lexicon).probability().orElseThrow());
      }
    }
  }
}
