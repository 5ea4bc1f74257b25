package hearsay.fetch;

import static hearsay.fetch.LittleWeb.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over https the address is the checked one and the certificate is the name's. */
@Timeout(60)
final class SecretConnectionTest {
  private static final char[] PASSWORD = "password".toCharArray();

  @TempDir private static Path folder;
  private static SSLContext context;

  private final LittleWeb web = new LittleWeb();
  private final AtomicReference<String> greeted = new AtomicReference<>("");

  /** A certificate for gull.example, which these tests alone trust. */
  @BeforeAll
  static void makeCertificate() throws Exception {
    Path store = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "gull",
                "-keyalg",
                "EC",
                "-dname",
                "CN=gull",
                "-ext",
                "san=dns:gull.example",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.txt").toFile())
            .start();
    assertThat(keytool.waitFor()).as(Files.readString(folder.resolve("keytool.txt"))).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyManagerFactory ours = KeyManagerFactory.getInstance("PKIX");
    ours.init(keys, PASSWORD);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(keys);
    context = SSLContext.getInstance("TLS");
    context.init(ours.getKeyManagers(), trusted.getTrustManagers(), null);
  }

  @AfterEach
  void close() throws IOException {
    web.close();
  }

  private void secretHost(String name) throws IOException {
    SSLServerSocket server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    web.name(name, "1.2.3.4")
        .server(
            "1.2.3.4",
            server,
            socket -> {
              SSLSocket secret = (SSLSocket) socket;
              secret.startHandshake();
              ExtendedSSLSession session = (ExtendedSSLSession) secret.getSession();
              greeted.set(session.getRequestedServerNames().toString());
              secret.getInputStream().read(new byte[4000]);
              page("secret").answer(null, secret.getOutputStream());
            });
  }

  @Test
  void theNameGoesIntoTheGreetingAndTheConnectionToTheCheckedAddress() throws IOException {
    secretHost("gull.example");
    web.tls(context.getSocketFactory());
    try (Fetcher fetcher = web.fetcher()) {
      assertThat(fetcher.fetch("https://gull.example/a")).isInstanceOf(FetchOutcome.Fetched.class);
    }
    assertThat(greeted.get()).contains("gull.example");
    assertThat(web.dialed()).isEqualTo(List.of("1.2.3.4:443", "1.2.3.4:443"));
  }

  @Test
  void aCertificateForAnotherNameIsNotTrusted() throws IOException {
    secretHost("tern.example");
    web.tls(context.getSocketFactory());
    assertNoTrust("https://tern.example/a");
    assertNoTrust("https://1.2.3.4/a");
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() throws IOException {
    secretHost("gull.example");
    assertNoTrust("https://gull.example/a");
  }

  private void assertNoTrust(String address) {
    try (Fetcher fetcher = web.fetcher()) {
      assertThat(fetcher.fetch(address))
          .isInstanceOfSatisfying(
              FetchOutcome.Refused.class,
              refused -> assertThat(refused.reason()).contains("no trust in"));
    }
  }

  @Test
  void aServerThatSpeaksPlainlyWhereItShouldNotFails() {
    web.host("gull.example", "1.2.3.4", page("x"));
    try (Fetcher fetcher = web.fetcher()) {
      assertThat(fetcher.fetch("https://gull.example/a")).isInstanceOf(FetchOutcome.Refused.class);
    }
  }
}
