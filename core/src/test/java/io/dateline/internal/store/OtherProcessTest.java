package io.dateline.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherProcessTest {
  @TempDir private Path archive;

  @BeforeEach
  void makeAnArchive() {
    Generations.put(archive, "first");
  }

  @Test
  void namesTheProcessThatIsWritingAndTakesOverWhenItDies() throws Exception {
    try (OtherProcess writer = OtherProcess.writing(archive)) {
      assertThatThrownBy(() -> Writer.open(archive))
          .hasMessageContaining("is being written by process " + writer.pid() + " on ");
      assertThat(Generations.names(archive)).contains(".staging-000002");
      writer.kill();
    }
    assertThat(Generations.put(archive, "second")).isEqualTo("000002");
    assertThat(Generations.names(archive)).containsExactly("000001", "000002");
  }

  @Test
  void followsWhatAnotherProcessWritesWithinASecond() throws Exception {
    try (OtherProcess reader = OtherProcess.reading(archive)) {
      assertThat(reader.ask()).isEqualTo("first");
      Generations.put(archive, "second");
      FollowerTest.assertWithin(Duration.ofSeconds(1), () -> asks(reader).equals("second"));
    }
  }

  @Test
  void keepsAGenerationThatAnotherProcessReadsUntilThatDies() throws Exception {
    Path first = archive.resolve("generations/000001");
    try (OtherProcess reader = OtherProcess.reading(archive)) {
      stop(reader);
      Generations.put(archive, "second");
      Generations.put(archive, "third");
      assertThat(Generations.names(archive)).containsExactly("000001", "000002", "000003");
      assertThat(Lease.moveIfUnread(first, archive.resolve("generations/away"))).isFalse();
    }
    Generations.put(archive, "fourth");
    assertThat(Generations.names(archive)).containsExactly("000003", "000004");
  }

  /** Stops it in its tracks, so that it cannot follow. */
  private static void stop(OtherProcess process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().waitFor();
  }

  private static String asks(OtherProcess process) {
    try {
      return process.ask();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
