package hearsay.intake;

import java.util.Locale;

/** What a paragraph of an article, or of a file that holds one, is. */
public enum ParagraphKind {
  PARAGRAPH(true),
  /** A quotation set off from the text. */
  QUOTATION(true),
  /** A heading inside the text. */
  HEADING(true),
  /** An item of a list. */
  LIST(true),
  /** A cell of a table. */
  TABLE(true),
  /** A post of another service shown in the article. */
  EMBED(true),
  /** The lines between headline and text. */
  STANDFIRST(true),
  /** The headline, where it stands in the text. */
  TITLE(true),
  /** Who wrote it, and when it was published. */
  BYLINE(false),
  /** Words under a picture or film. */
  CAPTION(false),
  /** A link to another article, or the list of such links. */
  TEASER(false),
  /** Words about the service: newsletters, cookies, advertisements. */
  NOTICE(false),
  /** Where the text came from. */
  CREDIT(false);

  private final boolean isText;

  ParagraphKind(boolean isText) {
    this.isText = isText;
  }

  /** Whether it is the article's own text: nothing else may yield a record. */
  public boolean isText() {
    return isText;
  }

  /** As it stands in files: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
