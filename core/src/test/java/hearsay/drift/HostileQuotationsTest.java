package hearsay.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import hearsay.alignment.Aligner;
import hearsay.alignment.Words;
import hearsay.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Quotations that nobody says cost no more than their length. */
final class HostileQuotationsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A text that is one quotation after another. */
  private static QuotedText quotations(List<String> quotations) {
    StringBuilder text = new StringBuilder();
    List<Span> quoted = new ArrayList<>();
    for (String quotation : quotations) {
      quoted.add(new Span(text.length(), text.length() + quotation.length()));
      text.append(quotation).append(' ');
    }
    List<Optional<QuotedBy>> speakers = new ArrayList<>();
    quoted.forEach(any -> speakers.add(Optional.empty()));
    return new QuotedText(Words.of(text.toString(), quoted, List.of()), quoted, speakers);
  }

  private static List<QuoteDrift> drift(QuotedText a, QuotedText b) {
    List<QuoteDrift> found =
        new ArrayList<>(
            QuoteMatcher.drift(a, b, new Aligner().align(a.words(), b.words()).mates()));
    found.addAll(FragmentMatcher.drift(a, b));
    return found;
  }

  @Test
  void thousandsOfShortQuotationsAgainstOneEndlessOneAreComparedInTime() {
    String words = "the pier may fall into the harbor tonight ";
    QuotedText endless = quotations(List.of(words.repeat(20_000)));
    QuotedText shorts = quotations(java.util.Collections.nCopies(20_000, words.strip()));
    Assertions.assertTimeout(PATIENCE, () -> drift(shorts, endless));
  }

  @Test
  void thousandsOfFragmentsAreSoughtInTime() {
    QuotedText whole = quotations(List.of("harbor pier ".repeat(40_000)));
    QuotedText fragments = quotations(java.util.Collections.nCopies(20_000, "harbor lamp"));
    Assertions.assertTimeout(
        PATIENCE, () -> assertThat(FragmentMatcher.drift(fragments, whole)).isEmpty());
  }

  @Test
  void emptyQuotationsAreNothing() {
    QuotedText empty = quotations(List.of("“”", "—", "…"));
    assertThatCode(() -> drift(empty, empty)).doesNotThrowAnyException();
    assertThat(drift(empty, empty)).isEmpty();
  }
}
