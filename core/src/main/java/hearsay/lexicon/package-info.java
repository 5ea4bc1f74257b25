/**
 * Loads the word tables that stand in resources. Knows no linguistics: what the words mean is the
 * caller's matter. Level 1.
 */
package hearsay.lexicon;
