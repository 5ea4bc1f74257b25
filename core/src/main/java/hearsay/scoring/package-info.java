/** How good forecasts were, once it is known what happened: pure functions. Level 4. */
package hearsay.scoring;
