package standin;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose collections use their indexes more, and are written in a way that is fast enough to test with. The names of its maps are the library's, which lists collections by them. */
final class IndexedDatabase extends H2Database {
  private static final int OPTIONS_CONFLICT = 85;
  private static final int KEY_SPECS_CONFLICT = 86;

  private final MVStore store;

  IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
    super(name, store, cursors);
    this.store = store;
    super.initializeNamespacesAndIndexes();
  }

  /** The superclass's constructor calls this, when the field above has no value yet. */
  @Override
  protected void initializeNamespacesAndIndexes() {}

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    return new IndexedCollection(this, name, options, documentsOf(name), cursorRegistry);
  }

  /** The library would take a second index of one name, or of the same keys, which MongoDB refuses. */
  @Override
  protected void addIndex(Document description) {
    Document ofCollection = new Document("ns", description.get("ns"));
    for (Document other : getOrCreateIndexesCollection().handleQueryAsStream(ofCollection).toList()) {
      boolean hasSameName = description.get("name").equals(other.get("name"));
      boolean hasSameKeys = keysOf(description).equals(keysOf(other));
      if (hasSameName && !hasSameKeys) {
        throw new MongoServerError(KEY_SPECS_CONFLICT, "IndexKeySpecsConflict", "An index of this name has other keys");
      }
      if (hasSameKeys && !hasSameName && !isPrimaryKeyIndex((Document) other.get("key"))) {
        throw new MongoServerError(OPTIONS_CONFLICT, "IndexOptionsConflict", "An index with these keys has another name");
      }
    }
    super.addIndex(description);
  }

  /** In their order. */
  private static List<String> keysOf(Document description) {
    return ((Document) description.get("key")).entrySet().stream()
        .map(entry -> entry.getKey() + ":" + (entry.getValue() instanceof Number way ? way.intValue() : entry.getValue())).toList();
  }

  /** The superclass would remove the maps of databases, too, whose names begin with this one's. */
  @Override
  public synchronized void drop(Oplog oplog) {
    for (String map : List.copyOf(store.getMapNames())) {
      if (Stream.of("databases.", "meta.", "").anyMatch(kind -> map.startsWith(kind + databaseName + "."))) {
        store.removeMap(map);
      }
    }
  }

  private MVMap<Object, byte[]> documentsOf(String collection) {
    String name = "databases." + getFullCollectionNamespace(collection);
    return store.openMap(name, new MVMap.Builder<Object, byte[]>().valueType(new DocumentType()));
  }

  /** The superclass finds the map open under the name that it gives it, with the type that it has here. */
  @Override
  protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> keys, boolean isSparse) {
    if (keys.size() == 1 && keys.get(0).getKey().equals("_id")) {
      return new PrimaryIndex(index, keys, documentsOf(collection));
    }
    String name = getFullCollectionNamespace(collection) + "._index_" + index;
    store.openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(new KeyType()));
    return super.openOrCreateUniqueIndex(collection, index, keys, isSparse);
  }
}
