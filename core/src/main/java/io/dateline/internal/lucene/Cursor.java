package io.dateline.internal.lucene;

import io.dateline.ErrorCode;
import io.dateline.Field;
import io.dateline.Filter;
import io.dateline.InvalidRequestException;
import io.dateline.SearchRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * The text of a cursor: where a page ended, in which generation, and a digest of both together with
 * what was asked. Only what decides which articles are found, and in which order, binds it; the
 * page size, the facets and the snippets may change from page to page.
 */
final class Cursor {
  private static final int DIGEST_BYTES = 12;

  private Cursor() {}

  static String encode(SearchRequest request, String generation, TopHits.Position position) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(generation);
      out.writeLong(position.key());
      out.writeBytes(position.id().bytes, position.id().offset, position.id().length);
      byte[] content = out.toArrayCopy();
      byte[] whole = Arrays.copyOf(digest(request, content), DIGEST_BYTES + content.length);
      System.arraycopy(content, 0, whole, DIGEST_BYTES, content.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail to be written", e);
    }
  }

  /**
   * Reads a cursor.
   *
   * @throws InvalidRequestException when it is damaged, another request's or another generation's
   */
  static TopHits.Position decode(SearchRequest request, String generation, String cursor) {
    byte[] whole = bytes(cursor);
    if (whole.length < DIGEST_BYTES) {
      throw invalid();
    }
    byte[] content = Arrays.copyOfRange(whole, DIGEST_BYTES, whole.length);
    byte[] digest = Arrays.copyOf(whole, DIGEST_BYTES);
    try {
      if (!MessageDigest.isEqual(digest, digest(request, content))) {
        throw invalid();
      }
      ByteArrayDataInput in = new ByteArrayDataInput(content);
      if (!in.readString().equals(generation)) {
        throw new InvalidRequestException(
            ErrorCode.CURSOR_EXPIRED,
            "cursor: the archive was rebuilt since; begin again at the first page");
      }
      long key = in.readLong();
      return new TopHits.Position(
          key, new BytesRef(content, in.getPosition(), content.length - in.getPosition()));
    } catch (IOException e) {
      throw new AssertionError("what has the right digest was written here", e);
    }
  }

  private static byte[] bytes(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static InvalidRequestException invalid() {
    return new InvalidRequestException(
        ErrorCode.INVALID_CURSOR,
        "cursor: it is damaged, or from a search with another query, filter, zone or sort; give"
            + " 'next' of the same search, or none");
  }

  private static byte[] digest(SearchRequest request, byte[] content) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(request.text());
    out.writeString(request.match().toString());
    out.writeString(request.zone().getId());
    out.writeString(request.sort().toString());
    write(out, request.filter());
    out.writeBytes(content);
    try {
      byte[] full = MessageDigest.getInstance("SHA-256").digest(out.toArrayCopy());
      return Arrays.copyOf(full, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Values of one field are alternatives, in any order. */
  private static void write(DataOutput out, Filter filter) throws IOException {
    write(out, filter.values());
    out.writeString("but");
    write(out, filter.excluded());
    out.writeString("from " + filter.from() + " to " + filter.to());
  }

  private static void write(DataOutput out, Map<Field, List<String>> some) throws IOException {
    for (Map.Entry<Field, List<String>> entry : some.entrySet()) {
      List<String> values = entry.getValue().stream().distinct().sorted().toList();
      if (!values.isEmpty()) {
        out.writeString(entry.getKey().toString());
        Codec.writeList(out, values, DataOutput::writeString);
      }
    }
  }
}
