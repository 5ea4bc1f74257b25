package hearsay.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts an RSS or Atom feed, or a message of news agencies, into its items. Only tags, comments and
 * sections of characters are followed, so that one bad item costs that item; one that never ends
 * ends where the next begins. Works on bytes, in all character sets whose ASCII is ASCII. Items are
 * numbered from 1. Linear; holds one item.
 */
final class FeedItems implements RecordReader {
  /** So much is kept of what stands before the first item; titles of feeds stand at its start. */
  static final int HEAD_BYTES = 1 << 16;

  private static final int END = -1;

  /** What items of feeds are called. */
  private static final Set<String> OF_FEEDS = Set.of("item", "entry");

  private final InputStream in;
  private final int maxBytes;
  private final Set<String> itemNames;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private int number;

  /** What is kept of the item, or of the head, that is being read. */
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(8192);

  private int room = HEAD_BYTES;
  private boolean isCut;

  /** The tag that was read last, and its name. */
  private final ByteArrayOutputStream tag = new ByteArrayOutputStream(256);

  private String name = "";

  private byte[] head = new byte[0];
  private String root = "";
  private String itemName = "";
  private boolean isInside;
  private boolean isWaiting;
  private boolean isClosed;
  private boolean endsInside;
  private boolean hasOwnTypes;

  /**
   * @param in read in large steps; need not be buffered
   * @param maxBytes the longest item that is kept whole
   */
  FeedItems(InputStream in, int maxBytes) {
    this(in, maxBytes, OF_FEEDS);
  }

  /**
   * The same for other XML that holds many.
   *
   * @param itemNames what its items are called, without a prefix
   */
  FeedItems(InputStream in, int maxBytes, Set<String> itemNames) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.itemNames = Set.copyOf(itemNames);
  }

  /** What stands before the first item, or its beginning; known once that was asked for. */
  byte[] head() {
    return head.clone();
  }

  /** The local name of the outermost element; blank where there is none. */
  String root() {
    return local(root);
  }

  /** Whether the head has a document type with declarations of its own, as for entities. */
  boolean hasOwnTypes() {
    return hasOwnTypes;
  }

  /** Whether the file ended outside an item before the feed did; known at the end. */
  boolean isBrokenOff() {
    return !isClosed && !endsInside;
  }

  @Override
  public Optional<Line> next() throws IOException {
    isInside = isWaiting;
    if (isWaiting) {
      isWaiting = false;
      begin();
    }
    while (!isDone() && toTag()) {
      if (!isItem()) {
        pass();
      } else if (isInside) {
        isWaiting = true;
        return Optional.of(line());
      } else {
        begin();
      }
    }
    if (number == 0 && !isInside) {
      head = kept.toByteArray();
    }
    return isInside ? Optional.of(line()) : Optional.empty();
  }

  /** Whether the tag that was read last ends the item that is being read. */
  private boolean isDone() {
    boolean ends = name.equals("/" + itemName) || (name.equals(itemName) && isSelfClosing());
    return isInside && ends;
  }

  private boolean isSelfClosing() {
    byte[] bytes = tag.toByteArray();
    return bytes.length > 2 && bytes[bytes.length - 2] == '/';
  }

  private boolean isItem() {
    String local = local(name);
    boolean isFirst = itemName.isEmpty() && itemNames.contains(local);
    return (isFirst && !root.isEmpty()) || (!itemName.isEmpty() && name.equals(itemName));
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private void begin() {
    if (itemName.isEmpty()) {
      itemName = name;
      head = kept.toByteArray();
    }
    kept.reset();
    room = maxBytes;
    isCut = false;
    isInside = true;
    keepTag();
  }

  private void pass() {
    keepTag();
    if (root.isEmpty() && !name.startsWith("/")) {
      root = name;
    }
    isClosed |= name.equals("/" + root) && !isInside;
  }

  private void keepTag() {
    int length = Math.min(tag.size(), room - kept.size());
    kept.write(tag.toByteArray(), 0, length);
    isCut |= length < tag.size();
  }

  private Line line() {
    number++;
    endsInside = !isWaiting && !isDone();
    isInside = false;
    Line line = new Line(number, kept.toByteArray(), isCut);
    kept.reset();
    room = 0;
    return line;
  }

  /** Reads up to behind the next tag; all that stands before it is kept. */
  private boolean toTag() throws IOException {
    while (peek() != END) {
      int c = peek();
      if (c != '<') {
        take();
      } else if (readMarkup()) {
        return true;
      }
    }
    return false;
  }

  /** Reads one piece of markup; whether it was a tag. */
  private boolean readMarkup() throws IOException {
    tag.reset();
    readTo(2);
    byte[] start = tag.toByteArray();
    int second = start.length < 2 ? END : start[1];
    if (second == '?') {
      keepTag();
      skipTo("?>");
    } else if (second == '!') {
      readDeclaration();
    } else {
      return readTag(second);
    }
    return false;
  }

  private void readTo(int length) throws IOException {
    while (tag.size() < length && peek() != END) {
      tag.write(peek());
      position++;
    }
  }

  private void readDeclaration() throws IOException {
    readTo(3);
    int third = tag.size() < 3 ? END : tag.toByteArray()[2];
    keepTag();
    if (third == '-') {
      skipTo("-->");
    } else if (third == '[') {
      skipTo("]]>");
    } else {
      skipTypes();
    }
  }

  private void skipTo(String end) throws IOException {
    int last = 0;
    int before = 0;
    while (peek() != END) {
      int c = peek();
      take();
      boolean isEnd =
          c == '>' && last == end.charAt(end.length() - 2) && (end.length() < 3 || before == last);
      if (isEnd) {
        return;
      }
      before = last;
      last = c;
    }
  }

  /** To the end of a document type, with the declarations that it may have in brackets. */
  private void skipTypes() throws IOException {
    int depth = 0;
    while (peek() != END) {
      int c = peek();
      take();
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      hasOwnTypes |= c == '[' && number == 0 && !isInside;
      if (c == '>' && depth <= 0) {
        return;
      }
    }
  }

  /** To behind the tag's end, past quoted values; a tag that never ends is none. */
  private boolean readTag(int second) throws IOException {
    int quote = second == '"' || second == '\'' ? second : END;
    int last = second;
    while (peek() != END && (last != '>' || quote != END)) {
      last = peek();
      position++;
      if (tag.size() < maxBytes) {
        tag.write(last);
      }
      if (last == quote) {
        quote = END;
      } else if (quote == END && (last == '"' || last == '\'')) {
        quote = last;
      }
    }
    boolean isWhole = last == '>';
    name = isWhole ? name(tag.toByteArray()) : "";
    if (!isWhole) {
      keepTag();
    }
    return isWhole;
  }

  private static String name(byte[] tag) {
    int end = 1;
    while (end < tag.length && tag[end] > ' ' && tag[end] != '>' && (end == 1 || tag[end] != '/')) {
      end++;
    }
    return new String(tag, 1, Math.max(0, end - 1), StandardCharsets.ISO_8859_1);
  }

  private void take() throws IOException {
    int c = peek();
    position++;
    if (kept.size() < room) {
      kept.write(c);
    } else {
      isCut = true;
    }
  }

  private int peek() throws IOException {
    if (position == limit) {
      limit = Math.max(0, in.read(buffer));
      position = 0;
    }
    return position < limit ? buffer[position] & 0xFF : END;
  }
}
