package hearsay.forecast;

import hearsay.statement.SayingWords;
import java.util.List;
import java.util.Locale;

/**
 * Tells what a modal means: a forecast, or a name, a question, a wish, an ability, a manner of
 * speaking, a habit, a past that never was.
 *
 * @param scope where it stands
 * @param trigger the modal
 * @param subject index of the first word of its subject
 * @param verb index of its verb
 */
record ModalSense(Scope scope, Trigger trigger, int subject, int verb) {
  /** How adjectives end that say how something is: <i>worrisome, dangerous</i>. */
  private static final List<String> ADJECTIVE_ENDINGS =
      List.of("some", "ous", "ful", "ive", "al", "ic", "able");

  boolean isForecast() {
    return !isNameOrNoun()
        && !isQuestion()
        && !isHoped()
        && !isPastThatNeverWas()
        && !isMannerOfSpeaking()
        && switch (trigger.id()) {
          case "would" ->
              !isLaterPast()
                  && !isNeed()
                  && !isHabit()
                  && !isPoll()
                  && !isPurpose()
                  && !isJudgment();
          case "could" -> !isAbility() && !isOfThing() && !isPurpose() && !isGoingOn();
          case "may", "might" -> !isPurpose() && !isGoingOn() && !isConcession();
          case "can" -> isNewAbility() || isImpossible();
          case "will" -> !isNeed() && !isWhether();
          default -> true;
        };
  }

  private boolean isSecondModal() {
    boolean auxiliary = scope.is(verb, ForecastWords.GROUP);
    return (!auxiliary && ForecastWords.isFinite(scope.run(), verb)) || isNoVerb();
  }

  private boolean isNoVerb() {
    return scope.is(verb, ForecastWords.SUBORDINATOR)
        || scope.is(verb, ForecastWords.CONDITION)
        || isHadNot()
        || scope.is(verb, "to")
        || scope.is(verb, ForecastWords.DETERMINER)
        || scope.is(verb, "and")
        || scope.is(verb, "or");
  }

  /** <i>he'd fought</i> is a past, whatever hangs on the pronoun. */
  private boolean isHadNot() {
    boolean had = scope.word(trigger.from()).endsWith("'d");
    return had && ForecastWords.isParticiple(scope.run(), verb) && !scope.is(verb, "be");
  }

  /** <i>Theresa May said, in May, the will to win</i>. */
  private boolean isNameOrNoun() {
    int i = trigger.from();
    boolean written = scope.run().isCapitalized(i) && i > 0 && !isFirst(i);
    boolean named = scope.run().isCapitalized(i) && scope.run().isCapitalized(trigger.to());
    boolean capital = (written || named) && TriggerTable.suffix(scope.word(i)).isEmpty();
    boolean noun = scope.is(i - 1, ForecastWords.DETERMINER) && !isPronoun(i - 1);
    boolean shouted = scope.run().isShouted(i) && scope.run().isShouted(i + 1);
    return isSecondModal()
        || (capital && !shouted && !scope.isHeadline())
        || (noun && !isHanging());
  }

  private boolean isHanging() {
    return TriggerTable.suffix(scope.word(trigger.from())).isPresent();
  }

  /** <i>this, that, many</i> can be subjects by themselves. */
  private boolean isPronoun(int i) {
    String word = scope.word(i);
    boolean bare = word.endsWith("s") && word.length() > 3;
    return bare
        || scope.is(i, ForecastWords.SUBJECT)
        || scope.is(i, ForecastWords.RELATIVE)
        || scope.is(i, ForecastWords.PRONOMINAL);
  }

  private boolean isFirst(int i) {
    return i == scope.low() || scope.isQuotationMark(i - 1) || scope.isStop(i - 1);
  }

  private boolean isQuestion() {
    int before = before();
    boolean inverted = subject == trigger.from() && isFirst(trigger.from()) && followedBySubject();
    boolean asks = scope.is(subject, ForecastWords.INTERROGATIVE) && isAskedFor();
    boolean whether = scope.is(before, "whether") || scope.is(before, "how");
    boolean what = scope.is(before, "what") || (scope.is(before, "who") && !isRelativeWho(before));
    boolean condition = scope.is(before, "if") && !isHanging();
    return scope.isAsked(trigger.from()) || inverted || asks || whether || what || condition;
  }

  /** Index of the word before the subject. */
  private int before() {
    int i = subject - 1;
    while (scope.isQuotationMark(i) || scope.isBracket(i)) {
      i--;
    }
    return i;
  }

  private boolean followedBySubject() {
    return scope.is(trigger.to(), ForecastWords.SUBJECT)
        || scope.is(trigger.to(), ForecastWords.DETERMINER);
  }

