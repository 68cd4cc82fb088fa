package io.dateline.internal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an archive's current generations are, leased: they stay where they are until closed. */
final class Leases implements AutoCloseable {
  private final Current current;
  private final List<Lease> leases;

  private Leases(Current current, List<Lease> leases) {
    this.current = current;
    this.leases = leases;
  }

  /** The one that is searched. */
  static Leases ofCurrent(ArchiveFolder archive) throws IOException {
    return take(archive, false);
  }

  /** The one before, too. */
  static Leases ofAll(ArchiveFolder archive) throws IOException {
    return take(archive, true);
  }

  /**
   * Leases before it looks again: a writer that moves on after that second look finds the leases,
   * and one that moved on before it is seen.
   */
  private static Leases take(ArchiveFolder archive, boolean beforeToo) throws IOException {
    while (true) {
      Current current = archive.current();
      try (Leases taken = new Leases(current, new ArrayList<>())) {
        taken.add(archive, current.generation());
        taken.add(archive, beforeToo ? current.before() : null);
        if (archive.current().equals(current)) {
          return taken.handOver();
        }
      }
    }
  }

  private void add(ArchiveFolder archive, Current.@Nullable Ref ref) throws IOException {
    if (ref != null) {
      Path folder = archive.generation(ref.name());
      Lease.take(folder).ifPresent(leases::add);
    }
  }

  private Leases handOver() {
    Leases other = new Leases(current, List.copyOf(leases));
    leases.clear();
    return other;
  }

  /** What was current when the leases were taken. */
  Current current() {
    return current;
  }

  @Override
  public void close() throws IOException {
    for (Lease lease : leases) {
      lease.close();
    }
  }
}
