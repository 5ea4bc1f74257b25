package hearsay.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well quotation families fit a pile of which it is known who took what from whom.
 *
 * @param pairs pairs of articles that some family joins
 * @param strangers of these, those that no chain of taking connects
 * @param quotations that an article took from another
 * @param together of these, those in one family with the words that they were taken from
 */
record FamilyCount(int pairs, int strangers, int quotations, int together) {
  /** A member's place: its article's family, and where its words stand. */
  private record Place(int family, int start, int end) {}

  static FamilyCount of(List<JsonNode> families, List<JsonNode> taken, List<JsonNode> quotations) {
    Map<String, List<Place>> places = places(families);
    Set<String> pairs = new HashSet<>();
    Set<String> strangers = new HashSet<>();
    Map<String, String> parents = new HashMap<>();
    taken.forEach(
        pair -> {
          String a = root(parents, pair.get("a").asText());
          parents.put(a, root(parents, pair.get("b").asText()));
        });
    for (JsonNode family : families) {
      List<String> articles =
          family.get("members").findValuesAsText("article").stream().distinct().sorted().toList();
      for (int i = 0; i < articles.size(); i++) {
        for (String other : articles.subList(0, i)) {
          String pair = other + " " + articles.get(i);
          pairs.add(pair);
          if (!root(parents, other).equals(root(parents, articles.get(i)))) {
            strangers.add(pair);
          }
        }
      }
    }
    int together = 0;
    for (JsonNode quotation : quotations) {
      Set<Integer> shared = families(places, quotation, "src");
      shared.retainAll(families(places, quotation, "dst"));
      together += shared.isEmpty() ? 0 : 1;
    }
    return new FamilyCount(pairs.size(), strangers.size(), quotations.size(), together);
  }

  private static Map<String, List<Place>> places(List<JsonNode> families) {
    Map<String, List<Place>> places = new HashMap<>();
    for (int i = 0; i < families.size(); i++) {
      for (JsonNode member : families.get(i).get("members")) {
        JsonNode span = member.get("span");
        places
            .computeIfAbsent(member.get("article").asText(), any -> new ArrayList<>())
            .add(new Place(i, span.get(0).asInt(), span.get(1).asInt()));
      }
    }
    return places;
  }

  private static Set<Integer> families(
      Map<String, List<Place>> places, JsonNode quotation, String side) {
    int start = quotation.get(side + "_start").asInt();
    int end = quotation.get(side + "_end").asInt();
    Set<Integer> families = new HashSet<>();
    for (Place place : places.getOrDefault(quotation.get(side).asText(), List.of())) {
      if (place.start() < end && start < place.end()) {
        families.add(place.family());
      }
    }
    return families;
  }

  private static String root(Map<String, String> parents, String article) {
    String at = article;
    while (!parents.getOrDefault(at, at).equals(at)) {
      at = parents.get(at);
    }
    return at;
  }
}
