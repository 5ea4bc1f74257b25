/**
 * What was read and linked as lines of JSON: the same bytes for the same reading, whoever writes
 * them. The shapes stand in {@code docs/formats.md}.
 */
package hearsay.json;
