package io.dateline;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How nearness to a date adds to relevance: the score is multiplied by {@code 1 + 2^(-d / h)},
 * where {@code d} is the distance between the article's date and the reference, before or after it,
 * and {@code h} the half-life. So what lies at the reference counts twice, an undated article once,
 * and what does not match is never found.
 *
 * @param halfLife after which distance the addition is half as much: whole hours, up to {@link
 *     Limits#RECENCY_DAYS}
 * @param reference the date to be near; null for that of the newest article in the archive
 */
public record Recency(Duration halfLife, @Nullable PartialDate reference) {
  private static final int LONGEST_NUMBER = 7;

  public Recency {
    if (halfLife.compareTo(Duration.ofHours(1)) < 0
        || !halfLife.equals(Duration.ofHours(halfLife.toHours()))
        || halfLife.compareTo(Duration.ofDays(Limits.RECENCY_DAYS)) > 0) {
      throw invalid(
          "a half-life of "
              + halfLife
              + " is not permitted; give whole hours, from 1h to "
              + Limits.RECENCY_DAYS
              + "d");
    }
  }

  /**
   * Reads a half-life in hours, days or weeks ({@code 12h}, {@code 30d}, {@code 8w}), and where
   * there is one a reference after an {@code @}: {@code 30d@2016-05-04}.
   *
   * @throws InvalidRequestException with {@link ErrorCode#INVALID_PARAMETER}, or {@link
   *     ErrorCode#INVALID_DATE} for the reference
   */
  public static Recency parse(String text) {
    int at = text.indexOf('@');
    String life = at < 0 ? text : text.substring(0, at);
    return new Recency(halfLife(life), at < 0 ? null : reference(text.substring(at + 1)));
  }

  private static Duration halfLife(String text) {
    int digits = text.length() - 1;
    boolean number =
        digits >= 1
            && digits <= LONGEST_NUMBER
            && text.chars().limit(digits).allMatch(c -> c >= '0' && c <= '9');
    if (number) {
      int count = Integer.parseInt(text.substring(0, digits));
      switch (text.charAt(digits)) {
        case 'h' -> {
          return Duration.ofHours(count);
        }
        case 'd' -> {
          return Duration.ofDays(count);
        }
        case 'w' -> {
          return Duration.ofDays(7L * count);
        }
        default -> {}
      }
    }
    throw invalid(
        "'"
            + Texts.clip(text, 60)
            + "' is not a half-life; give hours, days or weeks such as 12h, 30d or 8w, and a"
            + " reference such as 30d@2016-05-04 if you like");
  }

  private static PartialDate reference(String text) {
    try {
      return PartialDate.parse(text);
    } catch (InvalidRequestException e) {
      throw new InvalidRequestException(e.code(), "recency: " + e.getMessage(), e);
    }
  }

  private static InvalidRequestException invalid(String detail) {
    return new InvalidRequestException(ErrorCode.INVALID_PARAMETER, "recency: " + detail);
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    long hours = halfLife.toHours();
    String life =
        hours % 24 == 0
            ? String.format(Locale.ROOT, "%dd", hours / 24)
            : String.format(Locale.ROOT, "%dh", hours);
    return reference == null ? life : life + "@" + reference;
  }
}
