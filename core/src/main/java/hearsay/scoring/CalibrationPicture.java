package hearsay.scoring;

import java.util.List;
import java.util.Locale;

/**
 * A calibration curve as SVG: what was said against what came. Nothing else is needed to see it.
 */
public final class CalibrationPicture {
  private static final int SIDE = 420;
  private static final int LEFT = 76;
  private static final int TOP = 64;
  private static final int RIGHT = 34;
  private static final int BOTTOM = 86;
  private static final String INK = "#1f2933";
  private static final String PALE = "#e4e7eb";
  private static final String MIDDLE = "#9aa5b1";
  private static final String BLUE = "#1f5fa8";

  private final StringBuilder svg = new StringBuilder();

  private CalibrationPicture() {}

  /**
   * Draws a curve. A circle's area is the number of forecasts; bars are 95 percent intervals.
   *
   * @param title whose curve it is
   * @param below how many forecasts, under which lexicon
   */
  public static String svg(CalibrationCurve curve, String title, String below) {
    return new CalibrationPicture().draw(curve, title, below);
  }

  private String draw(CalibrationCurve curve, String title, String below) {
    int width = LEFT + SIDE + RIGHT;
    int height = TOP + SIDE + BOTTOM;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
            + " font-family=\"Helvetica, Arial, sans-serif\" font-size=\"13\" fill=\"%s\">",
        width, height, width, height, INK);
    add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
    add("<title>%s</title>", escaped(title + ": " + below));
    for (int i = 0; i <= 5; i++) {
      grid(i / 5.0);
    }
    line(0, 0, 1, 1, MIDDLE, "1.5\" stroke-dasharray=\"5 5");
    path(curve.points());
    int most = curve.points().stream().mapToInt(CalibrationCurve.Point::count).max().orElse(1);
    curve.points().forEach(point -> bar(point));
    curve.points().forEach(point -> dot(point, most));
    add(
        "<text x=\"%d\" y=\"28\" font-size=\"17\" font-weight=\"bold\">%s</text>",
        LEFT, escaped(title));
    add("<text x=\"%d\" y=\"48\" fill=\"#52606d\">%s</text>", LEFT, escaped(below));
    text(x(0.5), y(0) + 46, "middle", "said to be so likely");
    add(
        "<text transform=\"translate(22 %.1f) rotate(-90)\" text-anchor=\"middle\">came about</text>",
        y(0.5));
    text(x(0.5), y(0) + 70, "middle", "under the dashed line: came less often than was said");
    return svg.append("</svg>\n").toString();
  }

  @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void grid(double at) {
    line(at, 0, at, 1, PALE, "1");
    line(0, at, 1, at, PALE, "1");
    String label = String.format(Locale.ROOT, "%.0f %%", at * 100);
    text(x(at), y(0) + 22, "middle", label);
    text(x(0) - 10, y(at) + 4, "end", label);
  }

  private void path(List<CalibrationCurve.Point> points) {
    StringBuilder places = new StringBuilder();
    for (CalibrationCurve.Point point : points) {
      places.append(
          String.format(Locale.ROOT, "%.1f,%.1f ", x(point.probability()), y(point.frequency())));
    }
    add(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
        places.toString().strip(), BLUE);
  }

  private void bar(CalibrationCurve.Point point) {
    Decomposition.Interval interval = point.interval();
    line(
        point.probability(),
        interval.low(),
        point.probability(),
        interval.high(),
        BLUE,
        "1.5\" stroke-opacity=\"0.5");
  }

  private void dot(CalibrationCurve.Point point, int most) {
    double radius = 3 + 11 * Math.sqrt((double) point.count() / most);
    add(
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" stroke=\"white\" stroke-width=\"1.5\">"
            + "<title>%d forecasts: said %.0f %%, came %.0f %%</title></circle>",
        x(point.probability()),
        y(point.frequency()),
        radius,
        BLUE,
        point.count(),
        point.probability() * 100,
        point.frequency() * 100);
    boolean isAtEdge = x(point.probability()) + radius + 24 > LEFT + SIDE + RIGHT;
    text(
        x(point.probability()) + (isAtEdge ? -radius - 4 : radius + 4),
        y(point.frequency()) + 4,
        isAtEdge ? "end" : "start",
        Integer.toString(point.count()));
  }

  private void line(double x1, double y1, double x2, double y2, String color, String width) {
    add(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%s\"/>",
        x(x1), y(y1), x(x2), y(y2), color, width);
  }

  private void text(double x, double y, String anchor, String words) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" paint-order=\"stroke\" stroke=\"white\""
            + " stroke-width=\"3\">%s</text>",
        x, y, anchor, escaped(words));
  }

  /** Names come out of articles: nothing in them is markup, and no control character is let in. */
  private static String escaped(String words) {
    StringBuilder safe = new StringBuilder();
    words
        .codePoints()
        .filter(CalibrationPicture::isXml)
        .forEach(
            c -> {
              switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  private static boolean isXml(int c) {
    boolean isSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !Character.isISOControl(c) && !isSurrogate && c != 0xFFFE && c != 0xFFFF;
  }

  private static double x(double value) {
    return LEFT + SIDE * value;
  }

  private static double y(double value) {
    return TOP + SIDE * (1 - value);
  }
}
