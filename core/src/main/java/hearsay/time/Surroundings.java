package hearsay.time;

/**
 * Takes in what stands before a match and belongs to it: <i>the, early, the end of, at least</i>.
 * The same few words may stand before nearly every rule, so they are no part of the rules.
 *
 * @param from the first lexeme that belongs to the expression
 * @param modifier what the words say; the match's own where they say nothing
 * @param side which side of publication they keep to: <i>later this year</i>
 */
record Surroundings(int from, Modifier modifier, Direction side) {

  static Surroundings of(Lexemes lexemes, Match match, Modifier own, int floor) {
    Expression.Kind kind = match.rule().build().kind();
    Surroundings all = new Surroundings(match.from(), own, Direction.UNSTATED);
    if (kind == Expression.Kind.VAGUE || kind == Expression.Kind.RECURRING) {
      return all.article(lexemes, floor);
    }
    if (kind != Expression.Kind.LENGTH) {
      all = all.part(lexemes, floor).article(lexemes, floor).edge(lexemes, floor);
    }
    return all.article(lexemes, floor).about(lexemes, floor, kind == Expression.Kind.LENGTH);
  }

  private Surroundings part(Lexemes lexemes, int floor) {
    boolean joined =
        lexemes.is(from - 1, WordClass.HYPHEN)
            || (lexemes.is(from - 1, WordClass.DASH) && lexemes.isAttached(from - 1));
    int at = joined ? from - 2 : from - 1;
    if (at < floor || !lexemes.is(at, WordClass.PART)) {
      return this;
    }
    int side = lexemes.value(at, WordClass.SIDE);
    Direction kept = side < 0 ? Direction.PAST : side > 0 ? Direction.FUTURE : Direction.UNSTATED;
    return new Surroundings(at, said(lexemes.value(at, WordClass.PART)), kept);
  }

  private Surroundings article(Lexemes lexemes, int floor) {
    return from - 1 >= floor && lexemes.is(from - 1, WordClass.THE)
        ? new Surroundings(from - 1, modifier, side)
        : this;
  }

  private Surroundings edge(Lexemes lexemes, int floor) {
    boolean of = lexemes.is(from - 1, WordClass.OF) && lexemes.is(from - 2, WordClass.EDGE);
    if (!of || from - 2 < floor) {
      return this;
    }
    return new Surroundings(from - 2, said(lexemes.value(from - 2, WordClass.EDGE)), side);
  }

  private Surroundings about(Lexemes lexemes, int floor, boolean isLength) {
    boolean asked = lexemes.spells(from - 2, "how") || lexemes.spells(from - 2, "what");
    if (from - 1 < floor || asked || !lexemes.is(from - 1, WordClass.ABOUT)) {
      return this;
    }
    Modifier said = Modifier.at(lexemes.value(from - 1, WordClass.ABOUT));
    boolean preposition = lexemes.is(from - 1, WordClass.PREPOSITION);
    boolean takes = isLength ? !(preposition && lexemes.is(from, WordClass.THE)) : !preposition;
    return takes ? new Surroundings(from - 1, said(said.place()), side) : this;
  }

  private Modifier said(int value) {
    Modifier said = Modifier.at(value);
    return said == Modifier.NONE || modifier.isPart() ? modifier : said;
  }
}
