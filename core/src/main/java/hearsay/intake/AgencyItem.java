package hearsay.intake;

import hearsay.intake.page.IsoDate;
import hearsay.text.Diagnostic;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An item of a news agency, whichever of its formats it comes in. What the agency withdrew, or does
 * not want known yet, is no article.
 *
 * @param id by which the agency goes back to it; all versions have the same
 * @param facts what it says of itself
 * @param status a code such as {@code stat:usable}; blank where none is given
 * @param embargo until when it is not to be published, as written; blank for one without an end
 * @param body its text; empty where it has none
 */
record AgencyItem(
    Optional<String> id,
    PageFacts facts,
    String status,
    Optional<String> embargo,
    Optional<Body> body) {
  /** The text of an item. */
  record Body(String words, boolean isHtml) {}

  /**
   * What came in: where it stands, its bytes, and what was noticed when they were decoded.
   *
   * @param charset what the bytes were read as, for a person to read
   */
  record Source(Origin origin, Original original, String charset, List<Diagnostic> diagnostics) {}

  /** Nowhere on earth is it a later hour by the clock. */
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  AgencyItem {
    Objects.requireNonNull(facts);
    id = id.filter(given -> !given.isBlank()).map(String::strip);
    status = status.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The article that it is, or why it is none now.
   *
   * @param now what time it is, if that is known
   */
  Intake article(Source source, Optional<Instant> now) {
    Carried carried =
        new Carried(
            source.origin(),
            source.original(),
            source.charset(),
            id,
            facts.metadata(Optional.empty()),
            Optional.of(facts),
            source.diagnostics());
    Optional<Refusal> refusal = withdrawn(carried).or(() -> embargoed(carried, now));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (body.isEmpty()) {
      return carried.refused("empty", "an item without a text");
    }
    return body.get().isHtml()
        ? carried.ofHtml(body.get().words())
        : carried.ofPlain(body.get().words());
  }

  /** The codes of the IPTC's news formats: with their scheme in NewsML-G2, bare in the others. */
  private Optional<Refusal> withdrawn(Carried carried) {
    return switch (status.substring(status.indexOf(':') + 1)) {
      case "canceled", "cancelled", "killed" ->
          Optional.of(carried.refused("withdrawn", "withdrawn by the agency (" + status + ")"));
      case "withheld", "withhold" ->
          Optional.of(carried.refused("withdrawn", "withheld by the agency (" + status + ")"));
      default -> Optional.empty();
    };
  }

  private Optional<Refusal> embargoed(Carried carried, Optional<Instant> now) {
    boolean isNamed = status.substring(status.indexOf(':') + 1).equals("embargoed");
    if (embargo.isEmpty() && !isNamed) {
      return Optional.empty();
    }
    String until = embargo.orElse("").strip();
    if (until.isEmpty()) {
      return Optional.of(carried.refused("embargoed", "under an embargo without an end"));
    }
    Optional<Instant> end = instant(until);
    if (end.isEmpty()) {
      return Optional.of(
          carried.refused(
              "embargoed", "under an embargo until \"" + until + "\", which is no time"));
    }
    return now.isPresent() && !now.get().isBefore(end.get())
        ? Optional.empty()
        : Optional.of(carried.refused("embargoed", "under an embargo until " + until));
  }

  /** The latest moment that a time may mean: where it names no zone, the last one counts. */
  static Optional<Instant> instant(String written) {
    Optional<String> iso = IsoDate.find(CarriedDate.of(written));
    if (iso.isEmpty()) {
      return Optional.empty();
    }
    String time = iso.get();
    try {
      if (!time.contains("T")) {
        return Optional.of(LocalDate.parse(time).plusDays(1).atStartOfDay().toInstant(LAST_ZONE));
      }
      boolean hasZone =
          time.endsWith("Z") || time.lastIndexOf('+') > 0 || time.lastIndexOf('-') > 7;
      return Optional.of(
          hasZone
              ? OffsetDateTime.parse(time).toInstant()
              : LocalDateTime.parse(time).toInstant(LAST_ZONE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
