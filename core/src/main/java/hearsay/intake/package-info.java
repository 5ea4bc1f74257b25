/**
 * Bytes in, articles out: plain text, HTML, JSON, tables, feeds and mail, packed or not, with a map
 * from each character of the text back to the page that it came from. What cannot be read is
 * refused by a value, never by an exception. Level 2.
 */
package hearsay.intake;
