package io.dateline.internal.read;

import io.dateline.internal.text.Clean;
import org.jspecify.annotations.Nullable;

/** A news item of NewsML-G2 (IPTC). Its text lies in it as NITF, XHTML or plain data. */
final class NewsItem {
  private final XmlNode item;
  private final Fields fields = new Fields();

  private NewsItem(XmlNode item) {
    this.item = item;
  }

  static Fields fields(XmlNode item) throws RejectedException {
    NewsItem read = new NewsItem(item);
    read.requireText();
    read.attribute("id", item, "guid");
    read.text("title", item.at("contentMeta", "headline"));
    read.text("title", item.at("itemMeta", "title"));
    read.text("published", item.at("itemMeta", "firstCreated"));
    read.text("published", item.at("contentMeta", "contentCreated"));
    read.text("published", item.at("itemMeta", "versionCreated"));
    read.named("source", item.at("itemMeta", "provider"));
    read.attribute("language", item.at("contentMeta", "language"), "tag");
    read.attribute("language", item, "lang");
    item.all("contentMeta", "creditline")
        .forEach(node -> read.fields.add("agencies", node.plain(), node.name(), node.line()));
    read.authors();
    read.content();
    return read.fields;
  }

  private void requireText() throws RejectedException {
    XmlNode itemClass = item.at("itemMeta", "itemClass");
    String code = itemClass == null ? "" : itemClass.attribute("qcode");
    if (!code.isEmpty() && !code.endsWith(":text")) {
      throw new RejectedException(
          "is an item of class '" + FieldRecord.shortened(code) + "'; items of text are read");
    }
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

  /** A party by its name, else by its code without the scheme. */
  private void named(String field, @Nullable XmlNode party) {
    if (party == null) {
      return;
    }
    XmlNode name = party.at("name");
    if (name != null) {
      fields.addFirst(field, name.plain(), party.name(), name.line());
    }
    attribute(field, party, "literal");
    String code = party.attribute("qcode");
    fields.addFirst(
        field, code.substring(code.indexOf(':') + 1), party.name() + "/@qcode", party.line());
  }

  private void authors() {
    XmlNode by = item.at("contentMeta", "by");
    if (by != null) {
      Bylines.names(Clean.line(by.plain()))
          .forEach(name -> fields.add("authors", name, by.name(), by.line()));
      return;
    }
    item.all("contentMeta", "creator", "name")
        .forEach(name -> fields.add("authors", name.plain(), "creator", name.line()));
  }

  private void content() {
    item.all("contentSet", "inlineXML").forEach(this::inline);
    item.all("contentSet", "inlineData")
        .forEach(data -> {
          String type = data.attribute("contenttype");
          String text = type.contains("html") ? HtmlText.of(data.plain()) : data.plain();
          fields.addFirst("body", text, data.name(), data.line());
        });
  }

  private void inline(XmlNode xml) {
    XmlNode nitf = xml.at("nitf");
    XmlNode body = nitf == null ? xml.below("body") : nitf.at("body", "body.content");
    XmlNode text = body == null ? xml : body;
    fields.addFirst("body", text.content(), xml.name(), text.line());
    if (nitf != null) {
      text("title", nitf.at("body", "body.head", "hedline", "hl1"));
    }
  }
}
