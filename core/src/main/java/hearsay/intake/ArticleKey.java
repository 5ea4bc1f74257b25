package hearsay.intake;

import hearsay.text.SourceText;
import java.util.Optional;

/**
 * What makes two texts versions of one article: its given id within its outlet, else its canonical
 * address, else its path.
 *
 * @param value the key as it stands in files: {@code id:OUTLET/ID}, {@code url:ADDRESS} or {@code
 *     path:PATH}
 */
public record ArticleKey(String value) {
  public ArticleKey {
    value = SourceText.repair(value);
    if (value.isBlank()) {
      throw new IllegalArgumentException("an article's key is not blank");
    }
  }

  /** The strongest key that is to be had. A blank id or address counts as none. */
  public static ArticleKey of(
      Optional<String> id, Optional<String> outlet, Optional<String> address, String path) {
    Optional<ArticleKey> byId =
        id.filter(given -> !given.isBlank())
            .map(given -> new ArticleKey("id:" + outlet.orElse("") + "/" + given));
    Optional<ArticleKey> byAddress =
        address.filter(given -> !given.isBlank()).map(given -> new ArticleKey("url:" + given));
    return byId.or(() -> byAddress).orElseGet(() -> new ArticleKey("path:" + path));
  }

  @Override
  public String toString() {
    return value;
  }
}
