package standin;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.Assert;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;

/**
 * A collection in the store, of encoded documents. It finds by an index also where the filter says more than the index's keys do, as in <code>{
 * _id: x, number: { $lt: 5 } }</code>, or gives bounds of ids. The library would read the whole collection.
 */
final class IndexedCollection extends AbstractSynchronizedMongoCollection<Object> {
  private static final Set<String> BOUNDS = Set.of("$gt", "$gte", "$lt", "$lte");
  private static final int ASCII = 128;

  /** By their ids, and in the order of them. */
  private final MVMap<Object, byte[]> documents;

  IndexedCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, byte[]> documents,
      CursorRegistry cursors) {
    super(database, name, options, cursors);
    this.documents = documents;
  }

  /** Under what a document is kept. Numbers that are equal are one key, whatever type they have. */
  static Object positionOf(KeyValue id) {
    return Missing.ofNullable(id.normalized().get(0));
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    Object position = getIdField() == null ? UUID.randomUUID() : positionOf(new KeyValue(document.get(getIdField())));
    Assert.isNull(documents.put(position, DocumentType.encode(document)));
    return position;
  }

  @Override
  protected Document getDocument(Object position) {
    byte[] encoded = documents.get(position);
    return encoded == null ? null : DocumentType.decode(encoded);
  }

  @Override
  protected void handleUpdate(Object position, Document former, Document document) {
    try {
      documents.put(position, DocumentType.encode(document));
    } catch (MongoServerError tooLarge) {
      // The library has told the indexes before.
      for (Index<Object> index : getIndexes()) {
        index.updateInPlace(document, former, position, this);
      }
      throw tooLarge;
    }
  }

  @Override
  protected void removeDocument(Object position) {
    if (documents.remove(position) == null) {
      throw new NoSuchElementException("no document is at " + position);
    }
  }

  /** The library would encode each document once more, to tell a sum that nobody asks for. */
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int difference) {}

  @Override
  protected int getDataSize() {
    return 0;
  }

  @Override
  protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(entry -> new DocumentWithPosition<>(DocumentType.decode(entry.getValue()), entry.getKey()));
  }

  @Override
  protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
      Document fields) {
    Stream<DocumentWithPosition<Object>> all = streamAllDocumentsWithPosition();
    if (isNaturalDescending(orderBy)) {
      Comparator<Object> descending = ValueComparator.desc();
      all = all.sorted(Comparator.comparing(DocumentWithPosition::getPosition, descending));
    }
    return matchDocumentsFromStream(all.map(DocumentWithPosition::getDocument), query, orderBy, skip, limit, batchSize, fields);
  }

  @Override
  protected QueryResult queryDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
      Document fields) {
    Iterable<Object> positions = candidates(query);
    return positions == null
        ? super.queryDocuments(query, orderBy, skip, limit, batchSize, fields)
        : matchDocuments(query, positions, orderBy, skip, limit, batchSize, fields);
  }

  /** Where the documents are that have an id between the query's bounds, or what it says with "equals"; null where no index tells. */
  private Iterable<Object> candidates(Document query) {
    if (query.get("_id") instanceof Document words && areBounds(words)) {
      return () -> documents.cursor(bound(words, "$gt"), bound(words, "$lt"), false);
    }
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

  /** Whether they are texts whose order is the same here as in MongoDB, which compares the bytes of UTF-8. */
  private static boolean areBounds(Document words) {
    return BOUNDS.containsAll(words.keySet()) && !words.isEmpty() && words.values().stream()
        .allMatch(value -> value instanceof String text && text.chars().allMatch(unit -> unit < ASCII));
  }

  /** With what is equal to it, which the query then leaves out or not; null where there is none. */
  private static Object bound(Document words, String strict) {
    return words.containsKey(strict) ? words.get(strict) : words.get(strict + "e");
  }

  private static boolean isEquality(String key, Object value) {
    return !key.startsWith("$") && value != null && !(value instanceof Collection)
        && !(value instanceof BsonRegularExpression)
        && !(value instanceof Document document && document.keySet().stream().anyMatch(word -> word.startsWith("$")));
  }
}
