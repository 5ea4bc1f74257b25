package hearsay.fetch;

import hearsay.intake.ArticleIntake.Format;
import hearsay.intake.ArticleIntake.Kind;
import hearsay.lexicon.RuleTable;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What fetched pages are read as. */
final class PageKinds {
  private static final String UNNAMED = "unnamed";

  private static final class Shipped {
    private static final Map<String, Optional<Format>> TABLE = load();

    private static Map<String, Optional<Format>> load() {
      Map<String, Optional<Format>> formats = new HashMap<>();
      for (RuleTable.Row row : RuleTable.load(PageKinds.class, "media-types.tsv").rows()) {
        String name = row.id().toUpperCase(Locale.ROOT).replace('-', '_');
        Optional<Format> format =
            row.id().equals(UNNAMED) ? Optional.empty() : Optional.of(Format.valueOf(name));
        row.words("words").forEach(media -> formats.put(media, format));
      }
      formats.put("", Optional.empty());
      return formats;
    }
  }

  private PageKinds() {}

  /** The kind of a page; empty where it is nothing that is read, such as a picture. */
  static Optional<Kind> of(Page page) {
    Optional<Format> named = Shipped.TABLE.get(page.type().media());
    if (named == null) {
      return Optional.empty();
    }
    return named
        .or(() -> Format.ofName(page.address().path()).filter(PageKinds::isOnTheWeb))
        .or(() -> sniffed(page))
        .map(format -> new Kind(format, page.type().charset()));
  }

  /** What may come unnamed: archives are read from files only. */
  private static boolean isOnTheWeb(Format format) {
    return Set.copyOf(Shipped.TABLE.values()).contains(Optional.of(format));
  }

  private static Optional<Format> sniffed(Page page) {
    for (byte b : page.body().bytes()) {
      if (b == '<') {
        return Optional.of(Format.HTML);
      }
      if (b > ' ' || b < -65) { // neither blank nor of a byte-order mark
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
