package hearsay.store;

import hearsay.ledger.LedgerException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A ledger's address at a PostgreSQL server, as libpq's programs take it: {@code
 * postgresql://USER:PASSWORD@HOST:PORT/DATABASE?schema=NAME}. What it does not say PGHOST, PGPORT,
 * PGDATABASE, PGUSER and PGPASSWORD say; a password that nobody says is looked for in the file of
 * PGPASSFILE, or .pgpass, by the driver. The password is never part of what this is as a text.
 */
final class PostgresAddress {
  private static final Pattern SCHEME =
      Pattern.compile("postgres(?:ql)?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What may stand behind the question mark, as the driver calls it. */
  private static final Set<String> SETTINGS =
      Set.of("sslmode", "sslrootcert", "sslcert", "sslkey", "user", "password");

  private static final Pattern SCHEMA = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
  private static final int USUAL_PORT = 5432;
  private static final int LAST_PORT = 65_535;
  private static final String ADVICE = "write it as postgresql://USER@HOST:5432/DATABASE";

  private final String host;
  private final int port;
  private final String database;
  private final Optional<String> schema;
  private final Properties properties = new Properties();

  private PostgresAddress(URI address, Map<String, String> env) {
    Map<String, String> settings = settings(address);
    String[] login = Optional.ofNullable(address.getRawUserInfo()).orElse("").split(":", 2);
    String user =
        first(decoded(login[0]), settings.remove("user"), env.get("PGUSER"))
            .orElse(System.getProperty("user.name"));
    first(
            login.length > 1 ? decoded(login[1]) : "",
            settings.remove("password"),
            env.get("PGPASSWORD"))
        .ifPresent(password -> properties.setProperty("password", password));
    properties.setProperty("user", user);
    String path = Optional.ofNullable(address.getRawPath()).orElse("").replaceFirst("^/", "");
    this.host = first(address.getHost(), env.get("PGHOST")).orElse("localhost");
    this.port = port(address, env);
    this.database = first(decoded(path), env.get("PGDATABASE")).orElse(user);
    this.schema = Optional.ofNullable(settings.remove("schema"));
    first(settings.remove("sslmode"), env.get("PGSSLMODE"))
        .ifPresent(mode -> properties.setProperty("sslmode", mode));
    settings.forEach(properties::setProperty);
    if (host.startsWith("/")) {
      throw wrong("a server is reached by its host and port, not by a socket's folder");
    }
    if (schema.isPresent() && !SCHEMA.matcher(schema.get()).matches()) {
      throw wrong("?schema= takes a name of letters, digits and low lines");
    }
  }

  /** Whether a name is meant as such an address. */
  static boolean isOne(String name) {
    return SCHEME.matcher(name).matches();
  }

  /**
   * @throws LedgerException where it cannot be understood; the message does not repeat it, because
   *     a password may be in it
   */
  static PostgresAddress of(String name, Map<String, String> env) {
    try {
      URI address = new URI(name.endsWith("://") ? name + "/" : name);
      if (address.getHost() == null && !isWithoutHost(name)) {
        throw wrong("the host or the port cannot be read");
      }
      return new PostgresAddress(address, env);
    } catch (URISyntaxException e) {
      throw wrong("what is no letter or digit in it stands as %20 and the like");
    } catch (IllegalArgumentException e) {
      throw wrong("a % in it is not followed by two digits");
    }
  }

  /** As in {@code postgresql:///news}. */
  private static boolean isWithoutHost(String name) {
    return name.indexOf("://") + 3 == name.length()
        || name.startsWith("/", name.indexOf("://") + 3);
  }

  private static int port(URI address, Map<String, String> env) {
    String given = Optional.ofNullable(env.get("PGPORT")).orElse("");
    int port =
        address.getPort() >= 0
            ? address.getPort()
            : given.matches("[0-9]{1,5}") ? Integer.parseInt(given) : USUAL_PORT;
    if (port < 1 || port > LAST_PORT) {
      throw wrong("there is no port " + port);
    }
    return port;
  }

  private static Map<String, String> settings(URI address) {
    Map<String, String> settings = new LinkedHashMap<>();
    String query = Optional.ofNullable(address.getRawQuery()).orElse("");
    for (String one : query.isEmpty() ? new String[0] : query.split("&")) {
      String[] parts = one.split("=", 2);
      String name = parts[0].toLowerCase(Locale.ROOT);
      if (!SETTINGS.contains(name) && !name.equals("schema")) {
        throw wrong("it takes schema, sslmode, sslrootcert, sslcert and sslkey behind the ?");
      }
      settings.put(name, parts.length > 1 ? decoded(parts[1]) : "");
    }
    return settings;
  }

  private static Optional<String> first(String... values) {
    for (String value : values) {
      if (value != null && !value.isEmpty()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static LedgerException wrong(String why) {
    return new LedgerException("that is no address of a PostgreSQL ledger: " + why, ADVICE);
  }

  /** What the driver connects to. */
  String driverAddress() {
    String name = java.net.URLEncoder.encode(database, StandardCharsets.UTF_8);
    return "jdbc:postgresql://" + host + ":" + port + "/" + name.replace("+", "%20");
  }

  /** User, password and the rest, for the driver alone. */
  Properties properties() {
    Properties all = new Properties();
    all.putAll(properties);
    return all;
  }

  /** Where the tables are, if not where the server puts them. */
  Optional<String> schema() {
    return schema;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "postgresql://"
        + properties.getProperty("user")
        + "@"
        + host
        + (port == USUAL_PORT ? "" : ":" + port)
        + "/"
        + database
        + schema.map(name -> "?schema=" + name).orElse("");
  }
}
