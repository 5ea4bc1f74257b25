/**
 * Who said it: attributions (source, cue, content) in one article, and the quotation marks that
 * they are read from. Level 2.
 */
package hearsay.statement;
