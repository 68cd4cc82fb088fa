package io.dateline.internal.read;

import io.dateline.Outcome;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file of a kind that is not read, and that nobody asked for by its name. */
record PassedOver(Place place, Closeable file) implements Pieces {
  @Override
  public @Nullable Work next() {
    return null;
  }

  @Override
  public Outcome.Rejected rejected(String reason) {
    return place.rejected(reason);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
