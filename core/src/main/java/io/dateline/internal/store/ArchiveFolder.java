package io.dateline.internal.store;

import io.dateline.ArchiveException;
import io.dateline.ErrorCode;
import io.dateline.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The layout of an archive's folder.
 *
 * <pre>
 * dateline.json            says that this is an archive, and in which layout
 * current                  the generation that is searched, and the one before
 * rebuild.lock             locked by the one who writes
 * generations/
 *   000007/
 *     index/               the index, as its engine lays it out
 *     manifest.json        what the index consists of
 *     readers.lock         locked by those who read
 *   .staging-000008/       being built
 *   .deleting-000006/      being deleted
 * </pre>
 */
public final class ArchiveFolder {
  /** The version of this layout. */
  static final int LAYOUT = 1;

  static final String LOCK = "rebuild.lock";
  static final String CURRENT = "current";

  private static final String MARKER = "dateline.json";
  private static final String MARKER_TEXT =
      "{\"format\":\"dateline archive\",\"layout\":" + LAYOUT + "}\n";
  private static final Pattern MARKER_FORM =
      Pattern.compile("\\{\"format\":\"dateline archive\",\"layout\":([0-9]{1,9})}\n");

  /** What may lie in a folder in which a first rebuild died before it could put the marker. */
  private static final Set<String> BEGUN = Set.of(LOCK, MARKER + Durable.UNFINISHED);

  /** What a file system of its own has in its root. */
  private static final String LOST_AND_FOUND = "lost+found";

  private final Path root;

  private ArchiveFolder(Path root) {
    this.root = root;
  }

  /**
   * The archive in a folder.
   *
   * @throws ArchiveException when there is none, something else, or one in another layout
   */
  public static ArchiveFolder of(Path root) {
    ArchiveFolder folder = new ArchiveFolder(root);
    if (!folder.isMarked()) {
      throw folder.notFound();
    }
    return folder;
  }

  /**
   * The folder of an archive that may not be there yet. Nothing is written.
   *
   * @throws ArchiveException when there is something else, or an archive in another layout
   */
  static ArchiveFolder ofNew(Path root) {
    ArchiveFolder folder = new ArchiveFolder(root);
    folder.isMarked();
    return folder;
  }

  /**
   * The folder of what must once have been an archive, by what else there is than the marker.
   *
   * @throws ArchiveException when there is none, or one in another layout
   */
  static ArchiveFolder damaged(Path root) {
    ArchiveFolder folder = new ArchiveFolder(root);
    try {
      return of(root);
    } catch (ArchiveException e) {
      if (e.code() == ErrorCode.ARCHIVE_CORRUPT && Files.isDirectory(folder.generations())) {
        return folder;
      }
      throw e;
    }
  }

  /** Whether the folder is an archive; an error when it is something else. */
  private boolean isMarked() {
    Path marker = root.resolve(MARKER);
    try {
      Matcher form = MARKER_FORM.matcher(Files.readString(marker, StandardCharsets.ISO_8859_1));
      if (!form.matches()) {
        throw new ArchiveException(
            ErrorCode.ARCHIVE_CORRUPT, marker + " is damaged, or not of an archive of Dateline");
      }
      requireLayout(root, Integer.parseInt(form.group(1)));
      return true;
    } catch (NoSuchFileException e) {
      requireEmpty();
      return false;
    } catch (IOException e) {
      if (Files.exists(root) && !Files.isDirectory(root)) {
        throw new ArchiveException(
            ErrorCode.NOT_AN_ARCHIVE, root + " is a file; an archive is a folder", e);
      }
      throw StorageException.of("cannot read the archive in " + root, e);
    }
  }

  private void requireEmpty() {
    if (!Files.exists(root)) {
      return;
    }
    try {
      Set<String> others = names(root);
      others.removeAll(BEGUN);
      others.remove(LOST_AND_FOUND);
      if (others.contains(CURRENT) && Files.isDirectory(generations())) {
        throw new ArchiveException(
            ErrorCode.ARCHIVE_CORRUPT, root.resolve(MARKER) + " is missing, of an archive");
      }
      if (!others.isEmpty()) {
        throw new ArchiveException(
            ErrorCode.NOT_AN_ARCHIVE,
            "%s is not an archive: it has no %s and holds other things (%s); name an archive's folder, or a new or empty one to make one in"
                .formatted(root, MARKER, others.iterator().next()));
      }
    } catch (IOException e) {
      throw StorageException.of("cannot read the folder " + root, e);
    }
  }

  static void requireLayout(Path where, int layout) {
    if (layout > LAYOUT) {
      throw new ArchiveException(
          ErrorCode.ARCHIVE_TOO_NEW,
          "%s was written by a newer version of Dateline: its layout is %d and this version reads %d; update Dateline"
              .formatted(where, layout, LAYOUT));
    }
    if (layout < LAYOUT) {
      throw new ArchiveException(
          ErrorCode.ARCHIVE_CORRUPT,
          "%s is damaged: there is no layout %d".formatted(where, layout));
    }
  }

  private ArchiveException notFound() {
    return new ArchiveException(
        ErrorCode.ARCHIVE_NOT_FOUND,
        "there is no archive in %s; make one with: dateline rebuild INPUT... --index %s"
            .formatted(root, root));
  }

  Path root() {
    return root;
  }

  Path generations() {
    return root.resolve("generations");
  }

  Path generation(String name) {
    return generations().resolve(name);
  }

  /** Writes it, whatever is there. */
  void markAnew() throws IOException {
    Durable.replace(root.resolve(MARKER), MARKER_TEXT.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Writes what makes a folder an archive, if it is not there. */
  void mark() throws IOException {
    if (!Files.exists(root.resolve(MARKER))) {
      markAnew();
    }
    Durable.createFolders(generations());
  }

  /**
   * Which generation is current.
   *
   * @throws ArchiveException when none ever was, or the file that says so is damaged
   */
  Current current() throws IOException {
    Path file = root.resolve(CURRENT);
    try {
      return Current.parse(Files.readString(file, StandardCharsets.ISO_8859_1), file.toString());
    } catch (NoSuchFileException e) {
      throw notFound();
    }
  }

  /** The atomic step. */
  void switchTo(Current current) throws IOException {
    Durable.replace(root.resolve(CURRENT), current.text().getBytes(StandardCharsets.ISO_8859_1));
  }

  static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
