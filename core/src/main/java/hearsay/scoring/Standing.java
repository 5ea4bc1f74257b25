package hearsay.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody's place among others, by the proper score of bins. Places whose bootstrap intervals
 * overlap are one place, shared: the figures do not tell who is better. Whoever has no grade has no
 * place.
 *
 * @param name who
 * @param card the forecasts
 * @param place from 1; empty without a grade
 * @param isShared whether others have the same place
 */
public record Standing(String name, ScoreCard card, Optional<Integer> place, boolean isShared) {
  /**
   * Those with a place first, best first; then the others, by how many were ruled on, then name.
   */
  public static List<Standing> of(Map<String, ScoreCard> cards) {
    List<Map.Entry<String, ScoreCard>> graded =
        cards.entrySet().stream()
            .filter(one -> one.getValue().grade().isPresent())
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<String, ScoreCard> one) -> grade(one.getValue()).bins())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    List<Standing> standings = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < graded.size(); i++) {
      boolean isTied = i > 0 && overlap(graded.get(first).getValue(), graded.get(i).getValue());
      first = isTied ? first : i;
      boolean isNextTied =
          i + 1 < graded.size()
              && overlap(graded.get(first).getValue(), graded.get(i + 1).getValue());
      standings.add(
          new Standing(
              graded.get(i).getKey(),
              graded.get(i).getValue(),
              Optional.of(first + 1),
              isTied || isNextTied));
    }
    cards.entrySet().stream()
        .filter(one -> one.getValue().grade().isEmpty())
        .map(one -> new Standing(one.getKey(), one.getValue(), Optional.empty(), false))
        .sorted(
            Comparator.comparingInt((Standing one) -> -one.card().ruled())
                .thenComparing(Standing::name))
        .forEach(standings::add);
    return List.copyOf(standings);
  }

  private static ScoreCard.Grade grade(ScoreCard card) {
    return card.grade().orElseThrow();
  }

  private static boolean overlap(ScoreCard better, ScoreCard worse) {
    return grade(worse).binsInterval().low() <= grade(better).binsInterval().high();
  }
}
