package io.dateline.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import io.dateline.Outcome;
import io.dateline.Pages;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Archives and compressions around anything that is read, honest ones and bombs. */
class ArchivesTest extends ReadingTestCase {
  private static final byte[] LINE = bytes("{\"title\": \"Flood\"}\n");
  private static final int MEGABYTE = 1 << 20;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> files(Object... namesAndContents) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      files.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
    }
    return files;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] stored(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        CRC32 crc = new CRC32();
        crc.update(file.getValue());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.getValue().length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] packed(String how, byte[] content) throws IOException {
    return packed(how, content, 1);
  }

  /** The content so many times over. */
  private static byte[] packed(String how, byte[] content, int times) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing = packing(how, out)) {
      for (int i = 0; i < times; i++) {
        packing.write(content);
      }
    }
    return out.toByteArray();
  }

  private static OutputStream packing(String how, OutputStream out) throws IOException {
    return switch (how) {
      case "gz" -> new GZIPOutputStream(out);
      case "xz" -> new XZOutputStream(out, new LZMA2Options(0));
      case "zst" -> new ZstdOutputStream(out);
      default -> {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("a.jsonl"));
        yield zip;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "xz", "zst"})
  void readsWhatIsCompressed(String how) throws IOException {
    write("a.jsonl." + how, packed(how, LINE, 3));
    write("b." + how, packed(how, bytes(PagesAndTablesTest.HTML)));
    write("c.md." + how, packed(how, bytes("# Notes")));

    assertThat(origins(read(folder)))
        .containsExactly(
            "a.jsonl." + how + ":1", "a.jsonl." + how + ":2", "a.jsonl." + how + ":3", "b." + how);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "xz", "zst"})
  void readsCompressedPartsThatWerePutTogether(String how) throws IOException {
    byte[] part = packed(how, LINE);
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    parts.writeBytes(part);
    parts.writeBytes(part);

    assertThat(read(write("a.jsonl." + how, parts.toByteArray()))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "stored", "tar", "tar.gz", "tar.xz", "tar.zst", "tgz", "noname"})
  void readsTheFilesInAnArchive(String how) throws IOException {
    Map<String, byte[]> files =
        files(
            "b/page.html",
            bytes(PagesAndTablesTest.HTML),
            "./a/lines.jsonl",
            packed("gz", LINE, 2),
            "a/.hidden.txt",
            bytes(PAGE),
            "__MACOSX/a/._page.txt",
            bytes(PAGE),
            "publishers.json",
            bytes("{}"),
            "README.md",
            bytes("# Notes"),
            "photo.jpg",
            new byte[] {1, 2, 3},
            "täglich.txt",
            bytes(PAGE),
            "empty.txt",
            new byte[0]);
    byte[] archive =
        switch (how) {
          case "zip" -> zip(files);
          case "stored" -> stored(files);
          case "tar.gz", "tgz" -> packed("gz", tar(files));
          case "tar.xz" -> packed("xz", tar(files));
          case "tar.zst" -> packed("zst", tar(files));
          default -> tar(files);
        };
    String name = "pile" + (how.equals("noname") ? "" : how.equals("stored") ? ".zip" : "." + how);
    write(name, archive);
    List<Outcome> outcomes = read(folder);

    assertThat(origins(outcomes))
        .containsExactly(
            name + "!/b/page.html",
            name + "!/a/lines.jsonl:1",
            name + "!/a/lines.jsonl:2",
            name + "!/täglich.txt",
            name + "!/empty.txt");
    assertThat(article(outcomes.get(3)).title())
        .isEqualTo("Harbour of Lindhaven reopens after the storm");
    assertThat(rejected(outcomes.get(4)).reason()).isEqualTo("is empty; a page has text");
    assertThat(origins(read(Pages.of().and(new ByteArrayInputStream(archive)))))
        .hasSize(5)
        .first()
        .isEqualTo("-!/b/page.html");
  }

  @Test
  void readsAnArchiveInAnArchiveButNotInOneMore() throws IOException {
    byte[] inner = zip(files("a.jsonl", LINE));
    byte[] middle = packed("gz", tar(files("inner.zip", inner, "b.jsonl", LINE)));
    byte[] outer = zip(files("middle.tar.gz", middle, "c.jsonl", LINE));
    List<Outcome> two = read(write("two.tar.gz", middle));
    List<Outcome> three = read(write("three.zip", outer));

    assertThat(origins(two))
        .containsExactly("two.tar.gz!/inner.zip!/a.jsonl:1", "two.tar.gz!/b.jsonl:1");
    assertThat(origins(three))
        .containsExactly(
            "three.zip!/middle.tar.gz!/inner.zip",
            "three.zip!/middle.tar.gz!/b.jsonl:1",
            "three.zip!/c.jsonl:1");
    assertThat(rejected(three.getFirst()).reason())
        .isEqualTo("lies in more archives than the 2 permitted; unpack the outer one first");
  }

  @Test
  void rejectsWhatIsCompressedOverAndOver() throws IOException {
    byte[] twice = packed("xz", packed("gz", LINE));
    assertThat(read(write("a.jsonl.gz.xz", twice))).hasSize(1).allSatisfy(ReadingTestCase::article);
    assertThat(rejected(read(write("b.jsonl.gz", packed("zst", twice))).getFirst()).reason())
        .isEqualTo("is compressed more than the 2 times over permitted");
  }

  @Test
  void goesOnBehindADamagedFileOfAnArchive() throws IOException {
    byte[] gz = packed("gz", LINE, 1000);
    byte[] archive =
        tar(
            files(
                "a.jsonl.gz",
                Arrays.copyOf(gz, gz.length / 2),
                "b.zip",
                Arrays.copyOf(zip(files("x.jsonl", LINE)), 20),
                "c.jsonl",
                LINE));
    List<Outcome> outcomes = read(write("pile.tar", archive));

    assertThat(outcomes.getLast().origin()).isEqualTo("pile.tar!/c.jsonl:1");
    assertThat(rejected(outcomes.get(outcomes.size() - 2)).origin()).isEqualTo("pile.tar!/b.zip");
    assertThat(rejected(outcomes.get(outcomes.size() - 3)).reason())
        .isEqualTo("the compressed data end too soon: the file was cut off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "tar", "tar.gz", "tar.xz", "tar.zst"})
  void keepsTheFilesBeforeTheCut(String how) throws IOException {
    byte[] second = bytes("{\"title\": \"" + "x".repeat(1000) + "\"}\n");
    Map<String, byte[]> files = files("a.jsonl", LINE, "b.jsonl", second);
    byte[] tar = tar(files);
    byte[] whole =
        switch (how) {
          case "zip" -> stored(files);
          case "tar" -> Arrays.copyOf(tar, 2000);
          case "tar.xz", "tar.zst" -> packedInParts(how.substring(4), tar);
          default -> packed("gz", tar);
        };
    int length = how.equals("zip") ? 300 : how.equals("tar") ? 2000 : whole.length - 9;
    List<Outcome> outcomes = read(write("pile." + how, Arrays.copyOf(whole, length)));

    assertThat(outcomes.getFirst().origin()).isEqualTo("pile." + how + "!/a.jsonl:1");
    assertThat(outcomes).hasSizeGreaterThan(1);
    assertThat(rejected(outcomes.getLast()).reason()).contains("cut off");
  }

  private static byte[] packedInParts(String how, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing = packing(how, out)) {
      packing.write(content, 0, 1024);
      packing.flush();
      packing.write(content, 1024, content.length - 1024);
    }
    return out.toByteArray();
  }

  @Test
  void rejectsAnArchiveWithNothingToRead() throws IOException {
    byte[] archive = zip(files("README.md", bytes("# Notes")));
    assertThat(rejected(read(write("pile.zip", archive)).getFirst()).reason())
        .startsWith("the archive holds no file that is read: .txt, .html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "xz", "zst", "zip"})
  void stopsAtABomb(String how) throws IOException {
    byte[] zeros = new byte[MEGABYTE];
    byte[] blanks = zeros.clone();
    Arrays.fill(blanks, (byte) '\n');
    byte[] bomb = packed(how, blanks, 90);
    write("a.jsonl." + how, bomb);
    write("b.jsonl", LINE);

    assertBomb("a.jsonl." + how);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "xz", "zst", "zip"})
  void stopsAtABombInACompressionOrArchive(String how) throws IOException {
    byte[] blanks = new byte[MEGABYTE];
    Arrays.fill(blanks, (byte) '\n');
    byte[] bomb = packed(how, blanks, 90);
    write("a.zip", zip(files("x.jsonl." + how, bomb, "y.jsonl", LINE)));
    write("b.jsonl", LINE);

    assertBomb("a.zip!/x.jsonl." + how);
  }

  @Test
  void stopsAtABombOfFilesThatAreNotEvenRead() throws IOException {
    byte[] blanks = new byte[8 * MEGABYTE];
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 12; i++) {
      files.put("photo" + i + ".jpg", blanks);
    }
    write("a.zip", zip(files));
    write("b.jsonl", LINE);

    assertBomb("a.zip");
  }

  private void assertBomb(String origin) {
    List<Outcome> outcomes =
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> read(folder));

    assertThat(outcomes).hasSize(2);
    assertThat(outcomes.getFirst().origin()).startsWith(origin);
    assertThat(rejected(outcomes.getFirst()).reason())
        .isEqualTo(
            "unpacks to more than 200 times its size, as a bomb does; unpack it first if it is"
                + " none");
    assertThat(outcomes.getLast().origin()).isEqualTo("b.jsonl:1");
  }

  @Test
  void stopsAtAnArchiveOfTooManyFiles() throws IOException {
    Path file = folder.resolve("a.zip");
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      zip.setLevel(0);
      for (int i = 0; i <= 1_000_000; i++) {
        zip.putNextEntry(new ZipEntry(".x" + i));
      }
    }

    assertThat(rejected(read(file).getFirst()))
        .isEqualTo(
            new Outcome.Rejected(
                "a.zip", 1, "holds more than the 1000000 files permitted in an archive", null));
  }

  @Test
  void rejectsWhatIsEncrypted() throws IOException {
    byte[] zip = stored(files("a.jsonl", LINE, "b.jsonl", LINE));
    // The flag in the first local header.
    zip[6] |= 1;

    List<Outcome> outcomes = read(write("pile.zip", zip));
    assertThat(rejected(outcomes.getFirst()))
        .isEqualTo(
            new Outcome.Rejected(
                "pile.zip!/a.jsonl",
                1,
                "is encrypted, or packed in a way that is not read; pack it without either",
                null));
    assertThat(outcomes.getLast().origin()).isEqualTo("pile.zip!/b.jsonl:1");
  }

  @Test
  void passesOverLinksAndHoles() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry link = new TarArchiveEntry("passwd.txt", TarArchiveEntry.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      TarArchiveEntry entry = new TarArchiveEntry("../../a.jsonl");
      entry.setSize(LINE.length);
      tar.putArchiveEntry(entry);
      tar.write(LINE);
      tar.closeArchiveEntry();
    }

    assertThat(read(write("pile.tar", out.toByteArray())))
        .singleElement()
        .satisfies(outcome -> assertThat(article(outcome).title()).isEqualTo("Flood"));
  }
}
