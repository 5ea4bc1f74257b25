package hearsay.fetch;

import java.util.Objects;
import javax.net.ssl.SSLSocketFactory;

/**
 * The ways to the outside, all in one place so that tests have none.
 *
 * @param policy which addresses may be connected to
 * @param tls makes connections secret; it is given a connection that stands already
 */
public record Network(
    Resolver resolver, Dialer dialer, AddressPolicy policy, SSLSocketFactory tls) {
  public Network {
    Objects.requireNonNull(resolver);
    Objects.requireNonNull(dialer);
    Objects.requireNonNull(policy);
    Objects.requireNonNull(tls);
  }

  /** The network that this machine is on, with the certificates that its Java trusts. */
  public static Network ofSystem(AddressPolicy policy) {
    return new Network(
        Resolver.ofSystem(),
        Dialer.direct(),
        policy,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }
}
