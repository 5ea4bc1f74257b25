package hearsay.encoder;

import hearsay.statement.Attribution;
import hearsay.statement.RelayPhrase;
import hearsay.text.SentenceFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who is relayed: by the words of relaying next to an attribution (<i>citing the
 * ministry</i>), and by reading what an attribution says again, by itself (<i>she said the mayor
 * had promised ...</i>). The corpora annotate outermost attributions only; a content that is read
 * by itself shows its own as outermost ones.
 */
final class ChainFinder {
  /** An inner record below this score is left out. */
  private static final double WEAKEST = 0.3;

  /** Contents of fewer words relay nobody. */
  private static final int FEWEST_WORDS = 4;

  /** Those who speak of themselves relay nobody. */
  private static final Set<String> FIRST_PERSON =
      Set.of("i", "we", "me", "us", "my", "our", "you", "your");

  private final Words words;
  private final EncoderReader reader;
  private final SentenceFinder sentences;
  private final SourceText text;

  ChainFinder(Words words, EncoderReader reader, SentenceFinder sentences) {
    this.words = words;
    this.reader = reader;
    this.sentences = sentences;
    this.text = words.text();
  }

  /** The drafts with their inner ones, outer ones first. */
  List<Chained> find(List<Draft> outermost) {
    List<Draft> drafts = new ArrayList<>(outermost);
    List<Chained> all = new ArrayList<>();
    List<Relayed> relayed = relays(drafts);
    for (Draft draft : drafts) {
      Chained chained = new Chained(draft, Optional.empty());
      all.add(chained);
      for (Relayed one : relayed) {
        if (one.outer() == draft) {
          all.add(new Chained(one.inner(), Optional.of(chained)));
        }
      }
    }
    for (int i = 0; i < all.size(); i++) {
      addInner(all.get(i), all);
    }
    return all;
  }

  private record Relayed(Draft outer, Draft inner) {}

  /** Finds the words of relaying; takes them out of the drafts that they run into. */
  private List<Relayed> relays(List<Draft> drafts) {
    List<Relayed> found = new ArrayList<>();
    for (Span paragraph : words.paragraphs()) {
      if (!RelayPhrase.isLikely(text.cut(paragraph))) {
        continue;
      }
      for (Span sentence : sentences.find(text, paragraph)) {
        for (RelayPhrase relay : RelayPhrase.find(text, sentence)) {
          relay(relay, sentence, drafts).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Optional<Relayed> relay(RelayPhrase relay, Span sentence, List<Draft> drafts) {
    Optional<Draft> near =
        drafts.stream()
            .filter(draft -> draft.cue().overlaps(sentence))
            .min(
                Comparator.comparing((Draft draft) -> isWrongSide(draft, relay))
                    .thenComparing(draft -> distance(draft.cue(), relay.cue())));
    Optional<Draft> outer = near.flatMap(draft -> outer(draft, relay, sentence));
    if (outer.isEmpty()) {
      return Optional.empty();
    }
    drafts.set(drafts.indexOf(near.get()), outer.get());
    drafts.removeIf(draft -> draft != outer.get() && draft.cue().overlaps(relay.phrase()));
    return Optional.of(new Relayed(outer.get(), inner(outer.get(), relay)));
  }

  /** Whether the cue is the word of relaying where it should not be, or the other way round. */
  private static boolean isWrongSide(Draft draft, RelayPhrase relay) {
    return relay.quotesAs() != draft.cue().overlaps(relay.phrase());
  }

  /** Who relays: the draft without the phrase, and with a cue of its own. */
  private Optional<Draft> outer(Draft draft, RelayPhrase relay, Span sentence) {
    List<Span> content = without(draft.content(), relay.phrase(), relay.quotesAs());
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Draft trimmed = draft.withContent(content);
    if (!isWrongSide(draft, relay)) {
      return Optional.of(trimmed);
    }
    return relay
        .verbBeside(text, sentence.start(), sentence.end())
        .filter(verb -> content.stream().noneMatch(verb::overlaps))
        .filter(verb -> draft.source().map(source -> !verb.overlaps(source)).orElse(true))
        .map(trimmed::withCue);
  }

  private static Draft inner(Draft outer, RelayPhrase relay) {
    return new Draft(
        Optional.of(relay.source()),
        relay.cue(),
        outer.content(),
        outer.score(),
        Draft.Support.RELAYED,
        Draft.Support.RELAYED.id(),
        Optional.empty());
  }

  private static int distance(Span a, Span b) {
    return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
  }

  /** A content without a phrase, and, behind <i>as saying</i>, without what stands before it. */
  private List<Span> without(List<Span> content, Span phrase, boolean onlyBehind) {
    List<Span> left = new ArrayList<>();
    for (Span part : content) {
      if (!part.overlaps(phrase)) {
        left.add(part);
        continue;
      }
      if (!onlyBehind) {
        trimmed(part.start(), phrase.start()).ifPresent(left::add);
      }
      trimmed(phrase.end(), part.end()).ifPresent(left::add);
    }
    return left;
  }

  /** A stretch without the blanks and commas at its ends. */
  private Optional<Span> trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isLoose(text.charAt(start))) {
      start++;
    }
    while (start < end && isLoose(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static boolean isLoose(char c) {
    return c == ',' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Reads what a draft says by itself, part by part. */
  private void addInner(Chained outer, List<Chained> all) {
    boolean relays = all.stream().anyMatch(one -> one.outer().filter(o -> o == outer).isPresent());
    if (depth(outer) >= Attribution.DEEPEST || relays) {
      return;
    }
    for (Span part : outer.draft().content()) {
      int from = words.wordAfter(part.start());
      int to = words.wordAfter(part.end() - 1) + 1;
      if (to - from < FEWEST_WORDS) {
        continue;
      }
      for (Draft inner : reader.within(words, from, to)) {
        if (inner.score() >= WEAKEST && isAnother(inner, outer.draft())) {
          all.add(new Chained(inner, Optional.of(outer)));
        }
      }
    }
  }

  private static int depth(Chained chained) {
    return chained.outer().map(outer -> 1 + depth(outer)).orElse(1);
  }

  /** Whether somebody else speaks, and of less than the whole. */
  private boolean isAnother(Draft inner, Draft outer) {
    boolean self =
        inner
            .source()
            .map(source -> FIRST_PERSON.contains(text.cut(source).toLowerCase(Locale.ROOT)))
            .orElse(false);
    return !self && !inner.range().contains(outer.range());
  }
}
