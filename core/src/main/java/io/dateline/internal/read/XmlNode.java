package io.dateline.internal.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element with all that is in it, or a run of text. Names are local: the few prefixes that tell
 * two elements apart are part of what {@link #name} gives.
 *
 * @param name empty for text
 * @param text empty for an element
 * @param line the line it begins on
 */
record XmlNode(
    String name, String text, int line, Map<String, String> attributes, List<XmlNode> children) {

  /** Elements that part a text into paragraphs; all others are within one. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "hl1",
          "hl2",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "bq",
          "blockquote",
          "block",
          "pre",
          "table",
          "tr",
          "caption",
          "section",
          "article",
          "fn",
          "note",
          "credit",
          "datasource",
          "body");

  /** Elements whose text belongs to no story. */
  private static final Set<String> ASIDE =
      Set.of(
          "media",
          "script",
          "style",
          "head",
          "figure",
          "nav",
          "aside",
          "noscript",
          "body.end",
          "template");

  static XmlNode element(String name, int line) {
    return new XmlNode(name, "", line, new HashMap<>(), new ArrayList<>());
  }

  static XmlNode text(String text, int line) {
    return new XmlNode("", text, line, Map.of(), List.of());
  }

  /** The first element down a path of names; null when there is none. */
  @Nullable XmlNode at(String... path) {
    return all(path).findFirst().orElse(null);
  }

  /** The elements down a path of names. */
  Stream<XmlNode> all(String... path) {
    Stream<XmlNode> found = Stream.of(this);
    for (String step : path) {
      found = found.flatMap(node -> node.children.stream()).filter(one -> one.name.equals(step));
    }
    return found;
  }

  /** The first element of a name anywhere below; null when there is none. */
  @Nullable XmlNode below(String sought) {
    for (XmlNode child : children) {
      XmlNode found = child.name.equals(sought) ? child : child.below(sought);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  /** All text in it, in paragraphs. */
  String content() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    boolean block = BLOCKS.contains(name);
    if (block) {
      out.append("\n\n");
    }
    out.append(text.replace('\n', ' ').replace('\r', ' '));
    if (name.equals("br")) {
      out.append('\n');
    }
    for (XmlNode child : children) {
      if (!ASIDE.contains(child.name)) {
        child.write(out);
      }
    }
    if (block) {
      out.append("\n\n");
    }
  }

  /** All text in it as it stands. */
  String plain() {
    StringBuilder out = new StringBuilder(text);
    children.forEach(child -> out.append(child.plain()));
    return out.toString();
  }
}
