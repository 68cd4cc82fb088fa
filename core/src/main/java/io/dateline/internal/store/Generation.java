package io.dateline.internal.store;

import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * A whole generation of an archive.
 *
 * @param folder where it is
 * @param name its name in this archive
 * @param manifestSha256 the digest of its manifest
 * @param manifest what it consists of
 */
public record Generation(Path folder, String name, String manifestSha256, Manifest manifest) {
  /** What is read of a generation before its index is opened. */
  static Generation read(ArchiveFolder archive, Current.Ref ref) throws IOException {
    Path folder = archive.generation(ref.name());
    return new Generation(
        folder, ref.name(), ref.manifestSha256(), Manifest.read(folder, ref.manifestSha256()));
  }

  /** The folder of its index. */
  public Path index() {
    return index(folder);
  }

  static Path index(Path generation) {
    return generation.resolve("index");
  }

  Current.Ref ref() {
    return new Current.Ref(name, manifestSha256);
  }

  /** A copy of this one. */
  Generation at(Path folder, String name) {
    return new Generation(folder, name, manifestSha256, manifest);
  }

  /** The manifest as it was written, to the byte. */
  byte[] manifestBytes() throws IOException {
    return Manifest.bytes(folder, manifestSha256);
  }

  /** What is wrong with its files; empty when nothing is. */
  List<String> faults() throws IOException {
    return Checksums.faults(index(), manifest.files());
  }

  /**
   * Reads every file once: a wrong byte that the engine does not look at would be a wrong hit.
   *
   * @throws ArchiveException when one is not as it was written
   */
  void requireWhole() throws IOException {
    require(faults());
  }

  /**
   * Looks at names and lengths only.
   *
   * @throws ArchiveException when a file is missing, cut off or not the archive's
   */
  void requireComplete() throws IOException {
    require(Checksums.faultsOfLength(index(), manifest.files()));
  }

  private static void require(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new ArchiveException(
          ErrorCode.ARCHIVE_CORRUPT,
          faults.getFirst()
              + (faults.size() == 1 ? "" : "; so are " + (faults.size() - 1) + " more files"));
    }
  }

  /**
   * Refuses a folder that leads elsewhere: a copy of it could be made to hold any file.
   *
   * @throws ArchiveException when a link stands where a folder should
   */
  void requireReal() {
    for (Path each : List.of(folder, index())) {
      if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
        throw new ArchiveException(
            ErrorCode.ARCHIVE_CORRUPT, each + " is not a folder; a link to one is not followed");
      }
    }
  }
}
