package io.dateline.internal.read;

import io.dateline.internal.text.Clean;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An item of RSS (2.0, its kin, 1.0) or an entry of Atom (RFC 4287). */
final class FeedItem {
  private final XmlNode item;
  private final Fields fields = new Fields();

  private FeedItem(XmlNode item) {
    this.item = item;
  }

  static Fields fields(XmlNode item, FeedHead feed, Knowledge knowledge) {
    FeedItem read = new FeedItem(item);
    read.text("title", "title");
    read.url();
    read.body();
    read.dates();
    read.authors();
    read.source(feed, knowledge);
    read.language(feed);
    return read.fields;
  }

  /** HTML where there is some: escaped in RSS, as its type says in Atom. */
  private void text(String field, String element) {
    XmlNode node = item.at(element);
    if (node == null) {
      return;
    }
    String text =
        switch (node.attribute("type")) {
          case "text", "text/plain" -> node.plain();
          case "xhtml", "application/xhtml+xml" -> node.content();
          default -> HtmlText.of(node.plain());
        };
    fields.addFirst(field, text, element, node.line());
  }

  private void body() {
    text("body", "content:encoded");
    text("body", "content");
    text("body", "description");
    text("body", "summary");
  }

  /** An item's address names it; its {@code guid} or {@code id} only where it has none. */
  private void url() {
    item.all("link")
        .filter(link -> "alternate".equals(link.attributes().getOrDefault("rel", "alternate")))
        .forEach(link ->
            fields.addFirst("url", link.plain() + link.attribute("href"), "link", link.line()));
    for (String element : new String[] {"guid", "id"}) {
      XmlNode own = item.at(element);
      if (own == null || fields.first("url") != null) {
        continue;
      }
      String text = Clean.line(own.plain());
      boolean address = text.startsWith("http") && !own.attribute("isPermaLink").equals("false");
      fields.addFirst(address ? "url" : "id", text, element, own.line());
    }
  }

  private void dates() {
    for (String element :
        new String[] {"pubDate", "published", "issued", "dc:date", "dcterms:issued", "updated"}) {
      plain("published", element);
    }
  }

  private void plain(String field, String element) {
    XmlNode node = item.at(element);
    if (node != null) {
      fields.addFirst(field, node.plain(), element, node.line());
    }
  }

  /** RSS's {@code author} is an address of mail, with a name behind it in brackets. */
  private void authors() {
    item.all("dc:creator").forEach(node -> author(node.plain(), node));
    item.all("author", "name").forEach(node -> author(node.plain(), node));
    if (!fields.all("authors").isEmpty()) {
      return;
    }
    XmlNode author = item.at("author");
    if (author != null) {
      String text = Clean.line(author.plain());
      int open = text.indexOf('(');
      boolean mail = text.contains("@");
      if (open >= 0 && text.endsWith(")")) {
        author(text.substring(open + 1, text.length() - 1), author);
      } else if (!mail) {
        author(text, author);
      }
    }
  }

  private void author(String name, XmlNode node) {
    fields.add("authors", name, node.name(), node.line());
  }

  /** A feed is called as its publisher is, or as a part of what it publishes. */
  private void source(FeedHead feed, Knowledge knowledge) {
    Fields.Value url = fields.first("url");
    Optional<String> known =
        url == null ? Optional.empty() : knowledge.publisher(Clean.line(url.text()));
    XmlNode publisher = item.at("dc:publisher");
    XmlNode title = publisher == null ? feed.title() : publisher;
    if (title != null && known.isEmpty()) {
      String name = publisher == null ? "title of the feed" : "dc:publisher";
      fields.addFirst("source", HtmlText.of(title.plain()), name, title.line());
    }
  }

  private void language(FeedHead feed) {
    plain("language", "dc:language");
    @Nullable XmlNode language = feed.language();
    if (language != null) {
      fields.addFirst("language", language.plain(), "language of the feed", language.line());
    }
  }
}