  /** <i>who will win</i> as what is asked, not as a clause of a noun. */
  private boolean isAskedFor() {
    if (scope.is(subject, "which") || scope.is(subject, "when") || scope.is(subject, "where")) {
      return scope.is(subject - 1, ForecastWords.ASKING);
    }
    return scope.is(subject, "whether") || scope.is(subject, "how") || isFirstOrAsked();
  }

  private boolean isFirstOrAsked() {
    return isFirst(subject)
        || scope.is(subject - 1, ForecastWords.ASKING)
        || scope.is(subject, "what");
  }

  private boolean isRelativeWho(int i) {
    return scope.isWord(i - 1) && !scope.is(i - 1, ForecastWords.ASKING);
  }

  /** <i>They hope that it will, he wants to see it</i>. */
  private boolean isHoped() {
    int i = before();
    i = scope.is(i, "that") ? i - 1 : i;
    boolean hoped = scope.is(i, ForecastWords.HOPE) && i >= subject - 3;
    return hoped || isCueOfHope() || isNotSaid(i);
  }

  /** <i>I'm not saying that it will</i>. */
  private boolean isNotSaid(int i) {
    boolean says = SayingWords.isVerb(scope.word(i)) && scope.word(i).endsWith("ing");
    return says && ForecastWords.isNegation(scope.run(), i - 1);
  }

  private boolean isCueOfHope() {
    return scope
        .voice()
        .map(voice -> lastWord(voice.cue().cut(scope.run().text())))
        .filter(ForecastWords.HOPE::has)
        .isPresent();
  }

  private static String lastWord(String cue) {
    String words = cue.toLowerCase(Locale.ROOT).strip();
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return last.equals("that") && words.length() > 5
        ? lastWord(words.substring(0, words.length() - 5))
        : last;
  }

  /** <i>would have fallen, may have left</i>; but not <i>would have to, will have left</i>. */
  private boolean isPastThatNeverWas() {
    if (!scope.is(verb, "have") && !scope.is(verb, "of")) {
      return false;
    }
    int i = verb + 1;
    while (ForecastWords.isAdverb(scope.run(), i) && scope.isInside(i)) {
      i++;
    }
    return !trigger.id().equals("will") && ForecastWords.isParticiple(scope.run(), i);
  }

  private boolean isSelf() {
    return scope.is(subject, ForecastWords.SELF)
        || scope.is(subject, "you")
        || scope.is(subject, "one");
  }

  /** <i>I would say, I'll tell you, you would think</i>. */
  private boolean isMannerOfSpeaking() {
    boolean first = scope.is(subject, ForecastWords.SELF) || scope.is(subject, "you");
    boolean will = trigger.id().equals("will") || trigger.id().equals("can");
    boolean idiom = will && !scope.is(verb, "think") && !scope.is(verb, "describe");
    boolean polite = first && scope.is(verb, ForecastWords.POLITE);
    return (polite && (!will || (idiom && isSaid())))
        || (trigger.id().equals("would") && (scope.is(verb, "like") || scope.is(verb, "rather")))
        || isOpinionOfAnybody()
        || (first && scope.is(verb, ForecastWords.ADDRESS));
  }

  private boolean isSaid() {
    String word = scope.word(verb);
    boolean tells = word.equals("tell") && scope.is(verb + 1, "you");
    return tells || scope.is(verb, ForecastWords.SPOKEN);
  }

  /** <i>most people would disagree</i>. */
  private boolean isOpinionOfAnybody() {
    return trigger.id().equals("would") && scope.is(verb, ForecastWords.VIEW);
  }

  /** <i>Who would become king, you would wait for hours</i>: told of the past. */
  private boolean isLaterPast() {
    boolean own = scope.voice().isEmpty() && scope.is(verb, ForecastWords.LATER_PAST);
    boolean you = scope.is(subject, "you") || scope.word(subject).equals("you'd");
    return (own || you) && !hasCondition();
  }

  private boolean hasCondition() {
    for (int i = scope.low(); i < scope.high(); i++) {
      if (scope.is(i, ForecastWords.CONDITION)) {
        return true;
      }
    }
    return false;
  }

  /** <i>a line they could use</i>, in the article's own voice. */
  private boolean isOfThing() {
    boolean bare = scope.isWord(subject - 1) && !scope.run().isCapitalized(subject - 1);
    boolean joint = scope.is(subject - 1, ForecastWords.SUBORDINATOR) || isLink(subject - 1);
    return scope.voice().isEmpty()
        && scope.is(subject, ForecastWords.NOMINATIVE)
        && bare
        && !joint
        && !SayingWords.isVerb(scope.word(subject - 1));
  }

