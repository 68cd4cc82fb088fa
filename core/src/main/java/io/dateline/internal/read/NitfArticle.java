package io.dateline.internal.read;

import io.dateline.internal.text.Clean;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article in the News Industry Text Format (IPTC, 3.0 to 3.6). */
final class NitfArticle {
  private final XmlNode nitf;
  private final Fields fields = new Fields();

  private NitfArticle(XmlNode nitf) {
    this.nitf = nitf;
  }

  static Fields fields(XmlNode nitf) {
    NitfArticle read = new NitfArticle(nitf);
    read.text("title", nitf.at("body", "body.head", "hedline", "hl1"));
    read.text("title", nitf.at("head", "title"));
    read.body();
    read.docdata();
    read.credits();
    return read.fields;
  }

  private void text(String field, @Nullable XmlNode node) {
    if (node != null) {
      fields.addFirst(field, node.content(), node.name(), node.line());
    }
  }

  private void attribute(String field, @Nullable XmlNode node, String attribute) {
    if (node != null) {
      String name = node.name() + "/@" + attribute;
      fields.addFirst(field, node.attribute(attribute), name, node.line());
    }
  }

  /** Some writers repeat the beginning of the text in a block of its own before all of it. */
  private void body() {
    XmlNode content = nitf.at("body", "body.content");
    if (content == null) {
      return;
    }
    XmlNode full =
        content
            .all("block")
            .filter(block -> block.attribute("class").equals("full_text"))
            .findFirst()
            .orElse(content);
    fields.addFirst("body", full.content(), content.name(), full.line());
  }

  private void docdata() {
    XmlNode pubdata = nitf.at("head", "pubdata");
    attribute("published", pubdata, "date.publication");
    attribute("published", nitf.at("head", "docdata", "date.issue"), "norm");
    attribute("published", nitf.at("head", "docdata", "date.release"), "norm");
    attribute("published", nitf.at("body", "body.head", "dateline", "story.date"), "norm");
    attribute("source", pubdata, "name");
    attribute("section", pubdata, "position.section");
    if (pubdata != null && pubdata.attribute("ex-ref").startsWith("http")) {
      attribute("url", pubdata, "ex-ref");
    }
    attribute("language", nitf, "lang");
    XmlNode id = nitf.at("head", "docdata", "doc-id");
    if (id != null && !id.attribute("id-string").isBlank()) {
      String scope = id.attribute("regsrc");
      String text = (scope.isEmpty() ? "" : scope + ":") + id.attribute("id-string");
      fields.addFirst("id", text, "doc-id", id.line());
    }
  }

  private void credits() {
    XmlNode head = nitf.at("body", "body.head");
    if (head == null) {
      return;
    }
    head.all("distributor")
        .forEach(node -> {
          XmlNode org = node.at("org");
          XmlNode named = org == null ? node : org;
          fields.add("agencies", named.plain(), node.name(), node.line());
        });
    List<XmlNode> bylines =
        head.all("byline")
            // The same names once more, turned about for an index.
            .filter(byline -> !byline.attribute("class").equals("normalized_byline"))
            .toList();
    for (XmlNode byline : bylines) {
      List<XmlNode> persons = byline.all("person").toList();
      if (persons.isEmpty()) {
        Bylines.names(text(byline))
            .forEach(name -> fields.add("authors", name, byline.name(), byline.line()));
      }
      persons.forEach(
          person -> fields.add("authors", person.plain(), person.name(), person.line()));
    }
  }

  /** The byline without the title that follows the name. */
  private static String text(XmlNode byline) {
    Stream<String> parts =
        byline.children().stream()
            .filter(child -> !child.name().equals("byttl"))
            .map(XmlNode::plain);
    return Clean.line(parts.reduce("", String::concat));
  }
}
