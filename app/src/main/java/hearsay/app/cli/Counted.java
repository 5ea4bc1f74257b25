package hearsay.app.cli;

import java.util.Locale;

/** Numbers with the word for what they count. */
final class Counted {
  private Counted() {}

  /** {@code 1 article}, {@code 1,204 articles}: the plural is made with an s. */
  static String of(long n, String one) {
    return of(n, one, one + "s");
  }

  static String of(long n, String one, String many) {
    return number(n) + " " + (n == 1 ? one : many);
  }

  static String number(long n) {
    return String.format(Locale.ROOT, "%,d", n);
  }
}
