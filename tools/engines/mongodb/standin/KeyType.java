package standin;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * The keys of an index: lists of values. Those of texts alone are written and compared as texts; the library would serialize both of two keys
 * whenever it compares them. Others are left to it.
 */
final class KeyType extends BasicDataType<KeyValue> {
  private static final byte TEXTS = 0;
  private static final byte OTHERS = 1;
  /** Bytes of memory that a key takes besides its texts. */
  private static final int OVERHEAD = 96;

  private final ObjectDataType others = new ObjectDataType();

  @Override
  public KeyValue[] createStorage(int size) {
    return new KeyValue[size];
  }

  @Override
  public int getMemory(KeyValue key) {
    int sum = OVERHEAD;
    for (Object value : key) {
      sum += value instanceof String text ? text.length() : OVERHEAD;
    }
    return sum;
  }

  @Override
  public void write(WriteBuffer buffer, KeyValue key) {
    if (!isOfTexts(key)) {
      buffer.put(OTHERS);
      others.write(buffer, key);
      return;
    }
    buffer.put(TEXTS).putVarInt(key.size());
    for (Object text : key) {
      buffer.putVarInt(((String) text).length()).putStringData((String) text, ((String) text).length());
    }
  }

  @Override
  public KeyValue read(ByteBuffer buffer) {
    if (buffer.get() == OTHERS) {
      return (KeyValue) others.read(buffer);
    }
    int size = DataUtils.readVarInt(buffer);
    List<Object> texts = new ArrayList<>(size);
    for (int index = 0; index < size; index++) {
      texts.add(DataUtils.readString(buffer));
    }
    return new KeyValue(texts);
  }

  /** Any order will do for an index of single keys, as long as it is one: texts come first. */
  @Override
  public int compare(KeyValue one, KeyValue other) {
    boolean areTexts = isOfTexts(one);
    if (areTexts != isOfTexts(other)) {
      return areTexts ? -1 : 1;
    }
    return areTexts ? compareTexts(one, other) : others.compare(one, other);
  }

  private static int compareTexts(KeyValue one, KeyValue other) {
    for (int index = 0; index < Math.min(one.size(), other.size()); index++) {
      int order = ((String) one.get(index)).compareTo((String) other.get(index));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private static boolean isOfTexts(KeyValue key) {
    for (int index = 0; index < key.size(); index++) {
      if (!(key.get(index) instanceof String)) {
        return false;
      }
    }
    return true;
  }
}
