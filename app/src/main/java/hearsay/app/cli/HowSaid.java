package hearsay.app.cli;

import hearsay.ledger.Evidence;
import hearsay.ledger.LedgerEntry;
import hearsay.ledger.Relay;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands below a record's note where there is something to say: to whom, a denial, a relay.
 */
final class HowSaid {
  /** So wide is the widest label, with a blank behind it. */
  static final int LABEL = 7;

  /** One line, or more where it is long. */
  record Detail(String label, StyledText words) {}

  private HowSaid() {}

  static List<Detail> of(LedgerEntry entry) {
    List<Detail> details = new ArrayList<>();
    entry.told().ifPresent(told -> details.add(told(entry, told)));
    if (entry.denied()) {
      details.add(new Detail("denied", new StyledText().add(Style.PLAIN, "yes")));
    }
    entry.relays().forEach(relay -> details.add(within(relay)));
    return details;
  }

  /** A record of many in one file has the line of all its words in its head. */
  private static Detail told(LedgerEntry entry, Evidence told) {
    boolean hasLines = entry.article().origin().recordLine().isEmpty();
    return new Detail(
        "told",
        new StyledText()
            .add(Style.PLAIN, SafeText.ofOneLine(told.words()))
            .add(Style.DIM, hasLines ? " (line " + told.line() + ")" : ""));
  }

  private static Detail within(Relay relay) {
    StyledText words =
        new StyledText()
            .add(Style.DIM, relay.record().shown() + " (")
            .add(Style.SOURCE, SafeText.ofOneLine(Quoted.source(relay)))
            .add(Style.DIM, ", ")
            .add(Style.CUE, SafeText.ofOneLine(relay.cue().words()))
            .add(Style.DIM, ")");
    relay
        .rejection()
        .ifPresent(
            r ->
                words.add(
                    Style.WARNING, "  rejected: " + SafeText.ofOneLine(r.signature().note())));
    return new Detail("within", words);
  }
}
