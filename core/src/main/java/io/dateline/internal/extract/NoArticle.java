package io.dateline.internal.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells pages that are no article: errors, walls, front pages, lists of other pages. */
final class NoArticle {
  /**
   * Less running text than this, in UTF-16 units, is no article where something else speaks too.
   */
  private static final int LITTLE = 400;

  private static final int LIST_LINKS = 25;

  private static final Pattern ERROR =
      Pattern.compile(
          "(?i)(?:^|\\W)(?:(?:error )?(?:404|403|410|500|502|503)(?: error)?(?: not found|"
              + " forbidden)?$|page (?:was )?not found|(?:page|file|article) (?:could|can)(?:"
              + " not|not) be found|access denied|forbidden|service unavailable|bad gateway|just a"
              + " moment\\.\\.\\.|are you a robot|attention required|security check|page (?:does"
              + " not|doesn't) exist|seite (?:wurde )?nicht gefunden|page (?:introuvable|non"
              + " trouvée)|página no encontrada|pagina non trovata|página não encontrada|pagina"
              + " niet gevonden)");

  private static final Pattern LOGIN =
      Pattern.compile(
          "(?i)(?:^|\\W)(?:log ?in|sign ?in|register|subscribe|anmelden|anmeldung|einloggen"
              + "|se connecter|connexion|iniciar sesión|accedi|entrar|inloggen)(?:$|\\W)");

  private static final Pattern FRONT =
      Pattern.compile("https?://[^/?#]{1,255}/?(?:(?:index|home|default)\\.\\w{1,5})?(?:#.*)?");

  private NoArticle() {}

  /**
   * Why a page is none; empty when it may be one.
   *
   * @param title its headline; empty when it has none
   * @param text how much running text it has, in UTF-16 units
   * @param links how many links it has
   * @param password whether it asks for one
   * @param declared whether it says that it is an article
   * @param url where it is; null when unknown
   */
  static Optional<String> reason(
      String title, int text, int links, boolean password, boolean declared, @Nullable String url) {
    Optional<String> error = error(title, text);
    if (error.isPresent() || declared) {
      return error;
    }
    if (text < LITTLE && (password || (title.length() <= 40 && LOGIN.matcher(title).find()))) {
      return Optional.of("the page asks to log in and holds no article");
    }
    if (links >= LIST_LINKS && url != null && url.length() < 500 && FRONT.matcher(url).matches()) {
      return Optional.of("this is the front page of a site and no article");
    }
    if (links >= LIST_LINKS && text < LITTLE / 2) {
      return Optional.of("the page leads to others and has no running text of its own");
    }
    return Optional.empty();
  }

  /** The reason, when a title or first line is that of an error. */
  static Optional<String> error(String title, int text) {
    boolean error = text < 2 * LITTLE && title.length() <= 100 && ERROR.matcher(title).find();
    return error
        ? Optional.of("the page tells of an error and holds no article")
        : Optional.empty();
  }
}
