/**
 * Words of texts as numbers, and which of them stand in two texts: seeds, blocks, gaps. Level 2:
 * knows nothing of articles.
 */
package hearsay.alignment;
