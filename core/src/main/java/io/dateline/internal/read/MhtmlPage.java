package io.dateline.internal.read;

import io.dateline.Limits;
import io.dateline.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/**
 * A page as browsers save it with its parts (RFC 2557). The first part in HTML is the page; its
 * address is its {@code Content-Location}, and the message's date is when it was fetched.
 */
final class MhtmlPage implements Pieces {
  private static final MimeConfig ANY_LINES =
      MimeConfig.custom().setMaxLineLen(-1).setMaxHeaderLen(1 << 16).build();

  private final Place place;
  private final InputStream in;
  private final Knowledge knowledge;
  private final MimeTokenStream parts = new MimeTokenStream(ANY_LINES);
  private boolean done;
  private @Nullable String snapshot;
  private @Nullable String location;
  private @Nullable Instant fetchedAt;

  MhtmlPage(Place place, InputStream in, Knowledge knowledge) {
    this.place = place;
    this.in = in;
    this.knowledge = knowledge;
  }

  @Override
  public @Nullable Work next() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    try {
      parts.parse(in);
      for (EntityState state = parts.getState();
          state != EntityState.T_END_OF_STREAM;
          state = parts.next()) {
        if (state == EntityState.T_FIELD) {
          field(parts.getField());
        } else if (state == EntityState.T_BODY && isHtml(parts.getBodyDescriptor())) {
          return page(parts.getBodyDescriptor());
        }
      }
    } catch (MimeException e) {
      throw new UnreadableException("is not MHTML that can be read: its parts are damaged", e);
    }
    return Work.rejected(rejected("holds no part in HTML; a page saved as MHTML has one"));
  }

  private void field(Field field) {
    String body = field.getBody().replaceAll("\\s+", "");
    switch (field.getName().toLowerCase(Locale.ROOT)) {
      case "snapshot-content-location" -> snapshot = body;
      case "content-location" -> location = body;
      case "date" -> {
        if (fetchedAt == null) {
          fetchedAt = instant(field.getBody());
        }
      }
      default -> {}
    }
  }

  private static @Nullable Instant instant(String date) {
    String plain = date.strip().replaceFirst("\\s*\\([^)]*\\)$", "");
    try {
      return OffsetDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static boolean isHtml(BodyDescriptor part) {
    String type = part.getMimeType().toLowerCase(Locale.ROOT);
    return type.equals("text/html") || type.equals("application/xhtml+xml");
  }

  private Work page(BodyDescriptor part) throws IOException {
    byte[] bytes = parts.getDecodedInputStream().readNBytes(Limits.PAGE_BYTES + 1);
    if (bytes.length > Limits.PAGE_BYTES) {
      return Work.rejected(rejected(SinglePage.tooLong("page")));
    }
    String url = url();
    Instant fetched = fetchedAt;
    Charset charset = declared(part);
    return new Work(
        bytes.length,
        () -> PageReader.html(place.origin(), url, fetched, bytes, charset, knowledge));
  }

  /** Where nothing is declared the library answers with the default of all mail. */
  private static @Nullable Charset declared(BodyDescriptor part) {
    String charset = part.getCharset();
    return "us-ascii".equalsIgnoreCase(charset) ? null : Charsets.named(charset);
  }

  private @Nullable String url() {
    String url = snapshot == null ? location : snapshot;
    return url != null && url.regionMatches(true, 0, "http", 0, 4) ? url : null;
  }

  @Override
  public Outcome.Rejected rejected(String reason) {
    return place.rejected(reason);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
