package standin;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Map.Entry;
import org.h2.mvstore.MVMap;

/** The index of <code>_id</code>, which needs nothing of its own: documents are kept by it. The library would write each id a second time. */
final class PrimaryIndex extends AbstractUniqueIndex<Object> {
  private final MVMap<Object, byte[]> documents;

  PrimaryIndex(String name, List<IndexKey> keys, MVMap<Object, byte[]> documents) {
    super(name, keys, false);
    this.documents = documents;
  }

  @Override
  protected Object getPosition(KeyValue key) {
    Object position = IndexedCollection.positionOf(key);
    return documents.containsKey(position) ? position : null;
  }

  /** The collection adds and removes the document itself. */
  @Override
  public void add(Document document, Object position, MongoCollection<Object> collection) {}

  @Override
  protected boolean putKeyPosition(KeyValue key, Object position) {
    return true;
  }

  @Override
  protected Object removeDocument(KeyValue key) {
    return getPosition(key);
  }

  @Override
  protected Iterable<Entry<KeyValue, Object>> getIterable() {
    return documents.keySet().stream()
        .<Entry<KeyValue, Object>>map(position -> new SimpleImmutableEntry<>(new KeyValue(position), position)).toList();
  }

  @Override
  public long getCount() {
    return documents.sizeAsLong();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }
}
