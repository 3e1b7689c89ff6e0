package standin;

import de.bwaldvogel.mongo.bson.Document;

/** Answers a command as the library does. */
interface CommandHandler {
  Document handle(Document query);
}
