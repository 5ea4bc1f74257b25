/**
 * The desk: a ledger as pages that are made here and sent to one browser on this machine. A class a
 * page. Nothing of a ledger is sent as markup, and no page asks anybody else for anything.
 */
package hearsay.app.web;
