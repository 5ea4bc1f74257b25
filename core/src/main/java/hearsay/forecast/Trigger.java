package hearsay.forecast;

/**
 * Words that may carry a forecast, at a place.
 *
 * @param id the row of the table of triggers
 * @param frame how what stands around them is built
 * @param kind what kind of forecast they make
 * @param confidence how often they make one
 * @param from index of their first word
 * @param to index behind their last word
 */
record Trigger(String id, Frame frame, ForecastKind kind, double confidence, int from, int to) {}
