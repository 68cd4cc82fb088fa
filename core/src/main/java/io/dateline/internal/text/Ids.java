package io.dateline.internal.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names for articles. */
public final class Ids {
  /** Half of a SHA-256: enough for any archive, and still fit to be read aloud. */
  private static final int HASH_BYTES = 16;

  private Ids() {}

  /**
   * The id when there is one, else the URL, else a hash of where the article came from and its
   * text: the same on every machine.
   */
  public static String of(@Nullable String id, @Nullable String url, String origin, String text) {
    if (id != null && !id.isEmpty()) {
      return id;
    }
    return url != null && !url.isEmpty() ? url : hash(origin, text);
  }

  private static String hash(String origin, String text) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    digest.update(origin.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
  }
}
