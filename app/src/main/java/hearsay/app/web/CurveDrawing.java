package hearsay.app.web;

import hearsay.scoring.CalibrationCurve;
import hearsay.scoring.Decomposition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A calibration curve on a square of {@link #SIDE} units: to the right what was said, upward what
 * came.
 *
 * @param points by probability, rising
 * @param line through the points, as SVG has it
 */
record CurveDrawing(List<Point> points, String line) {
  /** The length of a side, in the drawing's own units. */
  static final int SIDE = 400;

  /**
   * Forecasts of about one probability.
   *
   * @param radius by the number of forecasts: the area counts
   * @param low where the interval of the share that came begins, from the top
   * @param high where it ends, from the top
   */
  record Point(
      String x,
      String y,
      String radius,
      String low,
      String high,
      String said,
      String came,
      String interval,
      int count,
      int happened) {}

  static CurveDrawing of(CalibrationCurve curve) {
    int most = curve.points().stream().mapToInt(CalibrationCurve.Point::count).max().orElse(1);
    List<Point> points = curve.points().stream().map(point -> point(point, most)).toList();
    return new CurveDrawing(
        points,
        points.stream().map(one -> one.x() + "," + one.y()).collect(Collectors.joining(" ")));
  }

  private static Point point(CalibrationCurve.Point point, int most) {
    Decomposition.Interval interval = point.interval();
    return new Point(
        units(point.probability()),
        units(1 - point.frequency()),
        number(4 + 12 * Math.sqrt((double) point.count() / most)),
        units(1 - interval.low()),
        units(1 - interval.high()),
        percent(point.probability()),
        percent(point.frequency()),
        percent(interval.low()) + " to " + percent(interval.high()),
        point.count(),
        point.happened());
  }

  private static String units(double share) {
    return number(SIDE * share);
  }

  private static String number(double units) {
    return String.format(Locale.ROOT, "%.1f", units);
  }

  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }
}
