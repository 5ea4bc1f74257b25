package hearsay.intake;

import hearsay.text.Decoding;
import hearsay.text.Diagnostic;
import hearsay.text.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Letters, as newsletters come: one a file, or many in a mailbox. */
final class MailIntake {
  /** Mailboxes mark lines of a letter that would part it. */
  private static final Pattern MARKED = Pattern.compile("(?m)^>(>*From )");

  private MailIntake() {}

  static void readMailbox(String path, InputStream in, Consumer<RawArticle> sink)
      throws IOException {
    MboxLetters letters = new MboxLetters(in, ArticleIntake.MAX_ARTICLE_BYTES);
    int found = 0;
    for (Optional<RecordReader.Line> next = letters.next();
        next.isPresent();
        next = letters.next()) {
      RecordReader.Line one = next.get();
      found++;
      sink.accept(() -> read(path, one));
    }
    if (found == 0) {
      sink.accept(() -> Refusal.of(Origin.file(path), "empty", "empty"));
    }
  }

  private static Intake read(String path, RecordReader.Line line) {
    Origin origin = Origin.record(path, line.number());
    if (line.isCut()) {
      return ArticleIntake.tooLarge(origin);
    }
    String letter = new String(line.bytes(), StandardCharsets.ISO_8859_1);
    boolean isParted = MboxLetters.startsLetter(line.bytes());
    int lead = isParted ? letter.indexOf('\n') + 1 : 0;
    String bare = MARKED.matcher(letter.substring(lead)).replaceAll("$1");
    return read(origin, new Original(line.bytes()), bare, lead);
  }

  /** Reads one letter out of a file of its own. */
  static Intake read(Origin origin, Original original, byte[] bytes) {
    return read(origin, original, new String(bytes, StandardCharsets.ISO_8859_1), 0);
  }

  /**
   * @param lead how many bytes of the original stand before the letter
   */
  private static Intake read(Origin origin, Original original, String letter, int lead) {
    MailHead head = MailHead.of(letter);
    boolean isMail = head.words("from").isPresent() || head.words("subject").isPresent();
    if (!isMail) {
      return Refusal.of(origin, "bad-mail", "no letter: neither a sender nor a subject");
    }
    MailParts parts = new MailParts(letter);
    Optional<MailParts.Part> text = parts.text();
    if (text.isEmpty()) {
      return Refusal.of(origin, "empty", "a letter without a text");
    }
    byte[] body =
        MailCode.body(text.get().body(), text.get().head().token("content-transfer-encoding"));
    Optional<String> charset = text.get().head().parameter("charset");
    boolean isHtml = text.get().isHtml();
    Decoding decoding =
        TextDecoder.decode(
            body, isHtml ? charset.or(() -> HtmlIntake.declaredCharset(body)) : charset);
    List<Diagnostic> diagnostics = new ArrayList<>(decoding.diagnostics());
    if (parts.isBrokenOff()) {
      diagnostics.add(Diagnostic.of("mail-broken-off", "a part of the letter has no end"));
    }
    PageFacts facts = facts(head, lead);
    Carried carried =
        new Carried(
            origin,
            original,
            PlainTextIntake.describe(decoding),
            head.words("message-id"),
            facts.metadata(Optional.empty()),
            Optional.of(facts),
            diagnostics);
    return isHtml ? carried.ofHtml(decoding.text()) : carried.ofPlain(decoding.text());
  }

  private static PageFacts facts(MailHead head, int lead) {
    return new PageFacts(
        head.fact("subject", lead, Optional::of),
        Optional.empty(),
        List.of(),
        head.fact("date", lead, date -> Optional.of(CarriedDate.of(date))),
        Optional.empty(),
        head.fact("from", lead, MailIntake::name),
        head.fact("content-language", lead, Optional::of),
        Optional.empty(),
        Optional.empty());
  }

  /** The name before an address in angle brackets; a bare address is no name. */
  private static Optional<String> name(String sender) {
    int address = sender.indexOf('<');
    String name = sender.substring(0, Math.max(0, address)).replace("\"", "").strip();
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }
}
