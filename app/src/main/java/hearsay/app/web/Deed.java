package hearsay.app.web;

/** Something that a visitor does to the ledger. */
interface Deed {
  /** Does it, and says where to go on. */
  Answer done(Visit visit);
}
