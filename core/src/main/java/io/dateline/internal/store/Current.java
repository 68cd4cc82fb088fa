package io.dateline.internal.store;

import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which generations an archive has: what the file {@code current} says. A generation that is not
 * named there is litter.
 *
 * @param generation the one that is searched
 * @param before the one that can be gone back to; null when there is none
 */
record Current(Ref generation, @Nullable Ref before) {
  private static final Pattern FILE =
      Pattern.compile("([0-9]{6,18}) ([0-9a-f]{64})\n(?:([0-9]{6,18}) ([0-9a-f]{64})\n)?");

  /**
   * A generation by its name, and by the digest of its manifest, so that neither a damaged name nor
   * a damaged manifest passes for another.
   */
  record Ref(String name, String manifestSha256) {
    private String line() {
      return name + " " + manifestSha256 + "\n";
    }
  }

  /** After a new generation: this one becomes the one before. */
  static Current next(Ref generation, @Nullable Current now) {
    return new Current(generation, now == null ? null : now.generation);
  }

  /** After going back; going back again undoes it. Empty when there is nothing to go back to. */
  Optional<Current> back() {
    return before == null
        ? Optional.empty()
        : Optional.of(new Current(/* generation= */ before, /* before= */ generation));
  }

  boolean names(String name) {
    return generation.name.equals(name) || (before != null && before.name.equals(name));
  }

  String text() {
    return before == null ? generation.line() : generation.line() + before.line();
  }

  static Current parse(String text, String where) {
    Matcher parts = FILE.matcher(text);
    if (!parts.matches()) {
      throw new ArchiveException(
          ErrorCode.ARCHIVE_CORRUPT,
          where + " is damaged: it should hold the names of one or two generations");
    }
    Ref generation = new Ref(parts.group(1), parts.group(2));
    return new Current(
        generation, parts.group(3) == null ? null : new Ref(parts.group(3), parts.group(4)));
  }
}
