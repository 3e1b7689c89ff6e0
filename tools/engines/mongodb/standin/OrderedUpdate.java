package standin;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** An ordered batch of updates ends at the first that fails; the library would go on. */
final class OrderedUpdate {
  private OrderedUpdate() {}

  static Document handle(Document query, CommandHandler library) {
    List<?> updates = Corrections.list(query.get("updates"));
    if (updates.size() < 2) {
      return library.handle(query);
    }
    int matched = 0;
    int modified = 0;
    List<Object> upserted = new ArrayList<>();
    List<Object> errors = new ArrayList<>();
    for (int index = 0; index < updates.size() && errors.isEmpty(); index++) {
      Document single = query.clone();
      single.put("updates", List.of(updates.get(index)));
      Document answer = library.handle(single);
      matched += ((Number) answer.get("n")).intValue();
      modified += ((Number) answer.get("nModified")).intValue();
      move(answer.get("upserted"), index, upserted);
      move(answer.get("writeErrors"), index, errors);
    }
    Document answer = new Document("n", matched).append("nModified", modified);
    if (!upserted.isEmpty()) {
      answer.put("upserted", upserted);
    }
    if (!errors.isEmpty()) {
      answer.put("writeErrors", errors);
    }
    return answer.append("ok", 1.0);
  }

  /** Adds what one update came to, under its place in the batch. */
  private static void move(Object from, int index, List<Object> to) {
    for (Object each : Corrections.list(from)) {
      ((Document) each).put("index", index);
      to.add(each);
    }
  }
}
