package hearsay.time;

import java.util.Arrays;

/**
 * One word or phrase of the tables, or a number read from the text: the classes it can be of and
 * what it means as each.
 */
final class TimeWord {
  static final TimeWord PLAIN =
      new TimeWord(ClassSet.NONE, new WordClass[0], new int[0], Tense.UNKNOWN);
  static final TimeWord PAST_VERB = PLAIN.with(Tense.PAST);

  private final ClassSet classes;
  private final WordClass[] keys;
  private final int[] values;
  private final Tense tense;

  private TimeWord(ClassSet classes, WordClass[] keys, int[] values, Tense tense) {
    this.classes = classes;
    this.keys = keys;
    this.values = values;
    this.tense = tense;
  }

  static TimeWord of(WordClass one, int value) {
    return PLAIN.with(one, value);
  }

  /** The same word as one class more; where it is of that class already, it keeps its value. */
  TimeWord with(WordClass one, int value) {
    if (classes.has(one)) {
      return this;
    }
    WordClass[] moreKeys = Arrays.copyOf(keys, keys.length + 1);
    int[] moreValues = Arrays.copyOf(values, keys.length + 1);
    moreKeys[keys.length] = one;
    moreValues[keys.length] = value;
    return new TimeWord(classes.plus(one), moreKeys, moreValues, tense);
  }

  TimeWord with(Tense other) {
    return new TimeWord(classes, keys, values, other);
  }

  ClassSet classes() {
    return classes;
  }

  /** What it says of the clause that it stands in; {@code UNKNOWN} for most. */
  Tense tense() {
    return tense;
  }

  boolean is(WordClass one) {
    return classes.has(one);
  }

  /** The meaning as one of its classes; 0 as another. */
  int value(WordClass one) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] == one) {
        return values[i];
      }
    }
    return 0;
  }
}
