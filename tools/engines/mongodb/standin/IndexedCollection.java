package standin;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.h2.mvstore.MVMap;

/**
 * A collection that finds by an index also where the filter says more than the index's keys do, as in <code>{ _id: x, number: { $lt: 5 }
 * }</code>. The library would read the whole collection.
 */
final class IndexedCollection extends H2Collection {
  IndexedCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> documents,
      MVMap<String, Object> properties, CursorRegistry cursors) {
    super(database, name, options, documents, properties, cursors);
  }

  @Override
  protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
      Document fields) {
    Iterable<Object> positions = candidates(query);
    return positions == null
        ? super.queryDocuments(query, orderBy, skip, limit, batchSize, fields)
        : matchDocuments(query, positions, orderBy, skip, limit, batchSize, fields);
  }

  /** Where the documents are that have what the query says with "equals"; null where no index tells. */
  private Iterable<Object> candidates(Document query) {
    if (query.size() < 2) {
      return null;
    }
    Document equalities = new Document();
    query.forEach((key, value) -> {
      if (isEquality(key, value)) {
        equalities.put(key, value);
      }
    });
    List<Document> narrower = new ArrayList<>();
    equalities.forEach((key, value) -> narrower.add(new Document(key, value)));
    narrower.add(equalities);
    for (Document each : narrower) {
      for (Index<Object> index : getIndexes()) {
        if (!each.isEmpty() && index.canHandle(each)) {
          return index.getPositions(each);
        }
      }
    }
    return null;
  }

  private static boolean isEquality(String key, Object value) {
    return !key.startsWith("$") && value != null && !(value instanceof Collection)
        && !(value instanceof BsonRegularExpression)
        && !(value instanceof Document document && document.keySet().stream().anyMatch(word -> word.startsWith("$")));
  }
}
