package io.dateline.internal.extract.html;

import io.dateline.internal.extract.html.Statement.Says;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Takes a document apart, in one walk and in time linear in its length. Whatever is broken in it is
 * mended as browsers do.
 */
public final class HtmlReader {
  /** Elements nested more deeply are taken for neighbours. */
  private static final int DEPTH = 256;

  /** Of more statements than these the rest says nothing new. */
  private static final int MOST_STATEMENTS = 2_000;

  private final List<Statement> statements = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Container> containers = new ArrayList<>();
  private final List<Integer> containerOf = new ArrayList<>();
  private final ClassWords classWords = new ClassWords();
  private final BitSet headings = new BitSet();
  private int links;
  private boolean password;
  private boolean titled;

  private HtmlReader() {}

  /** Reads a document. */
  public static HtmlPage read(String html) {
    Parser parser = Parser.htmlParser().setMaxDepth(DEPTH).setTrackPosition(true);
    Document document = parser.parseInput(html, "");
    HtmlReader reader = new HtmlReader();
    NodeTraversor.traverse(reader.new Walk(), document);
    Lengths lengths = new Lengths(reader.blocks);
    BitSet clutter = Clutter.of(reader.containers, reader.containerOf, reader.blocks, lengths);
    List<Block> marked = new ArrayList<>(reader.blocks.size());
    for (int i = 0; i < reader.blocks.size(); i++) {
      Block block = reader.blocks.get(i);
      marked.add(
          new Block(block.text(), block.kind(), block.linked(), clutter.get(i), block.line()));
    }
    BitSet body = new BodyBlocks(marked, reader.containers, lengths).find(reader.headings);
    return new HtmlPage(reader.statements, marked, body, reader.links, reader.password);
  }

  private void state(Says says, String where, String name, String value, int line, int block) {
    String single = Spaces.single(value);
    if (!single.isEmpty() && statements.size() < MOST_STATEMENTS) {
      statements.add(new Statement(says, where, name, single, line, block));
    }
  }

  private static int line(Node node) {
    return Math.max(1, node.sourceRange().start().lineNumber());
  }

  /** What an open element means for the text in it. */
  private static final class Frame {
    final Frame outer;
    final Block.Kind kind;
    int container;
    boolean link;
    boolean preformatted;
    String scope;

    /** Where the text of a value begins in the walk's buffer; -1 when it is not asked for. */
    Capture capture = Capture.NONE;

    Frame(@Nullable Frame outer, Block.Kind kind) {
      this.outer = outer == null ? this : outer;
      this.kind = kind;
      this.container = outer == null ? -1 : outer.container;
      this.link = outer != null && outer.link;
      this.preformatted = outer != null && outer.preformatted;
      this.scope = outer == null ? "" : outer.scope;
    }
  }

  /** The value of an element that is its text. */
  private record Capture(Says says, String where, String name, int line, int block, int start) {
    static final Capture NONE = new Capture(Says.BODY, "", "", 1, 0, -1);
  }

  private final class Walk implements NodeVisitor {
    /** No value is longer. */
    private static final int VALUE_CHARS = 500;

    private static final int MOST_NAMES = 8;

