package standin;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers an aggregation that joins what is found in several collections: a <code>$match</code>, a <code>$set</code> of constants, and for
 * each further collection a <code>$unionWith</code> of the same. The library has none, and would read whole collections.
 */
final class Union {
  private Union() {}

  static boolean isUnion(Document query) {
    return Corrections.list(query.get("pipeline")).stream().anyMatch(stage -> ((Document) stage).containsKey("$unionWith"));
  }

  static Document handle(Document query, CommandHandler library) {
    String database = (String) query.get("$db");
    String collection = (String) query.get("aggregate");
    List<?> stages = Corrections.list(query.get("pipeline"));
    List<Object> found = new ArrayList<>(branch(database, collection, stages.subList(0, 2), library));
    for (Object stage : stages.subList(2, stages.size())) {
      Document other = (Document) ((Document) stage).get("$unionWith");
      found.addAll(branch(database, (String) other.get("coll"), Corrections.list(other.get("pipeline")), library));
    }
    Document cursor = new Document("id", 0L).append("ns", database + "." + collection).append("firstBatch", found);
    return new Document("cursor", cursor).append("ok", 1.0);
  }

  /** What one collection has, with the constants. */
  private static List<Document> branch(String database, String collection, List<?> stages, CommandHandler library) {
    Document filter = (Document) ((Document) stages.get(0)).get("$match");
    Document constants = (Document) ((Document) stages.get(1)).get("$set");
    Document find = new Document("find", collection).append("filter", filter).append("batchSize", Integer.MAX_VALUE)
        .append("$db", database);
    List<Document> found = new ArrayList<>();
    for (Object each : Corrections.list(((Document) library.handle(find).get("cursor")).get("firstBatch"))) {
      Document document = ((Document) each).clone();
      document.putAll(constants);
      found.add(document);
    }
    return found;
  }
}
