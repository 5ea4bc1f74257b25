package hearsay.speaker;

import java.util.regex.Pattern;

/** Words for somebody by country or town, known by their endings. */
final class Demonym {
  private static final Pattern ENDING =
      Pattern.compile("\\p{Lu}\\p{L}{2,30}(?:man|woman|ian|ean|ese|ish|er)");

  private Demonym() {}

  static boolean is(String word) {
    return ENDING.matcher(word).matches();
  }
}
