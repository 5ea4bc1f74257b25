package hearsay.intake.page;

/** What a part of a page is, where it is not just text. */
enum PagePart {
  /** The article's body, by what its makers call it. */
  BODY(1),
  /** The lines between headline and body. */
  STANDFIRST(1),
  CONSENT(Limit.MOSTLY_NOT),
  COMMENTS(Limit.MOSTLY_NOT),
  SHARE(Limit.MOSTLY_NOT),
  ADVERTISEMENT(Limit.MOSTLY_NOT),
  NEWSLETTER(Limit.MOSTLY_NOT),
  FOOT(Limit.MOSTLY_NOT),
  MENU(Limit.SELDOM),
  RELATED(Limit.SELDOM),
  AUTHOR(Limit.SELDOM),
  CAPTION(Limit.SELDOM),
  /** Log-in, print, players, galleries, polls, messages. */
  TOOLS(Limit.SELDOM),
  /** Topics, dates and other small print about the article. */
  TAGS(Limit.SELDOM),
  /** A box of facts beside the article. */
  FACTBOX(Limit.SELDOM),
  ASIDE(Limit.SELDOM),
  FORM(Limit.SELDOM),
  /** What is not shown. */
  HIDDEN(Limit.SELDOM),
  /** What is shown when the pointer rests on a name. */
  HOVER(Limit.SELDOM),
  /** Names that stand on boxes of any kind. */
  WIDGET(Limit.SELDOM),
  /** A picture or film with what little is written about it. */
  MEDIA(Limit.SELDOM),
  FIGURE(Limit.HARDLY_EVER),
  HEADER(Limit.HARDLY_EVER);

  /**
   * The shares, swept on 91 and 129 news pages (F1 of main text): 0.1, 0.2, 0.3, 0.4, 0.5, 0.8 for
   * {@code SELDOM} gave 0.984, 0.985, 0.986, 0.986, 0.986, 0.986 and 0.961, 0.964, 0.966, 0.966,
   * 0.966, 0.966; 0.3, 0.5, 0.8, 1 for {@code MOSTLY_NOT} 0.986 and 0.965, 0.966, 0.966, 0.966; 0,
   * 0.05, 0.1, 0.2 for {@code HARDLY_EVER} the same within 0.0002. To be run again when the table
   * of names changes much.
   */
  private static final class Limit {
    static final double MOSTLY_NOT = 0.8;
    static final double SELDOM = 0.4;
    static final double HARDLY_EVER = 0.1;

    private Limit() {}
  }

  private final double limit;

  PagePart(double limit) {
    this.limit = limit;
  }

  /**
   * An element is left out as this part only if it holds at most this share of the page's running
   * text: makers' names lie, and a body in a wrong wrapper must not be lost.
   */
  double limit() {
    return limit;
  }

  /** Whether the name alone decides, whatever speaks for the element. */
  boolean isPlain() {
    return limit == Limit.MOSTLY_NOT && this != FOOT;
  }
}
