package hearsay.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts what of an archive is no page that was asked for, and why. Confined to one thread. */
final class ArchiveTally {
  /** Why a record was passed by. */
  enum Reason {
    /** The page is there, or in another archive, from an earlier visit. */
    REVISIT("met again unchanged, as when they were fetched before"),
    OUTSIDE("outside what was asked for"),
    NO_PAGE("of other kinds than pages"),
    NO_SUCCESS("answered with an error or a redirection");

    private final String words;

    Reason(String words) {
      this.words = words;
    }
  }

  private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);
  private long records;
  private long pages;
  private long damages;

  void record() {
    records++;
  }

  void page() {
    pages++;
  }

  void passBy(Reason reason) {
    counts.merge(reason, 1L, Long::sum);
  }

  /** Whether something was lost here as well. */
  void damages(boolean isLost) {
    damages += isLost ? 1 : 0;
  }

  long records() {
    return records;
  }

  long pages() {
    return pages;
  }

  long damages() {
    return damages;
  }

  /** What was passed by, for a person to read; empty where nothing was. */
  Optional<String> told() {
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (reason, count) -> parts.add(String.format(Locale.ROOT, "%,d %s", count, reason.words)));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(Locale.ROOT, "%,d %s; passed by: ", pages, pages == 1 ? "page" : "pages")
                + String.join(", ", parts));
  }
}
