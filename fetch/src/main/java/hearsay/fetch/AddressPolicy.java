package hearsay.fetch;

import java.util.Optional;

/** Says which IP addresses may be connected to. */
public interface AddressPolicy {
  /**
   * Why an address may not be connected to.
   *
   * @param address 4 or 16 bytes, in network order
   * @return what is behind the address, as in <i>this machine itself (RFC 1122)</i>; empty where it
   *     may be
   */
  Optional<String> refusal(byte[] address);

  /** Public addresses only, by the table {@code addresses.tsv}. */
  static AddressPolicy publicOnly() {
    return address -> AddressTable.shipped().find(address).map(AddressTable.Block::words);
  }

  /** Also this machine and private networks: what that table marks so. */
  static AddressPolicy withPrivate() {
    return address ->
        AddressTable.shipped()
            .find(address)
            .filter(block -> !block.unlessPrivate())
            .map(AddressTable.Block::words);
  }
}
