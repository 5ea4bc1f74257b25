/** What happened, over many articles: dated events and their timeline. Level 5. */
package hearsay.story;
