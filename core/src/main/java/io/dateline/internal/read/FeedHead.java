package io.dateline.internal.read;

import io.dateline.internal.text.Clean;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself before its items.
 *
 * @param title what the feed is called
 * @param language of its items
 */
record FeedHead(@Nullable XmlNode title, @Nullable XmlNode language) {
  static final FeedHead EMPTY = new FeedHead(null, null);

  static boolean isKept(String element) {
    return element.equals("title") || element.equals("language") || element.equals("dc:language");
  }

  /** Elements that have a title of their own. */
  static boolean isAside(String element) {
    return switch (element) {
      case "image", "textInput", "textinput", "author", "contributor" -> true;
      default -> false;
    };
  }

  FeedHead with(XmlNode node) {
    if (Clean.line(node.plain()).isEmpty()) {
      return this;
    }
    return node.name().equals("title")
        ? new FeedHead(title == null ? node : title, language)
        : new FeedHead(title, language == null ? node : language);
  }
}
