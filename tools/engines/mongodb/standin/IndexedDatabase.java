package standin;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose collections use their indexes more, and are written in a way that is fast enough to test with. The names of its maps are the library's, which lists collections by them. */
final class IndexedDatabase extends H2Database {
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
