package standin;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes to several collections in one command, as MongoDB 8 takes it
 * (https://www.mongodb.com/docs/manual/reference/command/bulkWrite): each kind of neighbours in one command that the library knows.
 * Its answer tells errors only, which is what drivers ask for unless they are told otherwise.
 */
final class BulkWrite {
  private static final List<String> KINDS = List.of("insert", "update", "delete");

  /** Answers a write to one collection as MongoDB does. */
  interface Write {
    Document handle(String database, String command, Document query);
  }

  private final Write write;
  private final boolean ordered;
  private final List<?> namespaces;
  private final List<Document> errors = new ArrayList<>();
  private int inserted;
  private int matched;
  private int modified;
  private int upserted;
  private int deleted;

  private BulkWrite(Document query, Write write) {
    this.write = write;
    this.ordered = Corrections.isOrdered(query);
    this.namespaces = Corrections.list(query.get("nsInfo"));
  }

  static Document handle(Document query, Write write) {
    return new BulkWrite(query, write).answer(Corrections.list(query.get("ops")));
  }

  private Document answer(List<?> operations) {
    int from = 0;
    while (from < operations.size() && !(ordered && !errors.isEmpty())) {
      int to = from + 1;
      while (to < operations.size() && areTogether((Document) operations.get(from), (Document) operations.get(to))) {
        to++;
      }
      run(operations, from, to);
      from = to;
    }
    Document cursor = new Document("id", 0L).append("firstBatch", errors).append("ns", "admin.$cmd.bulkWrite");
    return new Document("cursor", cursor).append("nErrors", errors.size()).append("nInserted", inserted)
        .append("nMatched", matched).append("nModified", modified).append("nUpserted", upserted)
        .append("nDeleted", deleted).append("ok", 1.0);
  }

  private static boolean areTogether(Document one, Document other) {
    String kind = kindOf(one);
    return kind.equals(kindOf(other)) && one.get(kind).equals(other.get(kind));
  }

  private static String kindOf(Document operation) {
    return KINDS.stream().filter(operation::containsKey).findFirst().orElseThrow();
  }

  /** Does operations of one kind to one collection. */
  private void run(List<?> operations, int from, int to) {
    Document first = (Document) operations.get(from);
    String kind = kindOf(first);
    Document namespace = (Document) namespaces.get(((Number) first.get(kind)).intValue());
    String[] names = ((String) namespace.get("ns")).split("\\.", 2);
    List<Document> parts = new ArrayList<>();
    operations.subList(from, to).forEach(each -> parts.add(part(kind, (Document) each)));
    Document command = new Document(kind, names[1]).append(kind.equals("insert") ? "documents" : kind + "s", parts)
        .append("ordered", ordered).append("$db", names[0]);
    count(kind, write.handle(names[0], kind, command), from);
  }

  /** An operation as the command of its kind takes it. */
  private static Document part(String kind, Document operation) {
    return switch (kind) {
      case "insert" -> (Document) operation.get("document");
      case "update" -> new Document("q", operation.get("filter")).append("u", operation.get("updateMods"))
          .append("upsert", Boolean.TRUE.equals(operation.get("upsert")))
          .append("multi", Boolean.TRUE.equals(operation.get("multi")));
      default -> new Document("q", operation.get("filter"))
          .append("limit", Boolean.TRUE.equals(operation.get("multi")) ? 0 : 1);
    };
  }

  private void count(String kind, Document answer, int from) {
    int number = ((Number) answer.get("n")).intValue();
    switch (kind) {
      case "insert" -> inserted += number;
      case "update" -> {
        int added = Corrections.list(answer.get("upserted")).size();
        upserted += added;
        matched += number - added;
        modified += ((Number) answer.get("nModified")).intValue();
      }
      default -> deleted += number;
    }
    for (Object each : Corrections.list(answer.get("writeErrors"))) {
      Document error = (Document) each;
      int index = from + ((Number) error.get("index")).intValue();
      errors.add(new Document("ok", 0.0).append("idx", index).append("code", error.get("code"))
          .append("errmsg", error.get("errmsg")).append("n", 0));
    }
  }
}
