package hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import hearsay.lexicon.RuleTable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every block of the table holds what its examples say, and the policies are made of it. */
final class AddressTableTest {
  static List<RuleTable.Row> rows() {
    return RuleTable.load(AddressTable.class, "addresses.tsv").rows();
  }

  private static byte[] bytes(String address) {
    return IpLiteral.parse(address).orElseThrow(() -> new AssertionError("unread: " + address));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aBlockHoldsItsExamplesAndNotItsNeighbors(RuleTable.Row row) {
    AddressTable.Block block = AddressTable.Block.of(row);
    assertThat(row.words("inside")).isNotEmpty();
    assertThat(row.words("beside")).isNotEmpty();
    for (String inside : row.words("inside")) {
      assertThat(block.holds(bytes(inside))).as(inside).isTrue();
      assertThat(AddressTable.shipped().find(bytes(inside)).orElseThrow().id()).isEqualTo(row.id());
    }
    for (String beside : row.words("beside")) {
      assertThat(block.holds(bytes(beside))).as(beside).isFalse();
    }
    assertThat(row.cell("source")).startsWith("RFC ");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void privateAddressesAreOpenedByTheUserOnlyAndTheRestByNobody(RuleTable.Row row) {
    boolean isPrivate = row.cell("unless-private").equals("yes");
    for (String inside : row.words("inside")) {
      assertThat(AddressPolicy.publicOnly().refusal(bytes(inside)))
          .as(inside)
          .hasValueSatisfying(words -> assertThat(words).contains(row.cell("source")));
      assertThat(AddressPolicy.withPrivate().refusal(bytes(inside)).isEmpty())
          .as(inside)
          .isEqualTo(isPrivate);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.1.1.1", "9.9.9.9", "172.32.0.1", "100.128.0.1", "2606:4700::1", "2a00:1450::5"})
  void addressesOfTheOpenWebAreInNoBlock(String address) {
    assertThat(AddressPolicy.publicOnly().refusal(bytes(address))).isEmpty();
  }

  /** The JDK knows some of these kinds by itself: whatever it calls so is refused. */
  @Property
  void whatTheJdkCallsLocalIsRefused(@ForAll @Size(4) byte[] address) throws UnknownHostException {
    assertThatJdkAgrees(address);
  }

  @Property
  void whatTheJdkCallsLocalIsRefusedInIpv6(@ForAll @Size(16) byte[] address)
      throws UnknownHostException {
    assertThatJdkAgrees(address);
  }

  private static void assertThatJdkAgrees(byte[] address) throws UnknownHostException {
    InetAddress known = InetAddress.getByAddress(address);
    boolean isLocal =
        known.isAnyLocalAddress()
            || known.isLoopbackAddress()
            || known.isLinkLocalAddress()
            || known.isSiteLocalAddress()
            || known.isMulticastAddress();
    if (isLocal) {
      assertThat(AddressPolicy.publicOnly().refusal(address)).as(known.toString()).isPresent();
    }
  }

  @Property
  void anAddressIsReadAsTheJdkWritesIt(@ForAll @Size(16) byte[] address)
      throws UnknownHostException {
    InetAddress known = InetAddress.getByAddress(address);
    assertThat(IpLiteral.parse(known.getHostAddress())).hasValue(known.getAddress());
  }

  @Test
  void allOfIpv4OutsideTheTableIsAFewBillionAddresses() {
    long refused =
        rows().stream()
            .filter(row -> row.cell("block").indexOf(':') < 0)
            .filter(row -> !row.id().equals("broadcast")) // within another
            .mapToLong(row -> 1L << (32 - AddressTable.Block.of(row).bits()))
            .sum();
    assertThat(refused).isBetween(1L << 29, 1L << 30);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2.3",
        "1.2.3.4.5",
        "01.2.3.4",
        "1.2.3.256",
        "0x7f.0.0.1",
        "1.2.3.-4",
        "1.2.3.4 ",
        "::1%eth0",
        ":::",
        "1::2::3",
        "12345::",
        "::g",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        ":1",
        "::1.2.3",
        "1:2:3:4:5:6:7::8:9",
        "::ffff:1.2.3.4.5"
      })
  void anOddSpellingIsNoAddress(String words) {
    assertThat(IpLiteral.parse(words)).isEmpty();
  }
}