    private final BlockBuilder builder = new BlockBuilder();
    private final StringBuilder values = new StringBuilder();
    private int capturing;
    private int unseen;
    private Frame frame = new Frame(null, Block.Kind.PLAIN);

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        text(text);
      } else if (node instanceof Element element) {
        open(element);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        close(element);
      }
    }

    private void text(TextNode node) {
      if (unseen > 0) {
        return;
      }
      String text = node.getWholeText();
      builder.add(text, frame.link, frame.preformatted, line(node));
      if (capturing > 0) {
        values.append(text, 0, Math.min(text.length(), VALUE_CHARS)).append(' ');
      }
    }

    private void open(Element element) {
      String tag = element.normalName();
      frame = new Frame(frame, Tags.kind(tag, frame.kind));
      metadata(element, tag);
      if (unseen > 0 || Tags.isUnseen(tag)) {
        unseen++;
        return;
      }
      if (tag.equals("br")) {
        if (builder.endsWithBreak()) {
          flush(frame.outer.kind);
        } else {
          builder.breakLine();
        }
      } else if (Tags.isBlock(tag)) {
        flush(frame.outer.kind);
        container(element, tag);
        frame.preformatted |= tag.equals("pre");
      } else if (tag.equals("a")) {
        frame.link |= !leadsToItself(element);
        links++;
      } else if (tag.equals("input")) {
        password |= element.attr("type").equalsIgnoreCase("password");
      }
    }

    /** Whether it is a heading's link to its own place on the page. */
    private boolean leadsToItself(Element link) {
      return frame.kind == Block.Kind.HEADING && link.attr("href").startsWith("#");
    }

    private void close(Element element) {
      Frame closed = frame;
      frame = frame.outer;
      if (unseen > 0) {
        unseen--;
      } else if (Tags.isBlock(element.normalName())) {
        flush(closed.kind, closed.container);
        containers.get(closed.container).end = blocks.size();
      }
      Capture capture = closed.capture;
      if (capture.start() >= 0) {
        capturing--;
        String value = values.substring(capture.start());
        if (value.length() <= VALUE_CHARS) {
          state(
              capture.says(),
              capture.where(),
              capture.name(),
              value,
              capture.line(),
              capture.block());
        }
        if (capturing == 0) {
          values.setLength(0);
        }
      }
    }

    private void flush(Block.Kind kind) {
      flush(kind, frame.container);
    }

    private void flush(Block.Kind kind, int container) {
      Block block = builder.take(kind);
      if (block != null) {
        blocks.add(block);
        containerOf.add(container);
      }
    }

    private void container(Element element, String tag) {
      ClassWords.Hint hint = hint(element, tag);
      containers.add(new Container(frame.container, hint, tag, blocks.size()));
      frame.container = containers.size() - 1;
    }

    private ClassWords.Hint hint(Element element, String tag) {
      if (Tags.isClutter(tag)) {
        return ClassWords.Hint.CLUTTER;
      }
      if (Tags.isWhole(tag) || element.attributesSize() == 0) {
        return ClassWords.Hint.NONE;
      }
      String role = element.attr("role");
      if (element.hasAttr("hidden") || isHidden(element.attr("style"))) {
        return ClassWords.Hint.HIDDEN;
      }
      if (Tags.isRow(tag)) {
        return ClassWords.Hint.NONE;
      }
      String id = ClassWords.isSlug(element.id()) ? "" : element.id();
      ClassWords.Hint hint = classWords.names(element.className() + ' ' + id + ' ' + role).hint();
      boolean text = element.attr("itemprop").equalsIgnoreCase("articleBody");
      return text ? ClassWords.Hint.BODY : hint;
    }

    private static boolean isHidden(String style) {
      int display = style.indexOf("display");
      int visibility = style.indexOf("visibility");
      return (display >= 0 && style.substring(display).replace(" ", "").startsWith("display:none"))
          || (visibility >= 0
              && style.substring(visibility).replace(" ", "").startsWith("visibility:hidden"));
    }

    private void metadata(Element element, String tag) {
      switch (tag) {
        case "html" ->
            state(Says.LANGUAGE, "html", "lang", element.attr("lang"), line(element), -1);
        case "meta" -> meta(element);
        case "link" -> {
          if (element.attr("rel").equalsIgnoreCase("canonical")) {
            state(Says.ADDRESS, "link", "canonical", element.attr("href"), line(element), -1);
          }
        }
        case "title" -> {
          if (!titled) {
            titled = !element.text().isBlank();
            state(Says.PAGE_TITLE, "title", "title", element.text(), line(element), -1);
          }
        }
        case "script" -> {
          if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")
              && statements.size() < MOST_STATEMENTS) {
            JsonLd.read(element.data(), line(element), statements);
          }
        }
        case "h1" -> {
          flush(frame.outer.kind);
          headings.set(blocks.size());
          capture(Says.HEADING, "heading", "h1", element);
        }
        default -> {}
      }
      if (element.attributesSize() > 0 && (!tag.equals("meta") || element.hasAttr("itemprop"))) {
        microdata(element, tag);
      }
    }

    private void meta(Element element) {
      String content = element.attr("content");
      if (content.isBlank()) {
        return;
      }
      for (String attribute : List.of("property", "name", "http-equiv")) {
        String name = element.attr(attribute);
        if (name.equalsIgnoreCase("parsely-page")) {
          JsonLd.parsely(content, line(element), statements);
        } else {
          meta(name, content, line(element));
        }
      }
    }

    /** One element may state several properties, their names with spaces between them. */
    private void meta(String names, String content, int line) {
      for (String name : names.split("\\s+", MOST_NAMES)) {
        MetaNames.says(name)
            .ifPresent(
                says -> state(says, "meta", name.toLowerCase(Locale.ROOT), content, line, -1));
      }
    }

    private void microdata(Element element, String tag) {
      if (element.hasAttr("itemscope")) {
        String type = element.attr("itemtype");
        frame.scope = type.substring(type.lastIndexOf('/') + 1);
      }
      String property = property(element, tag);
      Says says = property.isEmpty() ? null : says(property);
      if (says != null) {
        property(element, says, property);
      } else if (!element.className().isEmpty() || tag.equals("time") || tag.equals("a")) {
        named(element, tag);
      }
    }

    /** The name of a property, of microdata or of RDFa. */
    private static String property(Element element, String tag) {
      String name = element.attr("itemprop");
      if (name.isEmpty() && !tag.equals("meta")) {
        name = element.attr("property");
      }
      return name.substring(name.indexOf(':') + 1);
    }

    /** What only the names of its class tell. */
    private void named(Element element, String tag) {
      ClassWords.Names names = classWords.names(element.className());
      String name = Spaces.single(tag + ' ' + element.className());
      if (tag.equals("time")) {
        date(element, names, name);
      } else if (names.author()
          || (tag.equals("a") && element.attr("rel").toLowerCase(Locale.ROOT).contains("author"))) {
        capture(Says.AUTHOR, "byline", name, element);
      } else if (names.date()) {
        date(element, names, name);
      }
    }

    private void date(Element element, ClassWords.Names names, String name) {
      boolean published = element.hasAttr("pubdate") || names.published();
      Says says = published ? Says.PUBLISHED : names.updated() ? Says.MODIFIED : Says.DATED;
      for (String attribute : List.of("datetime", "content", "title")) {
        String value = element.attr(attribute);
        if (value.length() >= 8 && Character.isDigit(value.charAt(0))) {
          state(says, "time", name, value, line(element), blocks.size());
          return;
        }
      }
      capture(says, "time", name, element);
    }

    private void property(Element element, Says says, String property) {
      Frame scope = element.hasAttr("itemscope") ? frame.outer : frame;
      boolean own =
          scope.scope.isEmpty()
              || JsonLd.isArticle(scope.scope)
              || scope.scope.endsWith("Page")
              || scope.scope.endsWith("Work");
      if (!own) {
        return;
      }
      String name = "itemprop=" + property;
      for (String attribute : List.of("content", "datetime")) {
        if (!element.attr(attribute).isBlank()) {
          state(says, "microdata", name, element.attr(attribute), line(element), blocks.size());
          return;
        }
      }
      if (says != Says.BODY) {
        capture(says, "microdata", name, element);
      }
    }

    private void capture(Says says, String where, String name, Element element) {
      if (unseen == 0 && capturing < 8) {
        frame.capture =
            new Capture(says, where, name, line(element), blocks.size(), values.length());
        capturing++;
      }
    }

    private static @Nullable Says says(String property) {
      return switch (property.toLowerCase(Locale.ROOT)) {
        case "datepublished" -> Says.PUBLISHED;
        case "datecreated" -> Says.DATED;
        case "datemodified" -> Says.MODIFIED;
        case "headline" -> Says.TITLE;
        case "author", "creator" -> Says.AUTHOR;
        case "publisher" -> Says.PUBLISHER;
        case "articlesection" -> Says.SECTION;
        case "inlanguage" -> Says.LANGUAGE;
        default -> null;
      };
    }
  }
}
