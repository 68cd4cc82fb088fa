package io.dateline.internal.lucene;

import io.dateline.ErrorCode;
import io.dateline.Field;
import io.dateline.Filter;
import io.dateline.InvalidRequestException;
import io.dateline.SearchRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cursor: where a page ended, and in which generation. Only what decides which
 * articles are found, and in which order, binds it; the page size, the facets and the snippets may
 * change from page to page.
 *
 * <p>Two digests of it and of what was asked stand before it. The first needs no key: it tells what
 * is damaged or another request's, whether or not its generation is still there. The key of the
 * second is the digest of the generation's manifest, which every server of the archive, or of a
 * copy, can read and nobody else knows: a cursor has but its beginning. So no place can be asked
 * for that was not given out.
 */
final class Cursor {
  private static final int DIGEST_BYTES = 8;
  private static final int SEAL_BYTES = 16;
  private static final int HEAD_BYTES = DIGEST_BYTES + SEAL_BYTES;

  /** What tells the generation stands first after the head. */
  private static final int IDENTITY_BYTES = 8;

  private static final MessageDigest SHA_256 = sha256();

  /** Of the generation asked for last: to make one takes longer than to use it. */
  private static volatile @Nullable Key lastKey;

  private Cursor() {}

  /** What cursors of one generation are sealed with. Safe for use by many threads. */
  private static final class Key {
    private final String generation;
    private final byte[] identity;

    /** Never used itself, but copied for each use. */
    private final Mac mac;

    private Key(String generation) {
      byte[] bytes = generation.getBytes(StandardCharsets.UTF_8);
      this.generation = generation;
      this.identity = Arrays.copyOf(sha256(bytes), IDENTITY_BYTES);
      try {
        mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      } catch (GeneralSecurityException e) {
        throw new AssertionError("every Java platform has HmacSHA256", e);
      }
    }

    static Key of(String generation) {
      Key known = lastKey;
      if (known == null || !known.generation.equals(generation)) {
        known = new Key(generation);
        lastKey = known;
      }
      return known;
    }

    byte[] seal(byte[] bound) {
      try {
        return Arrays.copyOf(((Mac) mac.clone()).doFinal(bound), SEAL_BYTES);
      } catch (CloneNotSupportedException e) {
        throw new AssertionError("the platform's own can be copied", e);
      }
    }
  }

  /**
   * Writes a cursor.
   *
   * @param generation the digest of the generation's manifest
   */
  static String encode(SearchRequest request, String generation, TopHits.Position position) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    Key key = Key.of(generation);
    out.writeBytes(key.identity, 0, IDENTITY_BYTES);
    out.writeLong(position.key());
    out.writeByte((byte) (position.inHead() ? 1 : 0));
    out.writeBytes(position.id().bytes, position.id().offset, position.id().length);
    byte[] content = out.toArrayCopy();
    byte[] bound = bound(request, content);
    byte[] whole = Arrays.copyOf(digest(bound), HEAD_BYTES + content.length);
    System.arraycopy(key.seal(bound), 0, whole, DIGEST_BYTES, SEAL_BYTES);
    System.arraycopy(content, 0, whole, HEAD_BYTES, content.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /**
   * Tells of a generation, by the digest of its manifest, whether a request's cursor is for it.
   *
   * @throws InvalidRequestException when it is damaged or another request's
   */
  static Predicate<String> generation(SearchRequest request, String cursor) {
    byte[] whole = bytes(cursor);
    if (whole.length < HEAD_BYTES + IDENTITY_BYTES + Long.BYTES + 1) {
      throw invalid();
    }
    byte[] digest = Arrays.copyOf(whole, DIGEST_BYTES);
    byte[] content = Arrays.copyOfRange(whole, HEAD_BYTES, whole.length);
    if (!MessageDigest.isEqual(digest, digest(bound(request, content)))) {
      throw invalid();
    }
    byte[] identity = Arrays.copyOf(content, IDENTITY_BYTES);
    return generation -> Arrays.equals(identity, Key.of(generation).identity);
  }

  /**
   * Reads a cursor.
   *
   * @param generation the digest of the generation's manifest
   * @throws InvalidRequestException when it is damaged, another request's or another generation's
   */
  static TopHits.Position decode(SearchRequest request, String generation, String cursor) {
    if (!generation(request, cursor).test(generation)) {
      throw expired();
    }
    byte[] whole = bytes(cursor);
    byte[] content = Arrays.copyOfRange(whole, HEAD_BYTES, whole.length);
    byte[] seal = Arrays.copyOfRange(whole, DIGEST_BYTES, HEAD_BYTES);
    if (!MessageDigest.isEqual(seal, Key.of(generation).seal(bound(request, content)))) {
      throw invalid();
    }
    ByteArrayDataInput in = new ByteArrayDataInput(content);
    in.skipBytes(IDENTITY_BYTES);
    long key = in.readLong();
    boolean inHead = in.readByte() == 1;
    int at = in.getPosition();
    return new TopHits.Position(key, new BytesRef(content, at, content.length - at), inHead);
  }

  /** The error for a cursor whose generation is gone. */
  static InvalidRequestException expired() {
    return new InvalidRequestException(
        ErrorCode.CURSOR_EXPIRED,
        "cursor: the archive was rebuilt since, more than once; begin again at the first page");
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

  /** What is digested: what was asked, and the place. */
  static byte[] bound(SearchRequest request, byte[] content) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(request.text());
      out.writeString(request.match().toString());
      out.writeString(request.zone().getId());
      out.writeString(request.sort().toString());
      out.writeString("recency " + request.recency() + " feedback " + request.feedback());
      write(out, request.filter());
      out.writeBytes(content);
    } catch (IOException e) {
      throw new AssertionError("memory cannot fail to be written", e);
    }
    return out.toArrayCopy();
  }

  static byte[] digest(byte[] bound) {
    return Arrays.copyOf(sha256(bound), DIGEST_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private static byte[] sha256(byte[] content) {
    try {
      return ((MessageDigest) SHA_256.clone()).digest(content);
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("the platform's own can be copied", e);
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
