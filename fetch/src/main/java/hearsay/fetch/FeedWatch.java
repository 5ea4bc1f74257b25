package hearsay.fetch;

import hearsay.intake.Article;
import hearsay.intake.ArticleIntake;
import hearsay.intake.ArticleIntake.Format;
import hearsay.intake.FeedEntry;
import hearsay.intake.Intake;
import hearsay.intake.Origin;
import hearsay.intake.RawArticle;
import hearsay.intake.Refusal;
import hearsay.ledger.WatchLog;
import hearsay.ledger.WatchedPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Looks at a feed and at the pages that it names: what is new is read into the ledger, what was
 * edited becomes a version, and all that happens is told. What was seen stands in the ledger, so a
 * process that ends in the middle goes on where it was. Confined to one thread.
 */
final class FeedWatch {
  /** Feeds have twenty items, some a few hundred. What is behind so many is left. */
  static final int MAX_ITEMS = 1000;

  /** In one look at a feed; the rest has its turn at the next. */
  static final int MAX_PAGES = 200;

  /**
   * Pages that were not looked at yet; a feed that names more is asked again when there is room.
   */
  private static final int MAX_WAITING = 1000;

  /** Pages that are watched no more and that no feed names are forgotten after so long. */
  private static final Duration REMEMBERED = Duration.ofDays(60);

  private static final Set<Format> ONE_ARTICLE = EnumSet.of(Format.HTML, Format.TEXT);

  private final Fetcher fetcher;
  private final ArticleIntake intake;
  private final ArticleKeeper keeper;
  private final WatchLog log;
  private final InstantSource clock;
  private final WatchSchedule schedule;
  private final BooleanSupplier stop;

  FeedWatch(
      Fetcher fetcher,
      ArticleKeeper keeper,
      InstantSource clock,
      WatchSchedule schedule,
      BooleanSupplier stop) {
    this.fetcher = fetcher;
    this.intake = new ArticleIntake();
    this.keeper = keeper;
    this.log = keeper.log();
    this.clock = clock;
    this.schedule = schedule;
    this.stop = stop;
  }

  /**
   * Looks at a feed, and at those of its pages that are due.
   *
   * @param words the feed's address as the user wrote it
   * @return when to look again
   */
  Instant look(String words) {
    Link link = Link.of(words);
    if (link instanceof RefusedLink refused) {
      keeper.tell(words, words).refused(refused.rule(), refused.reason());
      return WatchedPage.NEVER;
    }
    String feed = link.toString();
    Instant now = clock.instant();
    WatchedPage self = log.page(feed, feed).orElseGet(() -> WatchedPage.of(feed, feed, now));
    FetchOutcome outcome = fetcher.fetch(feed, validators(self));
    Instant again = take(feed, self, outcome).orElseGet(() -> schedule.feed(clock.instant()));
    lookAtPages(feed);
    log.forget(clock.instant().minus(REMEMBERED));
    keeper.flush();
    return again;
  }

  private static Validators validators(WatchedPage page) {
    WatchedPage.Looks looks = page.looks();
    return new Validators(looks.at(), looks.etag(), looks.lastModified());
  }

