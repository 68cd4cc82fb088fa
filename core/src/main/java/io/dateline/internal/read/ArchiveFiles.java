package io.dateline.internal.read;

import io.dateline.Limits;
import io.dateline.Outcome;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files in an archive, in the order in which they lie there. Nothing is ever unpacked to a
 * disk. What is hidden, and what is of no kind that is read, is passed over as in a folder; where
 * one file is damaged the rest goes on.
 */
final class ArchiveFiles implements Pieces {
  private final Place place;
  private final ArchiveInputStream<?> archive;
  private final Budget budget;
  private final Knowledge knowledge;
  private @Nullable Pieces file;
  private boolean foundAny;
  private boolean began;
  private boolean ended;

  private ArchiveFiles(
      Place place, ArchiveInputStream<?> archive, Budget budget, Knowledge knowledge) {
    this.place = place;
    this.archive = archive;
    this.budget = budget;
    this.knowledge = knowledge;
  }

  static ArchiveFiles of(
      Place place, InputStream in, Format format, Budget budget, Knowledge knowledge)
      throws UnreadableException {
    if (place.archives() == Limits.ARCHIVE_NESTING) {
      throw new UnreadableException(
          "lies in more archives than the "
              + Limits.ARCHIVE_NESTING
              + " permitted; unpack the outer one first");
    }
    ArchiveInputStream<?> archive =
        format == Format.ZIP
            ? new ZipArchiveInputStream(in, "UTF-8", true, true)
            : new TarArchiveInputStream(in, "UTF-8");
    return new ArchiveFiles(place, archive, budget, knowledge);
  }

  @Override
  public @Nullable Work next() throws IOException {
    while (true) {
      Pieces open = file;
      Work work = open == null ? openNext() : nextOf(open);
      if (work != null) {
        foundAny = true;
        return work;
      }
      if (ended) {
        break;
      }
    }
    if (foundAny) {
      return null;
    }
    foundAny = true;
    return Work.rejected(
        place.rejected("the archive holds no file that is read: " + Format.ENDINGS));
  }

  private @Nullable Work nextOf(Pieces open) throws IOException {
    try {
      Work work = open.next();
      if (work == null) {
        closeFile();
      }
      return work;
    } catch (Budget.BombException e) {
      throw e;
    } catch (IOException e) {
      Work rejected = Work.rejected(open.rejected(UnreadableException.reason(e)));
      closeFile();
      return rejected;
    }
  }

  /**
   * Opens the next file; a rejection where it cannot be, null where it is open or there is none.
   */
  private @Nullable Work openNext() throws IOException {
    ArchiveEntry entry = nextEntry();
    if (entry == null) {
      ended = true;
      return null;
    }
    budget.entry();
    String name = Source.plain(entry.getName().replace('\\', '/').replaceFirst("^(\\./|/)+", ""));
    if (entry.isDirectory() || isSpecial(entry) || isHidden(name)) {
      return null;
    }
    Place inside = place.inside(name);
    try {
      if (!archive.canReadEntryData(entry)) {
        throw new UnreadableException(
            "is encrypted, or packed in a way that is not read; pack it without either");
      }
      file = Opening.open(inside, data(), budget, knowledge);
      return null;
    } catch (Budget.BombException e) {
      throw e;
    } catch (IOException e) {
      return Work.rejected(inside.rejected(UnreadableException.reason(e)));
    }
  }

  private @Nullable ArchiveEntry nextEntry() throws IOException {
    try {
      InputStream rest = data();
      // Else the library would unpack what is left of a file without its being counted.
      while (archive instanceof ZipArchiveInputStream && began && rest.skip(1 << 13) > 0) {}
    } catch (Budget.BombException e) {
      throw e;
    } catch (IOException e) {
      // It was told when the file was read, or the file was passed over.
    }
    try {
      began = true;
      return archive.getNextEntry();
    } catch (RuntimeException e) {
      throw new UnreadableException(UnreadableException.DAMAGED, e);
    }
  }

  /** What the current entry holds. */
  private InputStream data() {
    InputStream data =
        new FilterInputStream(archive) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, length);
          }

          @Override
          public void close() {}
        };
    // What lies in a tar lies there as it is.
    return archive instanceof ZipArchiveInputStream ? budget.unpacked(data) : data;
  }

  /** Links and devices, which hold nothing, and files with holes, which hold less than they say. */
  private static boolean isSpecial(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry tar
        && (tar.isSparse()
            || switch (tar.getLinkFlag()) {
              case TarConstants.LF_NORMAL, TarConstants.LF_OLDNORM, TarConstants.LF_CONTIG -> false;
              default -> true;
            });
  }

  private static boolean isHidden(String name) {
    boolean dotted =
        Stream.of(name.split("/", -1))
            .anyMatch(part -> part.startsWith(".") && !part.equals(".") && !part.equals(".."));
    return dotted || name.startsWith("__MACOSX/") || Source.isPublishers(name);
  }

  private void closeFile() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }

  @Override
  public Outcome.Rejected rejected(String reason) {
    return file == null ? place.rejected(reason) : file.rejected(reason);
  }

  @Override
  public void close() throws IOException {
    closeFile();
    archive.close();
  }
}
