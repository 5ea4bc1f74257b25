/**
 * A web page as an article: its main text with the way back to the page's characters, and what the
 * page says of it, each value with its place. Open {@link hearsay.intake.page.ArticlePage}. A part
 * of intake, level 2.
 */
package hearsay.intake.page;
