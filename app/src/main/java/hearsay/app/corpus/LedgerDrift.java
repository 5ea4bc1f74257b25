package hearsay.app.corpus;

import hearsay.drift.DriftKind;
import hearsay.quotation.FamilyChange;
import hearsay.quotation.FamilyChanges;
import hearsay.quotation.HeadlineCheck;
import hearsay.quotation.HeadlineQuotation;
import hearsay.quotation.QuotationFamily;
import hearsay.reuse.ArticleVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How quotations changed between the articles of a ledger, and headlines that quote what their text
 * does not hold.
 *
 * @param families what differs between members and passes the filter, most changes that turn the
 *     meaning first as {@link FamilyChanges} has them; families by their first members
 * @param headlines quotations of headlines that do not stand so in the text below
 * @param onlyTypography how many families differ in marks only, and are not listed for it
 */
public record LedgerDrift(
    List<ChangedFamily> families, List<HeadlineQuotation> headlines, int onlyTypography) {
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final int DAY = 10;

  /**
   * A family with what changed in it.
   *
   * @param speakers who is quoted, by the names that the ledger shows
   * @param changes those that pass the filter; at least one
   */
  public record ChangedFamily(
      QuotationFamily family, List<String> speakers, List<FamilyChange> changes) {
    public ChangedFamily {
      speakers = List.copyOf(speakers);
      changes = List.copyOf(changes);
    }
  }

  public LedgerDrift {
    families = List.copyOf(families);
    headlines = List.copyOf(headlines);
  }

  /** Works the drift of a ledger out. Linear in its articles, but for families. */
  public static LedgerDrift of(LinkedLedger ledger, DriftFilter filter) {
    List<ChangedFamily> families = new ArrayList<>();
    int onlyTypography = 0;
    for (QuotationFamily family : ledger.families()) {
      List<String> speakers = ledger.speakers(family);
      if (isBy(speakers, filter.speaker())) {
        List<FamilyChange> all = FamilyChanges.of(family, ledger);
        List<FamilyChange> changes = all.stream().filter(one -> passes(one, filter)).toList();
        if (!changes.isEmpty()) {
          families.add(new ChangedFamily(family, speakers, changes));
        } else if (!all.isEmpty() && all.stream().allMatch(LedgerDrift::isTypography)) {
          onlyTypography++;
        }
      }
    }
    return new LedgerDrift(families, headlines(ledger, filter), onlyTypography);
  }

  /** Families with a change that turns the meaning, alone. */
  public static List<ChangedFamily> alarms(LinkedLedger ledger) {
    return ledger.families().stream().flatMap(family -> alarm(ledger, family).stream()).toList();
  }

  /** The changes of a family that turn the meaning; empty where none does. */
  public static Optional<ChangedFamily> alarm(LinkedLedger ledger, QuotationFamily family) {
    List<FamilyChange> changes =
        FamilyChanges.of(family, ledger).stream()
            .filter(one -> passes(one, DriftFilter.ALARMING))
            .toList();
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new ChangedFamily(family, ledger.speakers(family), changes));
  }

  /** The day of whoever has the gravest change of a family; empty where that is not known. */
  public static String day(LinkedLedger ledger, ChangedFamily changed) {
    FamilyChange change = changed.changes().get(0);
    return ledger
        .summary(change.first().member().orElseGet(() -> change.carriers().get(0).b()).article())
        .metadata()
        .published()
        .filter(words -> ISO_DAY.matcher(words).lookingAt())
        .map(words -> words.substring(0, DAY))
        .orElse("");
  }

  private static boolean passes(FamilyChange change, DriftFilter filter) {
    return change.kinds().stream().anyMatch(filter.kinds()::contains);
  }

  private static boolean isTypography(FamilyChange change) {
    return change.kinds().contains(DriftKind.TYPOGRAPHY);
  }

  private static boolean isBy(List<String> speakers, Optional<String> wanted) {
    List<String> words =
        wanted
            .map(name -> Arrays.asList(name.toLowerCase(Locale.ROOT).strip().split("\\s+")))
            .orElse(List.of());
    return words.isEmpty()
        || speakers.stream()
            .map(name -> Arrays.asList(name.toLowerCase(Locale.ROOT).split("[\\s.,]+")))
            .anyMatch(name -> name.containsAll(words));
  }

  /** Headlines name no speaker, so a filter by speaker leaves them out. */
  private static List<HeadlineQuotation> headlines(LinkedLedger ledger, DriftFilter filter) {
    HeadlineCheck check = new HeadlineCheck();
    for (ArticleVersion version : ledger.versions()) {
      check.add(ledger.article(version), ledger.summary(version).metadata().title());
    }
    if (check.isEmpty() || filter.speaker().isPresent()) {
      return List.of();
    }
    ledger.versions().forEach(version -> check.look(ledger.article(version)));
    return check.settle().stream()
        .filter(one -> one.verdict() != HeadlineQuotation.Verdict.EXACT)
        .filter(one -> passes(one, filter))
        .toList();
  }

  /** A headline that is altered passes by what was altered; one whose words are absent by none. */
  private static boolean passes(HeadlineQuotation headline, DriftFilter filter) {
    return filter.kinds().containsAll(DriftFilter.USUAL.kinds())
        || headline.body().stream()
            .flatMap(match -> match.edits().stream())
            .flatMap(edit -> edit.kinds().stream())
            .anyMatch(filter.kinds()::contains);
  }
}
