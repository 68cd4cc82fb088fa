package io.dateline.internal.read;

import io.dateline.Outcome;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The articles in a file of XML: the items of a feed, or what the news industry's formats hold.
 * Streamed, with one item in memory; what is outside of items and may tell of all of them is kept.
 *
 * <p>No document type is read, no entity of one is replaced, and nothing that XML can point at is
 * ever opened.
 */
final class XmlPieces implements Pieces {
  /** The elements that are articles, whatever they lie in. */
  private static final Set<String> ITEMS = Set.of("item", "entry", "nitf", "newsItem");

  private static final Set<String> ROOTS =
      Set.of("rss", "RDF", "feed", "nitf", "newsItem", "newsMessage");

  private static final XMLInputFactory FACTORY = factory();

  private final Place place;
  private final Knowledge knowledge;
  private final RecordLimit limit;
  private final Reader text;
  private @Nullable XMLStreamReader xml;
  private FeedHead feed = FeedHead.EMPTY;
  private boolean single;
  private long number;
  private int line = 1;

  XmlPieces(Place place, Content content, Knowledge knowledge) {
    this.place = place;
    this.knowledge = knowledge;
    this.limit = new RecordLimit(content.in());
    this.text =
        new Cleaned(
            LenientReader.of(
                limit,
                Charsets.ofStream(content.head(), PageReader.declaredCharset(content.head()))));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // Deep nesting is bounded here, and alike on every JDK.
    factory.setProperty("jdk.xml.maxElementDepth", 0);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing outside of the file is read");
    });
    return factory;
  }

  /** Whether a root element is of a kind that is read. */
  static boolean isRead(String root) {
    return ROOTS.contains(root);
  }

  @Override
  public @Nullable Work next() throws IOException {
    try {
      XMLStreamReader reader = xml;
      if (reader == null) {
        reader = open();
      }
      return nextItem(reader);
    } catch (XMLStreamException e) {
      throw fault(e);
    } catch (RuntimeException e) {
      throw new UnreadableException("is not XML that can be read", e);
    }
  }

  private XMLStreamReader open() throws XMLStreamException, UnreadableException {
    XMLStreamReader reader;
    synchronized (FACTORY) {
      reader = FACTORY.createXMLStreamReader(text);
    }
    xml = reader;
    while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
      reader.next();
    }
    String root = reader.getLocalName();
    if (!isRead(root)) {
      throw new UnreadableException(
          "is XML with the root element '"
              + FieldRecord.shortened(root)
              + "', which is not read; RSS, Atom, NITF and NewsML-G2 are");
    }
    single = ITEMS.contains(root);
    return reader;
  }

  private @Nullable Work nextItem(XMLStreamReader reader) throws XMLStreamException, IOException {
    while (true) {
      if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
        line = XmlTree.line(reader);
        limit.next();
        String name = XmlTree.name(reader);
        if (ITEMS.contains(name)) {
          number++;
          return item(XmlTree.read(reader));
        }
        if (FeedHead.isKept(name)) {
          feed = feed.with(XmlTree.read(reader));
        } else if (FeedHead.isAside(name)) {
          XmlTree.read(reader);
        }
      }
      if (!reader.hasNext()) {
        break;
      }
      reader.next();
    }
    if (number > 0) {
      return null;
    }
    number++;
    return Work.rejected(place.rejected("holds no item; a feed has items or entries"));
  }

  private Work item(XmlNode item) {
    String origin = single ? place.origin() : place.record(number);
    int at = line;
    FeedHead about = feed;
    return new Work(
        item.plain().length(),
        () -> FieldRecord.read(origin, at, () -> fields(item, about), knowledge));
  }

  private Fields fields(XmlNode item, FeedHead about) throws RejectedException {
    return switch (item.name()) {
      case "nitf" -> NitfArticle.fields(item);
      case "newsItem" -> NewsItem.fields(item);
      default -> FeedItem.fields(item, about, knowledge);
    };
  }

  private static IOException fault(XMLStreamException e) {
    if (e.getNestedException() instanceof IOException io) {
      return io;
    }
    int line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
    return new UnreadableException(
        "is not well-formed XML on line " + line + "; nothing behind it is read", e);
  }

  @Override
  public Outcome.Rejected rejected(String reason) {
    return single || number == 0
        ? place.rejected(reason)
        : place.rejectedRecord(number, line, reason);
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** Characters that XML forbids become spaces: many a feed has some. */
  private static final class Cleaned extends FilterReader {
    Cleaned(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = in.read(buffer, offset, length);
      for (int i = offset; i < offset + count; i++) {
        char c = buffer[i];
        if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= '\uFFFE') {
          buffer[i] = ' ';
        }
      }
      return count;
    }
  }
}
