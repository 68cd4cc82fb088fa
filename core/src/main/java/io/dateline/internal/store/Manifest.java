package io.dateline.internal.store;

import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a generation consists of, as its {@code manifest.json} says.
 *
 * @param layout the version of the folder's layout, {@link ArchiveFolder#LAYOUT}
 * @param schema the version of the index's schema
 * @param builtAt when it was built, by the builder's clock, and never before the generation before
 *     it
 * @param counts what was read
 * @param files every file of the index, by name
 */
public record Manifest(int layout, int schema, Instant builtAt, Counts counts, List<Entry> files) {
  static final String NAME = "manifest.json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /** What was read; {@code read = indexed + replaced + rejected}. */
  public record Counts(long read, long indexed, long replaced, long rejected) {
    public Counts {
      if (Math.min(Math.min(read, indexed), Math.min(replaced, rejected)) < 0
          || read != indexed + replaced + rejected) {
        throw new IllegalArgumentException(
            "read %d is not indexed %d + replaced %d + rejected %d"
                .formatted(read, indexed, replaced, rejected));
      }
    }
  }

  /**
   * A file of the index.
   *
   * @param name its name in the folder {@code index}: no path, so that none can lead outside
   * @param bytes its length
   * @param crc32c its checksum, eight hexadecimal digits
   */
  public record Entry(String name, long bytes, String crc32c) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,199}");

    public Entry {
      if (!isName(name)) {
        throw new IllegalArgumentException("'" + name + "' is not the name of an index's file");
      }
    }

    static boolean isName(String name) {
      return NAME.matcher(name).matches();
    }
  }

  public Manifest {
    files = List.copyOf(files);
  }

  /** The size of the index. */
  public long bytes() {
    return files.stream().mapToLong(Entry::bytes).sum();
  }

  byte[] toJson() {
    return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }

  /**
   * Reads the manifest of a generation.
   *
   * @throws ArchiveException when it is not the one whose digest is given
   */
  static Manifest read(Path generation, String sha256) throws IOException {
    Path file = generation.resolve(NAME);
    byte[] content = bytes(generation, sha256);
    try {
      JsonNode json = JSON.readTree(content);
      ArchiveFolder.requireLayout(file, json.path("layout").asInt(0));
      return JSON.treeToValue(json, Manifest.class);
    } catch (JacksonException e) {
      throw corrupt(file, "it is not a manifest: " + e.getOriginalMessage(), e);
    }
  }

  /** The same, not taken apart. */
  static byte[] bytes(Path generation, String sha256) throws IOException {
    Path file = generation.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw corrupt(file, "it is missing", null);
    }
    byte[] content = Files.readAllBytes(file);
    if (!sha256(content).equals(sha256)) {
      throw corrupt(file, "its SHA-256 is not the one that the file 'current' gives", null);
    }
    return content;
  }

  private static ArchiveException corrupt(Path file, String how, @Nullable Exception cause) {
    return new ArchiveException(ErrorCode.ARCHIVE_CORRUPT, file + " is damaged: " + how, cause);
  }
}
