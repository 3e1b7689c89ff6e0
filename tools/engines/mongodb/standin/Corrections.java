package standin;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes the library answer as MongoDB does where it differs. */
final class Corrections {
  private Corrections() {}

  /**
   * @param name the command, in small letters
   */
  static Document handle(String name, Document query, CommandHandler library) {
    return switch (name) {
      case "aggregate" -> aggregate(query, library);
      case "update" -> isOrdered(query) ? OrderedUpdate.handle(query, library) : library.handle(query);
      case "insert" -> insert(query, library);
      case "listcollections" -> listCollections(query, library);
      default -> library.handle(query);
    };
  }

  static boolean isOrdered(Document query) {
    return !Boolean.FALSE.equals(query.get("ordered"));
  }

  /** A list in a document; an empty one where it is absent. */
  static List<?> list(Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    return value instanceof Collection<?> collection ? new ArrayList<>(collection) : List.of();
  }

  private static Document aggregate(Document query, CommandHandler library) {
    query.put("pipeline", Pipeline.translate(query.get("pipeline")));
    return library.handle(query);
  }

  /** The library does not count what it inserted where something failed. */
  private static Document insert(Document query, CommandHandler library) {
    Document answer = library.handle(query);
    List<?> errors = list(answer.get("writeErrors"));
    if (!errors.isEmpty()) {
      int first = ((Number) ((Document) errors.get(0)).get("index")).intValue();
      answer.put("n", isOrdered(query) ? first : list(query.get("documents")).size() - errors.size());
    }
    return answer;
  }

  /** The library lists all collections, whatever name is asked for. */
  private static Document listCollections(Document query, CommandHandler library) {
    Document answer = library.handle(query);
    if (query.get("filter") instanceof Document filter && filter.get("name") instanceof String name) {
      Document cursor = (Document) answer.get("cursor");
      cursor.put("firstBatch",
          list(cursor.get("firstBatch")).stream().filter(each -> name.equals(((Document) each).get("name"))).toList());
    }
    return answer;
  }
}
