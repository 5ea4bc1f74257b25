package hearsay.reuse;

import hearsay.alignment.Words;
import hearsay.speaker.Outlets;
import hearsay.text.ParagraphFinder;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Learns across articles which paragraphs are boilerplate: notices, appeals, notes of the editor.
 *
 * <p>How it works: a paragraph is remembered with the paragraphs before and behind it. In copies of
 * one story these are the same ones; what stands in many different surroundings belongs to no
 * story. In one outlet's first or last paragraphs fewer surroundings will do. The evidence is a
 * set, so neither order nor repetition plays a part. Not thread-safe.
 */
public final class BoilerplateLearner {
  /** Surroundings are counted up to here. */
  public static final int MOST_CONTEXTS = 16;

  /** In so many surroundings, before and behind, a paragraph belongs to no story. */
  private static final int UNRELATED = 5;

  /** In an outlet's slot so many are enough. */
  private static final int SLOT = 3;

  /** The first and the last so many paragraphs are slots. */
  private static final int SLOT_DEPTH = 2;

  private static final int SHORTEST = 3;

  /** What stands before the first and behind the last paragraph. */
  private static final long EDGE = 0;

  /** Where one paragraph was seen. Sets of hashes, none larger than {@link #MOST_CONTEXTS}. */
  private static final class Seen {
    private final Set<Long> before = new HashSet<>(2);
    private final Set<Long> behind = new HashSet<>(2);
    private final Map<Long, Set<Long>> slots = new HashMap<>(1);

    private static void note(Set<Long> contexts, long context) {
      if (context != EDGE && contexts.size() < MOST_CONTEXTS) {
        contexts.add(context);
      }
    }

    /** On the side where there are fewer; on the other where it always stands at an edge. */
    private int contexts() {
      return before.isEmpty() || behind.isEmpty()
          ? before.size() + behind.size()
          : Math.min(before.size(), behind.size());
    }
  }

  private final Map<Long, Seen> seen = new HashMap<>();

  /** One paragraph of an article. */
  private record Place(
      Span span, long hash, long before, long behind, boolean first, boolean last) {
    boolean isSlot() {
      return first || last;
    }

    /** What stands on its inner side. */
    long inner() {
      return first ? behind : before;
    }
  }

  /** Takes in the paragraphs of one article. */
  public void add(ReuseArticle article) {
    for (Place place : places(article)) {
      Seen known = seen.computeIfAbsent(place.hash(), k -> new Seen());
      Seen.note(known.before, place.before());
      Seen.note(known.behind, place.behind());
      if (place.isSlot() && article.outlet().isPresent()) {
        Set<Long> slot = known.slots.computeIfAbsent(slot(article, place), k -> new HashSet<>(2));
        Seen.note(slot, place.inner());
      }
    }
  }

  /** The boilerplate of an article, as far as it is known by now. */
  public List<Boilerplate> find(ReuseArticle article) {
    List<Boilerplate> found = new ArrayList<>();
    for (Place place : places(article)) {
      Seen known = seen.get(place.hash());
      if (known != null) {
        rule(article, place, known).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Boilerplate> rule(ReuseArticle article, Place place, Seen known) {
    if (known.contexts() >= UNRELATED) {
      return Optional.of(
          new Boilerplate(place.span(), Boilerplate.Kind.UNRELATED_STORIES, known.contexts()));
    }
    int inSlot =
        place.isSlot() && article.outlet().isPresent()
            ? known.slots.getOrDefault(slot(article, place), Set.of()).size()
            : 0;
    return inSlot >= SLOT
        ? Optional.of(new Boilerplate(place.span(), Boilerplate.Kind.OUTLET_SLOT, inSlot))
        : Optional.empty();
  }

  private static long slot(ReuseArticle article, Place place) {
    String outlet = Outlets.key(article.outlet().orElseThrow());
    return Words.spread(outlet.hashCode() * 2L + (place.first() ? 1 : 0));
  }

  private static List<Place> places(ReuseArticle article) {
    List<Span> paragraphs = ParagraphFinder.find(article.text());
    long[] hashes = new long[paragraphs.size()];
    int[] sizes = new int[paragraphs.size()];
    for (int i = 0; i < hashes.length; i++) {
      Words words = Words.of(paragraphs.get(i).cut(article.text()), List.of(), List.of());
      hashes[i] = words.fingerprint();
      sizes[i] = words.size();
    }
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < hashes.length; i++) {
      if (sizes[i] >= SHORTEST) {
        long before = i == 0 ? EDGE : hashes[i - 1];
        long behind = i + 1 == hashes.length ? EDGE : hashes[i + 1];
        boolean first = i < SLOT_DEPTH;
        boolean last = i >= hashes.length - SLOT_DEPTH;
        places.add(new Place(paragraphs.get(i), hashes[i], before, behind, first && !last, last));
      }
    }
    return places;
  }
}
