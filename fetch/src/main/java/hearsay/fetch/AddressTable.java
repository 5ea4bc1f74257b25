package hearsay.fetch;

import hearsay.lexicon.RuleTable;
import java.util.List;
import java.util.Optional;

/** The blocks of IP addresses that nobody on the open web has. */
final class AddressTable {
  /**
   * A block of addresses.
   *
   * @param prefix its first address
   * @param bits how many bits of that all its addresses share
   * @param unlessPrivate whether it is open to whoever allows private addresses
   * @param words what is behind its addresses, with the source
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Block(String id, byte[] prefix, int bits, boolean unlessPrivate, String words) {
    static Block of(RuleTable.Row row) {
      String[] parts = row.cell("block").split("/");
      byte[] prefix =
          IpLiteral.parse(parts[0])
              .orElseThrow(() -> new IllegalStateException("no address: " + row.id()));
      return new Block(
          row.id(),
          prefix,
          Integer.parseInt(parts[1]),
          row.cell("unless-private").equals("yes"),
          row.cell("meaning") + " (" + row.cell("source") + ")");
    }

    /** Whether an address of 4 or 16 bytes is in it. */
    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      int whole = bits / 8;
      for (int i = 0; i < whole; i++) {
        if (address[i] != prefix[i]) {
          return false;
        }
      }
      int rest = bits % 8;
      return rest == 0 || ((address[whole] ^ prefix[whole]) & 0xFF) >> (8 - rest) == 0;
    }
  }

  private static final class Shipped {
    private static final AddressTable TABLE =
        new AddressTable(RuleTable.load(AddressTable.class, "addresses.tsv"));
  }

  private final List<Block> blocks;

  private AddressTable(RuleTable table) {
    this.blocks = table.rows().stream().map(Block::of).toList();
  }

  static AddressTable shipped() {
    return Shipped.TABLE;
  }

  /** The first block that an address is in; empty for an address of the open web. */
  Optional<Block> find(byte[] address) {
    return blocks.stream().filter(block -> block.holds(address)).findFirst();
  }
}
