package hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is an address of the web, in which spelling, and what is none. */
final class LinkTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://Gull.Example/a?b=c#d               | https://gull.example/a?b=c
          HTTP://gull.example                        | http://gull.example/
          ' https://gull.example/a '                 | https://gull.example/a
          https://gull.example:443/                  | https://gull.example/
          http://gull.example:8080/x                 | http://gull.example:8080/x
          https://gull.example:/                     | https://gull.example/
          https://gull.example./a                    | https://gull.example/a
          https://mö.example/ß                       | https://xn--m-1ga.example/%C3%9F
          https://gull.example/a b/"c"               | https://gull.example/a%20b/%22c%22
          https://gull.example/100%/%41              | https://gull.example/100%25/%41
          https://gull.example/a/../b/./c            | https://gull.example/b/c
          https://gull.example/a/%2e%2E/b/..         | https://gull.example/
          https://gull.example/../../etc             | https://gull.example/etc
          https://gull.example?q                     | https://gull.example/?q
          https://under_score.gull.example/          | https://under_score.gull.example/
          http://93.184.216.34/                      | http://93.184.216.34/
          http://[2606:4700::1]:81/                  | http://[2606:4700::1]:81/
          http://１２７.0.0.1/                        | http://127.0.0.1/
          """)
  void anAddressHasOneSpelling(String written, String expected) {
    assertThat(Link.of(written)).isInstanceOf(WebAddress.class).hasToString(expected);
    assertThat(Link.of(expected)).isEqualTo(Link.of(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                  | bad-address
          gull.example/a                      | bad-address
          /a                                  | bad-address
          https:/gull.example                 | bad-address
          https://                            | bad-address
          https:///a                          | bad-address
          https://gull..example/              | bad-address
          https://gull example/               | bad-address
          https://gull.example\\@tern.example/ | userinfo
          https://gull.example\\tern/          | bad-address
          https://gull%2eexample/             | bad-address
          https://user@gull.example/          | userinfo
          https://gull.example:80@127.0.0.1/  | userinfo
          https://gull.example:22/            | port
          https://gull.example:6667/          | port
          https://gull.example:0/             | port
          https://gull.example:65536/         | port
          https://gull.example:99999999999/   | port
          http://2130706433/                  | odd-address
          http://0x7f000001/                  | odd-address
          http://0x7f.0.0.1/                  | odd-address
          http://0177.0.0.1/                  | odd-address
          http://127.1/                       | odd-address
          http://127.0.0.01/                  | odd-address
          http://gull.example.0x1/            | odd-address
          http://[::1%25eth0]/                | bad-address
          http://[127.0.0.1]/                 | bad-address
          http://[::1/                        | bad-address
          http://::1/                         | bad-address
          javascript:alert(1)                 | scheme
          JavaScript:alert(1)                 | scheme
          file:///etc/passwd                  | scheme
          data:text/html,x                    | scheme
          ftp://gull.example/                 | scheme
          mailto:a@gull.example               | scheme
          """)
  void whatIsNoAddressLeadsNowhere(String written, String rule) {
    assertThat(Link.of(written))
        .isInstanceOfSatisfying(
            RefusedLink.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
  }

  @Test
  void aLineBreakInAnAddressIsNoSecondHeader() {
    assertThat(Link.of("https://gull.example/a\r\nX: y")).isInstanceOf(RefusedLink.class);
    assertThat(Link.of("https://gull.example/" + "a".repeat(9000))).isInstanceOf(RefusedLink.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          c                        | https://gull.example/a/c
          ./c?d                    | https://gull.example/a/c?d
          ../c                     | https://gull.example/c
          /c                       | https://gull.example/c
          ?c                       | https://gull.example/a/b?c
          //tern.example/c         | https://tern.example/c
          http://tern.example/c    | http://tern.example/c
          #c                       | https://gull.example/a/b?x
          c:d                      | c:d
          javascript:alert(1)      | javascript:alert(1)
          //user@tern.example/     | https://user@tern.example/
          """)
  void aReferenceIsFollowedFromWhereItStands(String reference, String expected) {
    Link found = ((WebAddress) Link.of("https://gull.example/a/b?x")).resolve(reference);
    String shown = found instanceof RefusedLink refused ? refused.words() : found.toString();
    assertThat(shown).isEqualTo(expected);
  }

  @Test
  void everyBlockedPortIsRefused() {
    var rows = RuleTable.load(LinkReader.class, "ports.tsv").rows();
    assertThat(rows.stream().mapToInt(row -> row.words("ports").size()).sum()).isGreaterThan(70);
    for (RuleTable.Row row : rows) {
      for (String port : row.words("ports")) {
        assertThat(Link.of("http://gull.example:" + port + "/"))
            .as(port)
            .isInstanceOf(RefusedLink.class);
      }
    }
  }

  @Property
  void noWordsAreTooOdd(@ForAll String words) {
    WebAddress from = (WebAddress) Link.of("https://gull.example/a/b");
    for (Link link :
        new Link[] {Link.of(words), Link.of("https://" + words), from.resolve(words)}) {
      if (link instanceof WebAddress address) {
        assertThat(address.toString()).matches("https?://[\\x21-\\x7E]+");
        assertThat(Link.of(address.toString())).isEqualTo(address);
      }
    }
  }
}
