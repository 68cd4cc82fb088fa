package io.dateline.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks a folder in the order of the relative paths, by their UTF-16 units, with one listing in
 * memory for each folder on the way down. What is hidden (a dot in front of its name) or of no kind
 * that is read, by its name or else by how it begins, is passed over; what should be read but
 * cannot be is a source that fails when it is opened. Links are followed, but no folder is entered
 * twice, so that links in a circle end.
 */
final class FolderWalk implements Iterator<Source> {
  private record Entry(String origin, Path path, boolean folder) {
    /** All paths in a folder begin with its name and a slash. */
    String sortKey() {
      return folder ? origin + "/" : origin;
    }
  }

  private final Deque<Iterator<Entry>> open = new ArrayDeque<>();
  private final Set<Path> entered = new HashSet<>();
  private boolean foundAny;
  private @Nullable Source next;

  FolderWalk(Path root) {
    open.push(List.of(new Entry("", root, true)).iterator());
  }

  @Override
  public boolean hasNext() {
    while (next == null && !open.isEmpty()) {
      if (open.element().hasNext()) {
        next = visit(open.element().next());
        foundAny |= next != null;
      } else {
        open.remove();
      }
    }
    if (!foundAny) {
      foundAny = true;
      next =
          Source.failing(
              ".",
              new UnreadableException("the folder holds no file that is read: " + Format.ENDINGS));
    }
    return next != null;
  }

  @Override
  public Source next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Source source = next;
    next = null;
    return source;
  }

  /** Null for a folder, which is entered, and for what is passed over. */
  private @Nullable Source visit(Entry entry) {
    if (!entry.folder) {
      return isRead(entry) ? Source.file(entry.origin, false, entry.path) : null;
    }
    try {
      if (entered.add(entry.path.toRealPath())) {
        open.push(list(entry).iterator());
      }
      return null;
    } catch (IOException e) {
      return Source.failing(entry.origin.isEmpty() ? "." : entry.origin, e);
    }
  }

  /** By its name, else by how it begins. */
  private static boolean isRead(Entry entry) {
    if (Source.isPublishers(entry.origin)) {
      return false;
    }
    if (Format.of(entry.origin).isPresent()) {
      return true;
    }
    if (!Files.isRegularFile(entry.path)) {
      return false;
    }
    try (InputStream file = Files.newInputStream(entry.path)) {
      return Sniffer.of(entry.origin, file).isCertain();
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Entry> list(Entry folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    String prefix = folder.origin.isEmpty() ? "" : folder.origin + "/";
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder.path)) {
      for (Path path : listing) {
        String name = Source.name(path);
        if (!name.startsWith(".")) {
          entries.add(new Entry(prefix + name, path, Files.isDirectory(path)));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    // Names that are shown alike are still told apart.
    Collections.sort(
        entries,
        Comparator.comparing(Entry::sortKey).thenComparing(entry -> entry.path.toString()));
    return entries;
  }
}
