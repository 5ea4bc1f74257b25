package hearsay.app.cli;

/** The few ways in which words stand out on a terminal. */
enum Style {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  WARNING("33"),
  SOURCE("1;36"),
  CUE("33"),
  CONTENT("32");

  private static final String ESCAPE = "\u001b[";

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String on(String words) {
    return code.isEmpty() || words.isEmpty() ? words : ESCAPE + code + "m" + words + ESCAPE + "0m";
  }
}
