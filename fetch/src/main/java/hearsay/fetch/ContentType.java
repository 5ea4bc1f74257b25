package hearsay.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says that a body is.
 *
 * @param media such as {@code text/html}, in lower case; blank where nothing was said
 * @param charset as declared; whether the bytes agree is for those who decode
 */
public record ContentType(String media, Optional<String> charset) {
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:+-]{1,40})");
  private static final int MAX_MEDIA = 100;

  static ContentType of(String header) {
    String media = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    Matcher charset = CHARSET.matcher(header);
    return new ContentType(
        media.length() > MAX_MEDIA ? media.substring(0, MAX_MEDIA) : media,
        charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
  }
}
