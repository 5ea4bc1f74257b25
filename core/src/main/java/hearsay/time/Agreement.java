package hearsay.time;

/** What two readings of one expression, from two days of publication, have in common. */
final class Agreement {
  private static final String MASKABLE = "0123456789";

  private Agreement() {}

  static Timex of(Timex first, Timex last) {
    boolean same = first.value().equals(last.value()) && first.type() == last.type();
    boolean both = first.interval().isPresent() && last.interval().isPresent();
    return new Timex(
        first.type(),
        same ? first.value() : masked(first.value(), last.value()),
        first.mod(),
        first.anchor(),
        same ? first.certainty() : Certainty.AMBIGUOUS,
        both
            ? first.interval().map(one -> one.cover(last.interval().get()))
            : java.util.Optional.empty(),
        first.phrase());
  }

  /** The figures that both have, from the left, and an X for every other one. */
  private static String masked(String one, String other) {
    if (one.length() != other.length()) {
      return one.startsWith("P") ? one : "XXXX-XX-XX";
    }
    StringBuilder masked = new StringBuilder(one);
    boolean agree = true;
    for (int i = 0; i < one.length(); i++) {
      agree &= one.charAt(i) == other.charAt(i);
      if (!agree && MASKABLE.indexOf(one.charAt(i)) >= 0) {
        masked.setCharAt(i, 'X');
      }
    }
    return masked.toString();
  }
}
