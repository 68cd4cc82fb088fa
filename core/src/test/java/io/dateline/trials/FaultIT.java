package io.dateline.trials;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.ArchiveException;
import io.dateline.DatelineException;
import io.dateline.Pages;
import io.dateline.Rebuild;
import io.dateline.StorageException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lets each operation of a rebuild that changes the file system fail in turn. */
@Timeout(3_600)
class FaultIT {
  private static final int ARTICLES = 50;
  private static final int CALLS = Trials.times(10, Integer.MAX_VALUE);

  private final Editions editions = new Editions(ARTICLES);
  @TempDir private Path temp;
  private Path archive;
  private Path input;

  @BeforeEach
  void makeAnArchive() {
    archive = temp.resolve("archive");
    editions.rebuild(0, archive, temp);
    editions.rebuild(1, archive, temp);
    input = editions.write(2, temp.resolve("input.jsonl"));
  }

  @Test
  void survivesAFaultAtEveryCall() throws IOException {
    tryEveryCall(FaultyFileSystem::failOnce);
  }

  @Test
  void survivesADiskThatFailsForGoodAtEveryCall() throws IOException {
    tryEveryCall(FaultyFileSystem::failForGood);
  }

  private void tryEveryCall(BiConsumer<FaultyFileSystem, Integer> fault) throws IOException {
    FaultyFileSystem without = new FaultyFileSystem();
    Path rehearsal = temp.resolve("rehearsal");
    Trials.copy(archive, rehearsal);
    rebuild(without, rehearsal);
    int calls = without.calls().size();

    TreeMap<String, Integer> outcomes = new TreeMap<>();
    TreeMap<String, Integer> operations = new TreeMap<>();
    for (int call = 0; call < calls; call += Math.max(1, calls / CALLS)) {
      Path copy = temp.resolve("copy");
      delete(copy);
      Trials.copy(archive, copy);
      FaultyFileSystem faulty = new FaultyFileSystem();
      fault.accept(faulty, call);
      outcomes.merge(outcome(faulty, copy), 1, Integer::sum);
      List<String> called = faulty.calls();
      if (call < called.size()) {
        operations.merge(called.get(call).replaceAll(" .*", ""), 1, Integer::sum);
      }
      assertRecovers(copy);
    }
    Trials.print("a fault at each of %d calls %s: %s".formatted(calls, operations, outcomes));
  }

  private void rebuild(FaultyFileSystem faulty, Path folder) {
    Rebuild.into(faulty.path(folder)).from(Pages.of(input)).run();
  }

  private String outcome(FaultyFileSystem faulty, Path copy) {
    try {
      rebuild(faulty, copy);
      assertThat(Trials.wholeEdition(copy, editions)).isEqualTo(2);
      return "rebuilt all the same";
    } catch (StorageException e) {
      assertThat(e).hasMessageContaining(copy.toString());
      assertThat(e.getCause()).isNotNull();
      int edition = Trials.wholeEdition(copy, editions);
      assertThat(edition).isIn(1, 2);
      if (edition == 2) {
        assertThat(e).hasMessageContaining("is whole and current");
      }
      return edition == 1 ? "failed, old one whole" : "failed, new one whole";
    } catch (ArchiveException e) {
      throw new AssertionError("a fault of the machine is no state of the archive", e);
    } catch (DatelineException e) {
      throw new AssertionError("not the caller's mistake", e);
    }
  }

  private void assertRecovers(Path copy) {
    editions.rebuild(3, copy, temp);
    assertThat(Trials.wholeEdition(copy, editions)).isEqualTo(3);
    assertThat(Trials.generations(copy)).hasSize(2).noneMatch(name -> name.startsWith("."));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path each, IOException failure)
              throws IOException {
            Files.delete(each);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
