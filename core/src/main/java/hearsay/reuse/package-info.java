/**
 * Which articles share words: found as they arrive, aligned, judged, and with a direction where the
 * texts say one. Level 5: needs no reader of statements, only texts with their quotations.
 */
package hearsay.reuse;