  private boolean isLink(int i) {
    return scope.is(i, ForecastWords.INTERROGATIVE)
        || scope.is(i, ForecastWords.CONDITION)
        || scope.is(i, ForecastWords.RELATIVE)
        || scope.is(i, ForecastWords.BARE_CLAIM)
        || scope.word(i).length() <= 3
        || ForecastWords.isAdverb(scope.run(), i);
  }

  private boolean isHabit() {
    for (int i = trigger.from(); i < verb; i++) {
      if (scope.is(i, ForecastWords.HABIT)) {
        return scope.voice().isEmpty() || scope.is(i, "otherwise");
      }
    }
    return false;
  }

  /** <i>46 percent would vote for her</i>. */
  private boolean isPoll() {
    if (!scope.is(verb, ForecastWords.POLL_VERB) || isSelf()) {
      return false;
    }
    for (int i = 0; i < scope.run().size(); i++) {
      if (scope.run().is(i, ForecastWords.POLL_SIGN) || scope.run().is(i, "%")) {
        return true;
      }
    }
    return false;
  }

  /** <i>so they could sell it, so that it would last</i>; but not <i>, so it will fall</i>. */
  private boolean isPurpose() {
    int i = before();
    boolean that = scope.is(i, "that") && scope.is(i - 1, "so");
    boolean so = scope.is(i, "so") && !scope.isComma(i - 1) && i > scope.low();
    boolean inSubject = scope.is(subject, "so") && subject < trigger.from();
    return that || so || (inSubject && !scope.isComma(i) && i >= scope.low());
  }

  /**
   * <i>could not resist, could hear</i>, and in the article's own voice <i>could not sell it</i>.
   */
  private boolean isAbility() {
    boolean own = scope.voice().isEmpty();
    boolean denied = false;
    for (int i = trigger.from(); i < verb; i++) {
      denied |= ForecastWords.isNegation(scope.run(), i);
    }
    boolean found = denied && scope.is(verb + 1, ForecastWords.ABILITY);
    boolean sure = scope.is(verb, "be") && (scope.is(verb + 1, "sure") || found);
    return (scope.is(verb, ForecastWords.ABILITY) && (denied || own)) || (denied && own) || sure;
  }

  /** <i>may be hiding, could be worrisome, might be the oldest</i>: what is, not what comes. */
  private boolean isGoingOn() {
    if (!scope.is(verb, "be")) {
      return false;
    }
    String next = scope.word(verb + 1);
    return (next.endsWith("ing") && next.length() > 5)
        || (scope.voice().isEmpty() && isStateOf(next));
  }

  private boolean isStateOf(String next) {
    String behind = scope.word(verb + 2);
    boolean most = behind.endsWith("est") || scope.is(verb + 2, ForecastWords.SUPERLATIVE);
    boolean superlative = next.equals("the") && most;
    boolean relative = scope.is(trigger.from() - 1, ForecastWords.RELATIVE);
    return superlative || (relative && ADJECTIVE_ENDINGS.stream().anyMatch(next::endsWith));
  }

  /** <i>It may be old, but it works</i>. */
  private boolean isConcession() {
    for (int i = verb; i < scope.high(); i++) {
      if (scope.isComma(i) && scope.is(i + 1, "but")) {
        return scope.voice().isEmpty();
      }
    }
    return false;
  }

  /** <i>They can now send</i>: from here on. */
  private boolean isNewAbility() {
    for (int i = trigger.from(); i <= verb; i++) {
      if (scope.is(i, "now") || scope.is(i, "soon") || scope.is(i, "finally")) {
        return true;
      }
    }
    return false;
  }

  /** <i>He can't win if they ask him</i>: denied, with a condition. */
  private boolean isImpossible() {
    boolean denied = false;
    for (int i = trigger.from(); i < verb; i++) {
      denied |= ForecastWords.isNegation(scope.run(), i);
    }
    boolean condition = false;
    for (int i = verb; i < scope.high(); i++) {
      condition |= scope.is(i, "if") || scope.is(i, "unless");
    }
    return denied
        && condition
        && !scope.is(subject, "you")
        && !SayingWords.isVerb(scope.word(verb));
  }

  /** <i>The question will be whether</i>. */
  private boolean isWhether() {
    return scope.is(verb, "be") && scope.is(verb + 1, ForecastWords.INTERROGATIVE);
  }

  /** <i>It would be wise to</i>: advice. */
  private boolean isJudgment() {
    int i = verb + 1;
    while (scope.is(i, ForecastWords.DETERMINER) || ForecastWords.isAdverb(scope.run(), i)) {
      i++;
    }
    return scope.is(verb, "be") && scope.is(i, ForecastWords.JUDGMENT);
  }

  private boolean isNeed() {
    boolean demands = scope.is(subject, ForecastWords.NOMINATIVE) && scope.is(verb, "require");
    return scope.is(verb, ForecastWords.NEED) && !demands;
  }
}
