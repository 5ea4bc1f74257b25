/**
 * What is said to come, over many articles: which forecasts are one, and how they changed. Level 4.
 */
package hearsay.outlook;
