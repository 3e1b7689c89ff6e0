package standin;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;

/** Says in other words the stages of an aggregation that the library does not know: $set and $replaceWith. */
final class Pipeline {
  private Pipeline() {}

  static List<Object> translate(Object pipeline) {
    return Corrections.list(pipeline).stream().<Object>map(stage -> stage(stage)).toList();
  }

  private static Object stage(Object stage) {
    if (!(stage instanceof Document document) || document.size() != 1) {
      return stage;
    }
    Map.Entry<String, Object> only = document.entrySet().iterator().next();
    Object value = only.getValue();
    return switch (only.getKey()) {
      case "$set" -> new Document("$addFields", value);
      case "$replaceWith" -> new Document("$replaceRoot", new Document("newRoot", value));
      case "$facet" -> facet((Document) value);
      case "$lookup" -> lookup((Document) value);
      default -> stage;
    };
  }

  private static Document facet(Document pipelines) {
    Document translated = new Document();
    pipelines.forEach((name, pipeline) -> translated.put(name, translate(pipeline)));
    return new Document("$facet", translated);
  }

  private static Document lookup(Document lookup) {
    if (lookup.containsKey("pipeline")) {
      lookup.put("pipeline", translate(lookup.get("pipeline")));
    }
    return new Document("$lookup", lookup);
  }
}
