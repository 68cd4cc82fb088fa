package io.dateline.internal.read;

import java.io.IOException;
import java.io.InputStream;

/** Finds out what a file holds, and cuts it up accordingly. */
final class Opening {
  private Opening() {}

  /**
   * @param file closed with what is returned, or when this fails
   */
  static Pieces open(Place place, InputStream file, Budget budget, Knowledge knowledge)
      throws IOException {
    try {
      Content content = Content.open(file, budget);
      Sniffer sniffer = new Sniffer(Format.uncompressed(place.origin()), content.head());
      boolean read = place.named() || Format.of(place.origin()).isPresent() || sniffer.isCertain();
      return read
          ? open(place, content, sniffer.format(), budget, knowledge)
          : new PassedOver(place, content);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static Pieces open(
      Place place, Content content, Format format, Budget budget, Knowledge knowledge)
      throws IOException {
    InputStream in = content.in();
    return switch (format) {
      case TEXT -> new SinglePage(place, in, false, knowledge);
      case HTML -> new SinglePage(place, in, true, knowledge);
      case MHTML -> new MhtmlPage(place, in, knowledge);
      case JSON_LINES -> new JsonLines(place, in, knowledge);
      case JSON_VALUES -> new JsonValues(place, in, knowledge);
      case CSV -> new CsvRows(place, content, knowledge);
      case XML -> new XmlPieces(place, content, knowledge);
      case WARC -> new WarcRecords(place, in, knowledge);
      case ZIP, TAR -> ArchiveFiles.of(place, in, format, budget, knowledge);
      case GZIP, XZ, ZSTD -> throw new IllegalStateException("content is uncompressed: " + format);
    };
  }
}
