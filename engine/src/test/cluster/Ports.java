import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** {@code free N} prints ports that are free; {@code wait PORT...} waits until all answer. */
final class Ports {
  private static final long WAIT_MILLIS = 90_000;

  public static void main(String[] args) throws Exception {
    if (args[0].equals("free")) {
      free(Integer.parseInt(args[1]));
    } else {
      long end = System.currentTimeMillis() + WAIT_MILLIS;
      for (int i = 1; i < args.length; i++) {
        await(Integer.parseInt(args[i]), end);
      }
    }
  }

  private static void free(int count) throws IOException {
    List<ServerSocket> open = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
    }
    for (ServerSocket socket : open) {
      System.out.println(socket.getLocalPort());
      socket.close();
    }
  }

  private static void await(int port, long end) throws InterruptedException {
    while (true) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        return;
      } catch (IOException e) {
        if (System.currentTimeMillis() > end) {
          System.err.println("nobody answers at port " + port);
          System.exit(1);
        }
        Thread.sleep(100);
      }
    }
  }
}
