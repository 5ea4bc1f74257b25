package hearsay.time;

/**
 * What a word can be inside an expression of time. A word may be several: <i>second</i> is an
 * ordinal and a unit. The rules of {@code time-rules.tsv} are sequences of these.
 */
enum WordClass {
  MONTH,
  /** A month's short name, which needs a day or a year beside it. */
  MONTH_SHORT,
  /** The month that is also a modal verb. */
  MAY,
  WEEKDAY,
  WEEKDAY_SHORT,
  WEEKDAYS,
  SEASON,
  /** A season that is also another noun: <i>fall, spring</i>. */
  SEASON_WEAK,
  HOLIDAY,
  DAYPART,
  DAYPARTS,
  NOON,
  MERIDIEM,
  ZONE,
  OCLOCK,
  HALF_PAST,
  ERA,
  TODAY,
  TONIGHT,
  UNIT,
  UNITS,
  QUARTER,
  HALF,
  WEEKEND,
  PERIOD,
  YEAR_END,
  YEAR_WORD,
  MONTH_WORD,
  WEEK_WORD,
  DAY_WORD,
  CENTURY_WORD,
  /** <i>times</i>, as in <i>three times a year</i>. */
  TIMES,
  NUMBER,
  /** A number with a fraction, in hundredths: <i>2.5, 2 1/2</i>. */
  DECIMAL,
  /** <i>and a half</i>. */
  PLUS_HALF,
  /** <i>hundred, thousand</i>. */
  MULTIPLIER,
  /** <i>twenty, thirty</i>: may take a digit behind it. */
  TENS,
  FEW,
  ONE,
  A,
  ORDINAL,
  DAY,
  YEAR,
  YEAR_SHORT,
  /** A number of two figures. */
  TWO_FIGURES,
  DECADE,
  CLOCK,
  CLOCK_DIGITS,
  ISO_DATE,
  NUMERIC_DATE,
  QUARTER_NAME,
  LAST,
  PAST,
  PREVIOUS,
  LATEST,
  NEXT,
  COMING,
  FOLLOWING,
  THIS,
  CURRENT,
  THAT,
  SAME,
  EACH,
  THE,
  OWN,
  OF,
  AT,
  IN,
  AGO,
  EARLIER,
  LATER,
  BEFORE,
  AFTER,
  FROM_NOW,
  PART,
  /** <i>earlier, later</i> before a unit: only what is behind or ahead of it is meant. */
  SIDE,
  EDGE,
  ABOUT,
  MORE,
  OR_SO,
  FULL,
  HYPHEN,
  DASH,
  COMMA,
  POSSESSIVE,
  OPEN,
  CLOSE,
  TO,
  AND,
  OR,
  FISCAL,
  OLD,
  CONSECUTIVE,
  TRADING,
  /** An adjective that may stand before a quarter or a period: <i>comparable</i>. */
  LIKE,
  PAST_REF,
  PRESENT_REF,
  FUTURE_REF,
  RECENT,
  CURRENT_REF,
  BETWEEN,
  /** <i>possibly, perhaps</i>, before a second unit. */
  POSSIBLY,
  AHEAD,
  /** A day of the month in figures: <i>15th</i>. */
  ORDINAL_DAY,
  /** A word of planning, which looks ahead only before <i>to, for, in</i>. */
  PLANNING,
  /** A verb that takes somebody and an infinitive, which lies ahead: <i>wanted them to go</i>. */
  TAKES_INFINITIVE,
  /** Sets another day: <i>postponed, put off</i>. */
  PUTS_OFF,
  /** <i>is, are</i>, which make a passive of what is so now. */
  BE_NOW,
  /** <i>has, had</i>. */
  PERFECT,
  /** <i>could not</i>, which tells of the past. */
  UNABLE,
  /** Stands inside a group of verbs: <i>not, also</i>. */
  ADVERB,
  /** <i>ended, ending</i>: a year that has its own end. */
  ENDED,
  FREQUENCY,
  PREPOSITION,
  /** Stands before a length of time: <i>for, within, over, after</i>. */
  LENGTH_PREPOSITION,
  /** Begins the name of an outlet or a show that is called by a day: <i>Sunday Times</i>. */
  NAMED_BY_DAY,
  /** What a figure before a noun counts, so that it is no year: <i>1950 people</i>. */
  COUNTED,
  /** A sign or word of money or measure right before a figure. */
  MONEY;

  private static final WordClass[] ALL = values();

  /** How many classes there are. */
  static final int COUNT = ALL.length;

  /** The class at a place of the list; sets of classes are bits by this place. */
  static WordClass at(int place) {
    return ALL[place];
  }

  @SuppressWarnings("EnumOrdinal") // A bit set by place, never kept beyond this process.
  int place() {
    return ordinal();
  }
}
