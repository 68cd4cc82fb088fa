package io.dateline.internal.extract.html;

import java.util.Set;

/** What the names of elements tell. */
final class Tags {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "object",
          "embed",
          "select",
          "textarea",
          "canvas",
          "head",
          "title",
          "button",
          "audio",
          "video",
          "datalist",
          "map",
          "math",
          "applet",
          "frameset",
          "rt",
          "rp");

  private static final Set<String> CLUTTER = Set.of("nav", "footer", "aside", "menu", "dialog");

  private static final Set<String> WHOLE = Set.of("html", "body", "main");

  private static final Set<String> LISTS = Set.of("ul", "ol", "dl");

  private static final Set<String> PARTS =
      Set.of("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "blockquote");

  private Tags() {}

  static boolean isBlock(String tag) {
    return BLOCKS.contains(tag);
  }

  /** Whether no reader sees what stands in it, or it is no text. */
  static boolean isUnseen(String tag) {
    return UNSEEN.contains(tag);
  }

  static boolean isClutter(String tag) {
    return CLUTTER.contains(tag);
  }

  /** Whether it may be the whole page, so that its names tell nothing of its parts. */
  static boolean isWhole(String tag) {
    return WHOLE.contains(tag);
  }

  static boolean isList(String tag) {
    return LISTS.contains(tag);
  }

  /** Whether it holds a row of a table, the names of which tell of its data. */
  static boolean isRow(String tag) {
    return tag.equals("tr");
  }

  /** Whether it only ever is a part of a text. */
  static boolean isPart(String tag) {
    return PARTS.contains(tag);
  }

  static Block.Kind kind(String tag, Block.Kind around) {
    return switch (tag) {
      case "figcaption" -> Block.Kind.CAPTION;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
      case "blockquote" -> Block.Kind.QUOTATION;
      case "pre" -> Block.Kind.PREFORMATTED;
      case "li", "dt", "dd" -> around == Block.Kind.CAPTION ? around : Block.Kind.ITEM;
      case "p" ->
          around == Block.Kind.CAPTION || around == Block.Kind.QUOTATION
              ? around
              : Block.Kind.PARAGRAPH;
      default -> around == Block.Kind.PARAGRAPH ? Block.Kind.PLAIN : around;
    };
  }
}
