/** Whom an article credits: the words in which it says where it has its words from. Level 4. */
package hearsay.credit;