  /** Takes what came of a feed; when to ask again, where its host says so. */
  private Optional<Instant> take(String feed, WatchedPage self, FetchOutcome outcome) {
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      Page page = fetched.page();
      boolean isAll = new Items(feed, page).take();
      log.keep(self.with(looked(page, isAll ? page.validators() : Validators.NONE)));
    } else if (outcome instanceof FetchOutcome.Refused refused) {
      keeper.tell(feed, feed).refused(refused.rule(), refused.reason());
    } else if (outcome instanceof FetchOutcome.Failed failed && !isStopped(failed)) {
      keeper.tell(feed, feed).failed(failed.rule(), failed.reason());
      return failed.again();
    }
    return Optional.empty();
  }

  private static boolean isStopped(FetchOutcome.Failed failed) {
    return failed.rule().equals("stopped");
  }

  private static WatchedPage.Looks looked(Page page, Validators validators) {
    return new WatchedPage.Looks(
        Optional.of(page.at()),
        page.at(),
        0,
        validators.address(),
        validators.etag(),
        validators.lastModified());
  }

  /** The items of one feed. */
  private final class Items {
    private final String feed;
    private final Page page;
    private final int room;
    private int items;
    private int added;
    private boolean isBroken;
    private boolean isStopped;

    Items(String feed, Page page) {
      this.feed = feed;
      this.page = page;
      Instant now = clock.instant();
      long waiting =
          log.due(feed, now, schedule.latest(now), MAX_WAITING).stream()
              .filter(known -> known.looks().last().isEmpty())
              .count();
      this.room = MAX_WAITING - (int) waiting;
    }

    /** Takes them all; whether that was so: else the feed is to be had whole the next time. */
    boolean take() {
      try {
        intake.readAs(
            new ArticleIntake.Kind(Format.FEED, Optional.empty()),
            page.address().toString(),
            new ByteArrayInputStream(page.body().bytes()),
            this::take);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // out of memory nothing breaks
      }
      if (items > MAX_ITEMS) {
        keeper
            .tell(feed, feed)
            .noted(
                "feed-too-long",
                "the feed has %d items; what is behind the first %d is left"
                    .formatted(items, MAX_ITEMS));
      }
      return added <= room && !isBroken && !isStopped;
    }

    private void take(RawArticle raw) {
      if (raw instanceof FeedEntry entry) {
        items++;
        isStopped |= stop.getAsBoolean();
        if (items <= MAX_ITEMS && !isStopped) {
          takeItem(entry);
        }
      } else if (raw.parse() instanceof Refusal refusal) {
        isBroken = true;
        keeper.tell(feed, feed).refused(refusal.rule(), refusal.reason());
      }
    }

    private void takeItem(FeedEntry entry) {
      Optional<String> words = entry.link();
      if (words.isEmpty()) {
        keep(PageArticles.parse(entry, page), page, feed, feed);
        return;
      }
      Link link = page.address().resolve(words.get());
      String address = link instanceof RefusedLink refused ? refused.words() : link.toString();
      Optional<WatchedPage> known = log.page(feed, address);
      Instant now = clock.instant();
      if (known.isPresent()) {
        log.keep(known.get().namedAt(now));
      } else if (link instanceof RefusedLink refused) {
        keeper.tell(feed, address).refused(refused.rule(), refused.reason());
        log.keep(
            WatchedPage.of(feed, address, now).with(WatchedPage.Looks.none(WatchedPage.NEVER)));
      } else {
        added++;
        if (added <= room) {
          log.keep(WatchedPage.of(feed, address, now));
        }
      }
    }
  }

  private void lookAtPages(String feed) {
    Instant now = clock.instant();
    for (WatchedPage page : log.due(feed, now, schedule.latest(now), MAX_PAGES)) {
      if (stop.getAsBoolean()) {
        return;
      }
      lookAt(page);
    }
  }

  private void lookAt(WatchedPage page) {
    FetchOutcome outcome = fetcher.fetch(page.address(), validators(page));
    Tidings tell = keeper.tell(page.feed(), page.address());
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      read(page, fetched.page());
    } else if (outcome instanceof FetchOutcome.NotModified) {
      log.keep(page.with(unchanged(page)));
    } else if (outcome instanceof FetchOutcome.Refused refused) {
      tell.refused(refused.rule(), refused.reason());
      log.keep(page.with(unchanged(page)));
    } else if (outcome instanceof FetchOutcome.Failed failed && !isStopped(failed)) {
      if (failed.isGone() && page.article().isPresent()) {
        tell.gone(failed.rule(), failed.reason());
      } else {
        tell.failed(failed.rule(), failed.reason());
      }
      log.keep(page.with(unchanged(page).until(failed.again())));
    }
  }

  /** Another look of which nothing new came. */
  private WatchedPage.Looks unchanged(WatchedPage page) {
    WatchedPage.Looks before = page.looks();
    Instant now = clock.instant();
    int times = before.last().isPresent() ? before.unchanged() + 1 : 0;
    return new WatchedPage.Looks(
        Optional.of(now),
        schedule.page(page.firstSeen(), times, now),
        times,
        before.at(),
        before.etag(),
        before.lastModified());
  }

  private void read(WatchedPage watched, Page page) {
    Optional<Article> article = Optional.empty();
    boolean isNews = false;
    for (Intake found : articles(page)) {
      isNews |= keep(found, page, watched.feed(), watched.address());
      if (found instanceof Article one) {
        article = Optional.of(one);
      }
    }
    WatchedPage.Looks next = unchanged(watched);
    int times = isNews ? 0 : next.unchanged();
    Instant now = clock.instant();
    WatchedPage seen =
        watched.with(
            new WatchedPage.Looks(
                Optional.of(now),
                schedule.page(watched.firstSeen(), times, now),
                times,
                page.validators().address(),
                page.validators().etag(),
                page.validators().lastModified()));
    log.keep(article.map(one -> seen.with(one.key())).orElse(seen));
  }

  /** Of pages that a feed names only those are read that are one article. */
  private List<Intake> articles(Page page) {
    boolean isOne =
        PageKinds.of(page).filter(kind -> ONE_ARTICLE.contains(kind.format())).isPresent();
    List<Intake> found = new ArrayList<>();
    if (isOne) {
      new PageArticles(intake).read(page, raw -> found.add(raw.parse()));
    } else {
      found.add(
          Refusal.of(
              Origin.file(page.address().toString()),
              "unknown-format",
              "a feed names it, and it is no page: " + page.type().media()));
    }
    return found;
  }

  /** Whether anything new came of it. */
  private boolean keep(Intake found, Page page, String feed, String address) {
    if (found instanceof Article article) {
      return keeper.keep(article, PageArticles.retrieval(page), keeper.tell(feed, address));
    }
    Refusal refusal = (Refusal) found;
    keeper.tell(feed, address).refused(refusal.rule(), refusal.reason());
    return false;
  }
}
