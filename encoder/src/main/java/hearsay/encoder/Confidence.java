package hearsay.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * From a draft's score to the share of such records that are right. Isotonic regression by who
 * found the record (Zadrozny and Elkan 2002), fitted on articles that the network had not been
 * trained on; straight lines between the points.
 */
public final class Confidence {
  private final Map<String, NavigableMap<Double, Double>> curves = new HashMap<>();

  private Confidence() {}

  /** Leaves every score as it is, for fitting. */
  public static Confidence none() {
    return new Confidence();
  }

  /**
   * Reads the fitted points: a rule or a support, score and confidence, with tabs between them. A
   * rule without points takes those of its support; what has none at all keeps its score.
   */
  public static Confidence load(InputStream points) {
    Confidence confidence = new Confidence();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(points, StandardCharsets.UTF_8))) {
      List<String> rows = lines.lines().filter(line -> !line.startsWith("#")).toList();
      for (String row : rows) {
        String[] cells = row.split("\t", -1);
        confidence
            .curves
            .computeIfAbsent(cells[0], any -> new TreeMap<>())
            .put(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the confidences cannot be read", e);
    }
    return confidence;
  }

  /** The share of records of this support and score that are right. */
  double of(Draft draft) {
    NavigableMap<Double, Double> curve =
        curves.getOrDefault(draft.rule(), curves.get(draft.support().id()));
    double score = Math.max(0, Math.min(1, draft.score()));
    if (curve == null) {
      return score;
    }
    Map.Entry<Double, Double> below = curve.floorEntry(score);
    Map.Entry<Double, Double> above = curve.ceilingEntry(score);
    if (below == null || above == null) {
      return below == null ? above.getValue() : below.getValue();
    }
    double width = above.getKey() - below.getKey();
    double share = width == 0 ? 0 : (score - below.getKey()) / width;
    return below.getValue() + share * (above.getValue() - below.getValue());
  }
}
