package hearsay.time;

import hearsay.text.Span;
import java.util.List;
import java.util.Objects;

/**
 * Why a text is thought to be from a certain time.
 *
 * @param rule a stable short name: {@code dateline, anniversary, lasting, recent-day, past-date,
 *     future-date}
 * @param meaning one sentence for a person, with what it takes for granted
 * @param spans the words that it rests on
 * @param days the days on which the text can have been published by this reason alone
 */
public record DateReason(String rule, String meaning, List<Span> spans, DayRange days) {
  public DateReason {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(meaning);
    Objects.requireNonNull(days);
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a reason without words: " + rule);
    }
  }
}
