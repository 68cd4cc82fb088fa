package io.dateline.internal.read;

import io.dateline.Limits;
import io.dateline.Outcome;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A file that is one page of text or HTML. */
final class SinglePage implements Pieces {
  private final Place place;
  private final InputStream in;
  private final boolean html;
  private final Knowledge knowledge;
  private boolean done;

  SinglePage(Place place, InputStream in, boolean html, Knowledge knowledge) {
    this.place = place;
    this.in = in;
    this.html = html;
    this.knowledge = knowledge;
  }

  @Override
  public @Nullable Work next() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    byte[] bytes = in.readNBytes(Limits.PAGE_BYTES + 1);
    if (bytes.length > Limits.PAGE_BYTES) {
      return Work.rejected(rejected(tooLong("page")));
    }
    String origin = place.origin();
    return new Work(
        bytes.length,
        () ->
            html
                ? PageReader.html(origin, null, null, bytes, null, knowledge)
                : PageReader.text(origin, bytes, knowledge));
  }

  static String tooLong(String what) {
    return "the " + what + " is longer than the " + Limits.PAGE_BYTES + " bytes permitted";
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
