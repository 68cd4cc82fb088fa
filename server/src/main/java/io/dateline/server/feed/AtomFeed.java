package io.dateline.server.feed;

import io.dateline.Hit;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A feed as RFC 4287 writes it. What is known of a date stands in an element of its own. */
public final class AtomFeed {
  /** The media type. */
  public static final String MEDIA_TYPE = "application/atom+xml;charset=utf-8";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String DATELINE = "urn:dateline:feed";

  private final XMLStreamWriter xml;

  private AtomFeed(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The document as UTF-8. */
  public static byte[] bytes(Feed feed) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new AtomFeed(xml).write(feed);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string cannot fail to be written", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Feed feed) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.setDefaultNamespace(ATOM);
    xml.setPrefix("dateline", DATELINE);
    xml.writeStartElement(ATOM, "feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeNamespace("dateline", DATELINE);
    element("id", feed.id());
    element("title", feed.title());
    element("updated", feed.updated().toString());
    link("self", feed.self());
    link("alternate", feed.home());
    if (feed.next() != null) {
      link("next", feed.next());
    }
    person("Dateline");
    for (Feed.Entry entry : feed.entries()) {
      write(entry);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(Feed.Entry entry) throws XMLStreamException {
    Hit hit = entry.hit();
    xml.writeStartElement(ATOM, "entry");
    if (hit.language() != null) {
      xml.writeAttribute(
          "xml", "http://www.w3.org/XML/1998/namespace", "lang", text(hit.language()));
    }
    element("id", entry.id());
    element("title", Objects.requireNonNullElse(hit.title(), "(no title)"));
    element("updated", entry.date().updated().toString());
    if (entry.date().published() != null) {
      element("published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.date().published()));
    }
    link("alternate", entry.url());
    for (String author : hit.authors()) {
      person(author);
    }
    if (hit.source() != null) {
      category("source", hit.source());
    }
    for (String agency : hit.agencies()) {
      category("agency", agency);
    }
    element("summary", entry.text());
    xml.writeStartElement(DATELINE, "published");
    xml.writeAttribute(
        "kind", hit.publishedKind() == null ? "undated" : hit.publishedKind().toString());
    xml.writeCharacters(hit.published() == null ? "" : hit.published().toString());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void element(String name, String value) throws XMLStreamException {
    xml.writeStartElement(ATOM, name);
    xml.writeCharacters(text(value));
    xml.writeEndElement();
  }

  private void link(String relation, String url) throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", text(url));
  }

  private void person(String name) throws XMLStreamException {
    xml.writeStartElement(ATOM, "author");
    element("name", name);
    xml.writeEndElement();
  }

  private void category(String field, String value) throws XMLStreamException {
    xml.writeEmptyElement(ATOM, "category");
    xml.writeAttribute("scheme", "urn:dateline:" + field);
    xml.writeAttribute("term", text(value));
  }

  /** The text without what XML has no way to write (its section 2.2), which no writer checks. */
  static String text(@Nullable String value) {
    if (value == null) {
      return "";
    }
    StringBuilder text = new StringBuilder(value.length());
    value
        .codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}
