package standin;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Answers commands. The library leaves to its users that writes wait for each other, and that a document in an answer does not change
 * while it is encoded; here both are seen to. What is written is in the file before the answer leaves.
 */
final class StandInBackend extends H2Backend {
  /** That of MongoDB 8.0, which was the first with <code>bulkWrite</code>; the library's own versions tell 8, and driver 7 wants at least 9. */
  private static final int WIRE_VERSION = 25;

  private static final Set<String> WRITES =
      Set.of("insert", "update", "delete", "findandmodify", "create", "createindexes", "dropindexes", "drop",
          "dropdatabase", "renamecollection", "bulkwrite");

  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private final boolean durable;
  private final String release;
  /** How many commands have written, and how many of them are in the file; changed by who holds the lock to write. */
  private volatile long written;
  private long committed;

  /**
   * @param durable whether the store is a file
   * @param release the library's
   */
  StandInBackend(MVStore store, boolean durable, String release) {
    super(store);
    this.durable = durable;
    this.release = release;
    version(new Version());
  }

  /** The superclass's constructor calls this for the databases that the store has, before there are fields here. */
  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    Unsupported.refuse(name, query);
    CommandHandler library = document -> super.handleCommand(channel, database, command, document);
    return switch (name) {
      case "hello", "ismaster" -> greeting(super.handleCommand(channel, database, "ismaster", query));
      case "buildinfo" -> introduced(library.handle(query));
      case "endsessions", "refreshsessions" -> new Document("ok", 1.0);
      default -> {
        Supplier<Document> work = () -> switch (name) {
          case "bulkwrite" -> BulkWrite.handle(query, (where, kind, part) -> Corrections.handle(kind, part,
              document -> super.handleCommand(channel, where, kind, document)));
          case "aggregate" -> Union.isUnion(query)
              ? Union.handle(query, find -> super.handleCommand(channel, database, "find", find))
              : Corrections.handle(name, query, library);
          default -> Corrections.handle(name, query, library);
        };
        yield isWrite(name, query) ? write(work) : held(lock.readLock(), work);
      }
    };
  }

  private Document write(Supplier<Document> work) {
    Document answer = held(lock.writeLock(), () -> {
      Document done = work.get();
      written++;
      return done;
    });
    if (durable) {
      long own = written;
      held(lock.writeLock(), () -> commitThrough(own));
    }
    return answer;
  }

  /** One commit serves all who wrote before it: the lock is fair, so whoever waited for it then has had their turn. */
  private long commitThrough(long own) {
    if (committed < own) {
      // It may fail, as on a full disk: then whoever has waited for it is told so, too.
      commit();
      committed = written;
    }
    return committed;
  }

  private static <Result> Result held(Lock held, Supplier<Result> work) {
    held.lock();
    try {
      return work.get();
    } finally {
      held.unlock();
    }
  }

  private static boolean isWrite(String name, Document query) {
    if (WRITES.contains(name)) {
      return true;
    }
    List<?> pipeline = Corrections.list(query.get("pipeline"));
    return !pipeline.isEmpty()
        && pipeline.get(pipeline.size() - 1) instanceof Document stage
        && (stage.containsKey("$merge") || stage.containsKey("$out"));
  }

  /** What the driver looks for in its first answer. */
  private static Document greeting(Document answer) {
    answer.put("isWritablePrimary", true);
    answer.put("helloOk", true);
    answer.put("logicalSessionTimeoutMinutes", 30);
    answer.put("readOnly", false);
    return answer;
  }

  /** So that nobody takes it for MongoDB. */
  private Document introduced(Document answer) {
    answer.put("standIn", "mongo-java-server " + release + (durable ? ", in a file" : ", in memory"));
    return answer;
  }

  private static final class Version implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return WIRE_VERSION;
    }
  }
}
