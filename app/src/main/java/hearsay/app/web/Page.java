package hearsay.app.web;

/** One kind of page. Changes nothing. */
interface Page {
  /** What to show to a visitor. */
  Answer answer(Visit visit);
}
