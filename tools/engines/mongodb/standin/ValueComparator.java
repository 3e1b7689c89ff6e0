package de.bwaldvogel.mongo.backend;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The order of values. It stands on the class path before the library's class of this name, which orders texts by the units of UTF-16, whereas
 * MongoDB orders them by the bytes of UTF-8: an emoji comes after everything of the basic plane.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">the order of MongoDB</a>
 */
public final class ValueComparator implements Comparator<Object> {
  /** Types in their order, between null and nothing. */
  private static final List<Class<?>> TYPES = List.of(MinKey.class, Number.class, String.class, Document.class, List.class,
      BinData.class, LegacyUUID.class, UUID.class, ObjectId.class, Boolean.class, Instant.class, BsonTimestamp.class,
      BsonRegularExpression.class, MaxKey.class);
  private static final ValueComparator ASCENDING = new ValueComparator(true, true);
  private static final ValueComparator DESCENDING = new ValueComparator(false, true);
  private static final ValueComparator WHOLE_LISTS = new ValueComparator(true, false);

  private final boolean isAscending;
  /** Whether a list stands for its least element, as it does in sorting; otherwise lists are compared element by element. */
  private final boolean byLeastElement;

  private ValueComparator(boolean isAscending, boolean byLeastElement) {
    this.isAscending = isAscending;
    this.byLeastElement = byLeastElement;
  }

  public static ValueComparator asc() {
    return ASCENDING;
  }

  public static ValueComparator ascWithoutListHandling() {
    return WHOLE_LISTS;
  }

  public static ValueComparator desc() {
    return DESCENDING;
  }

  @Override
  public ValueComparator reversed() {
    return isAscending ? DESCENDING : ASCENDING;
  }

  @Override
  public int compare(Object one, Object other) {
    int order = order(one, other);
    return isAscending ? order : -order;
  }

  static int compareTypes(Object one, Object other) {
    return Integer.compare(typeOrder(one), typeOrder(other));
  }

  private int order(Object one, Object other) {
    if (one == other) {
      return 0;
    }
    if (byLeastElement && (one instanceof Collection || other instanceof Collection)) {
      return orderByLeast(one, other);
    }
    int types = compareTypes(one, other);
    return types != 0 || Missing.isNullOrMissing(one) ? types : orderWithinType(one, other);
  }

  private int orderWithinType(Object one, Object other) {
    if (one instanceof String) {
      return Arrays.compareUnsigned(bytes(one), bytes(other));
    }
    if (one instanceof Decimal128 decimal && other instanceof Decimal128 otherDecimal) {
      return decimal.compareTo(otherDecimal);
    }
    if (one instanceof Number number) {
      return orderNumbers(Utils.normalizeNumber(number), Utils.normalizeNumber((Number) other));
    }
    if (one instanceof Document document) {
      return orderDocuments(document, (Document) other);
    }
    if (one instanceof Collection<?> list) {
      return orderLists(new ArrayList<>(list), new ArrayList<>((Collection<?>) other));
    }
    if (one instanceof MinKey || one instanceof MaxKey) {
      return 0;
    }
    if (one instanceof UUID) {
      return one.toString().compareTo(other.toString());
    }
    if (one instanceof Comparable<?>) {
      @SuppressWarnings("unchecked")
      Comparable<Object> comparable = (Comparable<Object>) one;
      return comparable.compareTo(other);
    }
    throw new UnsupportedOperationException("can't compare " + one.getClass());
  }

  private static int orderNumbers(Number one, Number other) {
    return one instanceof Long || other instanceof Long
        ? Long.compare(one.longValue(), other.longValue())
        : Double.compare(one.doubleValue(), other.doubleValue());
  }

  private int orderByLeast(Object one, Object other) {
    Object least = least(one);
    Object otherLeast = least(other);
    if (isEmptyList(one) && Missing.isNullOrMissing(otherLeast)) {
      return -1;
    }
    if (isEmptyList(other) && Missing.isNullOrMissing(least)) {
      return 1;
    }
    return ASCENDING.compare(least, otherLeast);
  }

  private Object least(Object value) {
    if (!(value instanceof Collection<?> list)) {
      return value;
    }
    return list.isEmpty() ? Missing.getInstance() : list.stream().map(Object.class::cast).min(this).get();
  }

  private int orderLists(List<?> one, List<?> other) {
    for (int index = 0; index < Math.max(one.size(), other.size()); index++) {
      int order = compare(element(one, index), element(other, index));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Field by field: first by the types of their values, then by their names, then by the values. */
  private static int orderDocuments(Document one, Document other) {
    List<String> names = new ArrayList<>(one.keySet());
    List<String> otherNames = new ArrayList<>(other.keySet());
    for (int index = 0; index < Math.max(names.size(), otherNames.size()); index++) {
      String name = index < names.size() ? names.get(index) : null;
      String otherName = index < otherNames.size() ? otherNames.get(index) : null;
      Object value = one.getOrMissing(name);
      Object otherValue = other.getOrMissing(otherName);
      int order = compareTypes(value, otherValue);
      order = order != 0 ? order : ASCENDING.compare(name, otherName);
      order = order != 0 ? order : ASCENDING.compare(value, otherValue);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static Object element(List<?> list, int index) {
    return index < list.size() ? list.get(index) : Missing.getInstance();
  }

  private static boolean isEmptyList(Object value) {
    return value instanceof Collection<?> list && list.isEmpty();
  }

  private static byte[] bytes(Object text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The least key comes before null, null before everything else. */
  private static int typeOrder(Object value) {
    if (Missing.isNullOrMissing(value)) {
      return 0;
    }
    for (int index = 0; index < TYPES.size(); index++) {
      if (TYPES.get(index).isInstance(value)) {
        return index == 0 ? -1 : index;
      }
    }
    throw new UnsupportedOperationException("can't sort " + value.getClass());
  }
}
