package standin;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents in the file as BSON. The library would write them by Java's serialization, which takes a multiple of everything else. */
final class DocumentType extends BasicDataType<Document> {
  /** Bytes of memory that a value takes besides its text. */
  private static final int OVERHEAD = 48;

  @Override
  public Document[] createStorage(int size) {
    return new Document[size];
  }

  @Override
  public int getMemory(Document document) {
    return memoryOf(document);
  }

  @Override
  public void write(WriteBuffer buffer, Document document) {
    ByteBuf encoded = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, encoded);
    buffer.putVarInt(encoded.readableBytes()).put(encoded.nioBuffer());
  }

  @Override
  public Document read(ByteBuffer buffer) {
    int length = DataUtils.readVarInt(buffer);
    ByteBuffer encoded = buffer.slice();
    encoded.limit(length);
    buffer.position(buffer.position() + length);
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(encoded));
  }

  private static int memoryOf(Object value) {
    if (value instanceof String text) {
      return OVERHEAD + text.length();
    }
    if (value instanceof Map<?, ?> map) {
      int sum = OVERHEAD;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        sum += OVERHEAD + memoryOf(entry.getValue());
      }
      return sum;
    }
    if (value instanceof Collection<?> list) {
      return OVERHEAD + list.stream().mapToInt(DocumentType::memoryOf).sum();
    }
    return value instanceof BinData binary ? OVERHEAD + binary.getData().length : OVERHEAD;
  }
}
