package io.dateline.server.http;

import io.dateline.Archive;
import io.dateline.server.export.Export;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams an export. What goes wrong before the first article is an error like any other; later the
 * last line tells, and where that is missing, the connection was lost.
 */
final class ExportHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ExportHandler.class);
  private static final int BUFFER_BYTES = 1 << 15;

  private final Context context;
  private @Nullable OutputStream out;

  private ExportHandler(Context context) {
    this.context = context;
  }

  static void handle(Context context, Map<String, List<String>> parameters, Archive archive) {
    Export export = SelectionParameters.export(parameters);
    new ExportHandler(context).stream(export, archive);
  }

  private void stream(Export export, Archive archive) {
    try {
      export.write(archive, () -> open(export));
      finish();
    } catch (IOException e) {
      LOG.debug("who asked for an export has gone", e);
    } catch (RuntimeException e) {
      if (out == null) {
        throw e;
      }
      LOG.error("an export ended early", e);
      try {
        finish();
      } catch (IOException gone) {
        e.addSuppressed(gone);
      }
    }
  }

  private OutputStream open(Export export) throws IOException {
    context.contentType(export.format().mediaType());
    context.header(
        "Content-Disposition", "attachment; filename=\"dateline-export." + export.format() + "\"");
    context.header("Vary", "Accept-Encoding");
    OutputStream opened = context.res().getOutputStream();
    if (acceptsGzip(context.header("Accept-Encoding"))) {
      context.header("Content-Encoding", "gzip");
      opened = new GZIPOutputStream(opened, BUFFER_BYTES);
    }
    out = opened;
    return opened;
  }

  private void finish() throws IOException {
    if (out != null) {
      out.close();
    }
  }

  /** Whether gzip is named, and not with the weight zero, which forbids it. */
  static boolean acceptsGzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    for (String each : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = each.split(";", 2);
      if (parts[0].strip().equals("gzip")) {
        String weight = parts.length == 1 ? "" : parts[1].replace(" ", "");
        return !weight.matches("q=0(\\.0*)?");
      }
    }
    return false;
  }
}
