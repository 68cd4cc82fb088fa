package io.dateline.internal.store;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** The length and checksum of each file of an index: taken once, compared ever after. */
final class Checksums {
  private static final int BUFFER_BYTES = 1 << 18;

  private Checksums() {}

  /** Reads every file in the folder. */
  static List<Manifest.Entry> of(Path index) throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
    for (String name : names(index)) {
      entries.add(entry(index.resolve(name)));
    }
    return entries;
  }

  /**
   * Compares every file with its entry.
   *
   * @return what is wrong, naming the file; empty when nothing is
   */
  static List<String> faults(Path index, List<Manifest.Entry> entries) throws IOException {
    return faults(index, entries, Checksums::fault);
  }

  /** The same, without reading them. */
  static List<String> faultsOfLength(Path index, List<Manifest.Entry> entries) throws IOException {
    return faults(index, entries, Checksums::faultOfLength);
  }

  private interface Comparison {
    Optional<String> fault(Path file, Manifest.Entry entry) throws IOException;
  }

  private static List<String> faults(
      Path index, List<Manifest.Entry> entries, Comparison comparison) throws IOException {
    List<String> faults = new ArrayList<>();
    Set<String> unknown = Files.isDirectory(index) ? names(index) : new TreeSet<>();
    for (Manifest.Entry entry : entries) {
      unknown.remove(entry.name());
      comparison.fault(index.resolve(entry.name()), entry).ifPresent(faults::add);
    }
    // Lucene takes the newest commit it finds, whoever put it there.
    unknown.forEach(name -> faults.add(index.resolve(name) + " is not in the manifest"));
    return faults;
  }

  private static Optional<String> faultOfLength(Path file, Manifest.Entry entry)
      throws IOException {
    if (!Files.isRegularFile(file, NOFOLLOW_LINKS)) {
      boolean there = Files.exists(file, NOFOLLOW_LINKS);
      return Optional.of(file + (there ? " is no file" : " is missing"));
    }
    long bytes = Files.size(file);
    if (bytes != entry.bytes()) {
      return Optional.of(
          "%s is damaged: it has %,d bytes and should have %,d"
              .formatted(file, bytes, entry.bytes()));
    }
    return Optional.empty();
  }

  private static Optional<String> fault(Path file, Manifest.Entry entry) throws IOException {
    Optional<String> fault = faultOfLength(file, entry);
    if (fault.isPresent()) {
      return fault;
    }
    String crc32c = entry(file).crc32c();
    if (!crc32c.equals(entry.crc32c())) {
      return Optional.of(
          "%s is damaged: its CRC-32C is %s and should be %s"
              .formatted(file, crc32c, entry.crc32c()));
    }
    return Optional.empty();
  }

  private static Set<String> names(Path index) throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Manifest.Entry entry(Path file) throws IOException {
    CRC32C sum = new CRC32C();
    long bytes = 0;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read; (read = in.read(buffer)) >= 0; ) {
        sum.update(buffer, 0, read);
        bytes += read;
      }
    }
    String name = String.valueOf(file.getFileName());
    return new Manifest.Entry(name, bytes, HexFormat.of().toHexDigits((int) sum.getValue()));
  }
}
