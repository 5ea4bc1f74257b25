package hearsay.statement;

import hearsay.text.Span;
import hearsay.text.WordRun;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds whom the words of one attribution were said to, from the nearest place to the farthest:
 * right behind the cue, behind the source, between the two, behind the content, and at the
 * beginning of the sentence. What it is not sure of it leaves out.
 *
 * @param run the words around the cue
 * @param whole whether the run begins with the line
 * @param source who said it
 * @param cue the cue
 * @param content what was said
 * @param from index of the cue's first word
 * @param to index behind its last
 */
record ToldFinder(
    WordRun run,
    boolean whole,
    Optional<Span> source,
    Span cue,
    List<Span> content,
    int from,
    int to) {
  private static final String SENTENCE_ENDS = ".!?”\"»";

  Optional<Span> find(CueClass cueClass) {
    if (cueClass.isSilent()) {
      return Optional.empty();
    }
    ToldPhrase phrase = new ToldPhrase(run, this::isTaken, cueClass.is("writes"));
    return recipient(phrase)
        .or(() -> first(places(), phrase::at))
        .or(() -> first(anchors(), anchor -> opening(phrase, anchor)))
        .filter(told -> !isTaken(told));
  }

  private static Optional<Span> first(IntStream places, IntFunction<Optional<Span>> read) {
    return places.mapToObj(read).flatMap(Optional::stream).findFirst();
  }

  private boolean isTaken(Span word) {
    return cue.overlaps(word)
        || source.filter(word::overlaps).isPresent()
        || content.stream().anyMatch(word::overlaps);
  }

  /** Where a phrase may begin: the ends of the parts, what stands before the cue included. */
  private IntStream places() {
    Stream<Span> before = source.stream().filter(one -> one.end() <= cue.start());
    Stream<Span> behind = source.stream().filter(one -> one.start() >= cue.end());
    Stream<Span> contents = content.stream().filter(one -> one.start() >= cue.end());
    return IntStream.concat(
        IntStream.of(to),
        Stream.of(behind, before, contents)
            .flatMap(spans -> spans)
            .mapToInt(part -> run.firstEndingAfter(part.end())));
  }

  /** The object of the cue: <i>told reporters, said to the Herald, {wrote on} X</i>. */
  private Optional<Span> recipient(ToldPhrase phrase) {
    int last = to - 1;
    if (run.is(last, MannerWords.TELLING) && !isPassive(last)) {
      return phrase.object(to);
    }
    if (run.is(last, MannerWords.SPEAKING) && run.is(to, MannerWords.TO_WHOM)) {
      return phrase.listener(to + 1);
    }
    if (!FunctionWords.PREPOSITION.has(run.word(last)) && !run.is(last, MannerWords.TO_WHOM)) {
      return Optional.empty();
    }
    boolean spoken = run.is(last, MannerWords.TO_WHOM) && run.is(last - 1, MannerWords.SPEAKING);
    return spoken ? phrase.listener(to) : phrase.prepositional(last);
  }

  private boolean isPassive(int verb) {
    return !run.word(verb).endsWith("ing")
        && IntStream.range(Math.max(0, from - 1), verb)
            .anyMatch(i -> run.is(i, MannerWords.PASSIVE));
  }

  /** The first words of what the sentence may open before. */
  private IntStream anchors() {
    int subject = source.map(Span::start).filter(start -> start < cue.start()).orElse(cue.start());
    IntStream contents =
        content.stream().mapToInt(Span::start).filter(start -> start < subject).limit(1);
    return IntStream.concat(IntStream.of(subject), contents);
  }

  /** <i>Speaking to reporters, the minister said; In a statement the club said.</i> */
  private Optional<Span> opening(ToldPhrase phrase, int anchor) {
    int end = run.firstEndingAfter(anchor);
    int start = end;
    while (start > 0 && !endsSentence(start - 1)) {
      start--;
    }
    if (start == end || (start == 0 && !whole)) {
      return Optional.empty();
    }
    while (start < end && isOpener(run.word(start))) {
      start++;
    }
    return phrase
        .at(start)
        .filter(
            told ->
                told.end() <= anchor
                    && (run.is(end - 1, ",") || run.spans().get(end - 1).end() == told.end()));
  }

  private boolean endsSentence(int i) {
    return !run.isWord(i) && SENTENCE_ENDS.contains(run.word(i));
  }

  private static boolean isOpener(String word) {
    return FunctionWords.OPENER.has(word) || FunctionWords.ADVERB.has(word);
  }
}
