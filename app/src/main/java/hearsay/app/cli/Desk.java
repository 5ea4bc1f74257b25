package hearsay.app.cli;

import hearsay.store.LedgerPlace;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What {@code hearsay open} opens. The pages stand behind this door as a service, so that no other
 * command loads a class of theirs.
 */
public interface Desk {
  /**
   * How to open it.
   *
   * @param ledger where the ledger is; need not be there yet
   * @param folder the folder from which paths are shown
   * @param address the address to listen on: a number or {@code localhost}
   * @param port the port to listen on; 0 for any that is free
   * @param password what whoever comes without the token has to give; needed for an address that
   *     others reach
   * @param author who signs what is ruled there
   * @param today tells which day it is
   * @param onFault is told of whatever no page has words for
   */
  record Request(
      LedgerPlace ledger,
      Path folder,
      String address,
      int port,
      Optional<String> password,
      String author,
      Supplier<LocalDate> today,
      Consumer<Exception> onFault) {}

  /** A desk that serves. */
  interface Opened extends AutoCloseable {
    /** The address to go to, with the token that lets one browser in. */
    String address();

    /** Ends what is being answered, and serves no more. */
    @Override
    void close();
  }

  /**
   * Starts to serve.
   *
   * @throws hearsay.ledger.LedgerException where the address or the port is not to be had
   */
  Opened open(Request request);
}
