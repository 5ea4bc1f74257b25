package hearsay.speaker;

import java.util.regex.Pattern;

/** Words for somebody by country or town, known by their endings. */
final class Demonym {
  private static final Pattern ENDING =
      Pattern.compile(
          "\\p{Lu}\\p{L}{2,30}(?:man|woman|ian|ean|ese|ish|er|iard|iot|eli|stani)"
              + "|Briton|Croat|Czech|Dane|Finn|Greek|Iraqi|Pole|Scot|Serb|Slovak|Slovene|Swede|Swiss|Thai|Turk");

  private static final Pattern PLURAL =
      Pattern.compile(
          "\\p{Lu}\\p{L}{2,30}(?:icans|ians|eans|iards|iots|elis|stanis)"
              + "|Afghans|Britons|Croats|Czechs|Danes|Finns|Germans|Greeks|Iraqis|Mexicans|Norsemen"
              + "|Poles|Scots|Serbs|Slovaks|Slovenes|Swedes|Texans|Thais|Tories|Turks");
  private static final Pattern FAITH_OR_PARTY =
      Pattern.compile(
          "Catholic|Christian|Conservative|Democrat|Jew|Liberal|Muslim|Republican|Sikh");

  private Demonym() {}

  static boolean is(String word) {
    return ENDING.matcher(word).matches() || FAITH_OR_PARTY.matcher(word).matches();
  }

  /** Whether a word is for several: <i>Americans, Democrats</i>. */
  static boolean isPlural(String word) {
    return PLURAL.matcher(word).matches()
        || (word.endsWith("s")
            && FAITH_OR_PARTY.matcher(word.substring(0, word.length() - 1)).matches());
  }
}
