package hearsay.fetch;

import crawlercommons.domains.EffectiveTldFinder;

/** Which hosts are one publisher's: those under one name that somebody could register. */
final class WebSite {
  private WebSite() {}

  /**
   * Whether two hosts are one site: the same, or under one registered name by the Public Suffix
   * List (with its private part, so that two blogs of one service are two sites).
   */
  static boolean isSame(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    String domain = domain(one);
    return domain != null && domain.equals(domain(other));
  }

  private static String domain(String host) {
    return IpLiteral.parse(host).isPresent()
        ? null
        : EffectiveTldFinder.getAssignedDomain(host, true, false);
  }
}
