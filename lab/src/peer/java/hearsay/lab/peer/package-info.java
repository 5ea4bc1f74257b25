/**
 * Other people's programs on the same articles, for the table of peers. Compiled in a profile of
 * its own, because what it runs is large and under other licenses: the product never sees it.
 */
package hearsay.lab.peer;
