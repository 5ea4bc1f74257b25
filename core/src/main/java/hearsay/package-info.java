/** The front door: read one article, and get what was read. Level 7. */
package hearsay;
