package standin;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;

/** Refuses what the library would do wrongly without a word, so that nothing comes to rest on it. */
final class Unsupported {
  private static final int ILLEGAL_OPERATION = 20;
  private static final int COMMAND_NOT_SUPPORTED = 115;

  private Unsupported() {}

  /**
   * @param name the command, in small letters
   * @throws MongoServerError where the command asks for something that the stand-in can't do
   */
  static void refuse(String name, Document query) {
    boolean inTransaction = query.containsKey("autocommit") || query.containsKey("startTransaction");
    if (inTransaction || name.equals("committransaction") || name.equals("aborttransaction")) {
      throw new MongoServerError(ILLEGAL_OPERATION, "IllegalOperation",
          "Transaction numbers are only allowed on a replica set member or mongos");
    }
    refuseKeys(query, "collation", "validator", "capped");
    if (name.equals("createindexes")) {
      for (Object index : Corrections.list(query.get("indexes"))) {
        refuseKeys((Document) index, "partialFilterExpression", "collation");
      }
    }
  }

  private static void refuseKeys(Document document, String... keys) {
    for (String key : List.of(keys)) {
      if (document.containsKey(key) && !Boolean.FALSE.equals(document.get(key))) {
        throw new MongoServerError(COMMAND_NOT_SUPPORTED, "CommandNotSupported", "The stand-in for MongoDB has no " + key);
      }
    }
  }
}
