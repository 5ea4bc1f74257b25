package hearsay.encoder;

import hearsay.statement.Attribution;
import hearsay.statement.NominalClaim;
import hearsay.statement.RelayPhrase;
import hearsay.statement.SayingWords;
import hearsay.text.SentenceFinder;
import hearsay.text.SourceText;
import hearsay.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who is relayed: by the words of relaying next to an attribution (<i>citing the
 * ministry</i>), and by reading what an attribution says again, by itself (<i>she said the mayor
 * had promised ...</i>). The corpora annotate outermost attributions only; a content that is read
 * by itself shows its own as outermost ones.
 *
 * <p>Confined to one call of {@link #find}, which comes once.
 */
final class ChainFinder {
  /** An inner record below this score is left out. */
  private static final double WEAKEST = 0.5;

  /** The score of what a noun brings in: that of a middling inner record. Set by hand. */
  private static final double CLAIM = 0.6;

  /** Contents of fewer words relay nobody. */
  private static final int FEWEST_WORDS = 4;

  private final Words words;
  private final EncoderReader reader;
  private final SentenceFinder sentences;
  private final SourceText text;

  /** The outermost drafts by number; empty where one was taken away. */
  private final List<Optional<Draft>> drafts = new ArrayList<>();

  /** Where their cues are, and once were. */
  private final SpanIndex cues = new SpanIndex();

  /** The sources and contents of all records so far. */
  private final Set<List<Object>> names = new HashSet<>();

  /** Whom the drafts relay, by number. */
  private final Map<Integer, List<RelayPhrase>> relays = new HashMap<>();

  ChainFinder(Words words, EncoderReader reader, SentenceFinder sentences) {
    this.words = words;
    this.reader = reader;
    this.sentences = sentences;
    this.text = words.text();
  }

  /** The drafts with their inner ones, outer ones first. */
  List<Chained> find(List<Draft> outermost) {
    for (Draft draft : outermost) {
      cues.add(draft.cue(), drafts.size());
      drafts.add(Optional.of(draft));
    }
    findRelays();
    List<Chained> all = new ArrayList<>();
    BitSet relaying = new BitSet();
    for (int i = 0; i < drafts.size(); i++) {
      List<RelayPhrase> relayed = relays.getOrDefault(i, List.of());
      if (drafts.get(i).isPresent()) {
        Chained outer = new Chained(drafts.get(i).get(), Optional.empty());
        relaying.set(all.size(), !relayed.isEmpty());
        add(outer, all);
        relayed.forEach(
            relay -> add(new Chained(inner(outer.draft(), relay), Optional.of(outer)), all));
      }
    }
    addInner(all, relaying);
    return all;
  }

  /** Adds a record, unless there is one of the same source and content: two would have one name. */
  private void add(Chained one, List<Chained> all) {
    if (names.add(List.of(one.draft().source(), one.draft().content()))) {
      all.add(one);
    }
  }

  /** Finds the words of relaying; takes them out of the drafts that they run into. */
  private void findRelays() {
    for (Span paragraph : words.paragraphs()) {
      if (RelayPhrase.isLikely(text.cut(paragraph))) {
        for (Span sentence : sentences.find(text, paragraph)) {
          RelayPhrase.find(text, sentence).forEach(relay -> relay(relay, sentence));
        }
      }
    }
  }

  private void relay(RelayPhrase relay, Span sentence) {
    Optional<Integer> near =
        withCueIn(sentence).stream()
            .min(
                Comparator.comparing((Integer i) -> isWrongSide(drafts.get(i).get(), relay))
                    .thenComparingInt(i -> distance(drafts.get(i).get().cue(), relay.cue())));
    Optional<Draft> outer = near.flatMap(i -> outer(drafts.get(i).get(), relay, sentence));
    if (outer.isPresent()) {
      drafts.set(near.get(), outer);
      cues.add(outer.get().cue(), near.get());
      relays.computeIfAbsent(near.get(), any -> new ArrayList<>()).add(relay);
      for (int other : withCueIn(relay.phrase())) {
        drafts.set(other, other == near.get() ? outer : Optional.empty());
      }
    }
  }

  /** The numbers of the drafts whose cues a stretch holds or touches. */
  private List<Integer> withCueIn(Span stretch) {
    return cues.near(stretch).stream()
        .filter(i -> drafts.get(i).filter(one -> one.cue().overlaps(stretch)).isPresent())
        .toList();
  }

  /** Whether the cue is the word of relaying where it should not be, or the other way round. */
  private static boolean isWrongSide(Draft draft, RelayPhrase relay) {
    return relay.quotesAs() != draft.cue().overlaps(relay.phrase());
  }

  /**
   * Who relays: the draft without the phrase, and with a cue of its own. Nobody, where the only
   * source is the one that is cited.
   */
  private Optional<Draft> outer(Draft draft, RelayPhrase relay, Span sentence) {
    List<Span> content = without(draft.content(), relay.phrase(), relay.quotesAs());
    if (content.isEmpty() || draft.source().filter(relay.source()::overlaps).isPresent()) {
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
        Optional.empty(),
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

  /** A stretch without the blanks and commas at its ends, if it holds a word. */
  private Optional<Span> trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isLoose(text.charAt(start))) {
      start++;
    }
    while (start < end && isLoose(text.charAt(end - 1))) {
      end--;
    }
    boolean says =
        start < end
            && text.subSequence(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
    return says ? Optional.of(new Span(start, end)) : Optional.empty();
  }

  private static boolean isLoose(char c) {
    return c == ',' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * Reads what the records say by itself, part by part: first that of the outermost, then that of
   * what was found in them, and so on.
   *
   * @param relaying those whose content is read as that of whom they relay
   */
  private void addInner(List<Chained> all, BitSet relaying) {
    int begin = 0;
    while (begin < all.size()) {
      List<Chained> outer = new ArrayList<>();
      for (int i = begin; i < all.size(); i++) {
        if (!relaying.get(i) && depth(all.get(i)) < Attribution.DEEPEST) {
          outer.add(all.get(i));
        }
      }
      begin = all.size();
      addWithin(outer, all);
    }
  }

  private void addWithin(List<Chained> outer, List<Chained> all) {
    Map<Span, List<Draft>> read = readAgain(outer);
    for (Chained one : outer) {
      for (Span part : one.draft().content()) {
        List<Draft> inner = new ArrayList<>(read.getOrDefault(part, List.of()));
        for (Span sentence : sentences.find(text, part)) {
          NominalClaim.find(text, sentence).stream()
              .filter(claim -> inner.stream().noneMatch(any -> any.cue().overlaps(claim.cue())))
              .map(ChainFinder::draft)
              .toList()
              .forEach(inner::add);
        }
        inner.stream()
            .filter(any -> isAnother(any, one.draft()))
            .forEach(any -> add(new Chained(any, Optional.of(one)), all));
      }
    }
  }

  /**
   * What the network sees in each part of some contents by itself; parts without it are left out.
   */
  private Map<Span, List<Draft>> readAgain(List<Chained> outer) {
    Map<Span, Window> stretches = new LinkedHashMap<>();
    outer.stream()
        .flatMap(one -> one.draft().content().stream())
        .filter(part -> SayingWords.areIn(text, part))
        .forEach(part -> stretch(part).ifPresent(window -> stretches.put(part, window)));
    List<List<Draft>> drafts = reader.within(words, List.copyOf(stretches.values()));
    Map<Span, List<Draft>> read = new HashMap<>();
    for (Span part : stretches.keySet()) {
      read.put(
          part, drafts.get(read.size()).stream().filter(one -> one.score() >= WEAKEST).toList());
    }
    return read;
  }

  /** The words of a part, as many as the network takes; nothing where they are too few. */
  private Optional<Window> stretch(Span part) {
    int from = words.wordAfter(part.start());
    int to = words.wordFrom(part.end());
    int most = from;
    while (most < to
        && words.firstPiece(most + 1) - words.firstPiece(from) <= Words.LONGEST_SEGMENT) {
      most++;
    }
    return to - from < FEWEST_WORDS || most == from
        ? Optional.empty()
        : Optional.of(Window.of(from, most));
  }

  /** What a noun brings in: <i>I remember the mayor's words that ...</i>. */
  private static Draft draft(NominalClaim claim) {
    return new Draft(
        Optional.of(claim.source()),
        claim.cue(),
        List.of(claim.content()),
        Optional.empty(),
        CLAIM,
        Draft.Support.INNER,
        Draft.Support.INNER.id(),
        Optional.empty());
  }

  private static int depth(Chained chained) {
    return chained.outer().map(outer -> 1 + depth(outer)).orElse(1);
  }

  /** Whether somebody else speaks, and of less than the whole. */
  private boolean isAnother(Draft inner, Draft outer) {
    boolean self = inner.source().map(text::cut).filter(RelayPhrase::isSelf).isPresent();
    return !self && !inner.range().contains(outer.range());
  }
}
