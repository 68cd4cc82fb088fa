package io.dateline.internal.extract.html;

import io.dateline.internal.extract.html.Statement.Says;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page says of its article in JSON-LD, by the vocabulary of schema.org: articles at
 * any depth, in {@code @graph} and in lists, but not those that it only points to.
 */
final class JsonLd {
  private static final String WHERE = "json-ld";

  /** Under these names stand other articles, or remarks on this one. */
  private static final Set<String> OTHERS =
      Set.of(
          "itemListElement",
          "mentions",
          "comment",
          "review",
          "citation",
          "isBasedOn",
          "relatedLink",
          "associatedMedia",
          "video",
          "image",
          "breadcrumb",
          "potentialAction",
          "hasPart",
          "liveBlogUpdate",
          "about");

  /** Names that a broken text is searched for. */
  private static final Map<String, Says> TELLING =
      Map.of(
          "datePublished", Says.PUBLISHED,
          "dateModified", Says.MODIFIED,
          "headline", Says.TITLE,
          "articleSection", Says.SECTION);

  private final List<Statement> out;
  private final int line;

  private JsonLd(List<Statement> out, int line) {
    this.out = out;
    this.line = line;
  }

  /** Adds what a script states. */
  static void read(String script, int line, List<Statement> out) {
    LooseJson.Read read = LooseJson.read(script);
    JsonLd json = new JsonLd(out, line);
    read.roots().forEach(root -> json.node(root, ""));
    if (!read.whole()) {
      json.scan(script);
    }
  }

  /** Adds what the JSON of Parse.ly's page element states. */
  static void parsely(String content, int line, List<Statement> out) {
    JsonLd json = new JsonLd(out, line);
    for (Object root : LooseJson.read(content).roots()) {
      if (root instanceof Map<?, ?> page) {
        json.add(Says.TITLE, "parsely-page", text(page.get("title")));
        json.add(Says.PUBLISHED, "parsely-page", text(page.get("pub_date")));
        json.add(Says.SECTION, "parsely-page", text(page.get("section")));
        json.add(Says.AUTHOR, "parsely-page", text(page.get("author")));
      }
    }
  }

  private void node(Object node, String under) {
    if (node instanceof List<?> list) {
      list.forEach(each -> node(each, under));
    } else if (node instanceof Map<?, ?> map) {
      types(map).forEach(type -> item(map, type, under));
      map.forEach((name, value) -> {
        if (!OTHERS.contains(name) && !(value instanceof String)) {
          node(value, String.valueOf(name));
        }
      });
    }
  }

  private static List<String> types(Map<?, ?> map) {
    List<String> types = new ArrayList<>();
    Object type = map.get("@type");
    for (Object one :
        type instanceof List<?> list ? list : type == null ? List.of() : List.of(type)) {
      String name = one.toString();
      types.add(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1));
    }
    return types;
  }

  static boolean isArticle(String type) {
    return type.endsWith("Article")
        || type.endsWith("Posting")
        || type.equals("Report")
        || type.equals("Review")
        || type.equals("BlogPost");
  }

  private static boolean isWork(String type) {
    return switch (type) {
      case "HowTo", "Recipe", "CreativeWork", "Book", "PodcastEpisode", "QAPage", "Chapter" -> true;
      default -> false;
    };
  }

  private void item(Map<?, ?> map, String type, String under) {
    if (isArticle(type)) {
      add(Says.TYPE, "@type", type);
      add(Says.TITLE, "headline", first(map, "headline", "name"));
      add(Says.PUBLISHED, "datePublished", text(map.get("datePublished")));
      add(Says.DATED, "dateCreated", text(map.get("dateCreated")));
      add(Says.MODIFIED, "dateModified", text(map.get("dateModified")));
      add(
          Says.PUBLISHER,
          "publisher",
          names(map.get("publisher")).stream().findFirst().orElse(null));
      names(map.get("author")).forEach(name -> add(Says.AUTHOR, "author", name));
      add(Says.SECTION, "articleSection", text(map.get("articleSection")));
      add(Says.LANGUAGE, "inLanguage", text(map.get("inLanguage")));
      add(Says.BODY, "articleBody", text(map.get("articleBody")));
    } else if (isWork(type)) {
      add(Says.TYPE, "@type", type);
      add(Says.DATED, type + ".datePublished", text(map.get("datePublished")));
      add(Says.MODIFIED, type + ".dateModified", text(map.get("dateModified")));
      names(map.get("author")).forEach(name -> add(Says.AUTHOR, type + ".author", name));
    } else if (type.endsWith("Page")) {
      add(Says.TYPE, "@type", type);
      add(Says.DATED, type + ".datePublished", text(map.get("datePublished")));
      add(Says.MODIFIED, type + ".dateModified", text(map.get("dateModified")));
    } else if (type.equals("WebSite")) {
      add(Says.SITE, "WebSite.name", text(map.get("name")));
    } else if (type.endsWith("Organization") && !under.equals("author")) {
      add(Says.SITE, type + ".name", text(map.get("name")));
    }
  }

  private void add(Says says, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      String plain = value.indexOf('&') >= 0 ? Parser.unescapeEntities(value, false) : value;
      out.add(new Statement(says, WHERE, name, Spaces.single(plain), line, -1));
    }
  }

  private static @Nullable String first(Map<?, ?> map, String name, String other) {
    String value = text(map.get(name));
    return value == null ? text(map.get(other)) : value;
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? null : text(list.getFirst());
    }
    if (value instanceof Map<?, ?> map) {
      return text(map.get("@value") == null ? map.get("name") : map.get("@value"));
    }
    return value instanceof String text ? text : null;
  }

  /** The names of people or organizations, given as texts or as things with a name. */
  private static List<String> names(@Nullable Object value) {
    List<String> names = new ArrayList<>();
    for (Object one :
        value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
      String name = one instanceof Map<?, ?> map ? text(map.get("name")) : text(one);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** Of a text that broke off: the values of the telling names, wherever they stand. */
  private void scan(String script) {
    TELLING.forEach((name, says) -> {
      String key = '"' + name + '"';
      int at = script.indexOf(key);
      boolean known = out.stream().anyMatch(s -> s.says() == says && s.where().equals(WHERE));
      if (at >= 0 && !known) {
        int open = script.indexOf('"', at + key.length());
        int close = open < 0 ? -1 : script.indexOf('"', open + 1);
        if (close > 0 && script.substring(at + key.length(), open).strip().equals(":")) {
          add(says, name, script.substring(open + 1, close));
        }
      }
    });
  }
}
