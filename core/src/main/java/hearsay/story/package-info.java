/**
 * Which articles are about the same event, by names, rare words and dates, whoever has the words
 * from whom. Level 5.
 */
package hearsay.story;
