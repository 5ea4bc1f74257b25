package hearsay.lab;

import java.util.List;
import java.util.Locale;

/** The calibration curve as a picture: what was promised against what was right. */
final class CalibrationPicture {
  private static final int SIDE = 360;
  private static final int MARGIN = 48;

  /**
   * One band of confidence.
   *
   * @param mean the mean confidence of its records
   * @param right the share of them that is right
   */
  record Band(double mean, double right, int records) {}

  private CalibrationPicture() {}

  /** The picture as SVG. A circle's area is the number of records; bars are 95 % intervals. */
  static String svg(List<Band> bands, String title) {
    StringBuilder svg = new StringBuilder();
    int whole = SIDE + 2 * MARGIN;
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n"
            .formatted(whole, whole));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    for (int i = 0; i <= 5; i++) {
      grid(svg, i / 5.0);
    }
    line(svg, 0, 0, 1, 1, "#999999", 1);
    int all = bands.stream().mapToInt(Band::records).sum();
    Band before = null;
    for (Band band : bands) {
      if (before != null) {
        line(svg, before.mean(), before.right(), band.mean(), band.right(), "#1f5fa8", 2);
      }
      before = band;
    }
    bands.forEach(band -> dot(svg, band, all));
    text(svg, x(0.5), MARGIN / 2.0, title, "middle");
    text(svg, x(0.5), y(0) + 36, "confidence given", "middle");
    svg.append(
        "<text transform=\"translate(14 %.1f) rotate(-90)\" text-anchor=\"middle\">share that is right</text>%n"
            .formatted(y(0.5)));
    return svg.append("</svg>\n").toString();
  }

  private static void grid(StringBuilder svg, double at) {
    line(svg, at, 0, at, 1, "#e5e5e5", 1);
    line(svg, 0, at, 1, at, "#e5e5e5", 1);
    String label = String.format(Locale.ROOT, "%.1f", at);
    text(svg, x(at), y(0) + 18, label, "middle");
    text(svg, x(0) - 6, y(at) + 4, label, "end");
  }

  private static void dot(StringBuilder svg, Band band, int all) {
    double error = 1.96 * Math.sqrt(band.right() * (1 - band.right()) / band.records());
    line(
        svg,
        band.mean(),
        Math.max(0, band.right() - error),
        band.mean(),
        Math.min(1, band.right() + error),
        "#1f5fa8",
        1);
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1f5fa8\"><title>%d records: %.2f given, %.2f right</title></circle>%n",
            x(band.mean()),
            y(band.right()),
            3 + 14 * Math.sqrt((double) band.records() / all),
            band.records(),
            band.mean(),
            band.right()));
  }

  private static void line(
      StringBuilder svg, double x1, double y1, double x2, double y2, String color, int width) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"/>%n",
            x(x1),
            y(y1),
            x(x2),
            y(y2),
            color,
            width));
  }

  private static void text(StringBuilder svg, double x, double y, String words, String anchor) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            words));
  }

  private static double x(double value) {
    return MARGIN + SIDE * value;
  }

  private static double y(double value) {
    return MARGIN + SIDE * (1 - value);
  }
}
