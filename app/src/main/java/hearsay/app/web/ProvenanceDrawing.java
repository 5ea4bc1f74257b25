package hearsay.app.web;

import hearsay.origin.Origins;
import hearsay.origin.ProvenanceEdge;
import hearsay.origin.ProvenanceGraph;
import hearsay.reuse.ArticleVersion;
import hearsay.reuse.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A graph of articles as arcs beside a list of them (an arc diagram): the list is text that wraps
 * and prints, and no arc hides a name. Articles of one origin stand together, the earliest first.
 *
 * @param rows the articles from top to bottom
 * @param arcs from row to row
 * @param width of the drawing in its own units
 * @param height of the same
 */
record ProvenanceDrawing(List<Row> rows, List<Arc> arcs, int width, int height) {
  /** The height of a row; the style sheet gives the list's lines the same. */
  static final int ROW = 56;

  private static final int WIDTH = 170;
  private static final int DOT_X = 156;

  /**
   * One article.
   *
   * @param origin which group of surely one origin it belongs to, from 1
   * @param isFirst whether it is the first of the group
   */
  record Row(ArticleRef article, int origin, boolean isFirst, int y) {
    String half() {
      return Integer.toString(y);
    }
  }

  /**
   * One link.
   *
   * @param path as SVG has it
   * @param head the tip of the arrow, as SVG has it; empty where there is no arrow
   * @param edge its evidence, as an anchor
   * @param words for those who cannot see it
   */
  record Arc(String path, String head, String strength, String edge, String words) {}

  static ProvenanceDrawing of(Linked linked, ProvenanceGraph graph) {
    Origins origins = graph.origins();
    List<Row> rows = new ArrayList<>();
    Map<ArticleVersion, Integer> places = new HashMap<>();
    int origin = 0;
    for (List<ArticleVersion> group : groups(linked, origins)) {
      origin++;
      for (ArticleVersion version : group) {
        places.put(version, rows.size());
        rows.add(
            new Row(
                LinkedArticles.ref(linked, version),
                origin,
                version.equals(group.get(0)),
                rows.size() * ROW + ROW / 2));
      }
    }
    List<Arc> arcs = new ArrayList<>();
    for (ProvenanceEdge edge :
        graph.edges().subList(0, Math.min(SourcesPage.MOST_EDGES, graph.edges().size()))) {
      arcs.add(arc("e" + (arcs.size() + 1), edge, rows, places));
    }
    return new ProvenanceDrawing(rows, arcs, WIDTH, Math.max(1, rows.size()) * ROW);
  }

  /** Groups of probably one origin stay together, and in each what is surely one. */
  private static List<List<ArticleVersion>> groups(Linked linked, Origins origins) {
    Map<ArticleVersion, Integer> probably = new HashMap<>();
    for (int i = 0; i < origins.probably().size(); i++) {
      for (ArticleVersion version : origins.probably().get(i)) {
        probably.put(version, i);
      }
    }
    Comparator<ArticleVersion> byDay =
        Comparator.comparing(
                (ArticleVersion version) -> {
                  String day = LinkedArticles.ref(linked, version).day();
                  return day.isEmpty() ? "9" : day;
                })
            .thenComparing(Comparator.naturalOrder());
    return origins.surely().stream()
        .map(group -> group.stream().sorted(byDay).toList())
        .sorted(
            Comparator.comparing((List<ArticleVersion> group) -> probably.get(group.get(0)))
                .thenComparing(group -> group.get(0), byDay))
        .toList();
  }

  private static Arc arc(
      String id, ProvenanceEdge edge, List<Row> rows, Map<ArticleVersion, Integer> places) {
    Row a = rows.get(places.get(edge.a()));
    Row b = rows.get(places.get(edge.b()));
    int distance = Math.abs(a.y() - b.y()) / ROW;
    double reach = Math.min(DOT_X - 8, 22 + 20 * Math.sqrt(distance) * 1.6);
    String path =
        String.format(
            Locale.ROOT,
            "M %d %d C %.0f %d %.0f %d %d %d",
            DOT_X,
            a.y(),
            DOT_X - reach,
            a.y(),
            DOT_X - reach,
            b.y(),
            DOT_X,
            b.y());
    return new Arc(
        path,
        head(edge.direction(), a, b),
        edge.strength().label(),
        "#" + id,
        a.article().title() + " and " + b.article().title() + ": " + edge.strength().label());
  }

  private static String head(Direction direction, Row a, Row b) {
    if (direction != Direction.A_TO_B && direction != Direction.B_TO_A) {
      return "";
    }
    int y = direction == Direction.A_TO_B ? b.y() : a.y();
    return "M " + (DOT_X - 6) + " " + y + " l -9 -5 l 0 10 z";
  }
}
