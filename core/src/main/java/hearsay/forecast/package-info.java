/**
 * What is said to come: forecasts with their event, likelihood, condition, horizon and holder, and
 * what the words of likelihood mean by a cited study. Level 3.
 */
package hearsay.forecast;
