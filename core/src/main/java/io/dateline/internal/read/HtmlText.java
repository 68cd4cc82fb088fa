package io.dateline.internal.read;

import io.dateline.internal.text.Clean;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a piece of HTML, such as feeds hold: all of it is the article's. */
final class HtmlText {
  private static final Set<String> WITHOUT_TEXT =
      Set.of("script", "style", "template", "noscript", "iframe", "figure", "svg");

  private HtmlText() {}

  /** In paragraphs; a text that is no HTML stays as it is. */
  static String of(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return html;
    }
    Writer writer = new Writer();
    Jsoup.parseBodyFragment(html).body().traverse(writer);
    return Clean.paragraphs(writer.out.toString());
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private int within;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof Element element) {
        within += WITHOUT_TEXT.contains(element.normalName()) ? 1 : 0;
        part(element);
      } else if (node instanceof TextNode text && within == 0) {
        out.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        within -= WITHOUT_TEXT.contains(element.normalName()) ? 1 : 0;
        part(element);
      }
    }

    private void part(Element element) {
      if (element.isBlock()) {
        out.append("\n\n");
      } else if (element.normalName().equals("br")) {
        out.append('\n');
      }
    }
  }
}
