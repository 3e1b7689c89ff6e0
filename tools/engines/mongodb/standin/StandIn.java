package standin;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A stand-in for a standalone MongoDB server where there is none: mongo-java-server, with what today's driver needs besides. It is not
 * MongoDB. What runs on it drives the driver correctly; how fast it is says nothing.
 *
 * <p>Arguments: the library's release, the port on 127.0.0.1, and the file to keep everything in; without a file it is kept in memory.
 */
public final class StandIn {
  private static final int CACHE_MEGABYTES = 128;

  private StandIn() {}

  public static void main(String[] arguments) {
    String release = arguments[0];
    int port = Integer.parseInt(arguments[1]);
    String file = arguments.length > 2 ? arguments[2] : null;
    MongoServer server = new MongoServer(open(file, release));
    server.bind("127.0.0.1", port);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
  }

  /** Ends the process with a sentence, after the library's reasons, where the file can not be read. */
  private static StandInBackend open(String file, String release) {
    try {
      // Nothing is committed but by us: a thread of the store's would write later, after the answer.
      MVStore store = new MVStore.Builder().fileName(file).cacheSize(CACHE_MEGABYTES).autoCommitDisabled().open();
      return new StandInBackend(store, file != null, release);
    } catch (MVStoreException failure) {
      failure.printStackTrace();
      System.err.println(file + " cannot be read: another version of the stand-in wrote it, another process uses it,"
          + " or it is damaged. The version that wrote it can be run to make a backup.");
      System.exit(1);
      throw failure;
    }
  }
}
