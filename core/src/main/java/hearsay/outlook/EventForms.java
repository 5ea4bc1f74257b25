package hearsay.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of which one holder speaks, each in the different words in which it is put. Evidence
 * in the same words is one form; a form is compared with those only that have its rarest word, so
 * that the work grows little more than linearly. Used once, by one thread.
 */
final class EventForms {
  /** A form is compared with so many of those that have its rarest word, the nearest in time. */
  private static final int MOST_COMPARED = 64;

  private final Map<EventTerms, List<Integer>> piecesByForm = new LinkedHashMap<>();

  /** Two forms of one event. */
  private record Pair(int one, int other, double share) {}

  /** Adds a piece; call it in the order of publication. */
  void add(int piece, EventTerms terms) {
    piecesByForm.computeIfAbsent(terms, any -> new ArrayList<>()).add(piece);
  }

  /** Joins the pieces that are of one event. */
  void joinIn(Gathering gathering) {
    List<EventTerms> forms = piecesByForm.keySet().stream().filter(EventTerms::isTelling).toList();
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    for (Pair pair : pairs(forms)) {
      join(pair, forms, groups);
    }
    for (List<Integer> group : groups) {
      int first = piecesByForm.get(forms.get(group.get(0))).get(0);
      for (int form : group) {
        piecesByForm.get(forms.get(form)).forEach(piece -> gathering.join(first, piece));
      }
    }
  }

  /** A chain of containment joins nothing whose ends are not one event themselves. */
  private static void join(Pair pair, List<EventTerms> forms, List<List<Integer>> groups) {
    List<Integer> one = groups.get(pair.one());
    List<Integer> other = groups.get(pair.other());
    if (one.equals(other)) {
      return;
    }
    for (int form : one) {
      if (!other.stream().allMatch(it -> forms.get(form).isOneEventWith(forms.get(it)))) {
        return;
      }
    }
    one.addAll(other);
    other.forEach(form -> groups.set(form, one));
  }

  private static List<Pair> pairs(List<EventTerms> forms) {
    Map<String, List<Integer>> byTerm = new HashMap<>();
    for (int i = 0; i < forms.size(); i++) {
      for (String term : forms.get(i).all()) {
        byTerm.computeIfAbsent(term, any -> new ArrayList<>()).add(i);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      EventTerms form = forms.get(i);
      for (int other : near(i, byTerm.get(rarest(form, byTerm)))) {
        if (other != i && form.isOneEventWith(forms.get(other))) {
          double share = (double) form.shared(forms.get(other)) / form.together(forms.get(other));
          pairs.add(new Pair(Math.min(i, other), Math.max(i, other), share));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.share())
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other));
    return pairs;
  }

  private static List<Integer> near(int form, List<Integer> others) {
    int at = others.indexOf(form);
    int from = Math.max(0, at - MOST_COMPARED / 2);
    return others.subList(from, Math.min(others.size(), from + MOST_COMPARED));
  }

  private static String rarest(EventTerms form, Map<String, List<Integer>> byTerm) {
    return form.all().stream()
        .min(
            Comparator.comparingInt((String term) -> byTerm.get(term).size())
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
