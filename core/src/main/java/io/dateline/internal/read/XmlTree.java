package io.dateline.internal.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.parser.Parser;

/** Makes a tree of one element in a stream of XML. */
final class XmlTree {
  /** Deeper elements count as part of the one at this depth. */
  private static final int DEPTH = 200;

  private static final int NODES = 200_000;

  /** Prefixes by namespace. The formats' own have none; what is in any other is not looked at. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://www.w3.org/2005/Atom", "",
          "http://purl.org/atom/ns#", "",
          "http://purl.org/rss/1.0/", "",
          "http://www.w3.org/1999/xhtml", "",
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "",
          "http://iptc.org/std/nar/2006-10-01/", "",
          "http://iptc.org/std/NITF/2006-10-18/", "",
          "http://purl.org/rss/1.0/modules/content/", "content:",
          "http://purl.org/dc/elements/1.1/", "dc:",
          "http://purl.org/dc/terms/", "dcterms:");

  private XmlTree() {}

  /** The name of the element that begins here. */
  static String name(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    String prefix =
        namespace == null || namespace.isEmpty() ? "" : PREFIXES.getOrDefault(namespace, "other:");
    return prefix + xml.getLocalName();
  }

  static int line(XMLStreamReader xml) {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  /** The element that begins here; afterwards the reader is at its end. */
  static XmlNode read(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
    XmlNode root = element(xml);
    Deque<XmlNode> open = new ArrayDeque<>();
    open.push(root);
    int deeper = 0;
    int nodes = 0;
    while (!open.isEmpty()) {
      if (nodes > NODES) {
        throw new UnreadableException(
            "the record has more than the " + NODES + " elements and texts permitted");
      }
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (open.size() < DEPTH) {
            XmlNode element = element(xml);
            open.element().children().add(element);
            open.push(element);
            nodes++;
          } else {
            deeper++;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (deeper > 0) {
            deeper--;
          } else {
            open.pop();
          }
        }
        case XMLStreamConstants.CHARACTERS,
            XMLStreamConstants.CDATA,
            XMLStreamConstants.SPACE,
            XMLStreamConstants.ENTITY_REFERENCE -> {
          open.element().children().add(XmlNode.text(text(xml), line(xml)));
          nodes++;
        }
        default -> {}
      }
    }
    return root;
  }

  /** An entity is one of HTML's, which many files use without declaring them; any other is lost. */
  private static String text(XMLStreamReader xml) {
    if (xml.getEventType() != XMLStreamConstants.ENTITY_REFERENCE) {
      return xml.getText();
    }
    String entity = "&" + xml.getLocalName() + ";";
    String text = Parser.unescapeEntities(entity, true);
    return text.equals(entity) ? "" : text;
  }

  private static XmlNode element(XMLStreamReader xml) {
    XmlNode element = XmlNode.element(name(xml), line(xml));
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      element.attributes().put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return element;
  }
}
