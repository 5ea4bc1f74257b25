/**
 * Characters, and where they came from: decoded text, spans in it, maps back to what was decoded,
 * and the paragraphs, sentences and tokens that it is made of. Level 0: knows nothing else of
 * Hearsay.
 */
package hearsay.text;
