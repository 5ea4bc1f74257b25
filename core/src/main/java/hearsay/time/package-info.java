/**
 * When: temporal expressions as what was said, as values and as intervals; horizons of forecasts;
 * publication dates of bare texts. Level 2.
 */
package hearsay.time;
