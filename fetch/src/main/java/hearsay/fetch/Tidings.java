package hearsay.fetch;

import hearsay.intake.Article;
import hearsay.text.SourceText;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells what happened at one address. */
final class Tidings {
  private final Consumer<WatchEvent> listener;
  private final InstantSource clock;
  private final String feed;
  private final String address;

  Tidings(Consumer<WatchEvent> listener, InstantSource clock, String feed, String address) {
    this.listener = listener;
    this.clock = clock;
    this.feed = feed;
    this.address = address;
  }

  void refused(String rule, String reason) {
    trouble(WatchEvent.Kind.REFUSED, rule, reason);
  }

  void failed(String rule, String reason) {
    trouble(WatchEvent.Kind.FAILED, rule, reason);
  }

  void gone(String rule, String reason) {
    trouble(WatchEvent.Kind.GONE, rule, reason);
  }

  void noted(String rule, String reason) {
    trouble(WatchEvent.Kind.NOTED, rule, reason);
  }

  private void trouble(WatchEvent.Kind kind, String rule, String reason) {
    tell(kind, Optional.empty(), Optional.empty(), rule, reason);
  }

  void kept(WatchEvent.Kind kind, Article article, int records) {
    tell(kind, Optional.of(new WatchEvent.Kept(article, records)), Optional.empty(), "", "");
  }

  void changed(SourceText before, Article article, int records) {
    tell(
        WatchEvent.Kind.CHANGED,
        Optional.of(new WatchEvent.Kept(article, records)),
        Optional.of(WatchEvent.Change.between(before, article.text())),
        "",
        "");
  }

  private void tell(
      WatchEvent.Kind kind,
      Optional<WatchEvent.Kept> article,
      Optional<WatchEvent.Change> change,
      String rule,
      String reason) {
    listener.accept(
        new WatchEvent(kind, clock.instant(), feed, address, article, change, rule, reason));
  }
}
