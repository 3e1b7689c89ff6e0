package standin;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents as BSON, in memory as in the file: a page of them is written without encoding all that stands beside the changed one, and what the
 * store's cache holds are few objects for a collection of garbage to copy. The library would write them by Java's serialization, which takes
 * a multiple of everything else.
 */
final class DocumentType extends BasicDataType<byte[]> {
  /** Bytes of memory that an array takes besides its content. */
  private static final int OVERHEAD = 24;
  /** Bytes of the largest document, as in MongoDB. */
  private static final int LARGEST = 16 * 1024 * 1024;
  private static final int TOO_LARGE = 10334;

  /** @throws MongoServerError where it is too large: nobody could read it */
  static byte[] encode(Document document) {
    ByteBuf encoded = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, encoded);
    if (encoded.readableBytes() > LARGEST) {
      throw new MongoServerError(TOO_LARGE, "BSONObjectTooLarge", "A document of " + encoded.readableBytes() + " bytes is too large");
    }
    return ByteBufUtil.getBytes(encoded);
  }

  static Document decode(byte[] encoded) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(encoded));
  }

  @Override
  public byte[][] createStorage(int size) {
    return new byte[size][];
  }

  @Override
  public int getMemory(byte[] encoded) {
    return OVERHEAD + encoded.length;
  }

  @Override
  public void write(WriteBuffer buffer, byte[] encoded) {
    buffer.putVarInt(encoded.length).put(encoded);
  }

  @Override
  public byte[] read(ByteBuffer buffer) {
    byte[] encoded = new byte[DataUtils.readVarInt(buffer)];
    buffer.get(encoded);
    return encoded;
  }
}
