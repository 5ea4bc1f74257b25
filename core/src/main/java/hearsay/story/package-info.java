/**
 * What happened, over many articles: which of them are about the same event, whoever has the words
 * from whom; and dated events on one timeline. Level 6.
 */
package hearsay.story;
